"""Sharing people out to teams of even size in which nobody is with somebody they are not to work with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

Wishes = frozenset[frozenset[str]]
"""Twos, by their ids, who are not to work together."""

_STEPS = 20_000
"""How many places are tried before a wish is given up."""


def share_out(order: Sequence[str], count: int, aparts: Wishes) -> tuple[tuple[str, ...], ...]:
    """Return `count` teams of people in `order`, whose sizes differ by one at most; a wish is broken only if it must.

    Those whom a wish is about are placed first, the others fill up.
    """
    sizes = [len(order[index::count]) for index in range(count)]
    bound = sorted((person for person in order if _foes(person, order, aparts)), key=lambda one: -_degree(one, aparts))
    seats = _Seats(sizes, aparts)
    if not seats.place(bound):
        seats = _Seats(sizes, aparts)
        seats.place_as_possible(bound)
    placed = {person for team in seats.teams for person in team}
    seats.fill([person for person in order if person not in placed])
    return tuple(tuple(team) for team in seats.teams)


def _foes(person: str, others: Sequence[str], aparts: Wishes) -> list[str]:
    return [other for other in others if frozenset((person, other)) in aparts and other != person]


def _degree(person: str, aparts: Wishes) -> int:
    return sum(person in two for two in aparts)


@dataclass(slots=True)
class _Seats:
    """Teams that fill up, each to its size."""

    sizes: list[int]
    aparts: Wishes
    teams: list[list[str]] = field(default_factory=list)
    steps: int = _STEPS

    def __post_init__(self) -> None:
        self.teams = [[] for _ in self.sizes]

    def place(self, people: Sequence[str], at: int = 0) -> bool:
        """Give everybody from `at` on a seat without breaking a wish; tell whether that was found."""
        if at == len(people):
            return True
        tried = set()
        for index in self._emptiest():
            look = (self.sizes[index], tuple(self.teams[index]))
            # Teams that look the same are one choice: an empty one is as good as the next.
            if look in tried or _foes(people[at], self.teams[index], self.aparts):
                continue
            tried.add(look)
            self.steps -= 1
            if self.steps < 0:
                return False
            self.teams[index].append(people[at])
            if self.place(people, at + 1):
                return True
            self.teams[index].pop()
        return False

    def place_as_possible(self, people: Sequence[str]) -> None:
        """Give everybody the seat where they break the fewest wishes."""
        for person in people:
            index = min(self._emptiest(), key=lambda one: len(_foes(person, self.teams[one], self.aparts)))
            self.teams[index].append(person)

    def fill(self, people: Sequence[str]) -> None:
        """Give the others what is left, the emptiest team first."""
        for person in people:
            self.teams[self._emptiest()[0]].append(person)

    def _emptiest(self) -> list[int]:
        free = [index for index, team in enumerate(self.teams) if len(team) < self.sizes[index]]
        return sorted(free, key=lambda index: len(self.teams[index]))
