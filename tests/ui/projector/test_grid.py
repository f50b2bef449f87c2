"""Rows that need several pages are shared out evenly: no page with a single team while the one before is full."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF

from ui.projector.grid import Cell, Columns, Row, grid
from ui.projector.pieces import Pieces, Rule


def cell(height: float = 100.0) -> Cell:
    def make(x: float, y: float) -> Pieces:
        return (Rule(QRectF(x, y, 10.0, height), "#000000"),)

    return Cell((Row(height, make),))


@pytest.mark.parametrize(
    ("cells", "columns", "pages"),
    [(5, 1, [5]), (6, 1, [3, 3]), (7, 1, [4, 3]), (11, 1, [4, 4, 3]), (12, 2, [6, 6]), (13, 2, [8, 5])],
)
def test_pages_are_as_full_as_each_other(cells: int, columns: int, pages: list[int]) -> None:
    area = QRectF(0.0, 0.0, 1000.0, 500.0)
    made = grid([cell() for _ in range(cells)], area, Columns(columns, 400.0, 20.0, 0.0))
    assert [len(page) for page in made] == pages


def test_rows_of_different_height_never_take_a_page_more_to_be_even() -> None:
    area = QRectF(0.0, 0.0, 1000.0, 500.0)
    heights = (100.0, 100.0, 100.0, 100.0, 500.0)
    made = grid([cell(height) for height in heights], area, Columns(1, 400.0, 20.0, 0.0))
    assert [len(page) for page in made] == [4, 1]
