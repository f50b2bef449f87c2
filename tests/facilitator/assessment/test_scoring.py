"""Every edge of every band is scored right; what is unfinished has no score and names what is missing."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.assessment.key import TestKey
from facilitator.assessment.refused import FigureCode, FigureError
from facilitator.assessment.scoring import Score, Unfinished, read_answers, score
from tests.support.keys import CUSTOMER_FOCUS, EMPATHY, KEYS, PURPOSE, RESPONSIBILITY, answers_worth

EDGES = [
    (RESPONSIBILITY, {9: "low", 14: "low", 15: "balanced", 21: "balanced", 22: "high", 27: "high"}),
    (CUSTOMER_FOCUS, {8: "low", 12: "low", 13: "average", 19: "average", 20: "high", 24: "high"}),
    (PURPOSE, {10: "drifting", 20: "drifting", 21: "average", 30: "average", 31: "strong", 40: "strong"}),
    (
        EMPATHY,
        {
            0: "very-low",
            11: "very-low",
            12: "low",
            36: "low",
            37: "normal",
            62: "normal",
            63: "high",
            81: "high",
            82: "very-high",
            90: "very-high",
        },
    ),
]
TABLE = [(key, total, band) for key, edges in EDGES for total, band in edges.items()]


@pytest.mark.parametrize(("key", "total", "band"), TABLE, ids=lambda value: getattr(value, "id", str(value)))
def test_every_edge_of_every_band(key: TestKey, total: int, band: str) -> None:
    result = score(key, answers_worth(key, total))
    assert isinstance(result, Score)
    assert (result.test, result.score, result.band) == (key.id, total, band)


@pytest.mark.parametrize(
    ("key", "ends"),
    [(RESPONSIBILITY, (9, 27)), (CUSTOMER_FOCUS, (8, 24)), (PURPOSE, (10, 40)), (EMPATHY, (0, 90))],
    ids=lambda value: getattr(value, "id", ""),
)
def test_the_range_of_every_test(key: TestKey, ends: tuple[int, int]) -> None:
    assert (key.least, key.most) == ends


@pytest.mark.parametrize(
    ("key", "first"), [(RESPONSIBILITY, 27), (CUSTOMER_FOCUS, 8), (PURPOSE, 40)], ids=lambda value: str(value)[:12]
)
def test_what_the_first_answer_is_worth(key: TestKey, first: int) -> None:
    result = score(key, ("a",) * key.items)
    assert isinstance(result, Score)
    assert result.score == first


@given(st.sampled_from(KEYS), st.data())
def test_every_score_is_the_sum_of_its_answers_and_has_one_band(key: TestKey, data: st.DataObject) -> None:
    answers = data.draw(st.lists(st.sampled_from(key.answers), min_size=key.items, max_size=key.items))
    result = score(key, answers)
    assert isinstance(result, Score)
    counted = Counter(answers)
    assert result.score == sum(worth * counted[answer] for answer, worth in zip(key.answers, key.points, strict=True))
    assert [band.id for band in key.bands if band.from_ <= result.score <= band.to] == [result.band]


@pytest.mark.parametrize(
    ("text", "missing"),
    [("", tuple(range(1, 10))), ("a,b,,c", (3, 5, 6, 7, 8, 9)), ("a,a,a,a,a,a,a,a,", (9,)), (",a,a,a,a,a,a,a,a", (1,))],
)
def test_an_unfinished_test_names_the_missing_items(text: str, missing: tuple[int, ...]) -> None:
    assert score(RESPONSIBILITY, read_answers(RESPONSIBILITY, text)) == Unfinished("responsibility", missing)


def test_answers_are_read_in_large_letters_and_with_blanks_too() -> None:
    assert read_answers(RESPONSIBILITY, " A, b,C,a,a,a,a,a,a") == ("a", "b", "c", "a", "a", "a", "a", "a", "a")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a,b,d", FigureCode.UNKNOWN_ANSWER),
        ("a,bc", FigureCode.UNKNOWN_ANSWER),
        ("1,2", FigureCode.UNKNOWN_ANSWER),
        ("a,a,a,a,a,a,a,a,a,a", FigureCode.TOO_MANY_ANSWERS),
        (",,,,,,,,,", FigureCode.TOO_MANY_ANSWERS),
    ],
)
def test_nonsense_is_refused(text: str, code: FigureCode) -> None:
    with pytest.raises(FigureError) as refused:
        read_answers(RESPONSIBILITY, text)
    assert refused.value.code is code


@pytest.mark.parametrize(("unsure", "cannot_tell"), [(0, False), (6, False), (7, True), (18, True)])
def test_from_seven_dont_knows_on_a_result_cannot_tell_and_the_band_stands(unsure: int, cannot_tell: bool) -> None:
    result = score(EMPATHY, ("0",) * unsure + ("3",) * (18 - unsure))
    assert isinstance(result, Score)
    assert result.cannot_tell is cannot_tell
    assert result.score == 3 * (18 - unsure)
    assert result.band in {band.id for band in EMPATHY.bands}
