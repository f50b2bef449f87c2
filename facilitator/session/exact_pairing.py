"""The round with the fewest repeats, found for certain in a room small enough to try everything."""

from __future__ import annotations

from itertools import combinations

from facilitator.session.rounds import APART, Party, Past, Round, bits, people_in

MOST = 14
"""Up to how many people everything is tried: some thousand sets of people, a tenth of a second at most."""

_BROKEN, _AGAIN, _TRIO = 10**12, 10**8, 10**4
"""What weighs more than all that follows: a broken wish, two who meet again, a trio's share. Meetings come last."""


def fewest(past: Past) -> Round:
    """Return a round of 2 to `MOST` people in which as few as possible meet again, its trio falling where it is due."""
    return _Rest(past).best((1 << past.count) - 1)[1]


class _Rest:
    """Remembers for every set of people who are still free how they are best put together."""

    def __init__(self, past: Past) -> None:
        self._past = past
        self._known: dict[int, tuple[int, Round]] = {0: (0, ())}
        self._parties: dict[Party, tuple[int, int]] = {}

    def best(self, free: int) -> tuple[int, Round]:
        """Return the cost and the parties of the best round of those who are free."""
        known = self._known.get(free)
        if known is None:
            known = self._known[free] = min(self._choices(free))
        return known

    def _choices(self, free: int) -> list[tuple[int, Round]]:
        """Return every party that the first of them can be in, with the best round of the others."""
        first, *others = people_in(free)
        found = []
        # While their number is odd the trio is still to come, and three who are left are one.
        if len(others) != 2:
            found += [self._with(free, (first, other)) for other in others]
        if len(others) % 2 == 0:
            found += [self._with(free, (first, *two)) for two in combinations(others, 2)]
        return found

    def _with(self, free: int, party: Party) -> tuple[int, Round]:
        mask, own = self._weighed(party)
        cost, rest = self.best(free & ~mask)
        return cost + own, (party, *rest)

    def _weighed(self, party: Party) -> tuple[int, int]:
        """Return a party as a set of people, and what it costs; the same party is tried beside many others."""
        known = self._parties.get(party)
        if known is None:
            cost = 0
            for times in self._past.times(party):
                cost += times * times + (_AGAIN if times else 0) + (_BROKEN if times >= APART else 0)
            if len(party) == 3:
                cost += _TRIO * sum(2 * self._past.trios[person] + 1 for person in party)
            known = self._parties[party] = (bits(party), cost)
        return known
