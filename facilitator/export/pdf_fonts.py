"""The bundled font for paper: registered with reportlab, measured, and asked which characters it has."""

from __future__ import annotations

from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from facilitator.paths import asset

REGULAR = "NotoSans"
SEMIBOLD = "NotoSans-SemiBold"
CAP_HEIGHT = 0.714
"""The height of a capital, as a share of the size."""

_FILES = {REGULAR: "NotoSans-Regular.ttf", SEMIBOLD: "NotoSans-SemiBold.ttf"}


def register_fonts() -> None:
    """Make the fonts known to reportlab; a second call does nothing."""
    for name in _FILES:
        _font(name)


def has_character(character: str) -> bool:
    """Tell whether the font can draw a character; both weights have the same ones."""
    return ord(character) in _font(REGULAR).face.charWidths


def text_width(text: str, font: str, size: float) -> float:
    """Return the width of a text in points."""
    widths, default = _widths(font)
    return sum(widths.get(ord(character), default) for character in text) * size / 1000


def character_width(character: str, font: str, size: float) -> float:
    """Return the width of one character in points."""
    widths, default = _widths(font)
    return widths.get(ord(character), default) * size / 1000


@cache
def _font(name: str) -> TTFont:
    font = TTFont(name, str(asset(f"fonts/{_FILES[name]}")))
    pdfmetrics.registerFont(font)
    return font


@cache
def _widths(name: str) -> tuple[dict[int, float], float]:
    face = _font(name).face
    return face.charWidths, face.defaultWidth
