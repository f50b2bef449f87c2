"""What is to be compared stays on one page of the wall, and pages are as full as each other."""

from __future__ import annotations

import pytest

from ui.projector.bar_pages import groups_of, page_starts


def test_bars_that_tell_of_one_thing_are_a_group() -> None:
    names = ["Served · First run", "Served · Second run", "Greeted · First run", "Greeted · Second run", "A way"]
    assert groups_of(names) == [2, 2, 1]
    assert groups_of(["Team A", "Team B"]) == [1, 1]


@pytest.mark.parametrize(
    ("least", "groups", "starts"),
    [
        ([100, 100, 100], [1, 1, 1], [0, 3]),
        ([100] * 6, [2, 2, 2], [0, 4, 6]),
        ([150] * 6, [2, 2, 2], [0, 2, 4, 6]),
        ([150, 150, 150, 150, 100], [2, 2, 1], [0, 2, 5]),
        ([100] * 7, [1] * 7, [0, 4, 7]),
        ([200] * 4, [4], [0, 2, 4]),
        ([500], [1], [0, 1]),
    ],
)
def test_pages_begin_where_a_group_begins(least: list[float], groups: list[int], starts: list[int]) -> None:
    assert page_starts(least, groups, 410.0) == starts
