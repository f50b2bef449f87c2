"""The flow of the day: begin, next, skip, back, go to, close."""

from __future__ import annotations

from dataclasses import replace

from facilitator.errors import Refusal, RefusalCode
from facilitator.session import agenda
from facilitator.session.commands import Back, Begin, Close, GoTo, Next, Reopen, SetWall, Skip
from facilitator.session.draft import Draft
from facilitator.session.events import (
    ItemSkipped,
    PhaseResumed,
    WallSet,
    WorkshopClosed,
    WorkshopOpened,
    WorkshopReopened,
)
from facilitator.session.live import PhaseKey, Status
from facilitator.session.moves import advance, enter, leave, set_over
from facilitator.session.passing import settle
from facilitator.session.state import Item, PhaseRun

MOST_SEED = 2**53
"""Every program that reads JSON keeps whole numbers up to here."""


def begin(draft: Draft, command: Begin) -> Refusal | None:
    """Begin the day with its first item."""
    if draft.live.status is not Status.PLANNED:
        return Refusal(RefusalCode.NOT_PLANNED)
    if abs(command.seed) > MOST_SEED:
        return Refusal(RefusalCode.OUT_OF_RANGE, {"least": -MOST_SEED, "most": MOST_SEED})
    first = agenda.first_step(draft.state.items, draft.catalog)
    if first is None:
        return Refusal(RefusalCode.EMPTY_AGENDA)
    draft.emit(WorkshopOpened(draft.now, command.seed))
    enter(draft, first, draft.now, new_item=True)
    return None


def go_next(draft: Draft, _: Next) -> Refusal | None:
    """Leave this phase for the next one, or for the end of the day."""
    refusal = draft.no_phase()
    if refusal is None:
        advance(draft, draft.now)
    return refusal


def skip(draft: Draft, _: Skip) -> Refusal | None:
    """Pass over this phase: the room was not really in it."""
    refusal = draft.no_phase()
    if refusal is None:
        advance(draft, draft.now, skipped=True)
    return refusal


def go_to(draft: Draft, command: GoTo) -> Refusal | None:
    """Leave this phase for the first one of another item."""
    if draft.live.status is not Status.RUNNING:
        return draft.not_running()
    item = agenda.item_of(draft.state, command.item_id)
    if item is None:
        return Refusal(RefusalCode.UNKNOWN_ITEM)
    if draft.live.key is not None and draft.live.key.item_id == item.id:
        return Refusal(RefusalCode.ITEM_RUNS)
    passed = _passed_over(draft, item)
    leave(draft, draft.now, into=item.id)
    for one in passed:
        draft.emit(ItemSkipped(draft.now, one.id))
    if item.skipped:
        draft.change_item(replace(item, skipped=False))
    enter(draft, agenda.steps(item, draft.catalog)[0], draft.now, new_item=True)
    return None


def back(draft: Draft, _: Back) -> Refusal | None:
    """Return to the phase left last; its clock has its own deadline, as if it had never been left.

    Where that has passed, a phase that goes on by itself stays all the same: somebody wanted to be in it.
    """
    if draft.live.status is not Status.RUNNING:
        return draft.not_running()
    trail = list(draft.live.trail)
    if not trail:
        return Refusal(RefusalCode.NOTHING_BEFORE)
    dropped = draft.live.key
    runs = _without_open_run(draft.state.runs)
    if runs and (runs[-1].item_id, runs[-1].phase_id, runs[-1].turn) == _triple(trail[-1].key):
        runs = (*runs[:-1], replace(runs[-1], actual_s=None, skipped=False))
    draft.state = replace(draft.state, runs=runs)
    draft.emit(PhaseResumed(draft.now, trail[-1].key, dropped))
    set_over(draft)
    settle(draft, may_go_on=False)
    return None


def set_wall(draft: Draft, command: SetWall) -> Refusal | None:
    """Black out, freeze or give back the wall."""
    draft.emit(WallSet(draft.now, command.mode))
    return None


def close(draft: Draft, _: Close) -> Refusal | None:
    """Close the day, whatever runs."""
    if draft.live.status is not Status.RUNNING:
        return draft.not_running()
    leave(draft, draft.now, into="")
    draft.emit(WorkshopClosed(draft.now))
    return None


def reopen(draft: Draft, _: Reopen) -> Refusal | None:
    """Open a closed day again; an item is then chosen from the agenda."""
    if draft.live.status is not Status.CLOSED:
        return Refusal(RefusalCode.NOT_CLOSED)
    draft.emit(WorkshopReopened(draft.now))
    return None


def _without_open_run(runs: tuple[PhaseRun, ...]) -> tuple[PhaseRun, ...]:
    return runs[:-1] if runs and runs[-1].actual_s is None else runs


def _triple(key: PhaseKey) -> tuple[str, str, int]:
    return key.item_id, key.phase_id, key.turn


def _passed_over(draft: Draft, into: Item) -> tuple[Item, ...]:
    """Return the items between the running one and a later one that nobody has been in."""
    key = draft.live.key
    ids = [item.id for item in draft.state.items]
    here = ids.index(key.item_id) if key is not None and key.item_id in ids else len(ids)
    run = {run.item_id for run in draft.state.runs}
    return tuple(item for item in draft.state.items[here + 1 : ids.index(into.id)] if item.id not in run)
