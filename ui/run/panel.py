"""Run: the place of the console where the day happens."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from facilitator.session.card_commands import CountGuess
from facilitator.session.commands import Command, GoTo, Redo, Undo
from facilitator.session.record_commands import AddMark
from facilitator.session.state import MarkKind
from facilitator.tokens import TEXT_BODY
from ui.bridge import Bridge
from ui.keys.shortcuts import bind
from ui.run import rail, side_panel
from ui.run.card_lines import in_play
from ui.run.fresh import Fresh
from ui.run.hand_over import HandOver
from ui.run.holding import Holding, why_not
from ui.run.item_menu import ItemMenu
from ui.run.keyboard_home import KeyboardHome
from ui.run.open_card import OpenCard
from ui.run.rail import AgendaRail
from ui.run.rail_lines import finish_line, item_lines
from ui.run.side_panel import SidePanel
from ui.run.stage_panel import StagePanel
from ui.screens.curtain import Curtain, CurtainReason
from ui.widgets.card import hairline

_NARROW_BELOW = 1200
_WIDE_FROM = 1600


class RunPanel(QWidget):
    """Agenda, stage, and what is written down, side by side; a hidden card lies over the last two while it is held.

    Signals:
        swap_requested: console and wall are to change places.
        card_paper_requested: a hidden card is wanted on paper; carries its deal's id.
        review_requested: the day is closed, and the trainer wants to read on in Review.
        handed_over: the laptop is for somebody else now, or the trainer's again; carries which.
    """

    swap_requested = Signal()
    card_paper_requested = Signal(str)
    review_requested = Signal()
    handed_over = Signal(bool)

    def __init__(self, bridge: Bridge, curtain: Curtain, parent: QWidget | None = None) -> None:
        """Stay empty until a workshop is open."""
        super().__init__(parent)
        self.setObjectName("run_panel")
        self._bridge = bridge
        self._curtain = curtain
        self._fresh = Fresh(bridge)
        self._rail = AgendaRail()
        self.menu = ItemMenu(self)
        self._stage = StagePanel(bridge)
        self._side = SidePanel(bridge)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(hairline(vertical=True))
        row.addWidget(self._stage, 1)
        row.addWidget(hairline(vertical=True))
        row.addWidget(self._side)
        self._hand_over = HandOver(self)
        self._card = OpenCard(self)
        self._holding = Holding(bridge, curtain, self._card)
        KeyboardHome(self)
        self._connect()
        self.refresh()

    def main_step(self) -> None:
        """Do what the main button offers."""
        if self._bridge.is_open:
            self._stage.main_step()

    def hold_current_card(self, held: bool) -> None:
        """Open the marked hidden card, or cover it again."""
        if not self._bridge.is_open:
            return
        if not held:
            self._holding.end()
            return
        if self._hand_over.deal_id:
            self.on_cover_held(self._hand_over.deal_id)
            return
        deal_id = self._side.marked_card()
        if deal_id:
            self._holding.start(deal_id)
        else:
            texts = self._bridge.console_texts
            self._stage.tell(texts.t("There is no hidden card to show: the exercise has dealt none yet."))

    def reveal_current(self) -> None:
        """Let the room see the card of this turn."""
        if self._bridge.is_open:
            self._stage.reveal_current()

    def count_guess(self) -> None:
        """Count a guess for the card that is played; without one nothing happens."""
        deal = in_play(self._bridge.state, self._bridge.catalog) if self._bridge.is_open else None
        if deal is not None:
            self._bridge.do(CountGuess(deal.id))

    def mark_good(self) -> None:
        """Mark something that was done well."""
        self._mark(MarkKind.GOOD)

    def mark_missed(self) -> None:
        """Mark something that was missed."""
        self._mark(MarkKind.MISSED)

    def mark_ask(self) -> None:
        """Mark something to ask about."""
        self._mark(MarkKind.ASK)

    def flush(self) -> None:
        """Have everything typed saved at once; to be called before the workshop is closed or left."""
        self._stage.flush()
        self._side.flush()

    @Slot()
    def refresh(self) -> None:
        """Show the agenda as it is now."""
        if self._fresh.is_new():
            state, catalog, texts = self._bridge.state, self._bridge.catalog, self._bridge.console_texts
            self._rail.show_items(item_lines(state, catalog, texts), texts)
            self.on_minute()

    @Slot(QSize)
    def on_wall_resized(self, wall: QSize) -> None:
        """Show the wall small in the shape it has."""
        self._stage.on_wall_resized(wall)

    @Slot()
    def on_minute(self) -> None:
        """Show anew how the day keeps its plan."""
        if self._bridge.is_open:
            state, catalog, texts = self._bridge.state, self._bridge.catalog, self._bridge.console_texts
            self._rail.show_finish(finish_line(state, catalog, texts, self._bridge.now()), texts)

    @Slot(str)
    def on_go_requested(self, item_id: str) -> None:
        """Go to another item."""
        self._bridge.do(GoTo(item_id))

    @Slot(str, QPoint)
    def on_more_requested(self, item_id: str, place: QPoint) -> None:
        """Offer what can be done with an item of the agenda."""
        state, catalog, texts = self._bridge.state, self._bridge.catalog, self._bridge.console_texts
        self.menu.open_for(item_id, place, state, catalog, texts)

    @Slot(object)
    def on_agenda_command(self, command: Command) -> None:
        """Change the agenda, and say how to take it back."""
        if self._bridge.do(command):
            self._stage.tell(self._bridge.console_texts.t("The agenda is changed. Ctrl+Z takes that back."))

    @Slot()
    def on_undo_requested(self) -> None:
        """Take the latest edit back, or say why not."""
        if self._bridge.is_open:
            self._bridge.do(Undo())

    @Slot()
    def on_redo_requested(self) -> None:
        """Make the edit again that was taken back last, or say why not."""
        if self._bridge.is_open:
            self._bridge.do(Redo())

    @Slot(str)
    def on_hold_started(self, deal_id: str) -> None:
        """Open a card whose button is held."""
        self._holding.start(deal_id)

    @Slot(str)
    def on_hold_ended(self, _deal_id: str) -> None:
        """Cover it again."""
        self._holding.end()

    @Slot(str)
    def on_hand_over_requested(self, deal_id: str) -> None:
        """Cover everything for the one a card is for; only a window that the room could see is asked about."""
        deal = next((deal for deal in self._bridge.state.deals if deal.id == deal_id), None)
        if deal is not None:
            shared = self._curtain.reason() is CurtainReason.SAME_SCREEN
            reader, trainer = self._bridge.wall_texts, self._bridge.console_texts
            receiver = self._bridge.private_view(deal).receiver
            self._hand_over.open_cover(deal_id, receiver, shared=shared, reader=reader, trainer=trainer)
            self._let_be_used(False)

    @Slot()
    def on_handed_back(self) -> None:
        """Give the place back to the trainer."""
        self._let_be_used(True)

    @Slot(str)
    def on_cover_held(self, deal_id: str) -> None:
        """Open the card over its cover."""
        self._holding.start(deal_id, projector_covered=self._hand_over.is_confirmed)

    @Slot(object)
    def on_hold_refused(self, reason: CurtainReason) -> None:
        """Say why a card stays covered."""
        if self._hand_over.deal_id:
            self._hand_over.tell(why_not(reason, self._bridge.wall_texts))
        else:
            self._stage.tell(why_not(reason, self._bridge.console_texts))

    def _let_be_used(self, used: bool) -> None:
        """Keep whoever has the laptop from what lies under the cover, by Tab too."""
        for part in (self._rail, self._stage, self._side):
            part.setEnabled(used)
        self.handed_over.emit(not used)

    def _mark(self, kind: MarkKind) -> None:
        if self._bridge.is_open:
            self._bridge.do(AddMark(kind))

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.opened.connect(self.refresh)
        for changed in (bridge.flow_changed, bridge.plan_changed, bridge.groups_changed, bridge.properties_changed):
            changed.connect(self.refresh)
        bridge.ticker.minute.connect(self.on_minute)
        self._rail.go_requested.connect(self.on_go_requested)
        self._rail.more_requested.connect(self.on_more_requested)
        self.menu.command_requested.connect(self.on_agenda_command)
        bind(self, "Ctrl+Z", self.on_undo_requested)
        bind(self, "Ctrl+Shift+Z", self.on_redo_requested)
        bind(self, "Ctrl+Y", self.on_redo_requested)
        self._side.hold_started.connect(self.on_hold_started)
        self._side.hold_ended.connect(self.on_hold_ended)
        self._side.hand_over_requested.connect(self.on_hand_over_requested)
        self._hand_over.hold_started.connect(self.on_cover_held)
        self._hand_over.hold_ended.connect(self.on_hold_ended)
        self._hand_over.closed.connect(self.on_handed_back)
        self._curtain.screens_changed.connect(self._hand_over.on_doubt)
        bridge.opened.connect(self._hand_over.close_cover)
        self._side.print_requested.connect(self.card_paper_requested)
        self._holding.refused.connect(self.on_hold_refused)
        self._stage.swap_requested.connect(self.swap_requested)
        self._stage.review_requested.connect(self.review_requested)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # other letters want other shares; the first ones come after the first size
        if event.type() == QEvent.Type.FontChange:
            self._share_width()

    def _share_width(self) -> None:
        width, wide = self.width(), self.width() >= _WIDE_FROM
        narrow = width < _NARROW_BELOW
        letters = self.font().pixelSize() / TEXT_BODY
        self._rail.setFixedWidth(rail.WIDE if wide else max(rail.WIDTH, min(rail.MOST, round(rail.WIDTH * letters))))
        usual = side_panel.NARROW if narrow else side_panel.WIDE if wide else side_panel.WIDTH
        # Larger letters take some of the room of the middle, which keeps what it needs.
        most = side_panel.NARROW_MOST if narrow else side_panel.WIDE
        self._side.setFixedWidth(max(usual, min(most, round(usual * letters))))
        left = self._rail.minimumWidth() + 1
        self._hand_over.setGeometry(self.rect())
        self._card.setGeometry(QRect(QPoint(left, 0), self.rect().bottomRight()))

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._holding.end()
        self._hand_over.close_cover()
        self.flush()
