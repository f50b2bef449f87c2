"""Leaves the wheel to the list around a control."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class WheelToList(QObject):
    """Keeps a wheel that passes over a control from changing it.

    A number may be turned while its box has the keyboard. A list or a date keeps the keyboard after it was chosen, and
    the wheel then means the page.
    """

    def __init__(self, control: QWidget, *, turns: bool = True) -> None:
        """Let the wheel change the control while it has the keyboard, or with `turns` off never."""
        super().__init__(control)
        self._control = control
        self._turns = turns
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        control.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not (self._turns and self._control.hasFocus()):
            event.ignore()
            return True
        return False
