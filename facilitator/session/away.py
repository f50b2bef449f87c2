"""What is at stake in the question about the time away: what is left on the clock if it counts, and if it does not."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.clock import Instant
from facilitator.session import countdown
from facilitator.session.restore import counted_s
from facilitator.session.state import PhaseKey, WorkshopState


@dataclass(frozen=True, slots=True)
class AwayChoice:
    """The time away, the phase it fell into, and what the clock shows at this moment by either answer.

    Both are None once another phase runs. Of several clocks the one with the least left speaks.
    """

    away_s: float
    key: PhaseKey
    counted_s: float | None = None
    left_out_s: float | None = None


def away_choice(state: WorkshopState, now: Instant) -> AwayChoice | None:
    """Return what the trainer chooses between now, or None where nothing was asked."""
    away = state.live.away
    if away is None:
        return None
    here = state.live.clocks if state.live.key == away.key else ()
    clocks = [clock for clock in here if counted_s(away, clock) > 0 or away.away_s <= 0]
    if not clocks:
        # What that phase would show is no news any more; the answer still counts if one goes back to it.
        return AwayChoice(away.away_s, away.key)
    clock = min(clocks, key=lambda clock: countdown.remaining_s(clock, now))
    left_out = countdown.without(clock, counted_s(away, clock))
    left_s, left_out_s = countdown.remaining_s(clock, now), countdown.remaining_s(left_out, now)
    return AwayChoice(away.away_s, away.key, left_s, left_out_s)
