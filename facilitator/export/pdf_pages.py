"""What all papers share when they are drawn: the file and what it says of itself, pages of strips, the running line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import groupby
from threading import Lock

from reportlab import rl_config
from reportlab.lib.colors import Color, toColor
from reportlab.pdfgen.canvas import Canvas

from facilitator.export.collection import About
from facilitator.export.pdf_charts import hairline
from facilitator.export.pdf_fonts import REGULAR, text_width
from facilitator.export.pdf_sheet import Sheet
from facilitator.export.pdf_strips import Align, Page, Piece, Placed, baseline
from facilitator.export.pdf_styles import FOOT_LINE, SMALL, WIDTH
from facilitator.export.pdf_text import clean, one_line, shortened
from facilitator.export.writing import Cancelled, Check, Progress

APP = "Facilitator"
_FOOTER_SPACE = 40.0
# reportlab writes all data as letters unless told not to, for ways of sending that have long been gone: a tenth more
# of a file, and of the time it takes
rl_config.useA85 = 0
# reportlab keeps what one document needs of a font in the font itself
drawing_lock = Lock()
"""Held by whoever draws a paper, from the first text that is measured to the last."""


def open_canvas(file: BytesIO, about: About, sheet: Sheet) -> Canvas:
    """Return a canvas that writes to `file`; the same drawing gives the same bytes."""
    canvas = Canvas(
        file,
        pagesize=(sheet.width, sheet.height),
        pageCompression=1,
        invariant=1,
        lang=about.language,
        # the stub takes a font's name for a number; without it Helvetica would be in the file
        initialFontName=REGULAR,  # type: ignore[arg-type]
    )
    canvas.setTitle(one_line(about.title))
    canvas.setAuthor(one_line(about.author))
    canvas.setSubject(one_line(about.subject))
    canvas.setCreator(APP)
    canvas.setProducer(APP)
    day = about.day.strftime("%Y%m%d")
    canvas.setDateFormatter(lambda *_now: f"D:{day}000000Z")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def draw_page(canvas: Canvas, page: Page, sheet: Sheet) -> None:
    """Draw a page of strips with its bookmarks."""
    for placed in page:
        if placed.strip.outline:
            add_bookmark(canvas, placed.strip.outline, sheet.top - placed.top, sheet)
    draw_strips(canvas, page, sheet.left, sheet.top)


def draw_strips(canvas: Canvas, page: Page, left: float, top: float) -> None:
    """Draw strips below a corner, column by column within each text, so that what is copied out reads in order."""
    for _, block in groupby(page, key=lambda placed: placed.strip.block):
        lines = tuple(block)
        for placed in lines:
            for paint in placed.strip.paints:
                paint(canvas, left, top - placed.top)
        for column in sorted({piece.column for placed in lines for piece in placed.strip.pieces}):
            for placed in lines:
                _draw_pieces(canvas, placed, column, (left, top))


def _draw_pieces(canvas: Canvas, placed: Placed, column: int, corner: tuple[float, float]) -> None:
    strip = placed.strip
    for piece in strip.pieces:
        if piece.column != column:
            continue
        y = corner[1] - placed.top - baseline(strip.pieces[0].style, strip.height)
        draw_piece(canvas, piece, corner[0] + piece.x, y)


def draw_piece(canvas: Canvas, piece: Piece, x: float, y: float) -> None:
    """Draw a text on its baseline, whatever its own place was."""
    canvas.setFillColor(_colour(piece.style.colour))
    canvas.setFont(piece.style.font, piece.style.size)
    if piece.align is Align.RIGHT:
        canvas.drawRightString(x, y, piece.text)
    else:
        canvas.drawString(x, y, piece.text)


@cache
def _colour(name: str) -> Color:
    """Return a colour that reportlab need not read again for every word."""
    return toColor(name)


@dataclass(frozen=True, slots=True)
class Foot:
    """The running line at the foot of a page: `title` is shortened where it is too long, the rest is always whole."""

    title: str
    end: str = ""
    page: str = ""


def draw_foot(canvas: Canvas, foot: Foot, sheet: Sheet) -> None:
    """Draw the running line."""
    page, end = clean(foot.page), clean(foot.end)
    room = WIDTH - text_width(page + end, SMALL.font, SMALL.size) - _FOOTER_SPACE
    title = shortened(clean(foot.title).replace("\n", " "), room, SMALL.font, SMALL.size)
    words = " · ".join(part for part in (title, end) if part)
    hairline(canvas, sheet.left, FOOT_LINE + SMALL.leading, WIDTH)
    draw_piece(canvas, Piece(0, words, SMALL), sheet.left, FOOT_LINE)
    draw_piece(canvas, Piece(0, page, SMALL, Align.RIGHT), sheet.left + WIDTH, FOOT_LINE)


def add_bookmark(canvas: Canvas, title: str, top: float, sheet: Sheet, level: int = 0) -> None:
    """Add a bookmark that leads to a place on the page that is open; `top` 0 is the whole page."""
    key = f"part-{canvas.getPageNumber()}-{round(top)}"
    canvas.bookmarkPage(key, fit="XYZ", left=0, top=min(top + 12, sheet.height) if top else sheet.height)
    canvas.addOutlineEntry(title, key, level)


def step(done: int, total: int, progress: Progress | None, cancelled: Check | None) -> None:
    """Tell how far a paper is.

    Raises:
        Cancelled: somebody called it off.
    """
    if cancelled is not None and cancelled():
        raise Cancelled
    if progress is not None:
        progress(done, total)
