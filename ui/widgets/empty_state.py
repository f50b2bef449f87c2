"""What an empty place says: what belongs here, and how to begin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.tokens import SPACES
from ui.widgets.icon_label import IconLabel

_ICON = 32
_WIDTH = 320


class EmptyState(QWidget):
    """An icon, a sentence, and a button where there is something to do.

    Signals:
        action_requested: the button was pressed.
    """

    action_requested = Signal()

    def __init__(self, icon_name: str, sentence: str, action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(icon_name, "muted", _ICON)
        self._label = QLabel()
        self._label.setProperty("role", "muted")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._label.setFixedWidth(_WIDTH)
        self._button = QPushButton()
        self._button.clicked.connect(self.action_requested)
        column = QVBoxLayout(self)
        column.setSpacing(SPACES[2])
        column.addStretch(1)
        for widget in (self._icon, self._label, self._button):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.reword(sentence, action)

    def reword(self, sentence: str, action: str = "") -> None:
        """Say it in other words; no button where `action` is empty."""
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._fit()

    def _fit(self) -> None:
        """Give the sentence as many lines as it needs; a layout reckons with the width of the whole place."""
        self._label.ensurePolished()
        self._label.setFixedHeight(max(0, self._label.heightForWidth(_WIDTH)))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
