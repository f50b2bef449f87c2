"""A hidden card on paper for the one it is for: folded, never looked at on a screen, and taken down in the record."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.session.card_commands import PrintCard
from facilitator.session.faces import receiver_name
from facilitator.session.pace import held_on
from facilitator.session.state import Deal
from facilitator.tokens import SPACES
from ui.papers.dialog import PaperDialog
from ui.papers.making import CardsOrder, PapersOrder
from ui.papers.means import PaperMeans
from ui.paperwork.file_name import safe_name
from ui.widgets.check_box import CheckBox
from ui.widgets.lettering import words

_WIDTH = 400


class CardWindow(PaperDialog):
    """Asks how one dealt card is to be printed, or all hidden cards of its exercise at once."""

    def __init__(self, means: PaperMeans, parent: QWidget) -> None:
        """Wait until a card is asked for."""
        super().__init__(means, parent, with_preview=False)
        bridge = means.bridge
        self.setObjectName("card_window")
        self.form.setFixedWidth(_WIDTH)
        self._deal_id = ""
        self._heading = words("", "heading")
        self._how = words("", "muted")
        self._warning = words("")
        self.all_of_them = CheckBox("all_cards")
        self._lay_out()
        bridge.properties_changed.connect(self.on_changed)
        bridge.cards_changed.connect(self.on_changed)
        bridge.opened.connect(self.close)

    def ask_for(self, deal_id: str) -> None:
        """Ask about a dealt card."""
        self._deal_id = deal_id
        self.notice.hide()
        self.all_of_them.setChecked(False)
        self.on_changed()

    @override
    def order(self) -> CardsOrder:
        return CardsOrder(
            self._wanted(), self._bridge.catalog, self._bridge.state, self.form.chosen_language, self.form.chosen_size
        )

    @override
    def file_name(self, order: PapersOrder | CardsOrder) -> str:
        assert isinstance(order, CardsOrder), "this window orders nothing else"
        texts = self._bridge.texts(order.language)
        title = texts.t("Card") if len(order.deals) == 1 else texts.t("Cards")
        return f"{safe_name(title)} {held_on(order.state).isoformat()}.pdf"

    @override
    def on_paper(self, order: PapersOrder | CardsOrder) -> None:
        assert isinstance(order, CardsOrder), "this window orders nothing else"
        there = {deal.id for deal in self._bridge.state.deals}
        for deal in order.deals:
            if deal.id in there:
                self._bridge.do(PrintCard(deal.id))

    @Slot()
    def on_changed(self) -> None:
        """Show the card as it is now; one that is gone or revealed needs no paper any more."""
        deal = self._deal() if self._bridge.is_open else None
        if deal is None:
            self.close()
            return
        texts, state = self.texts, self._bridge.state
        self.setWindowTitle(texts.t("Print this card"))
        receiver = receiver_name(state, deal, self._bridge.catalog, texts)
        self._heading.setText(texts.t("Card for {receiver}", receiver=receiver))
        self._how.setText(texts.t("One page, folded twice: the name outside, the words inside."))
        self._warning.setText(
            texts.t("It is not shown here. Print it where the room does not see, fold it, and hand it over.")
        )
        others = len(self._hidden())
        self.all_of_them.setText(texts.t("All {count} hidden cards of this exercise, one each", count=others))
        self.all_of_them.updateGeometry()
        self.all_of_them.setVisible(others > 1)
        self.form.show_choices(texts, state.properties.languages.paper, self._means.sizes.now)
        self.notice.set_dismiss_name(texts.t("Put away"))
        self.actions_box.retranslate(texts)

    def _deal(self) -> Deal | None:
        return next((deal for deal in self._hidden() if deal.id == self._deal_id), None)

    def _hidden(self) -> tuple[Deal, ...]:
        """Return the hidden cards of the exercise that this card was dealt in."""
        deals = self._bridge.state.deals
        item = next((deal.item_id for deal in deals if deal.id == self._deal_id), "")
        return tuple(deal for deal in deals if deal.item_id == item and deal.hidden and not deal.revealed)

    def _wanted(self) -> tuple[Deal, ...]:
        hidden = self._hidden()
        if self.all_of_them.isChecked():
            return hidden
        return tuple(deal for deal in hidden if deal.id == self._deal_id)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACES[4], SPACES[4], SPACES[4], SPACES[4])
        column.setSpacing(SPACES[1])
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        for part in (self.notice, self._heading, self._how, self._warning, self.all_of_them, self.form):
            column.addWidget(part)
        column.addSpacing(SPACES[2])
        column.addWidget(self.actions_box)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_printer()
