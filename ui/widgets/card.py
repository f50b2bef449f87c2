"""A card: a surface with a fine edge that holds what belongs together."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.tokens import SPACES


class Card(QFrame):
    """A frame with an even margin; put things into `body`."""

    def __init__(self, parent: QWidget | None = None, margin: int = SPACES[3]) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(SPACES[1])

    def set_chosen(self, chosen: bool) -> None:
        """Show whether this card is the chosen one."""
        self.setProperty("chosen", chosen)
        self.style().unpolish(self)
        self.style().polish(self)


def hairline(parent: QWidget | None = None, vertical: bool = False) -> QFrame:
    """Return a line of one pixel that parts two things."""
    line = QFrame(parent)
    line.setProperty("line", True)
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
