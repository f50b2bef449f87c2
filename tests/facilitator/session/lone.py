"""A countdown all by itself, and an oracle to compare it with: one that counts down in whole milliseconds."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from fractions import Fraction

from facilitator.clock import SimulatedClock
from facilitator.dial import ClockState
from facilitator.errors import Refusal, RefusalCode
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import Grouping, OverMode, PhaseKind
from facilitator.pack.model import DrawSpec, ExerciseSpec, Minutes, Pack, PhaseSpec
from facilitator.session.commands import AddTime, Begin, Command, PartClocks, Pause, Restart, Start, StartedLate, Tick
from facilitator.session.countdown import elapsed_s, remaining_s, state_of
from facilitator.session.draft import Rules
from facilitator.session.events import ClockChanged
from facilitator.session.live import Clock
from facilitator.session.machine import apply, next_boundary
from facilitator.session.plan_commands import SetOver
from facilitator.session.state import Item, Properties, WorkshopState
from tests.facilitator.stage import DAY, NINE

R, P, SOON, LAST, OVER = (
    ClockState.RUNNING,
    ClockState.PAUSED,
    ClockState.SOON,
    ClockState.LAST,
    ClockState.OVER,
)


class Lone:
    """A day of one phase that waits for Start; `apart` gives its three teams a clock each."""

    def __init__(self, minutes: int = 10, over: OverMode = OverMode.COUNT_ON, *, apart: bool = False) -> None:
        draw = DrawSpec(Grouping.TEAMS) if apart else None
        phase = PhaseSpec("work", PhaseKind.WORK, Minutes(1, minutes, 480), over=over, draw=draw, apart=apart)
        catalog = Catalog(Pack("p", "1", ("en",), (), (ExerciseSpec("e", (phase,), (1, 9)),), (), (), {}))
        numbers = itertools.count()
        self.rules = Rules(catalog, lambda: str(next(numbers)))
        self.clock = SimulatedClock(NINE)
        properties = Properties("Day", DAY, NINE.time(), NINE.time().replace(hour=17))
        self.state = WorkshopState("w", "h", properties, (Item("i", "e"),))
        self.do(Begin())
        if apart:
            self.do(PartClocks())

    def clock_of(self, clock_id: str) -> Clock:
        return next(clock for clock in self.state.live.clocks if clock.id == clock_id)

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

    def _shown(self) -> ClockState:
        standing = P if self.paused else ClockState.READY
        return self.state_at(self.left_ms) if self.running else standing

    def _tell_now(self) -> None:
        if self.left_ms > 0:
            self.armed = True
        self._tell(self.at_ms, self._shown())

    def _hold(self, *, holds: bool) -> bool:
        if self.holds is not holds:
            self.holds = holds
            self.told.append((Fraction(self.at_ms), self._shown(), False))
        return True

    def _begin_earlier(self, ms: int) -> bool:
        if not 0 <= self.length_ms - self.left_ms + ms <= 24 * 3_600_000:
            return False
        self.left_ms -= ms
        self.running = self.running or not self.paused
        return True

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
            case StartedLate(seconds=seconds):
                if not self._begin_earlier(round(seconds * 1000)):
                    return False
            case SetOver(over=over):
                return self._hold(holds=over is OverMode.HOLD)
            case Restart():
                self.left_ms = self.length_ms = self.planned_ms
                self.paused = False
            case _:
                return True
        self._tell_now()
        return True


def compare(minutes: int, over: OverMode, steps: Sequence[tuple[int, Command]]) -> None:
    """Do the same to a countdown and to the oracle, and compare them to the millisecond after every step.

    Commands with a clock go to one of three clocks, each beside an oracle of its own.
    """
    ids = ("a", "b", "c") if any(_clock(command) for _, command in steps) else ("main",)
    lone = Lone(minutes, over, apart=len(ids) > 1)
    oracles = {each: Oracle(minutes * 60_000, over is OverMode.HOLD) for each in ids}
    begin, passed_ms = lone.clock.now(), 0
    for wait_ms, command in steps:
        passed_ms += wait_ms
        # each time from the beginning, so that the test's own clock gathers no error
        lone.clock.advance_to(begin.plus(passed_ms / 1000))
        for oracle in oracles.values():
            oracle.wait(wait_ms)
        meant = _clock(command)
        outcome = apply(lone.state, command, lone.clock.now(), lone.rules)
        done = [oracle.do(command) for each, oracle in oracles.items() if each == meant or not meant]
        assert isinstance(outcome, Refusal) is not any(done)
        if isinstance(outcome, Refusal):
            told = lone.do(Tick())
        else:
            lone.state = outcome.state
            told = [event for event in outcome.events if isinstance(event, ClockChanged)]
        for each, oracle in oracles.items():
            _look(lone, oracle, each, [event for event in told if event.clock.id == each])
        due = next_boundary(lone.state, lone.clock.now())
        assert due is None or due.boot_s >= lone.clock.now().boot_s


def _clock(command: Command) -> str:
    return str(getattr(command, "clock", ""))


def _look(lone: Lone, oracle: Oracle, clock_id: str, told: list[ClockChanged]) -> None:
    """Compare a clock and what was told of it with its oracle."""
    clock, now = lone.clock_of(clock_id), lone.clock.now()
    assert [(event.state, event.ended) for event in told] == [(state, ended) for _, state, ended in oracle.told]
    for event, (at_ms, _, _) in zip(told, oracle.told, strict=True):
        assert abs((event.at.utc - NINE) - timedelta(milliseconds=float(at_ms))) < timedelta(milliseconds=0.5)
    assert abs(remaining_s(clock, now) * 1000 - oracle.left_ms) < 0.5
    assert elapsed_s(clock, now) >= -1e-9
