"""What a group's results come to, under rules that keep each person's own result unknown.

Median and range from five people on; bands from eight, where at least two are filled; and no second figure when one
person joined or left since the last, since the difference of the two would be that person.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from statistics import median

from facilitator.assessment.key import TestKey
from facilitator.assessment.scoring import Score

LEAST_PEOPLE = 5
LEAST_FOR_BANDS = 8
LEAST_BANDS = 2
LEAST_CHANGED = 2


class GroupCode(Enum):
    """Why a figure of a group is not shown."""

    TOO_FEW = "too_few"
    TOO_FEW_PAIRS = "too_few_pairs"
    ONE_CHANGED = "one_changed"
    TOO_FEW_FOR_BANDS = "too_few_for_bands"
    TOO_FEW_BANDS = "too_few_bands"


@dataclass(frozen=True, slots=True)
class Withheld:
    """A figure that is not shown: why, with the values its sentence needs."""

    code: GroupCode
    values: dict[str, int]


@dataclass(frozen=True, slots=True)
class Spread:
    """Median and range of the results of `count` people."""

    count: int
    median: Decimal
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class BandCount:
    """How many results lie in a band."""

    band: str
    count: int


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """What may be shown of a group; `bands` run from the lowest to the highest, or say why they are not shown."""

    spread: Spread
    bands: tuple[BandCount, ...] | Withheld


def group_figures(
    key: TestKey, scores: Mapping[str, Score], shown: frozenset[str] = frozenset()
) -> GroupFigures | Withheld:
    """Return the figures of results by the ids of their sheets; `shown` are the sheets of the last figure shown.

    Results that cannot tell are no part of `scores`; take them out with `telling`.
    """
    refused = _refused(frozenset(scores), shown, GroupCode.TOO_FEW)
    if refused is not None:
        return refused
    return GroupFigures(_spread([result.score for result in scores.values()]), _bands(key, scores))


def change(
    before: Mapping[str, Score], after: Mapping[str, Score], shown: frozenset[str] = frozenset()
) -> Spread | Withheld:
    """Return median and range of how far people moved; results before and after belong together by their code words.

    `shown` are the code words of the last such figure shown.
    """
    pairs = sorted(before.keys() & after.keys())
    refused = _refused(frozenset(pairs), shown, GroupCode.TOO_FEW_PAIRS)
    if refused is not None:
        return refused
    return _spread([after[code].score - before[code].score for code in pairs])


def telling(scores: Mapping[str, Score]) -> dict[str, Score]:
    """Return the results that can tell something: those with too many “don't know” count in no figure."""
    return {name: result for name, result in scores.items() if not result.cannot_tell}


def _refused(members: frozenset[str], shown: frozenset[str], too_few: GroupCode) -> Withheld | None:
    if len(members) < LEAST_PEOPLE:
        return Withheld(too_few, {"count": len(members), "least": LEAST_PEOPLE})
    joined, left = len(members - shown), len(shown - members)
    # one who joined while another left is found by difference too
    if shown and (joined or left) and joined < LEAST_CHANGED and left < LEAST_CHANGED:
        return Withheld(GroupCode.ONE_CHANGED, {"least": LEAST_CHANGED})
    return None


def _spread(values: Sequence[int]) -> Spread:
    return Spread(len(values), Decimal(median([Decimal(value) for value in values])), min(values), max(values))


def _bands(key: TestKey, scores: Mapping[str, Score]) -> tuple[BandCount, ...] | Withheld:
    if len(scores) < LEAST_FOR_BANDS:
        return Withheld(GroupCode.TOO_FEW_FOR_BANDS, {"count": len(scores), "least": LEAST_FOR_BANDS})
    counted = Counter(result.band for result in scores.values())
    if len(counted) < LEAST_BANDS:
        return Withheld(GroupCode.TOO_FEW_BANDS, {})
    bands = sorted(key.bands, key=lambda band: band.from_)
    return tuple(BandCount(band.id, counted[band.id]) for band in bands)
