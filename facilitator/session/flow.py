"""The flow of the day: begin, start, pause, next, back, and everything that happens by itself when its time comes."""

from __future__ import annotations

from dataclasses import replace

from facilitator.clock import Instant
from facilitator.dial import Stretch
from facilitator.errors import Refusal, RefusalCode
from facilitator.pack.model import OverMode, PhaseKind
from facilitator.session import agenda, cards, countdown
from facilitator.session.commands import (
    AddTime,
    AnswerAway,
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
    Wake,
)
from facilitator.session.draft import Draft
from facilitator.session.events import (
    AwayAnswered,
    ClockChanged,
    ItemEnded,
    ItemStarted,
    PhaseEnded,
    PhaseResumed,
    PhaseStarted,
    TimeAway,
    WallSet,
    WorkshopClosed,
    WorkshopOpened,
    WorkshopReopened,
)
from facilitator.session.state import Clock, PhaseKey, PhaseRun, Playback, Status

MAIN_CLOCK = "main"
_WAITING_KINDS = frozenset({PhaseKind.WORK, PhaseKind.ROUND, PhaseKind.SCENE, PhaseKind.PLAY, PhaseKind.COMMIT})
"""Where the room begins together: the clock waits for Start. Elsewhere it runs as soon as the phase begins."""


def settle(draft: Draft) -> None:
    """Let everything happen that was due by now: sleep noticed, boundaries told, phases that go on by themselves."""
    _notice_sleep(draft)
    while True:
        due = [step for clock in draft.live.clocks for step in countdown.passed(clock, draft.now)[:1]]
        if not due:
            return
        clock, at = min(due, key=lambda step: step[1].boot_s)
        _set_clock(draft, clock, at)
        if _may_go_on(draft):
            _advance(draft, at)


def begin(draft: Draft, command: Begin) -> Refusal | None:
    """Begin the day with its first item."""
    if draft.live.status is not Status.PLANNED:
        return Refusal(RefusalCode.NOT_PLANNED)
    first = next((step for item in draft.state.items for step in agenda.steps(item, draft.catalog)), None)
    if first is None:
        return Refusal(RefusalCode.EMPTY_AGENDA)
    draft.emit(WorkshopOpened(draft.now, command.seed))
    _enter(draft, first, draft.now, new_item=True)
    return None


def start(draft: Draft, _: Start) -> Refusal | None:
    """Start every clock that stands, or let it go on."""
    standing = [clock for clock in draft.live.clocks if clock.playback is not Playback.RUNNING]
    if not standing:
        return _no_phase(draft) or Refusal(RefusalCode.CLOCK_RUNS)
    for clock in standing:
        _set_clock(draft, countdown.start(clock, draft.now), draft.now)
    return None


def pause(draft: Draft, _: Pause) -> Refusal | None:
    """Hold every clock that runs."""
    running = [clock for clock in draft.live.clocks if clock.playback is Playback.RUNNING]
    if not running:
        return _no_phase(draft) or Refusal(RefusalCode.CLOCK_STANDS)
    for clock in running:
        _set_clock(draft, countdown.pause(clock, draft.now), draft.now)
    return None


def add_time(draft: Draft, command: AddTime) -> Refusal | None:
    """Give every clock more time or take some; the whole length never falls below nothing."""
    if not draft.live.clocks:
        return Refusal(RefusalCode.NO_PHASE)
    if any(countdown.length_s(clock) + command.seconds < 0 for clock in draft.live.clocks):
        return Refusal(RefusalCode.NO_TIME_TO_TAKE)
    for clock in draft.live.clocks:
        _set_clock(draft, countdown.add(clock, command.seconds, draft.now), draft.now)
    return None


def restart(draft: Draft, _: Restart) -> Refusal | None:
    """Begin the time of this phase anew."""
    if not draft.live.clocks:
        return Refusal(RefusalCode.NO_PHASE)
    for clock in draft.live.clocks:
        _set_clock(draft, countdown.restart(clock, draft.now), draft.now)
    return None


def go_next(draft: Draft, _: Next) -> Refusal | None:
    """Leave this phase for the next one, or for the end of the day."""
    refusal = _no_phase(draft)
    if refusal is None:
        _advance(draft, draft.now)
    return refusal


def go_to(draft: Draft, command: GoTo) -> Refusal | None:
    """Leave this phase for the first one of another item."""
    if draft.live.status is not Status.RUNNING:
        return _not_running(draft)
    item = agenda.item_of(draft.state, command.item_id)
    if item is None:
        return Refusal(RefusalCode.UNKNOWN_ITEM)
    if draft.live.key is not None and draft.live.key.item_id == item.id:
        return Refusal(RefusalCode.ITEM_RUNS)
    _leave(draft, draft.now, into=item.id)
    _enter(draft, agenda.steps(item, draft.catalog)[0], draft.now, new_item=True)
    return None


def back(draft: Draft, _: Back) -> Refusal | None:
    """Return to the phase left last; its clock has its own deadline, as if it had never been left."""
    if draft.live.status is not Status.RUNNING:
        return _not_running(draft)
    trail = list(draft.live.trail)
    if not trail:
        return Refusal(RefusalCode.NOTHING_BEFORE)
    dropped = draft.live.key
    runs = _without_open_run(draft.state.runs)
    if runs and (runs[-1].item_id, runs[-1].phase_id, runs[-1].turn) == _triple(trail[-1].key):
        runs = (*runs[:-1], replace(runs[-1], actual_s=None))
    draft.state = replace(draft.state, runs=runs)
    draft.emit(PhaseResumed(draft.now, trail[-1].key, dropped))
    settle(draft)
    return None


