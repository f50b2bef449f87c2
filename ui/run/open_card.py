"""A hidden card lying open: its words are in widgets only for as long as it is held."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.texts import Texts
from facilitator.tokens import SEMIBOLD, TEXT_BODY, TEXT_HEADING, TEXT_INSTRUCTION, TEXT_SMALL, TEXT_TITLE
from facilitator.view import PrivateField, PrivateView
from ui.look.fonts import font
from ui.widgets.card import Card, hairline
from ui.widgets.dressing import label

_WIDEST = 760
_MARGIN = 24
_SHORT = 20
"""Lines of single words are set in one, or they would take the room of a page."""
_BETWEEN = "  ·  "


@dataclass(frozen=True, slots=True)
class _Letters:
    """Sizes that go together: of the line that matters, of the others, of the labels."""

    face: int
    line: int
    small: int


_SIZES = (
    _Letters(TEXT_TITLE, TEXT_HEADING, TEXT_BODY),
    _Letters(TEXT_HEADING, TEXT_INSTRUCTION, TEXT_BODY),
    _Letters(TEXT_INSTRUCTION, TEXT_BODY, TEXT_SMALL),
    _Letters(TEXT_BODY, TEXT_SMALL, TEXT_SMALL),
)


class OpenCard(QFrame):
    """Lies over everything but the agenda, so that the one who reads sees nothing else.

    The words come with `open_card` and go with `cover`; nothing keeps them in between.
    """

    def __init__(self, parent: QWidget) -> None:
        """Lie hidden over `parent`."""
        super().__init__(parent)
        self.setObjectName("open_card")
        self.setProperty("panel", True)
        self._words: list[QLabel] = []
        self._card: Card | None = None
        self._receiver = label("heading", "open_receiver", wraps=True)
        self._deck = label("muted", "open_deck")
        self._how = label("muted", "open_how", wraps=True)
        heading = QHBoxLayout()
        heading.setSpacing(16)
        heading.addWidget(self._receiver, 1)
        heading.addWidget(self._deck, 0, Qt.AlignmentFlag.AlignBottom)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._column.addLayout(heading)
        self._column.addWidget(self._how)
        self._column.addSpacing(8)
        self._column.addStretch(1)
        inside = QWidget()
        inside.setMaximumWidth(_WIDEST)
        inside.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)
        self.hide()

    def is_open(self) -> bool:
        """Tell whether a card lies open."""
        return self._card is not None

    def open_card(self, view: PrivateView, texts: Texts) -> None:
        """Show a card in full, in the largest letters that leave room for all of it."""
        self.cover()
        self._receiver.setText(texts.t("For {receiver} alone", receiver=view.receiver))
        self._deck.setText(view.deck)
        self._how.setText(texts.t("Let go, and the card is covered again."))
        for letters in _SIZES:
            self._take_words_away()
            card = self._laid(view, letters)
            if card.heightForWidth(self._width_there()) <= self._height_there():
                break
        self.show()
        self.raise_()

    def cover(self) -> None:
        """Take the words away, and then the picture of them."""
        self._take_words_away()
        self._receiver.clear()
        self.hide()

    def _take_words_away(self) -> None:
        for words in self._words:
            words.clear()
        self._words.clear()
        if self._card is not None:
            self._column.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
            self._card = None

    def _laid(self, view: PrivateView, letters: _Letters) -> Card:
        card = self._card = Card(self, margin=_MARGIN)
        for at, part in enumerate(view.fields):
            if at:
                card.body.addSpacing(4)
                card.body.addWidget(hairline())
                card.body.addSpacing(4)
            self._lay_field(card, part, letters, is_face=at == 0)
        self._column.insertWidget(3, card)
        card.ensurePolished()
        return card

    def _lay_field(self, card: Card, part: PrivateField, letters: _Letters, *, is_face: bool) -> None:
        card.body.addWidget(self._word(part.label, letters.small, role="muted"))
        if len(part.lines) > 1 and not part.glosses and max(map(len, part.lines)) <= _SHORT:
            card.body.addWidget(self._word(_BETWEEN.join(part.lines), letters.line, role="strong"))
            return
        for at, line in enumerate(part.lines):
            if part.glosses:
                row = QHBoxLayout()
                row.setSpacing(16)
                row.addWidget(self._word(line, letters.line, role="strong"), 2)
                row.addWidget(self._word(part.glosses[at], letters.line), 3)
                card.body.addLayout(row)
            elif is_face:
                card.body.addWidget(self._word(line, letters.face, role="strong"))
            else:
                card.body.addWidget(self._word(line, letters.line))

    def _word(self, text: str, size_px: int, role: str = "") -> QLabel:
        words = label(role, wraps=True)
        words.setFont(font(size_px, SEMIBOLD) if role == "strong" else font(size_px))
        words.setText(text)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._words.append(words)
        return words

    def _width_there(self) -> int:
        return min(_WIDEST, self.width() - 2 * _MARGIN)

    def _height_there(self) -> int:
        above = self._receiver.heightForWidth(self._width_there()) + self._how.heightForWidth(self._width_there())
        return self.height() - 2 * _MARGIN - above - 4 * self._column.spacing() - 8
