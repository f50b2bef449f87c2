"""What else stands on a card that lies open: help for the trainer, such as how to go about a technique."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from facilitator.pack.catalog import CardPart
from ui.widgets.dressing import label

_SHORT = 20
_BETWEEN = " · "


class CardDetails(QWidget):
    """Each field as its label with its lines below, all in small letters; hidden where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._parts: tuple[CardPart, ...] = ()
        self._words: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_parts(self, parts: tuple[CardPart, ...]) -> None:
        """Show these fields, which the room may see, in place of those before."""
        if parts == self._parts:
            return
        self._parts = parts
        for words in self._words:
            self._column.removeWidget(words)
            words.hide()
            words.deleteLater()
        self._words.clear()
        for part in parts:
            self._add(part.label, "small").setContentsMargins(0, 6, 0, 0)
            for line in lines_of(part):
                self._add(line, "detail")
        self.setVisible(bool(parts))

    def _add(self, text: str, role: str) -> QLabel:
        words = label(role, "card_detail", wraps=True)
        words.setText(text)
        self._words.append(words)
        self._column.addWidget(words)
        return words


def lines_of(part: CardPart) -> tuple[str, ...]:
    """Return the lines of a field: words with what they mean, single words in one line, else as they are."""
    if part.glosses:
        return tuple(f"{term} – {gloss}" for term, gloss in zip(part.lines, part.glosses, strict=True))
    if len(part.lines) > 1 and max(map(len, part.lines)) <= _SHORT:
        return (_BETWEEN.join(part.lines),)
    return part.lines
