"""The session summary as a PDF: a report laid out on pages and drawn.

The same report gives the same bytes. Text is embedded with its font, can be searched and copied, and is never read as
markup.
"""

from __future__ import annotations

from io import BytesIO

from facilitator.export.collection import About
from facilitator.export.document import Report
from facilitator.export.pdf_agenda import add_agenda
from facilitator.export.pdf_cover import draw_cover
from facilitator.export.pdf_fonts import register_fonts
from facilitator.export.pdf_logo import read_logo
from facilitator.export.pdf_pages import (
    APP,
    Foot,
    add_bookmark,
    draw_foot,
    draw_page,
    drawing_lock,
    open_canvas,
    step,
)
from facilitator.export.pdf_sections import add_commitments, add_section
from facilitator.export.pdf_sheet import sheet_of
from facilitator.export.pdf_strips import Flow, paginate
from facilitator.export.pdf_text import one_line
from facilitator.export.saving import LeftOut, Paper
from facilitator.export.writing import Check, Progress


def render_summary(report: Report, *, progress: Progress | None = None, cancelled: Check | None = None) -> Paper:
    """Return the summary as a PDF. `progress` is told each page that is done.

    Raises:
        Cancelled: somebody called it off.
    """
    sheet = sheet_of(report.size)
    with drawing_lock:
        register_fonts()
        logo = read_logo(report.cover.logo) if report.cover.logo else None
        pages = paginate(_flow(report).strips, sheet.text_height)
        total = len(pages) + 1
        file = BytesIO()
        about = About(report.language, report.title, report.author, report.subject, report.day)
        canvas = open_canvas(file, about, sheet)
        step(0, total, progress, cancelled)
        add_bookmark(canvas, one_line(report.cover.name) or one_line(report.title) or APP, 0, sheet)
        draw_cover(canvas, report.cover, logo, sheet)
        canvas.showPage()
        for number, page in enumerate(pages, start=2):
            step(number - 1, total, progress, cancelled)
            draw_page(canvas, page, sheet)
            words = report.page.replace("{page}", str(number)).replace("{pages}", str(total))
            draw_foot(canvas, Foot(report.footer, report.footer_end, words), sheet)
            canvas.showPage()
        canvas.save()
    step(total, total, progress, cancelled)
    left_out = (LeftOut.LOGO,) if report.cover.logo and logo is None else ()
    return Paper(file.getvalue(), total, left_out)


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
