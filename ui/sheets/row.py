"""One row of a sheet: its name or first words, and the other cells beside or below them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.pack.sheets import ColumnKind
from facilitator.texts import Texts
from ui.run.dressing import label
from ui.sheets.cells import CellField, WordsCell, field_for
from ui.sheets.lines import CellLine, RowLine
from ui.widgets.icon_button import IconButton

_SMALL = (ColumnKind.TALLY, ColumnKind.YES_NO, ColumnKind.NUMBER)
_COUNTED = (ColumnKind.TALLY, ColumnKind.NUMBER)
_WIDE_FROM = 460
_BESIDE_FROM = 360
"""From this width on captions stand beside their fields; in less room above them."""
_CAPTION = 84
_WIDEST_CAPTION = 104
_WIDEST_CELL = 112
_BETWEEN = 12
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
        self.is_blank = True
        self.setObjectName("sheet_row")
        self.fields: dict[str, CellField] = {}
        self._captions: dict[str, QLabel] = {}
        self._name = label("", "row_name", wraps=True)
        self._name.setParent(self)
        self._name.hide()
        self._remove = IconButton("x", "remove_row", "muted") if growing else None
        if self._remove is not None:
            self._remove.clicked.connect(self.removed)
            self._remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._first = QHBoxLayout()
        self._first.setSpacing(6)
        self._others = QVBoxLayout()
        self._others.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._first)
        column.addLayout(self._others)
        self._columns: tuple[str, ...] = ()
        self._headings: tuple[str, ...] = ()
        self._line = RowLine("", "", ())
        self._wide = False
        # Narrow at first, so that the fields never hold their place wider than it is.
        self._above = True

    def show_row(self, line: RowLine, hint: str, texts: Texts) -> None:
        """Show the row as it is; what is being typed stays."""
        self.id = line.id
        self.is_blank = all(not cell.text.strip() and cell.value is None for cell in line.cells)
        self._name.setText(line.name)
        self._name.setVisible(bool(line.name))
        columns = tuple(cell.column for cell in line.cells)
        headings = tuple(cell.heading for cell in line.cells)
        if (columns, headings) != (self._columns, self._headings):
            # In another language the headings are longer or shorter.
            self._make(line)
            self._columns, self._headings = columns, headings
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
        """Make what is missing: the cells that are there already stay, so that nobody loses the keyboard."""
        for cell in line.cells:
            if cell.column not in self.fields:
                self._add(cell)
        self.fields = {cell.column: self.fields[cell.column] for cell in line.cells}
        self._line = line
        self._place()

    def _place(self) -> None:
        """Put everything in its place: beside each other as far as the width allows, the rest below."""
        self._clear()
        rest = list(self._line.cells)
        if self._line.name:
            self._name.setMinimumHeight(_LINE)
            self._name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self._first.addWidget(self._name, 1)
        elif rest:
            self._first.addWidget(self.fields[rest.pop(0).column], 1)
        captioned = set()
        small = all(cell.kind in _SMALL for cell in rest)
        if small and (self._wide or len(rest) == 1):
            for cell in rest:
                if len(self._line.cells) - bool(not self._line.name) > 1:
                    captioned.add(cell.column)
                    caption = self._captions[cell.column]
                    # As wide as its words: it stands at its field, and leaves the row's name the rest.
                    caption.ensurePolished()
                    words = caption.fontMetrics().horizontalAdvance(cell.heading)
                    caption.setFixedWidth(min(_WIDEST_CAPTION, words + 2))
                    self._first.addSpacing(_BETWEEN)
                    self._first.addWidget(caption)
                # What is left over is for the words: a number needs no more than its figures.
                self.fields[cell.column].setMaximumWidth(_WIDEST_CELL)
                self._first.addWidget(self.fields[cell.column])
            rest = []
        if self._remove is not None:
            self._first.addWidget(self._remove)
        self._place_below(rest)
        captioned |= {cell.column for cell in rest if len(self._line.cells) > 1}
        for column, caption in self._captions.items():
            caption.setVisible(column in captioned)

    def _place_below(self, rest: list[CellLine]) -> None:
        """Set a few small cells in a line, words in lines of their own."""
        while rest:
            count = self._abreast(rest)
            line = QHBoxLayout()
            line.setSpacing(8)
            for cell in rest[:count]:
                self.fields[cell.column].setMaximumWidth(self.maximumWidth())
                if len(self._line.cells) < 2:
                    line.addWidget(self.fields[cell.column], 1)
                elif self._above and cell.kind in _SMALL:
                    line.addLayout(self._under_caption(cell), 1)
                else:
                    # One width for all, so that the fields stand under each other.
                    self._captions[cell.column].setFixedWidth(_CAPTION)
                    line.addWidget(self._captions[cell.column])
                    line.addWidget(self.fields[cell.column], 1)
            if count == 1 and rest[0].kind in _SMALL and not self._above:
                # As wide as those above it, which stand two in a line.
                line.addSpacing(_CAPTION + 8)
                line.addStretch(1)
            self._others.addLayout(line)
            rest = rest[count:]

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
        caption.setMaximumWidth(self.maximumWidth())
        stack.addStretch(1)
        stack.addWidget(caption)
        stack.addWidget(self.fields[cell.column])
        return stack

    def _clear(self) -> None:
        """Take everything out of its place."""
        while self._first.count():
            self._first.takeAt(0)
        while (item := self._others.takeAt(0)) is not None:
            line = item.layout()
            while line is not None and line.count():
                part = line.takeAt(0)
                inner = None if part is None else part.layout()
                while inner is not None and inner.count():
                    inner.takeAt(0)

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

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            # A layout within a layout keeps its old measures: a field that has grown would be cut.
            self._first.invalidate()
            self._others.invalidate()
            self.updateGeometry()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide, above = self.width() >= _WIDE_FROM, self.width() < _BESIDE_FROM
        if (wide, above) != (self._wide, self._above):
            self._wide, self._above = wide, above
            self._place()
