"""Papers to hand out, any number of them in one file: each begins on a page of its own and has its bookmark.

The same collection gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from facilitator.export.card_faces import CardSheets, FoldedCard
from facilitator.export.certificate import Certificate
from facilitator.export.collection import Collection, Part
from facilitator.export.leaf import Leaf
from facilitator.export.pdf_cards import CardPages, lay_out_cards
from facilitator.export.pdf_certificate import draw_certificate
from facilitator.export.pdf_folded import Inside, draw_folded, folded_pages
from facilitator.export.pdf_fonts import register_fonts
from facilitator.export.pdf_leaf import leaf_pages
from facilitator.export.pdf_pages import (
    Foot,
    add_bookmark,
    draw_foot,
    draw_page,
    drawing_lock,
    open_canvas,
    step,
)
from facilitator.export.pdf_sheet import Sheet, sheet_of
from facilitator.export.pdf_strips import Page
from facilitator.export.pdf_text import one_line
from facilitator.export.saving import Paper
from facilitator.export.writing import Check, Progress

DrawPage = Callable[[Canvas], None]
"""Draws the page that is open."""


def render_collection(
    collection: Collection, *, progress: Progress | None = None, cancelled: Check | None = None
) -> Paper:
    """Return the file.

    Raises:
        Cancelled: somebody called it off.
    """
    sheet = sheet_of(collection.size)
    with drawing_lock:
        register_fonts()
        pages: list[DrawPage] = []
        for number, part in enumerate(collection.parts):
            step(number, 2 * len(collection.parts), progress, cancelled)
            if isinstance(part, CardSheets) and part.with_backs and len(pages) % 2:
                # fronts lie on the front of the paper only if they begin on an odd page
                pages.append(_empty)
            pages.extend(_pages_of(part, sheet, collection.page))
        file = BytesIO()
        canvas = open_canvas(file, collection.about, sheet)
        for number, draw in enumerate(pages):
            step(len(pages) + number, 2 * len(pages), progress, cancelled)
            canvas.setPageSize((sheet.width, sheet.height))
            draw(canvas)
            canvas.showPage()
        canvas.save()
    step(1, 1, progress, cancelled)
    return Paper(file.getvalue(), len(pages))


def _pages_of(part: Part, sheet: Sheet, page: str) -> list[DrawPage]:
    match part:
        case Leaf():
            return _leaf_pages(part, sheet, page)
        case CardSheets():
            return _card_pages(part, sheet)
        case FoldedCard():
            return _folded_pages(part, sheet)
        case Certificate():
            return [partial(_draw_certificate, certificate=part, sheet=sheet)]


def _leaf_pages(leaf: Leaf, sheet: Sheet, page: str) -> list[DrawPage]:
    laid = leaf_pages(leaf, sheet.text_height)
    numbered = [page.replace("{page}", str(at)).replace("{pages}", str(len(laid))) for at in range(1, len(laid) + 1)]
    words = numbered if len(laid) > 1 else [""]
    feet = (Foot(leaf.foot, page=number) for number in words)
    return [partial(_draw_leaf, page=one, foot=foot, sheet=sheet) for one, foot in zip(laid, feet, strict=True)]


def _card_pages(sheets: CardSheets, sheet: Sheet) -> list[DrawPage]:
    laid = lay_out_cards(sheets)
    pages: list[DrawPage] = []
    for number in range(laid.fronts):
        outline = sheets.title if number == 0 else ""
        pages.append(partial(_draw_fronts, laid=laid, number=number, sheet=sheet, outline=outline))
        if sheets.with_backs:
            pages.append(partial(laid.draw_backs, page=number, sheet=sheet))
    return pages


def _folded_pages(card: FoldedCard, sheet: Sheet) -> list[DrawPage]:
    return [
        partial(_draw_folded, card=card, inside=inside, sheet=sheet, outline="" if number else card.outline)
        for number, inside in enumerate(folded_pages(card, sheet))
    ]


def _draw_leaf(canvas: Canvas, page: Page, foot: Foot, sheet: Sheet) -> None:
    draw_page(canvas, page, sheet)
    draw_foot(canvas, foot, sheet)


def _draw_fronts(canvas: Canvas, laid: CardPages, number: int, sheet: Sheet, outline: str) -> None:
    _mark(canvas, outline, sheet)
    laid.draw_front(canvas, number, sheet)


def _draw_folded(canvas: Canvas, card: FoldedCard, inside: Inside, sheet: Sheet, outline: str) -> None:
    _mark(canvas, outline, sheet)
    draw_folded(canvas, card, inside, sheet)


def _draw_certificate(canvas: Canvas, certificate: Certificate, sheet: Sheet) -> None:
    _mark(canvas, certificate.outline, sheet)
    draw_certificate(canvas, certificate, sheet)


def _empty(_canvas: Canvas) -> None:
    """Leave a page empty."""


def _mark(canvas: Canvas, outline: str, sheet: Sheet) -> None:
    if outline:
        add_bookmark(canvas, one_line(outline) or "–", 0, sheet)
