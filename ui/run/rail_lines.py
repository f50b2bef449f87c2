"""What the agenda at the left shows, as plain values: every item, and the running one unfolded to its phases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from facilitator.clock import Instant
from facilitator.pack.catalog import Catalog
from facilitator.session import agenda, audience, pace
from facilitator.session.agenda import Slot, Step
from facilitator.session.live import PhaseKey, Status
from facilitator.session.state import Item, WorkshopState
from facilitator.texts import Texts
from ui.language.wording import whole_minutes
from ui.run.turns import turn_of_turns


class Mark(Enum):
    """Where the day stands with an item or a phase."""

    DONE = "done"
    CURRENT = "current"
    AHEAD = "ahead"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class PhaseLine:
    """A phase, or a whole turn of a series (`is_turn`); `depth` is 1 for the phases inside the running turn."""

    name: str
    minutes: int
    mark: Mark
    depth: int = 0
    is_turn: bool = False


@dataclass(frozen=True, slots=True)
class ItemLine:
    """An item of the agenda. `actual_min` is known once the item is done, `may_go` says that one can go to it."""

    id: str
    starts: str
    title: str
    minutes: int
    mark: Mark
    actual_min: int | None = None
    may_go: bool = False
    phases: tuple[PhaseLine, ...] = ()


@dataclass(frozen=True, slots=True)
class FinishLine:
    """When the day will end (or ended), by how many minutes after the booked end, and how many it is behind its plan.

    The latter is None where that cannot be said.
    """

    ends: str
    booked: str
    behind_min: int | None
    over_min: int
    has_ended: bool = False


def item_lines(state: WorkshopState, catalog: Catalog, texts: Texts) -> tuple[ItemLine, ...]:
    """Return a line for every item of the agenda, in order."""
    moved = pace.shift(state)
    return tuple(_item_line(slot, moved, state, catalog, texts) for slot in agenda.timeline(state, catalog))


def finish_line(state: WorkshopState, catalog: Catalog, texts: Texts, now: Instant) -> FinishLine:
    """Return how the day keeps its plan by now."""
    late_s = pace.behind_s(state, catalog, now)
    return FinishLine(
        ends=texts.time(pace.expected_finish(state, catalog, now)),
        booked=texts.time(pace.booked_end(state)),
        behind_min=None if late_s is None else whole_minutes(late_s),
        over_min=whole_minutes(pace.over_s(state, catalog, now)),
        has_ended=pace.ended_at(state) is not None,
    )


def _item_line(slot: Slot, moved: timedelta, state: WorkshopState, catalog: Catalog, texts: Texts) -> ItemLine:
    item, key = slot.item, state.live.key
    running = key is not None and key.item_id == item.id
    done = slot.actual_s is not None and not running
    return ItemLine(
        id=item.id,
        starts=texts.time(slot.starts + moved),
        title=audience.item_title(item, catalog, texts),
        minutes=round(slot.planned_s / 60),
        mark=_mark_of(slot, state, running=running, done=done),
        actual_min=slot.actual_min if done else None,
        may_go=state.live.status is Status.RUNNING and not running,
        phases=_phase_lines(state, item, key, catalog, texts) if running and key is not None else (),
    )


def _mark_of(slot: Slot, state: WorkshopState, *, running: bool, done: bool) -> Mark:
    if running or done:
        return Mark.CURRENT if running else Mark.DONE
    ids = [item.id for item in state.items]
    key = state.live.key
    before, behind = -1, len(ids)
    here = before if state.live.status is Status.PLANNED else behind
    if key is not None:
        here = ids.index(key.item_id) if key.item_id in ids else before
    # what lies before the running item and was not run was passed over, whether anybody said so or not
    return Mark.SKIPPED if slot.skipped or ids.index(slot.item.id) < here else Mark.AHEAD


def _phase_lines(
    state: WorkshopState, item: Item, key: PhaseKey, catalog: Catalog, texts: Texts
) -> tuple[PhaseLine, ...]:
    """Return the phases of the running item, a series as one line a turn, and the running turn with its phases."""
    steps = agenda.steps(item, catalog)
    if not item.exercise_id or len(steps) < 2:
        return ()
    here = next((index for index, step in enumerate(steps) if step.key == key), -1)
    lines: list[PhaseLine] = []
    done = 0
    for stretch in stretches(steps):
        marks = [_mark(done + index, here) for index in range(len(stretch))]
        done += len(stretch)
        names = [audience.phase_name(item, step.phase.id, catalog, texts) for step in stretch]
        first = stretch[0]
        if first.turns < 2:
            lines += _lines(stretch, names, marks, depth=0)
            continue
        whole = Mark.CURRENT if Mark.CURRENT in marks else marks[-1]
        name = turn_of_turns(state, item, first.phase, first.key.turn, first.turns, catalog, texts)
        minutes = round(sum(step.planned_s for step in stretch) / 60)
        lines.append(PhaseLine(name, minutes, whole, is_turn=True))
        if whole is Mark.CURRENT:
            lines += _lines(stretch, names, marks, depth=1)
    return tuple(lines)


def _lines(stretch: list[Step], names: list[str], marks: list[Mark], *, depth: int) -> list[PhaseLine]:
    return [
        PhaseLine(name, round(step.planned_s / 60), mark, depth)
        for step, name, mark in zip(stretch, names, marks, strict=True)
    ]


def _mark(index: int, here: int) -> Mark:
    if index == here:
        return Mark.CURRENT
    return Mark.DONE if index < here else Mark.AHEAD


def stretches(steps: tuple[Step, ...]) -> list[list[Step]]:
    """Return the steps of one turn of one series together, every other step alone."""
    found: list[list[Step]] = []
    for step in steps:
        last = found[-1][0] if found else None
        together = last is not None and step.phase.series and last.phase.series == step.phase.series
        if together and last is not None and last.key.turn == step.key.turn:
            found[-1].append(step)
        else:
            found.append([step])
    return found
