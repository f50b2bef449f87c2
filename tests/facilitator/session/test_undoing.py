"""Edits are taken back and made again; what the day did in between stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.assessment.lost_customer import Figures, Unit
from facilitator.errors import RefusalCode
from facilitator.pack.kinds import Grouping
from facilitator.session.card_commands import Reveal
from facilitator.session.commands import AddTime, Edit, Next, Redo, Start, Tick, Undo
from facilitator.session.events import ClockChanged, EditUndone
from facilitator.session.people_commands import AddPeople
from facilitator.session.plan_commands import (
    AddItem,
    SetMinutes,
    SetNiceToHave,
    SetTurns,
)
from facilitator.session.record_commands import (
    AddMark,
    SaveCalculation,
    SaveCommitment,
    SaveResult,
    WriteNote,
)
from facilitator.session.sheet_commands import AddRow
from facilitator.session.state import Commitment, MarkKind
from facilitator.session.undoing import Made, again, taken_back
from facilitator.workshop import Done
from tests.facilitator.session.every_edit import KINDS, content, edits
from tests.facilitator.session.random_days import command_for, throws
from tests.facilitator.stage import Stage, StageMaker, stages, step_of


@pytest.fixture
def filled(stage: Stage) -> Stage:
    """Give a workshop with a note, a number, a sheet of two rows and a commitment in it."""
    talk = stage.item("talk").id
    stage.do(WriteNote(talk, "thoughts", 1, "words"))
    stage.do(SaveResult(talk, "score", 1, 3))
    for text in ("first", "second"):
        stage.do(AddRow(talk, "list", 1, 9, "why", text))
    stage.do(AddItem(len(stage.state.items), "sums"))
    sums = stage.item("sums").id
    stage.do(SaveCalculation(sums, "cost", Figures(Decimal(7), Decimal(1), 4, Decimal(10)), Unit.THOUSANDS))
    stage.do(SaveCommitment(Commitment("", "Ada", "listen", "Friday", "Bo")))
    return stage


@pytest.fixture
def begun(filled: Stage) -> Stage:
    """Give the same on a day that has begun, with a mark in it."""
    filled.begin()
    filled.do(AddMark(MarkKind.ASK))
    return filled


def test_every_kind_of_edit_is_tried_here(begun: Stage) -> None:
    assert set(KINDS) == set(edits(begun))
    tried = {type(edit) for edit in edits(begun).values()}
    # whether somebody is present is an edit like the others of a person; casting and the own cards try theirs
    known = {kind.__name__ for kind in Edit.__subclasses__()}
    assert known - {kind.__name__ for kind in tried} == {
        "SetPresent",
        "SetPass",
        "KeepApart",
        "LetTogether",
        "MovePerson",
        "MakeCards",
        "SaveOwnCard",
        "RemoveOwnCard",
    }


@pytest.mark.parametrize("kind", KINDS)
def test_an_edit_is_taken_back_and_made_again(begun: Stage, kind: str) -> None:
    before = content(begun.state)
    begun.do(edits(begun)[kind])
    after = content(begun.state)
    assert after != before
    (event,) = begun.do(Undo())
    assert isinstance(event, EditUndone)
    assert content(begun.state) == before
    (event,) = begun.do(Redo())
    assert isinstance(event, EditUndone)
    assert event.again
    assert content(begun.state) == after
    begun.do(Undo())
    assert content(begun.state) == before
    assert begun.desk.store.load(begun.state.id) == begun.state


def test_all_edits_are_taken_back_one_by_one_and_made_again(begun: Stage) -> None:
    seen = [content(begun.state)]
    for kind in KINDS:
        if kind not in ("commitment away", "remove item"):
            begun.do(edits(begun)[kind])
            seen.append(content(begun.state))
    for earlier in reversed(seen[:-1]):
        begun.do(Undo())
        assert content(begun.state) == earlier
    for later in seen[1:]:
        begun.do(Redo())
        assert content(begun.state) == later
    assert begun.refused(Redo()) is RefusalCode.NOTHING_TO_REDO


def test_a_new_edit_ends_what_could_be_made_again(filled: Stage) -> None:
    filled.do(AddPeople(("Kari",)))
    filled.do(Undo())
    filled.do(AddPeople(("Ola",)))
    assert not filled.workshop.can_redo
    assert filled.refused(Redo()) is RefusalCode.NOTHING_TO_REDO


def test_at_first_there_is_nothing_to_undo(make_stage: StageMaker) -> None:
    stage = make_stage()
    assert not stage.workshop.can_undo
    assert stage.refused(Undo()) is RefusalCode.NOTHING_TO_UNDO


def test_a_refused_edit_is_no_step(filled: Stage) -> None:
    filled.do(AddPeople(("Kari",)))
    filled.refused(AddPeople(("",)))
    filled.do(Undo())
    assert len(filled.state.people) == 7


def test_a_burst_of_typing_is_one_step(filled: Stage) -> None:
    talk = filled.item("talk").id
    for text in ("wordsA", "wordsAB", "wordsABC"):
        filled.do(WriteNote(talk, "thoughts", 1, text))
    # the first of them continued what the fixture wrote before two other edits, so it began a burst of its own
    filled.do(Undo())
    assert filled.state.notes[0].text == "words"
    filled.do(Redo())
    assert filled.state.notes[0].text == "wordsABC"


def test_a_burst_during_which_the_clock_went_on_is_still_one_step(filled: Stage) -> None:
    filled.begin()
    talk = filled.item("talk").id
    filled.do(WriteNote(talk, "thoughts", 1, "before"))
    filled.wait(500)
    filled.do(Tick())
    filled.do(WriteNote(talk, "thoughts", 1, "before and after"))
    filled.do(Undo())
    assert filled.state.notes[0].text == "words"


def test_what_came_due_with_an_edit_is_not_taken_back_with_it(filled: Stage) -> None:
    filled.begin()
    filled.wait(500)
    events = filled.do(AddPeople(("Kari",)))
    assert isinstance(events[0], ClockChanged)
    clock = filled.main
    filled.do(Undo())
    assert filled.main == clock


def test_what_came_due_by_the_time_of_an_undo_is_told_first(filled: Stage) -> None:
    filled.begin()
    filled.do(AddPeople(("Kari",)))
    filled.wait(500)
    events = filled.do(Undo())
    assert [type(event) for event in events] == [ClockChanged, EditUndone]


def test_the_flow_of_the_day_stays_when_edits_are_taken_back(filled: Stage) -> None:
    filled.do(SetNiceToHave(filled.item("scenes").id, nice=True))
    filled.begin()
    filled.go_to("scenes", "prepare")
    filled.do(AddTime(60))
    filled.do(Start())
    live, draws, deals, runs = filled.state.live, filled.state.draws, filled.state.deals, filled.state.runs
    turns = filled.item("scenes").turns
    assert turns
    filled.do(Undo())
    assert not filled.item("scenes").nice_to_have
    # the number of scenes was fitted to the teams meanwhile, and stays
    assert filled.item("scenes").turns == turns
    state = filled.state
    assert (state.live.clocks, state.live.key, state.draws, state.deals, state.runs) == (
        live.clocks,
        live.key,
        draws,
        deals,
        runs,
    )


def test_minutes_of_one_phase_are_taken_back_without_those_of_another(filled: Stage) -> None:
    talk = filled.item("talk").id
    filled.do(SetMinutes(talk, "welcome", 20))
    filled.do(SetMinutes(talk, "talk", 8))
    filled.do(Undo())
    assert dict(filled.item("talk").minutes) == {"welcome": 20}
    filled.do(Undo())
    assert dict(filled.item("talk").minutes) == {}


def test_turns_that_the_day_set_for_one_series_stay_when_those_of_another_are_taken_back(stage: Stage) -> None:
    talk = stage.item("talk")
    before = replace(stage.state, items=(talk,))
    after = replace(before, items=(replace(talk, turns=(("rounds", 4),)),))
    now = replace(after, items=(replace(talk, turns=(("rounds", 4), ("scenes", 6))),))
    (left,) = taken_back(now, Made(before, after)).items
    assert dict(left.turns) == {"scenes": 6}
    (made,) = taken_back(replace(now, items=(left,)), again(Made(before, after))).items
    assert dict(made.turns) == {"scenes": 6, "rounds": 4}


def test_a_reveal_is_never_undone(filled: Stage) -> None:
    filled.begin()
    filled.go_to("cases", "guess")
    filled.do(AddPeople(("Kari",)))
    filled.do(Reveal(filled.deal("reasons").id))
    filled.do(Undo())
    assert filled.deal("reasons").revealed
    assert len(filled.state.people) == 7


def test_an_item_that_runs_or_was_run_is_not_taken_out_by_an_undo(stage: Stage) -> None:
    stage.do(AddItem(0, "promises"))
    items = len(stage.state.items)
    stage.begin()
    assert stage.phase == "write"
    assert stage.refused(Undo()) is RefusalCode.USED_SINCE
    assert len(stage.state.items) == items


def test_an_item_that_was_run_is_not_taken_out_by_an_undo(stage: Stage) -> None:
    stage.do(AddItem(0, "promises"))
    stage.begin()
    stage.do(Next())
    assert stage.refused(Undo()) is RefusalCode.USED_SINCE


def test_an_undo_that_is_refused_gives_the_way_to_the_edit_before_it(stage: Stage) -> None:
    stage.do(AddPeople(("Kari",)))
    stage.do(AddItem(0, "promises"))
    stage.begin()
    assert stage.refused(Undo()) is RefusalCode.USED_SINCE
    stage.do(Undo())
    assert "Kari" not in [person.name for person in stage.state.people]
    assert stage.state.items[0].exercise_id == "promises"
    stage.do(Redo())
    assert stage.state.people[-1].name == "Kari"


def test_a_turn_that_was_begun_is_not_taken_out_by_an_undo(stage: Stage) -> None:
    stage.do(SetTurns(stage.item("pairs").id, "rounds", 5))
    stage.begin()
    stage.go_to("pairs", "pair-up 5")
    assert stage.refused(Undo()) is RefusalCode.USED_SINCE
    assert step_of(stage).turns == 5


def test_people_taken_off_by_an_undo_stay_in_the_groups_they_were_drawn_into(stage: Stage) -> None:
    stage.do(AddPeople(("Kari", "Ola")))
    stage.begin()
    stage.go_to("pairs", "pair-up")
    groups = stage.draw(Grouping.PAIRS).groups
    stage.do(Undo())
    assert stage.draw(Grouping.PAIRS).groups == groups
    stage.do(Redo())
    assert [person.name for person in stage.state.people[-2:]] == ["Kari", "Ola"]


@pytest.fixture(scope="module")
def room(in_memory: Path) -> Iterator[StageMaker]:
    """Give a maker of workshops for many examples of one test."""
    yield from stages(in_memory / "undo")


@given(st.integers(0, 2**32), st.integers(1, 60))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_was_edited_everything_can_be_taken_back_and_made_again(
    room: StageMaker, seed: int, count: int
) -> None:
    stage = room(people=3)
    stage.reopen()
    before = content(stage.state)
    for throw in throws(seed, 4 * count):
        command = command_for(stage.state, throw)
        if isinstance(command, Edit):
            stage.workshop.do(command, stage.now)
    after = content(stage.state)
    while stage.workshop.can_undo:
        assert isinstance(stage.workshop.do(Undo(), stage.now), Done)
    assert content(stage.state) == before
    while stage.workshop.can_redo:
        assert isinstance(stage.workshop.do(Redo(), stage.now), Done)
    assert content(stage.state) == after
    stage.close()
