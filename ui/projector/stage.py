"""The wall's own geometry: its size in units, its margins, its colours, and the heading every scene shares."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from facilitator.tokens import (
    SEMIBOLD,
    WALL_DARK,
    WALL_LEAST_MOST,
    WALL_LIGHT,
    WALL_MARGIN,
    WALL_SMALLEST,
    WALL_TITLE,
    WallColours,
)
from facilitator.view import AudienceView
from ui.projector.canvas import HEIGHT
from ui.projector.lettering import block, one_line
from ui.projector.pieces import Align, Dots, Pieces, Words, words

MARGIN = WALL_MARGIN * HEIGHT
TITLE = round(WALL_TITLE * HEIGHT)
SMALLEST = round(WALL_SMALLEST * HEIGHT)
LEAST_MOST = round(WALL_LEAST_MOST * HEIGHT)
GAP = 24.0
"""The space between things that belong together; twice as much parts those that do not."""

Region = tuple[Pieces, ...]
"""What one part of the wall shows: a single set of pieces, or several that take turns, one a page."""

_MOST_DOTS = 8
_DOT = 18.0
_DOTS_WIDTH = _MOST_DOTS * 2 * _DOT
_NUMBERS_EM = 3.2
"""The width of `10 / 12`, over the size of its letters."""


@dataclass(frozen=True, slots=True)
class Stage:
    """Where a scene is built: a wall of `width`, 1000 high.

    `paged` says that the dots need their room. `least` is the size of the smallest letters that the last row can read.
    `above` is the height of the band with a message to the room, which takes its room from the top.
    """

    width: float
    colours: WallColours
    paged: bool = False
    least: int = SMALLEST
    above: float = 0.0

    @property
    def sign_width(self) -> float:
        """Return the room that is kept for telling which page is shown."""
        return max(_DOTS_WIDTH, _NUMBERS_EM * self.least)

    def size(self, wished: int) -> int:
        """Return a size of letters, larger than wished where the last row asks for it."""
        return max(wished, self.least)

    def sizes(self, wished: tuple[int, ...]) -> tuple[int, ...]:
        """Return sizes to choose from, the largest first, none smaller than the last row can read."""
        return tuple(dict.fromkeys(self.size(size) for size in wished))

    @property
    def content(self) -> QRectF:
        """Return the area inside the margins."""
        top = self.above + GAP if self.above else MARGIN
        return QRectF(MARGIN, top, self.width - 2 * MARGIN, HEIGHT - MARGIN - top)


def colours_of(view: AudienceView) -> WallColours:
    """Return the colours the view asks for."""
    return WALL_LIGHT if view.light else WALL_DARK


def least_of(view: AudienceView) -> int:
    """Return the smallest letters of a view: what the room asks for, between the usual and the most that can be set."""
    return min(LEAST_MOST, max(SMALLEST, math.ceil(view.least * HEIGHT)))


def heading(text: str, stage: Stage) -> tuple[Region, float]:
    """Return the title's region and where it ends; a title too long for three lines takes turns with its rest."""
    content = stage.content
    width = content.width() - (stage.sign_width + 2 * GAP if stage.paged else 0.0)
    made = block(text, stage.size(TITLE), width, SEMIBOLD)
    if len(made.lines) > 2:
        made = block(text, stage.least, width, SEMIBOLD)
    if not made.lines:
        return ((),), content.top() + (stage.least + GAP if stage.paged else 0.0)
    parts = made.parts(3 if stage.least < TITLE else 2)
    region = tuple((words(part, content.left(), content.top(), stage.colours.ink),) for part in parts)
    return region, content.top() + max(part.height for part in parts)


def pages_of(regions: tuple[Region, ...]) -> int:
    """Return how many pages the regions take: as many as the one with the most."""
    return max(len(region) for region in regions)


def footnote(text: str, stage: Stage) -> tuple[Region, float]:
    """Return the small line on the lower margin, for scenes without a single clock to carry it, and its height."""
    made = block(text, stage.least, stage.content.width())
    if not made.lines:
        return ((),), 0.0
    region: Region = ((words(made, stage.content.left(), stage.content.bottom() - made.height, stage.colours.muted),),)
    return region, made.height + GAP


def page_sign(page: int, pages: int, stage: Stage) -> Pieces:
    """Return the sign that tells which page of how many is shown, at the right of the heading."""
    content = stage.content
    centre = content.top() + TITLE * 0.65
    if pages <= _MOST_DOTS:
        width = (2 * pages - 1) * _DOT
        rect = QRectF(content.right() - width, centre - _DOT / 2, width, _DOT)
        return (Dots(rect, page, pages, stage.colours.ink, stage.colours.muted),)
    made = one_line(f"{page + 1} / {pages}", stage.least)
    centre = max(centre, content.top() + made.height / 2)
    width = stage.sign_width
    rect = QRectF(content.right() - width, centre - made.height / 2, width, made.height)
    return (Words(rect, made, stage.colours.muted, Align.RIGHT),)
