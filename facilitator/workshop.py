"""The one door: a command goes in, the new state is saved, and what happened comes out.

Nothing else changes a workshop. If the disk refuses, the day goes on: what could not be saved is kept in order and
tried again, and `unsaved_since` says so.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from facilitator.clock import Instant
from facilitator.errors import ExpectedError, Refusal, RefusalCode
from facilitator.pack.catalog import Catalog
from facilitator.session.agenda import step_at
from facilitator.session.card_events import CardEvent, DeckPrinted
from facilitator.session.commands import Command, Edit, Redo, Tick, Undo, Wake
from facilitator.session.draft import Draft, Rules
from facilitator.session.events import EditUndone, Event
from facilitator.session.live import PhaseKey
from facilitator.session.machine import Applied, apply, next_boundary
from facilitator.session.moves import set_over
from facilitator.session.own_cards import is_dealt
from facilitator.session.state import WorkshopState
from facilitator.session.team_clocks import fit_to_teams
from facilitator.session.undoing import Made, again, taken_back
from facilitator.storage.workshops import WorkshopStore

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Done:
    """A command that was carried out: what happened, and whether it is on the disk."""

    events: tuple[Event, ...]
    saved: bool


@dataclass(frozen=True, slots=True)
class _Unsaved:
    before: WorkshopState
    after: WorkshopState
    events: tuple[Event, ...]
    now: Instant


class Workshop:
    """A workshop that is open: its state, its frozen content, and the way to its rows.

    Attributes:
        trouble: why the latest attempt to save failed, None where it did not.
        saved_at: when all was on the disk last, None before anything was saved.
    """

    def __init__(self, state: WorkshopState, catalog: Catalog, store: WorkshopStore, new_id: Callable[[], str]) -> None:
        """Take a state that is saved in `store` already."""
        self._state = state
        self._store = store
        self._rules = Rules(catalog, new_id)
        self._unsaved: list[_Unsaved] = []
        self._undo: list[Made] = []
        self._redo: list[Made] = []
        self.trouble: ExpectedError | None = None
        self.saved_at: datetime | None = None

    @property
    def state(self) -> WorkshopState:
        """Return the state as it is now."""
        return self._state

    @property
    def catalog(self) -> Catalog:
        """Return the content the workshop was made with."""
        return self._rules.catalog.including(self._state.own_cards)

    @property
    def unsaved_since(self) -> datetime | None:
        """Return since when something waits to be saved, None while all is on the disk."""
        return self._unsaved[0].now.utc if self._unsaved else None

    @property
    def can_undo(self) -> bool:
        """Tell whether there is an edit to take back."""
        return bool(self._undo)

    @property
    def latest_edit(self) -> Made | None:
        """Return what Undo would take back, None where there is nothing; two looks at one edit give the same value."""
        return self._undo[-1] if self._undo else None

    @property
    def can_redo(self) -> bool:
        """Tell whether there is an edit to make again."""
        return bool(self._redo)

    def do(self, command: Command, now: Instant) -> Done | Refusal:
        """Carry out a command and save what it changed."""
        match command:
            case Undo():
                return self._take_back(self._undo, self._redo, now, RefusalCode.NOTHING_TO_UNDO)
            case Redo():
                return self._take_back(self._redo, self._undo, now, RefusalCode.NOTHING_TO_REDO)
            case Edit():
                return self._edit(command, now)
        outcome = apply(self._state, command, now, self._rules)
        if isinstance(outcome, Refusal):
            return outcome
        return self._commit(outcome.state, outcome.events, now)

    def next_boundary(self, now: Instant) -> Instant | None:
        """Return when something will happen by itself, None where nothing will."""
        return next_boundary(self._state, now)

    def came_back(self, now: Instant) -> Done | Refusal:
        """Tell a workshop just read from the disk how long the app was away."""
        last = self._store.last_beat(self._state.id)
        return self.do(Wake(last), now) if last is not None else self.do(Tick(), now)

    def beat(self, now: Instant) -> None:
        """Take down that the app is there; called now and then while a clock runs."""
        try:
            self._store.beat(self._state.id, now)
        except ExpectedError as error:
            # The next command meets the same trouble and tells the trainer; a missed beat alone is no news.
            log.warning("heartbeat not saved: %s", error)

    def retry(self, now: Instant) -> bool:
        """Try to save what could not be saved; tell whether all is on the disk now."""
        late = any(step.now != now for step in self._unsaved)
        while self._unsaved:
            first = self._unsaved[0]
            try:
                self._store.save(first.before, first.after, first.events, first.now)
            except ExpectedError as error:
                self.trouble = error
                log.warning("not saved: %s", error)
                return False
            self._unsaved.pop(0)
        if late:
            # Those steps said that the app was there when they were made, and it still is.
            self.beat(now)
        self.trouble = None
        self.saved_at = now.utc
        return True

    def cards_record(self) -> tuple[Event, ...]:
        """Return everything that happened to cards, in order, saved or not yet.

        Raises:
            ExpectedError: the database cannot be read.
        """
        waiting = (
            event for step in self._unsaved for event in step.events if isinstance(event, CardEvent | DeckPrinted)
        )
        return (*self._store.card_events(self._state.id), *waiting)

    def _edit(self, command: Edit, now: Instant) -> Done | Refusal:
        """Carry out an edit and keep it for undo, apart from what came due by itself just before it."""
        due = self._settled(now)
        outcome = apply(due.state, command, now, self._rules)
        if isinstance(outcome, Refusal):
            return outcome
        # Typing on in one field is told once, with its first key: what follows happens without events.
        self._remember(due.state, outcome.state, burst=not outcome.events)
        return self._commit(outcome.state, (*due.events, *outcome.events), now)

    def _settled(self, now: Instant) -> Applied:
        """Return the state with everything that was due by now."""
        outcome = apply(self._state, Tick(), now, self._rules)
        assert isinstance(outcome, Applied), "passing time is never refused"
        return outcome

    def _commit(self, after: WorkshopState, events: tuple[Event, ...], now: Instant) -> Done:
        before, self._state = self._state, after
        if after is not before:
            self._unsaved.append(_Unsaved(before, after, events, now))
        return Done(events, saved=self.retry(now))

    def _remember(self, before: WorkshopState, after: WorkshopState, *, burst: bool) -> None:
        """Keep an edit for undo; a burst of typing in one note is one step."""
        if burst and self._undo:
            before = self._undo.pop().before
        self._undo.append(Made(before, after))
        self._redo.clear()

    def _take_back(self, source: list[Made], target: list[Made], now: Instant, code: RefusalCode) -> Done | Refusal:
        if not source:
            return Refusal(code)
        edit = source[-1]
        due = self._settled(now)
        changed = taken_back(due.state, edit)
        source.pop()
        if self._would_lose(due.state, changed):
            # Not kept: what was used stays used, and the edits before it could never be reached.
            return Refusal(RefusalCode.USED_SINCE)
        target.append(again(edit))
        draft = Draft(changed, now, self._rules)
        draft.emit(EditUndone(now, again=source is self._redo))
        set_over(draft)
        fit_to_teams(draft)
        return self._commit(draft.state, (*due.events, *draft.events), now)

    def _would_lose(self, before: WorkshopState, after: WorkshopState) -> bool:
        """Tell whether a change would take away a phase that runs or has been run, or a card that is out."""
        kept = {card.id for card in after.own_cards}
        if any(card.id not in kept and is_dealt(before, card.id) for card in before.own_cards):
            return True
        if before.items is after.items:
            return False
        runs = [PhaseKey(run.item_id, run.phase_id, run.turn) for run in before.runs]
        return any(step_at(before, key, self.catalog) and not step_at(after, key, self.catalog) for key in runs)
