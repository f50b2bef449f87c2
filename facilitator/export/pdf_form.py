"""Tables to fill in by hand: headings, labels, and room enough for handwriting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate, pairwise
from math import sqrt

from reportlab.pdfgen.canvas import Canvas

from facilitator.export.pdf_charts import hairline, rule
from facilitator.export.pdf_strips import Flow, baseline
from facilitator.export.pdf_styles import EDGE, INK, TRACK, WIDTH, Lettering, Style
from facilitator.export.pdf_text import break_lines, clean

_ROW_LEAST = 31.0
"""Eleven millimetres: two lines of a small hand."""
_INSET = 5.0
_TICK, _TICK_WIDTH = 5, 40.0
"""The longest heading of a column to tick, and how wide that column is."""
_PAD = 4.0
_LABELS = (0.2, 0.44)
"""The least and the largest share of the width that the labels of rows may have."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One row of the table: the texts of its columns in lines, and its height."""

    cells: tuple[tuple[str, ...], ...]
    style: Style
    height: float
    is_head: bool = False


def add_table(flow: Flow, columns: tuple[str, ...], rows: tuple[str, ...], letters: Lettering) -> None:
    """Add a table whose rows begin with a label and are empty otherwise."""
    edges = _edges(columns, rows, letters)
    widths = [right - left - 2 * _INSET for left, right in pairwise(edges)]
    head = _line(columns, widths, letters.small_strong, least=0.0, is_head=True)
    flow.drawing(head.height, partial(_draw, line=head, edges=edges), gap=8.0, glued=True)
    again = (flow.strips[-1],)
    for label in rows or ("",):
        # a choice such as yes / no stays on one line
        text = label.replace(" / ", "\u00a0/\u00a0")
        line = _line((text,), widths, letters.body, least=_ROW_LEAST * min(1.0, letters.scale))
        flow.drawing(line.height, partial(_draw, line=line, edges=edges), again=again)


def _line(texts: tuple[str, ...], widths: list[float], style: Style, *, least: float, is_head: bool = False) -> _Line:
    cells = tuple(
        tuple(line.text for line in break_lines(clean(text), width, style.font, style.size)) if text else ()
        for text, width in zip(texts, widths, strict=False)
    )
    height = max(len(lines) for lines in cells) * style.leading + 2 * _PAD
    return _Line(cells, style, max(height, least), is_head)


def _edges(columns: tuple[str, ...], rows: tuple[str, ...], letters: Lettering) -> tuple[float, ...]:
    """Return where the columns end, from the left margin on; the labels get what they need within bounds."""
    count = len(columns)
    if count == 1:
        return (0.0, WIDTH)
    needed = max((letters.width(clean(label), letters.body) for label in rows), default=0.0) + 2 * _INSET + 1.0
    even = WIDTH / count
    least, most = _LABELS[0] * WIDTH, max(_LABELS[1] * WIDTH, even)
    if not any(rows):
        return (0.0, *accumulate(_shared(columns, WIDTH, letters)))
    first = min(max(needed, least), most)
    return (0.0, *accumulate((first, *_shared(columns[1:], WIDTH - first, letters))))


def _shared(columns: Sequence[str], width: float, letters: Lettering) -> tuple[float, ...]:
    """Return the widths of columns to write in: narrow ones to tick, the others the wider the more they ask."""
    ticks = [_is_tick(columns, place) for place in range(len(columns))]
    if all(ticks):
        return tuple(width / len(columns) for _ in columns)
    weights = [sqrt(letters.width(clean(title), letters.small_strong)) for title in columns]
    room = width - _TICK_WIDTH * sum(ticks)
    total = sum(weight for weight, tick in zip(weights, ticks, strict=True) if not tick)
    return tuple(_TICK_WIDTH if tick else room * weight / total for weight, tick in zip(weights, ticks, strict=True))


def _is_tick(columns: Sequence[str], place: int) -> bool:
    """Tell whether a column is one to tick or to write a figure in: a short one beside another (yes, no), or `1–4`."""
    title, beside = columns[place], (*columns[max(0, place - 1) : place], *columns[place + 1 : place + 2])
    if len(title) > _TICK:
        return False
    return any(map(str.isdigit, title)) or any(len(other) <= _TICK for other in beside)


def _draw(canvas: Canvas, left: float, top: float, line: _Line, edges: tuple[float, ...]) -> None:
    bottom = top - line.height
    if line.is_head:
        canvas.setFillColor(TRACK)
        canvas.rect(left, bottom, WIDTH, line.height, stroke=0, fill=1)
        hairline(canvas, left, top, WIDTH, INK)
    for edge in edges:
        rule(canvas, left + edge, bottom, top, EDGE)
    hairline(canvas, left, bottom, WIDTH, INK if line.is_head else EDGE)
    canvas.setFillColor(line.style.colour if not line.is_head else INK)
    canvas.setFont(line.style.font, line.style.size)
    for lines, edge in zip(line.cells, edges, strict=False):
        y = top - _PAD
        for text in lines:
            canvas.drawString(left + edge + _INSET, y - baseline(line.style, line.style.leading), text)
            y -= line.style.leading
