"""Who works with whom: teams, pairs with one trio, and roles, drawn fairly from a seed.

The same people, the same history and the same seed give the same draw.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from random import Random

from facilitator.pack.model import Grouping
from facilitator.session import pairing
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
    """Return pairs (and one trio where the number is odd) that have met as little as possible."""
    if len(people) < 2:
        return (tuple(people),) if people else ()
    order = sorted(people)
    Random(seed).shuffle(order)
    return tuple(tuple(order[person] for person in party) for party in pairing.next_round(_past(order, earlier)))


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


def _past(order: list[str], earlier: Sequence[Draw]) -> pairing.Past:
    """Return how often those who are here met, and how often each was in a trio, by their places in the order."""
    met, trios = times_met(earlier), Counter[str]()
    for draw in earlier:
        if draw.kind is Grouping.PAIRS:
            trios.update(person for group in draw.groups if len(group.people) == 3 for person in group.people)
    places = {person: place for place, person in enumerate(order)}
    table = [[0] * len(order) for _ in order]
    for two, times in met.items():
        here = [places[person] for person in two if person in places]
        if len(here) == 2:
            table[here[0]][here[1]] = table[here[1]][here[0]] = times
    return pairing.Past(tuple(map(tuple, table)), tuple(trios[person] for person in order))
