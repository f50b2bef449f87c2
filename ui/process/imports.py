"""Gives Python its own `import` back, which PySide6 replaces when it is loaded.

PySide6 does so for its switch `from __feature__ import …`, which nobody here uses: from then on it reads the source of
every module that is imported, ours or not, to look for its own name in it, and the lines stay in memory.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401  # what is undone here happens when this is loaded


def use_plain_imports() -> None:
    """Import without PySide6's detour from now on; to be called before anything large is imported."""
    # where this PySide6 keeps no original, its detour stays: slower, and as right as before
    known = vars(builtins)
    known["__import__"] = known.get("__orig_import__", known["__import__"])
