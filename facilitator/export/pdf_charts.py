"""What is drawn rather than written: bars with patterns that a grey print tells apart, and the letters of levels."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from reportlab.pdfgen.canvas import Canvas

from facilitator import tokens
from facilitator.export.pdf_fonts import CAP_HEIGHT, SEMIBOLD
from facilitator.export.pdf_styles import HAIRLINE, LINE, TRACK, level_colour

MARK_RADIUS = 6.5
MARK_SPACE = 2 * MARK_RADIUS + 6.0
BAR_HEIGHT = 13.0
_LETTER = 8.0
_STRIPE = 5.0
_DOT = 5.2


class Pattern(Enum):
    """What lies on a bar's colour, so that it is told apart without the colour."""

    PLAIN = "plain"
    STRIPES = "stripes"
    DOTS = "dots"


_PATTERNS = dict(zip(tokens.LEVEL_LETTERS, Pattern, strict=True))


def pattern_of(mark: str) -> Pattern:
    """Return the pattern of a level by its letter."""
    return _PATTERNS.get(mark, Pattern.PLAIN)


def draw_mark(canvas: Canvas, mark: str, x: float, middle: float) -> None:
    """Draw a level's letter in its disc; `x` is the left edge."""
    letter, colour = mark[:1], level_colour(mark)
    canvas.setFillColor(colour)
    canvas.circle(x + MARK_RADIUS, middle, MARK_RADIUS, stroke=0, fill=1)
    canvas.setFillColor(tokens.WHITE)
    canvas.setFont(SEMIBOLD, _LETTER)
    canvas.drawCentredString(x + MARK_RADIUS, middle - _LETTER * CAP_HEIGHT / 2, letter)


def draw_bar(canvas: Canvas, mark: str, x: float, middle: float, width: float, share: float) -> None:
    """Draw a bar over its track: `share` of `width` is filled in the colour and pattern of the mark's level."""
    bottom = middle - BAR_HEIGHT / 2
    canvas.setFillColor(TRACK)
    canvas.rect(x, bottom, width, BAR_HEIGHT, stroke=0, fill=1)
    filled = max(0.0, min(share, 1.0)) * width
    if filled:
        canvas.setFillColor(level_colour(mark))
        canvas.rect(x, bottom, filled, BAR_HEIGHT, stroke=0, fill=1)
        _within(canvas, (x, bottom, filled, BAR_HEIGHT), _PAINTERS[pattern_of(mark)])
    rule(canvas, x, bottom, bottom + BAR_HEIGHT)


def rule(canvas: Canvas, x: float, bottom: float, top: float, colour: str = LINE) -> None:
    """Draw an upright hairline."""
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(HAIRLINE)
    canvas.line(x, bottom, x, top)


def hairline(canvas: Canvas, x: float, y: float, width: float, colour: str = LINE) -> None:
    """Draw a level hairline."""
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(HAIRLINE)
    canvas.line(x, y, x + width, y)


Box = tuple[float, float, float, float]
"""Left, bottom, width and height."""


def hatch(canvas: Canvas, box: Box, colour: str, step: float = _STRIPE) -> None:
    """Fill a box with diagonal stripes of a colour."""

    def stripes(on: Canvas, inside: Box) -> None:
        _stripes(on, inside, colour, step)

    _within(canvas, box, stripes)


def _within(canvas: Canvas, box: Box, paint: Callable[[Canvas, Box], None]) -> None:
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(*box)
    canvas.clipPath(path, stroke=0, fill=0)
    paint(canvas, box)
    canvas.restoreState()


def _plain(canvas: Canvas, box: Box) -> None:
    """Leave the colour as it is."""


def _stripes(canvas: Canvas, box: Box, colour: str = tokens.WHITE, step: float = _STRIPE) -> None:
    left, bottom, width, height = box
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(1.2)
    at = left - height
    while at < left + width:
        canvas.line(at, bottom, at + height, bottom + height)
        at += step


def _dots(canvas: Canvas, box: Box) -> None:
    left, bottom, width, height = box
    canvas.setFillColor(tokens.WHITE)
    rows = 3
    for row in range(rows):
        y = bottom + height * (row + 0.5) / rows
        at = left + _DOT / 2 + (row % 2) * _DOT / 2
        while at < left + width:
            canvas.circle(at, y, 0.9, stroke=0, fill=1)
            at += _DOT


_PAINTERS: dict[Pattern, Callable[[Canvas, Box], None]] = {
    Pattern.PLAIN: _plain,
    Pattern.STRIPES: _stripes,
    Pattern.DOTS: _dots,
}
