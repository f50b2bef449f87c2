"""A card on a page of its own, printed on one side and folded twice: the words inside, the receiver's name outside.

The upper half is turned by 180°: folded back along the middle it becomes the inside of a small booklet, whose front
is the lower right quarter.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitator.export.card_faces import FoldedCard
from facilitator.export.pdf_card_text import LABEL, SIZES, Box, add_parts
from facilitator.export.pdf_fonts import REGULAR, SEMIBOLD
from facilitator.export.pdf_pages import draw_strips
from facilitator.export.pdf_sheet import Sheet
from facilitator.export.pdf_strips import Cell, Flow, Page, Row, paginate
from facilitator.export.pdf_styles import EDGE, INK, MUTED, SMALL
from facilitator.export.pdf_text import break_lines, clean

_MARGIN = 14 * mm
_NAMES = (26.0, 22.0, 18.0, 15.0, 12.0, 10.0)
_MOST_NAME_LINES = 6
_EDGE, _DASH = 9 * mm, 12 * mm


@dataclass(frozen=True, slots=True)
class Inside:
    """The two inner pages of a folded card."""

    left: Page
    right: Page


def folded_pages(card: FoldedCard, sheet: Sheet) -> tuple[Inside, ...]:
    """Return a card in the largest letters in which two inner pages hold it; more sheets only where none are."""
    page = Box(sheet.width / 2 - 2 * _MARGIN, sheet.height / 2 - 2 * _MARGIN)
    for size in SIZES:
        inside = _parted(card, page, size)
        if inside is not None:
            return (inside,)
    flow = _opening(card, page)
    add_parts(flow, card.face.parts, SIZES[-1], page.width, mark=card.face.mark)
    pages = paginate(flow.strips, page.height)
    return tuple(Inside(pages[at], pages[at + 1] if at + 1 < len(pages) else ()) for at in range(0, len(pages), 2))


def _parted(card: FoldedCard, page: Box, size: float) -> Inside | None:
    """Return what the card is about on the left and the rest on the right, or both in a row; None if too long."""
    left, right = _opening(card, page), Flow()
    add_parts(left, card.face.parts[:1], size, page.width, mark=card.face.mark)
    add_parts(right, card.face.parts[1:], size, page.width, first=1)
    pages = (*paginate(left.strips, page.height), *paginate(right.strips, page.height))
    if len(pages) > 2:
        return None
    return Inside(pages[0], pages[1])


def _opening(card: FoldedCard, page: Box) -> Flow:
    flow = Flow()
    flow.row(Row((Cell(0, page.width, f"{card.receiver} · {card.alone}", SMALL),), whole=True), glued=True)
    flow.row(Row((Cell(0, page.width, card.face.parts[0].label, LABEL),), gap=10.0, whole=True), glued=True)
    return flow


def draw_folded(canvas: Canvas, card: FoldedCard, inside: Inside, sheet: Sheet) -> None:
    """Draw a card on the page that is open."""
    _draw_folds(canvas, sheet)
    _draw_front(canvas, card, sheet)
    how = Flow()
    how.row(Row((Cell(0, sheet.width / 2 - 2 * _MARGIN, card.fold, SMALL),), whole=True))
    lines = paginate(how.strips, sheet.height)[0]
    draw_strips(canvas, lines, _MARGIN, _MARGIN + sum(placed.strip.height for placed in lines))
    canvas.saveState()
    # seen from inside, the upper half is upright and begins at its own left
    canvas.translate(sheet.width, sheet.height)
    canvas.rotate(180)
    top = sheet.height / 2 - _MARGIN
    draw_strips(canvas, inside.left, _MARGIN, top)
    draw_strips(canvas, inside.right, sheet.width / 2 + _MARGIN, top)
    canvas.restoreState()


def _draw_folds(canvas: Canvas, sheet: Sheet) -> None:
    """Draw where to fold: short dashes at the edges, and nothing across the words."""
    middle_x, middle_y = sheet.width / 2, sheet.height / 2
    canvas.setStrokeColor(EDGE)
    canvas.setLineWidth(0.5)
    canvas.setDash(3, 3)
    for x in (_EDGE, sheet.width - _EDGE - _DASH):
        canvas.line(x, middle_y, x + _DASH, middle_y)
    canvas.line(middle_x, middle_y - _DASH / 2, middle_x, middle_y + _DASH / 2)
    for y in (_EDGE, sheet.height - _EDGE - _DASH):
        canvas.line(middle_x, y, middle_x, y + _DASH)
    canvas.setDash()


def _draw_front(canvas: Canvas, card: FoldedCard, sheet: Sheet) -> None:
    """Draw the receiver's name in the middle of the front, as large as it fits, and that it is for them alone."""
    width = sheet.width / 2 - 2 * _MARGIN
    name = clean(card.receiver)
    broken = [(size, break_lines(name, width, SEMIBOLD, size)) for size in _NAMES]
    size, lines = next((one for one in broken if len(one[1]) <= _MOST_NAME_LINES), broken[-1])
    middle, leading = sheet.width * 3 / 4, size * 1.25
    y = sheet.height / 4 + len(lines) * leading / 2
    canvas.setFillColor(INK)
    canvas.setFont(SEMIBOLD, size)
    for line in lines:
        y -= leading
        canvas.drawCentredString(middle, y + size * 0.3, line.text)
    canvas.setFillColor(MUTED)
    canvas.setFont(REGULAR, 11)
    canvas.drawCentredString(middle, y - 14.0, clean(card.alone))
