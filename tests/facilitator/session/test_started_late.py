"""A start that was late, a choice of what happens at the end, and what is passed over."""

from __future__ import annotations

import pytest

from facilitator.dial import ClockState
from facilitator.errors import RefusalCode
from facilitator.pack.kinds import OverMode
from facilitator.session import agenda
from facilitator.session.commands import AddTime, Back, GoTo, Next, Pause, Skip, Start, StartedLate, Tick, Undo
from facilitator.session.events import ItemSkipped, PhaseEnded
from facilitator.session.plan_commands import SetOver, SetSkipped
from tests.facilitator.session.lone import LAST, OVER, Lone, P, R, started
from tests.facilitator.stage import Stage
from tests.facilitator.stage_pack import CATALOG


def test_a_clock_that_runs_began_earlier_than_it_was_started() -> None:
    lone = started()
    lone.wait(30)
    lone.do(StartedLate(120))
    assert (lone.left_s, lone.told) == (450, R)


def test_a_clock_that_waits_is_started_by_it() -> None:
    lone = Lone()
    lone.do(StartedLate(120))
    assert (lone.left_s, lone.told) == (480, R)
    lone.wait(10)
    assert lone.left_s == 470


def test_a_paused_clock_stays_paused() -> None:
    lone = started()
    lone.do(Pause())
    lone.do(StartedLate(120))
    lone.wait(10)
    assert (lone.left_s, lone.told) == (480, P)


def test_the_opposite_takes_it_back_but_nothing_begins_in_the_future() -> None:
    lone = started()
    lone.wait(45)
    lone.do(StartedLate(300))
    lone.do(StartedLate(-300))
    assert lone.left_s == 555
    assert lone.refused(StartedLate(-46)) is RefusalCode.NOT_SO_LONG
    assert Lone().refused(StartedLate(-1)) is RefusalCode.NOT_SO_LONG


@pytest.mark.parametrize("seconds", [float("nan"), float("inf"), 1e300])
def test_a_start_that_no_day_has_seen_is_refused(seconds: float) -> None:
    assert started().refused(StartedLate(seconds)) is RefusalCode.OUT_OF_RANGE


def test_a_start_so_late_that_the_time_is_up_tells_the_end_once() -> None:
    lone = started()
    told = lone.do(StartedLate(620))
    assert [(event.state, event.ended) for event in told] == [(OVER, True)]
    assert lone.do(Tick()) == []
    lone.do(StartedLate(-60))
    assert [event.ended for event in lone.wait(40)][-1:] == [True]


@pytest.mark.parametrize(("over", "shown_s"), [(OverMode.COUNT_ON, -70), (OverMode.HOLD, -70)])
def test_what_happens_at_the_end_can_be_changed_while_it_runs(over: OverMode, shown_s: float) -> None:
    lone = started()
    told = lone.do(SetOver("i", "work", over))
    assert [event.ended for event in told] == ([False] if over is OverMode.HOLD else [])
    lone.wait(670)
    assert lone.left_s == shown_s
    lone.do(AddTime(60))
    assert lone.left_s == (60 if over is OverMode.HOLD else -10)


def test_a_phase_told_to_go_on_by_itself_does_so_at_its_end(stage: Stage) -> None:
    stage.begin()
    stage.do(SetOver(stage.key.item_id, "welcome", OverMode.GO_ON))
    stage.wait(600)
    stage.do(Tick())
    assert stage.phase == "think"


def test_told_so_in_overtime_it_goes_on_when_the_time_is_up_again(stage: Stage) -> None:
    stage.begin()
    stage.wait(650)
    stage.do(SetOver(stage.key.item_id, "welcome", OverMode.GO_ON))
    assert stage.phase == "welcome"
    stage.do(AddTime(60))
    stage.wait(10)
    stage.do(Tick())
    assert stage.phase == "think"


def test_undo_gives_a_clock_that_runs_its_old_end_back(stage: Stage) -> None:
    stage.begin()
    stage.do(SetOver(stage.key.item_id, "welcome", OverMode.GO_ON))
    stage.do(Undo())
    assert stage.main.over is OverMode.COUNT_ON
    stage.wait(601)
    stage.do(Tick())
    assert stage.phase == "welcome"


