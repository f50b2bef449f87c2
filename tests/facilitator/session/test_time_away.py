"""Sleep, restarts and changed clocks: asked only when it should be, and exact by either answer."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest

from facilitator.dial import ClockState
from facilitator.errors import RefusalCode
from facilitator.session.commands import (
    AddTime,
    AnswerAway,
    Back,
    Close,
    GoTo,
    Next,
    Pause,
    Restart,
    Start,
    Tick,
    Wake,
)
from facilitator.session.events import ClockChanged, PhaseStarted, TimeAway
from facilitator.workshop import Done
from tests.facilitator.stage import NINE, Stage


def away_s(stage: Stage) -> float | None:
    away = stage.state.live.away
    return None if away is None else away.away_s


@pytest.fixture
def running(stage: Stage) -> Stage:
    """Give a day two minutes into its first phase of ten."""
    stage.begin()
    stage.wait(120)
    stage.do(Tick())
    return stage


@pytest.mark.parametrize("wall_moved", [True, False])
@pytest.mark.parametrize(("counted", "left_s"), [(True, -60), (False, 420)])
def test_after_a_sleep_the_clock_counts_it_till_the_answer_and_is_exact_then(
    running: Stage, wall_moved: bool, counted: bool, left_s: float
) -> None:
    running.clock.sleep(480)
    if not wall_moved:
        running.clock.set_wall(NINE + timedelta(seconds=120))
    running.wait(20)
    running.do(Tick())
    assert (away_s(running), running.left_s) == (480, -20)
    running.wait(40)
    running.do(AnswerAway(counted))
    assert (away_s(running), running.left_s) == (None, left_s)
    running.wait(10)
    assert running.left_s == left_s - 10


def test_a_sleep_is_noticed_by_whatever_command_comes_first(running: Stage) -> None:
    running.clock.sleep(60)
    running.do(AddTime(60))
    assert (away_s(running), running.left_s) == (60, 480)


def test_sleeps_of_one_phase_add_up_to_one_question(running: Stage) -> None:
    for _ in range(2):
        running.clock.sleep(60)
        running.do(Tick())
    assert away_s(running) == 120
    running.do(AnswerAway(counted=False))
    assert running.left_s == 480


def test_a_sleep_asks_nothing_while_no_clock_runs(running: Stage) -> None:
    running.do(Pause())
    running.clock.sleep(480)
    running.do(Tick())
    running.do(Start())
    assert (away_s(running), running.left_s) == (None, 480)


def test_a_sleep_while_a_later_phase_waited_asks_when_one_goes_back(running: Stage) -> None:
    running.do(Next())
    running.clock.sleep(60)
    running.do(Tick())
    assert away_s(running) is None
    running.do(Back())
    assert (away_s(running), running.left_s) == (60, 420)
    running.do(AnswerAway(counted=False))
    assert running.left_s == 480


def test_the_end_that_came_asleep_is_taken_back_with_the_time(running: Stage) -> None:
    running.clock.sleep(600)
    running.do(Tick())
    assert running.dial is ClockState.OVER
    running.do(AnswerAway(counted=False))
    assert (running.dial, running.left_s) == (ClockState.RUNNING, 480)
    running.wait(480)
    ended = [event.ended for event in running.do(Tick()) if isinstance(event, ClockChanged)]
    assert ended[-1:] == [True]


@pytest.mark.parametrize(
    ("counted", "phase", "left_s"), [(True, "second", 180 - 70), (False, "first", 100)], ids=["counted", "left out"]
)
def test_a_phase_that_goes_on_by_itself_waits_for_the_answer_when_it_ended_asleep(
    running: Stage, counted: bool, phase: str, left_s: float
) -> None:
    running.do(Next())
    running.do(Next())
    running.wait(20)
    running.clock.sleep(170)
    running.do(Tick())
    assert running.phase == "first"
    events = running.do(AnswerAway(counted))
    assert (running.phase, running.left_s) == (phase, left_s)
    started = [event for event in events if isinstance(event, PhaseStarted)]
    # as if it had been awake: the next phase began when the first was over
    assert [(event.at.utc - NINE).total_seconds() for event in started] == ([240] if counted else [])


def test_the_answer_reaches_the_phase_it_is_about_after_next(running: Stage) -> None:
    running.clock.sleep(60)
    running.do(Tick())
    running.do(Next())
    running.do(Start())
    running.wait(30)
    running.do(AnswerAway(counted=False))
    assert (running.phase, running.left_s) == ("think", 270)
    running.do(Back())
    assert running.left_s == 450


def test_a_time_begun_anew_has_nothing_to_give_back(running: Stage) -> None:
    running.clock.sleep(60)
    running.do(Tick())
    running.do(Restart())
    assert away_s(running) is None
    assert running.refused(AnswerAway(counted=False)) is RefusalCode.NOT_AWAY


def test_a_phase_entered_anew_is_not_given_the_time_of_the_first_time(running: Stage) -> None:
    running.clock.sleep(60)
    running.do(Tick())
    running.do(GoTo(running.item("pairs").id))
    running.do(GoTo(running.item("talk").id))
    assert away_s(running) is None
    assert running.left_s == 600


def test_closing_the_day_ends_the_question(running: Stage) -> None:
    running.clock.sleep(60)
    running.do(Tick())
    running.do(Close())
    assert away_s(running) is None


def test_without_a_question_there_is_no_answer(running: Stage) -> None:
    assert running.refused(AnswerAway(counted=True)) is RefusalCode.NOT_AWAY


def restarted(stage: Stage) -> Stage:
    """Open the workshop again from its file as a new start of the app does."""
    outcome = stage.reopen().came_back(stage.now)
    assert isinstance(outcome, Done)
    return stage


@pytest.mark.parametrize(("counted", "left_s"), [(True, 480 - 200), (False, 480)])
def test_after_a_restart_in_the_same_boot_the_time_away_is_known_exactly(
    running: Stage, counted: bool, left_s: float
) -> None:
    running.workshop.beat(running.now)
    running.clock.set_wall(NINE - timedelta(days=1))
    running.wait(200)
    restarted(running)
    assert (away_s(running), running.left_s) == (200, 280)
    running.do(AnswerAway(counted))
    assert running.left_s == left_s


@pytest.mark.parametrize(
    ("away", "asked_s"), [(200, 200), (0, 0), (-3600, 0), (86_400 * 400, 86_400 * 400)], ids=lambda value: f"{value} s"
)
@pytest.mark.parametrize("counted", [True, False])
def test_after_a_reboot_the_wall_clock_tells_the_time_away_and_never_less_than_nothing(
    running: Stage, away: float, asked_s: float, counted: bool
) -> None:
    running.workshop.beat(running.now)
    running.clock.reboot("second", away)
    restarted(running)
    assert (away_s(running), running.left_s) == (asked_s, 480 - asked_s)
    running.do(AnswerAway(counted))
    assert running.left_s == pytest.approx(480 - asked_s if counted else 480, abs=0.001)
    # from now on the new boot's clock counts, whatever the wall clock says
    running.clock.set_wall(NINE - timedelta(hours=5))
    before_s = running.left_s
    running.wait(10)
    assert running.left_s == pytest.approx(before_s - 10, abs=0.001)


def test_killed_before_the_first_heartbeat_it_asks_all_the_same(running: Stage) -> None:
    running.do(AddTime(60))
    running.wait(100)
    restarted(running)
    assert (away_s(running), running.left_s) == (100, 440)


def test_what_was_started_after_the_last_heartbeat_is_not_counted_from_before(running: Stage) -> None:
    running.do(Pause())
    running.workshop.beat(running.now)
    running.wait(4)
    running.do(Start())
    running.wait(50)
    restarted(running)
    assert (away_s(running), running.left_s) == (50, 430)


def test_a_restart_asks_nothing_where_no_clock_ran(running: Stage) -> None:
    running.do(Pause())
    running.wait(200)
    running.reopen()
    assert running.refused(Wake(running.now.plus(-200))) is RefusalCode.CLOCK_STANDS
    running.workshop.came_back(running.now)
    assert (away_s(running), running.left_s) == (None, 480)


def test_a_restart_asks_nothing_before_the_day_begins_and_after_it_closed(stage: Stage) -> None:
    stage.reopen().came_back(stage.now)
    assert away_s(stage) is None
    stage.begin()
    stage.do(Close())
    stage.reopen().came_back(stage.now)
    assert away_s(stage) is None


def test_after_a_reboot_a_phase_that_one_can_go_back_to_hangs_no_more_on_the_wall_clock(running: Stage) -> None:
    running.do(Next())
    running.clock.reboot("second", 60)
    restarted(running)
    assert away_s(running) is None
    running.clock.set_wall(NINE + timedelta(days=3))
    running.do(Back())
    assert running.left_s == pytest.approx(420, abs=0.001)


@pytest.mark.parametrize(
    "jump",
    [
        timedelta(hours=1),
        timedelta(hours=-1),
        timedelta(days=1),
        timedelta(days=-1),
        timedelta(seconds=0.4),
    ],
    ids=str,
)
def test_a_change_of_the_wall_clock_moves_nothing_and_asks_nothing(running: Stage, jump: timedelta) -> None:
    running.clock.set_wall(running.now.utc + jump)
    events = running.do(Tick())
    assert events == ()
    assert (away_s(running), running.left_s) == (None, 480)


def test_sixty_steps_of_the_wall_clock_by_a_second_move_nothing(running: Stage) -> None:
    for _ in range(60):
        running.clock.set_wall(running.now.utc + timedelta(seconds=1))
        running.wait(1)
        running.do(Tick())
    assert (away_s(running), running.left_s) == (None, 420)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone of a process cannot be set there")
@pytest.mark.parametrize("change", [datetime(2026, 3, 29, 1, 0, tzinfo=UTC), datetime(2026, 10, 25, 1, 0, tzinfo=UTC)])
def test_summer_time_begins_and_ends_without_a_word(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, change: datetime
) -> None:
    monkeypatch.setenv("TZ", "Europe/Oslo")
    time.tzset()
    try:
        stage.clock.set_wall(change - timedelta(minutes=2))
        stage.begin()
        hours = []
        for _ in range(4):
            stage.wait(60)
            stage.do(Tick())
            hours.append(stage.now.utc.astimezone().hour)
        assert len(set(hours)) > 1 or hours[0] == 2, "the hands were moved"
        assert (away_s(stage), stage.left_s) == (None, 360)
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.parametrize("away", [200.0, -200.0, 0.0])
def test_a_reboot_asks_and_never_takes_back_what_has_passed(running: Stage, away: float) -> None:
    running.workshop.beat(running.now)
    running.clock.reboot("second", away)
    restarted(running)
    assert away_s(running) == max(0.0, away)
    assert 0 <= running.left_s <= 480


def test_a_process_that_was_stopped_for_half_a_minute_tells_each_thing_once(running: Stage) -> None:
    running.wait(470)
    running.do(Tick())
    running.wait(30)
    ended = [event.ended for event in running.do(Tick()) if isinstance(event, ClockChanged)]
    assert ended == [True]
    assert running.do(Tick()) == ()
    assert (away_s(running), running.left_s) == (None, -20)


def test_midnight_is_a_moment_like_any_other(stage: Stage) -> None:
    stage.clock.set_wall(NINE.replace(hour=23, minute=59))
    stage.begin()
    stage.wait(120)
    stage.do(Tick())
    assert (away_s(stage), stage.left_s) == (None, 480)


def test_a_process_that_was_stopped_tells_all_it_missed_at_once_and_asks_nothing(running: Stage) -> None:
    running.wait(370)
    events = running.do(Tick())
    assert [type(event) for event in events] == [ClockChanged]
    running.wait(120)
    events = running.do(Tick())
    states = [event.state for event in events if isinstance(event, ClockChanged)]
    assert states == [ClockState.LAST, ClockState.OVER]
    assert away_s(running) is None


def test_the_question_is_about_the_time_before_the_app_was_there(running: Stage) -> None:
    running.clock.sleep(480)
    (told, *_) = running.do(Tick())
    assert isinstance(told, TimeAway)
    assert told.away_s == 480
    assert running.now.after(told.last) == 480
