"""The middle of Run: what runs, its clock, the one main button, and what the room sees."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator import sentences
from facilitator.errors import Refusal
from facilitator.session.away import away_choice
from facilitator.session.card_commands import Reveal
from facilitator.session.commands import AddTime, AnswerAway, Back, Command, Next, Reopen, Restart, SetWall
from facilitator.session.live import Status, WallMode
from facilitator.session.reckoning import next_bars
from ui.bridge import Bridge
from ui.run.card_lines import reveals_here, to_reveal
from ui.run.clock_stack import ClockStack
from ui.run.controls import Controls
from ui.run.fresh import Fresh
from ui.run.main_step import MainStep, command_for, main_step
from ui.run.notices import Notices
from ui.run.stage_head import StageHead, stage_words
from ui.run.time_offer import time_offer
from ui.run.wall_strip import StripSize, WallStrip
from ui.sheets.stage import LEAST_HEIGHT, WISHED_HEIGHT, SheetStage
from ui.widgets.card import hairline

_MARGIN = 32
_NARROW_MARGIN = 20
_NARROW_BELOW = 600
_NARROWEST = 400
_LEAST_BLANK = 8
_BLANK_SHARE = 0.02
_OVER_CLOCKS, _CLOCKS = 1, 8
"""How spare height is shared between the blank over the clocks and the clocks themselves."""


class StagePanel(QFrame):
    """Notices on top, then words, clock and buttons; the wall at the bottom.

    Signals:
        swap_requested: console and wall are to change places.
        review_requested: the day is closed, and the trainer wants to read on in Review.
    """

    swap_requested = Signal()
    review_requested = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        """Stay empty until a workshop is open."""
        super().__init__(parent)
        self.setObjectName("stage")
        self.setProperty("panel", True)
        self.setMinimumWidth(_NARROWEST)
        self._bridge = bridge
        self._fresh = Fresh(bridge)
        self._stood: tuple[object, ...] = ()
        self._notices = Notices()
        self._head = StageHead()
        self._clocks = ClockStack()
        self._sheet = SheetStage(bridge)
        self._controls = Controls()
        self._wall = WallStrip(self._boot_s)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        self._column.addWidget(self._notices)
        self._column.addWidget(self._head)
        self._column.addStretch(_OVER_CLOCKS)
        self._column.addWidget(self._clocks, _CLOCKS)
        self._column.addWidget(self._sheet, 24)
        self._column.addSpacing(4)
        self._column.addWidget(self._controls)
        # A fixed blank, so that the buttons stand in the same place whatever the words above them are.
        self._blank = QSpacerItem(0, _LEAST_BLANK, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._column.addItem(self._blank)
        self._column.addWidget(hairline())
        self._column.addWidget(self._wall)
        self._connect()
        self.refresh()

    def main_step(self) -> None:
        """Do what the main button offers."""
        command = command_for(main_step(self._bridge.state), self._bridge.now())
        if command is not None:
            self._bridge.do(command)

    def reveal_current(self) -> None:
        """Let the room see what this phase holds back: the card of this turn, or the next bar of a calculation."""
        state, catalog = self._bridge.state, self._bridge.catalog
        waiting = to_reveal(state, catalog)
        bars = next_bars(state, catalog)
        if waiting:
            self._bridge.do(Reveal(waiting[0].id))
        elif bars is not None:
            self._bridge.do(bars)
        else:
            self.tell(self._bridge.console_texts.t("This phase has no card to reveal: go on to the one that does."))

    def is_typed_in(self) -> bool:
        """Tell whether somebody is writing in the sheet of this phase."""
        return self._sheet.is_typed_in()

    def flush(self) -> None:
        """Have everything typed into the sheet saved at once."""
        self._sheet.flush()

    def tell(self, sentence: str) -> None:
        """Show a sentence on top until something else happens."""
        self._notices.tell(sentence)

    @Slot()
    def refresh(self) -> None:
        """Show everything as it is now."""
        if not self._fresh.is_new():
            return
        state, catalog, texts = self._bridge.state, self._bridge.catalog, self._bridge.console_texts
        live = state.live
        stands = (state.id, live.status, live.key, live.clocks, live.wall)
        if stands != self._stood:
            # What was refused is past once anything else has happened.
            self._stood = stands
            self._notices.forget()
        self._head.show_words(stage_words(state, catalog, texts))
        step = main_step(state)
        self._controls.show_step(step, texts)
        waiting = bool(to_reveal(state, catalog))
        self._controls.show_reveal(reveals_here(state, catalog), waiting, texts)
        self._controls.setVisible(live.status is not Status.CLOSED)
        self._controls.show_time_offer(time_offer(state, catalog), texts)
        with_sheet = self._sheet.show_sheet(texts)
        self._clocks.show_now(state, texts, self._bridge.now(), ended=step is MainStep.CLOSE, over_sheet=with_sheet)
        self._ask_about_away()
        self._wall.set_keys(self._bridge.key_map)
        self._wall.show_wall(self._bridge.audience_view(), self._bridge.next_view(), live.wall, self._boot_s(), texts)
        self.fit()

    @Slot(float)
    def on_second(self, boot_s: float) -> None:
        """Show the clocks as they look at this moment."""
        if self._bridge.is_open and self.isVisible():
            self._clocks.show_time(boot_s)
            self._wall.show_time(boot_s)
            if self._notices.is_asking():
                self._ask_about_away()

    @Slot(object)
    def on_refused(self, no: Refusal) -> None:
        """Say why something was not done."""
        if self.isVisible():
            self.tell(sentences.refusal(no, self._bridge.console_texts))

    @Slot()
    def on_main_requested(self) -> None:
        """Do what the main button offers."""
        self.main_step()

    @Slot()
    def on_reveal_requested(self) -> None:
        """Let the room see the card of this turn."""
        self.reveal_current()

    @Slot()
    def on_next_requested(self) -> None:
        """Go on to the next phase."""
        self._bridge.do(Next())

    @Slot()
    def on_back_requested(self) -> None:
        """Go back to the phase left last."""
        self._bridge.do(Back())

    @Slot()
    def on_restart_requested(self) -> None:
        """Begin the phase's time anew."""
        self._bridge.do(Restart())

    @Slot()
    def on_reopen_requested(self) -> None:
        """Open the closed day again."""
        self._bridge.do(Reopen())

    @Slot(float)
    def on_minutes_requested(self, seconds: float) -> None:
        """Give the phase time, or take some."""
        self._bridge.do(AddTime(seconds))

    @Slot(object)
    def on_command_requested(self, command: Command) -> None:
        """Do something about the time."""
        self._bridge.do(command)

    @Slot(object)
    def on_mode_requested(self, mode: WallMode) -> None:
        """Black out, freeze or give back the wall."""
        self._bridge.do(SetWall(mode))

    @Slot(bool)
    def on_away_answered(self, counted: bool) -> None:
        """Say whether the time away counts."""
        self._bridge.do(AnswerAway(counted))

    def _ask_about_away(self) -> None:
        self._notices.ask(away_choice(self._bridge.state, self._bridge.now()), self._bridge.console_texts)

    def _boot_s(self) -> float:
        return self._bridge.now().boot_s

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.opened.connect(self.refresh)
        for changed in (bridge.flow_changed, bridge.cards_changed, bridge.groups_changed, bridge.plan_changed):
            changed.connect(self.refresh)
        bridge.people_changed.connect(self.refresh)
        bridge.notes_changed.connect(self.refresh)
        bridge.properties_changed.connect(self.refresh)
        bridge.refused.connect(self.on_refused)
        bridge.ticker.second.connect(self.on_second)
        bridge.page_turned.connect(self._wall.now.turn_page)
        self._controls.main_requested.connect(self.on_main_requested)
        self._controls.reveal_requested.connect(self.on_reveal_requested)
        self._controls.next_requested.connect(self.on_next_requested)
        self._controls.back_requested.connect(self.on_back_requested)
        self._controls.restart_requested.connect(self.on_restart_requested)
        self._controls.minutes_requested.connect(self.on_minutes_requested)
        for part in (self._controls, self._clocks):
            part.command_requested.connect(self.on_command_requested)
        self._wall.mode_requested.connect(self.on_mode_requested)
        self._wall.swap_requested.connect(self.swap_requested)
        self._notices.away_answered.connect(self.on_away_answered)
        self._notices.changed.connect(self.fit)
        self._clocks.review_requested.connect(self.review_requested)
        self._clocks.reopen_requested.connect(self.on_reopen_requested)

    @Slot(QSize)
    def on_wall_resized(self, wall: QSize) -> None:
        """Let the small pictures have the wall's shape: lines break and pages turn in them as they do there."""
        self._wall.set_shape(wall)
        self.fit()

    @Slot()
    def fit(self) -> None:
        """Lay everything out for the room there is: what is lacking is taken from the pictures of the wall first."""
        margin = _NARROW_MARGIN if self.width() < _NARROW_BELOW else _MARGIN
        width = self.width() - 2 * margin
        self._controls.fit(width)
        blank = max(_LEAST_BLANK, round(self.height() * _BLANK_SHARE))
        self._blank.changeSize(0, blank, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        # new words are in the head already, but the column would hear of their height only later
        self._head.updateGeometry()
        self._column.invalidate()
        for size in StripSize:
            above = 24 if size is StripSize.FULL else 12
            self._column.setContentsMargins(margin, above, margin, min(above, 16))
            self._column.setSpacing(12 if size is StripSize.FULL else 8)
            self._wall.fit(width, self.height(), size)
            if self._column.totalMinimumHeightForWidth(self.width()) + self._wished() <= self.height():
                break

    def _wished(self) -> int:
        """Return what sheet or clocks would like beyond their least height, before the pictures get their room."""
        if self._sheet.isVisibleTo(self):
            return WISHED_HEIGHT - LEAST_HEIGHT
        return math.ceil(self._clocks.wish() * (_OVER_CLOCKS + _CLOCKS) / _CLOCKS)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
