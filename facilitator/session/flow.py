"""The flow of the day: begin, start, pause, next, back, close."""

from __future__ import annotations

from dataclasses import replace

from facilitator.errors import Refusal, RefusalCode
from facilitator.session import agenda, countdown
from facilitator.session.commands import (
    AddTime,
    Back,
    Begin,
    Close,
    GoTo,
    Next,
    Pause,
    Reopen,
    Restart,
    SetWall,
    Start,
)
from facilitator.session.draft import Draft
from facilitator.session.events import (
    AwayAnswered,
    PhaseResumed,
    WallSet,
    WorkshopClosed,
    WorkshopOpened,
    WorkshopReopened,
)
from facilitator.session.moves import advance, enter, leave, set_clocks
from facilitator.session.passing import settle
from facilitator.session.state import PhaseKey, PhaseRun, Playback, Status

LONGEST_S = 24 * 3600
"""No phase is longer than a day, whatever is added."""
MOST_SEED = 2**53
"""Every program that reads JSON keeps whole numbers up to here."""


def begin(draft: Draft, command: Begin) -> Refusal | None:
    """Begin the day with its first item."""
    if draft.live.status is not Status.PLANNED:
        return Refusal(RefusalCode.NOT_PLANNED)
    if abs(command.seed) > MOST_SEED:
        return Refusal(RefusalCode.OUT_OF_RANGE, {"least": -MOST_SEED, "most": MOST_SEED})
    first = next((step for item in draft.state.items for step in agenda.steps(item, draft.catalog)), None)
    if first is None:
        return Refusal(RefusalCode.EMPTY_AGENDA)
    draft.emit(WorkshopOpened(draft.now, command.seed))
    enter(draft, first, draft.now, new_item=True)
    return None


def start(draft: Draft, _: Start) -> Refusal | None:
    """Start every clock that stands, or let it go on."""
    standing = [clock for clock in draft.live.clocks if clock.playback is not Playback.RUNNING]
    if not standing:
        return draft.no_phase() or Refusal(RefusalCode.CLOCK_RUNS)
    set_clocks(draft, [countdown.start(clock, draft.now) for clock in standing])
    return None


def pause(draft: Draft, _: Pause) -> Refusal | None:
    """Hold every clock that runs."""
    running = [clock for clock in draft.live.clocks if clock.playback is Playback.RUNNING]
    if not running:
        return draft.no_phase() or Refusal(RefusalCode.CLOCK_STANDS)
    set_clocks(draft, [countdown.pause(clock, draft.now) for clock in running])
    return None


def add_time(draft: Draft, command: AddTime) -> Refusal | None:
    """Give every clock more time or take some; the whole length never falls below nothing."""
    if refusal := draft.no_phase():
        return refusal
    lengths_s = [countdown.length_s(clock) + command.seconds for clock in draft.live.clocks]
    if any(length_s < 0 for length_s in lengths_s):
        return Refusal(RefusalCode.NO_TIME_TO_TAKE)
    if not all(length_s <= LONGEST_S for length_s in lengths_s):
        return Refusal(RefusalCode.OUT_OF_RANGE, {"least": -LONGEST_S, "most": LONGEST_S})
    set_clocks(draft, [countdown.add(clock, command.seconds, draft.now) for clock in draft.live.clocks])
    return None


def restart(draft: Draft, _: Restart) -> Refusal | None:
    """Begin the time of this phase anew."""
    if refusal := draft.no_phase():
        return refusal
    if draft.live.away is not None and draft.live.away.key == draft.live.key:
        # Of a time begun anew nothing can be given back any more.
        draft.emit(AwayAnswered(draft.now, counted=True))
    set_clocks(draft, [countdown.restart(clock, draft.now) for clock in draft.live.clocks])
    return None


def go_next(draft: Draft, _: Next) -> Refusal | None:
    """Leave this phase for the next one, or for the end of the day."""
    refusal = draft.no_phase()
    if refusal is None:
        advance(draft, draft.now)
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
    leave(draft, draft.now, into=item.id)
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
        runs = (*runs[:-1], replace(runs[-1], actual_s=None))
    draft.state = replace(draft.state, runs=runs)
    draft.emit(PhaseResumed(draft.now, trail[-1].key, dropped))
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
