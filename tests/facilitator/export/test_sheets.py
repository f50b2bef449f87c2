"""Sheets stand in the summary as tables with their bars; what is empty or private is not there."""

from __future__ import annotations

from datetime import timedelta

from facilitator.export.document import Audience, Chart, Entry, Report, Table, Turn
from facilitator.export.report import build_report
from facilitator.export.summary import render_summary
from facilitator.session.sheet_commands import AddRow, CountCell, SaveCell
from facilitator.texts import Texts
from tests.facilitator.stage import Stage
from tests.facilitator.stage_pack import CATALOG


def report(stage: Stage, audience: Audience = Audience.TRAINER) -> Report:
    return build_report(stage.state, CATALOG, Texts("en"), audience, local_offset=timedelta())


def parts(stage: Stage, audience: Audience = Audience.TRAINER) -> list[object]:
    return [part for section in report(stage, audience).sections for part in section.parts]


def fill(stage: Stage) -> None:
    item = stage.item("talk").id
    for text, times in (("slow", 2), ("rude", 5), ("dear", 0)):
        stage.do(AddRow(item, "list", 1, 9, "why", text))
        if times:
            stage.do(CountCell(item, "list", 1, stage.state.sheet_rows[-1].id, "met", times))


def test_a_list_with_tallies_is_a_table_and_its_bars_have_the_largest_first(stage: Stage) -> None:
    fill(stage)
    table = next(part for part in parts(stage) if isinstance(part, Table))
    assert table.headings == ("en why", "en met")
    assert table.rows == (("slow", "2"), ("rude", "5"), ("dear", ""))
    chart = next(part for part in parts(stage) if isinstance(part, Chart))
    assert [(bar.name, bar.value) for bar in chart.bars] == [("rude", 5), ("slow", 2)]


def test_lists_stand_side_by_side_however_long_each_is(stage: Stage) -> None:
    item = stage.item("talk").id
    for column, text in (("always", "greet"), ("always", "listen"), ("never", "sigh")):
        stage.do(AddRow(item, "lists", 1, 9, column, text))
    (table,) = (part for part in parts(stage) if isinstance(part, Table))
    assert table.rows == (("greet", "sigh"), ("listen", ""))


def test_an_empty_sheet_is_left_out(stage: Stage) -> None:
    stage.do(AddRow(stage.item("talk").id, "list", 1, 0, "why", "  "))
    assert not [part for part in parts(stage) if isinstance(part, Table | Chart)]


def test_what_observers_saw_in_a_turn_is_told_there_and_never_to_the_client(stage: Stage) -> None:
    item = stage.item("scenes").id
    stage.do(SaveCell(item, "steps", 2, "heard", "done", value=1))
    stage.do(SaveCell(item, "steps", 2, "heard", "how", value=0))
    (turn,) = (part for part in parts(stage) if isinstance(part, Turn))
    (entry,) = turn.entries
    assert isinstance(entry, Entry)
    assert [(line.name, line.text) for line in entry.lines] == [("en heard", "en done: Yes · en how: en well")]
    assert not [part for part in parts(stage, Audience.CLIENT) if isinstance(part, Turn)]


def test_a_long_table_goes_on_over_pages_under_its_headings(stage: Stage) -> None:
    item = stage.item("talk").id
    for number in range(90):
        stage.do(AddRow(item, "list", 1, number, "why", f"reason number {number}"))
    made = render_summary(report(stage))
    assert made.pages > 3
