"""A button that works only as long as it is held."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from ui.keys.steady_key import SteadyKey

_HOLDING_KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class HoldButton(QPushButton):
    """Held by mouse or key. A key that repeats itself is one press; losing the keyboard or the window lets go.

    Signals:
        held: the button went down.
        let_go: it came up again, whatever the reason; once for each `held`.
        released: Qt's own, at the latest together with `let_go`.
    """

    held = Signal()
    let_go = Signal()

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._is_held = False
        self._key = SteadyKey(self)
        self._key.let_go.connect(self.on_key_up)
        self.setAutoRepeat(False)
        self.pressed.connect(self.on_down)
        self.released.connect(self.on_up)

    @Slot()
    def on_down(self) -> None:
        """Begin to hold, once."""
        self._hold(True)

    @Slot()
    def on_up(self) -> None:
        """Let go, once."""
        self._hold(False)

    @Slot()
    def on_key_up(self) -> None:
        """Let go when the key is up for good."""
        self._drop()

    def _hold(self, held: bool) -> None:
        if held == self._is_held:
            return
        self._is_held = held
        self.setProperty("held", held)
        self.style().unpolish(self)
        self.style().polish(self)
        (self.held if held else self.let_go).emit()

    def _drop(self) -> None:
        self._key.drop()
        self.setDown(False)
        if self._is_held:
            self.released.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _HOLDING_KEYS:
            event.accept()
            if not event.isAutoRepeat() and self._key.press():
                self.setDown(True)
                self._hold(True)
            return
        super().keyPressEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() in _HOLDING_KEYS:
            event.accept()
            if not event.isAutoRepeat():
                self._key.release()
            return
        super().keyReleaseEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._drop()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._drop()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        let_go = not self.isEnabled() or not self.isActiveWindow()
        if event.type() in (QEvent.Type.EnabledChange, QEvent.Type.ActivationChange) and let_go:
            self._drop()
