"""Looks for what Python cannot let go of by itself, when nobody waits: right after a second has been painted.

Left to itself, Python makes its full round whenever enough was made since the last one, and its 10 ms fall into a
picture sooner or later.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, SignalInstance, Slot

_NEVER = 1_000_000
"""So many smaller rounds before a full one that none comes by itself."""


class Sweeper(QObject):
    """Makes the full rounds of Python's collector once a minute; the small ones, which take no time, stay its own."""

    def __init__(self, minute: SignalInstance, parent: QObject | None = None) -> None:
        """Sweep at each `minute`, which is told after the pictures; what stands now is never looked through again."""
        super().__init__(parent)
        self._before = gc.get_threshold()
        gc.set_threshold(self._before[0], self._before[1], _NEVER)
        gc.freeze()
        minute.connect(self.on_minute)

    @Slot()
    def on_minute(self) -> None:
        """Look through all that came since the start."""
        gc.collect()

    def stop(self) -> None:
        """Leave the rounds to Python again."""
        gc.set_threshold(*self._before)
