"""A whole sheet to write into: Enter goes on to the next field, and the last row is always an empty one."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.session.sheet_commands import AddRow, CountCell, MoveRow, RemoveRow, SaveCell
from facilitator.texts import Texts
from ui.sheets.cells import WordsCell
from ui.sheets.lines import ListLines, Place, SheetLines
from ui.sheets.row import SheetRowField
from ui.widgets.dressing import label

_ABREAST_FROM = 460
"""Lists stand side by side in a panel at least this wide, else below each other."""


class RowList(QWidget):
    """Rows under each other, in a growing sheet with an empty one at the end.

    Signals:
        asked: something is to be written; carries the command.
        left: a field lost the keyboard.
    """

    asked = Signal(object)
    left = Signal()

    def __init__(self, place: Place, column: str) -> None:
        """Make an empty list for one sheet."""
        super().__init__()
        self.setObjectName(f"rows_{column}" if column else "rows")
        self._place = place
        self._column = column
        self._rows: list[SheetRowField] = []
        self._new: SheetRowField | None = None
        self._adding = False
        self._arranged: list[SheetRowField] = []
        self._heading = label("strong", "list_heading", wraps=True)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._box.addWidget(self._heading)
        self._box.addStretch(1)

    def show_rows(self, lines: ListLines, hint: str, texts: Texts) -> None:
        """Show the rows as they are; the row that is being typed stays the same field."""
        self._heading.setText(lines.heading)
        self._heading.setVisible(bool(lines.heading))
        known = {row.id: row for row in self._rows}
        wanted = {row.id for row in lines.rows}
        fresh = [row for row in lines.rows if row.id not in known]
        if self._adding and fresh and self._new is not None:
            # What was the empty row has become this one.
            known[fresh[-1].id] = self._new
            self._new = None
            self._adding = False
        for gone in [row for row in self._rows if row.id not in wanted]:
            self._drop(gone)
        self._rows = [known.get(line.id) or self._make(growing=lines.new is not None) for line in lines.rows]
        for row, line in zip(self._rows, lines.rows, strict=True):
            row.show_row(line, "", texts)
        if lines.new is not None:
            if self._new is None:
                self._new = self._make(growing=True)
            self._new.show_row(lines.new, hint, texts)
        self._arrange()

    def rows(self) -> list[SheetRowField]:
        """Return the rows, the empty one last."""
        return [*self._rows, *([self._new] if self._new is not None else [])]

    def flush(self) -> None:
        """Tell at once of what was typed."""
        for row in self.rows():
            row.flush()

    def _make(self, *, growing: bool) -> SheetRowField:
        row = SheetRowField(growing)
        row.text_given.connect(partial(self._write, row))
        row.value_given.connect(partial(self._give, row))
        row.counted.connect(partial(self._count, row))
        row.entered.connect(partial(self._go_on, row))
        row.moved.connect(partial(self._move, row))
        row.removed.connect(partial(self._remove, row))
        row.left.connect(partial(self._leave, row))
        return row

    def _drop(self, row: SheetRowField) -> None:
        self._box.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _arrange(self) -> None:
        """Put the rows in order; nothing is touched where they are."""
        rows = self.rows()
        if rows == self._arranged:
            return
        self._arranged = rows
        for row in rows:
            self._box.removeWidget(row)
            self._box.insertWidget(self._box.count() - 1, row)
            # At once, and not when the layout comes to it: Enter goes on into a row that is new.
            row.show()
        for before, after in pairwise(rows):
            QWidget.setTabOrder(before, after)

    def _write(self, row: SheetRowField, column: str, text: str) -> None:
        place = self._place
        if row.id:
            self.asked.emit(SaveCell(place.item_id, place.prompt_id, place.turn, row.id, column, text))
        elif text.strip():
            self._adding = True
            self.asked.emit(AddRow(place.item_id, place.prompt_id, place.turn, len(self._rows), column, text))
            self._adding = False

    def _give(self, row: SheetRowField, column: str, value: int | None) -> None:
        place = self._place
        self.asked.emit(SaveCell(place.item_id, place.prompt_id, place.turn, row.id, column, value=value))

    def _count(self, row: SheetRowField, column: str, by: int) -> None:
        place = self._place
        self.asked.emit(CountCell(place.item_id, place.prompt_id, place.turn, row.id, column, by))

    def _move(self, row: SheetRowField, by: int) -> None:
        if row.id and row in self._rows:
            row.flush()
            self.asked.emit(MoveRow(row.id, max(0, self._rows.index(row) + by)))

    def _remove(self, row: SheetRowField) -> None:
        if row.id:
            self.asked.emit(RemoveRow(row.id))

    def _go_on(self, row: SheetRowField, column: str) -> None:
        """Go to the next field for words: in this row, else in the one below."""
        fields = [field for each in self.rows() for field in each.words()]
        here = row.fields.get(column)
        if isinstance(here, WordsCell) and here in fields:
            following = fields[fields.index(here) + 1 :]
        else:
            below = self.rows()[self.rows().index(row) + 1 :]
            following = [field for each in below for field in each.words()]
        if following:
            following[0].edit.setFocus()

    def _leave(self, row: SheetRowField) -> None:
        focused = QApplication.focusWidget()
        if row.id and row.is_blank and not row.has_keyboard():
            # Emptied and left: that is how a row is crossed out.
            self.asked.emit(RemoveRow(row.id))
        if focused is None or not self.isAncestorOf(focused):
            self.left.emit()


class SheetEditor(QWidget):
    """A sheet: one table of rows, or lists side by side where there is room.

    Signals:
        asked: something is to be written; carries the command.
        left: the keyboard left the sheet.
    """

    asked = Signal(object)
    left = Signal()

    def __init__(self, place: Place) -> None:
        """Make the empty sheet."""
        super().__init__()
        self.setObjectName("sheet_editor")
        self.place = place
        self._lists: dict[str, RowList] = {}
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(16)

    def show_sheet(self, lines: SheetLines, texts: Texts) -> None:
        """Show the sheet as it is now; what is being typed stays."""
        for each in lines.lists:
            made = self._lists.get(each.column)
            if made is None:
                made = self._lists[each.column] = RowList(self.place, each.column)
                made.asked.connect(self.asked)
                made.left.connect(self.left)
                self._box.addWidget(made, 1)
            made.show_rows(each, lines.hint, texts)

    def has_keyboard(self) -> bool:
        """Tell whether somebody is writing here."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _ABREAST_FROM
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not direction:
            self._box.setDirection(direction)

    @Slot()
    def flush(self) -> None:
        """Tell at once of what was typed."""
        for each in list(self._lists.values()):
            each.flush()
