"""What is at stake in the question about the time away: what is left on the clock if it counts, and if it does not."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.clock import Instant
from facilitator.session import countdown
from facilitator.session.state import Clock, WorkshopState


@dataclass(frozen=True, slots=True)
class AwayChoice:
    """The time away, and what the clock shows at this moment by either answer; None where the phase is long past."""

    away_s: float
    counted_s: float | None = None
    left_out_s: float | None = None


def away_choice(state: WorkshopState, now: Instant) -> AwayChoice | None:
    """Return what the trainer chooses between now, or None where nothing was asked."""
    away = state.live.away
    if away is None:
        return None
    clock = _clock_of(state)
    if clock is None:
        return AwayChoice(away.away_s)
    left_out = countdown.without(clock, away.away_s)
    return AwayChoice(away.away_s, countdown.remaining_s(clock, now), countdown.remaining_s(left_out, now))


def _clock_of(state: WorkshopState) -> Clock | None:
    """Return the clock that counted the time away: of the phase that runs, or of one that Back still reaches."""
    live = state.live
    if live.away is None:
        return None
    if live.key == live.away.key:
        return live.clocks[0] if live.clocks else None
    stop = next((stop for stop in reversed(live.trail) if stop.key == live.away.key), None)
    return stop.clocks[0] if stop is not None and stop.clocks else None
