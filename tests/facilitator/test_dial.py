"""A countdown's stretches, thresholds and shown seconds are those that the product promises."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import dial
from facilitator.dial import Stretch

LENGTHS = st.floats(0, 8 * 3600)
RESTS = st.floats(-8 * 3600, 8 * 3600)


@pytest.mark.parametrize(
    ("length_s", "soon_s", "last_s"),
    [
        (1800, 120, 30),  # both at their most
        (600, 120, 30),
        (599, 119.8, 29.95),
        (300, 60, 15),  # a fifth, a twentieth
        (200, 40, 10),
        (120, 24, 10),  # last at its least
        (60, 12, 10),
        (51, 10.2, 10),
        (50, None, 10),  # soon would not come before last
        (30, None, 10),
        (5, None, 10),
        (0, None, 10),
    ],
)
def test_soon_and_last_begin_where_the_length_says(length_s: float, soon_s: float | None, last_s: float) -> None:
    assert dial.soon_at_s(length_s) == (None if soon_s is None else pytest.approx(soon_s))
    assert dial.last_at_s(length_s) == pytest.approx(last_s)


@pytest.mark.parametrize(
    ("rest_s", "part"),
    [
        (600, Stretch.PLAIN),
        (120.001, Stretch.PLAIN),
        (120, Stretch.SOON),
        (30.001, Stretch.SOON),
        (30, Stretch.LAST),
        (0.001, Stretch.LAST),
        (0, Stretch.OVER),
        (-500, Stretch.OVER),
    ],
)
def test_ten_minutes_run_through_all_four_stretches(rest_s: float, part: Stretch) -> None:
    assert dial.stretch(rest_s, 600) is part


def test_a_countdown_shorter_than_its_last_stretch_begins_in_it() -> None:
    assert [dial.stretch(rest_s, 8) for rest_s in (8, 0.5, 0)] == [Stretch.LAST, Stretch.LAST, Stretch.OVER]


@given(LENGTHS)
def test_the_stretch_changes_at_every_boundary_and_nowhere_else(length_s: float) -> None:
    order = [Stretch.PLAIN, Stretch.SOON, Stretch.LAST, Stretch.OVER]
    boundaries = dial.boundaries_s(length_s)
    assert list(boundaries) == sorted(boundaries, reverse=True)
    before = dial.stretch(max(length_s, boundaries[0]) + 1, length_s)
    for boundary_s in boundaries:
        assert dial.stretch(boundary_s + 0.001, length_s) is before
        after = dial.stretch(boundary_s, length_s)
        assert order.index(after) > order.index(before)
        before = after
    assert before is Stretch.OVER


@pytest.mark.parametrize(
    ("rest_s", "shown"),
    [
        (600, "10:00"),
        (599.999, "10:00"),
        (599, "9:59"),
        (59.2, "1:00"),
        (0.001, "0:01"),
        (0, "0:00"),
        (-0.999, "0:00"),
        (-1, "+0:01"),
        (-1.999, "+0:01"),
        (-2, "+0:02"),
        (-80, "+1:20"),
        (-600, "+10:00"),
        (3600, "1:00:00"),
        (3599, "59:59"),
        (3900, "1:05:00"),
        (-3661, "+1:01:01"),
    ],
)
def test_the_rest_is_shown_rounded_up_and_the_time_over_rounded_down(rest_s: float, shown: str) -> None:
    assert dial.digits(dial.shown_s(rest_s)) == shown


def test_sums_of_binary_fractions_never_show_a_second_too_many() -> None:
    rest_s = 600.0
    for _ in range(1000):
        rest_s -= 0.1
    assert rest_s != 500
    assert dial.shown_s(rest_s) == 500


@given(RESTS)
def test_the_shown_second_changes_exactly_when_it_is_said_to(rest_s: float) -> None:
    wait_s = dial.seconds_to_change(rest_s)
    shown = dial.shown_s(rest_s)
    assert 0 < wait_s <= 1
    assert dial.shown_s(rest_s - wait_s + 0.0001) == shown
    assert dial.shown_s(rest_s - wait_s - 0.0001) == shown - 1


@given(RESTS)
def test_no_second_is_left_out_or_shown_twice(rest_s: float) -> None:
    seen = []
    for _ in range(5):
        seen.append(dial.shown_s(rest_s))
        rest_s -= dial.seconds_to_change(rest_s)
    assert seen == list(range(seen[0], seen[0] - 5, -1))


@given(st.integers(-40_000, 40_000))
def test_digits_can_be_read_back(seconds: int) -> None:
    shown = dial.digits(seconds)
    parts = [int(part) for part in shown.lstrip("+").split(":")]
    whole = sum(part * 60**place for place, part in enumerate(reversed(parts)))
    assert shown.startswith("+") == (seconds < 0)
    assert math.copysign(1, seconds) * whole == seconds


def test_a_second_shown_ahead_stays_and_any_other_time_is_taken() -> None:
    assert dial.going_on(99.997, 100.0) == 100.0
    assert dial.going_on(100.1, 100.0) == 100.1
    assert dial.going_on(99.5, 100.0) == 99.5
