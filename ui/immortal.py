"""Keeps Python's `True` alive for as long as the program runs."""

from __future__ import annotations

import ctypes
import sys

_MANY = 1 << 40
_NEAR = 16


def keep_true_alive() -> None:
    """Give `True` more references than anybody can take away; call it before the first signal.

    WORKAROUND for a fault of PySide6 6.12.0: each `emit()` returns `True` without counting the reference that it
    hands out. Under Python 3.11 some hundred signals use up what there is, and the interpreter ends the process
    ("bool_dealloc: deallocating True or False"). From Python 3.12 on `True` is immortal (PEP 683).
    """
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    count = ctypes.c_ssize_t.from_address(id(True))
    # A build of Python that keeps its counts elsewhere shows another number there: then it is left alone.
    if abs(count.value - sys.getrefcount(True)) <= _NEAR:
        count.value += _MANY
