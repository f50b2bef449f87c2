"""Answers from paper are typed by single keys, row after row, and a slip is taken back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.assessment.paper_rows import PaperRow, PaperRows, Place, columns_of, scale, yes_no
from tests.support.keys import EMPATHY, PURPOSE, RESPONSIBILITY

SURVEY = (scale(1, 10), yes_no(), yes_no())
NPS = (scale(0, 10),)


def typed(rows: PaperRows, keys: str) -> PaperRows:
    for key in keys:
        assert rows.press(key), f"{key} means nothing here"
    return rows


def values(rows: PaperRows) -> list[str]:
    return [" ".join(value or "–" for value in row.values) for row in rows.filled]


def test_twelve_people_are_typed_without_any_other_key() -> None:
    rows = typed(PaperRows(columns_of(RESPONSIBILITY)), "abcabcabc" * 12)
    assert [row.number for row in rows.filled] == list(range(1, 13))
    assert set(values(rows)) == {"a b c a b c a b c"}
    assert rows.place == Place(12, 0)
    assert rows.rows[-1].is_empty


def test_letters_may_be_typed_by_their_places_too() -> None:
    assert values(typed(PaperRows(columns_of(PURPOSE)), "1234Abcd12")) == ["a b c d a b c d a b"]
    assert values(typed(PaperRows(columns_of(EMPATHY)), "012345" * 3)) == ["0 1 2 3 4 5 " * 2 + "0 1 2 3 4 5"]


def test_a_key_without_a_meaning_changes_nothing() -> None:
    rows = PaperRows(columns_of(RESPONSIBILITY))
    assert not rows.press("d")
    assert not rows.press("7")
    assert (rows.filled, rows.place) == ((), Place(0, 0))


def test_a_slip_is_taken_back_with_the_cell_it_was_made_in() -> None:
    rows = typed(PaperRows(columns_of(RESPONSIBILITY)), "abc")
    rows.back()
    assert (values(rows), rows.place) == (["a b – – – – – – –"], Place(0, 2))
    assert rows.undo()
    assert values(rows) == ["a b c – – – – – –"]
    assert rows.undo()
    assert (values(rows), rows.place) == (["a b – – – – – – –"], Place(0, 2))
    typed(rows, "c")
    assert values(rows) == ["a b c – – – – – –"]


def test_what_is_left_out_is_named() -> None:
    rows = typed(PaperRows(columns_of(RESPONSIBILITY)), "ab")
    rows.skip()
    typed(rows, "abcabc")
    assert (rows.rows[0].missing, rows.place) == ((3,), Place(1, 0))


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("10121", ["10 yes no", "1 – –"]),
        ("1yn", ["1 yes no"]),
        ("9jn10tn", ["9 yes no", "10 no no"]),
        ("111", ["1 yes yes"]),
        ("112", ["1 yes no"]),
    ],
)
def test_a_survey_is_typed_by_figures_alone(keys: str, expected: list[str]) -> None:
    assert values(typed(PaperRows(SURVEY), keys)) == expected


def test_answers_from_0_to_10_are_typed_one_after_another() -> None:
    assert values(typed(PaperRows(NPS), "10971100")) == ["10", "9", "7", "1", "10", "0"]


def test_a_one_stays_a_one_when_the_cell_was_left() -> None:
    rows = typed(PaperRows(NPS), "1")
    rows.skip()
    assert values(typed(rows, "0")) == ["1", "0"]


def test_rows_typed_before_are_gone_on_with() -> None:
    rows = PaperRows(NPS, (PaperRow(1, ("9",)), PaperRow(4, ("3",))))
    typed(rows, "8")
    assert [(row.number, row.values) for row in rows.filled] == [(1, ("9",)), (4, ("3",)), (5, ("8",))]


@given(st.lists(st.sampled_from([*"abc123xyz0 ", "back", "undo", "skip", "up", "down", "left", "right"]), max_size=60))
def test_no_keys_break_the_rows(keys: list[str]) -> None:
    rows = PaperRows(SURVEY)
    moves = {"up": (-1, 0), "down": (1, 0), "left": (0, -1), "right": (0, 1)}
    for key in keys:
        if key in moves:
            rows.move(*moves[key])
        elif key in ("back", "undo", "skip"):
            getattr(rows, key)()
        else:
            rows.press(key)
        assert rows.rows[-1].is_empty
        assert 0 <= rows.place.row < len(rows.rows) and 0 <= rows.place.column < 3
        assert len({row.number for row in rows.rows}) == len(rows.rows)
