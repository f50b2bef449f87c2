"""Who works with whom: teams, pairs with one trio, and roles, drawn fairly from a seed.

The same people, the same history and the same seed give the same draw.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from random import Random

from facilitator.pack.model import Grouping
from facilitator.session.met import times_met
from facilitator.session.state import Draw

Party = tuple[str, ...]
"""The ids of some people who work together."""


def teams(people: Sequence[str], count: int, seed: str) -> tuple[Party, ...]:
    """Return `count` teams whose sizes differ by one at most; without people, `count` empty teams."""
    order = sorted(people)
    Random(seed).shuffle(order)
    return tuple(tuple(order[index::count]) for index in range(count))


def pairs(people: Sequence[str], earlier: Sequence[Draw], seed: str) -> tuple[Party, ...]:
    """Return pairs (and one trio where the number is odd) that have met as little as possible.

    Rounds come from the circle method, which pairs everybody with everybody in the fewest rounds; the one that repeats
    least is taken. The one left over joins the pair they met least, and whoever was in the fewest trios.
    """
    if len(people) < 2:
        return (tuple(people),) if people else ()
    met, trios = _history(earlier)
    order = sorted(people)
    Random(seed).shuffle(order)
    best: tuple[int, tuple[Party, ...]] | None = None
    for candidate in _circle(order):
        parties, cost = _with_trio(candidate, met, trios)
        if best is None or cost < best[0]:
            best = (cost, parties)
        if cost == 0:
            break
    assert best is not None, "two people or more always make a round"
    return best[1]


def roles(people: Sequence[str], names: Sequence[str], earlier: Sequence[Draw], seed: str) -> tuple[Party, ...]:
    """Return one person for each role, those first who have had the fewest; an empty party where nobody is left."""
    had: Counter[str] = Counter()
    for draw in earlier:
        if draw.kind is Grouping.ROLES:
            had.update(person for group in draw.groups for person in group.people)
    order = sorted(people)
    Random(seed).shuffle(order)
    order.sort(key=lambda person: had[person])
    return tuple((order[index],) if index < len(order) else () for index in range(len(names)))


def _history(earlier: Sequence[Draw]) -> tuple[Counter[frozenset[str]], Counter[str]]:
    """Return how often two people met, and how often each was in a trio."""
    trios: Counter[str] = Counter()
    for draw in earlier:
        if draw.kind is Grouping.PAIRS:
            trios.update(person for group in draw.groups if len(group.people) == 3 for person in group.people)
    return times_met(earlier), trios


def _circle(order: list[str]) -> list[list[Party]]:
    """Return every round of the circle method; where the number is odd each round leaves one person alone."""
    seats: list[str | None] = [*order, *([None] if len(order) % 2 else [])]
    half = len(seats) // 2
    rounds: list[list[Party]] = []
    for _ in range(len(seats) - 1):
        facing = zip(seats[:half], reversed(seats[half:]), strict=True)
        rounds.append([tuple(person for person in two if person is not None) for two in facing])
        seats = [seats[0], seats[-1], *seats[1:-1]]
    return rounds


def _with_trio(
    parties: list[Party], met: Counter[frozenset[str]], trios: Counter[str]
) -> tuple[tuple[Party, ...], int]:
    """Return a round with nobody alone, and what it costs: 1000 a repeat, 1 for each earlier trio of its members."""
    whole = [party for party in parties if len(party) == 2]
    cost = sum(1000 * met[frozenset(party)] for party in whole)
    alone = next((party[0] for party in parties if len(party) == 1), None)
    if alone is None or not whole:
        return tuple(whole), cost

    def price(party: Party) -> int:
        repeats = sum(met[frozenset((alone, person))] for person in party)
        return 1000 * repeats + sum(trios[person] for person in (*party, alone))

    chosen = min(whole, key=price)
    joined = tuple((*party, alone) if party == chosen else party for party in whole)
    return joined, cost + price(chosen)
