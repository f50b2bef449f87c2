"""After sleep or a restart the trainer is asked how the time away counts, and the day goes on meanwhile."""

from __future__ import annotations

import pytest

from facilitator import opening
from facilitator.session.commands import Start
from tests.ui.run.conftest import Room
from ui.widgets.clock_dial import ClockDial


def asleep(room: Room) -> None:
    """Let the machine sleep for three of six minutes, one minute after the start."""
    room.begin_at("opening", "hands")
    room.bench.do(Start())
    room.pass_time(60)
    room.bench.clock.sleep(180)
    room.pass_time(0)


def clock(room: Room) -> str:
    dial = room.panel.findChild(ClockDial, "clock")
    assert dial is not None
    return dial.text().split()[0]


def test_both_times_are_told_and_go_on_by_the_second(room: Room) -> None:
    asleep(room)
    question = "You were away for 3:00. Count the time away ({} left), or leave it out ({} left)?"
    assert room.text("away_sentence") == question.format("2:00", "5:00")
    room.pass_time(5)
    assert room.text("away_sentence") == question.format("1:55", "4:55")


def test_overtime_by_one_answer_is_told_as_such(room: Room) -> None:
    asleep(room)
    room.pass_time(3 * 60)
    assert "(1:00 over), or leave it out (2:00 left)" in room.text("away_sentence")


@pytest.mark.parametrize(("name", "shown"), [("count_away", "2:00"), ("leave_away_out", "5:00")])
def test_an_answer_sets_the_clock_and_ends_the_question(room: Room, name: str, shown: str) -> None:
    asleep(room)
    room.click(name)
    assert clock(room) == shown
    assert not room.part("away_bar").isVisible()


def test_the_clock_counts_the_time_away_until_somebody_answers(room: Room) -> None:
    asleep(room)
    assert clock(room) == "2:00"
    room.click("main_button")
    assert room.part("away_bar").isVisible()


def test_after_a_restart_of_the_app_the_same_question_is_there(room: Room) -> None:
    room.begin_at("opening", "hands")
    room.bench.do(Start())
    room.bench.clock.advance(90)
    again = opening.open_workshop(room.bench.state.id, room.bench.store, room.bench.new_id)
    room.bench.bridge.open(again)
    assert room.text("away_sentence").startswith("You were away for 1:30.")


def test_once_another_phase_runs_the_question_is_gone_and_comes_again_with_going_back(room: Room) -> None:
    asleep(room)
    room.click("next")
    assert not room.part("away_bar").isVisible()
    room.pass_time(5)
    room.click("back")
    assert "(1:55 left), or leave it out (4:55 left)" in room.text("away_sentence")
    assert room.part("away_bar").isVisible()


def test_a_start_again_within_a_moment_asks_nothing(room: Room) -> None:
    room.begin_at("opening", "hands")
    room.bench.do(Start())
    room.bench.clock.advance(3)
    again = opening.open_workshop(room.bench.state.id, room.bench.store, room.bench.new_id)
    room.bench.bridge.open(again)
    assert not room.part("away_bar").isVisible()
