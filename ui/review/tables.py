"""A table on the page: a sheet that was filled in the room, to be read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from facilitator.export.document import Table
from facilitator.tokens import SPACES
from ui.widgets.lettering import words

_WORDS = 3


class TableView(QWidget):
    """A question over rows and columns."""

    def __init__(self, table: Table, parent: QWidget | None = None) -> None:
        """Show `table`."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACES[1])
        column.addWidget(words(table.label, "strong"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACES[3])
        grid.setVerticalSpacing(SPACES[0])
        for at, figure in enumerate(table.figures):
            grid.setColumnStretch(at, 1 if figure else _WORDS)
        for line, row in enumerate((table.headings, *table.rows)):
            for at, text in enumerate(row):
                cell = words(text, "small" if not line else "")
                if table.figures[at]:
                    cell.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
                grid.addWidget(cell, line, at)
        column.addLayout(grid)
