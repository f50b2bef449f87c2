"""The question about the time away says what the clock shows by either answer, at every moment."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from facilitator.clock import SimulatedClock
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import OverMode, PauseKind
from facilitator.pack.model import Pack
from facilitator.session import countdown
from facilitator.session.away import AwayChoice, away_choice
from facilitator.session.commands import AnswerAway, Back, Begin, Command, Next, Tick
from facilitator.session.draft import Rules
from facilitator.session.machine import Applied, apply
from facilitator.session.state import Item, Properties, WorkshopState

CATALOG = Catalog(Pack("p", "1", ("en",), (), (), (), (), {}))


class Rest:
    """Two breaks of ten minutes, the first one begun; a minute later the machine slept, for three minutes as a rule."""

    def __init__(self, asleep_s: float = 180, over: OverMode = OverMode.COUNT_ON, awake_s: float = 60) -> None:
        ids = itertools.count()
        self.clock = SimulatedClock(datetime(2026, 11, 3, 8, 0, tzinfo=UTC))
        self.rules = Rules(CATALOG, lambda: str(next(ids)))
        items = tuple(Item(name, pause=PauseKind.BREAK, length_min=10) for name in ("first", "second"))
        self.state = WorkshopState("w", "h", Properties("Day", date(2026, 11, 3), time(8), time(9)), items)
        self.do(Begin())
        (clock,) = self.state.live.clocks
        self.state = replace(self.state, live=replace(self.state.live, clocks=(replace(clock, over=over),)))
        self.clock.advance(awake_s)
        self.clock.sleep(asleep_s)
        self.do(Tick())

    def do(self, command: Command) -> None:
        outcome = apply(self.state, command, self.clock.now(), self.rules)
        assert isinstance(outcome, Applied)
        self.state = outcome.state

    def choice(self) -> AwayChoice | None:
        return away_choice(self.state, self.clock.now())


def test_both_answers_go_on_counting_until_one_is_given() -> None:
    rest = Rest()
    assert rest.choice() == AwayChoice(180, counted_s=360, left_out_s=540)
    rest.clock.advance(20)
    assert rest.choice() == AwayChoice(180, counted_s=340, left_out_s=520)


@pytest.mark.parametrize("counted", [True, False])
def test_the_clock_shows_what_the_answer_promised(counted: bool) -> None:
    rest = Rest()
    rest.clock.advance(7)
    choice = rest.choice()
    assert choice is not None
    rest.do(AnswerAway(counted))
    promised = choice.counted_s if counted else choice.left_out_s
    assert countdown.remaining_s(rest.state.live.clocks[0], rest.clock.now()) == promised


def test_nothing_is_asked_before_and_after() -> None:
    rest = Rest()
    rest.do(AnswerAway(True))
    assert rest.choice() is None


def test_once_another_phase_runs_nothing_is_asked_until_one_goes_back() -> None:
    rest = Rest()
    rest.do(Next())
    assert rest.choice() is None
    rest.clock.advance(30)
    rest.do(Back())
    assert rest.choice() == AwayChoice(180, counted_s=330, left_out_s=510)


@pytest.mark.parametrize(("asleep_s", "asked"), [(4.9, False), (5, True)])
def test_a_moment_away_is_no_question(asleep_s: float, asked: bool) -> None:
    assert (Rest(asleep_s).choice() is not None) is asked


def test_moments_away_add_up_to_a_question() -> None:
    rest = Rest(asleep_s=3)
    assert rest.choice() is None
    rest.clock.sleep(3)
    rest.do(Tick())
    assert rest.choice() == AwayChoice(6, counted_s=534, left_out_s=540)


@pytest.mark.parametrize(("over", "asked"), [(OverMode.HOLD, False), (OverMode.COUNT_ON, True)])
def test_a_clock_that_holds_at_nothing_left_shows_it_by_either_answer(over: OverMode, asked: bool) -> None:
    assert (Rest(over=over, awake_s=610).choice() is not None) is asked


def test_a_question_ends_with_the_time_that_it_could_give_back() -> None:
    rest = Rest(over=OverMode.HOLD)
    rest.clock.advance(539)
    assert rest.choice() is not None
    rest.clock.advance(1)
    assert rest.choice() is None


def test_a_phase_that_waits_to_go_on_is_asked_about_however_short_the_time_away() -> None:
    assert Rest(asleep_s=3, over=OverMode.GO_ON, awake_s=598).choice() == AwayChoice(3, counted_s=-1, left_out_s=2)
