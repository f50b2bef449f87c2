"""The cover: the client's page, with their name large on their colour, the facts of the day, and their logo."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitator.export.document import Cover, Fact
from facilitator.export.pdf_charts import hairline
from facilitator.export.pdf_fonts import SEMIBOLD
from facilitator.export.pdf_logo import Logo
from facilitator.export.pdf_sheet import Sheet
from facilitator.export.pdf_strips import baseline
from facilitator.export.pdf_styles import (
    BODY,
    FOOT_LINE,
    INK,
    SMALL,
    SUBHEADING,
    WIDTH,
    Style,
    client_colour,
    columns_left,
    columns_width,
)
from facilitator.export.pdf_text import break_lines, clean
from facilitator.tokens import WHITE, contrast, readable_on

_BAND = 138 * mm
_BAND_INSET = 14 * mm
_NAMES = tuple(Style(size, size * 1.15, SEMIBOLD) for size in (48.0, 40.0, 32.0, 24.0))
_PALE = 1.2
_NAME_LINES = 3
_MOST_NAME_LINES = 9
_TITLE = Style(24, 31, SEMIBOLD)
_MOST_TITLE_LINES = 4
_MOST_FACT_LINES = 4
_LOGO = (62 * mm, 26 * mm)


def draw_cover(canvas: Canvas, cover: Cover, logo: Logo | None, sheet: Sheet) -> None:
    """Draw the cover on the page that is open."""
    colour = client_colour(cover.colour)
    on_colour = readable_on(colour)
    canvas.setFillColor(colour)
    canvas.rect(0, sheet.height - _BAND, sheet.width, _BAND, stroke=0, fill=1)
    if contrast(colour, WHITE) < _PALE:
        # A band as good as white still ends somewhere.
        hairline(canvas, 0, sheet.height - _BAND, sheet.width)
    _draw_text(canvas, sheet.left, sheet.top, cover.kicker, WIDTH, SUBHEADING, 1, on_colour)
    _draw_name(canvas, cover.name, on_colour, sheet)
    top = sheet.height - _BAND - _BAND_INSET
    if cover.title:
        top = _draw_text(canvas, sheet.left, top, cover.title, WIDTH, _TITLE, _MOST_TITLE_LINES, INK) - 8 * mm
    _draw_facts(canvas, cover.facts, top, sheet)
    if logo is not None:
        _draw_logo(canvas, logo, sheet)


def _draw_name(canvas: Canvas, name: str, colour: str, sheet: Sheet) -> None:
    """Draw the name at the foot of the band, as large as it can be in three lines."""
    text = clean(name)
    broken = [(style, break_lines(text, WIDTH, style.font, style.size)) for style in _NAMES]
    style, lines = next((one for one in broken if len(one[1]) <= _NAME_LINES), broken[-1])
    height = min(len(lines), _MOST_NAME_LINES) * style.leading
    bottom = sheet.height - _BAND + _BAND_INSET
    _draw_text(canvas, sheet.left, bottom + height - style.size * 0.2, name, WIDTH, style, _MOST_NAME_LINES, colour)


def _draw_facts(canvas: Canvas, facts: tuple[Fact, ...], top: float, sheet: Sheet) -> None:
    hairline(canvas, sheet.left, top, WIDTH)
    for number, fact in enumerate(facts):
        x, width = sheet.left + columns_left(3 * number), columns_width(3)
        below = _draw_text(canvas, x, top - 10.0, fact.label, width, SMALL, 1, SMALL.colour)
        _draw_text(canvas, x, below, fact.text, width, BODY, _MOST_FACT_LINES, INK)


def _draw_logo(canvas: Canvas, logo: Logo, sheet: Sheet) -> None:
    """Draw the logo in the lower left corner, as large as its box allows."""
    scale = min(_LOGO[0] / logo.width, _LOGO[1] / logo.height)
    canvas.drawImage(logo.reader, sheet.left, FOOT_LINE + 6 * mm, logo.width * scale, logo.height * scale)


def _draw_text(
    canvas: Canvas, x: float, top: float, text: str, width: float, style: Style, most: int, colour: str
) -> float:
    """Draw a text in at most `most` lines, and return where the next one may begin."""
    lines = [line.text for line in break_lines(clean(text), width, style.font, style.size)]
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1][:-1].rstrip()}…"]
    canvas.setFillColor(colour)
    canvas.setFont(style.font, style.size)
    for line in lines:
        canvas.drawString(x, top - baseline(style, style.leading), line)
        top -= style.leading
    return top
