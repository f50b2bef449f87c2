"""A countdown as arithmetic on a `Clock` value: a deadline, never a count of ticks.

Every function takes the present instant and returns a new clock or a number. Time asleep counts, until the trainer
says otherwise.
"""

from __future__ import annotations

from dataclasses import replace

from facilitator import dial
from facilitator.clock import Instant
from facilitator.dial import ClockState, Stretch
from facilitator.pack.kinds import OverMode
from facilitator.session.live import Clock, Playback

_STATES = {
    Stretch.PLAIN: ClockState.RUNNING,
    Stretch.SOON: ClockState.SOON,
    Stretch.LAST: ClockState.LAST,
    Stretch.OVER: ClockState.OVER,
}


def length_s(clock: Clock) -> float:
    """Return the whole length in seconds, with the time added or taken."""
    return clock.planned_s + clock.added_s


def elapsed_s(clock: Clock, now: Instant) -> float:
    """Return the seconds spent so far."""
    return clock.spent_s + (now.after(clock.since) if clock.since is not None else 0.0)


def remaining_s(clock: Clock, now: Instant) -> float:
    """Return the seconds left, negative over time."""
    return length_s(clock) - elapsed_s(clock, now)


def state_of(clock: Clock) -> ClockState:
    """Return the clock's state as it was told last."""
    if clock.playback is Playback.RUNNING:
        return _STATES[clock.stretch]
    return ClockState.PAUSED if clock.playback is Playback.PAUSED else ClockState.READY


def start(clock: Clock, now: Instant) -> Clock:
    """Let the clock run from now."""
    return told(replace(clock, playback=Playback.RUNNING, since=now), now)


def pause(clock: Clock, now: Instant) -> Clock:
    """Hold the clock, keeping what is left."""
    return replace(clock, playback=Playback.PAUSED, spent_s=elapsed_s(clock, now), since=None)


def add(clock: Clock, seconds: float, now: Instant) -> Clock:
    """Give the clock more seconds, or fewer.

    A clock that holds at 0:00 gets them from there. One that stands tells only when it runs that it has run out.
    """
    over_s = -remaining_s(clock, now)
    if clock.over is OverMode.HOLD and over_s > 0:
        clock = replace(clock, spent_s=length_s(clock), since=None if clock.since is None else now)
    changed = replace(clock, added_s=clock.added_s + seconds)
    return told(changed, now) if clock.since is not None else _standing(changed, clock.stretch, now)


def begun_earlier(clock: Clock, seconds: float, now: Instant) -> Clock:
    """Return the clock as if it had been started so many seconds earlier; one that waits is started by it."""
    spent_s = elapsed_s(clock, now) + seconds
    if clock.playback is Playback.PAUSED:
        return _standing(replace(clock, spent_s=spent_s), clock.stretch, now)
    return told(replace(clock, playback=Playback.RUNNING, spent_s=spent_s, since=now), now)


def restart(clock: Clock, now: Instant) -> Clock:
    """Begin the time anew, running if it ran, without what was added."""
    running = clock.playback is Playback.RUNNING
    playback = Playback.RUNNING if running else Playback.READY
    anew = replace(clock, added_s=0.0, spent_s=0.0, playback=playback, since=now if running else None)
    return told(anew, now)


def told(clock: Clock, now: Instant) -> Clock:
    """Return the clock with the stretch it is in now, as told to the world."""
    return replace(clock, stretch=dial.stretch(remaining_s(clock, now), length_s(clock)))


def _standing(clock: Clock, before: Stretch, now: Instant) -> Clock:
    """Return a clock that stands with the stretch it is in; the end is told only when it runs."""
    changed = told(clock, now)
    ends = changed.stretch is Stretch.OVER and before is not Stretch.OVER
    return replace(changed, stretch=Stretch.LAST) if ends else changed


def rebased(clock: Clock, last: Instant, away_s: float, now: Instant) -> Clock:
    """Return a running clock counted from `now`, with what it spent until `last` and the time away after it."""
    if clock.since is None:
        return clock
    spent_s = clock.spent_s + max(0.0, last.after(clock.since)) + away_s
    return replace(clock, spent_s=spent_s, since=now)


def without(clock: Clock, away_s: float) -> Clock:
    """Return a clock as if `away_s` had not passed; one begun anew since then has nothing to give back."""
    return replace(clock, spent_s=max(0.0, clock.spent_s - away_s))


def wait_s(clock: Clock, now: Instant) -> float | None:
    """Return the seconds until the clock's stretch changes by itself; 0 where that is overdue, None where never."""
    if clock.since is None or clock.stretch is Stretch.OVER:
        return None
    rest_s = remaining_s(clock, now)
    for boundary_s in _ahead(clock):
        return max(0.0, rest_s - boundary_s)
    return None


def passed(clock: Clock, now: Instant) -> tuple[tuple[Clock, Instant], ...]:
    """Return the clock at every boundary passed by now and not yet told, each with the instant it was due."""
    if clock.since is None:
        return ()
    steps: list[tuple[Clock, Instant]] = []
    rest_s = remaining_s(clock, now)
    for boundary_s in _ahead(clock):
        if not dial.reached(rest_s, boundary_s):
            break
        due = now.plus(rest_s - boundary_s)
        steps.append((replace(clock, stretch=dial.stretch(boundary_s, length_s(clock))), due))
    return tuple(steps)


def _ahead(clock: Clock) -> tuple[float, ...]:
    """Return the boundaries that the told stretch still has before it."""
    length = length_s(clock)
    order = (Stretch.PLAIN, Stretch.SOON, Stretch.LAST, Stretch.OVER)
    told_at = order.index(clock.stretch)
    return tuple(
        boundary_s
        for boundary_s in dial.boundaries_s(length)
        if order.index(dial.stretch(boundary_s, length)) > told_at
    )
