"""sqlite-utils without what only its command line uses: 2 MB for reading dates of all kinds, and OpenSSL.

Whoever needs the library imports it from here.
"""

from __future__ import annotations

import sys
from importlib.util import LazyLoader, find_spec, module_from_spec

import facilitator.hashing  # noqa: F401  # first, or the library brings OpenSSL along


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


_load_late("dateutil.parser")

from sqlite_utils import Database as Database  # noqa: E402  # after what it would else load at once
from sqlite_utils.migrations import Migrations as Migrations  # noqa: E402  # as above
