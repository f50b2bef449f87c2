"""Back restores the phase before with its own deadline, as if it had never been left."""

from __future__ import annotations

from facilitator.dial import ClockState
from facilitator.errors import RefusalCode
from facilitator.session.commands import (
    Back,
    Next,
    Pause,
)
from facilitator.session.events import PhaseResumed
from facilitator.session.restore import TRAIL_LENGTH
from tests.facilitator.stage import NINE, Stage


def test_an_accidental_next_is_undone_by_back_as_if_nothing_had_been(stage: Stage) -> None:
    stage.begin()
    stage.wait(200)
    before, runs = stage.main, stage.state.runs
    stage.do(Next())
    stage.wait(5)
    (event,) = stage.do(Back())
    assert isinstance(event, PhaseResumed)
    assert stage.phase == "welcome"
    assert stage.main == before
    assert stage.state.runs == runs
    assert stage.left_s == 600 - 205


def test_back_keeps_the_deadline_of_the_phase_though_minutes_have_gone(stage: Stage) -> None:
    stage.begin()
    stage.wait(200)
    stage.do(Next())
    stage.wait(300)
    events = stage.do(Back())
    assert (stage.dial, stage.left_s) == (ClockState.SOON, 100)
    # soon came while nobody looked, and is told with the time it was due
    assert [event.at.utc.timestamp() - NINE.timestamp() for event in events] == [500, 480]


def test_back_to_a_paused_phase_finds_it_paused(stage: Stage) -> None:
    stage.begin()
    stage.wait(100)
    stage.do(Pause())
    stage.do(Next())
    stage.wait(1000)
    stage.do(Back())
    assert (stage.dial, stage.left_s) == (ClockState.PAUSED, 500)


def test_back_crosses_into_the_item_before(stage: Stage) -> None:
    stage.begin()
    stage.go_to("scenes", "prepare")
    stage.wait(30)
    stage.do(Back())
    assert stage.phase == "welcome"
    assert stage.key.item_id == stage.item("talk").id
    stage.do(Next())
    assert stage.phase == "think"


def test_back_and_back_again_goes_all_the_way(stage: Stage) -> None:
    stage.begin()
    for _ in range(6):
        stage.wait(10)
        stage.do(Next())
    for phase in ("prepare", "talk", "second", "first", "think", "welcome"):
        stage.do(Back())
        assert stage.phase == phase
    assert stage.refused(Back()) is RefusalCode.NOTHING_BEFORE
    assert len(stage.state.runs) == 1


def test_back_returns_from_the_end_of_the_day(stage: Stage) -> None:
    stage.begin()
    stage.run_through()
    stage.do(Back())
    assert stage.phase == "write"


def test_back_reaches_a_dozen_phases_and_then_says_so(stage: Stage) -> None:
    stage.begin()
    stage.run_through()
    for _ in range(TRAIL_LENGTH):
        stage.do(Back())
    assert stage.refused(Back()) is RefusalCode.NOTHING_BEFORE


def test_what_was_drawn_before_a_step_back_is_there_again(stage: Stage) -> None:
    stage.begin()
    stage.go_to("scenes", "prepare")
    draws, deals = stage.state.draws, stage.state.deals
    assert draws
    assert deals
    stage.do(Back())
    stage.go_to("scenes", "prepare")
    assert (stage.state.draws, stage.state.deals) == (draws, deals)
