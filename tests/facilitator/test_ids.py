"""New ids sort by when they were made, and come from the source of chance that is handed in."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from facilitator.clock import SimulatedClock
from facilitator.ids import IdSource
from tests.facilitator.stage import NINE

DIGITS = set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")


@given(st.lists(st.sampled_from([0.0, 0.0, 0.0004, 0.001, 5.0, 86_400.0]), max_size=60), st.integers())
def test_ids_sort_in_the_order_in_which_they_were_made(waits_s: list[float], seed: int) -> None:
    clock = SimulatedClock(NINE)
    new_id = IdSource(clock, Random(seed))
    made = [new_id()]
    for wait_s in waits_s:
        clock.advance(wait_s)
        made.append(new_id())
    assert made == sorted(made)
    assert len(set(made)) == len(made)
    assert all(len(number) == 26 and set(number) <= DIGITS for number in made)


@given(st.integers(-400, 400), st.integers())
def test_a_wall_clock_set_back_makes_no_id_that_sorts_before_the_last(days: int, seed: int) -> None:
    clock = SimulatedClock(NINE)
    new_id = IdSource(clock, Random(seed))
    first = new_id()
    clock.set_wall(NINE + timedelta(days=days))
    assert new_id() > first


def test_the_same_source_gives_the_same_ids_and_another_does_not() -> None:
    def ids(seed: int) -> list[str]:
        new_id = IdSource(SimulatedClock(NINE), Random(seed))
        return [new_id() for _ in range(5)]

    assert ids(1) == ids(1)
    assert not set(ids(1)) & set(ids(2))


def test_an_id_begins_with_the_time_it_was_made() -> None:
    clock = SimulatedClock(NINE)
    early = IdSource(clock, Random(1))()
    clock.advance(0.001)
    late = IdSource(clock, Random(1))()
    assert early[:10] < late[:10]
    assert early[10:] == late[10:]
