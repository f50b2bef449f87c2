"""Shares rows of bars out over pages: what is to be compared stays on one page."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import accumulate, groupby, pairwise

from PySide6.QtCore import QRectF

_TALLEST_ROW = 150.0
_DOT = " · "


def groups_of(names: Sequence[str]) -> list[int]:
    """Return how many bars after each other tell of one thing: what stands before the last dot is the same."""
    things = [name.rpartition(_DOT)[0] or name for name in names]
    return [len(list(same)) for _, same in groupby(things)]


def page_starts(least: Sequence[float], groups: Sequence[int], room: float) -> list[int]:
    """Return with which row each page begins, the number of rows last.

    Rows of one group stay on one page where they fit, and no page has more groups than the others where that helps.
    """
    starts = _filled(least, groups, room, len(groups))
    even = _filled(least, groups, room, math.ceil(len(groups) / (len(starts) - 1)))
    return even if len(even) == len(starts) else starts


def _filled(least: Sequence[float], groups: Sequence[int], room: float, most: int) -> list[int]:
    starts, used, held, at = [0], 0.0, 0, 0
    for count in groups:
        whole = sum(least[at : at + count])
        if at > starts[-1] and (held == most or (used + whole > room and whole <= room)):
            starts.append(at)
            used, held = 0.0, 0
        for height in least[at : at + count]:
            if at > starts[-1] and used + height > room:
                starts.append(at)
                used, held = 0.0, 0
            used += height
            at += 1
        held += 1
    return [*starts, len(least)]


def stacked(least: Sequence[float], starts: Sequence[int], area: QRectF) -> list[tuple[float, float]]:
    """Return the top and the height of each row.

    Rows on one page share what room is left, up to a height that still looks like a row.
    """
    placed: list[tuple[float, float]] = []
    for first, last in pairwise(starts):
        spare = max(0.0, area.height() - sum(least[first:last])) / (last - first)
        heights = [height + min(spare, max(0.0, _TALLEST_ROW - height)) for height in least[first:last]]
        tops = accumulate(heights, initial=area.top())
        placed.extend(zip(tops, heights, strict=False))
    return placed
