"""One edit of each kind, for a workshop with something in every place that an edit can change."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from facilitator.assessment.lost_customer import Figures, Unit
from facilitator.pack.kinds import OverMode, PauseKind
from facilitator.session.commands import Edit
from facilitator.session.people_commands import AddPeople, RemovePerson, RenamePerson
from facilitator.session.plan_commands import (
    AddItem,
    MoveItem,
    RemoveItem,
    Rescue,
    RescueKind,
    SetMinutes,
    SetNiceToHave,
    SetOver,
    SetProperties,
    SetSkipped,
    SetTurns,
)
from facilitator.session.record_commands import (
    AddMark,
    RemoveCommitment,
    RemoveMark,
    SaveCalculation,
    SaveCommitment,
    SaveResult,
    WordMark,
    WriteNote,
)
from facilitator.session.sheet_commands import AddRow, CountCell, MoveRow, RemoveRow, SaveCell
from facilitator.session.state import Commitment, MarkKind, WorkshopState
from tests.facilitator.stage import Stage


def content(state: WorkshopState) -> tuple[object, ...]:
    """Return what these edits can change."""
    parts = (state.notes, state.results, state.sheet_rows, state.cells, state.commitments, state.marks)
    written = (*parts, state.calculations)
    return (state.items, state.people, *written, state.properties)


def edits(stage: Stage) -> dict[str, Edit]:
    """Return one edit of each kind, for a workshop with a note, a number and a commitment in it."""
    items = stage.state.items
    talk, sums = stage.item("talk").id, stage.item("sums").id
    return {
        "add item": AddItem(2, pause=PauseKind.LUNCH, length_min=30),
        "move item down": MoveItem(items[1].id, 5),
        "move item up": MoveItem(items[5].id, 1),
        "remove item": RemoveItem(items[3].id),
        "set minutes": SetMinutes(talk, "welcome", 20),
        "set turns": SetTurns(stage.item("pairs").id, "rounds", 5),
        "nice to have": SetNiceToHave(talk, nice=True),
        "over": SetOver(talk, "first", OverMode.HOLD),
        "mark": AddMark(MarkKind.GOOD),
        "words of a mark": WordMark(stage.state.marks[0].id, "other words"),
        "mark away": RemoveMark(stage.state.marks[0].id),
        "rescue": Rescue(RescueKind.DROP),
        "skip": SetSkipped(stage.item("pairs").id, skipped=True),
        "add people": AddPeople(("Kari", "Ola")),
        "rename": RenamePerson(stage.state.people[2].id, "Another"),
        "remove person": RemovePerson(stage.state.people[3].id),
        "note": WriteNote(talk, "thoughts", 1, "other words"),
        "new note": WriteNote(talk, "free", 1, "new words"),
        "number": SaveResult(talk, "score", 1, 9),
        "number away": SaveResult(talk, "score", 1, None),
        "calculation": SaveCalculation(sums, "cost", Figures(Decimal(5), Decimal(1), 3, Decimal(10)), Unit.ONES, "NOK"),
        "figures anew": SaveCalculation(sums, "cost", Figures(Decimal(7), Decimal(1), 3, Decimal(10)), Unit.ONES),
        "commitment": SaveCommitment(replace(stage.state.commitments[0], what="something else")),
        "new commitment": SaveCommitment(Commitment("", "Bo", "call", "today", "Eva")),
        "commitment away": RemoveCommitment(stage.state.commitments[0].id),
        "row": AddRow(talk, "list", 1, 1, "why", "in the middle"),
        "row away": RemoveRow(stage.state.sheet_rows[0].id),
        "row moved": MoveRow(stage.state.sheet_rows[0].id, 1),
        "cell": SaveCell(talk, "list", 1, stage.state.sheet_rows[0].id, "why", "other words"),
        "new cell": SaveCell(talk, "list", 1, stage.state.sheet_rows[1].id, "told", value=12),
        "count": CountCell(talk, "list", 1, stage.state.sheet_rows[0].id, "met"),
        "properties": SetProperties(replace(stage.state.properties, title="Another title", place="Oslo")),
    }


KINDS = (
    "add item",
    "move item down",
    "move item up",
    "remove item",
    "set minutes",
    "set turns",
    "nice to have",
    "over",
    "mark",
    "words of a mark",
    "mark away",
    "rescue",
    "skip",
    "add people",
    "rename",
    "remove person",
    "note",
    "new note",
    "number",
    "number away",
    "calculation",
    "figures anew",
    "commitment",
    "new commitment",
    "commitment away",
    "row",
    "row away",
    "row moved",
    "cell",
    "new cell",
    "count",
    "properties",
)
