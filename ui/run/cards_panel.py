"""The cards dealt in the running item: shown to the one they are for while held, counted, and revealed."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from facilitator.session import agenda
from facilitator.session.card_commands import (
    ChooseDealing,
    CountGuess,
    CountSlip,
    DealAnother,
    LayAside,
    Reveal,
    SaveOutcome,
)
from facilitator.session.live import PhaseKey
from facilitator.session.receiving import deals_each, may_choose
from ui.bridge import Bridge
from ui.keys.key_map import key_names
from ui.run.card_lines import CardLine, card_lines, current_card
from ui.run.card_row import CardRow
from ui.run.fresh import Fresh
from ui.widgets.choice import Choice
from ui.widgets.dressing import label
from ui.widgets.relaying import clear_out
from ui.widgets.side_scroll import SideScroll

_BETWEEN_DECKS = 8


class CardsPanel(SideScroll):
    """A row for each card, under the name of its deck. The marked one is the one that the hold key opens.

    Signals:
        hold_started: a card is to be open from now on; carries its deal's id.
        hold_ended: it is to be covered; carries its deal's id.
        print_requested: a hidden card is wanted on paper; carries its deal's id.
        hand_over_requested: the one a card is for gets the laptop; carries its deal's id.
    """

    hold_started = Signal(str)
    hold_ended = Signal(str)
    print_requested = Signal(str)
    hand_over_requested = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        """Stay empty until a workshop is open."""
        super().__init__(left=16, right=16, spacing=8, parent=parent)
        self.setObjectName("cards_panel")
        self._bridge = bridge
        self._fresh = Fresh(bridge)
        self._rows: dict[str, CardRow] = {}
        self._headings: dict[str, QLabel] = {}
        self._marked = ""
        self._empty = label("muted", "cards_empty", wraps=True)
        self._dealing = Choice("dealing")
        self._dealing.chosen.connect(self.on_dealing_chosen)
        bridge.opened.connect(self.refresh)
        bridge.phase_started.connect(self.on_phase_started)
        for changed in (bridge.flow_changed, bridge.cards_changed, bridge.groups_changed, bridge.people_changed):
            changed.connect(self.refresh)
        bridge.properties_changed.connect(self.refresh)
        self.refresh()

    def marked_card(self) -> str:
        """Return the deal that the hold key means, empty where there is no hidden card."""
        return self._marked

    @Slot(object)
    def on_phase_started(self, _key: PhaseKey) -> None:
        """Mark the card whose turn it is now."""
        self._marked = ""
        self._renew()

    @Slot()
    def refresh(self) -> None:
        """Show the cards as they are now."""
        if self._fresh.is_new():
            self._renew()

    def _renew(self) -> None:
        """Show every card anew. A row that stays is the same row: a finger may be on its button."""
        state, catalog, texts = self._bridge.state, self._bridge.catalog, self._bridge.console_texts
        lines = card_lines(state, catalog, texts)
        hidden = {line.deal_id for line in lines if line.hidden and not line.revealed}
        if self._marked not in hidden:
            deal = current_card(state, catalog)
            self._marked = deal.id if deal is not None else ""
        for gone in [known for known in self._rows if known not in {line.deal_id for line in lines}]:
            self._remove(self._rows.pop(gone))
        clear_out(self.column)
        self._empty.setText(texts.t("Cards appear here as soon as an exercise deals some."))
        self.column.addWidget(self._dealing)
        self._show_dealing()
        self.column.addWidget(self._empty)
        self._empty.setVisible(not lines)
        for heading in self._headings.values():
            heading.hide()
        for deck, cards in groupby(lines, attrgetter("deck")):
            self._put_deck(deck, tuple(cards), len(hidden) > 1)
        self.column.addStretch(1)

    def _put_deck(self, deck: str, lines: tuple[CardLine, ...], marks: bool) -> None:
        """Put the cards of a deck under its heading."""
        heading = self._headings.get(deck)
        if heading is None:
            heading = self._headings[deck] = label("small", f"deck_{deck}", wraps=True)
        if self.column.count() > 2 or not self._dealing.isHidden():
            self.column.addSpacing(_BETWEEN_DECKS)
        heading.setText(lines[0].deck_title)
        self.column.addWidget(heading)
        heading.show()
        texts = self._bridge.console_texts
        hold = key_names(texts, self._bridge.key_map.of("hold")[:1])
        for line in lines:
            row = self._rows.get(line.deal_id) or self._new_row(line.deal_id)
            chosen = marks and line.deal_id == self._marked
            row.show_line(line, texts, chosen=chosen, key=hold)
            self.column.addWidget(row)
            # At once: a card dealt in another one's place takes over the keyboard.
            row.show()

    def _show_dealing(self) -> None:
        """Offer one for all or one each where this phase deals to people who play at once."""
        state, catalog, texts = self._bridge.state, self._bridge.catalog, self._bridge.console_texts
        key = state.live.key
        step = None if key is None else agenda.step_at(state, key, catalog)
        offered = step is not None and may_choose(state, step)
        self._dealing.setVisible(offered)
        if step is None or not offered:
            return
        each = any(deals_each(state, step, spec) for spec in step.phase.deals)
        ways = (("all", texts.t("One card for all")), ("each", texts.t("One card each")))
        self._dealing.show_choice(ways, "each" if each else "all")
        self._dealing.setAccessibleName(texts.t("How cards are dealt"))

    @Slot(str)
    def on_touched(self, deal_id: str) -> None:
        """Mark the card that was touched."""
        self._marked = deal_id
        self._renew()

    @Slot(str)
    def on_another_requested(self, deal_id: str) -> None:
        """Deal another card, and leave the keyboard with the card that took the place of this one."""
        before = {deal.id for deal in self._bridge.state.deals}
        if self._bridge.do(DealAnother(deal_id)):
            for row in (row for known, row in self._rows.items() if known not in before):
                row.take_keyboard()

    @Slot(str)
    def on_next_requested(self, deal_id: str) -> None:
        """Lay an open card aside for the next one."""
        self._bridge.do(LayAside(deal_id))

    @Slot(str, int, int)
    def on_slipped(self, deal_id: str, word: int, by: int) -> None:
        """Count a word that slipped out."""
        self._bridge.do(CountSlip(deal_id, word, by))

    @Slot(str)
    def on_dealing_chosen(self, key: str) -> None:
        """Deal this phase's cards anew: one for all, or one each."""
        self._bridge.do(ChooseDealing(each=key == "each"))
        # Also where it was refused: what is chosen must be what is true.
        self._renew()

    @Slot(str)
    def on_reveal_requested(self, deal_id: str) -> None:
        """Let the room see the card."""
        self._bridge.do(Reveal(deal_id))

    @Slot(str, int)
    def on_guess_counted(self, deal_id: str, by: int) -> None:
        """Count a guess."""
        self._bridge.do(CountGuess(deal_id, by))

    @Slot(str, bool)
    def on_outcome_given(self, deal_id: str, found: bool) -> None:
        """Take down whether the card was found."""
        self._bridge.do(SaveOutcome(deal_id, found))
        # Also where it was refused: the button was pressed, and must show what is true.
        self._renew()

    def _new_row(self, deal_id: str) -> CardRow:
        row = self._rows[deal_id] = CardRow(deal_id)
        row.touched.connect(self.on_touched)
        row.hold_started.connect(self.hold_started)
        row.hold_ended.connect(self.hold_ended)
        row.print_requested.connect(self.print_requested)
        row.hand_over_requested.connect(self.hand_over_requested)
        row.slipped.connect(self.on_slipped)
        row.next_requested.connect(self.on_next_requested)
        row.another_requested.connect(self.on_another_requested)
        row.reveal_requested.connect(self.on_reveal_requested)
        row.guess_counted.connect(self.on_guess_counted)
        row.outcome_given.connect(self.on_outcome_given)
        return row

    def _remove(self, row: CardRow) -> None:
        row.hide()
        row.deleteLater()
