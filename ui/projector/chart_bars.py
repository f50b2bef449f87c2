"""The bars of a chart on the wall: columns that grow year by year, or rows with their names beside them."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF
from typing_extensions import override

from facilitator.tokens import REGULAR, SEMIBOLD
from facilitator.view import ChartBar, ChartFace
from ui.projector.bar_pages import groups_of, page_starts, stacked
from ui.projector.canvas import Canvas
from ui.projector.group_cells import level_badge, level_colour
from ui.projector.lettering import Block, block, metrics, one_line
from ui.projector.pieces import Piece, Pieces, Rule, Words, badge_size, words
from ui.projector.stage import GAP, TITLE, Region, Stage

FIGURE = 60
"""The size of the figure of a bar."""

_NAME_SHARE = 0.36
"""The most of the width that the names of rows take."""
_LARGE_NAME_SHARE = 0.6
_LOWEST_ROW = 78.0
_THICKEST = 80.0
_WIDEST_COLUMN = 220.0
_COLUMN_GAP = 0.28
_ROUND = 10.0


def bars_in(chart: ChartFace, area: QRectF, stage: Stage) -> Region:
    """Return the bars of a chart in `area`, on as many pages as they need."""
    # Under a column stands a year, or a word; names as long as sentences are told beside their bars.
    names = (one_line(bar.label, stage.least).width for bar in chart.bars)
    if chart.upright and max(names, default=0.0) <= area.width() / 2:
        return _upright(chart.bars, area, stage)
    return _sideways(chart.bars, area, stage)


def has_room(chart: ChartFace, area: QRectF, stage: Stage) -> bool:
    """Tell whether the row with the longest name fits; words as long as a text leave bars no place to lie in."""
    most = _names_width(chart.bars, area, stage)
    tallest = max(block(bar.label, stage.least, most).height for bar in chart.bars)
    return max(_LOWEST_ROW, tallest + GAP) <= area.height()


def stand_too_close(chart: ChartFace, width: float, stage: Stage) -> bool:
    """Tell whether columns would stand so close in this width that their figures or names do not fit side by side."""
    return chart.upright and width / len(chart.bars) < _widest(chart.bars, stage) + GAP / 2


@dataclass(frozen=True, slots=True, eq=False)
class Beam(Piece):
    """A bar in the colour of its level, or in the accent."""

    rect: QRectF
    colour: str

    @override
    def paint(self, canvas: Canvas, boot_s: float) -> None:
        if self.rect.width() < 4 * _ROUND:
            # so many of them that round corners would only make them look thinner, and take their time
            canvas.block(self.rect, self.colour)
        else:
            canvas.fill(self.rect, self.colour, min(_ROUND, self.rect.height() / 2))


def _sideways(bars: Sequence[ChartBar], area: QRectF, stage: Stage) -> Region:
    """Return a row for each bar, as many pages as it takes to keep the names readable."""
    indent = _indent(bars, stage)
    most = _names_width(bars, area, stage)
    labels = [block(bar.label, stage.least, most) for bar in bars]
    value_width = max(metrics(stage.size(FIGURE), SEMIBOLD).horizontalAdvance(bar.value) for bar in bars)
    left = area.left() + indent + max((label.width for label in labels), default=0.0) + 1.5 * GAP
    room = area.right() - left - value_width - GAP
    least = [max(_LOWEST_ROW, label.height + GAP) for label in labels]
    pages = page_starts(least, groups_of([bar.label for bar in bars]), area.height())
    tops = stacked(least, pages, area)
    # A thicker bar would look like more, and a name of two lines is not.
    thick = min(0.62 * min(height for _, height in tops), _THICKEST)
    rows = [
        _row(bar, label, QRectF(left, top, room, height), area, indent, thick, stage)
        for bar, label, (top, height) in zip(bars, labels, tops, strict=True)
    ]
    return tuple(tuple(piece for row in rows[first:last] for piece in row) for first, last in pairwise(pages))


def _row(bar: ChartBar, label: Block, place: QRectF, area: QRectF, indent: float, thick: float, stage: Stage) -> Pieces:
    """Return badge, name, bar and figure of one row; `place` is where the longest bar would lie."""
    middle = place.center().y()
    colour = level_colour(bar.level, stage.colours) if bar.level else stage.colours.accent
    pieces: list[Piece] = []
    if bar.level:
        side = indent - GAP
        badge = QRectF(area.left(), middle - side / 2, side, side)
        pieces.append(level_badge(badge, bar.level, stage.colours))
    pieces.append(words(label, area.left() + indent, middle - label.height / 2, stage.colours.ink))
    length = max(4.0, bar.share * place.width()) if bar.value else 0.0
    if bar.value:
        pieces.append(Beam(QRectF(place.left(), middle - thick / 2, length, thick), colour))
        value = one_line(bar.value, stage.size(FIGURE), SEMIBOLD)
        pieces.append(words(value, place.left() + length + GAP, middle - value.height / 2, stage.colours.ink))
    return tuple(pieces)


def _upright(bars: Sequence[ChartBar], area: QRectF, stage: Stage) -> Region:
    """Return a column for each bar; where they stand too close, only every so many carry their name and figure."""
    names = [one_line(label, stage.least) for label in _short_labels(bars, area.width() / len(bars), stage)]
    values = [one_line(bar.value, stage.size(FIGURE) if len(bars) <= 8 else stage.least, SEMIBOLD) for bar in bars]
    step = min(_WIDEST_COLUMN, area.width() / len(bars))
    base = area.bottom() - max(name.height for name in names) - GAP / 2
    tallest = base - area.top() - max(value.height for value in values)
    heights = [max(4.0, bar.share * tallest) if bar.value else 0.0 for bar in bars]
    columns = [QRectF(area.left() + at * step, area.top(), step, base - area.top()) for at in range(len(bars))]
    ground = Rule(QRectF(area.left(), base, step * len(bars), 3), stage.colours.line)
    beams = _beams(columns, heights, base, stage)
    below = _below(names, columns, area, base, stage)
    above = _above(values, columns, heights, area, base, stage)
    return ((ground, *beams, *below, *above),)


def _beams(columns: Sequence[QRectF], heights: Sequence[float], base: float, stage: Stage) -> Pieces:
    side = columns[0].width() * _COLUMN_GAP / 2
    places = (
        QRectF(column.left() + side, base - height, column.width() - 2 * side, height)
        for column, height in zip(columns, heights, strict=True)
        if height
    )
    return tuple(Beam(place, stage.colours.accent) for place in places)


def _below(names: Sequence[Block], columns: Sequence[QRectF], area: QRectF, base: float, stage: Stage) -> Pieces:
    """Return the names under the columns, as far as they stand clear of each other."""
    places = [_centred(name, column, area) for name, column in zip(names, columns, strict=True)]
    clear = _spaced(places, columns[0].width())
    for at in clear:
        places[at].moveTop(base + GAP / 2)
    return tuple(Words(places[at], names[at], stage.colours.muted) for at in clear)


def _above(
    values: Sequence[Block],
    columns: Sequence[QRectF],
    heights: Sequence[float],
    area: QRectF,
    base: float,
    stage: Stage,
) -> Pieces:
    """Return the figures over the columns; one wider than its own stands above all the columns it reaches over."""
    step, highest = columns[0].width(), max(value.height for value in values)
    places = [_centred(value, column, area) for value, column in zip(values, columns, strict=True)]
    clear = _spaced(places, step)
    for at in clear:
        first = max(0, int((places[at].left() - area.left()) / step))
        last = math.ceil((places[at].right() - area.left()) / step)
        places[at].moveTop(base - max(heights[first:last]) - highest)
    return tuple(Words(places[at], values[at], stage.colours.ink) for at in clear if heights[at])


def _short_labels(bars: Sequence[ChartBar], step: float, stage: Stage) -> list[str]:
    """Return the names under the bars, of “Year 1” only the 1 where the whole would push itself off the wall."""
    labels = [bar.label for bar in bars]
    if len(labels) > 1:
        first = one_line(labels[0], stage.least).width
        second = one_line(labels[1], stage.least).width
        # The first may begin at the margin; the second stands in the middle of its column.
        reach = max(first, step / 2 + first / 2)
        if second <= step < first and reach + GAP / 2 > 1.5 * step - second / 2:
            figure = re.search(r"\d+$", labels[0])
            labels[0] = figure.group() if figure else labels[0].split()[-1]
    return labels


def _centred(text: Block, column: QRectF, area: QRectF) -> QRectF:
    """Return the place of a text in the middle of a column, moved in where it would leave the wall's margin."""
    left = min(max(area.left(), column.center().x() - text.width / 2), area.right() - text.width)
    return QRectF(left, 0.0, text.width, text.height)


def _spaced(places: Sequence[QRectF], step: float) -> tuple[int, ...]:
    """Return which texts stand clear of each other: the last one always, and every so many before it."""
    widest = max((place.width() for place in places[1:]), default=0.0)
    every = max(1, math.ceil((widest + GAP / 2) / step))
    kept: list[int] = []
    for at in range(len(places) - 1, -1, -every):
        if not kept or places[at].right() + GAP / 2 <= places[kept[-1]].left():
            kept.append(at)
    return tuple(kept)


def _names_width(bars: Sequence[ChartBar], area: QRectF, stage: Stage) -> float:
    """Return the width that the names of sideways bars may take."""
    return (_NAME_SHARE if stage.least <= TITLE else _LARGE_NAME_SHARE) * area.width() - _indent(bars, stage)


def _indent(bars: Sequence[ChartBar], stage: Stage) -> float:
    """Return the room of the letters of levels before the names."""
    badge = max((badge_size(bar.level, stage.least)[0] for bar in bars if bar.level), default=0.0)
    return badge + GAP if badge else 0.0


def _widest(bars: Sequence[ChartBar], stage: Stage) -> float:
    """Return the room the widest figure takes, or the widest name but the first, which may reach out."""
    values = (metrics(stage.size(FIGURE), SEMIBOLD).horizontalAdvance(bar.value) for bar in bars)
    names = (metrics(stage.least, REGULAR).horizontalAdvance(bar.label) for bar in bars[1:])
    return max([*values, *names], default=0.0)
