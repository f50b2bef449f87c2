"""Who has met whom: how often two people were in the same pair or trio so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from facilitator.pack.kinds import Grouping
from facilitator.session.state import Draw


def times_met(draws: Sequence[Draw]) -> Counter[frozenset[str]]:
    """Return how often each two people met, by their ids; a pair or a trio counts, a team does not.

    A trio that changes roles turn by turn is one meeting.
    """
    met: Counter[frozenset[str]] = Counter()
    in_trios: set[tuple[str, frozenset[str]]] = set()
    for draw in draws:
        if draw.kind is Grouping.PAIRS:
            for group in draw.groups:
                met.update(frozenset(two) for two in combinations(group.people, 2))
        elif draw.kind is Grouping.TRIOS:
            for group in draw.groups:
                twos = combinations((*group.people, *group.observers), 2)
                in_trios.update((draw.item_id, frozenset(two)) for two in twos)
    met.update(two for _, two in in_trios)
    return met
