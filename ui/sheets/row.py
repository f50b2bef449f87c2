"""One row of a sheet: its name or first words, and the other cells beside or below them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.pack.sheets import ColumnKind
from facilitator.texts import Texts
from ui.run.dressing import label
from ui.sheets.cells import CellField, WordsCell, field_for
from ui.sheets.lines import CellLine, RowLine
from ui.widgets.icon_button import IconButton

_LINE = 36
"""The height of a field of one line: captions and names stand on its middle."""


class SheetRowField(QWidget):
    """A row. `id` is empty while nothing has been written into a new one.

    Signals:
        text_given: words for a column.
        value_given: a number for a column, or None.
        counted: one more or less in a column.
        entered: Enter was pressed in a column.
        moved: the row is to go up (-1) or down (1).
        removed: the row is to go.
        left: one of its fields lost the keyboard.
    """

    text_given = Signal(str, str)
    value_given = Signal(str, object)
    counted = Signal(str, int)
    entered = Signal(str)
    moved = Signal(int)
    removed = Signal()
    left = Signal()

    def __init__(self, growing: bool) -> None:
        """Make an empty row; one of a growing sheet can be taken away."""
        super().__init__()
        self.id = ""
        self.setObjectName("sheet_row")
        self.fields: dict[str, CellField] = {}
        self._captions: dict[str, QLabel] = {}
        self._name = label("", "row_name", wraps=True)
        self._remove = IconButton("x", "remove_row", "muted") if growing else None
        if self._remove is not None:
            self._remove.clicked.connect(self.removed)
            self._remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._first = QHBoxLayout()
        self._first.setSpacing(6)
        self._others = QGridLayout()
        self._others.setHorizontalSpacing(8)
        self._others.setVerticalSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._first)
        column.addLayout(self._others)
        self._columns: tuple[str, ...] = ()

    def show_row(self, line: RowLine, hint: str, texts: Texts) -> None:
        """Show the row as it is; what is being typed stays."""
        self.id = line.id
        self._name.setText(line.name)
        columns = tuple(cell.column for cell in line.cells)
        if columns != self._columns:
            self._make(line)
            self._columns = columns
        for cell in line.cells:
            self.fields[cell.column].show_cell(cell, texts)
            self._captions[cell.column].setText(cell.heading)
        words = self.first_words()
        if words is not None:
            words.set_hint(hint)
        if self._remove is not None:
            self._remove.reword(texts.t("Take this row out"))
            self._remove.setVisible(bool(line.id))

    def first_words(self) -> WordsCell | None:
        """Return the first field for words."""
        return next((field for field in self.fields.values() if isinstance(field, WordsCell)), None)

    def words(self) -> list[WordsCell]:
        """Return the fields for words, in order."""
        return [field for field in self.fields.values() if isinstance(field, WordsCell)]

    def has_keyboard(self) -> bool:
        """Tell whether somebody is writing here."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def flush(self) -> None:
        """Tell at once of what was typed."""
        for field in list(self.fields.values()):
            field.flush()

    def _make(self, line: RowLine) -> None:
        """Put the cells in their places: those that are there already stay, so that nobody loses the keyboard."""
        for cell in line.cells:
            if cell.column not in self.fields:
                self._add(cell)
        self.fields = {cell.column: self.fields[cell.column] for cell in line.cells}
        for layout in (self._first, self._others):
            while layout.count():
                layout.takeAt(0)
        rest = list(line.cells)
        if line.name:
            self._name.setMinimumHeight(_LINE)
            self._name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self._first.addWidget(self._name, 1)
        elif rest:
            self._first.addWidget(self.fields[rest.pop(0).column], 1)
        # Small controls stand behind the words as long as they find room there, and need no caption of their own.
        small = [cell for cell in rest if cell.kind in (ColumnKind.TALLY, ColumnKind.YES_NO)]
        if len(small) == len(rest) == 1:
            self._first.addWidget(self.fields[rest.pop().column], 0, Qt.AlignmentFlag.AlignTop)
        if self._remove is not None:
            self._first.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignTop)
        for at, cell in enumerate(rest):
            self._others.addWidget(self._captions[cell.column], at, 0)
            self._others.addWidget(self.fields[cell.column], at, 1)
        self._others.setColumnStretch(1, 1)
        in_rest = {cell.column for cell in rest}
        for column, caption in self._captions.items():
            caption.setVisible(column in in_rest)

    def _add(self, cell: CellLine) -> None:
        field = self.fields[cell.column] = field_for(cell.kind)
        field.setParent(self)
        field.setObjectName(f"cell_{cell.column}")
        caption = self._captions[cell.column] = label("small", "caption", wraps=True)
        caption.setParent(self)
        caption.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        caption.setBuddy(field)
        field.text_given.connect(partial(self.text_given.emit, cell.column))
        field.value_given.connect(partial(self.value_given.emit, cell.column))
        field.counted.connect(partial(self.counted.emit, cell.column))
        field.entered.connect(partial(self.entered.emit, cell.column))
        field.moved.connect(self.moved)
        field.left.connect(self.left)
        field.show()
