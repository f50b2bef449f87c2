"""The paper's measures in one place: A4, margins of 20 mm, twelve columns, sizes and colours. Lengths are points."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from facilitator import tokens
from facilitator.export.pdf_fonts import REGULAR, SEMIBOLD, text_width

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN = 20 * mm
FOOT = 26 * mm
"""Where the text ends above the lower edge: the margin and the running line in it."""
FOOT_LINE = 14 * mm

WIDTH = PAGE_WIDTH - 2 * MARGIN
HEIGHT = PAGE_HEIGHT - MARGIN - FOOT
GUTTER = 4 * mm
COLUMN = (WIDTH - 11 * GUTTER) / 12

HAIRLINE = 0.5
INK = tokens.LIGHT.ink
MUTED = tokens.LIGHT.muted
LINE = tokens.LIGHT.line
EDGE = tokens.LIGHT.edge
"""What is written on by hand: darker than a hairline, so that every printer draws it."""
TRACK = tokens.LIGHT.hover
ACCENT = tokens.LIGHT.accent

_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


def columns_left(count: int) -> float:
    """Return where the column after `count` columns begins, from the left margin."""
    return count * (COLUMN + GUTTER)


def columns_width(count: int) -> float:
    """Return the width of `count` neighbouring columns."""
    return count * COLUMN + (count - 1) * GUTTER


LABEL_WIDTH = columns_width(4)
BODY_LEFT = columns_left(4)
BODY_WIDTH = columns_width(8)


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set."""

    size: float
    leading: float
    font: str = REGULAR
    colour: str = INK


TITLE = Style(20, 26, SEMIBOLD)
HEADING = Style(14, 20, SEMIBOLD)
SUBHEADING = Style(11, 16, SEMIBOLD)
LABEL = Style(10, 14, SEMIBOLD)
BODY = Style(10, 14)
QUIET = Style(10, 14, colour=MUTED)
SMALL = Style(8, 12, colour=MUTED)
SMALL_STRONG = Style(8, 12, SEMIBOLD, MUTED)


LEAST_SIZE = 8.0
"""Nothing on paper is set smaller, whatever has to fit."""


class Lettering:
    """The styles of a leaf, all made larger or smaller together."""

    def __init__(self, scale: float) -> None:
        """Take the scale; 1 is the size of a summary."""
        self.scale = scale
        self.title = self._scaled(TITLE)
        self.lead = self._scaled(Style(12, 17.5, colour=MUTED))
        self.heading = self._scaled(SUBHEADING)
        self.label = self._scaled(LABEL)
        self.body = self._scaled(BODY)
        self.small = self._scaled(SMALL)
        self.small_strong = self._scaled(SMALL_STRONG)

    def width(self, text: str, style: Style) -> float:
        """Return the width of a text of one line."""
        return text_width(text, style.font, style.size)

    def _scaled(self, style: Style) -> Style:
        size = max(LEAST_SIZE, style.size * self.scale)
        return replace(style, size=size, leading=style.leading * size / style.size)


def client_colour(given: str) -> str:
    """Return a colour that somebody typed as `#rrggbb`, the app's own where it is none."""
    given = given.strip()
    if not _COLOUR.fullmatch(given):
        return ACCENT
    digits = given[1:] if len(given) == 7 else "".join(digit * 2 for digit in given[1:])
    return f"#{digits.lower()}"


def level_colour(mark: str) -> str:
    """Return the colour of a service level by its letter, the accent for any other mark."""
    if mark in tokens.LEVEL_LETTERS:
        return tokens.LIGHT.levels[tokens.LEVEL_LETTERS.index(mark)]
    return ACCENT
