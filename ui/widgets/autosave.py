"""Says when something typed is to be saved: soon after the last keystroke, and now and then during long typing."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

PAUSE_MS = 350
"""After the last keystroke; with the commit it stays well under half a second."""

LONGEST_MS = 850
"""Into continuous typing; with the commit it stays under a second."""


class Autosave(QObject):
    """Watches one field that is typed into.

    Signals:
        due: what was typed is to be saved now.
    """

    due = Signal()

    def __init__(self, parent: QObject, pause_ms: int = PAUSE_MS, longest_ms: int = LONGEST_MS) -> None:
        """Belong to the field, or to what holds it."""
        super().__init__(parent)
        self._pause = self._timer("autosave_pause", pause_ms)
        self._longest = self._timer("autosave_longest", longest_ms)

    @property
    def is_waiting(self) -> bool:
        """Tell whether something was typed that is not saved yet."""
        return self._longest.isActive()

    @Slot()
    def on_typed(self) -> None:
        """Take note that something was typed."""
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    @Slot()
    def flush(self) -> None:
        """Have what waits saved at once; without anything waiting nothing happens."""
        if self.is_waiting:
            self.on_due()

    @Slot()
    def on_due(self) -> None:
        """Have it saved."""
        self._pause.stop()
        self._longest.stop()
        self.due.emit()

    def forget(self) -> None:
        """Let go of what waits: it belongs to nobody any more."""
        self._pause.stop()
        self._longest.stop()

    def _timer(self, name: str, interval_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setObjectName(name)
        timer.setSingleShot(True)
        timer.setInterval(interval_ms)
        timer.timeout.connect(self.on_due)
        return timer
