"""The parts of a report as strips: labels in the left four columns, what was said in the right eight."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from reportlab.pdfgen.canvas import Canvas

from facilitator.export.document import Bar, Chart, Commitments, Entry, Line, Part, Section, Table, Turn
from facilitator.export.pdf_charts import MARK_SPACE, draw_bar, draw_mark, hairline
from facilitator.export.pdf_fonts import text_width
from facilitator.export.pdf_strips import Align, Cell, Flow, Row
from facilitator.export.pdf_styles import (
    BODY,
    BODY_LEFT,
    BODY_WIDTH,
    HEIGHT,
    INK,
    LABEL,
    LABEL_WIDTH,
    LINE,
    MUTED,
    QUIET,
    SMALL,
    SMALL_STRONG,
    SUBHEADING,
    TITLE,
    WIDTH,
    Style,
    columns_left,
    columns_width,
)
from facilitator.export.pdf_tables import MOST_TOGETHER, ROW_GAP, add_rows, add_table
from facilitator.export.pdf_text import clean, one_line

_SECTION_GAP = 36.0
_PART_GAP = 12.0
_TURN_GAP = 24.0
_LINE_GAP = 2.0
_NAME_WIDTH = columns_width(2)
_VALUE_WIDTH = columns_width(1)
_VALUE_GAP = 10.0
_BAR_GAP = 7.0
_TURN_ENTRY_GAP = 6.0
_MOST_CHART_TOGETHER = HEIGHT * 0.6
"""Bars are read against each other, so they stay on one page even at the price of a hole."""
_NUMBER = replace(TITLE, colour=MUTED)
_NUMBER_GAP = 10.0
_PROMISE_COLUMNS = {2: ((0, 9), (9, 3)), 4: ((0, 3), (3, 4), (7, 2), (9, 3))}


def add_section(flow: Flow, section: Section) -> None:
    """Add an exercise, or what comes next."""
    whole = len(flow.strips)
    add_title(flow, section.title, section.number)
    begin = len(flow.strips)
    if section.times or section.summary:
        times = Cell(0, LABEL_WIDTH, "\n".join(section.times), QUIET)
        summary = Cell(BODY_LEFT, BODY_WIDTH, section.summary, QUIET)
        flow.row(Row((times, summary), gap=6.0, whole=True), glued=True)
    in_turns = False
    for part in section.parts:
        if in_turns and not isinstance(part, Turn):
            # What follows belongs to the whole exercise again, not to its last turn.
            flow.drawing(0.0, _rule, gap=16.0, glued=True)
        in_turns = isinstance(part, Turn)
        _add_part(flow, part, section.title)
    if not section.parts:
        flow.row(Row((Cell(BODY_LEFT, BODY_WIDTH, section.remark, QUIET),), gap=_PART_GAP))
    flow.run_on(begin, section.title, SMALL, WIDTH)
    flow.keep_together(whole, MOST_TOGETHER)


def add_title(flow: Flow, title: str, number: str = "") -> None:
    """Add the heading of a part under a rule, and the bookmark that leads there."""
    left = text_width(number, TITLE.font, TITLE.size) + _NUMBER_GAP if number else 0.0
    cells = (Cell(0, WIDTH, number, _NUMBER), Cell(left, WIDTH - left, title, TITLE))
    flow.drawing(10.0, partial(_rule, colour=INK), gap=_SECTION_GAP, glued=True)
    flow.row(Row(cells, whole=True), glued=True, outline=one_line(title) or "–")


def add_commitments(flow: Flow, commitments: Commitments) -> None:
    """Add what people promised: a table with a row for each."""
    begin = len(flow.strips)
    add_title(flow, commitments.heading)
    spans = _PROMISE_COLUMNS[len(commitments.columns)]
    boxes = [(columns_left(first), columns_width(count)) for first, count in spans]
    titles = zip(boxes, commitments.columns, strict=True)
    head = Row(tuple(Cell(*box, title, SMALL_STRONG) for box, title in titles), gap=10.0, whole=True)
    rows = [tuple(Cell(*box, text, BODY) for box, text in zip(boxes, row, strict=True)) for row in commitments.rows]
    add_rows(flow, head, rows)
    flow.keep_together(begin, MOST_TOGETHER)


def _add_part(flow: Flow, part: Part, where: str) -> None:
    match part:
        case Entry():
            _add_entry(flow, part)
        case Turn():
            _add_turn(flow, part, where)
        case Chart():
            _add_chart(flow, part)
        case Table():
            add_table(flow, part)


def _add_turn(flow: Flow, turn: Turn, where: str) -> None:
    begin = len(flow.strips)
    mark = MARK_SPACE if turn.mark else 0.0
    cells = (
        Cell(0, LABEL_WIDTH, turn.title, SUBHEADING),
        Cell(BODY_LEFT + mark, BODY_WIDTH - mark, turn.level, SUBHEADING),
    )
    head = Row(cells, gap=_TURN_GAP, whole=True, paint=partial(_turn_head, mark=turn.mark))
    flow.row(head, glued=bool(turn.entries))
    inside = len(flow.strips)
    for entry in turn.entries:
        _add_entry(flow, entry, QUIET, _TURN_ENTRY_GAP)
    flow.run_on(inside, " · ".join(words for words in (where, turn.title, turn.level) if words), SMALL, WIDTH)
    flow.keep_together(begin, MOST_TOGETHER)


def _add_entry(flow: Flow, entry: Entry, style: Style = LABEL, gap: float = _PART_GAP) -> None:
    rows = []
    names = _names_width(entry)
    apart = ROW_GAP / 2 if names > _NAME_WIDTH else _LINE_GAP
    for number, line in enumerate(entry.lines):
        paint = partial(_mark, mark=line.mark) if line.mark else None
        rows.append(Row(_line_cells(line, names), gap=apart if number else gap, paint=paint))
    flow.labelled(Cell(0, LABEL_WIDTH, entry.label, style), rows)


def _names_width(entry: Entry) -> float:
    """Return the width of the names before the lines: whole questions get half of the column, answers the rest."""
    widest = max((text_width(line.name, QUIET.font, QUIET.size) for line in entry.lines), default=0.0)
    return _NAME_WIDTH if widest <= _NAME_WIDTH else BODY_WIDTH / 2


def _line_cells(line: Line, names: float) -> tuple[Cell, ...]:
    left = BODY_LEFT + (MARK_SPACE if line.mark else 0.0)
    if not line.name:
        return (Cell(left, BODY_LEFT + BODY_WIDTH - left, line.text, BODY),)
    text_left = BODY_LEFT + names + 8.0
    return (
        Cell(left, BODY_LEFT + names - left, line.name, QUIET),
        Cell(text_left, BODY_LEFT + BODY_WIDTH - text_left, line.text, BODY),
    )


def _add_chart(flow: Flow, chart: Chart) -> None:
    begin = len(flow.strips)
    rows: list[Row] = []
    # A figure with its currency needs more room than a count, and stands on one line as well.
    widest = max((text_width(clean(bar.text), LABEL.font, LABEL.size) for bar in chart.bars), default=0.0)
    values = min(max(_VALUE_WIDTH, widest + _VALUE_GAP), BODY_WIDTH / 2)
    for bar in chart.bars:
        rows.extend(_bar_rows(bar, chart.most, values, gap=_BAR_GAP if rows else _PART_GAP))
    scale = Cell(BODY_LEFT, BODY_WIDTH, chart.scale, SMALL)
    flow.labelled(Cell(0, LABEL_WIDTH, chart.label, LABEL), [*rows, Row((scale,), gap=4.0)])
    flow.keep_together(begin, _MOST_CHART_TOGETHER)


def _bar_rows(bar: Bar, most: int, values: float, gap: float) -> tuple[Row, Row]:
    mark = MARK_SPACE if bar.mark else 0.0
    name = Cell(BODY_LEFT + mark, BODY_WIDTH - mark, bar.name, BODY)
    value = Cell(BODY_LEFT + BODY_WIDTH - values, values, bar.text, LABEL, Align.RIGHT)
    return (
        Row((name,), gap=gap, whole=True, glued=True, paint=partial(_mark, mark=bar.mark) if bar.mark else None),
        Row(
            (value,),
            gap=2.0,
            whole=True,
            paint=partial(_bar, mark=bar.mark, share=bar.value / most, width=BODY_WIDTH - values),
        ),
    )


def _rule(canvas: Canvas, left: float, top: float, colour: str = LINE) -> None:
    hairline(canvas, left, top, WIDTH, colour)


def _turn_head(canvas: Canvas, left: float, top: float, mark: str) -> None:
    hairline(canvas, left, top + 5.0, WIDTH)
    if mark:
        draw_mark(canvas, mark, left + BODY_LEFT, top - SUBHEADING.leading / 2)


def _mark(canvas: Canvas, left: float, top: float, mark: str) -> None:
    draw_mark(canvas, mark, left + BODY_LEFT, top - BODY.leading / 2)


def _bar(canvas: Canvas, left: float, top: float, mark: str, share: float, width: float) -> None:
    draw_bar(canvas, mark, left + BODY_LEFT, top - LABEL.leading / 2, width, share)
