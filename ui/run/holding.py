"""Holding a hidden card open: asks the curtain first, tells the record, and covers whenever anything is in doubt."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from facilitator.session.card_commands import HideCard, ShowCard
from facilitator.texts import Texts
from ui.bridge import Bridge
from ui.run.open_card import OpenCard
from ui.screens.curtain import Curtain, CurtainReason


class Holding(QObject):
    """Opens one card at a time on the trainer's screen.

    Signals:
        refused: a card may not be opened now; carries the `CurtainReason`.
    """

    refused = Signal(object)

    def __init__(self, bridge: Bridge, curtain: Curtain, card: OpenCard) -> None:
        """Open and cover `card`."""
        super().__init__(card)
        self._bridge = bridge
        self._curtain = curtain
        self._card = card
        self._deal_id = ""
        curtain.fell.connect(self.on_curtain_fell)
        bridge.opened.connect(self.on_curtain_fell)

    @property
    def deal_id(self) -> str:
        """Return the deal whose card lies open, empty where none does."""
        return self._deal_id

    @Slot(str)
    def start(self, deal_id: str, *, projector_covered: bool = False) -> None:
        """Open a card, if the room cannot see it and the day allows it.

        `projector_covered` says that somebody has seen to it that what this screen shows is not on the wall.
        """
        self.end()
        deal = next((deal for deal in self._bridge.state.deals if deal.id == deal_id), None)
        if deal is None or deal.revealed:
            return
        reason = self._curtain.reason(projector_covered=projector_covered)
        if reason is not None:
            self.refused.emit(reason)
            return
        if self._bridge.do(ShowCard(deal_id)):
            self._deal_id = deal_id
            self._card.open_card(self._bridge.private_view(deal), self._bridge.console_texts)

    @Slot()
    def end(self) -> None:
        """Cover what lies open."""
        self._card.cover()
        deal_id, self._deal_id = self._deal_id, ""
        if deal_id and self._bridge.is_open and any(deal.id == deal_id for deal in self._bridge.state.deals):
            self._bridge.do(HideCard(deal_id))

    @Slot()
    def on_curtain_fell(self) -> None:
        """Cover at once: the room might see it."""
        self.end()


def why_not(reason: CurtainReason, texts: Texts) -> str:
    """Return in one sentence why a hidden card may not be opened, and what to do."""
    return {
        CurtainReason.SAME_SCREEN: texts.t(
            "The room could see it: this window is where the wall is shown. Move it to a screen of its own,"
            " or hand over the laptop with the projector covered, or print the card."
        ),
        CurtainReason.LOCKED: texts.t("This machine is locked or about to sleep: unlock it, then hold again."),
        CurtainReason.NOT_ACTIVE: texts.t("Another window is in front: click into this one, then hold again."),
    }[reason]
