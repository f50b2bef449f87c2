"""Folding events into the `Live` state: the same function during the day and when a day is rebuilt from its events."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from facilitator.session import countdown
from facilitator.session.by_id import put
from facilitator.session.events import (
    AwayAnswered,
    ClockChanged,
    ClocksSet,
    Event,
    MessageShown,
    MessageTaken,
    PhaseEnded,
    PhaseResumed,
    PhaseStarted,
    TimeAway,
    WallSet,
    WorkshopClosed,
    WorkshopOpened,
    WorkshopReopened,
)
from facilitator.session.live import Away, Clock, Live, Status, Stop, WallMode
from facilitator.session.record_events import CellSaved, NoteSaved

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
    """Return the note or cell that is being written; a clock that changes meanwhile does not part the burst."""
    match event:
        case NoteSaved(note=note):
            return note
        case CellSaved(cell=cell, writing=True):
            return cell
        case ClockChanged() | ClocksSet():
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
        case ClockChanged(clock=clock, anew=anew):
            changed = replace(live, clocks=put(live.clocks, clock))
            return _begun_anew(changed, clock.id) if anew else changed
        case ClocksSet(clocks=clocks):
            return replace(live, clocks=clocks, away=_shared(live, clocks))
        case TimeAway():
            return _came_back(live, event)
        case AwayAnswered(counted=counted):
            return _answered(live, counted=counted)
        case WallSet() | MessageShown() | MessageTaken():
            return _on_the_wall(live, event)
        case WorkshopClosed():
            return replace(live, status=Status.CLOSED, trail=(), away=None, wall=WallMode.SHOW, message="")
        case WorkshopReopened():
            return replace(live, status=Status.RUNNING)
        case _:
            return live


def _on_the_wall(live: Live, event: WallSet | MessageShown | MessageTaken) -> Live:
    match event:
        case WallSet(mode=mode):
            return replace(live, wall=mode)
        case MessageShown(message=message):
            return replace(live, message=message)
        case MessageTaken():
            return replace(live, message="")


def counted_s(away: Away, clock: Clock) -> float:
    """Return how much of the time away a clock has counted; in a day of before clocks were told apart, all of it."""
    return dict(away.counted).get(clock.id, 0.0) if away.counted else away.away_s


def _left(live: Live) -> Live:
    assert live.key is not None and live.entered is not None, "a phase that ended must have begun"
    stop = Stop(live.key, live.clocks, live.entered)
    return replace(live, key=None, entered=None, clocks=(), trail=(*live.trail, stop)[-TRAIL_LENGTH:])


def _came_back(live: Live, event: TimeAway) -> Live:
    def again(clocks: tuple[Clock, ...]) -> tuple[Clock, ...]:
        return tuple(countdown.rebased(clock, event.last, event.away_s, event.at) for clock in clocks)

    trail = tuple(replace(stop, clocks=again(stop.clocks)) for stop in live.trail)
    ran = [clock.id for clock in live.clocks if clock.since is not None]
    live = replace(live, clocks=again(live.clocks), trail=trail)
    if live.key is None or not ran:
        return live
    before = live.away if live.away is not None and live.away.key == live.key else Away(0.0, live.key)
    counted = dict(before.counted)
    counted |= {clock: counted.get(clock, 0.0) + event.away_s for clock in ran}
    return replace(live, away=Away(before.away_s + event.away_s, live.key, tuple(counted.items())))


def _begun_anew(live: Live, clock_id: str) -> Live:
    """Return where the day stands after one clock began anew: of its time nothing can be given back any more."""
    away = live.away
    if away is None or away.key != live.key:
        return live
    counted = tuple((clock, away_s) for clock, away_s in away.counted if clock != clock_id)
    return replace(live, away=replace(away, counted=counted) if counted else None)


def _shared(live: Live, clocks: tuple[Clock, ...]) -> Away | None:
    """Return the question about the time away for other clocks: a new one counted what the one it comes from did."""
    away = live.away
    if away is None or away.key != live.key:
        return away
    known = {clock.id: clock for clock in live.clocks}
    counted = ((clock.id, counted_s(away, known.get(clock.id, live.clocks[0]))) for clock in clocks)
    return replace(away, counted=tuple(counted))


def _answered(live: Live, *, counted: bool) -> Live:
    away = live.away
    if counted or away is None:
        return replace(live, away=None)

    def given_back(clocks: tuple[Clock, ...]) -> tuple[Clock, ...]:
        return tuple(countdown.without(clock, counted_s(away, clock)) for clock in clocks)

    trail = tuple(
        replace(stop, clocks=given_back(stop.clocks)) if stop.key == away.key else stop for stop in live.trail
    )
    clocks = given_back(live.clocks) if live.key == away.key else live.clocks
    return replace(live, clocks=clocks, trail=trail, away=None)
