"""The place where a day is planned: the agenda at the left, and beside it what it is made of."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Slot
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.pack.kinds import OverMode
from facilitator.session.plan_commands import (
    MoveItem,
    RemoveItem,
    SetMinutes,
    SetNiceToHave,
    SetOver,
    SetProperties,
    SetSkipped,
    SetTurns,
)
from facilitator.session.state import Properties
from facilitator.texts import Texts
from ui.bridge import Bridge
from ui.keys.shortcuts import bind
from ui.offers import Offer, exercises, pauses
from ui.plan.agenda_list import AgendaList
from ui.plan.drawer import Drawer
from ui.plan.header import PlanHeader
from ui.plan.lines import AgendaLine, DayLine, agenda_lines, day_line
from ui.undoing import Edits
from ui.widgets.card import Card, hairline
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice_bar import NoticeBar


class PlanPanel(QWidget):
    """Shows the plan, and carries every change of it to the bridge."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        """Show the workshop that is open in `bridge`, now or later."""
        super().__init__(parent)
        self.setObjectName("plan")
        self._bridge = bridge
        self._lines: tuple[AgendaLine, ...] = ()
        self._day: DayLine | None = None
        self._header = PlanHeader()
        self._agenda = AgendaList()
        self._empty = EmptyState("calendar", "")
        self._empty.hide()
        self._notice = NoticeBar("")
        self._notice.setObjectName("plan_notice")
        self._edits = Edits(bridge, self._notice, self)
        self._drawer = Drawer()
        self._lay_out()
        self._connect_requests()
        self._connect_keys()
        self._connect_facts()
        if bridge.is_open:
            self.on_opened()

    @Slot()
    def on_opened(self) -> None:
        """Show another workshop."""
        self._notice.hide()
        self._show_all()
        running = self._bridge.state.live.key
        if running is not None:
            self._agenda.select(running.item_id)
        elif self._lines:
            self._agenda.select(self._lines[0].item_id)

    @Slot()
    def on_plan_changed(self) -> None:
        """Show the agenda as it is now."""
        self._show_agenda()

    @Slot()
    def on_properties_changed(self) -> None:
        """Show the workshop's own data as they are now, in the language that may be another."""
        self._notice.hide()
        self._show_all()

    @Slot()
    def on_flow_changed(self) -> None:
        """Show how far the day has come, at once or when somebody looks."""
        if self._bridge.is_open and self.isVisible():
            self._show_agenda()

    @Slot()
    def on_save_changed(self) -> None:
        """Offer undo and redo where there is something."""
        if self._bridge.is_open:
            self._show_ways_back()

    @Slot()
    def on_refused(self) -> None:
        """Show everything as it stands: what was refused must not stay in a field."""
        self._show_all()

    @Slot(str)
    def on_item_selected(self, _item_id: str) -> None:
        """Show what the selected item is made of."""
        self._show_selected()

    @Slot()
    def on_item_clicked(self) -> None:
        """Bring the selected item's phases to the front."""
        self._drawer.show_details()

    @Slot()
    def on_item_opened(self) -> None:
        """Bring the keyboard to the selected item's minutes."""
        self._drawer.show_details()
        self._drawer.details.focus_first_box()

    @Slot(str, int)
    def on_move_requested(self, item_id: str, place: int) -> None:
        """Move an item."""
        self._edits.do(MoveItem(item_id, place))

    @Slot()
    def on_up_requested(self) -> None:
        """Move the selected item one place up."""
        self._agenda.on_move_by(-1)

    @Slot()
    def on_down_requested(self) -> None:
        """Move the selected item one place down."""
        self._agenda.on_move_by(1)

    @Slot(str)
    def on_remove_requested(self, item_id: str) -> None:
        """Take an item out, and say how to get it back."""
        title = next((line.title for line in self._lines if line.item_id == item_id), "")
        if self._edits.do(RemoveItem(item_id)):
            self._edits.offer_undo(self._bridge.console_texts.t("“{title}” is out of the agenda.", title=title))

    @Slot(str, str, int)
    def on_minutes_requested(self, item_id: str, phase_id: str, minutes: int) -> None:
        """Give a phase other minutes."""
        self._edits.do(SetMinutes(item_id, phase_id, minutes))

    @Slot(str, str, int)
    def on_turns_requested(self, item_id: str, series_id: str, turns: int) -> None:
        """Give a series another number of turns."""
        self._edits.do(SetTurns(item_id, series_id, turns))

    @Slot(str, bool)
    def on_nice_requested(self, item_id: str, nice: bool) -> None:
        """Say whether an item may go first."""
        self._edits.do(SetNiceToHave(item_id, nice))

    @Slot(str, str, object)
    def on_over_requested(self, item_id: str, phase_id: str, over: OverMode) -> None:
        """Say what a phase does when its time is up."""
        self._edits.do(SetOver(item_id, phase_id, over))

    @Slot(str, bool)
    def on_skip_requested(self, item_id: str, skipped: bool) -> None:
        """Say whether the day passes over an item."""
        self._edits.do(SetSkipped(item_id, skipped))

    @Slot(object)
    def on_add_requested(self, offer: Offer) -> None:
        """Put an offer in after the selected item, or at the end."""
        places = {line.item_id: place for place, line in enumerate(self._lines)}
        self._add(offer, places.get(self._agenda.selected_id, len(self._lines) - 1) + 1)

    @Slot(object, QPoint)
    def on_offer_dropped(self, offer: Offer, place: QPoint) -> None:
        """Put an offer in where it was let go over the agenda."""
        self._agenda.hide_gap()
        gap = self._agenda.gap_at(place)
        if gap is not None:
            self._add(offer, gap)

    @Slot(object)
    def on_properties_requested(self, wanted: Properties) -> None:
        """Change the workshop's own data."""
        self._edits.do(SetProperties(wanted))

    def _add(self, offer: Offer, place: int) -> None:
        if self._edits.do(offer.command(place)):
            self._agenda.select(self._bridge.state.items[place].id)

    def _show_all(self) -> None:
        state, catalog, texts = self._bridge.state, self._bridge.catalog, self._bridge.console_texts
        self._reword(texts)
        self._drawer.library.show_offers(exercises(catalog, texts), pauses(catalog, texts), texts)
        self._drawer.properties.show_properties(state.properties, catalog, texts)
        self._day = None
        self._show_agenda()
        self._show_ways_back()

    def _reword(self, texts: Texts) -> None:
        self._agenda.setAccessibleName(texts.t("Agenda"))
        self._empty.reword(texts.t("The agenda is empty. Add a first item from the library."))
        self._notice.set_dismiss_name(texts.t("Put this message away"))
        self._drawer.reword(texts)

    def _show_agenda(self) -> None:
        state, catalog, texts = self._bridge.state, self._bridge.catalog, self._bridge.console_texts
        lines, day = agenda_lines(state, catalog, texts), day_line(state, catalog, texts)
        if lines == self._lines and day == self._day:
            return
        self._lines, self._day = lines, day
        self._header.show_day(day, texts)
        self._agenda.show_lines(lines, texts)
        self._agenda.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self._show_selected()

    def _show_selected(self) -> None:
        texts = self._bridge.console_texts
        line = next((line for line in self._lines if line.item_id == self._agenda.selected_id), None)
        self._drawer.details.show_line(line, texts)
        self._drawer.library.say_where(line.title if line is not None else "", texts)

    def _show_ways_back(self) -> None:
        workshop = self._bridge.workshop
        self._header.show_ways_back(can_undo=workshop.can_undo, can_redo=workshop.can_redo)

    def _connect_requests(self) -> None:
        self._header.undo_requested.connect(self._edits.on_undo_requested)
        self._header.redo_requested.connect(self._edits.on_redo_requested)
        self._agenda.selected.connect(self.on_item_selected)
        self._agenda.clicked.connect(self.on_item_clicked)
        self._agenda.opened.connect(self.on_item_opened)
        self._agenda.move_requested.connect(self.on_move_requested)
        self._agenda.remove_requested.connect(self.on_remove_requested)
        details, library = self._drawer.details, self._drawer.library
        details.minutes_requested.connect(self.on_minutes_requested)
        details.turns_requested.connect(self.on_turns_requested)
        details.nice_requested.connect(self.on_nice_requested)
        details.over_requested.connect(self.on_over_requested)
        details.skip_requested.connect(self.on_skip_requested)
        details.move_requested.connect(self._agenda.on_move_by)
        details.remove_requested.connect(self.on_remove_requested)
        library.add_requested.connect(self.on_add_requested)
        library.drag_moved.connect(self._agenda.show_gap)
        library.drag_ended.connect(self.on_offer_dropped)
        library.drag_cancelled.connect(self._agenda.hide_gap)
        self._drawer.properties.properties_requested.connect(self.on_properties_requested)

    def _connect_keys(self) -> None:
        # not for the whole place: Alt and Down opens a drop-down list
        for where in (self._agenda, self._drawer.details):
            bind(where, "Alt+Up", self.on_up_requested)
            bind(where, "Alt+Down", self.on_down_requested)

    def _connect_facts(self) -> None:
        self._bridge.opened.connect(self.on_opened)
        self._bridge.plan_changed.connect(self.on_plan_changed)
        self._bridge.properties_changed.connect(self.on_properties_changed)
        self._bridge.flow_changed.connect(self.on_flow_changed)
        self._bridge.save_changed.connect(self.on_save_changed)
        self._edits.refused.connect(self.on_refused)

    def _lay_out(self) -> None:
        card = Card(margin=0)
        card.body.addWidget(self._agenda)
        card.body.addWidget(self._empty)
        left = QVBoxLayout()
        left.setContentsMargins(24, 20, 24, 24)
        left.setSpacing(16)
        left.addWidget(self._header)
        left.addWidget(card, 1)
        left.addWidget(self._notice)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(hairline(vertical=True))
        row.addWidget(self._drawer)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._agenda.focus_selected()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.on_flow_changed()
