"""Figures of the benches are those of real samples, and a clock that jumps or repeats is found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.bench.clock import Change, changes
from tests.bench.figures import Figures, share_of


@given(st.lists(st.floats(0, 100), min_size=1), st.floats(0.01, 1))
def test_a_share_is_a_real_sample_that_so_many_do_not_pass(samples: list[float], share: float) -> None:
    found = share_of(samples, share)
    assert found in samples
    assert sum(sample <= found for sample in samples) >= share * len(samples)


def test_an_aim_is_missed_where_nothing_was_measured_and_by_one_sample_too_many() -> None:
    assert not Figures("late", (), {0.99: 5.0}).is_ok
    assert Figures("late", (1.0,) * 99 + (9.0,), {0.99: 5.0}).is_ok
    assert not Figures("late", (1.0,) * 98 + (9.0,) * 2, {0.99: 5.0}).is_ok


def test_changes_of_a_second_are_told_from_jumps_and_from_another_deadline() -> None:
    paints = [
        [90.001, "wall", 10, 90.0, 1.0],
        [90.500, "wall", 10, 90.0, 1.0],
        [91.002, "wall", 9, 91.0, 1.0],
        [91.003, "console", 9, 91.0, 1.0],
        [93.001, "wall", 7, 93.0, 1.0],
        [94.001, "wall", 8, 92.0, 1.0],
        [94.500, "wall", 67, 93.1, 1.0],
    ]
    assert changes(paints, "wall") == ([Change(91.002, 91.0, 9)], 2)
