"""A group's figures are shown under rules that keep each person's own result unknown."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.assessment.group_figures import (
    BandCount,
    GroupCode,
    GroupFigures,
    Spread,
    Withheld,
    change,
    group_figures,
    telling,
)
from facilitator.assessment.scoring import Score, score
from tests.support.keys import EMPATHY, RESPONSIBILITY, answers_worth


def results(*totals: int) -> dict[str, Score]:
    """Return results of Responsibility, each on a sheet called by its place."""
    return {f"sheet {place}": _result(total) for place, total in enumerate(totals)}


def _result(total: int) -> Score:
    result = score(RESPONSIBILITY, answers_worth(RESPONSIBILITY, total))
    assert isinstance(result, Score)
    return result


def reason(figure: object) -> GroupCode:
    assert isinstance(figure, Withheld)
    return figure.code


def test_four_people_are_refused_and_five_have_median_and_range() -> None:
    assert group_figures(RESPONSIBILITY, results(9, 15, 20, 27)) == Withheld(
        GroupCode.TOO_FEW, {"count": 4, "least": 5}
    )
    shown = group_figures(RESPONSIBILITY, results(9, 15, 20, 27, 22))
    assert isinstance(shown, GroupFigures)
    assert shown.spread == Spread(5, Decimal(20), 9, 27)


def test_the_median_of_an_even_number_lies_between_two() -> None:
    shown = group_figures(RESPONSIBILITY, results(9, 15, 20, 21, 22, 27))
    assert isinstance(shown, GroupFigures)
    assert shown.spread.median == Decimal("20.5")


def test_bands_stand_from_eight_people_on() -> None:
    seven = group_figures(RESPONSIBILITY, results(9, 15, 20, 21, 22, 27, 14))
    eight = group_figures(RESPONSIBILITY, results(9, 15, 20, 21, 22, 27, 14, 14))
    assert isinstance(seven, GroupFigures) and isinstance(eight, GroupFigures)
    assert seven.bands == Withheld(GroupCode.TOO_FEW_FOR_BANDS, {"count": 7, "least": 8})
    assert eight.bands == (BandCount("low", 3), BandCount("balanced", 3), BandCount("high", 2))


def test_bands_are_withheld_where_all_lie_in_one() -> None:
    shown = group_figures(RESPONSIBILITY, results(*[18] * 9))
    assert isinstance(shown, GroupFigures)
    assert reason(shown.bands) is GroupCode.TOO_FEW_BANDS


@pytest.mark.parametrize(
    ("joined", "left", "refused"),
    [(0, 0, False), (1, 0, True), (0, 1, True), (1, 1, True), (2, 0, False), (0, 2, False), (2, 1, False)],
)
def test_no_second_figure_when_one_person_joined_or_left(joined: int, left: int, refused: bool) -> None:
    shown = frozenset(results(*[18] * 8))
    now = {**results(*[18] * (8 - left)), **{f"new {place}": _result(20) for place in range(joined)}}
    figure = group_figures(RESPONSIBILITY, now, shown)
    assert isinstance(figure, Withheld) is refused
    if refused:
        assert reason(figure) is GroupCode.ONE_CHANGED


@given(st.integers(0, 12), st.integers(0, 12), st.integers(0, 12))
def test_two_figures_never_differ_by_one_person(stay: int, left: int, joined: int) -> None:
    before = results(*[18] * (stay + left))
    after = {**dict(list(before.items())[:stay]), **{f"new {place}": _result(20) for place in range(joined)}}
    first = group_figures(RESPONSIBILITY, before)
    second = group_figures(RESPONSIBILITY, after, frozenset(before))
    if isinstance(first, GroupFigures) and isinstance(second, GroupFigures):
        changed = (before.keys() - after.keys()) | (after.keys() - before.keys())
        assert len(changed) != 1


def test_results_that_cannot_tell_count_in_no_figure() -> None:
    sure, unsure = score(EMPATHY, ("3",) * 18), score(EMPATHY, ("0",) * 7 + ("3",) * 11)
    assert isinstance(sure, Score) and isinstance(unsure, Score)
    assert telling({"sure": sure, "unsure": unsure}) == {"sure": sure}


def test_people_who_moved_are_compared_by_their_code_words_from_five_pairs_on() -> None:
    words = ("heron", "otter", "alder", "birch", "cedar", "maple")
    before = {word: _result(15) for word in words}
    after = {word: _result(15 + place) for place, word in enumerate(words[:5])} | {"stranger": _result(27)}
    assert change(before, after) == Spread(5, Decimal(2), 0, 4)
    assert reason(change(before, {word: after[word] for word in words[:4]})) is GroupCode.TOO_FEW_PAIRS
    assert reason(change(before, after | {"maple": _result(20)}, frozenset(words[:5]))) is GroupCode.ONE_CHANGED