def test_a_phase_one_goes_back_to_does_at_its_end_what_was_chosen_meanwhile(stage: Stage) -> None:
    stage.begin()
    first = stage.key.item_id
    stage.do(Next())
    stage.do(SetOver(first, "welcome", OverMode.HOLD))
    stage.do(Back())
    assert stage.main.over is OverMode.HOLD


def test_minutes_added_in_overtime_arm_the_end_anew_in_every_mode() -> None:
    for over in (OverMode.COUNT_ON, OverMode.HOLD):
        lone = started(1, over)
        assert [event.ended for event in lone.wait(60)][-1:] == [True]
        lone.do(AddTime(60))
        assert [event.state for event in lone.wait(60)][-1:] == [OVER]
        assert lone.told is ClockState.OVER
        assert LAST is not lone.told


def runs(stage: Stage) -> list[tuple[str, bool]]:
    return [(run.phase_id, run.skipped) for run in stage.state.runs]


def test_a_phase_that_is_skipped_is_recorded_as_not_run(stage: Stage) -> None:
    stage.begin()
    stage.wait(40)
    events = stage.do(Skip())
    assert stage.phase == "think"
    assert runs(stage) == [("welcome", True), ("think", False)]
    assert [event.skipped for event in events if isinstance(event, PhaseEnded)] == [True]


def test_a_phase_that_is_only_passed_through_is_recorded_as_not_run_too(stage: Stage) -> None:
    stage.begin()
    stage.wait(60)
    stage.do(Next())
    stage.wait(1)
    stage.do(Next())
    assert runs(stage) == [("welcome", False), ("think", True), ("first", False)]
    stage.do(Back())
    assert runs(stage) == [("welcome", False), ("think", False)]


def test_a_phase_that_is_ended_early_was_run_for_as_long_as_it_was(stage: Stage) -> None:
    stage.begin()
    stage.wait(200)
    stage.do(Next())
    assert [(run.actual_s, run.skipped) for run in stage.state.runs] == [(200, False), (None, False)]


def test_items_that_are_jumped_over_are_told(stage: Stage) -> None:
    stage.begin()
    events = stage.do(GoTo(stage.item("pairs").id))
    told = [event.item for event in events if isinstance(event, ItemSkipped)]
    assert told == [stage.item("scenes").id, stage.item("break").id]


def test_the_day_passes_over_an_item_that_is_skipped_and_ends_earlier(stage: Stage) -> None:
    before = agenda.finish(stage.state, CATALOG)
    scenes = stage.item("scenes").id
    stage.do(SetSkipped(scenes, skipped=True))
    assert (before - agenda.finish(stage.state, CATALOG)).total_seconds() == 60 * (10 + 3 * (4 + 3))
    stage.begin()
    while stage.key.item_id == stage.item("talk").id:
        stage.do(Next())
    assert stage.key.item_id == stage.item("break").id
    stage.do(GoTo(scenes))
    assert not stage.item("scenes").skipped


def test_what_runs_or_was_run_is_not_skipped(stage: Stage) -> None:
    stage.begin()
    talk = stage.item("talk").id
    assert stage.refused(SetSkipped(talk, skipped=True)) is RefusalCode.ITEM_RUNS
    stage.wait(60)
    stage.do(GoTo(stage.item("pairs").id))
    assert stage.refused(SetSkipped(talk, skipped=True)) is RefusalCode.TURN_BEGUN


def test_back_after_an_accidental_next_finds_the_clock_as_it_would_stand_across_items_and_after_a_pause(
    stage: Stage,
) -> None:
    stage.begin()
    stage.reach("talk", "talk")
    stage.wait(100)
    stage.do(Next())
    assert stage.key.item_id == stage.item("scenes").id
    stage.wait(5)
    stage.do(Back())
    assert (stage.phase, stage.left_s) == ("talk", 300 - 105)
    stage.do(Pause())
    stage.wait(50)
    stage.do(Next())
    stage.do(Start())
    stage.wait(50)
    stage.do(Back())
    assert (stage.phase, stage.left_s, stage.dial) == ("talk", 300 - 105, ClockState.PAUSED)
