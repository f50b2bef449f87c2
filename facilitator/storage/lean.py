"""sqlite-utils without what only its command line uses: 3 MB for options and for dates of all kinds, and OpenSSL.

Whoever needs the library imports it from here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

import facilitator.hashing  # noqa: F401  # first, or the library brings OpenSSL along


@contextmanager
def _loaded_late(name: str, *named: str) -> Iterator[None]:
    """Let whoever imports a module in here have it loaded when something of it is used first.

    What is only `named` in here, to say of which type something is, stays a name.
    """
    if name in sys.modules:
        yield
        return
    late = _Late(name)
    vars(late).update(dict.fromkeys(named, object))
    sys.modules[name] = late
    try:
        yield
    finally:
        # all others get the module itself
        del sys.modules[name]


class _Late(ModuleType):
    """Stands for a module among those who imported it in the block above."""

    def __getattr__(self, wanted: str) -> object:
        """Return what the module itself holds."""
        if sys.modules.get(self.__name__) is self:
            raise AttributeError(wanted)
        return getattr(import_module(self.__name__), wanted)


with _loaded_late("dateutil.parser"), _loaded_late("click", "Group"):
    from sqlite_utils import Database as Database
    from sqlite_utils.migrations import Migrations as Migrations
