"""A day goes from phase to phase, and every slip on the way can be made good."""

from __future__ import annotations

import pytest

from facilitator.dial import ClockState
from facilitator.errors import RefusalCode
from facilitator.session.commands import (
    AddTime,
    Back,
    Begin,
    Close,
    Command,
    GoTo,
    Next,
    Pause,
    Reopen,
    Restart,
    SetWall,
    Start,
    Tick,
)
from facilitator.session.events import Event, ItemEnded, ItemStarted, PhaseEnded, PhaseStarted, WorkshopClosed
from facilitator.session.live import Status, WallMode
from facilitator.session.plan_commands import RemoveItem
from tests.facilitator.stage import NINE, Stage


def names(events: tuple[Event, ...]) -> list[str]:
    return [type(event).__name__ for event in events if type(event).__name__ != "ClockChanged"]


def test_a_day_runs_through_every_phase_and_every_turn_in_order(stage: Stage) -> None:
    stage.begin()
    assert stage.run_through() == [
        *("welcome", "think", "first", "second", "talk"),
        *("prepare", "scene", "word", "scene 2", "word 2", "scene 3", "word 3"),
        "pause",
        *("pair-up", "play", "pair-up 2", "play 2", "pair-up 3", "play 3"),
        *("deal", "play", "guess", "debrief", "deal 2", "play 2", "guess 2", "debrief 2"),
        "pause",
        "write",
        "",
    ]
    assert stage.refused(Next()) is RefusalCode.NO_PHASE
    assert stage.state.live.status is Status.RUNNING


@pytest.mark.parametrize(("phase", "runs"), [("welcome", True), ("think", False), ("scene", True), ("guess", True)])
def test_the_clock_waits_where_the_room_begins_together(stage: Stage, phase: str, runs: bool) -> None:
    stage.begin()
    while stage.phase != phase:
        stage.do(Next())
    assert stage.dial is (ClockState.RUNNING if runs else ClockState.READY)


def test_items_begin_and_end_around_their_phases(stage: Stage) -> None:
    stage.begin()
    for _ in range(4):
        stage.do(Next())
    assert stage.phase == "talk"
    events = stage.do(Next())
    assert names(events)[:4] == ["PhaseEnded", "ItemEnded", "ItemStarted", "PhaseStarted"]
    ended, started = events[1], events[2]
    assert isinstance(ended, ItemEnded)
    assert isinstance(started, ItemStarted)
    assert (ended.item, started.item) == (stage.item("talk").id, stage.item("scenes").id)


@pytest.mark.parametrize(
    "command", [Start(), Pause(), Next(), Back(), AddTime(60), Restart(), Close()], ids=lambda c: type(c).__name__
)
def test_before_it_begins_and_after_it_closed_a_day_does_not_move(stage: Stage, command: Command) -> None:
    assert stage.refused(command) is RefusalCode.NOT_RUNNING
    stage.begin()
    stage.do(Close())
    assert stage.refused(command) is RefusalCode.CLOSED


def test_a_day_begins_once_and_not_without_an_agenda(stage: Stage) -> None:
    for item in stage.state.items:
        stage.do(RemoveItem(item.id))
    assert stage.refused(Begin()) is RefusalCode.EMPTY_AGENDA


def test_a_day_that_has_begun_is_not_begun_again(stage: Stage) -> None:
    stage.begin()
    assert stage.refused(Begin()) is RefusalCode.NOT_PLANNED


def test_a_seed_that_no_file_keeps_is_refused(stage: Stage) -> None:
    assert stage.refused(Begin(10**30)) is RefusalCode.OUT_OF_RANGE


def test_planned_and_actual_times_stand_in_the_record(stage: Stage) -> None:
    stage.begin()
    stage.wait(700)
    stage.do(Next())
    stage.do(Start())
    stage.wait(100)
    events = stage.do(Next())
    runs = [(run.phase_id, run.planned_s, run.actual_s) for run in stage.state.runs]
    assert runs == [("welcome", 600, 700), ("think", 300, 100), ("first", 120, None)]
    (ended,) = [event for event in events if isinstance(event, PhaseEnded)]
    assert (ended.planned_s, ended.actual_s) == (300, 100)
    assert (stage.state.runs[1].started - NINE).total_seconds() == 700


def test_the_record_is_right_after_a_slip(stage: Stage) -> None:
    stage.begin()
    stage.wait(200)
    stage.do(Next())
    stage.wait(50)
    stage.do(Back())
    stage.wait(150)
    stage.do(Next())
    stage.wait(10)
    stage.do(Next())
    runs = [(run.phase_id, run.actual_s) for run in stage.state.runs]
    # the fifty seconds belong to the phase that was never really left
    assert runs == [("welcome", 400), ("think", 10), ("first", None)]


