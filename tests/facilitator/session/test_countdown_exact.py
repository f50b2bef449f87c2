"""Whatever is done to countdowns over a whole day, alone or three at once, they agree with a simple model to the ms."""

from __future__ import annotations

import math
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator import dial
from facilitator.dial import ClockState
from facilitator.pack.kinds import OverMode
from facilitator.session.commands import AddTime, Command, Pause, Restart, Start, StartedLate, Tick
from facilitator.session.plan_commands import SetOver
from facilitator.view import ClockFace
from tests.facilitator.session.lone import Lone, compare

MODES = [OverMode.COUNT_ON, OverMode.HOLD]
PLAIN = [
    Start(),
    Pause(),
    Restart(),
    Tick(),
    AddTime(60),
    AddTime(-60),
    StartedLate(120),
    StartedLate(-120),
    SetOver("i", "work", OverMode.HOLD),
    SetOver("i", "work", OverMode.COUNT_ON),
]
COMMANDS = st.one_of(
    st.sampled_from(PLAIN),
    st.integers(-90_000, 90_000).map(lambda ms: AddTime(ms / 1000)),
    st.integers(-400_000, 400_000).map(lambda ms: StartedLate(ms / 1000)),
)
STEPS = st.lists(st.tuples(st.integers(0, 600_000), COMMANDS), min_size=1, max_size=60)


@given(st.integers(1, 60), st.sampled_from(MODES), STEPS)
@settings(max_examples=60)
def test_whatever_is_done_to_it_a_countdown_is_exact(
    minutes: int, over: OverMode, steps: list[tuple[int, Command]]
) -> None:
    compare(minutes, over, steps)


def day(seed: int, choices: list[Command]) -> list[tuple[int, Command]]:
    """Return five hundred commands spread over eight hours."""
    chance = Random(seed)
    steps = [(chance.randrange(0, 115_000), chance.choice(choices)) for _ in range(500)]
    assert sum(wait_ms for wait_ms, _ in steps) > 7.5 * 3_600_000
    return steps


@pytest.mark.parametrize("seed", range(4))
def test_over_eight_hours_of_five_hundred_commands_not_a_millisecond_is_lost(seed: int) -> None:
    compare(1 + seed * 9, MODES[seed % 2], day(seed, [*PLAIN, Start(), Start()]))


@pytest.mark.parametrize("seed", range(3))
def test_three_clocks_at_once_are_as_exact_as_one_and_each_ends_for_itself(seed: int) -> None:
    each: list[Command] = []
    for team in "abc":
        each += [Start(team), Start(team), Pause(team), AddTime(60, team), AddTime(-60, team), Restart(team)]
        each += [StartedLate(90, team), StartedLate(-90, team)]
    compare(5 + seed * 5, MODES[seed % 2], day(seed, [*each, Tick(), Pause(), AddTime(60)]))


@given(st.integers(1, 40), st.integers(0, 999_999), st.lists(st.integers(0, 4000), max_size=30))
@settings(max_examples=40)
def test_what_is_shown_goes_down_by_one_at_each_wake_and_never_jumps_or_repeats(
    minutes: int, began_us: int, late_us: list[int]
) -> None:
    lone = Lone(minutes)
    lone.clock.advance(began_us / 1e6)
    lone.do(Start())
    face = ClockFace("main", "", minutes * 60.0, minutes * 60.0, lone.clock.now().boot_s, ClockState.RUNNING)
    begin, passed_s = lone.clock.now(), 0.0
    shown = [face.reading(begin.boot_s).seconds]
    for number in range(minutes * 60 + 90):
        # as the ticker sleeps: to the next change, a whole millisecond or more, and woken a little late
        wait_s = math.ceil(dial.seconds_to_change(face.remaining_at(begin.boot_s + passed_s)) * 1000) / 1000
        passed_s += wait_s + (late_us[number % len(late_us)] / 1e6 if late_us else 0.0)
        lone.clock.advance_to(begin.plus(passed_s))
        shown.append(face.reading(lone.clock.now().boot_s).seconds)
        assert shown[-1] == dial.shown_s(lone.left_s)
    assert [later - earlier for earlier, later in pairwise(shown)] == [-1] * (len(shown) - 1)
