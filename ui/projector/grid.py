"""Arranges cells of text in rows and columns, and on pages where one does not hold them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.projector.pieces import Piece, Pieces
from ui.projector.stage import Region

Maker = Callable[[float, float], Pieces]
"""Makes the pieces of a row whose upper left corner is given."""


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A strip that is never divided."""

    height: float
    make: Maker


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """Rows under each other. The first `head` of them are said again where the cell goes on on another page."""

    rows: tuple[Row, ...]
    head: int = 0

    @property
    def height(self) -> float:
        """Return the height of all rows."""
        return sum(row.height for row in self.rows)

    def portions(self, room: float) -> tuple[Cell, ...]:
        """Return the cell in parts that fit into `room`, as few as possible."""
        head = self.rows[: self.head]
        used = sum(row.height for row in head)
        if used > room / 2:
            head, used = (), 0.0
        parts: list[list[Row]] = [list(head)]
        height = used
        for row in self.rows[len(head) :]:
            if len(parts[-1]) > len(head) and height + row.height > room:
                parts.append(list(head))
                height = used
            parts[-1].append(row)
            height += row.height
        return tuple(Cell(tuple(part), len(head)) for part in parts)


@dataclass(frozen=True, slots=True)
class Columns:
    """How a grid stands: so many columns of one width, with gaps between them and between the rows."""

    count: int
    width: float
    gap_x: float
    gap_y: float


def grid(cells: Sequence[Cell], area: QRectF, columns: Columns) -> Region:
    """Return the cells row by row, on as many pages as they need, the pages as full as each other."""
    rows = _rows(cells, area.height(), columns.count)
    pages = _paged(rows, area.height(), columns.gap_y, len(rows))
    even = _paged(rows, area.height(), columns.gap_y, math.ceil(len(rows) / len(pages)))
    return tuple(_page(page, area, columns) for page in (even if len(even) == len(pages) else pages))


def _paged(rows: Sequence[tuple[Cell, ...]], room: float, gap: float, most: int) -> list[list[tuple[Cell, ...]]]:
    """Return the rows page by page, at most so many on each."""
    pages: list[list[tuple[Cell, ...]]] = [[]]
    used = 0.0
    for row in rows:
        height = max(cell.height for cell in row)
        if pages[-1] and (len(pages[-1]) == most or used + height > room + 0.5):
            pages.append([])
            used = 0.0
        pages[-1].append(row)
        used += height + gap
    return pages


def _page(rows: Sequence[tuple[Cell, ...]], area: QRectF, columns: Columns) -> Pieces:
    pieces: list[Piece] = []
    top = area.top()
    for row in rows:
        for at, cell in enumerate(row):
            pieces.extend(_placed(cell, area.left() + at * (columns.width + columns.gap_x), top))
        top += max(cell.height for cell in row) + columns.gap_y
    return tuple(pieces)


def grid_height(cells: Sequence[Cell], columns: Columns) -> float:
    """Return the height of the cells when none is divided."""
    rows = [cells[at : at + columns.count] for at in range(0, len(cells), columns.count)]
    return sum(max(cell.height for cell in row) for row in rows) + columns.gap_y * max(0, len(rows) - 1)


def _rows(cells: Sequence[Cell], room: float, count: int) -> list[tuple[Cell, ...]]:
    """Return rows of cells, one too high for a page in several portions."""
    rows: list[tuple[Cell, ...]] = []
    for at in range(0, len(cells), count):
        row = tuple(cells[at : at + count])
        if max(cell.height for cell in row) <= room + 0.5:
            rows.append(row)
            continue
        portions = [cell.portions(room) for cell in row]
        longest = max(len(parts) for parts in portions)
        empty = Cell(())
        rows.extend(tuple(parts[turn] if turn < len(parts) else empty for parts in portions) for turn in range(longest))
    return rows


def _placed(cell: Cell, x: float, top: float) -> list[Piece]:
    pieces: list[Piece] = []
    for row in cell.rows:
        pieces.extend(row.make(x, top))
        top += row.height
    return pieces
