"""The question about the time away says what the clock shows by either answer, at every moment."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime, time

import pytest

from facilitator.clock import SimulatedClock
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import PauseKind
from facilitator.pack.model import Pack
from facilitator.session import countdown
from facilitator.session.away import AwayChoice, away_choice
from facilitator.session.commands import AnswerAway, Back, Begin, Command, Next, Tick
from facilitator.session.draft import Rules
from facilitator.session.machine import Applied, apply
from facilitator.session.state import Item, PhaseKey, Properties, WorkshopState

FIRST = PhaseKey("first", "pause")
CATALOG = Catalog(Pack("p", "1", ("en",), (), (), (), (), {}))


class Rest:
    """Two breaks of ten minutes, the first one begun; then the machine slept for three minutes."""

    def __init__(self) -> None:
        ids = itertools.count()
        self.clock = SimulatedClock(datetime(2026, 11, 3, 8, 0, tzinfo=UTC))
        self.rules = Rules(CATALOG, lambda: str(next(ids)))
        items = tuple(Item(name, pause=PauseKind.BREAK, length_min=10) for name in ("first", "second"))
        self.state = WorkshopState("w", "h", Properties("Day", date(2026, 11, 3), time(8), time(9)), items)
        self.do(Begin())
        self.clock.advance(60)
        self.clock.sleep(180)
        self.do(Tick())

    def do(self, command: Command) -> None:
        outcome = apply(self.state, command, self.clock.now(), self.rules)
        assert isinstance(outcome, Applied)
        self.state = outcome.state

    def choice(self) -> AwayChoice | None:
        return away_choice(self.state, self.clock.now())


def test_both_answers_go_on_counting_until_one_is_given() -> None:
    rest = Rest()
    assert rest.choice() == AwayChoice(180, FIRST, counted_s=360, left_out_s=540)
    rest.clock.advance(20)
    assert rest.choice() == AwayChoice(180, FIRST, counted_s=340, left_out_s=520)


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


def test_a_phase_left_meanwhile_is_still_the_one_that_is_asked_about_but_what_it_would_show_is_no_news() -> None:
    rest = Rest()
    rest.do(Next())
    assert rest.choice() == AwayChoice(180, FIRST)
    rest.do(Back())
    assert rest.choice() == AwayChoice(180, FIRST, counted_s=360, left_out_s=540)
