"""The person's choices for the program, kept in a file from start to start."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from facilitator import settings
from facilitator.settings import Settings


class Choices(QObject):
    """Holds the choices and stores each new one at once.

    Signals:
        changed: a choice was made.
    """

    changed = Signal()

    def __init__(self, folder: Path, chosen: Settings, parent: QObject | None = None) -> None:
        """Begin with what was `chosen` last time, stored in `folder`."""
        super().__init__(parent)
        self._folder = folder
        self.now = chosen

    def keep(self, chosen: Settings) -> None:
        """Make a choice, and store it."""
        if chosen != self.now:
            self.now = chosen
            settings.save(self._folder, chosen)
            self.changed.emit()
