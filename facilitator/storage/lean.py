"""sqlite-utils without what only its command line uses, which would be 5 MB of every start.

Whoever needs the library imports it from here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import LazyLoader, find_spec, module_from_spec

_DATES = "dateutil.parser"
"""Reads dates of all kinds out of texts, for `sqlite-utils convert`."""
_OPENSSL = "_hashlib"
"""What works out hashes by OpenSSL. Python has SHA-256 and its like of its own, and falls back on them."""


def _load_late(name: str) -> None:
    """Have a module of a package loaded when something of it is used first."""
    spec = find_spec(name)
    if name in sys.modules or spec is None or spec.loader is None:
        return
    spec.loader = LazyLoader(spec.loader)
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    package, _, part = name.rpartition(".")
    setattr(sys.modules[package], part, module)


@contextmanager
def _without(name: str) -> Iterator[None]:
    """Let a module seem not to be there, unless it was loaded before."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]  # Python's own sign for a module that is not to be had
    try:
        yield
    finally:
        del sys.modules[name]


_load_late(_DATES)
with _without(_OPENSSL):
    from sqlite_utils import Database as Database
    from sqlite_utils.migrations import Migrations as Migrations
