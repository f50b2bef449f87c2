"""Answers lie in a table of their own, in which nothing leads back to a person."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest

from facilitator import paths
from facilitator.assessment.sheets import Moment, Sheet, by_code, code_word
from facilitator.clock import SimulatedClock
from facilitator.desk import Desk
from facilitator.opening import NewWorkshop
from facilitator.session.people_commands import AddPeople
from facilitator.session.state import Languages

MORNING = datetime(2026, 11, 3, 8, 41, 37, tzinfo=UTC)
ANSWERS = ("a", "b", "", "c")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(tmp_path, SimulatedClock(MORNING), Random(1)) as desk:
        yield desk


@pytest.fixture
def day(desk: Desk) -> str:
    """Return the id of a workshop with people."""
    workshop = desk.make(NewWorkshop("taster", date(2026, 11, 3), Languages()))
    workshop.do(AddPeople(("Ada", "Bo")), desk.time_source.now())
    return workshop.state.id


def add(desk: Desk, day: str, moment: Moment = Moment.BEFORE, code: str = "") -> str:
    return desk.sheets.add(day, "calm", moment, ANSWERS, desk.time_source.now(), code=code)


def test_a_sheet_is_kept_under_the_persons_own_word_or_a_number_made_up(desk: Desk, day: str) -> None:
    assert add(desk, day, code="heron") == "heron"
    numbers = {add(desk, day) for _ in range(20)}
    assert len(numbers) == 20
    assert all(number.isdecimal() and len(number) == 3 for number in numbers)
    sheets = desk.sheets.sheets(day, "calm", Moment.BEFORE)
    assert {sheet.code for sheet in sheets} == numbers | {"heron"}
    assert {sheet.answers for sheet in sheets} == {ANSWERS}


def test_sheets_of_another_moment_test_or_day_are_no_part_of_it(desk: Desk, day: str) -> None:
    add(desk, day, Moment.AFTER)
    assert desk.sheets.sheets(day, "calm", Moment.BEFORE) == ()
    assert desk.sheets.sheets(day, "warm", Moment.AFTER) == ()
    assert desk.sheets.sheets("other", "calm", Moment.AFTER) == ()


def test_a_row_from_paper_is_replaced_by_a_new_sheet_when_it_is_corrected(desk: Desk, day: str) -> None:
    now = desk.time_source.now()
    desk.sheets.replace_row(day, "calm", Moment.BEFORE, 3, ("a",), "", now)
    (first,) = desk.sheets.sheets(day, "calm", Moment.BEFORE)
    desk.sheets.replace_row(day, "calm", Moment.BEFORE, 3, ("b",), "", now)
    (second,) = desk.sheets.sheets(day, "calm", Moment.BEFORE)
    assert (first.row, first.answers, second.answers) == (3, ("a",), ("b",))
    assert first.id != second.id
    desk.sheets.replace_row(day, "calm", Moment.BEFORE, 3, ("",), "", now)
    assert desk.sheets.sheets(day, "calm", Moment.BEFORE) == ()


def test_what_is_taken_out_is_gone_for_good(desk: Desk, day: str) -> None:
    add(desk, day)
    desk.sheets.forget(day, "calm", Moment.BEFORE)
    assert rows(desk) == []


def test_a_row_tells_neither_who_nor_when_nor_in_which_order(desk: Desk, day: str) -> None:
    for number in range(12):
        desk.sheets.add(day, "calm", Moment.BEFORE, (str(number),), desk.time_source.now())
    stored = rows(desk)
    assert set(stored[0]) == {
        "id",
        "workshop_id",
        "test",
        "moment",
        "code",
        "row_number",
        "answers",
        "changed_at",
        "device",
        "deleted_at",
    }
    assert {row["changed_at"] for row in stored} == {"2026-11-03"}
    written = [row["answers"] for row in stored]
    assert written != [f'["{number}"]' for number in range(12)], "the rows lie in the order they were written"
    with closing(sqlite3.connect(paths.database(desk.folder))) as db, pytest.raises(sqlite3.OperationalError):
        db.execute("SELECT rowid FROM respondent")


def test_whose_results_were_shown_is_remembered_over_a_restart(desk: Desk, day: str) -> None:
    assert desk.sheets.shown(day, "calm:before") == frozenset()
    desk.sheets.remember_shown(day, "calm:before", ["one"], desk.time_source.now())
    desk.sheets.remember_shown(day, "calm:before", ["one", "two"], desk.time_source.now())
    with Desk(desk.folder, SimulatedClock(MORNING), Random(2)) as again:
        assert again.sheets.shown(day, "calm:before") == {"one", "two"}
        assert again.sheets.shown(day, "calm:after") == frozenset()


@pytest.mark.parametrize(("written", "word"), [("  Blue  Heron ", "blue heron"), ("ÅSE", "åse"), ("x" * 99, "x" * 24)])
def test_a_code_word_is_compared_without_blanks_and_large_letters(written: str, word: str) -> None:
    assert code_word(written) == word


def test_a_code_word_that_two_people_chose_belongs_to_neither() -> None:
    sheets = (Sheet("1", (), "heron"), Sheet("2", (), "otter"), Sheet("3", (), "heron"), Sheet("4", ()))
    assert set(by_code(sheets)) == {"otter"}


def rows(desk: Desk) -> list[dict[str, object]]:
    """Return the table as it lies on the disk, in its own order."""
    with closing(sqlite3.connect(paths.database(desk.folder))) as db:
        db.row_factory = sqlite3.Row
        return [dict(row) for row in db.execute("SELECT * FROM respondent")]
