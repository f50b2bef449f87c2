"""The agenda on paper: the facts of the day, its strip, and the table of planned against actual."""

from __future__ import annotations

from functools import partial

from reportlab.pdfgen.canvas import Canvas

from facilitator.export.document import Agenda, AgendaRow, Fact
from facilitator.export.pdf_charts import hairline
from facilitator.export.pdf_day import add_day
from facilitator.export.pdf_sections import add_title
from facilitator.export.pdf_strips import Align, Cell, Flow, Row, Strip
from facilitator.export.pdf_styles import (
    BODY,
    INK,
    LABEL,
    LINE,
    QUIET,
    SMALL,
    SMALL_STRONG,
    WIDTH,
    Style,
    columns_left,
    columns_width,
)

_TITLE = (18.0, columns_width(6) - 18.0)
_CELL = columns_width(1)
_PLANNED_START = columns_left(6)
_PLANNED_MIN = columns_left(7)
_ACTUAL_START = columns_left(8) + 14.0
_ACTUAL_MIN = columns_left(9) + 14.0
_DIFFERENCE = (columns_left(10) + 10.0, WIDTH - columns_left(10) - 10.0)
_PAIR = _PLANNED_MIN + _CELL - _PLANNED_START
_FACTS = ((0, 3), (3, 3), (6, 6))
_ROW_GAP = 8.0


def add_agenda(flow: Flow, agenda: Agenda) -> None:
    """Add the agenda planned against actual."""
    add_title(flow, agenda.heading)
    _add_facts(flow, agenda.facts)
    add_day(flow, agenda)
    head = _head(agenda)
    flow.strips.extend(head)
    for row in agenda.rows:
        flow.row(Row(_cells(row), _ROW_GAP, whole=True, paint=_rule_above), again=head)
    strong = partial(_rule_above, colour=INK)
    flow.row(Row(_cells(agenda.total, LABEL), _ROW_GAP, whole=True, paint=strong), again=head)


def _add_facts(flow: Flow, facts: tuple[Fact, ...]) -> None:
    boxes = [(columns_left(first), columns_width(count)) for first, count in _FACTS]
    labels = tuple(Cell(*box, fact.label, SMALL) for box, fact in zip(boxes, facts, strict=False))
    texts = tuple(Cell(*box, fact.text, BODY) for box, fact in zip(boxes, facts, strict=False))
    flow.row(Row(labels, gap=10.0, whole=True), glued=True)
    flow.row(Row(texts, whole=True))


def _head(agenda: Agenda) -> tuple[Strip, ...]:
    """Return the two lines above the table: what is planned and what is actual, and what each column holds."""
    flow = Flow()
    groups = (
        Cell(_PLANNED_START, _PAIR, agenda.planned, SMALL_STRONG, Align.RIGHT),
        Cell(_ACTUAL_START, _PAIR, agenda.actual, SMALL_STRONG, Align.RIGHT),
        Cell(*_DIFFERENCE, agenda.difference, SMALL_STRONG, Align.RIGHT),
    )
    flow.row(Row(groups, gap=22.0, whole=True, paint=_group_rules), glued=True)
    columns = (
        Cell(*_TITLE, agenda.item, SMALL),
        Cell(_PLANNED_START, _CELL, agenda.start, SMALL, Align.RIGHT),
        Cell(_PLANNED_MIN, _CELL, agenda.minutes, SMALL, Align.RIGHT),
        Cell(_ACTUAL_START, _CELL, agenda.start, SMALL, Align.RIGHT),
        Cell(_ACTUAL_MIN, _CELL, agenda.minutes, SMALL, Align.RIGHT),
        Cell(*_DIFFERENCE, agenda.minutes, SMALL, Align.RIGHT),
    )
    flow.row(Row(columns, gap=2.0, whole=True), glued=True)
    return tuple(flow.strips)


def _cells(row: AgendaRow, style: Style = BODY) -> tuple[Cell, ...]:
    title = QUIET if row.pause else style
    planned = (
        Cell(0, 16.0, row.number, QUIET),
        Cell(*_TITLE, row.title, title),
        Cell(_PLANNED_START, _CELL, row.planned_start, QUIET, Align.RIGHT),
        Cell(_PLANNED_MIN, _CELL, row.planned_min, style, Align.RIGHT),
    )
    if row.missed:
        return (*planned, Cell(_ACTUAL_START, WIDTH - _ACTUAL_START, row.missed, QUIET, Align.RIGHT))
    return (
        *planned,
        Cell(_ACTUAL_START, _CELL, row.actual_start, QUIET, Align.RIGHT),
        Cell(_ACTUAL_MIN, _CELL, row.actual_min, style, Align.RIGHT),
        Cell(*_DIFFERENCE, row.difference, style, Align.RIGHT),
    )


def _group_rules(canvas: Canvas, left: float, top: float) -> None:
    """Draw the rules that gather the two columns of the plan, and those of what was."""
    for start in (_PLANNED_START, _ACTUAL_START):
        hairline(canvas, left + start, top - SMALL_STRONG.leading, _PAIR)


def _rule_above(canvas: Canvas, left: float, top: float, colour: str = LINE) -> None:
    hairline(canvas, left, top + _ROW_GAP / 2, WIDTH, colour)
