"""What is at stake in the question about the time away: what is left on the clock if it counts, and if it does not."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.clock import Instant
from facilitator.pack.kinds import OverMode
from facilitator.session import countdown
from facilitator.session.live import Away, Clock
from facilitator.session.restore import counted_s
from facilitator.session.state import WorkshopState

WORTH_ASKING_S = 5.0
"""A shorter time away is no news to anybody, unless a phase that goes on by itself ended in it."""


@dataclass(frozen=True, slots=True)
class AwayChoice:
    """The time away, and what the clock shows at this moment by either answer.

    Of several clocks the one with the least left speaks.
    """

    away_s: float
    counted_s: float
    left_out_s: float


def away_choice(state: WorkshopState, now: Instant) -> AwayChoice | None:
    """Return what the trainer chooses between now, or None where both answers come to the same.

    Once another phase runs nothing is asked: the answer would change nothing there. Whoever goes back is asked again.
    """
    away = state.live.away
    if away is None or state.live.key != away.key:
        return None
    clocks = [clock for clock in state.live.clocks if counted_s(away, clock) > 0]
    if not _waits_to_go_on(state, now):
        clocks = [clock for clock in clocks if _answers_differ(away, clock, now)]
    if not clocks:
        return None
    clock = min(clocks, key=lambda clock: countdown.remaining_s(clock, now))
    return AwayChoice(away.away_s, countdown.remaining_s(clock, now), _left_out_s(away, clock, now))


def _waits_to_go_on(state: WorkshopState, now: Instant) -> bool:
    """Tell whether a phase that goes on by itself ended while nobody was there: only an answer lets it go on."""
    return all(clock.over is OverMode.GO_ON and countdown.remaining_s(clock, now) <= 0 for clock in state.live.clocks)


def _answers_differ(away: Away, clock: Clock, now: Instant) -> bool:
    """Tell whether a clock shows by one answer what it would not by the other, as far as anybody would notice."""
    if clock.over is OverMode.HOLD and _left_out_s(away, clock, now) <= 0:
        return False
    return counted_s(away, clock) >= WORTH_ASKING_S


def _left_out_s(away: Away, clock: Clock, now: Instant) -> float:
    """Return what would be left if the time away did not count."""
    return countdown.remaining_s(countdown.without(clock, counted_s(away, clock)), now)
