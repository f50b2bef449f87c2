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
    return sum(map(_widths(font).__getitem__, text)) * size / 1000


def character_width(character: str, font: str, size: float) -> float:
    """Return the width of one character in points."""
    return _widths(font)[character] * size / 1000


@cache
def _font(name: str) -> TTFont:
    font = TTFont(name, str(asset(f"fonts/{_FILES[name]}")))
    pdfmetrics.registerFont(font)
    return font


class _Widths(dict[str, float]):
    """Knows the width of each character of a font; it is asked for every character of every paper."""

    def __init__(self, font: TTFont) -> None:
        super().__init__((chr(code), width) for code, width in font.face.charWidths.items())
        self._default: float = font.face.defaultWidth

    def __missing__(self, _character: str) -> float:
        """Return the width of what the font cannot draw."""
        return self._default


@cache
def _widths(name: str) -> _Widths:
    return _Widths(_font(name))
