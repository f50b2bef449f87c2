"""The arithmetic of a countdown: which stretch it is in, and what it shows. Pure numbers, no state.

Sources: the thresholds and the rounding are the product's promise (README, "Time in the room").
"""

from __future__ import annotations

import math
from enum import Enum

_GRAIN = 1_000_000
"""Sums of binary fractions are off by less than a microsecond; rounding to it keeps 10:00 from showing as 10:01."""

MOST_LEAD_S = 0.0045
"""A second is painted at most this much ahead of its time, so that it stands on the screens when it begins."""


class Stretch(Enum):
    """Which part of its time a countdown is in."""

    PLAIN = "plain"
    SOON = "soon"
    LAST = "last"
    OVER = "over"


class ClockState(Enum):
    """What a clock says of itself, one word each."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    SOON = "soon"
    LAST = "last"
    OVER = "over"


def last_at_s(length_s: float) -> float:
    """Return the rest at which the last stretch begins: 5 % of the length, between 10 and 30 seconds."""
    return max(10.0, min(0.05 * length_s, 30.0))


def soon_at_s(length_s: float) -> float | None:
    """Return the rest at which "soon" begins, 20 % but at most 2 minutes; None where it would not come before last."""
    soon_s = min(0.2 * length_s, 120.0)
    return soon_s if soon_s > last_at_s(length_s) else None


def stretch(remaining_s: float, length_s: float) -> Stretch:
    """Return the stretch that a rest of `remaining_s` out of `length_s` lies in."""
    if reached(remaining_s, 0.0):
        return Stretch.OVER
    if reached(remaining_s, last_at_s(length_s)):
        return Stretch.LAST
    soon_s = soon_at_s(length_s)
    return Stretch.SOON if soon_s is not None and reached(remaining_s, soon_s) else Stretch.PLAIN


def reached(remaining_s: float, boundary_s: float) -> bool:
    """Tell whether a rest has come down to a boundary, to the microsecond."""
    return round((remaining_s - boundary_s) * _GRAIN) <= 0


def boundaries_s(length_s: float) -> tuple[float, ...]:
    """Return the rests at which the stretch changes by itself, the earliest in time first."""
    soon_s = soon_at_s(length_s)
    return (*(() if soon_s is None else (soon_s,)), last_at_s(length_s), 0.0)


def shown_s(remaining_s: float) -> int:
    """Return the whole seconds to show: the rest rounded up; over time, negative seconds rounded towards zero."""
    rest_s = round(remaining_s * _GRAIN) / _GRAIN
    return math.ceil(rest_s)


def digits(seconds: int) -> str:
    """Return `7:24`, `+1:20` over time (for negative seconds), or `1:05:00` from one hour on."""
    sign, whole = ("+", -seconds) if seconds < 0 else ("", seconds)
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{sign}{minutes}:{rest:02}"
    return f"{sign}{minutes // 60}:{minutes % 60:02}:{rest:02}"


def seconds_to_change(remaining_s: float) -> float:
    """Return the seconds until the shown second changes, never 0.

    Rounding up makes the shown number change just after each whole second of rest; 0:00 stands for a second.
    """
    rest_s = round(remaining_s * _GRAIN) / _GRAIN
    return rest_s - math.ceil(rest_s) + 1.0


def going_on(boot_s: float, before_s: float) -> float:
    """Return the time to show after `before_s`: a second that was painted ahead of its time is not taken back."""
    return before_s if 0 < before_s - boot_s <= MOST_LEAD_S else boot_s
