"""A sheet grows row by row and counts cell by cell; what has no place in it is refused with its reason."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.errors import RefusalCode
from facilitator.session.commands import Redo, Undo
from facilitator.session.people_commands import AddPeople, SetPresent
from facilitator.session.record_events import CellSaved, RowChanged
from facilitator.session.sheet_commands import AddRow, CountCell, MoveRow, RemoveRow, SaveCell
from facilitator.session.sheet_words import sheet_words
from facilitator.session.sheets import Sheet, sheet_of
from facilitator.texts import Texts
from tests.facilitator.stage import NAMES, Stage
from tests.facilitator.stage_pack import CATALOG


def sheet(stage: Stage, exercise: str, prompt: str, turn: int = 1) -> Sheet:
    found = sheet_of(stage.state, CATALOG, stage.item(exercise).id, prompt, turn)
    assert found is not None
    return found


def add(stage: Stage, text: str, index: int = 99, prompt: str = "list", column: str = "why") -> str:
    before = {row.id for row in stage.state.sheet_rows}
    stage.do(AddRow(stage.item("talk").id, prompt, 1, index, column, text))
    return next(row.id for row in stage.state.sheet_rows if row.id not in before)


def cell(stage: Stage, row: str, column: str, text: str = "", value: int | None = None) -> SaveCell:
    return SaveCell(stage.item("talk").id, "list", 1, row, column, text, value)


def count(stage: Stage, row: str, by: int = 1, column: str = "met") -> CountCell:
    return CountCell(stage.item("talk").id, "list", 1, row, column, by)


def words(stage: Stage) -> list[str]:
    found = sheet(stage, "talk", "list")
    return [found.text(line.id, "why") for line in found.lines]


def vote(stage: Stage, team: str, column: str, by: int = 1) -> CountCell:
    return CountCell(stage.item("scenes").id, "votes", 1, team, column, by)


def with_teams(stage: Stage, people: int = 9) -> None:
    present = len([person for person in stage.state.people if person.present])
    if people > present:
        stage.do(AddPeople(tuple(f"{name} {number}" for number, name in enumerate(NAMES))[: people - present]))
    stage.begin()
    stage.go_to("scenes", "prepare")


def test_rows_stand_where_they_were_put(stage: Stage) -> None:
    for index, text in ((99, "slow"), (99, "rude"), (0, "late"), (1, "dear")):
        add(stage, text, index)
    assert words(stage) == ["late", "dear", "slow", "rude"]
    row = sheet(stage, "talk", "list").lines[3].id
    stage.do(MoveRow(row, 0))
    assert words(stage) == ["rude", "late", "dear", "slow"]
    assert stage.desk.store.load(stage.state.id) == stage.state


def test_a_row_and_the_words_typed_into_it_are_one_step_to_undo(stage: Stage) -> None:
    events = stage.do(AddRow(stage.item("talk").id, "list", 1, 0, "why", "n"))
    assert [type(event) for event in events] == [RowChanged, CellSaved]
    row = stage.state.sheet_rows[0].id
    assert stage.do(cell(stage, row, "why", "no a")) == ()
    assert stage.do(cell(stage, row, "why", "no answer")) == ()
    stage.do(Undo())
    assert (words(stage), stage.state.cells) == ([], ())
    stage.do(Redo())
    assert words(stage) == ["no answer"]


def test_each_count_is_a_step_of_its_own_and_leaves_the_words_alone(stage: Stage) -> None:
    row = add(stage, "no answer")
    for _ in range(3):
        stage.do(count(stage, row))
    stage.do(cell(stage, row, "why", "no answer at all"))
    stage.do(Undo())
    stage.do(Undo())
    found = sheet(stage, "talk", "list")
    assert (found.value(row, "met"), found.text(row, "why")) == (2, "no answer")


def test_undoing_an_earlier_cell_keeps_what_another_has_got_since(stage: Stage) -> None:
    first, second = add(stage, "one"), add(stage, "two")
    stage.do(count(stage, first))
    stage.do(count(stage, second, 5))
    stage.do(Undo())
    found = sheet(stage, "talk", "list")
    assert (found.value(first, "met"), found.value(second, "met")) == (1, None)


def test_a_row_taken_away_comes_back_with_everything_in_it(stage: Stage) -> None:
    first = add(stage, "one")
    second = add(stage, "two")
    stage.do(count(stage, first, 4))
    stage.do(RemoveRow(first))
    assert words(stage) == ["two"]
    assert all(kept.row == second for kept in stage.state.cells)
    stage.do(Undo())
    assert words(stage) == ["one", "two"]
    assert sheet(stage, "talk", "list").value(first, "met") == 4
    assert stage.desk.store.load(stage.state.id) == stage.state


def test_a_column_that_comes_late_is_read_once_somebody_has_filled_it(stage: Stage) -> None:
    row = add(stage, "No answer")
    stage.do(count(stage, row, 3))
    said = sheet_words(sheet(stage, "talk", "list"), "talk", CATALOG, Texts("en"))
    assert said.grid() == (("No answer", "3"),)
    assert len(said.headings()) == len(said.figures()) == 2

    stage.do(cell(stage, row, "told", value=40))

    said = sheet_words(sheet(stage, "talk", "list"), "talk", CATALOG, Texts("en"))
    assert said.grid() == (("No answer", "3", "40"),)
    assert len(said.headings()) == len(said.figures()) == 3


def test_lists_side_by_side_grow_on_their_own(stage: Stage) -> None:
    for text, column in (("greet", "always"), ("sigh", "never"), ("listen", "always")):
        add(stage, text, prompt="lists", column=column)
    found = sheet(stage, "talk", "lists")
    told = {column: [found.text(line.id, column) for line in found.lines_of(column)] for column in ("always", "never")}
    assert told == {"always": ["greet", "listen"], "never": ["sigh"]}
    greet = found.lines_of("always")[0].id
    wrong = SaveCell(found.item_id, "lists", 1, greet, "never", "x")
    assert stage.refused(wrong) is RefusalCode.NO_CELL


def test_nobody_votes_for_their_own_team(stage: Stage) -> None:
    with_teams(stage)
    found = sheet(stage, "scenes", "votes")
    assert [column.id for column in found.columns] == ["votes-a", "votes-b", "votes-c"]
    stage.do(vote(stage, "a", "votes-b"))
    assert stage.refused(vote(stage, "a", "votes-a")) is RefusalCode.OWN_TEAM
    own = SaveCell(found.item_id, "votes", 1, "c", "votes-c", value=3)
    assert stage.refused(own) is RefusalCode.OWN_TEAM


def test_with_too_few_teams_to_compare_trainer_and_writers_vote(stage: Stage) -> None:
    for person in stage.state.people[4:]:
        stage.do(SetPresent(person.id, present=False))
    with_teams(stage, 4)
    found = sheet(stage, "scenes", "votes")
    assert [column.id for column in found.columns] == ["trainer", "writers"]
    assert [line.id for line in found.lines] == ["a"]
    stage.do(vote(stage, "a", "trainer", 4))
    assert sheet(stage, "scenes", "votes").value("a", "trainer") == 4


def test_a_fixed_row_has_no_cell_where_its_line_says_so(stage: Stage) -> None:
    item = stage.item("scenes").id
    stage.do(SaveCell(item, "steps", 2, "heard", "how", value=1))
    stage.do(SaveCell(item, "steps", 2, "agreed", "done", value=1))
    found = sheet(stage, "scenes", "steps", 2)
    assert (found.value("heard", "how"), found.value("agreed", "done")) == (1, 1)
    assert sheet(stage, "scenes", "steps", 1).is_empty
    assert stage.refused(SaveCell(item, "steps", 2, "agreed", "how", value=0)) is RefusalCode.NO_CELL
    assert stage.refused(AddRow(item, "steps", 2, 0, "done")) is RefusalCode.ROWS_ARE_FIXED


@pytest.mark.parametrize(
    ("column", "value", "ok"),
    [("met", 0, True), ("met", -1, False), ("met", 10_000, False), ("told", 500, True), ("told", 501, False)],
)
def test_a_number_stays_within_what_its_column_takes(stage: Stage, column: str, value: int, ok: bool) -> None:
    row = add(stage, "slow")
    asked = cell(stage, row, column, value=value)
    if ok:
        stage.do(asked)
    else:
        assert stage.refused(asked) is RefusalCode.OUT_OF_RANGE


def test_what_is_not_there_is_refused(stage: Stage) -> None:
    row, item = add(stage, "slow"), stage.item("talk").id
    assert stage.refused(cell(stage, "nowhere", "why", "x")) is RefusalCode.UNKNOWN_ROW
    assert stage.refused(cell(stage, row, "nowhere", "x")) is RefusalCode.UNKNOWN_COLUMN
    assert stage.refused(SaveCell(item, "thoughts", 1, row, "why", "x")) is RefusalCode.UNKNOWN_PROMPT
    assert stage.refused(SaveCell("nowhere", "list", 1, row, "why", "x")) is RefusalCode.UNKNOWN_ITEM
    assert stage.refused(SaveCell(item, "list", 0, row, "why", "x")) is RefusalCode.OUT_OF_RANGE
    assert stage.refused(count(stage, row, column="why")) is RefusalCode.NOT_COUNTED
    assert stage.refused(RemoveRow("nowhere")) is RefusalCode.UNKNOWN_ROW
    assert stage.refused(MoveRow("nowhere", 0)) is RefusalCode.UNKNOWN_ROW
    assert stage.refused(AddRow(item, "list", 1, 0, "nowhere")) is RefusalCode.UNKNOWN_COLUMN


def test_a_cell_has_the_same_id_on_every_machine(stage: Stage) -> None:
    row = add(stage, "slow")
    stage.do(count(stage, row))
    item = stage.item("talk").id
    assert {kept.id for kept in stage.state.cells} == {f"{item}/list/1/{row}/why", f"{item}/list/1/{row}/met"}


@given(
    st.lists(
        st.tuples(st.sampled_from(["add", "move", "remove", "count"]), st.integers(0, 9), st.integers(0, 9)),
        max_size=25,
    )
)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_undoing_everything_leaves_an_empty_sheet_and_redoing_it_the_full_one(
    stage: Stage, steps: list[tuple[str, int, int]]
) -> None:
    done = 0
    for kind, a, b in steps:
        rows = sheet(stage, "talk", "list").lines
        if kind == "add" or not rows:
            add(stage, f"row {a}", b)
        else:
            row = rows[a % len(rows)].id
            stage.do({"move": MoveRow(row, b), "remove": RemoveRow(row), "count": count(stage, row, b)}[kind])
        done += 1
    full = (stage.state.sheet_rows, {kept.id: kept for kept in stage.state.cells})
    for _ in range(done):
        stage.do(Undo())
    assert sheet(stage, "talk", "list").lines == ()
    assert sheet(stage, "talk", "list").is_empty
    for _ in range(done):
        stage.do(Redo())
    assert (stage.state.sheet_rows, {kept.id: kept for kept in stage.state.cells}) == full
    for _ in range(done):
        stage.do(Undo())
