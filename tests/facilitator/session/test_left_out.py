"""Phases that can be left out: a series of no turns is there to be taken in, and takes no time until it is."""

from __future__ import annotations

import pytest

from facilitator.errors import RefusalCode
from facilitator.session import agenda
from facilitator.session.commands import Back, Begin, GoTo, Next, Undo
from facilitator.session.plan_commands import AddItem, SetMinutes, SetTurns
from facilitator.session.record_commands import WriteNote
from tests.facilitator.stage import Stage
from tests.facilitator.stage_pack import CATALOG


@pytest.fixture
def extras(stage: Stage) -> Stage:
    """Give a day that opens with the exercise whose phases can be left out."""
    stage.do(AddItem(0, "extras"))
    return stage


def take_in(stage: Stage, series: str, turns: int = 1) -> None:
    stage.do(SetTurns(stage.item("extras").id, series, turns))


def phases(stage: Stage) -> list[str]:
    """Go through the first item and return its phases."""
    seen = []
    while stage.key.item_id == stage.item("extras").id:
        seen.append(stage.phase)
        stage.do(Next())
    return seen


def test_what_is_left_out_takes_no_time_and_is_not_run(extras: Stage) -> None:
    assert agenda.planned_s(extras.item("extras"), CATALOG) == 6 * 60
    first, second = agenda.timeline(extras.state, CATALOG)[:2]
    assert (second.starts - first.starts).total_seconds() == 6 * 60
    extras.begin()
    assert phases(extras) == ["share"]
    assert extras.phase == "welcome"


def test_what_is_taken_in_runs_in_its_place(extras: Stage) -> None:
    take_in(extras, "warm-up")
    take_in(extras, "own", 2)
    assert agenda.planned_s(extras.item("extras"), CATALOG) == (3 + 6 + 2 * (8 + 4)) * 60
    extras.begin()
    assert phases(extras) == ["warm-up", "share", "own", "plan", "own 2", "plan 2"]


def test_an_item_is_entered_at_the_first_phase_that_is_not_left_out(extras: Stage) -> None:
    extras.do(Begin(1))
    assert extras.phase == "share"
    extras.do(GoTo(extras.item("pairs").id))
    extras.do(GoTo(extras.item("extras").id))
    assert extras.phase == "share"


def test_minutes_of_a_phase_left_out_wait_till_it_is_taken_in(extras: Stage) -> None:
    extras.do(SetMinutes(extras.item("extras").id, "own", 12))
    assert agenda.planned_s(extras.item("extras"), CATALOG) == 6 * 60
    take_in(extras, "own")
    assert agenda.planned_s(extras.item("extras"), CATALOG) == (6 + 12 + 4) * 60


def test_phases_are_taken_in_and_left_out_while_the_item_runs_until_they_begin(extras: Stage) -> None:
    extras.begin()
    take_in(extras, "own")
    take_in(extras, "own", 0)
    take_in(extras, "own")
    extras.do(Next())
    assert extras.phase == "own"
    assert extras.refused(SetTurns(extras.item("extras").id, "own", 0)) is RefusalCode.TURN_BEGUN
    # the other series of this item has not begun, so nothing holds it
    take_in(extras, "warm-up")
    take_in(extras, "warm-up", 0)
    extras.do(Back())
    take_in(extras, "own", 0)
    extras.do(Next())
    assert extras.phase == "welcome"


def test_a_phase_that_runs_is_not_left_out_by_an_undo(extras: Stage) -> None:
    extras.begin()
    take_in(extras, "own")
    extras.do(Next())
    assert extras.refused(Undo()) is RefusalCode.USED_SINCE
    assert extras.phase == "own"


def test_what_was_written_in_a_phase_stays_when_it_is_left_out(extras: Stage) -> None:
    item = extras.item("extras").id
    take_in(extras, "own")
    extras.do(WriteNote(item, "owner", 1, "Kari"))
    take_in(extras, "own", 0)
    assert [note.text for note in extras.state.notes] == ["Kari"]


def test_turns_lie_between_none_and_the_most(extras: Stage) -> None:
    item = extras.item("extras").id
    assert extras.refused(SetTurns(item, "own", -1)) is RefusalCode.OUT_OF_RANGE
    assert extras.refused(SetTurns(item, "own", 3)) is RefusalCode.OUT_OF_RANGE
    assert extras.refused(SetTurns(extras.item("pairs").id, "rounds", 0)) is RefusalCode.OUT_OF_RANGE


def test_a_day_with_a_phase_left_out_comes_back_from_the_disk(extras: Stage) -> None:
    take_in(extras, "own")
    take_in(extras, "own", 0)
    extras.begin()
    extras.reopen()
    assert dict(extras.item("extras").turns) == {"own": 0}
    assert extras.phase == "share"
