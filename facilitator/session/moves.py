"""The moves that commands and passing time share: setting clocks, and going from phase to phase."""

from __future__ import annotations

from dataclasses import replace

from facilitator.clock import Instant
from facilitator.dial import Stretch
from facilitator.pack.kinds import OverMode, PhaseKind
from facilitator.session import agenda, countdown, handing
from facilitator.session.draft import Draft
from facilitator.session.events import ClockChanged, ItemEnded, ItemStarted, PhaseEnded, PhaseStarted
from facilitator.session.live import Clock, Playback
from facilitator.session.state import PhaseRun
from facilitator.session.team_clocks import MAIN_CLOCK

PASSED_OVER_S = 3.0
"""Whoever leaves a phase sooner than this was never in it: it counts as passed over."""
_WAITING_KINDS = frozenset({PhaseKind.WORK, PhaseKind.ROUND, PhaseKind.SCENE, PhaseKind.PLAY, PhaseKind.COMMIT})
"""Where the room begins together: the clock waits for Start. Elsewhere it runs as soon as the phase begins."""


def goes_on(draft: Draft) -> bool:
    """Tell whether the time is up of a phase that goes on by itself."""
    clocks = draft.live.clocks
    return bool(clocks) and all(
        clock.over is OverMode.GO_ON and clock.stretch is Stretch.OVER and clock.playback is Playback.RUNNING
        for clock in clocks
    )


def set_clocks(draft: Draft, clocks: list[Clock], *, anew: bool = False) -> None:
    """Change clocks by hand; where that ends a phase that goes on by itself, it does."""
    ended = [set_clock(draft, clock, draft.now, anew=anew) for clock in clocks]
    if any(ended) and goes_on(draft):
        advance(draft, draft.now)


def set_clock(draft: Draft, clock: Clock, at: Instant, *, anew: bool = False) -> bool:
    """Put a changed clock in the place of the old one; tell whether its time ended by that."""
    key = draft.live.key
    assert key is not None, "a clock runs within a phase"
    old = next(known for known in draft.live.clocks if known.id == clock.id)
    ended = clock.stretch is Stretch.OVER and old.stretch is not Stretch.OVER
    draft.emit(ClockChanged(at, key, clock, countdown.state_of(clock), ended, anew))
    return ended


def set_over(draft: Draft) -> None:
    """Have the clocks of the running phase do at the end what the agenda says now."""
    step = draft.step()
    item = agenda.item_of(draft.state, step.key.item_id) if step is not None else None
    if step is None or item is None:
        return
    over = agenda.over_of(item, step.phase)
    for clock in draft.live.clocks:
        if clock.over is not over:
            set_clock(draft, replace(clock, over=over), draft.now)


def advance(draft: Draft, at: Instant, *, skipped: bool = False) -> None:
    """Leave the running phase for the next one, or for the end of the day."""
    key = draft.live.key
    assert key is not None, "only a running phase can be left"
    following = agenda.step_after(draft.state, key, draft.catalog)
    into = following.key.item_id if following is not None else ""
    leave(draft, at, into=into, skipped=skipped)
    if following is not None:
        enter(draft, following, at, new_item=into != key.item_id)


def leave(draft: Draft, at: Instant, *, into: str, skipped: bool = False) -> None:
    """End the running phase, and its item too unless the next phase (of the item `into`) belongs to it.

    One that was left as soon as it began was passed over, like one that is left with `skipped`.
    """
    key, entered = draft.live.key, draft.live.entered
    if key is None or entered is None:
        return
    actual_s = at.after(entered)
    skipped = skipped or actual_s < PASSED_OVER_S
    runs = draft.state.runs
    planned_s = 0.0
    if runs and runs[-1].actual_s is None:
        planned_s = runs[-1].planned_s
        draft.state = replace(draft.state, runs=(*runs[:-1], replace(runs[-1], actual_s=actual_s, skipped=skipped)))
    draft.emit(PhaseEnded(at, key, planned_s, actual_s, skipped))
    if into != key.item_id:
        draft.emit(ItemEnded(at, key.item_id))


def enter(draft: Draft, step: agenda.Step, at: Instant, *, new_item: bool) -> None:
    """Begin a phase: its clock, its groups, its cards."""
    if new_item:
        draft.emit(ItemStarted(at, step.key.item_id))
    key = step.key
    item = agenda.item_of(draft.state, key.item_id)
    assert item is not None, "a step belongs to an item of the agenda"
    clock = Clock(MAIN_CLOCK, step.planned_s, over=agenda.over_of(item, step.phase))
    run = PhaseRun(draft.rules.new_id(), key.item_id, key.phase_id, key.turn, step.planned_s, at.utc)
    draft.state = replace(draft.state, runs=(*draft.state.runs, run))
    draft.emit(PhaseStarted(at, key, step.planned_s, (clock,)))
    handing.prepare(draft, step, at)
    waits = step.phase.waits if step.phase.waits is not None else step.phase.kind in _WAITING_KINDS
    if not waits:
        set_clock(draft, countdown.start(clock, at), at)
