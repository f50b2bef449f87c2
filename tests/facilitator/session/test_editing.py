"""Plan, people and the workshop's own data are edited within what makes sense, at any time of the day."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import time

import pytest

from facilitator.errors import RefusalCode
from facilitator.pack.kinds import PauseKind
from facilitator.session import agenda
from facilitator.session.commands import Back, GoTo, Next
from facilitator.session.people_commands import AddPeople, RemovePerson, RenamePerson, SetPresent
from facilitator.session.plan_commands import (
    AddItem,
    MoveItem,
    RemoveItem,
    SetMinutes,
    SetNiceToHave,
    SetProperties,
    SetTurns,
)
from tests.facilitator.stage import Stage, step_of
from tests.facilitator.stage_pack import CATALOG


def plan(stage: Stage) -> list[str]:
    return [item.exercise_id or (item.pause.value if item.pause else "") for item in stage.state.items]


PLAN = ["talk", "scenes", "break", "pairs", "cases", "reserve", "promises"]


def test_a_day_is_made_as_its_template_says(stage: Stage) -> None:
    assert plan(stage) == PLAN
    assert dict(stage.item("pairs").turns) == {"rounds": 3}
    assert dict(stage.item("cases").minutes) == {"play": 6}
    assert stage.item("cases").nice_to_have
    assert stage.item("break").length_min == 10
    properties = stage.state.properties
    assert (properties.title, properties.starts, properties.ends) == ("en day", time(9), time(12))


@pytest.mark.parametrize(
    ("index", "place"), [(0, 0), (2, 2), (7, 7), (99, 7), (-5, 0), (10**30, 7)], ids=lambda value: str(value)
)
def test_an_item_is_put_where_it_is_wanted(stage: Stage, index: int, place: int) -> None:
    stage.do(AddItem(index, "talk", length_min=10**30))
    assert plan(stage) == [*PLAN[:place], "talk", *PLAN[place:]]
    assert stage.state.items[place].length_min == 0


def test_a_pause_has_a_length_within_reason(stage: Stage) -> None:
    stage.do(AddItem(1, pause=PauseKind.LUNCH, length_min=45))
    assert plan(stage)[1] == "lunch"
    assert stage.refused(AddItem(1, pause=PauseKind.LUNCH, length_min=0)) is RefusalCode.OUT_OF_RANGE
    assert stage.refused(AddItem(1, pause=PauseKind.LUNCH, length_min=121)) is RefusalCode.OUT_OF_RANGE
    assert stage.refused(AddItem(1, "nonsense")) is RefusalCode.UNKNOWN_EXERCISE


def test_moving_an_item_leaves_the_others_in_order(stage: Stage) -> None:
    for number, index in itertools.product(range(7), (-3, 0, 1, 3, 6, 7, 99)):
        before = list(stage.state.items)
        moved = before.pop(number)
        stage.do(MoveItem(moved.id, index))
        place = min(max(index, 0), 6)
        assert list(stage.state.items) == [*before[:place], moved, *before[place:]]


def test_an_item_is_moved_while_another_runs_and_while_it_runs_itself(stage: Stage) -> None:
    stage.begin()
    stage.do(MoveItem(stage.item("promises").id, 1))
    assert plan(stage) == ["talk", "promises", *PLAN[1:-1]]
    stage.do(MoveItem(stage.item("talk").id, 6))
    assert stage.phase == "welcome"
    for _ in range(5):
        stage.do(Next())
    assert stage.phase == ""
    assert stage.refused(MoveItem("nonsense", 0)) is RefusalCode.UNKNOWN_ITEM


def test_what_was_run_stays_in_the_agenda(stage: Stage) -> None:
    stage.begin()
    assert stage.refused(RemoveItem(stage.item("talk").id)) is RefusalCode.ITEM_RUNS
    stage.do(GoTo(stage.item("promises").id))
    assert stage.refused(RemoveItem(stage.item("talk").id)) is RefusalCode.TURN_BEGUN
    stage.do(RemoveItem(stage.item("scenes").id))
    assert stage.refused(RemoveItem("nonsense")) is RefusalCode.UNKNOWN_ITEM


def test_what_was_run_stays_though_it_is_long_ago(stage: Stage) -> None:
    stage.begin()
    stage.go_to("cases", "debrief 2")
    stage.go_to("pairs", "play 3")
    assert stage.refused(RemoveItem(stage.item("talk").id)) is RefusalCode.TURN_BEGUN


def test_an_item_entered_by_a_slip_and_left_by_back_can_be_removed(stage: Stage) -> None:
    stage.begin()
    stage.do(GoTo(stage.item("promises").id))
    stage.do(Back())
    stage.do(RemoveItem(stage.item("promises").id))


def test_minutes_lie_within_what_the_exercise_allows(stage: Stage) -> None:
    item = stage.item("talk").id
    stage.do(SetMinutes(item, "welcome", 12))
    assert agenda.steps(stage.item("talk"), CATALOG)[0].planned_s == 720
    assert stage.refused(SetMinutes(item, "welcome", 0)) is RefusalCode.OUT_OF_RANGE
    assert stage.refused(SetMinutes(item, "welcome", 31)) is RefusalCode.OUT_OF_RANGE
    assert stage.refused(SetMinutes(item, "nonsense", 5)) is RefusalCode.UNKNOWN_PHASE
    assert stage.refused(SetMinutes("nonsense", "welcome", 5)) is RefusalCode.UNKNOWN_ITEM
    stage.do(SetMinutes(stage.item("break").id, "pause", 20))
    assert stage.item("break").length_min == 20
    assert stage.refused(SetMinutes(stage.item("break").id, "pause", 500)) is RefusalCode.OUT_OF_RANGE


def test_minutes_set_while_a_phase_runs_hold_from_the_next_time_on(stage: Stage) -> None:
    stage.begin()
    stage.do(SetMinutes(stage.item("talk").id, "welcome", 12))
    assert stage.left_s == 600
    stage.do(GoTo(stage.item("promises").id))
    stage.do(GoTo(stage.item("talk").id))
    assert stage.left_s == 720


def test_turns_lie_within_the_series_and_never_below_what_was_begun(stage: Stage) -> None:
    item = stage.item("pairs").id
    stage.do(SetTurns(item, "rounds", 6))
    assert stage.refused(SetTurns(item, "rounds", 7)) is RefusalCode.OUT_OF_RANGE
    assert stage.refused(SetTurns(item, "nonsense", 2)) is RefusalCode.UNKNOWN_PHASE
    assert stage.refused(SetTurns(stage.item("break").id, "rounds", 2)) is RefusalCode.UNKNOWN_PHASE
    stage.begin()
    stage.go_to("pairs", "pair-up 3")
    assert stage.refused(SetTurns(item, "rounds", 2)) is RefusalCode.TURN_BEGUN
    stage.do(SetTurns(item, "rounds", 3))
    assert step_of(stage).turns == 3


def test_an_item_is_marked_as_nice_to_have(stage: Stage) -> None:
    stage.do(SetNiceToHave(stage.item("talk").id, nice=True))
    assert stage.item("talk").nice_to_have
    assert stage.refused(SetNiceToHave("nonsense", nice=True)) is RefusalCode.UNKNOWN_ITEM


def test_people_come_go_and_are_named_anew(stage: Stage) -> None:
    stage.do(AddPeople(("  Kari   Nordmann ", "", "  ")))
    assert stage.state.people[-1].name == "Kari Nordmann"
    assert stage.refused(AddPeople(("", " "))) is RefusalCode.EMPTY_NAME
    kari = stage.person("Kari Nordmann")
    stage.do(RenamePerson(kari, "Kari"))
    stage.do(SetPresent(kari, present=False))
    assert not stage.state.people[-1].present
    assert stage.refused(RenamePerson(kari, " ")) is RefusalCode.EMPTY_NAME
    stage.do(RemovePerson(kari))
    assert stage.refused(RemovePerson(kari)) is RefusalCode.UNKNOWN_PERSON
    assert stage.refused(RenamePerson(kari, "Kari")) is RefusalCode.UNKNOWN_PERSON
    assert stage.refused(SetPresent(kari, present=True)) is RefusalCode.UNKNOWN_PERSON


def test_two_people_may_have_one_name(stage: Stage) -> None:
    stage.do(AddPeople(("Kari", "Kari")))
    assert len({person.id for person in stage.state.people}) == 9


def test_a_workshop_has_a_title_and_ends_after_it_starts(stage: Stage) -> None:
    known = stage.state.properties
    stage.do(SetProperties(replace(known, title="Service", client="Ski & Sons")))
    assert stage.state.properties.client == "Ski & Sons"
    assert stage.refused(SetProperties(replace(known, title=" "))) is RefusalCode.EMPTY_TITLE
    assert stage.refused(SetProperties(replace(known, ends=known.starts))) is RefusalCode.OUT_OF_RANGE


def test_the_plan_is_told_as_clock_times_and_against_the_booked_end(stage: Stage) -> None:
    slots = agenda.timeline(stage.state, CATALOG)
    assert [f"{slot.starts:%H:%M}" for slot in slots][:4] == ["09:00", "09:25", "09:56", "10:06"]
    assert agenda.overrun_min(stage.state, CATALOG) == round(
        (agenda.finish(stage.state, CATALOG) - agenda.booked_end(stage.state)).total_seconds() / 60
    )
    before = agenda.overrun_min(stage.state, CATALOG)
    stage.do(SetMinutes(stage.item("talk").id, "welcome", 15))
    assert agenda.overrun_min(stage.state, CATALOG) == before + 5


def test_an_agenda_without_items_ends_when_it_starts(stage: Stage) -> None:
    for item in stage.state.items:
        stage.do(RemoveItem(item.id))
    assert agenda.finish(stage.state, CATALOG) == agenda.booked_end(stage.state).replace(hour=9)
