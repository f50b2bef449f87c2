"""Folding events into the `Live` state: the same function during the day and when a day is rebuilt from its events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from facilitator.session import countdown
from facilitator.session.events import (
    AwayAnswered,
    ClockChanged,
    Event,
    NoteSaved,
    PhaseEnded,
    PhaseResumed,
    PhaseStarted,
    TimeAway,
    WallSet,
    WorkshopClosed,
    WorkshopOpened,
    WorkshopReopened,
)
from facilitator.session.state import Away, Clock, Live, Status, Stop, WallMode

TRAIL_LENGTH = 12
"""How many phases Back can go back; enough for every slip, and the restore point stays small."""


def rebuild(events: Iterable[Event]) -> Live:
    """Return the live state that these events, in order, lead to."""
    live = Live()
    for event in events:
        live = fold(live, event)
    return live


def fold(live: Live, event: Event) -> Live:
    """Return the live state after one more event."""
    return replace(_fold(live, event), revision=live.revision + 1, writing=_writing(live, event))


def _writing(live: Live, event: Event) -> str:
    """Return the note that is being written; a clock that changes meanwhile does not part the burst."""
    match event:
        case NoteSaved(note=note):
            return note
        case ClockChanged():
            return live.writing
        case _:
            return ""


def _fold(live: Live, event: Event) -> Live:
    match event:
        case WorkshopOpened(at=at, seed=seed):
            return replace(live, status=Status.RUNNING, seed=seed, began=at)
        case PhaseStarted(at=at, key=key, clocks=clocks):
            # Of a phase that begins anew no time away can be given back.
            away = live.away if live.away is not None and live.away.key != key else None
            return replace(live, key=key, entered=at, clocks=clocks, away=away)
        case PhaseEnded():
            return _left(live)
        case PhaseResumed():
            stop = live.trail[-1]
            return replace(live, key=stop.key, entered=stop.entered, clocks=stop.clocks, trail=live.trail[:-1])
        case ClockChanged(clock=clock):
            return replace(live, clocks=tuple(clock if old.id == clock.id else old for old in live.clocks))
        case TimeAway():
            return _came_back(live, event)
        case AwayAnswered(counted=counted):
            return _answered(live, counted=counted)
        case WallSet(mode=mode):
            return replace(live, wall=mode)
        case WorkshopClosed():
            return replace(live, status=Status.CLOSED, trail=(), away=None, wall=WallMode.SHOW)
        case WorkshopReopened():
            return replace(live, status=Status.RUNNING)
        case _:
            return live


def _left(live: Live) -> Live:
    assert live.key is not None and live.entered is not None, "a phase that ended must have begun"
    stop = Stop(live.key, live.clocks, live.entered)
    return replace(live, key=None, entered=None, clocks=(), trail=(*live.trail, stop)[-TRAIL_LENGTH:])


def _came_back(live: Live, event: TimeAway) -> Live:
    def again(clocks: tuple[Clock, ...]) -> tuple[Clock, ...]:
        return tuple(countdown.rebased(clock, event.last, event.away_s, event.at) for clock in clocks)

    trail = tuple(replace(stop, clocks=again(stop.clocks)) for stop in live.trail)
    asks = any(clock.since is not None for clock in live.clocks)
    live = replace(live, clocks=again(live.clocks), trail=trail)
    if live.key is None or not asks:
        return live
    before_s = live.away.away_s if live.away is not None and live.away.key == live.key else 0.0
    return replace(live, away=Away(before_s + event.away_s, live.key))


def _answered(live: Live, *, counted: bool) -> Live:
    away = live.away
    if counted or away is None:
        return replace(live, away=None)

    def given_back(clocks: tuple[Clock, ...]) -> tuple[Clock, ...]:
        return tuple(countdown.without(clock, away.away_s) for clock in clocks)

    trail = tuple(
        replace(stop, clocks=given_back(stop.clocks)) if stop.key == away.key else stop for stop in live.trail
    )
    clocks = given_back(live.clocks) if live.key == away.key else live.clocks
    return replace(live, clocks=clocks, trail=trail, away=None)
