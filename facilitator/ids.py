"""New ids: ULIDs, which sort by the time they were made, from a source that is handed in.

The same random source and the same times give the same ids, so a rehearsal with one seed is the same byte for byte.
"""

from __future__ import annotations

from random import Random

from facilitator.clock import TimeSource

_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RANDOM_BITS = 80


class IdSource:
    """Makes ULIDs; two made in the same millisecond still sort in the order in which they were made."""

    def __init__(self, time_source: TimeSource, random: Random) -> None:
        """Take time from `time_source` and chance from `random`."""
        self._time = time_source
        self._random = random
        self._last = 0

    def __call__(self) -> str:
        """Return a new id of 26 characters."""
        milliseconds = int(self._time.now().utc.timestamp() * 1000)
        value = (milliseconds << _RANDOM_BITS) | self._random.getrandbits(_RANDOM_BITS)
        if value >> _RANDOM_BITS <= self._last >> _RANDOM_BITS:
            value = self._last + 1
        self._last = value
        return "".join(_DIGITS[(value >> shift) & 31] for shift in range(125, -1, -5))
