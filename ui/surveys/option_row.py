"""One answer to choose from: the key that means it, and its words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from ui.widgets.dressing import set_role

_KEY_SIZE = 32


class OptionRow(QFrame):
    """A card that can be clicked; the keyboard stays with the page.

    Signals:
        clicked: this answer was clicked; carries it.
    """

    clicked = Signal(str)

    def __init__(self, answer: str, parent: QWidget | None = None) -> None:
        """Make the row of one answer, without words yet."""
        super().__init__(parent)
        self.answer = answer
        self.setObjectName(f"answer_{answer}")
        self.setProperty("card", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._key = key = QLabel(answer.upper())
        key.setProperty("role", "key")
        key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        key.setFixedSize(_KEY_SIZE, _KEY_SIZE)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setProperty("role", "instruction")
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(key)
        row.addWidget(self._words, 1)

    def say(self, words: str) -> None:
        """Show an answer's words; none where they are empty."""
        self._words.setText(words)
        self.setAccessibleName(f"{self.answer}: {words}" if words else "")

    def set_chosen(self, chosen: bool) -> None:
        """Show whether this answer is the one that was given."""
        set_role(self, "chosen", chosen)
        set_role(self._key, "chosen", chosen)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit(self.answer)
