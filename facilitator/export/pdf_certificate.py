"""A certificate on its page: the client's colour as a band, the name large, the trainer's line to sign."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitator.export.certificate import Certificate
from facilitator.export.pdf_charts import hairline
from facilitator.export.pdf_fonts import SEMIBOLD, text_width
from facilitator.export.pdf_logo import read_logo
from facilitator.export.pdf_sheet import Sheet
from facilitator.export.pdf_strips import baseline
from facilitator.export.pdf_styles import (
    BODY,
    EDGE,
    HEADING,
    INK,
    MARGIN,
    MUTED,
    QUIET,
    SMALL,
    SUBHEADING,
    WIDTH,
    Style,
    client_colour,
)
from facilitator.export.pdf_text import break_lines, clean
from facilitator.tokens import WHITE, contrast, readable_on

_BAND = 46 * mm
_PALE = 1.2
_NAMES = tuple(Style(size, size * 1.2, SEMIBOLD) for size in (40.0, 34.0, 28.0, 22.0, 18.0))
_TITLES = tuple(Style(size, size * 1.3, SEMIBOLD) for size in (20.0, 16.0, 13.0))
_LEAD = Style(13, 19, colour=MUTED)
_MOST_LINES = 3
_SIGN_WIDTH = 75 * mm
_SIGN_TOP = 46 * mm
_LOGO = (55 * mm, 24 * mm)


@dataclass(slots=True)
class _Pen:
    """Writes down the page, line by line."""

    canvas: Canvas
    left: float
    top: float

    def write(self, text: str, style: Style, colour: str = "", width: float = WIDTH) -> None:
        """Write a text and stand below it."""
        self.canvas.setFillColor(colour or style.colour)
        self.canvas.setFont(style.font, style.size)
        for line in break_lines(clean(text), width, style.font, style.size) if text else ():
            self.canvas.drawString(self.left, self.top - baseline(style, style.leading), line.text)
            self.top -= style.leading

    def write_large(self, text: str, styles: tuple[Style, ...]) -> None:
        """Write a text in the largest style that needs few lines and breaks no word."""
        self.write(text, next((style for style in styles if _fits(clean(text), style)), styles[-1]))

    def skip(self, height: float) -> None:
        """Leave some room."""
        self.top -= height


def _fits(text: str, style: Style) -> bool:
    words = text.replace("-", "- ").split()
    widest = max((text_width(word, style.font, style.size) for word in words), default=0.0)
    return widest <= WIDTH and len(break_lines(text, WIDTH, style.font, style.size)) <= _MOST_LINES


def draw_certificate(canvas: Canvas, certificate: Certificate, sheet: Sheet) -> None:
    """Draw a certificate on the page that is open."""
    _draw_band(canvas, certificate, sheet)
    pen = _Pen(canvas, sheet.left, sheet.height - _BAND - 20 * mm)
    pen.write_large(certificate.name, _NAMES)
    pen.skip(3 * mm)
    pen.write(certificate.took_part, _LEAD)
    pen.skip(2 * mm)
    pen.write_large(certificate.title, _TITLES)
    pen.skip(1 * mm)
    pen.write(certificate.when, QUIET)
    pen.skip(9 * mm)
    hairline(canvas, sheet.left, pen.top, WIDTH)
    pen.skip(4 * mm)
    if certificate.topics:
        pen.write(certificate.topics_heading, SUBHEADING)
        for topic in certificate.topics:
            pen.skip(1 * mm)
            pen.write(f"• {topic}", BODY)
    _draw_signature(canvas, certificate, sheet)
    _draw_logo(canvas, certificate, sheet)


def _draw_band(canvas: Canvas, certificate: Certificate, sheet: Sheet) -> None:
    colour = client_colour(certificate.colour)
    canvas.setFillColor(colour)
    canvas.rect(0, sheet.height - _BAND, sheet.width, _BAND, stroke=0, fill=1)
    if contrast(colour, WHITE) < _PALE:
        hairline(canvas, 0, sheet.height - _BAND, sheet.width)
    pen = _Pen(canvas, sheet.left, sheet.height - MARGIN)
    pen.write(certificate.client, SUBHEADING, readable_on(colour))
    pen.top = sheet.height - _BAND + 9 * mm + HEADING.leading
    pen.write(certificate.kicker, Style(18, 24, SEMIBOLD), readable_on(colour))


def _draw_signature(canvas: Canvas, certificate: Certificate, sheet: Sheet) -> None:
    """Draw the line that the trainer signs on."""
    hairline(canvas, sheet.left, _SIGN_TOP, _SIGN_WIDTH, EDGE)
    pen = _Pen(canvas, sheet.left, _SIGN_TOP - 2.0)
    pen.write(certificate.trainer, BODY, INK, _SIGN_WIDTH)
    pen.write(certificate.signed, SMALL)


def _draw_logo(canvas: Canvas, certificate: Certificate, sheet: Sheet) -> None:
    logo = read_logo(certificate.logo) if certificate.logo else None
    if logo is None:
        return
    scale = min(_LOGO[0] / logo.width, _LOGO[1] / logo.height)
    x = sheet.left + WIDTH - logo.width * scale
    canvas.drawImage(logo.reader, x, _SIGN_TOP - 8 * mm, logo.width * scale, logo.height * scale)
