"""A row of numbered buttons, of which one may be chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
}


class ScaleField(QWidget):
    """Numbers from `least` to `most`. Clicking the chosen one again takes the choice back.

    Signals:
        chosen: the person chose a number, or took it back (0).
    """

    chosen = Signal(int)

    def __init__(self, accessible_name: str, least: int = 1, most: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least
        self._value = 0
        self._buttons: list[QPushButton] = []
        self._group = QButtonGroup(self)
        # not exclusive: a choice can be taken back, which an exclusive group does not allow
        self._group.setExclusive(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for number in range(least, most + 1):
            row.addWidget(self._button(number))
        self._group.idClicked.connect(self.on_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_name(accessible_name)

    def set_name(self, accessible_name: str) -> None:
        """Say what is rated here, for screen readers."""
        self.setAccessibleName(accessible_name)
        for button in self._buttons:
            button.setAccessibleName(f"{accessible_name}: {button.text()}")

    def value(self) -> int:
        """Return the chosen number, 0 if there is none."""
        return self._value

    def set_value(self, value: int) -> None:
        """Show a number as chosen without telling anybody."""
        self._value = value
        for button in self._buttons:
            button.setChecked(int(button.text()) == value)

    @Slot(int)
    def on_clicked(self, number: int) -> None:
        """Choose the number, or take it back."""
        self.set_value(0 if number == self._value else number)
        self.chosen.emit(self._value)

    def _button(self, number: int) -> QPushButton:
        button = QPushButton(str(number))
        button.setCheckable(True)
        button.setProperty("segment", True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.installEventFilter(self)
        self._group.addButton(button, number)
        self._buttons.append(button)
        return button

    def _step_from(self, button: QPushButton, step: int) -> None:
        at = max(0, min(len(self._buttons) - 1, self._buttons.index(button) + step))
        self._buttons[at].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, QPushButton):
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None:
                self._step_from(watched, step)
                return True
        return False
