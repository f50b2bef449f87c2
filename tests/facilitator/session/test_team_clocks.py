"""Teams that work apart: one clock for all, or one for each that is started, paused and ended for itself."""

from __future__ import annotations

import pytest

from facilitator.dial import ClockState
from facilitator.errors import RefusalCode
from facilitator.session import audience
from facilitator.session.away import away_choice
from facilitator.session.commands import (
    AddTime,
    AnswerAway,
    Back,
    JoinClocks,
    Next,
    PartClocks,
    Pause,
    Restart,
    Start,
    StartedLate,
    Tick,
)
from facilitator.session.countdown import remaining_s
from facilitator.session.events import ClockChanged
from facilitator.session.people_commands import DrawAgain, SetPresent
from facilitator.session.restore import rebuild
from facilitator.texts import Texts
from facilitator.view import ClockFace
from tests.facilitator.stage import Stage


@pytest.fixture
def prepare(stage: Stage) -> Stage:
    """Give three teams that prepare their scenes for ten minutes; nobody has started."""
    stage.begin()
    stage.go_to("scenes", "prepare")
    return stage


def left(stage: Stage) -> dict[str, float]:
    return {clock.id: remaining_s(clock, stage.now) for clock in stage.state.live.clocks}


def test_teams_that_are_started_together_have_one_clock(prepare: Stage) -> None:
    prepare.do(Start())
    prepare.wait(60)
    assert left(prepare) == {"main": 540}


def test_a_team_that_is_started_alone_has_a_clock_of_its_own_and_so_have_the_others(prepare: Stage) -> None:
    prepare.do(Start("b"))
    prepare.wait(60)
    assert left(prepare) == {"a": 600, "b": 540, "c": 600}
    prepare.do(Start("a"))
    prepare.do(Pause("b"))
    prepare.do(AddTime(60, "c"))
    prepare.do(StartedLate(30, "a"))
    prepare.wait(10)
    assert left(prepare) == {"a": 560, "b": 540, "c": 660}
    prepare.do(Restart("b"))
    assert left(prepare) == {"a": 560, "b": 600, "c": 660}


def test_a_common_clock_that_runs_is_parted_as_it_stands(prepare: Stage) -> None:
    prepare.do(Start())
    prepare.wait(100)
    prepare.do(AddTime(60, "c"))
    assert left(prepare) == {"a": 500, "b": 500, "c": 560}


def test_a_command_for_all_reaches_every_team(prepare: Stage) -> None:
    prepare.do(Start("a"))
    prepare.wait(30)
    prepare.do(Start())
    prepare.do(AddTime(60))
    prepare.wait(10)
    prepare.do(Pause())
    prepare.wait(10)
    assert left(prepare) == {"a": 620, "b": 650, "c": 650}


def test_clocks_that_are_parted_and_then_started_together_are_one_again(prepare: Stage) -> None:
    prepare.do(PartClocks())
    assert len(prepare.state.live.clocks) == 3
    prepare.do(Start())
    assert left(prepare) == {"main": 600}


def test_clocks_are_joined_only_where_they_are_alike(prepare: Stage) -> None:
    assert prepare.refused(JoinClocks()) is RefusalCode.NOT_ALIKE
    prepare.do(PartClocks())
    assert prepare.refused(PartClocks()) is RefusalCode.NOT_APART
    prepare.do(AddTime(60, "a"))
    assert prepare.refused(JoinClocks()) is RefusalCode.NOT_ALIKE
    prepare.do(AddTime(-60, "a"))
    prepare.do(JoinClocks())
    assert left(prepare) == {"main": 600}


def test_only_a_phase_that_says_so_gives_teams_their_clocks(prepare: Stage) -> None:
    assert prepare.refused(Start("z")) is RefusalCode.UNKNOWN_CLOCK
    prepare.do(Next())
    assert prepare.refused(PartClocks()) is RefusalCode.NOT_APART
    assert prepare.refused(Pause("a")) is RefusalCode.UNKNOWN_CLOCK


def test_each_clock_tells_its_end_once(prepare: Stage) -> None:
    prepare.do(Start("a"))
    prepare.wait(30)
    prepare.do(Start("b"))
    prepare.wait(700)
    ended = [
        (event.clock.id, event.at.utc.minute * 60 + event.at.utc.second)
        for event in prepare.do(Tick())
        if isinstance(event, ClockChanged) and event.ended
    ]
    assert ended == [("a", 600), ("b", 630)]
    assert not any(isinstance(event, ClockChanged) for event in prepare.do(Tick()))
    assert [state.value for state in states(prepare)] == ["over", "over", "ready"]


def states(stage: Stage) -> list[ClockState]:
    return [face.reading(stage.now.boot_s).state for face in faces(stage)]


def faces(stage: Stage) -> tuple[ClockFace, ...]:
    return audience.audience_view(stage.state, stage.workshop.catalog, Texts("en"), stage.now).clocks


def test_the_room_sees_each_team_beside_its_clock(prepare: Stage) -> None:
    assert [face.label for face in faces(prepare)] == [""]
    prepare.do(Start("a"))
    assert [face.label for face in faces(prepare)] == ["Team A", "Team B", "Team C"]


def test_back_brings_every_clock_back_with_its_own_deadline(prepare: Stage) -> None:
    prepare.do(Start("a"))
    prepare.wait(60)
    prepare.do(Pause("a"))
    prepare.do(Start("b"))
    prepare.wait(60)
    prepare.do(Next())
    prepare.wait(20)
    prepare.do(Back())
    assert left(prepare) == {"a": 540, "b": 520, "c": 600}


def test_the_file_and_the_events_know_every_clock(prepare: Stage) -> None:
    prepare.do(Start("a"))
    prepare.wait(60)
    prepare.do(Start("b"))
    assert rebuild(prepare.desk.store.events(prepare.state.id)) == prepare.state.live
    clocks = prepare.state.live.clocks
    assert prepare.reopen().state.live.clocks == clocks


def test_only_clocks_that_ran_counted_the_time_away_and_only_they_give_it_back(prepare: Stage) -> None:
    prepare.do(Start("a"))
    prepare.clock.sleep(60)
    prepare.do(Start("b"))
    prepare.clock.sleep(100)
    prepare.do(Tick())
    assert left(prepare) == {"a": 440, "b": 500, "c": 600}
    choice = away_choice(prepare.state, prepare.now)
    assert choice is not None
    assert (choice.away_s, choice.counted_s, choice.left_out_s) == (160, 440, 600)
    prepare.do(Restart("b"))
    prepare.do(AnswerAway(counted=False))
    assert left(prepare) == {"a": 600, "b": 600, "c": 600}


def test_a_common_clock_that_is_parted_after_a_sleep_gives_each_team_its_time_back(prepare: Stage) -> None:
    prepare.do(Start())
    prepare.clock.sleep(60)
    prepare.do(Pause("a"))
    prepare.do(AnswerAway(counted=False))
    assert left(prepare) == {"a": 600, "b": 600, "c": 600}


def test_teams_drawn_anew_keep_their_clocks_and_new_ones_get_one(prepare: Stage) -> None:
    prepare.do(Start("a"))
    prepare.wait(30)
    for person in prepare.state.people[:3]:
        prepare.do(SetPresent(person.id, present=False))
    prepare.do(DrawAgain())
    assert left(prepare) == {"main": 570}
