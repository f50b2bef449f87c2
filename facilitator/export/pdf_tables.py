"""A table on paper: its question above it, headings that are said again on the next page, and rules between rows."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from facilitator.export.document import Table
from facilitator.export.pdf_charts import hairline
from facilitator.export.pdf_strips import Align, Cell, Flow, Row
from facilitator.export.pdf_styles import BODY, HEIGHT, LABEL, SMALL_STRONG, WIDTH

_GAP = 12.0
_HEAD_GAP = 4.0
ROW_GAP = 9.0
_BETWEEN = 12.0
_WORDS = 3.0
"""How much wider a column of words is than one of amounts."""
MOST_TOGETHER = HEIGHT * 0.32
"""What is lower than this moves to the next page as one; a higher turn or table would leave too large a hole."""


def add_table(flow: Flow, table: Table) -> None:
    """Add a table from margin to margin."""
    begin = len(flow.strips)
    flow.row(Row((Cell(0, WIDTH, table.label, LABEL),), gap=_GAP, whole=True), glued=True)
    boxes = _boxes(table)
    head = Row(_cells(table, boxes, table.headings, heading=True), gap=_HEAD_GAP, whole=True)
    add_rows(flow, head, [_cells(table, boxes, row) for row in table.rows])
    flow.keep_together(begin, MOST_TOGETHER)


def add_rows(flow: Flow, head: Row, rows: Sequence[tuple[Cell, ...]]) -> None:
    """Add rows with rules between them, under a head that is said again on every page they go on to."""
    heading = Flow()
    heading.row(head, glued=True)
    again = tuple(heading.strips)
    flow.strips.extend(again)
    last = len(rows) - 1
    for number, cells in enumerate(rows):
        # Two rows at least stand together at either end of the table.
        glued = number < last and number in (0, last - 1)
        flow.row(Row(cells, gap=ROW_GAP, paint=_rule_above), glued=glued, again=again)


def _boxes(table: Table) -> list[tuple[float, float]]:
    """Return the left edge and the width of every column."""
    weights = [1.0 if figure else _WORDS for figure in table.figures]
    room = WIDTH - _BETWEEN * (len(weights) - 1)
    boxes, left = [], 0.0
    for weight in weights:
        width = room * weight / sum(weights)
        boxes.append((left, width))
        left += width + _BETWEEN
    return boxes


def _cells(
    table: Table, boxes: list[tuple[float, float]], row: tuple[str, ...], *, heading: bool = False
) -> tuple[Cell, ...]:
    style = SMALL_STRONG if heading else BODY
    return tuple(
        Cell(left, width, text, style, Align.RIGHT if figure else Align.LEFT)
        for (left, width), text, figure in zip(boxes, row, table.figures, strict=True)
    )


def _rule_above(canvas: Canvas, left: float, top: float) -> None:
    hairline(canvas, left, top + ROW_GAP / 2, WIDTH)
