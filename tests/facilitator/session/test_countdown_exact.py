"""Whatever is done to countdowns over a whole day, alone or three at once, they agree with a simple model to the ms."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.pack.model import OverMode
from facilitator.session.commands import AddTime, Command, Pause, Restart, Start, Tick
from facilitator.session.day_commands import SetOver, StartedLate
from tests.facilitator.session.lone import compare

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