def wake(draft: Draft, command: Wake) -> Refusal | None:
    """Take note that the app was not there since `last`; a running clock counted the time until somebody says."""
    if not any(clock.since is not None for clock in draft.live.clocks):
        return Refusal(RefusalCode.CLOCK_STANDS)
    away_s = max(0.0, draft.now.after(command.last))
    draft.emit(TimeAway(draft.now, away_s, command.last))
    settle(draft)
    return None


def answer_away(draft: Draft, command: AnswerAway) -> Refusal | None:
    """Count the time away, or leave it out."""
    if draft.live.away is None:
        return Refusal(RefusalCode.NOT_AWAY)
    draft.emit(AwayAnswered(draft.now, command.counted))
    for clock in draft.live.clocks:
        told = countdown.told(clock, draft.now)
        if told.stretch is not clock.stretch:
            _set_clock(draft, told, draft.now)
    return None


def set_wall(draft: Draft, command: SetWall) -> Refusal | None:
    """Black out, freeze or give back the wall."""
    draft.emit(WallSet(draft.now, command.mode))
    return None


def close(draft: Draft, _: Close) -> Refusal | None:
    """Close the day, whatever runs."""
    if draft.live.status is not Status.RUNNING:
        return _not_running(draft)
    _leave(draft, draft.now, into="")
    draft.emit(WorkshopClosed(draft.now))
    return None


def reopen(draft: Draft, _: Reopen) -> Refusal | None:
    """Open a closed day again; an item is then chosen from the agenda."""
    if draft.live.status is not Status.CLOSED:
        return Refusal(RefusalCode.NOT_CLOSED)
    draft.emit(WorkshopReopened(draft.now))
    return None


def _notice_sleep(draft: Draft) -> None:
    anchors = [clock.since for clock in draft.live.clocks if clock.since is not None]
    slept_s = max((draft.now.slept_since(since) for since in anchors), default=0.0)
    if slept_s > 0:
        draft.emit(TimeAway(draft.now, slept_s, draft.now.plus(-slept_s)))


def _may_go_on(draft: Draft) -> bool:
    clocks = draft.live.clocks
    return bool(clocks) and all(
        clock.over is OverMode.GO_ON and clock.stretch is Stretch.OVER and clock.playback is Playback.RUNNING
        for clock in clocks
    )


def _set_clock(draft: Draft, clock: Clock, at: Instant) -> None:
    key = draft.live.key
    assert key is not None, "a clock runs within a phase"
    draft.emit(ClockChanged(at, key, clock, countdown.state_of(clock)))


def _advance(draft: Draft, at: Instant) -> None:
    key = draft.live.key
    assert key is not None, "only a running phase can be left"
    following = agenda.step_after(draft.state, key, draft.catalog)
    into = following.key.item_id if following is not None else ""
    _leave(draft, at, into=into)
    if following is not None:
        _enter(draft, following, at, new_item=into != key.item_id)


def _leave(draft: Draft, at: Instant, *, into: str) -> None:
    """End the running phase, and its item too unless the next phase (of the item `into`) belongs to it."""
    key, entered = draft.live.key, draft.live.entered
    if key is None or entered is None:
        return
    actual_s = at.after(entered)
    runs = draft.state.runs
    planned_s = 0.0
    if runs and runs[-1].actual_s is None:
        planned_s = runs[-1].planned_s
        draft.state = replace(draft.state, runs=(*runs[:-1], replace(runs[-1], actual_s=actual_s)))
    draft.emit(PhaseEnded(at, key, planned_s, actual_s))
    if into != key.item_id:
        draft.emit(ItemEnded(at, key.item_id))


def _enter(draft: Draft, step: agenda.Step, at: Instant, *, new_item: bool) -> None:
    if new_item:
        draft.emit(ItemStarted(at, step.key.item_id))
    clock = Clock(MAIN_CLOCK, step.planned_s, over=step.phase.over)
    key = step.key
    run = PhaseRun(draft.rules.new_id(), key.item_id, key.phase_id, key.turn, step.planned_s, at.utc)
    draft.state = replace(draft.state, runs=(*draft.state.runs, run))
    draft.emit(PhaseStarted(at, key, step.planned_s, (clock,)))
    cards.prepare(draft, step, at)
    waits = step.phase.waits if step.phase.waits is not None else step.phase.kind in _WAITING_KINDS
    if not waits:
        _set_clock(draft, countdown.start(clock, at), at)


def _without_open_run(runs: tuple[PhaseRun, ...]) -> tuple[PhaseRun, ...]:
    return runs[:-1] if runs and runs[-1].actual_s is None else runs


def _triple(key: PhaseKey) -> tuple[str, str, int]:
    return key.item_id, key.phase_id, key.turn


def _no_phase(draft: Draft) -> Refusal | None:
    if draft.live.status is not Status.RUNNING:
        return _not_running(draft)
    return Refusal(RefusalCode.NO_PHASE) if draft.live.key is None else None


def _not_running(draft: Draft) -> Refusal:
    closed = draft.live.status is Status.CLOSED
    return Refusal(RefusalCode.CLOSED if closed else RefusalCode.NOT_RUNNING)
