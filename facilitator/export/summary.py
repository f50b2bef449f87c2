"""The session summary as a PDF: a report laid out on pages, drawn, and written to a file.

The same report gives the same bytes. Text is embedded with its font, can be searched and copied, and is never read as
markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from io import BytesIO
from itertools import groupby
from pathlib import Path
from threading import Lock

from reportlab.pdfgen.canvas import Canvas

from facilitator.export.document import Report
from facilitator.export.pdf_agenda import add_agenda
from facilitator.export.pdf_charts import hairline
from facilitator.export.pdf_cover import draw_cover
from facilitator.export.pdf_fonts import REGULAR, register_fonts, text_width
from facilitator.export.pdf_logo import read_logo
from facilitator.export.pdf_sections import add_commitments, add_section
from facilitator.export.pdf_strips import Align, Flow, Page, Piece, Placed, baseline, paginate
from facilitator.export.pdf_styles import (
    FOOT_LINE,
    HEIGHT,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    SMALL,
    WIDTH,
)
from facilitator.export.pdf_text import clean, one_line, shortened
from facilitator.export.writing import Cancelled, Check, Progress, write_file

_APP = "Facilitator"
_FOOTER_SPACE = 40.0
# reportlab keeps what one document needs of a font in the font itself
_drawing = Lock()


class LeftOut(Enum):
    """What a summary could not hold."""

    LOGO = "logo"


@dataclass(frozen=True, slots=True)
class Summary:
    """A finished PDF, and what had to be left out of it."""

    content: bytes
    pages: int
    left_out: tuple[LeftOut, ...] = ()


def save_summary(
    report: Report, path: Path, *, progress: Progress | None = None, cancelled: Check | None = None
) -> Summary:
    """Write the summary to `path`; what was there before is replaced only when the new file is whole.

    Raises:
        ExpectedError: the file cannot be written.
        Cancelled: somebody called it off; nothing was changed.
    """
    summary = render_summary(report, progress=progress, cancelled=cancelled)
    write_file(path, summary.content, cancelled=cancelled)
    return summary


def render_summary(report: Report, *, progress: Progress | None = None, cancelled: Check | None = None) -> Summary:
    """Return the summary as a PDF. `progress` is told each page that is done.

    Raises:
        Cancelled: somebody called it off.
    """
    with _drawing:
        register_fonts()
        logo = read_logo(report.cover.logo) if report.cover.logo else None
        pages = paginate(_flow(report).strips, HEIGHT)
        total = len(pages) + 1
        file = BytesIO()
        canvas = _canvas(report, file)
        _step(0, total, progress, cancelled)
        _bookmark(canvas, one_line(report.cover.name) or one_line(report.title) or _APP, 0)
        draw_cover(canvas, report.cover, logo)
        canvas.showPage()
        for number, page in enumerate(pages, start=2):
            _step(number - 1, total, progress, cancelled)
            _draw_page(canvas, page)
            _draw_foot(canvas, report, number, total)
            canvas.showPage()
        canvas.save()
    _step(total, total, progress, cancelled)
    left_out = (LeftOut.LOGO,) if report.cover.logo and logo is None else ()
    return Summary(file.getvalue(), total, left_out)


def _flow(report: Report) -> Flow:
    flow = Flow()
    add_agenda(flow, report.agenda)
    for section in report.sections:
        add_section(flow, section)
    if report.commitments is not None:
        add_commitments(flow, report.commitments)
    if report.next_steps is not None:
        add_section(flow, report.next_steps)
    return flow


def _canvas(report: Report, file: BytesIO) -> Canvas:
    canvas = Canvas(
        file,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        pageCompression=1,
        invariant=1,
        lang=report.language,
        # the stub takes a font's name for a number; without it Helvetica would be in the file
        initialFontName=REGULAR,  # type: ignore[arg-type]
    )
    canvas.setTitle(one_line(report.title))
    canvas.setAuthor(one_line(report.author))
    canvas.setSubject(one_line(report.subject))
    canvas.setCreator(_APP)
    canvas.setProducer(_APP)
    day = report.day.strftime("%Y%m%d")
    canvas.setDateFormatter(lambda *_now: f"D:{day}000000Z")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _draw_page(canvas: Canvas, page: Page) -> None:
    """Draw a page, column by column within each text, so that what is copied out reads in order."""
    for _, block in groupby(page, key=lambda placed: placed.strip.block):
        lines = tuple(block)
        for placed in lines:
            top = PAGE_HEIGHT - MARGIN - placed.top
            for paint in placed.strip.paints:
                paint(canvas, MARGIN, top)
            if placed.strip.outline:
                _bookmark(canvas, placed.strip.outline, top)
        for column in sorted({piece.column for placed in lines for piece in placed.strip.pieces}):
            for placed in lines:
                _draw_pieces(canvas, placed, column)


def _draw_pieces(canvas: Canvas, placed: Placed, column: int) -> None:
    strip = placed.strip
    for piece in strip.pieces:
        if piece.column != column:
            continue
        y = PAGE_HEIGHT - MARGIN - placed.top - baseline(strip.pieces[0].style, strip.height)
        _set(canvas, piece, MARGIN + piece.x, y)


def _set(canvas: Canvas, piece: Piece, x: float, y: float) -> None:
    canvas.setFillColor(piece.style.colour)
    canvas.setFont(piece.style.font, piece.style.size)
    if piece.align is Align.RIGHT:
        canvas.drawRightString(x, y, piece.text)
    else:
        canvas.drawString(x, y, piece.text)


def _draw_foot(canvas: Canvas, report: Report, number: int, total: int) -> None:
    page = clean(report.page.replace("{page}", str(number)).replace("{pages}", str(total)))
    end = clean(report.footer_end)
    room = WIDTH - text_width(page + end, SMALL.font, SMALL.size) - _FOOTER_SPACE
    title = shortened(clean(report.footer).replace("\n", " "), room, SMALL.font, SMALL.size)
    words = f"{title} · {end}" if title else end
    hairline(canvas, MARGIN, FOOT_LINE + SMALL.leading, WIDTH)
    _set(canvas, Piece(0, words, SMALL), MARGIN, FOOT_LINE)
    _set(canvas, Piece(0, page, SMALL, Align.RIGHT), MARGIN + WIDTH, FOOT_LINE)


def _bookmark(canvas: Canvas, title: str, top: float) -> None:
    key = f"part-{canvas.getPageNumber()}-{round(top)}"
    canvas.bookmarkPage(key, fit="XYZ", left=0, top=min(top + 12, PAGE_HEIGHT) if top else PAGE_HEIGHT)
    canvas.addOutlineEntry(title, key, 0)


def _step(done: int, total: int, progress: Progress | None, cancelled: Check | None) -> None:
    if cancelled is not None and cancelled():
        raise Cancelled
    if progress is not None:
        progress(done, total)