def test_go_to_leaves_one_item_and_begins_another(stage: Stage) -> None:
    stage.begin()
    stage.wait(60)
    events = stage.do(GoTo(stage.item("pairs").id))
    passed = ["ItemSkipped"] * 2  # the scenes and the break
    assert names(events)[:6] == ["PhaseEnded", "ItemEnded", *passed, "ItemStarted", "PhaseStarted"]
    assert stage.phase == "pair-up"
    assert stage.refused(GoTo(stage.item("pairs").id)) is RefusalCode.ITEM_RUNS
    assert stage.refused(GoTo("nonsense")) is RefusalCode.UNKNOWN_ITEM


def test_an_item_can_be_run_a_second_time(stage: Stage) -> None:
    stage.begin()
    stage.wait(60)
    stage.go_to("pairs", "pair-up")
    stage.go_to("talk", "welcome")
    assert [run.phase_id for run in stage.state.runs] == ["welcome", "pair-up", "welcome"]
    assert stage.left_s == 600


def test_closing_ends_the_running_phase_and_its_item(stage: Stage) -> None:
    stage.begin()
    stage.wait(60)
    events = stage.do(Close())
    assert names(events) == ["PhaseEnded", "ItemEnded", "WorkshopClosed"]
    assert stage.state.live.status is Status.CLOSED
    assert stage.state.runs[0].actual_s == 60
    assert stage.refused(GoTo(stage.item("pairs").id)) is RefusalCode.CLOSED


def test_a_closed_day_is_opened_again_at_an_item_of_ones_choice(stage: Stage) -> None:
    stage.begin()
    assert stage.refused(Reopen()) is RefusalCode.NOT_CLOSED
    stage.do(Close())
    stage.do(Reopen())
    assert stage.state.live.status is Status.RUNNING
    assert stage.phase == ""
    assert stage.refused(Back()) is RefusalCode.NOTHING_BEFORE
    stage.go_to("pairs", "pair-up")
    events = stage.do(Close())
    assert isinstance(events[-1], WorkshopClosed)


def test_the_wall_is_given_back_when_the_day_closes(stage: Stage) -> None:
    stage.begin()
    stage.do(SetWall(WallMode.BLACK))
    stage.do(Close())
    assert stage.state.live.wall is WallMode.SHOW


def test_phases_that_go_on_by_themselves_do_at_the_second(stage: Stage) -> None:
    stage.begin()
    for _ in range(2):
        stage.do(Next())
    assert stage.phase == "first"
    stage.wait(120)
    events = stage.do(Tick())
    assert stage.phase == "second"
    (started,) = [event for event in events if isinstance(event, PhaseStarted)]
    assert (started.at.utc - NINE).total_seconds() == 120


def test_a_late_tick_goes_through_several_phases_with_the_times_they_were_due(stage: Stage) -> None:
    stage.begin()
    for _ in range(2):
        stage.do(Next())
    stage.wait(120 + 180 + 40)
    events = stage.do(Tick())
    assert stage.phase == "talk"
    started = [event for event in events if isinstance(event, PhaseStarted)]
    assert [(event.key.phase_id, (event.at.utc - NINE).total_seconds()) for event in started] == [
        ("second", 120),
        ("talk", 300),
    ]
    assert [run.actual_s for run in stage.state.runs] == [0, 0, 120, 180, None]
    assert stage.left_s == 300 - 40


def test_a_phase_that_goes_on_does_so_too_when_its_time_is_taken_away(stage: Stage) -> None:
    stage.begin()
    for _ in range(2):
        stage.do(Next())
    stage.wait(100)
    stage.do(AddTime(-60))
    assert stage.phase == "second"
    assert stage.left_s == 180


def test_a_phase_that_goes_on_stays_when_somebody_goes_back_to_it(stage: Stage) -> None:
    stage.begin()
    for _ in range(2):
        stage.do(Next())
    stage.wait(50)
    stage.do(Next())
    stage.wait(100)
    stage.do(Back())
    assert (stage.phase, stage.dial, stage.left_s) == ("first", ClockState.OVER, -30)
    stage.wait(10)
    stage.do(Tick())
    assert stage.phase == "first"
    # a minute arms it again, and then it goes on
    stage.do(AddTime(60))
    stage.wait(20)
    stage.do(Tick())
    assert stage.phase == "second"


def test_a_paused_phase_does_not_go_on(stage: Stage) -> None:
    stage.begin()
    for _ in range(2):
        stage.do(Next())
    stage.do(Pause())
    stage.wait(500)
    stage.do(Tick())
    assert stage.phase == "first"
