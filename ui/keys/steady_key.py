"""A key that is held down: tells its release from those that are made up while it repeats itself.

X11 reports a repeated key as a release and a press. Qt knows them for what they are only where it read both at once;
one in twenty or so it takes for a real release, and a card held open would flicker and be told of twice.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

REPEATS_WITHIN_MS = 40
"""A release that is followed by a press sooner than this was none: no finger is as quick."""


class SteadyKey(QObject):
    """Follows one key from press to release.

    Signals:
        let_go: the key is up, and stays up.
    """

    let_go = Signal()

    def __init__(self, parent: QObject) -> None:
        """Begin with the key up."""
        super().__init__(parent)
        self._rest = QTimer(self)
        self._rest.setObjectName("steady_key")
        self._rest.setSingleShot(True)
        self._rest.setTimerType(Qt.TimerType.PreciseTimer)
        self._rest.setInterval(REPEATS_WITHIN_MS)
        self._rest.timeout.connect(self.let_go)

    def press(self) -> bool:
        """Take a press; tell whether the key was up before."""
        was_up = not self._rest.isActive()
        self._rest.stop()
        return was_up

    def release(self) -> None:
        """Take a release, which is told of when no press follows."""
        self._rest.start()

    def drop(self) -> None:
        """Forget a release that nobody waits for any more."""
        self._rest.stop()
