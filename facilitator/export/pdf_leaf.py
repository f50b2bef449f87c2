"""Leaves as strips: headings in the left four columns, what is read or written in the right eight, tables across."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from reportlab.pdfgen.canvas import Canvas

from facilitator.export.leaf import Field, Leaf, Listing, Part, Question, Scale
from facilitator.export.pdf_charts import hairline
from facilitator.export.pdf_form import add_table
from facilitator.export.pdf_questions import add_question, add_scale
from facilitator.export.pdf_strips import Cell, Flow, Page, Row, Strip, paginate
from facilitator.export.pdf_styles import (
    BODY_LEFT,
    BODY_WIDTH,
    EDGE,
    HEIGHT,
    INK,
    LABEL_WIDTH,
    LINE,
    SMALL,
    WIDTH,
    Lettering,
    columns_width,
)
from facilitator.export.pdf_text import one_line
from facilitator.pack.texts import Passage

_ONE_PAGE = (1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.95, 0.9, 0.85, 0.8)
"""Sizes that a leaf of one page is tried in; the smallest is 8 pt."""
_SAVING = (1.0, 0.95, 0.9, 0.86)
"""Sizes that any other leaf is tried in."""
_SHARES = (0.6, 0.7, 0.8, 0.9)
"""How full pages of questions may be at the least."""
_MOST_TOGETHER = HEIGHT * 0.3
_LEAD_WIDTH = columns_width(11)
_RULED = 26.0
_NAME_GAP = 8.0
_FIELD_GAP = 18.0


def leaf_pages(leaf: Leaf, height: float) -> tuple[Page, ...]:
    """Return a leaf on pages of a height, in the size that suits it."""
    pages: tuple[Page, ...] = ()
    strips: Sequence[Strip] = ()
    for scale in _ONE_PAGE if leaf.on_one_page else _SAVING:
        tried = _flow(leaf, Lettering(scale)).strips
        smaller = paginate(tried, height)
        if not pages or len(smaller) < len(pages):
            pages, strips = smaller, tried
        if len(pages) == 1:
            break
    asks = any(isinstance(part, Question | Scale) for part in leaf.parts)
    return _shared_out(strips, pages, height) if asks and len(pages) > 1 else pages


def _shared_out(strips: Sequence[Strip], pages: tuple[Page, ...], height: float) -> tuple[Page, ...]:
    """Return as many pages, with the questions shared out: no single one on a page of its own."""
    tried = (paginate(strips, share * height) for share in _SHARES)
    return next((made for made in tried if len(made) == len(pages)), pages)


def _flow(leaf: Leaf, letters: Lettering) -> Flow:
    flow = Flow()
    _add_head(flow, leaf, letters)
    begin = len(flow.strips)
    after_lines = False
    for part in leaf.parts:
        _add_part(flow, part, letters, after_lines=after_lines)
        after_lines = isinstance(part, Passage) and part.lines > 0 and not part.columns
    if leaf.closing:
        closing = Cell(BODY_LEFT, BODY_WIDTH, leaf.closing, letters.small)
        flow.drawing(8.0, partial(_rule, colour=LINE), gap=14.0 * letters.scale, glued=True)
        flow.row(Row((closing,), whole=True))
    if not leaf.on_one_page:
        flow.run_on(begin, leaf.title, SMALL, WIDTH)
    return flow


def _add_head(flow: Flow, leaf: Leaf, letters: Lettering) -> None:
    flow.drawing(10.0, partial(_rule, colour=INK), glued=True)
    if leaf.kicker:
        flow.row(Row((Cell(0, WIDTH, leaf.kicker, letters.small),), whole=True), glued=True)
    title = Row((Cell(0, WIDTH, leaf.title, letters.title),), whole=True)
    flow.row(title, glued=True, outline=one_line(leaf.title) or "–")
    if leaf.lead:
        flow.row(Row((Cell(0, _LEAD_WIDTH, leaf.lead, letters.lead),), gap=4.0 * letters.scale, whole=True), glued=True)


def _add_part(flow: Flow, part: Part, letters: Lettering, *, after_lines: bool) -> None:
    begin = len(flow.strips)
    match part:
        case Passage():
            _add_section_rule(flow, letters, drawn=not after_lines)
            _add_passage(flow, part, letters)
        case Listing():
            _add_section_rule(flow, letters, drawn=not after_lines)
            _add_listing(flow, part, letters)
        case Question():
            add_question(flow, part, letters)
        case Scale():
            add_scale(flow, part, letters)
            return
        case Field():
            _add_field(flow, part, letters)
    flow.keep_together(begin, _MOST_TOGETHER)


def _add_passage(flow: Flow, passage: Passage, letters: Lettering) -> None:
    rows = _text_rows(passage, letters)
    beside = passage.lines if rows else 0
    rows += [_ruled_row(BODY_LEFT, BODY_WIDTH, letters) for _ in range(beside)]
    if rows:
        flow.labelled(_label(passage.heading, letters), rows, glued=bool(passage.columns))
    elif passage.heading:
        flow.row(Row((replace(_label(passage.heading, letters), width=WIDTH),), whole=True), glued=True)
    for number in range(passage.lines - beside, 0, -1):
        # the last lines keep each other company, and the first ones the heading
        flow.row(_ruled_row(0, WIDTH, letters), glued=number == 2 or (number > 2 and number == passage.lines))
    if passage.columns:
        add_table(flow, passage.columns, passage.rows, letters)


def _text_rows(passage: Passage, letters: Lettering) -> list[Row]:
    """Return what is read in a passage: paragraphs, then points."""
    rows: list[Row] = []
    for paragraph in filter(None, (block.strip() for block in passage.text.split("\n\n"))):
        rows.append(_body_row(paragraph, letters, gap=6.0 * letters.scale if rows else 0.0))
    for number, point in enumerate(passage.points, start=1):
        mark = f"{number}." if passage.numbered else "•"
        rows.append(_body_row(f"{mark} {point}", letters, gap=(4.0 if rows else 0.0) * letters.scale))
    return rows


def _add_listing(flow: Flow, listing: Listing, letters: Lettering) -> None:
    rows: list[Row] = []
    for term in listing.terms:
        name = Row((Cell(BODY_LEFT, BODY_WIDTH, _with_note(term.name, term.note), letters.label),),
                   gap=8.0 * letters.scale if rows else 0.0, glued=True)  # fmt: skip
        rows += [name, _body_row(term.text, letters)] if term.text else [replace(name, glued=False)]
    flow.labelled(_label(listing.heading, letters), rows)


def _with_note(name: str, note: str) -> str:
    return f"{name} · {note}" if note else name


def _add_field(flow: Flow, field: Field, letters: Lettering) -> None:
    widths = [letters.width(label, letters.body) + _NAME_GAP for label in field.labels]
    line = (WIDTH - sum(widths) - _FIELD_GAP * (len(widths) - 1)) / len(widths)
    cells, left = [], 0.0
    for label, width in zip(field.labels, widths, strict=True):
        cells.append(Cell(left, width + line, label, letters.body))
        left += width + line + _FIELD_GAP
    flow.row(Row(tuple(cells), gap=20.0, whole=True, paint=partial(_field_lines, cells=tuple(cells), letters=letters)))


def _field_lines(canvas: Canvas, left: float, top: float, cells: tuple[Cell, ...], letters: Lettering) -> None:
    for cell in cells:
        begin = letters.width(cell.text, letters.body) + _NAME_GAP
        hairline(canvas, left + cell.x + begin, top - letters.body.leading + 2.0, cell.width - begin, EDGE)


def _label(heading: str, letters: Lettering) -> Cell:
    return Cell(0, LABEL_WIDTH, heading, letters.heading)


def _body_row(text: str, letters: Lettering, gap: float = 0.0) -> Row:
    return Row((Cell(BODY_LEFT, BODY_WIDTH, text, letters.body),), gap=gap)


def _ruled_row(x: float, width: float, letters: Lettering) -> Row:
    """Return an empty line to write on by hand."""
    height = _RULED * min(1.0, letters.scale)
    empty = Cell(x, width, "", replace(letters.body, leading=height))
    return Row((empty,), paint=partial(_ruled, x=x, width=width, height=height))


def _ruled(canvas: Canvas, left: float, top: float, x: float, width: float, height: float) -> None:
    hairline(canvas, left + x, top - height, width, EDGE)


def _add_section_rule(flow: Flow, letters: Lettering, *, drawn: bool) -> None:
    """Part what comes from what was; below lines to write on another line would be taken for one of them."""
    if not drawn:
        flow.drawing(8.0 * letters.scale, _nothing, gap=14.0 * letters.scale, glued=True)
        return
    flow.drawing(8.0 * letters.scale, partial(_rule, colour=LINE), gap=14.0 * letters.scale, glued=True)


def _nothing(_canvas: Canvas, _left: float, _top: float) -> None:
    """Leave some room."""


def _rule(canvas: Canvas, left: float, top: float, colour: str) -> None:
    hairline(canvas, left, top, WIDTH, colour)
