"""A countdown tells each of its boundaries once and with the time it was due, whatever is done to it."""

from __future__ import annotations

import pytest

from facilitator.dial import ClockState
from facilitator.errors import RefusalCode
from facilitator.pack.kinds import OverMode
from facilitator.session.commands import (
    AddTime,
    Pause,
    Restart,
    Start,
    Tick,
)
from facilitator.session.countdown import length_s
from facilitator.session.machine import next_boundary
from facilitator.view import ClockFace
from tests.facilitator.session.lone import LAST, OVER, SOON, Lone, P, R, offsets, started


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
