"""The bundled letters: loaded once for the application, handed out as fonts."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from facilitator.paths import asset
from facilitator.tokens import FAMILY, REGULAR, TEXT_BODY

_FILES = ("NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf")


@cache
def load_fonts() -> str:
    """Load the bundled fonts, once however often it is called, and return the name of the family."""
    for name in _FILES:
        if QFontDatabase.addApplicationFont(str(asset(f"fonts/{name}"))) < 0:
            raise FileNotFoundError(f"The bundled font {name} cannot be loaded.")
    return FAMILY


@cache
def font(size_px: int, weight: int = REGULAR) -> QFont:
    """Return the bundled font at a size in pixels, its shapes unhinted so that it scales evenly."""
    made = QFont(load_fonts())
    made.setPixelSize(size_px)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def scaled(size_px: int, percent: int) -> int:
    """Return a size of letters at the size that is chosen for the console."""
    return round(size_px * percent / 100)


def console_font(size_px: int, weight: int = REGULAR) -> QFont:
    """Return the font for what is painted by hand on the console; it follows the chosen size of text."""
    # before the theme is put on, the font has a size in points alone
    body_px = max(QGuiApplication.font().pixelSize(), 0) or TEXT_BODY
    return font(round(size_px * body_px / TEXT_BODY), weight)
