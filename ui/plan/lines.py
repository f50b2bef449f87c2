"""What the plan shows, as plain values: one line for each item of the agenda, and the day's sum and finish."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import OverMode, PauseKind
from facilitator.session import agenda, audience
from facilitator.session.agenda import PAUSE_PHASE, Slot
from facilitator.session.state import Item, WorkshopState
from facilitator.texts import Texts


class Progress(Enum):
    """Where the day stands with an item."""

    AHEAD = "ahead"
    RUNNING = "running"
    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """A run of phases that repeats, with its number of turns and the range for it."""

    id: str
    turns: int
    least: int
    most: int
    per_team: bool


@dataclass(frozen=True, slots=True)
class PhaseLine:
    """A phase with its minutes, the range for them, and what it does when its time is up."""

    id: str
    name: str
    minutes: int
    least: int
    most: int
    over: OverMode = OverMode.COUNT_ON
    series: SeriesLine | None = None


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """An item of the agenda in words. `pause` is set for a break, lunch, stretch or reserve."""

    item_id: str
    starts: str
    title: str
    summary: str
    minutes: int
    pause: PauseKind | None
    nice_to_have: bool
    progress: Progress
    skipped: bool
    phases: tuple[PhaseLine, ...]


@dataclass(frozen=True, slots=True)
class DayLine:
    """The day in short; `over_min` is negative where there is room left before the booked end."""

    starts: str
    finish: str
    booked_end: str
    planned_min: int
    over_min: int


def agenda_lines(state: WorkshopState, catalog: Catalog, texts: Texts) -> tuple[AgendaLine, ...]:
    """Return every item of the agenda as a line, in order."""
    return tuple(_line(slot, state, catalog, texts) for slot in agenda.timeline(state, catalog))


def day_line(state: WorkshopState, catalog: Catalog, texts: Texts) -> DayLine:
    """Return what the day comes to."""
    planned_s = sum(slot.planned_s for slot in agenda.timeline(state, catalog) if not slot.item.skipped)
    return DayLine(
        starts=texts.time(state.properties.starts),
        finish=texts.time(agenda.finish(state, catalog)),
        booked_end=texts.time(state.properties.ends),
        planned_min=round(planned_s / 60),
        over_min=agenda.overrun_min(state, catalog),
    )


def _line(slot: Slot, state: WorkshopState, catalog: Catalog, texts: Texts) -> AgendaLine:
    item = slot.item
    summary = catalog.exercise_text(texts.language, item.exercise_id).summary if item.exercise_id else ""
    return AgendaLine(
        item_id=item.id,
        starts=texts.time(slot.starts),
        title=audience.item_title(item, catalog, texts),
        summary=summary,
        minutes=round(slot.planned_s / 60),
        pause=None if item.exercise_id else item.pause,
        nice_to_have=item.nice_to_have,
        progress=_progress(slot, state),
        skipped=item.skipped,
        phases=_phases(item, catalog, texts),
    )


def _progress(slot: Slot, state: WorkshopState) -> Progress:
    key = state.live.key
    if key is not None and key.item_id == slot.item.id:
        return Progress.RUNNING
    if slot.actual_starts is not None:
        return Progress.DONE
    return Progress.SKIPPED if slot.skipped else Progress.AHEAD


def _phases(item: Item, catalog: Catalog, texts: Texts) -> tuple[PhaseLine, ...]:
    if not item.exercise_id:
        bounds, over = PAUSE_PHASE.minutes, agenda.over_of(item, PAUSE_PHASE)
        return (PhaseLine(PAUSE_PHASE.id, texts.t("Length"), item.length_min, bounds.least, bounds.most, over),)
    lines = []
    for phase in catalog.exercise(item.exercise_id).phases:
        series = _series(item, phase.series, catalog) if phase.series else None
        lines.append(
            PhaseLine(
                id=phase.id,
                name=audience.phase_name(item, phase.id, catalog, texts),
                minutes=agenda.minutes_of(item, phase),
                least=phase.minutes.least,
                most=phase.minutes.most,
                over=agenda.over_of(item, phase),
                series=series,
            )
        )
    return tuple(lines)


def _series(item: Item, series_id: str, catalog: Catalog) -> SeriesLine:
    spec = catalog.series(item.exercise_id, series_id)
    turns = agenda.turns_of(item, series_id, catalog)
    return SeriesLine(series_id, turns, spec.rounds.least, spec.rounds.most, spec.per_team)
