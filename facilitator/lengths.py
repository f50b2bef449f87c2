"""How a length of time is said, on the console and on paper."""

from __future__ import annotations

from facilitator.texts import Texts

HOURS_FROM_MIN = 120
"""A shorter time is said in minutes alone."""


def length(texts: Texts, minutes: int) -> str:
    """Return a length as a person says it: `90 min`, `4 h`, `3 h 30 min`."""
    if minutes < HOURS_FROM_MIN:
        return texts.t("{minutes} min", minutes=minutes)
    hours, rest = divmod(minutes, 60)
    if rest == 0:
        return texts.t("{hours} h", hours=hours)
    return texts.t("{hours} h {minutes} min", hours=hours, minutes=rest)
