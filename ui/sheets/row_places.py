"""Where the cells of a row of a sheet stand: beside its name or first words, or below them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.pack.sheets import ColumnKind
from ui.sheets.cells import CellField
from ui.sheets.lines import CellLine, RowLine
from ui.widgets.relaying import clear_out

_SMALL = (ColumnKind.TALLY, ColumnKind.YES_NO, ColumnKind.NUMBER)
_COUNTED = (ColumnKind.TALLY, ColumnKind.NUMBER)
_WIDE_FROM = 460
_BESIDE_FROM = 408
"""From this width on captions stand beside their fields; in less room above them."""
_NAME_SHARE = 38
"""What the name of a row takes of a wide sheet, in hundredths: so the fields of all rows begin at one place."""
_CAPTION = 84
_WIDEST_CAPTION = 104
_CELL = 96
"""The width of a count or a number in a sheet that has room for it."""
_BETWEEN = 12
_SPACING = 6
_LINE = 36
"""The height of a field of one line: captions and names stand on its middle."""


class RowPlaces:
    """Puts the controls of one row in their places, and anew where its width asks for it."""

    def __init__(self, row: QWidget, name: QLabel, remove: QWidget | None) -> None:
        """Stand in `row`, with its name and the button that takes it out."""
        self._row = row
        self._name = name
        self._remove = remove
        self._fields: dict[str, CellField] = {}
        self._captions: dict[str, QLabel] = {}
        self._line = RowLine("", "", ())
        self._wide = False
        self._lines = 0
        # Narrow at first, so that the fields never hold their place wider than it is.
        self._above = True
        self._first = QHBoxLayout()
        self._first.setSpacing(_SPACING)
        self._others = QVBoxLayout()
        self._others.setSpacing(4)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._first)
        column.addLayout(self._others)

    def place(self, line: RowLine, fields: dict[str, CellField], captions: dict[str, QLabel]) -> None:
        """Put the cells of `line` in their places."""
        self._line, self._fields, self._captions = line, fields, captions
        self._arrange()

    def invalidate(self) -> None:
        """Have everything measured anew."""
        self._first.invalidate()
        self._others.invalidate()

    def on_resized(self) -> None:
        """Put the cells in other places where the new width asks for it."""
        wide, above = self._is_wide(), self._row.width() < _BESIDE_FROM
        lines = len(self._lines_of(list(self._line.cells))) if wide else 0
        if (wide, above, lines) != (self._wide, self._above, self._lines):
            self._wide, self._above, self._lines = wide, above, lines
            self._arrange()

    def _arrange(self) -> None:
        """Put everything in its place: beside each other as far as the width allows, the rest below."""
        clear_out(self._first)
        clear_out(self._others)
        rest = list(self._line.cells)
        if self._line.name:
            self._name.setMinimumHeight(_LINE)
            self._name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self._first.addWidget(self._name, _NAME_SHARE)
        elif rest:
            self._first.addWidget(self._fields[rest.pop(0).column], 1)
        captioned = set()
        if all(cell.kind in _SMALL for cell in rest) and (self._wide or len(rest) == 1):
            self._place_beside(rest)
            captioned = {cell.column for cell in rest} if self._is_captioned() else set()
            rest = []
        if self._remove is not None:
            self._first.addWidget(self._remove)
        self._place_below(rest)
        captioned |= {cell.column for cell in rest if len(self._line.cells) > 1}
        for column, caption in self._captions.items():
            caption.setVisible(column in captioned)

    def _place_beside(self, cells: list[CellLine]) -> None:
        """Set small cells beside the name or the words, beside a name in as many lines as they need."""
        if not (self._wide and self._line.name):
            self._put_in(self._first, cells)
            return
        lines = QVBoxLayout()
        lines.setSpacing(4)
        for part in self._lines_of(cells):
            line = QHBoxLayout()
            line.setSpacing(_SPACING)
            self._put_in(line, part)
            line.addStretch(1)
            lines.addLayout(line)
        if lines.count() > 1:
            self._first.setAlignment(self._name, Qt.AlignmentFlag.AlignTop)
        self._first.addLayout(lines, 100 - _NAME_SHARE)

    def _put_in(self, line: QHBoxLayout, cells: list[CellLine]) -> None:
        for cell in cells:
            if self._is_captioned():
                self._captions[cell.column].setFixedWidth(self._caption_width(cell, _WIDEST_CAPTION))
                line.addSpacing(_BETWEEN)
                line.addWidget(self._captions[cell.column])
            # What is left over is for the words: a number needs no more than its figures.
            self._hold(cell)
            line.addWidget(self._fields[cell.column])

    def _lines_of(self, cells: list[CellLine]) -> list[list[CellLine]]:
        """Return the cells in lines that have room beside the name."""
        lines: list[list[CellLine]] = [[]]
        for cell in cells:
            if lines[-1] and self._needed([*lines[-1], cell]) > self._room():
                lines.append([])
            lines[-1].append(cell)
        return lines

    def _place_below(self, rest: list[CellLine]) -> None:
        """Set a few small cells in a line, words in lines of their own."""
        while rest:
            count = self._abreast(rest)
            line = QHBoxLayout()
            line.setSpacing(8)
            for place, cell in enumerate(rest[:count]):
                self._release(cell)
                self._put_into(line, cell, is_first=place == 0)
            self._fill_up(line, rest[:count])
            self._others.addLayout(line)
            rest = rest[count:]

    def _put_into(self, line: QHBoxLayout, cell: CellLine, *, is_first: bool) -> None:
        """Set a cell at the end of a line, with its caption where it needs one."""
        if len(self._line.cells) < 2:
            line.addWidget(self._fields[cell.column], 1)
        elif self._above and cell.kind in _SMALL:
            line.addLayout(self._under_caption(cell), 1)
        elif cell.kind in _COUNTED:
            # Beside its own field, and clear of the one before, so that nobody takes it for that one's.
            line.addSpacing(0 if is_first else _BETWEEN)
            self._hold(cell)
            self._captions[cell.column].setFixedWidth(self._caption_width(cell, _CAPTION))
            line.addWidget(self._captions[cell.column])
            line.addWidget(self._fields[cell.column])
        else:
            # One width for all, so that the fields stand under each other.
            self._captions[cell.column].setFixedWidth(_CAPTION)
            line.addWidget(self._captions[cell.column])
            line.addWidget(self._fields[cell.column], 1)

    def _fill_up(self, line: QHBoxLayout, cells: list[CellLine]) -> None:
        """Leave the rest of a line blank where its cells are not to be drawn out."""
        if not self._above and len(self._line.cells) > 1 and all(cell.kind in _COUNTED for cell in cells):
            line.addStretch(1)
        elif len(cells) == 1 and cells[0].kind in _SMALL and not self._above:
            # As wide as those above it, which stand two in a line.
            line.addSpacing(_CAPTION + 8)
            line.addStretch(1)

    def _is_captioned(self) -> bool:
        """Tell whether the cells of a line need to be told apart: a single one is named by the row."""
        return len(self._line.cells) - bool(not self._line.name) > 1

    def _caption_width(self, cell: CellLine, most: int) -> int:
        """Return the width of a caption's words: it stands at its field."""
        caption = self._captions[cell.column]
        caption.ensurePolished()
        return min(most, caption.fontMetrics().horizontalAdvance(cell.heading) + 2)

    def _hold(self, cell: CellLine) -> None:
        """Hold a count or a number to one width, so that those of all rows stand under each other."""
        if cell.kind in _COUNTED:
            self._fields[cell.column].setFixedWidth(_CELL)

    def _release(self, cell: CellLine) -> None:
        self._fields[cell.column].setMinimumWidth(0)
        self._fields[cell.column].setMaximumWidth(self._row.maximumWidth())

    def _needed(self, cells: Sequence[CellLine]) -> int:
        """Return the width that small cells need in one line."""
        captions = sum(self._caption_width(cell, _WIDEST_CAPTION) + _BETWEEN + 2 * _SPACING for cell in cells)
        return len(cells) * (_CELL + _SPACING) + (captions if self._is_captioned() else 0)

    def _is_wide(self) -> bool:
        """Tell whether the fields have room beside the name, or all of them beside the first words."""
        if self._row.width() < _WIDE_FROM or not self._line.cells:
            return False
        cells = self._line.cells[:2] if self._line.name else self._line.cells[1:]
        return self._needed(cells) <= self._room()

    def _room(self) -> float:
        """Return what the name of a wide row leaves to its fields."""
        return (100 - _NAME_SHARE) / 100 * self._row.width()

    def _abreast(self, rest: list[CellLine]) -> int:
        """Return how many of the cells stand in the next line."""
        most = 3 if self._above and all(cell.kind in _COUNTED for cell in rest[:3]) else 2
        most = min(most, len(rest))
        return most if all(cell.kind in _SMALL for cell in rest[:most]) else 1

    def _under_caption(self, cell: CellLine) -> QVBoxLayout:
        stack = QVBoxLayout()
        stack.setSpacing(2)
        caption = self._captions[cell.column]
        caption.setMinimumWidth(0)
        caption.setMaximumWidth(self._row.maximumWidth())
        stack.addStretch(1)
        stack.addWidget(caption)
        stack.addWidget(self._fields[cell.column])
        return stack
