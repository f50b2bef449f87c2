"""The one object that calls the door, and turns what happened into signals that windows can connect to."""

from __future__ import annotations

import logging
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from facilitator.clock import Instant, TimeSource
from facilitator.errors import Refusal
from facilitator.pack.catalog import Catalog
from facilitator.session import audience
from facilitator.session import events as happened
from facilitator.session.commands import Command, Tick
from facilitator.session.gongs import gong_for
from facilitator.session.live import Playback
from facilitator.session.state import Deal, WorkshopState
from facilitator.texts import Texts
from facilitator.view import AudienceView, PrivateView
from facilitator.workshop import Done, Workshop
from ui.keys.key_map import KeyMap
from ui.ticker import Ticker
from ui.wall_views import WallViews

log = logging.getLogger(__name__)

Chosen = tuple[KeyMap, bool, float]
"""What the keys mean, whether the wall is light, and how small its letters may be."""

BEAT_EVERY_S = 5.0
"""How often a running clock leaves word that the app is there; what a crash can blur at most."""


class Bridge(QObject):
    """Holds the workshop that is open, carries requests to its door, and tells facts.

    Signals:
        opened: another workshop is open; everything is to be read anew.
        flow_changed: the phase, a clock, the wall or the status of the day changed.
        phase_started: a phase began; carries its `PhaseKey`.
        time_is_up: a clock passed zero; carries its id.
        gong_due: something happened that the room is to hear; carries the `Gong`, once for each.
        cards_changed: something was dealt, shown, revealed or counted.
        groups_changed: teams, pairs or roles were drawn.
        plan_changed: the agenda was edited.
        people_changed: the list of people was edited.
        properties_changed: the workshop's own data changed, its languages among them.
        notes_changed: a note, number, sheet, calculation, commitment or mark was saved.
        page_turned: where the wall's words need several pages, the next one is to be shown now.
        audience_changed: the wall has something new to show; carries the `AudienceView`.
        save_changed: something was saved, or could not be.
        refused: a command was not carried out; carries the `Refusal`.
    """

    opened = Signal()
    flow_changed = Signal()
    phase_started = Signal(object)
    time_is_up = Signal(str)
    gong_due = Signal(object)
    cards_changed = Signal()
    groups_changed = Signal()
    plan_changed = Signal()
    people_changed = Signal()
    properties_changed = Signal()
    notes_changed = Signal()
    page_turned = Signal()
    audience_changed = Signal(object)
    save_changed = Signal()
    refused = Signal(object)

    def __init__(self, time_source: TimeSource, parent: QObject | None = None) -> None:
        """Begin with no workshop."""
        super().__init__(parent)
        self._time = time_source
        self._workshop: Workshop | None = None
        self._texts: dict[str, Texts] = {}
        self._wall = WallViews()
        self._beaten_s = 0.0
        self.key_map = KeyMap()
        self.ticker = Ticker(time_source, self)
        self.ticker.due.connect(self.on_due)
        self.ticker.shown.connect(self.on_second_shown)
        self.ticker.minute.connect(self.on_minute)

    @property
    def is_open(self) -> bool:
        """Tell whether a workshop is open."""
        return self._workshop is not None

    @property
    def workshop(self) -> Workshop:
        """Return the workshop that is open; asking without one is a bug."""
        assert self._workshop is not None, "no workshop is open"
        return self._workshop

    @property
    def state(self) -> WorkshopState:
        """Return the state of the workshop that is open."""
        return self.workshop.state

    @property
    def catalog(self) -> Catalog:
        """Return the content of the workshop that is open."""
        return self.workshop.catalog

    @property
    def clock_runs(self) -> bool:
        """Tell whether any clock runs."""
        return self.is_open and any(clock.playback is Playback.RUNNING for clock in self.state.live.clocks)

    def now(self) -> Instant:
        """Return the present instant."""
        return self._time.now()

    def texts(self, language: str) -> Texts:
        """Return the words in a language; made once for each."""
        return self._texts.setdefault(language, Texts(language))

    @property
    def console_texts(self) -> Texts:
        """Return the words in the console's language."""
        return self.texts(self.state.properties.languages.console)

    @property
    def wall_texts(self) -> Texts:
        """Return the words in the wall's language."""
        return self.texts(self.state.properties.languages.wall)

    @property
    def chosen(self) -> Chosen:
        """Return what was chosen outside the workshop and is seen in it: keys, the wall's ground, its least letters."""
        return self.key_map, self._wall.light, self._wall.least

    def set_keys(self, key_map: KeyMap) -> None:
        """Take the keys of now, so that whatever names one names the right one."""
        if key_map != self.key_map:
            self.key_map = key_map
            if self.is_open:
                self._tell_anew()

    def set_wall_light(self, light: bool) -> None:
        """Give the wall a light ground or a dark one."""
        if light != self._wall.light:
            self._wall.light = light
            if self.is_open:
                self._tell_anew()

    def set_least_letters(self, share: float) -> None:
        """Let no letter on the wall be smaller than this share of its height, from now on."""
        if share != self._wall.least:
            self._wall.least = share
            if self.is_open:
                self._tell_anew()

    def open(self, workshop: Workshop) -> None:
        """Take another workshop; one whose clock ran asks how the time away counts."""
        self._workshop = workshop
        self._wall.shown = None
        outcome = workshop.came_back(self.now())
        if isinstance(outcome, Refusal):
            log.debug("nothing to come back to: %s", outcome.code.value)
        self.opened.emit()
        self._tell_anew()
        self.save_changed.emit()

    def close(self) -> None:
        """Let go of the workshop; its state is on the disk already. The wall keeps no clock that stands still."""
        shown = self._wall.shown
        self._workshop = None
        self._wall.shown = None
        self.ticker.follow((), None)
        if shown is not None:
            self.audience_changed.emit(replace(shown, clocks=()))

    def save_all(self) -> bool:
        """Try to save what waits; tell whether everything is on the disk."""
        if not self.is_open:
            return True
        self._save_again()
        return self.workshop.unsaved_since is None

    def do(self, command: Command) -> bool:
        """Carry out a command and tell what happened; tell whether it was carried out."""
        before = self.state
        outcome = self.workshop.do(command, self.now())
        if isinstance(outcome, Refusal):
            log.info("refused: %s", outcome.code.value)
            self.refused.emit(outcome)
            return False
        self._tell(before, outcome)
        return True

    def turn_page(self) -> None:
        """Show the wall's next page now; by themselves pages turn every few seconds."""
        self.page_turned.emit()

    def audience_view(self) -> AudienceView:
        """Return what the room may see now; a frozen wall keeps its picture, without a clock that stands still."""
        return self._wall.present(self.workshop, self.wall_texts, self.now())

    def next_view(self) -> AudienceView | None:
        """Return what the wall will show after Next, before the day its first phase; None at the end of the day."""
        return self._wall.coming(self.workshop, self.wall_texts)

    def private_view(self, deal: Deal) -> PrivateView:
        """Return a dealt card in full, in the language of the one who reads it: the wall's."""
        return audience.private_view(self.state, deal, self.catalog, self.wall_texts)

    @Slot()
    def on_due(self) -> None:
        """Let happen what was due."""
        if self.is_open:
            self.do(Tick())

    @Slot(float)
    def on_second_shown(self, boot_s: float) -> None:
        """Leave word now and then that the app is there."""
        if self.is_open and boot_s - self._beaten_s >= BEAT_EVERY_S:
            self._beaten_s = boot_s
            self.workshop.beat(self.now())
            self._save_again()

    @Slot()
    def on_minute(self) -> None:
        """Try again to save what could not be saved."""
        if self.is_open:
            self._save_again()

    def _save_again(self) -> None:
        if self.workshop.unsaved_since is not None:
            self.workshop.retry(self.now())
            self.save_changed.emit()

    def _tell(self, before: WorkshopState, done: Done) -> None:
        after = self.state
        if after is not before:
            # The room first: it waits for what was asked for, and the console has much more to renew.
            self._show_room()
        if after.items is not before.items:
            self.plan_changed.emit()
        if after.people is not before.people or after.aparts is not before.aparts:
            self.people_changed.emit()
        if after.properties is not before.properties:
            self.properties_changed.emit()
        if after.draws is not before.draws:
            self.groups_changed.emit()
        if after.deals is not before.deals:
            self.cards_changed.emit()
        if _written(after) != _written(before):
            self.notes_changed.emit()
        for event in done.events:
            self._tell_event(event)
        if after is not before:
            self._follow_flow()
            self.save_changed.emit()
        gong = gong_for(before.live, done.events)
        if gong is not None:
            # Last, so that the windows have changed by the time it is heard.
            self.gong_due.emit(gong)

    def _tell_event(self, event: happened.Event) -> None:
        match event:
            case happened.PhaseStarted(key=key):
                self.phase_started.emit(key)
            case happened.ClockChanged(clock=clock, ended=True):
                self.time_is_up.emit(clock.id)

    def _tell_anew(self) -> None:
        """Show the room what it may see now, and follow the clocks as they are now."""
        self._show_room()
        self._follow_flow()

    def _show_room(self) -> None:
        self.audience_changed.emit(self._wall.show(self.workshop, self.wall_texts, self.now()))

    def _follow_flow(self) -> None:
        # Not what the wall shows: a frozen one has no clocks, and the day goes on behind it.
        view = audience.audience_view(self.state, self.catalog, self.wall_texts, self.now())
        self.ticker.follow(view.clocks, self.workshop.next_boundary(self.now()))
        self.flow_changed.emit()


def _written(state: WorkshopState) -> tuple[object, ...]:
    """Return everything that is written down in a workshop."""
    given = (state.notes, state.results, state.calculations, state.commitments, state.marks)
    return (*given, state.sheet_rows, state.cells, state.own_cards)
