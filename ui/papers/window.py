"""Handouts and cards: a list to tick, how they are to be printed, and one file of all that is ticked."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.export.printables import Kind, PrintWish, hidden_cards, printables, secret_decks, title_of
from facilitator.session.card_commands import PrintDeck
from facilitator.session.pace import held_on
from facilitator.tokens import SPACES
from ui.papers.card_form import CardForm
from ui.papers.dialog import PaperDialog
from ui.papers.making import CardsOrder, PapersOrder
from ui.papers.means import PaperMeans
from ui.papers.paper_tree import PaperTree
from ui.paperwork.file_name import safe_name
from ui.screens.curtain import Curtain, CurtainReason
from ui.widgets.lettering import words

_SIZE = QSize(984, 660)
_SIDE = 264


class PapersWindow(PaperDialog):
    """Everything on paper besides the summary. It stops nothing: the day goes on meanwhile."""

    def __init__(self, means: PaperMeans, curtain: Curtain, parent: QWidget) -> None:
        """Work with `means`; `curtain` knows whether the room would see what is looked at."""
        super().__init__(means, parent, with_preview=True)
        bridge = means.bridge
        self.setObjectName("papers_window")
        self._curtain = curtain
        self.tree = PaperTree()
        self.cards = CardForm()
        self._warning = words("", "small")
        self._warning.setObjectName("papers_warning")
        self._lay_out()
        self.tree.ticked.connect(self.on_ticked)
        curtain.fell.connect(self.on_curtain_fell)
        for changed in (bridge.opened, bridge.plan_changed, bridge.people_changed, bridge.properties_changed):
            changed.connect(self.on_changed)
        self.on_changed()
        self.resize(_SIZE.boundedTo(QGuiApplication.primaryScreen().availableSize()))

    @override
    def order(self) -> PapersOrder:
        known = self._bridge.state.properties
        wish = PrintWish(
            self.tree.chosen(),
            self.form.chosen_language,
            size=self.form.chosen_size,
            sector=self.cards.chosen_sector,
            sensitive=known.sensitive_cards,
            backs=self.cards.backs.isChecked(),
            folded=self.cards.folded,
        )
        return PapersOrder(wish, self._bridge.catalog, held_on(self._bridge.state), self._bridge.state)

    @override
    def file_name(self, order: PapersOrder | CardsOrder) -> str:
        assert isinstance(order, PapersOrder), "this window orders nothing else"
        texts = self._bridge.texts(order.wish.language)
        chosen = order.wish.chosen
        title = title_of(chosen[0], order.catalog, texts) if len(chosen) == 1 else texts.t("Handouts and cards")
        return f"{safe_name(title)} {order.day.isoformat()}.pdf"

    @override
    def on_paper(self, order: PapersOrder | CardsOrder) -> None:
        assert isinstance(order, PapersOrder), "this window orders nothing else"
        for deck, cards in hidden_cards(order.wish, order.catalog):
            self._bridge.do(PrintDeck(deck, cards))

    @Slot()
    def on_changed(self) -> None:
        """Show what there is to print in the workshop that is open, in the words of now."""
        if not self._bridge.is_open:
            self.close()
            return
        texts, state, catalog = self.texts, self._bridge.state, self._bridge.catalog
        self.setWindowTitle(texts.t("Handouts and cards"))
        self.notice.set_dismiss_name(texts.t("Put away"))
        self.tree.show_papers(printables(catalog, state), catalog, texts)
        self.form.show_choices(texts, state.properties.languages.paper, self._means.sizes.now)
        self.cards.show_choices(texts, catalog, state.properties.sector)
        self.actions_box.retranslate(texts)
        self.on_ticked()

    @Slot()
    def on_ticked(self) -> None:
        """Offer what can be done with what is ticked."""
        chosen = self.tree.chosen()
        self.actions_box.allow(bool(chosen))
        self.cards.setVisible(any(paper.kind is Kind.DECK for paper in chosen))
        secret = self._holds_secrets()
        self._warning.setVisible(secret)
        if secret:
            self._warning.setText(
                self.texts.t(
                    "Some of these cards are secret: print them where the room does not see, and keep them face down."
                )
            )

    @Slot()
    def on_curtain_fell(self) -> None:
        """Close a look at secret cards as soon as the room could see it."""
        if self.preview.is_open and self._room_would_see():
            self.preview.close()

    @override
    def may_show(self) -> bool:
        if not self._room_would_see():
            return True
        self.notice.say(
            self.texts.t(
                "The room could see the cards on this screen: save or print them without a look, or move this "
                "window to a screen of its own."
            )
        )
        return False

    def _room_would_see(self) -> bool:
        return self._holds_secrets() and self._curtain.reason() is CurtainReason.SAME_SCREEN

    def _holds_secrets(self) -> bool:
        secret = secret_decks(self._bridge.catalog)
        return any(paper.kind is Kind.DECK and paper.id in secret for paper in self.tree.chosen())

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(SPACES[1])
        side.addWidget(self.form)
        side.addWidget(self.cards)
        side.addWidget(self._warning)
        side.addStretch(1)
        side.addWidget(self.actions_box)
        holder = QWidget()
        holder.setFixedWidth(_SIDE)
        holder.setLayout(side)
        side.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.setSpacing(SPACES[3])
        row.addWidget(self.tree, 1)
        row.addWidget(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACES[3], SPACES[3], SPACES[3], SPACES[3])
        column.setSpacing(SPACES[2])
        column.addWidget(self.notice)
        column.addLayout(row, 1)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.show_printer()
        # the other window may have taken another size of paper since
        self.on_changed()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.preview.close()
        super().closeEvent(event)
