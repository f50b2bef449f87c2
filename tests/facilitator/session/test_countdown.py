"""A countdown is exact whatever is done to it, and tells each of its boundaries once and with the time it was due."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.clock import SimulatedClock
from facilitator.dial import ClockState
from facilitator.errors import Refusal, RefusalCode
from facilitator.pack.catalog import Catalog
from facilitator.pack.model import (
    ExerciseSpec,
    Minutes,
    OverMode,
    Pack,
    PhaseKind,
    PhaseSpec,
)
from facilitator.session.commands import AddTime, Begin, Command, Pause, Restart, Start, Tick
from facilitator.session.countdown import elapsed_s, length_s, remaining_s, state_of
from facilitator.session.draft import Rules
from facilitator.session.events import ClockChanged
from facilitator.session.machine import apply, next_boundary
from facilitator.session.state import Clock, Item, Properties, WorkshopState
from facilitator.view import ClockFace
from tests.facilitator.stage import DAY, NINE

R, P, SOON, LAST, OVER = (
    ClockState.RUNNING,
    ClockState.PAUSED,
    ClockState.SOON,
    ClockState.LAST,
    ClockState.OVER,
)


class Lone:
    """A day of one phase that waits for Start."""

    def __init__(self, minutes: int = 10, over: OverMode = OverMode.COUNT_ON) -> None:
        phase = PhaseSpec("work", PhaseKind.WORK, Minutes(1, minutes, 480), over=over)
        catalog = Catalog(Pack("p", "1", ("en",), (), (ExerciseSpec("e", (phase,), (1, 9)),), (), (), {}))
        numbers = itertools.count()
        self.rules = Rules(catalog, lambda: str(next(numbers)))
        self.clock = SimulatedClock(NINE)
        properties = Properties("Day", DAY, NINE.time(), NINE.time().replace(hour=17))
        self.state = WorkshopState("w", "h", properties, (Item("i", "e"),))
        self.do(Begin())

    @property
    def main(self) -> Clock:
        return self.state.live.clocks[0]

    @property
    def left_s(self) -> float:
        return remaining_s(self.main, self.clock.now())

    @property
    def told(self) -> ClockState:
        return state_of(self.main)

    def do(self, command: Command) -> list[ClockChanged]:
        outcome = apply(self.state, command, self.clock.now(), self.rules)
        assert not isinstance(outcome, Refusal), outcome
        self.state = outcome.state
        return [event for event in outcome.events if isinstance(event, ClockChanged)]

    def refused(self, command: Command) -> RefusalCode:
        outcome = apply(self.state, command, self.clock.now(), self.rules)
        assert isinstance(outcome, Refusal)
        return outcome.code

    def wait(self, seconds: float) -> list[ClockChanged]:
        self.clock.advance(seconds)
        return self.do(Tick())


def started(minutes: int = 10, over: OverMode = OverMode.COUNT_ON) -> Lone:
    lone = Lone(minutes, over)
    lone.do(Start())
    return lone


def offsets(events: Sequence[ClockChanged]) -> list[tuple[float, ClockState]]:
    return [((event.at.utc - NINE).total_seconds(), event.state) for event in events]


def test_a_clock_is_ready_till_it_is_started() -> None:
    lone = Lone()
    lone.wait(300)
    assert (lone.told, lone.left_s) == (ClockState.READY, 600)
    assert next_boundary(lone.state, lone.clock.now()) is None


def test_a_clock_goes_through_all_its_states() -> None:
    lone = started()
    seen = [(0.0, lone.told)]
    while (due := next_boundary(lone.state, lone.clock.now())) is not None:
        lone.clock.advance_to(due)
        seen += offsets(lone.do(Tick()))
    assert seen == [(0, R), (480, SOON), (570, LAST), (600, OVER)]


def test_a_late_tick_tells_every_boundary_with_the_time_it_was_due() -> None:
    lone = started()
    assert offsets(lone.wait(900)) == [(480, SOON), (570, LAST), (600, OVER)]
    assert lone.left_s == -300


def test_a_command_that_comes_late_tells_first_what_was_due() -> None:
    lone = started()
    lone.clock.advance(575)
    assert offsets(lone.do(Pause())) == [(480, SOON), (570, LAST), (575, P)]


def test_an_early_tick_tells_nothing() -> None:
    lone = started()
    assert lone.wait(479.999) == []
    assert len(lone.wait(0.001)) == 1


def test_pause_keeps_what_is_left() -> None:
    lone = started()
    lone.wait(100)
    lone.do(Pause())
    lone.wait(5000)
    assert (lone.told, lone.left_s) == (P, 500)
    lone.do(Start())
    lone.wait(1)
    assert (lone.told, lone.left_s) == (R, 499)


def test_start_and_pause_are_refused_where_they_change_nothing() -> None:
    lone = Lone()
    assert lone.refused(Pause()) is RefusalCode.CLOCK_STANDS
    lone.do(Start())
    assert lone.refused(Start()) is RefusalCode.CLOCK_RUNS


def test_added_minutes_move_the_thresholds_with_the_length() -> None:
    lone = started(1)  # soon at 12 s, last at 10 s
    lone.do(AddTime(240))  # soon at 60 s, last at 15 s
    seen = offsets(lone.wait(400))
    assert seen == [(240, SOON), (285, LAST), (300, OVER)]


def test_a_minute_can_be_given_and_taken_in_every_state() -> None:
    lone = Lone()
    lone.do(AddTime(60))
    assert (lone.told, lone.left_s) == (ClockState.READY, 660)
    lone.do(Start())
    lone.wait(100)
    lone.do(AddTime(-60))
    assert (lone.told, lone.left_s) == (R, 500)
    lone.do(Pause())
    lone.do(AddTime(60))
    assert (lone.told, lone.left_s) == (P, 560)


def test_a_minute_added_when_it_is_soon_makes_it_plain_again() -> None:
    lone = started()
    lone.wait(500)
    assert lone.told is SOON
    assert offsets(lone.do(AddTime(60))) == [(500, R)]
    assert offsets(lone.wait(40)) == [(540, SOON)]


def test_the_end_is_told_once_for_each_passage_of_zero() -> None:
    lone = started()
    ended = [event.ended for event in lone.wait(620)]
    assert ended == [False, False, True]
    # still over: nothing more ends
    for command in (AddTime(10), Pause(), Start(), AddTime(-60), Tick()):
        assert [event.ended for event in lone.do(command)] in ([], [False])
        assert lone.left_s < 0
    # a minute and more arms it again
    assert [event.ended for event in lone.do(AddTime(120))] == [False]
    assert lone.left_s == 50
    assert [event.ended for event in lone.wait(100)][-1:] == [True]


def test_time_taken_past_the_end_tells_it_at_once() -> None:
    lone = started()
    lone.wait(590)
    (event,) = lone.do(AddTime(-60))
    assert (event.state, event.ended, lone.left_s) == (OVER, True, -50)


def test_time_taken_from_a_paused_clock_tells_the_end_when_it_runs_again() -> None:
    lone = started()
    lone.wait(590)
    lone.do(Pause())
    (event,) = lone.do(AddTime(-60))
    assert (event.state, event.ended) == (P, False)
    (event,) = lone.do(Start())
    assert (event.state, event.ended) == (OVER, True)


def test_the_whole_length_can_be_taken_and_no_more() -> None:
    lone = Lone(1)
    lone.do(AddTime(-60))
    assert lone.refused(AddTime(-1)) is RefusalCode.NO_TIME_TO_TAKE
    (event,) = lone.do(Start())
    assert (event.state, event.ended) == (OVER, True)


@pytest.mark.parametrize("seconds", [float("nan"), float("inf"), 1e300, 86_401])
def test_time_that_no_clock_could_show_is_refused(seconds: float) -> None:
    lone = started()
    assert lone.refused(AddTime(seconds)) is RefusalCode.OUT_OF_RANGE
    assert lone.refused(AddTime(-1e300)) is RefusalCode.NO_TIME_TO_TAKE


def test_restart_gives_the_planned_time_anew_and_runs_if_it_ran() -> None:
    lone = started()
    lone.do(AddTime(60))
    lone.wait(700)
    lone.do(Restart())
    assert (lone.told, lone.left_s) == (R, 600)
    lone.wait(100)
    lone.do(Pause())
    lone.do(Restart())
    assert (lone.told, lone.left_s) == (ClockState.READY, 600)


def test_a_clock_that_holds_shows_zero_and_takes_minutes_from_there() -> None:
    lone = started(10, OverMode.HOLD)
    lone.wait(800)
    assert face(lone).reading(lone.clock.now().boot_s).digits == "0:00"
    lone.do(AddTime(60))
    assert (lone.told, lone.left_s) == (SOON, 60)
    lone.wait(100)
    lone.do(Pause())
    lone.do(AddTime(60))
    assert (lone.told, lone.left_s) == (P, 60)


def face(lone: Lone) -> ClockFace:
    clock, now = lone.main, lone.clock.now()
    return ClockFace("main", "", length_s(clock), lone.left_s, now.boot_s, R, holds=clock.over is OverMode.HOLD)


def test_the_face_of_a_running_clock_needs_no_second_look() -> None:
    lone = started()
    shown = face(lone)
    for wait_s, digits, state in (
        (0, "10:00", R),
        (0.4, "10:00", R),
        (0.6, "9:59", R),
        (479, "2:00", SOON),
        (90, "0:30", LAST),
        (29.5, "0:01", LAST),
        (0.5, "0:00", OVER),
        (0.9, "0:00", OVER),
        (79.1, "+1:20", OVER),
    ):
        reading = shown.reading(lone.clock.advance(wait_s).boot_s)
        assert (reading.digits, reading.state) == (digits, state)
        assert 0 <= reading.share <= 1


@dataclass
class Oracle:
    """A countdown in whole milliseconds that is counted down, not worked out from a deadline."""

    planned_ms: int
    holds: bool
    left_ms: int = 0
    length_ms: int = 0
    running: bool = False
    paused: bool = False
    armed: bool = True
    at_ms: int = 0
    told: list[tuple[Fraction, ClockState, bool]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.left_ms = self.length_ms = self.planned_ms

    def state_at(self, left_ms: Fraction | int) -> ClockState:
        length = Fraction(self.length_ms)
        last = max(Fraction(10_000), min(length / 20, Fraction(30_000)))
        soon = min(length / 5, Fraction(120_000))
        if left_ms <= 0:
            return OVER
        if left_ms <= last:
            return LAST
        return SOON if left_ms <= soon and soon > last else R

    def wait(self, ms: int) -> None:
        self.told = []
        if self.running:
            self._pass_boundaries(ms)
            self.left_ms -= ms
        self.at_ms += ms

    def _pass_boundaries(self, ms: int) -> None:
        length = Fraction(self.length_ms)
        for boundary in sorted(
            {
                min(length / 5, Fraction(120_000)),
                max(Fraction(10_000), min(length / 20, Fraction(30_000))),
                Fraction(0),
            },
            reverse=True,
        ):
            if self.left_ms - ms <= boundary < self.left_ms:
                before = self.state_at(boundary + Fraction(1, 10**9))
                after = self.state_at(boundary)
                if after is not before:
                    self._tell(self.at_ms + self.left_ms - boundary, after)

    def _tell(self, at_ms: Fraction | int, state: ClockState) -> None:
        self.told.append((Fraction(at_ms), state, state is OVER and self.armed))
        if state is OVER:
            self.armed = False

    def _tell_now(self) -> None:
        if self.left_ms > 0:
            self.armed = True
        standing = P if self.paused else ClockState.READY
        self._tell(self.at_ms, self.state_at(self.left_ms) if self.running else standing)

    def do(self, command: Command) -> bool:
        """Carry out a command; tell whether it can be."""
        match command:
            case Start():
                if self.running:
                    return False
                self.running, self.paused = True, False
            case Pause():
                if not self.running:
                    return False
                self.running, self.paused = False, True
            case AddTime(seconds=seconds):
                ms = round(seconds * 1000)
                if not 0 <= self.length_ms + ms <= 24 * 3_600_000:
                    return False
                if self.holds:
                    self.left_ms = max(0, self.left_ms)
                self.left_ms += ms
                self.length_ms += ms
            case Restart():
                self.left_ms = self.length_ms = self.planned_ms
                self.paused = False
            case _:
                return True
        self._tell_now()
        return True


COMMANDS = st.one_of(
    st.sampled_from([Start(), Pause(), Restart(), Tick(), AddTime(60), AddTime(-60)]),
    st.integers(-90_000, 90_000).map(lambda ms: AddTime(ms / 1000)),
)
STEPS = st.lists(st.tuples(st.integers(0, 600_000), COMMANDS), min_size=1, max_size=60)


def compare(minutes: int, over: OverMode, steps: Sequence[tuple[int, Command]]) -> None:
    """Do the same to a countdown and to the oracle, and compare them to the millisecond after every step."""
    lone, oracle = Lone(minutes, over), Oracle(minutes * 60_000, over is OverMode.HOLD)
    begin, passed_ms = lone.clock.now(), 0
    for wait_ms, command in steps:
        passed_ms += wait_ms
        # each time from the beginning, so that the test's own clock gathers no error
        lone.clock.advance_to(begin.plus(passed_ms / 1000))
        oracle.wait(wait_ms)
        outcome = apply(lone.state, command, lone.clock.now(), lone.rules)
        assert isinstance(outcome, Refusal) is not oracle.do(command)
        if isinstance(outcome, Refusal):
            told = lone.do(Tick())
        else:
            lone.state = outcome.state
            told = [event for event in outcome.events if isinstance(event, ClockChanged)]
        assert [(event.state, event.ended) for event in told] == [(state, ended) for _, state, ended in oracle.told]
        for event, (at_ms, _, _) in zip(told, oracle.told, strict=True):
            assert abs((event.at.utc - NINE) - timedelta(milliseconds=float(at_ms))) < timedelta(milliseconds=0.5)
        assert abs(lone.left_s * 1000 - oracle.left_ms) < 0.5
        assert elapsed_s(lone.main, lone.clock.now()) >= -1e-9
        due = next_boundary(lone.state, lone.clock.now())
        assert due is None or due.boot_s >= lone.clock.now().boot_s


@given(st.integers(1, 60), st.sampled_from([OverMode.COUNT_ON, OverMode.HOLD]), STEPS)
@settings(max_examples=60)
def test_whatever_is_done_to_it_a_countdown_is_exact(
    minutes: int, over: OverMode, steps: list[tuple[int, Command]]
) -> None:
    compare(minutes, over, steps)


@pytest.mark.parametrize("seed", range(4))
def test_over_eight_hours_of_five_hundred_commands_not_a_millisecond_is_lost(seed: int) -> None:
    chance = Random(seed)
    choices = [Start(), Start(), Pause(), Restart(), Tick(), AddTime(60), AddTime(-60)]
    steps = [(chance.randrange(0, 115_000), chance.choice(choices)) for _ in range(500)]
    assert sum(wait_ms for wait_ms, _ in steps) > 7.5 * 3_600_000
    compare(chance.randrange(1, 31), chance.choice([OverMode.COUNT_ON, OverMode.HOLD]), steps)
