"""One row of a sheet: its name or first words, and the other cells beside or below them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from typing_extensions import override

from facilitator.texts import Texts
from ui.sheets.cells import CellField, WordsCell, field_for
from ui.sheets.lines import CellLine, RowLine
from ui.sheets.row_places import RowPlaces
from ui.widgets.dressing import label
from ui.widgets.icon_button import IconButton


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
        self._places = RowPlaces(self, self._name, self._remove)
        self._columns: tuple[str, ...] = ()
        self._headings: tuple[str, ...] = ()

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
        self._places.place(line, self.fields, self._captions)

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
            self._places.invalidate()
            self.updateGeometry()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._places.on_resized()

    @override
    def minimumSizeHint(self) -> QSize:
        # Any width will do: in less room the fields go to other places.
        return QSize(0, super().minimumSizeHint().height())
