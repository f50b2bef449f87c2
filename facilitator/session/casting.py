"""Who works with whom: teams, pairs with one trio, trios with roles, and roles, drawn fairly from a seed.

The same people, the same history and the same seed give the same draw. Who is not to work with whom is kept apart as
long as there is any way to; `session.honesty` tells where there was none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, permutations
from random import Random

from facilitator.pack.kinds import Grouping
from facilitator.session import pairing, teaming
from facilitator.session.met import times_met
from facilitator.session.rounds import APART, Past
from facilitator.session.shares import shares, times_in_role
from facilitator.session.state import Draw
from facilitator.session.teaming import Wishes

Party = tuple[str, ...]
"""The ids of some people who work together."""

NO_WISHES: Wishes = frozenset()

_CASTS = 5_000
"""How many casts are looked at for one in which nobody is with somebody they are not to work with."""


@dataclass(frozen=True, slots=True)
class Trio:
    """Some who play the roles, in their order, and those who look on."""

    people: Party
    observers: Party


def teams(people: Sequence[str], count: int, seed: str, aparts: Wishes = NO_WISHES) -> tuple[Party, ...]:
    """Return `count` teams whose sizes differ by one at most; without people, `count` empty teams."""
    order = _shuffled(people, seed)
    if _here(aparts, order):
        return teaming.share_out(order, count, aparts)
    return tuple(tuple(order[index::count]) for index in range(count))


def pairs(people: Sequence[str], earlier: Sequence[Draw], seed: str, aparts: Wishes = NO_WISHES) -> tuple[Party, ...]:
    """Return pairs (and one trio where the number is odd) that have met as little as possible."""
    if len(people) < 2:
        return (tuple(people),) if people else ()
    order = _shuffled(people, seed)
    past = _past(order, earlier, aparts)
    return tuple(tuple(order[person] for person in party) for party in pairing.next_round(past))


def roles(
    people: Sequence[str],
    names: Sequence[str],
    earlier: Sequence[Draw],
    seed: str,
    aparts: Wishes = NO_WISHES,
) -> tuple[Party, ...]:
    """Return one person for each role, those first who have acted least; an empty party where nobody is left.

    Those who act are spread over the roles so that each gets what they have played least.
    """
    order = _by_share(people, earlier, seed)
    cast = _cast(order, min(len(names), len(order)), aparts)
    had = times_in_role(earlier, names)
    best = min(permutations(cast), key=lambda way: _worn(way, names, had)) if len(cast) == len(names) <= 5 else cast
    return tuple((best[index],) if index < len(best) else () for index in range(len(names)))


def trios(
    actors: Sequence[str],
    others: Sequence[str],
    acting: int,
    earlier: Sequence[Draw],
    seed: str,
    aparts: Wishes = NO_WISHES,
) -> tuple[Trio, ...]:
    """Return groups in which `acting` people play and at least one looks on, where there are enough.

    `others` never act. Those who have acted least act first; who is over looks on too, evenly spread.
    """
    count = max(1, min((len(actors) + len(others)) // (acting + 1), len(actors) // acting))
    order = _by_share(actors, earlier, seed)
    stage, over = order[: count * acting], [*order[count * acting :], *_shuffled(others, seed)]
    casts = _casts_of(stage, count, acting, earlier, seed, aparts)
    casts = [_by_wear(cast, earlier) for cast in casts]
    observers = _lookers_on(casts, over, earlier, aparts)
    return tuple(Trio(tuple(cast), tuple(seen)) for cast, seen in zip(casts, observers, strict=True))


def next_turn(trio: Trio, passing: frozenset[str], earlier: Sequence[Draw], seed: str) -> Trio:
    """Return a trio with its roles changed round: those act who have acted least, in what they have played least."""
    everybody = (*trio.people, *trio.observers)
    order = _by_share([person for person in everybody if person not in passing], earlier, seed)
    acting = min(len(trio.people), len(order))
    cast = _by_wear(order[:acting], earlier)
    return Trio(cast, tuple(person for person in everybody if person not in cast))


def _by_wear(cast: Sequence[str], earlier: Sequence[Draw]) -> Party:
    """Return those who act in trios in the order of the roles, so that each gets what they have played least."""
    places = tuple(str(place) for place in range(len(cast)))
    had = times_in_role(earlier, places)
    return min(permutations(cast), key=lambda way: _worn(way, places, had))


def _casts_of(
    stage: Sequence[str], count: int, acting: int, earlier: Sequence[Draw], seed: str, aparts: Wishes
) -> list[Party]:
    """Return those on stage in casts of `acting`; two play with whom they have not met."""
    if acting == 2 and len(stage) == 2 * count:
        return list(pairs(stage, earlier, seed, aparts))
    return list(teams(stage, count, seed, aparts))


def _lookers_on(
    casts: Sequence[Party], over: Sequence[str], earlier: Sequence[Draw], aparts: Wishes
) -> list[list[str]]:
    """Return for every cast who looks on: the emptiest first, and where they have met the fewest."""
    met = times_met(earlier)
    found: list[list[str]] = [[] for _ in casts]
    bound = sorted(over, key=lambda person: not any(person in two for two in aparts))
    for person in bound:

        def price(index: int, person: str = person) -> tuple[int, int, int]:
            with_them = (*casts[index], *found[index])
            foes = sum(frozenset((person, other)) in aparts for other in with_them)
            return foes, len(found[index]), sum(met[frozenset((person, other))] for other in with_them)

        found[min(range(len(casts)), key=price)].append(person)
    return found


def broken(parties: Iterable[Party], aparts: Wishes) -> tuple[frozenset[str], ...]:
    """Return the twos who are together although they are not to be."""
    twos = (frozenset(two) for party in parties for two in combinations(party, 2))
    return tuple(two for two in twos if two in aparts)


def _cast(order: Sequence[str], count: int, aparts: Wishes) -> Party:
    """Return the first `count` people in order who may play together, fewer where not so many may."""
    for size in range(count, 0, -1):
        for cast in islice(combinations(order, size), _CASTS):
            if not broken((cast,), aparts):
                return cast
    return ()


def _worn(way: Sequence[str], names: Sequence[str], had: Counter[tuple[str, str]]) -> int:
    """Return how often people have played the roles they would play now."""
    return sum(had[played] for played in zip(way, names, strict=False))


def _by_share(people: Sequence[str], earlier: Sequence[Draw], seed: str) -> list[str]:
    """Return people in a drawn order, those first who have acted least."""
    share = shares(earlier, people)
    return sorted(_shuffled(people, seed), key=lambda person: share[person].acted)


def _shuffled(people: Sequence[str], seed: str) -> list[str]:
    order = sorted(people)
    Random(seed).shuffle(order)
    return order


def _here(aparts: Wishes, people: Sequence[str]) -> bool:
    here = frozenset(people)
    return any(two <= here for two in aparts)


def _past(order: list[str], earlier: Sequence[Draw], aparts: Wishes) -> Past:
    """Return how often those who are here met, and how often each was in a trio, by their places in the order."""
    met, in_trio = times_met(earlier), Counter[str]()
    for draw in earlier:
        if draw.kind is Grouping.PAIRS:
            in_trio.update(person for group in draw.groups if len(group.people) == 3 for person in group.people)
    places = {person: place for place, person in enumerate(order)}
    table = [[0] * len(order) for _ in order]
    for two, times in (*met.items(), *((two, APART) for two in aparts)):
        here = [places[person] for person in two if person in places]
        if len(here) == 2:
            table[here[0]][here[1]] = table[here[1]][here[0]] = max(times, table[here[0]][here[1]])
    return Past(tuple(map(tuple, table)), tuple(in_trio[person] for person in order))
