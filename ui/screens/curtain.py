"""The curtain: says whether a hidden card may be opened on the console now, and falls the moment it may not."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.screens.screens import Screens

_COVERING = frozenset(
    {
        QEvent.Type.WindowDeactivate,
        QEvent.Type.Hide,
        QEvent.Type.WindowStateChange,
        QEvent.Type.ScreenChangeInternal,
        QEvent.Type.Move,
    }
)


class CurtainReason(Enum):
    """Why a hidden card may not be opened."""

    SAME_SCREEN = "same_screen"
    NOT_ACTIVE = "not_active"
    LOCKED = "locked"


class Curtain(QObject):
    """Knows whether the room could see what the trainer sees.

    Signals:
        fell: whatever is open must be covered at once.
        screens_changed: nobody knows any more where the picture goes; comes after `fell`.
    """

    fell = Signal()
    screens_changed = Signal()

    def __init__(self, console: QWidget, screens: Screens) -> None:
        """Watch the console window and the screens."""
        super().__init__(console)
        self._console = console
        self._screens = screens
        self._locked = False
        screens.changed.connect(self.on_screens_changed)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication), "a curtain hangs in a running app"
        app.applicationStateChanged.connect(self.on_application_state_changed)
        console.installEventFilter(self)

    def reason(self, *, projector_covered: bool = False) -> CurtainReason | None:
        """Return why a hidden card may not be opened now, None where it may.

        Where somebody has seen to it that the projector is covered, sharing its screen is none.
        """
        if self._locked:
            return CurtainReason.LOCKED
        if not projector_covered and self._screens.share_a_pixel():
            return CurtainReason.SAME_SCREEN
        if not self._screens.is_in_front():
            return CurtainReason.NOT_ACTIVE
        return None

    @Slot(bool)
    def on_locked(self, locked: bool) -> None:
        """Cover everything while the session is locked or the machine goes to sleep."""
        self._locked = locked
        if locked:
            self.fell.emit()

    @Slot()
    def on_lock_wanted(self) -> None:
        """Cover everything: a session is being locked, perhaps this one."""
        self.fell.emit()

    @Slot()
    def on_screens_changed(self) -> None:
        """Cover everything: nobody knows yet where the picture goes now."""
        self.fell.emit()
        self.screens_changed.emit()

    @Slot(Qt.ApplicationState)
    def on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        """Cover everything when the app is no longer in front, or the machine sleeps."""
        if state is not Qt.ApplicationState.ApplicationActive:
            self.fell.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _COVERING:
            self.fell.emit()
        return False
