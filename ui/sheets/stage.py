"""The sheet of the phase that runs, in the middle of Run: its question, and the rows below it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.session.commands import Command
from facilitator.session.sheet_commands import MakeCards, SaveOwnCard
from facilitator.session.sheets import Sheet
from facilitator.texts import Texts
from ui.bridge import Bridge
from ui.sheets.at_hand import sheet_at_hand
from ui.sheets.editor import SheetEditor
from ui.sheets.lines import sheet_lines
from ui.sheets.own_cards import OwnCards, own_card_lines
from ui.widgets.dressing import button, label
from ui.widgets.side_scroll import SideScroll

LEAST_HEIGHT = 150
WISHED_HEIGHT = 300
"""What a sheet is given before the pictures of the wall are."""


class SheetStage(QWidget):
    """Shows the sheet at hand and carries to the bridge what is written into it; hidden where there is none."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        """Stay empty until a phase with a sheet runs."""
        super().__init__(parent)
        self.setObjectName("sheet_stage")
        self._bridge = bridge
        self._editor: SheetEditor | None = None
        self._ask = label("strong", "sheet_ask", wraps=True)
        self._cards = button("make_cards", "layers", small=True)
        self._cards.clicked.connect(self.on_cards_requested)
        self._own = OwnCards(self)
        self._own.written.connect(self.on_card_written)
        self._scroll = SideScroll(left=0, right=14, spacing=0, top=4)
        self._scroll.setObjectName("sheet_scroll")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._ask, 1)
        head.addWidget(self._cards, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.hide()

    def show_sheet(self, texts: Texts) -> bool:
        """Show the sheet of the phase that runs; tell whether there is one."""
        found = sheet_at_hand(self._bridge.state, self._bridge.catalog)
        if found is None:
            self._let_go()
            self.hide()
            return False
        item, sheet = found
        lines = sheet_lines(sheet, item.exercise_id, self._bridge.catalog, texts)
        if self._editor is None or self._editor.place != lines.place:
            self._let_go()
        if self._editor is None:
            self._editor = SheetEditor(lines.place)
            self._editor.asked.connect(self.on_asked)
            self._scroll.column.addWidget(self._editor)
            self._scroll.column.addWidget(self._own)
            self._scroll.column.addStretch(1)
            # at once, and not when Qt comes to it: somebody may be typing already
            self._editor.show()
        self._ask.setText(lines.ask)
        self._editor.show_sheet(lines, texts)
        self._offer_cards(sheet, texts)
        self.show()
        return True

    def _offer_cards(self, sheet: Sheet, texts: Texts) -> None:
        """Offer to make cards of the rows that have none, and say how many there are already."""
        deck, state = sheet.spec.deck, self._bridge.state
        self._cards.setVisible(bool(deck) and not sheet.is_empty)
        cards = own_card_lines(state, deck, self._bridge.catalog, texts) if deck else ()
        self._own.show_cards(cards, texts)
        if not deck:
            return
        made = {card.row for card in state.own_cards if card.deck == deck}
        waiting = sum(1 for line in sheet.lines if line.id not in made)
        title = self._bridge.catalog.deck_text(texts.language, deck).title
        offer = texts.n("Make {count} card", "Make {count} cards", waiting)
        self._cards.setText(offer if waiting else texts.t("Made into cards"))
        self._cards.setEnabled(waiting > 0)
        told = texts.t("They go into this workshop’s deck “{deck}” and are dealt before its other cards.", deck=title)
        self._cards.setToolTip(told)

    @Slot(str, object)
    def on_card_written(self, card_id: str, words: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
        """Write on a card of this workshop."""
        if self._bridge.is_open:
            self._bridge.do(SaveOwnCard(card_id, words))

    @Slot()
    def on_cards_requested(self) -> None:
        """Make cards of the rows."""
        if self._bridge.is_open and self._editor is not None:
            self._editor.flush()
            place = self._editor.place
            self._bridge.do(MakeCards(place.item_id, place.prompt_id, place.turn))

    def is_typed_in(self) -> bool:
        """Tell whether somebody is writing here."""
        return self._editor is not None and self._editor.has_keyboard()

    def flush(self) -> None:
        """Have everything typed saved at once."""
        if self._editor is not None:
            self._editor.flush()
            self._own.flush()

    @Slot(object)
    def on_asked(self, command: Command) -> None:
        """Write something into the sheet."""
        if self._bridge.is_open:
            self._bridge.do(command)

    def _let_go(self) -> None:
        """Have what was typed saved, and make room for another sheet."""
        editor, self._editor = self._editor, None
        if editor is None:
            return
        editor.flush()
        self._own.clear()
        column = self._scroll.column
        while column.count():
            column.takeAt(0)
        editor.hide()
        editor.deleteLater()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flush()
