"""The agenda as arithmetic: which phases an item runs through, how long it takes, and when everything begins.

All lengths are planned seconds unless a name says minutes. Clock times are local times of the workshop's day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import OverMode, PhaseKind, WallKind
from facilitator.pack.model import Minutes, PhaseSpec
from facilitator.session.live import PhaseKey
from facilitator.session.state import Item, WorkshopState

PAUSE_PHASE = PhaseSpec(
    id="pause", kind=PhaseKind.PAUSE, minutes=Minutes(1, 10, 120), wall=WallKind.TITLE, over=OverMode.COUNT_ON
)
"""The one phase of a break, lunch, stretch or reserve."""


@dataclass(frozen=True, slots=True)
class Step:
    """One phase of an item in one of its turns, in the order in which they run. `turns` is 1 outside a series."""

    key: PhaseKey
    phase: PhaseSpec
    turns: int
    planned_s: float


@dataclass(frozen=True, slots=True)
class Slot:
    """An item with its planned times, and its actual ones as far as they are known.

    One that is `skipped` was passed over, or is going to be; it takes no time of the day.
    """

    item: Item
    starts: datetime
    ends: datetime
    planned_s: float
    actual_starts: datetime | None = None
    actual_s: float | None = None
    skipped: bool = False

    @property
    def actual_span(self) -> tuple[datetime, datetime] | None:
        """Return when the item began and ended, to the minute; None where it was not run."""
        if self.actual_starts is None:
            return None
        ends = self.actual_starts + timedelta(seconds=self.actual_s or 0.0)
        return to_minute(self.actual_starts), to_minute(ends)

    @property
    def actual_min(self) -> int | None:
        """Return the whole minutes it took, which agree with its begin and end as they are told."""
        span = self.actual_span
        return None if span is None else round((span[1] - span[0]).total_seconds() / 60)


def to_minute(moment: datetime) -> datetime:
    """Return the full minute nearest to a moment."""
    return (moment + timedelta(seconds=30)).replace(second=0, microsecond=0)


def teams_for(people: int, base: int) -> int:
    """Return the number of teams: one below 6 people, `base` from 6, twice as many from 19."""
    if people and people < 6:
        return 1
    return base * 2 if people >= 19 else base


def phase_of(item: Item, phase_id: str, catalog: Catalog) -> PhaseSpec:
    """Return a phase's structure; a pause has one of its own."""
    return catalog.phase(item.exercise_id, phase_id) if item.exercise_id else PAUSE_PHASE


def minutes_of(item: Item, phase: PhaseSpec) -> int:
    """Return the planned minutes of a phase of an item."""
    if not item.exercise_id:
        return item.length_min
    return dict(item.minutes).get(phase.id, phase.minutes.default)


def over_of(item: Item, phase: PhaseSpec) -> OverMode:
    """Return what the clock of a phase of an item does when its time is up."""
    return dict(item.overs).get(phase.id, phase.over)


def turns_of(item: Item, series_id: str, catalog: Catalog) -> int:
    """Return how many turns a series of an item has."""
    if not series_id:
        return 1
    return dict(item.turns).get(series_id, catalog.series(item.exercise_id, series_id).rounds.default)


def steps(item: Item, catalog: Catalog) -> tuple[Step, ...]:
    """Return every phase that an item runs through, series turn by turn; one of no turns leaves its phases out."""
    if not item.exercise_id:
        return (Step(PhaseKey(item.id, PAUSE_PHASE.id), PAUSE_PHASE, 1, item.length_min * 60.0),)
    found: list[Step] = []
    for run in _runs(catalog.exercise(item.exercise_id).phases):
        turns = turns_of(item, run[0].series, catalog)
        for turn in range(1, turns + 1):
            found.extend(
                Step(PhaseKey(item.id, phase.id, turn), phase, turns, minutes_of(item, phase) * 60.0) for phase in run
            )
    return tuple(found)


def planned_s(item: Item, catalog: Catalog) -> float:
    """Return how long an item takes as planned."""
    return sum(step.planned_s for step in steps(item, catalog))


def item_of(state: WorkshopState, item_id: str) -> Item | None:
    """Return an item of the agenda, or None."""
    return next((item for item in state.items if item.id == item_id), None)


def step_at(state: WorkshopState, key: PhaseKey, catalog: Catalog) -> Step | None:
    """Return the step a key names, or None where the agenda has it no longer."""
    item = item_of(state, key.item_id)
    return None if item is None else next((step for step in steps(item, catalog) if step.key == key), None)


def step_after(state: WorkshopState, key: PhaseKey, catalog: Catalog) -> Step | None:
    """Return the step that follows `key` in its item or in the next one, None at the end of the day."""
    index = next((n for n, item in enumerate(state.items) if item.id == key.item_id), None)
    if index is None:
        return None
    own = steps(state.items[index], catalog)
    keys = [step.key for step in own]
    if key in keys and keys.index(key) + 1 < len(own):
        return own[keys.index(key) + 1]
    return first_step(state.items[index + 1 :], catalog)


def first_step(items: Iterable[Item], catalog: Catalog) -> Step | None:
    """Return the first step of the first of these items that is not passed over."""
    return next((step for item in items if not item.skipped for step in steps(item, catalog)), None)


def timeline(state: WorkshopState, catalog: Catalog) -> tuple[Slot, ...]:
    """Return every item with its planned clock times and what it really took."""
    at = datetime.combine(state.properties.day, state.properties.starts)
    slots: list[Slot] = []
    for item in state.items:
        length_s = planned_s(item, catalog)
        entered = [run for run in state.runs if run.item_id == item.id]
        runs = [run for run in entered if not run.skipped]
        skipped = not runs and (item.skipped or bool(entered))
        ends = at if item.skipped and not runs else at + timedelta(seconds=length_s)
        spent_s = sum(run.actual_s for run in runs if run.actual_s is not None) if runs else None
        slots.append(Slot(item, at, ends, length_s, runs[0].started if runs else None, spent_s, skipped))
        at = ends
    return tuple(slots)


def booked_end(state: WorkshopState) -> datetime:
    """Return the booked end as a local time of the workshop's day."""
    return datetime.combine(state.properties.day, state.properties.ends)


def finish(state: WorkshopState, catalog: Catalog) -> datetime:
    """Return when the agenda ends as planned."""
    slots = timeline(state, catalog)
    return slots[-1].ends if slots else datetime.combine(state.properties.day, state.properties.starts)


def overrun_min(state: WorkshopState, catalog: Catalog) -> int:
    """Return by how many minutes the plan runs over the booked end, negative where there is room left."""
    return round((finish(state, catalog) - booked_end(state)).total_seconds() / 60)


def _runs(phases: tuple[PhaseSpec, ...]) -> list[list[PhaseSpec]]:
    """Return neighbouring phases of one series together, every other phase alone."""
    runs: list[list[PhaseSpec]] = []
    for phase in phases:
        if phase.series and runs and runs[-1][0].series == phase.series:
            runs[-1].append(phase)
        else:
            runs.append([phase])
    return runs
