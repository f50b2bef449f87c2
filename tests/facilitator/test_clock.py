"""An instant tells passing time, sleep and reboots apart, and the machine's clock hands out such instants."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.clock import Instant, SimulatedClock, SystemClock

NINE = datetime(2026, 3, 29, 9, 0, tzinfo=UTC)
SECONDS = st.floats(0, 30_000)


def test_time_that_passes_moves_every_clock_alike() -> None:
    clock = SimulatedClock(NINE)
    start = clock.now()
    later = clock.advance(90)
    assert (later.mono_s - start.mono_s, later.boot_s - start.boot_s) == (90, 90)
    assert later.utc == NINE + timedelta(seconds=90)
    assert later.after(start) == 90
    assert later.slept_since(start) == 0


def test_time_asleep_has_passed_and_is_known_as_sleep() -> None:
    clock = SimulatedClock(NINE)
    start = clock.now()
    clock.advance(60)
    clock.sleep(480)
    later = clock.advance(60)
    assert later.after(start) == 600
    assert later.slept_since(start) == 480


def test_a_gap_of_two_seconds_is_no_sleep() -> None:
    clock = SimulatedClock(NINE)
    start = clock.now()
    assert clock.sleep(2).slept_since(start) == 0
    assert clock.sleep(0.5).slept_since(start) == 2.5


def test_sleep_is_known_though_the_wall_clock_did_not_move() -> None:
    clock = SimulatedClock(NINE)
    start = clock.now()
    clock.sleep(480)
    later = clock.set_wall(NINE)
    assert (later.after(start), later.slept_since(start)) == (480, 480)


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(hours=-1), timedelta(days=1), timedelta(days=-1)])
def test_a_change_of_the_wall_clock_alone_is_neither_time_nor_sleep(jump: timedelta) -> None:
    clock = SimulatedClock(NINE)
    start = clock.now()
    later = clock.set_wall(NINE + jump)
    assert (later.after(start), later.slept_since(start)) == (0, 0)


@pytest.mark.parametrize(("away_s", "counted_s"), [(300, 300), (0, 0), (-7200, 0)])
def test_over_a_reboot_the_wall_clock_tells_and_never_less_than_nothing(away_s: float, counted_s: float) -> None:
    clock = SimulatedClock(NINE)
    start = clock.now()
    later = clock.reboot("second", away_s)
    assert later.after(start) == counted_s
    assert later.slept_since(start) == 0


@given(SECONDS, SECONDS)
def test_plus_is_as_good_as_waiting(first_s: float, second_s: float) -> None:
    clock = SimulatedClock(NINE)
    start = clock.now()
    clock.advance(first_s)
    waited = clock.advance(second_s)
    told = start.plus(first_s).plus(second_s)
    assert told.boot_s == pytest.approx(waited.boot_s)
    assert told.mono_s == pytest.approx(waited.mono_s)
    assert abs(told.utc - waited.utc) <= timedelta(microseconds=2)


def test_a_simulated_clock_goes_to_an_instant_and_never_back() -> None:
    clock = SimulatedClock(NINE)
    goal = clock.now().plus(30)
    assert clock.advance_to(goal) == goal
    assert clock.advance_to(goal.plus(-10)) == goal


def test_a_simulated_clock_takes_any_zone_and_tells_utc() -> None:
    oslo = timezone(timedelta(hours=2))
    assert SimulatedClock(datetime(2026, 7, 1, 9, 0, tzinfo=oslo)).now().utc == datetime(2026, 7, 1, 7, 0, tzinfo=UTC)


def test_the_machines_clock_goes_forward_and_has_not_slept_meanwhile() -> None:
    clock = SystemClock()
    instants: list[Instant] = [clock.now() for _ in range(100)]
    first, last = instants[0], instants[-1]
    assert [instant.boot_s for instant in instants] == sorted(instant.boot_s for instant in instants)
    assert [instant.mono_s for instant in instants] == sorted(instant.mono_s for instant in instants)
    assert 0 < last.after(first) < 5
    assert last.slept_since(first) == 0


def test_the_machines_clock_says_which_boot_it_counts_from() -> None:
    first, second = SystemClock().now(), SystemClock().now()
    assert first.boot_id == second.boot_id != ""
    # sleep counts in one and not in the other, so it is never the smaller
    assert first.boot_s >= first.mono_s - 0.001
    assert abs(datetime.now(UTC) - first.utc) < timedelta(seconds=5)
