"""Two buttons for two answers, of which one or none is chosen."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

_ANSWERS = ((1, "yes"), (0, "no"))


class YesNo(QWidget):
    """Yes beside no; choosing the chosen one again takes the answer back.

    Signals:
        chosen: another answer was given; carries 1, 0, or None where it was taken back.
    """

    chosen = Signal(object)

    def __init__(self, *, small: bool = False) -> None:
        """Make the two buttons without words."""
        super().__init__()
        self._value: int | None = None
        self._group = QButtonGroup(self)
        # not exclusive: an answer can be taken back, which an exclusive group does not allow
        self._group.setExclusive(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4 if small else 8)
        for value, name in _ANSWERS:
            button = QPushButton()
            button.setObjectName(name)
            button.setCheckable(True)
            button.setProperty("small", small)
            self._group.addButton(button, value)
            row.addWidget(button, 1)
        self._group.idClicked.connect(self.on_clicked)
        self.setFocusProxy(self._group.button(1))

    def show_words(self, value: int, words: str, name: str) -> None:
        """Put words on the button of an answer; `name` is what a screen reader says of it."""
        self._group.button(value).setText(words)
        self._group.button(value).setAccessibleName(name)

    def show_value(self, value: int | None) -> None:
        """Show the answer that was given, or that there is none."""
        self._value = value
        for answer, _ in _ANSWERS:
            self._group.button(answer).setChecked(answer == value)

    @Slot(int)
    def on_clicked(self, value: int) -> None:
        """Choose an answer, or take it back."""
        self.show_value(None if value == self._value else value)
        self.chosen.emit(self._value)
