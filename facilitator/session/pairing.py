"""One round of pairs, with one trio where the number is odd, in which as few as possible meet again.

People are numbered by their place in the order of the day, which a seed has shuffled; so the numbers here need no
chance of their own, and the same history gives the same round.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from facilitator.session import exact_pairing
from facilitator.session.rounds import APART, Party, Past, Round, bits, people_in

_DIGITS = "0123456789a"
_PLANS = {
    9: (
        "012 36 47 58",
        "345 06 17 28",
        "678 03 14 25",
        "048 13 26 57",
        "237 05 18 46",
        "156 07 24 38",
    ),
    11: (
        "257 01 3a 48 69",
        "89a 05 16 24 37",
        "034 15 29 6a 78",
        "356 09 18 2a 47",
        "14a 07 23 59 68",
        "179 0a 26 38 45",
        "028 13 49 5a 67",
    ),
}
"""Days of as many rounds without a repeat as there can be, for the numbers of people at which looking one round ahead
does not find them. Nine is exact: in six rounds everybody meets everybody once."""

_TRIO_POOL = 15
"""Among how many people with the fewest trios a new trio is looked for."""

_STEPS = 5_000
"""How many partners are tried before a round without repeats is given up; a day's real history needs some dozens."""

_SWAPS = 400
"""How many swaps at most mend a round that must repeat."""


def next_round(past: Past) -> Round:
    """Return a round for two people or more: without a repeat where one is found, else with few.

    Ready-made rounds come first, as only they fit together to the end; what is left over of a day in which people
    came and went is searched.
    """
    best: Round | None = None
    for ready in (_planned(past), _circle(past)):
        candidate = min(ready, key=past.cost, default=None)
        if candidate is not None and (best is None or past.cost(candidate) < past.cost(best)):
            best = candidate
        if best is not None and not any(map(past.repeats, best)):
            return best
    assert best is not None, "the circle method has a round for two people or more"
    found = _found(past, 0)
    if found is not None:
        return found
    if past.count <= exact_pairing.MOST:
        return exact_pairing.fewest(past)
    return min((_mended(start, past) for start in (best, *_repeating(past))), key=past.cost)


def _repeating(past: Past) -> Iterator[Round]:
    """Give a round in which nobody meets again who met more often than they must."""
    for most in sorted({times for row in past.met for times in row if 0 < times < APART}):
        found = _found(past, most)
        if found is not None:
            yield found
            return


def _planned(past: Past) -> Iterator[Round]:
    for line in _PLANS.get(past.count, ()):
        yield tuple(tuple(_DIGITS.index(digit) for digit in party) for party in line.split())


def _circle(past: Past) -> Iterator[Round]:
    """Give the rounds of the circle method; in an odd one the person left over joins the pair that suits best."""
    count = past.count + past.count % 2
    seats = list(range(count))
    for _ in range(count - 1):
        pairs = [(one, other) for one, other in zip(seats[: count // 2], reversed(seats), strict=False)]
        yield tuple(pairs) if past.count == count else _with_trio(pairs, past)
        seats = [seats[0], seats[-1], *seats[1:-1]]


def _with_trio(pairs: list[tuple[int, int]], past: Past) -> Round:
    """Let the one who faces the empty seat join a pair."""
    empty = past.count
    alone = next(one + other - empty for one, other in pairs if empty in (one, other))
    whole = [pair for pair in pairs if empty not in pair]
    joined = min(whole, key=lambda pair: past.cost(((*pair, alone),)))
    return tuple((*pair, alone) if pair == joined else pair for pair in whole)


def _found(past: Past, most: int) -> Round | None:
    """Return a round in which nobody met more than `most` times before, None where a bounded search finds none."""
    everybody = (1 << past.count) - 1
    strangers = [bits(other for other, times in enumerate(row) if times <= most) for row in past.met]
    strangers = [mask & ~(1 << person) for person, mask in enumerate(strangers)]
    search = _Search(strangers)
    for trio in _trios(past, most) if past.count % 2 else ((),):
        rest = search.pairs(everybody & ~bits(trio))
        if rest is not None:
            return (trio, *rest) if trio else rest
    return None


def _trios(past: Past, most: int) -> list[Party]:
    """Return possible trios of people who met `most` times at most, those who were in the fewest trios first."""
    pool = sorted(range(past.count), key=lambda person: past.trios[person])[:_TRIO_POOL]
    trios = [trio for trio in combinations(sorted(pool), 3) if max(past.times(trio)) <= most]
    return sorted(trios, key=lambda trio: past.cost((trio,)))


class _Search:
    """Pairs strangers by trying whoever has the fewest left first; sets of people are bits of a number."""

    def __init__(self, strangers: list[int]) -> None:
        self._strangers = strangers
        self._steps = _STEPS

    def pairs(self, free: int) -> Round | None:
        """Return pairs of strangers out of those who are free, or None."""
        if not free:
            return ()
        person = min(people_in(free), key=lambda one: (self._strangers[one] & free).bit_count())
        for partner in people_in(self._strangers[person] & free):
            self._steps -= 1
            if self._steps < 0:
                return None
            rest = self.pairs(free & ~(1 << person) & ~(1 << partner))
            if rest is not None:
                return ((person, partner), *rest)
        return None


def _mended(parties: Round, past: Past) -> Round:
    """Return a round that must repeat after swaps between two parties, as long as they help."""
    best, cost = parties, past.cost(parties)
    for _ in range(_SWAPS):
        better = next((other for other in _swapped(best, past) if past.cost(other) < cost), None)
        if better is None:
            break
        best, cost = better, past.cost(better)
    return best


def _swapped(parties: Round, past: Past) -> Iterator[Round]:
    """Give the rounds in which one member of a party that repeats, or of the trio, has changed places."""
    for index, party in enumerate(parties):
        if len(party) == 2 and not past.repeats(party):
            continue
        for other_index, other in enumerate(parties):
            if other_index == index:
                continue
            for one in party:
                for two in other:
                    swap = {one: two, two: one}
                    yield tuple(
                        tuple(swap.get(person, person) for person in whole) if at in (index, other_index) else whole
                        for at, whole in enumerate(parties)
                    )
