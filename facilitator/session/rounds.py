"""What a round of pairs is made of, and what it costs to let people meet again. People are numbers here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

Party = tuple[int, ...]
Round = tuple[Party, ...]

APART = 1_000
"""How often two people count as having met who are not to work together: more than any day of repeats."""


@dataclass(frozen=True, slots=True)
class Past:
    """What was before: `met[a][b]` is how often two met, `trios[a]` how often somebody was in a trio."""

    met: tuple[tuple[int, ...], ...]
    trios: tuple[int, ...]

    @property
    def count(self) -> int:
        """Return how many people there are."""
        return len(self.trios)

    def times(self, party: Party) -> tuple[int, ...]:
        """Return how often each two of a party have met."""
        if len(party) == 2:  # nearly all are, and every way to pair a room asks
            return (self.met[party[0]][party[1]],)
        return tuple(self.met[one][other] for one, other in combinations(party, 2))

    def cost(self, parties: Round) -> tuple[int, int, int, int, int]:
        """Return what a round costs: wishes broken, twos that meet again, how unevenly trios are spread, meetings."""
        times = [known for party in parties for known in self.times(party) if known]
        in_trio = [self.trios[person] for party in parties if len(party) == 3 for person in party]
        broken = sum(known >= APART for known in times)
        return broken, len(times), max(in_trio, default=0), sum(in_trio), sum(times)

    def repeats(self, party: Party) -> bool:
        """Tell whether any two of a party have met."""
        return any(self.times(party))


def bits(people: Iterable[int]) -> int:
    """Return a set of people as the bits of a number."""
    return sum(1 << person for person in people)


def people_in(mask: int) -> Iterator[int]:
    """Give the people in a set, the lowest number first."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest
