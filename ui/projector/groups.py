"""Finds the best grid for groups: the largest letters and the fewest pages, no line broken where it can be helped."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import product

from PySide6.QtCore import QRectF

from facilitator.tokens import REGULAR, SEMIBOLD
from facilitator.view import GroupFace
from ui.projector.grid import Columns, grid, grid_height
from ui.projector.group_cells import (
    HANG,
    MARK_GAP,
    line_cell,
    mark_width,
    natural_width,
    pair_cell,
    people_of,
    team_cell,
)
from ui.projector.lettering import LEADING, metrics
from ui.projector.pieces import badge_size
from ui.projector.stage import GAP, SMALLEST, Region, Stage

_TEAM_SIZES = (60, 55, 50, SMALLEST)
_PAIR_SIZES = (70, 60, 50, SMALLEST)
_LINE_SIZES = (50, SMALLEST)
_MOST_COLUMNS = 6
_BETWEEN_DISCS = 8.0
"""What parts groups on lines, so that their discs do not touch; they stand closer before their letters get smaller."""
_NARROWEST_EM = 7.0
"""A column of fewer em than this breaks every name."""
_ROUNDED = 1.0
"""What a word may measure more where it is set than it does here."""


def teams(groups: Sequence[GroupFace], area: QRectF, stage: Stage) -> Region:
    """Return teams as columns: people under each other, else run in as a paragraph, else on several pages."""
    for whole in (True, False):
        for size, columns, run_in in _team_settings(groups, area, stage.sizes(_TEAM_SIZES), whole=whole):
            cells = [team_cell(group, size, columns.width, stage.colours, run_in) for group in groups]
            if grid_height(cells, columns) <= area.height():
                return grid(cells, area, columns)
        paged = list(_paged_teams(groups, area, stage, whole=whole))
        if paged:
            return min(paged, key=len)
    return ()


def _team_settings(
    groups: Sequence[GroupFace], area: QRectF, sizes: tuple[int, ...], *, whole: bool
) -> Iterator[tuple[int, Columns, bool]]:
    """Give sizes, columns and whether people are run in, the best first.

    Names on one line each come first, then names on two, then run in. With `whole` no word of a name is broken.
    """
    for run_in, on_one_line in ((False, True), (False, False), (True, False)):
        widest = _widest_person if on_one_line else _widest_word if whole else _nothing
        for size in sizes:
            for columns in _even_columns(len(groups), area, size, 2 * GAP):
                fits = widest(groups, size) <= columns.width
                if fits and _least_height(groups, size, columns, run_in) <= area.height():
                    yield size, columns, run_in


def _least_height(groups: Sequence[GroupFace], size: int, columns: Columns, run_in: bool) -> float:
    """Return a height that teams take at the least, reckoned without setting a line."""
    heights = [1 + (_run_in_lines(group, size, columns.width) if run_in else len(group.people)) for group in groups]
    rows = [heights[at : at + columns.count] for at in range(0, len(heights), columns.count)]
    return sum(max(row) * size * LEADING for row in rows) + columns.gap_y * (len(rows) - 1)


def _run_in_lines(group: GroupFace, size: int, width: float) -> int:
    measured = metrics(100, REGULAR).horizontalAdvance(", ".join(group.people))
    return math.ceil(measured * size / 100 / width)


def _paged_teams(groups: Sequence[GroupFace], area: QRectF, stage: Stage, *, whole: bool) -> Iterator[Region]:
    """Give the ways to show teams on several pages, lists of names before names run in."""
    widest = _widest_word(groups, stage.least) if whole else 0.0
    for run_in in (False, True):
        for columns in _even_columns(len(groups), area, stage.least, 2 * GAP):
            if widest > columns.width:
                continue
            ordered = _on_stage_first(groups)
            yield grid(
                [team_cell(group, stage.least, columns.width, stage.colours, run_in) for group in ordered],
                area,
                columns,
            )


def pairs(groups: Sequence[GroupFace], area: QRectF, stage: Stage) -> Region:
    """Return pairs as a list in columns, all in one order from left to right."""
    sizes = stage.sizes(_PAIR_SIZES)
    chosen = (sizes[-1], _even_columns(len(groups), area, sizes[-1], 2 * GAP)[-1])
    for size, columns in _pair_settings(groups, area, sizes):
        height = 30.0 + size * 1.3
        rows = math.ceil(len(groups) / columns.count)
        if rows * (height + columns.gap_y) - columns.gap_y <= area.height():
            chosen = (size, columns)
            break
        if size == sizes[-1]:
            chosen = (size, columns)
    size, columns = chosen
    made = [pair_cell(group, size, columns.width, stage.colours, area.height()) for group in groups]
    return grid(made, area, columns)


def lines(groups: Sequence[GroupFace], area: QRectF, stage: Stage, at_top: bool = False) -> tuple[Region, float]:
    """Return groups as lines that stand on the lower edge of `area`, or hang from its top, and the height they take."""
    paged: list[Region] = []
    for size, apart in product(stage.sizes(_LINE_SIZES), (_BETWEEN_DISCS, 0.0)):
        columns = _line_columns(groups, area, size, apart)
        made = [line_cell(group, size, columns.width, stage.colours) for group in groups]
        height = grid_height(made, columns)
        if height <= area.height():
            top = area.top() if at_top else area.bottom() - height
            return grid(made, QRectF(area.left(), top, area.width(), height), columns), height
        if size == stage.least:
            first = [line_cell(group, size, columns.width, stage.colours) for group in _on_stage_first(groups)]
            paged.append(grid(first, area, columns))
    return min(paged, key=len, default=()), area.height()


def _even_columns(count: int, area: QRectF, size: int, gap: float) -> list[Columns]:
    """Return the ways to share the width between columns, the most columns first, rows as full as can be."""
    found: list[Columns] = []
    for rows in range(1, count + 1):
        number = math.ceil(count / rows)
        if number > _MOST_COLUMNS or (found and found[-1].count == number):
            continue
        width = (area.width() - (number - 1) * gap) / number
        if width >= _NARROWEST_EM * size or number == 1:
            found.append(Columns(number, width, gap, gap))
    return found or [Columns(1, area.width(), gap, gap)]


def _pair_settings(groups: Sequence[GroupFace], area: QRectF, sizes: tuple[int, ...]) -> list[tuple[int, Columns]]:
    """Return sizes and columns in which no pair is broken, the largest and fewest first."""
    widest = max(_pair_width(group, 100) for group in groups) / 100
    found: list[tuple[int, Columns]] = []
    for size in sizes:
        for count in range(1, _MOST_COLUMNS + 1):
            width = (area.width() - (count - 1) * 2 * GAP) / count
            if widest * size + 2.0 <= width:
                found.append((size, Columns(count, width, 2 * GAP, GAP / 2)))
    return found


def _pair_width(group: GroupFace, size: int) -> float:
    return metrics(size, SEMIBOLD).horizontalAdvance(people_of(group)) + mark_width(group.mark, size)


def _line_columns(groups: Sequence[GroupFace], area: QRectF, size: int, apart: float) -> Columns:
    """Return columns as narrow as the longest line, as many as stand side by side."""
    natural = max(natural_width(group, size, SEMIBOLD) for group in groups)
    gap = 2 * GAP
    if natural >= area.width():
        return Columns(1, area.width(), gap, apart)
    count = min(len(groups), math.floor((area.width() + gap) / (natural + gap)))
    count = math.ceil(len(groups) / math.ceil(len(groups) / count))
    return Columns(count, natural, gap, apart)


def _on_stage_first(groups: Sequence[GroupFace]) -> list[GroupFace]:
    """Return groups that several pages divide: who is on stage is on the page that is seen first."""
    return sorted(groups, key=_waits)


def _waits(group: GroupFace) -> bool:
    return not group.on_stage


def _widest_person(groups: Sequence[GroupFace], size: int) -> float:
    people = [person for group in groups for person in group.people]
    return max((metrics(100, SEMIBOLD).horizontalAdvance(person) for person in people), default=0.0) * size / 100


def _widest_word(groups: Sequence[GroupFace], size: int) -> float:
    """Return the width that keeps every word of people, teams and levels whole, on a second line too."""
    people = max(_widest_of(person, REGULAR) for group in groups for person in (group.people or ("",)))
    beside = (
        width
        for group in groups
        for width in (
            _beside_mark(group.mark, group.name, size, SEMIBOLD),
            _beside_mark(group.level, group.level_name, size, REGULAR),
        )
    )
    return max(people * size + size * HANG, *beside)


def _beside_mark(mark: str, text: str, size: int, weight: int) -> float:
    badge = badge_size(mark, size)[0] + size * MARK_GAP if mark else 0.0
    return badge + _widest_of(text, weight) * size + _ROUNDED


def _widest_of(text: str, weight: int) -> float:
    """Return the width of the longest word over its size; a hyphen may end a line."""
    words = text.replace("-", "- ").split(" ")
    return max(metrics(100, weight).horizontalAdvance(word) for word in words) / 100


def _nothing(_groups: Sequence[GroupFace], _size: int) -> float:
    return 0.0
