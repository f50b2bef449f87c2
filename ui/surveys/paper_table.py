"""The table for answers from paper: a row a person, a key an answer, and the next cell comes by itself."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from facilitator.assessment.paper_rows import NO, YES, PaperRow, PaperRows
from facilitator.assessment.sheets import code_word
from facilitator.texts import Texts

Key = Qt.Key
Index = QModelIndex | QPersistentModelIndex
_ARROWS = {Key.Key_Up: (-1, 0), Key.Key_Down: (1, 0), Key.Key_Left: (0, -1), Key.Key_Right: (0, 1)}
_CODE_WIDTH = 150
_CELL_WIDTH = 36
_WIDE_CELL_WIDTH = 160
_AROUND_NUMBER = 20


class PaperModel(QAbstractTableModel):
    """Shows `PaperRows`: the answers, then what is missing, then the code word.

    Signals:
        code_written: a code word was written; carries the row and the word.
    """

    code_written = Signal(int, str)

    def __init__(self, parent: QWidget) -> None:
        """Show no rows yet."""
        super().__init__(parent)
        self._rows = PaperRows(())
        self._shown = self._rows.rows
        self._heads: tuple[str, ...] = ()
        self._texts = Texts("en")

    def show_rows(self, rows: PaperRows, heads: tuple[str, ...], texts: Texts) -> None:
        """Show these rows under these headings."""
        self.beginResetModel()
        self._rows, self._heads, self._texts = rows, heads, texts
        self._shown = rows.rows
        self.endResetModel()

    def refresh(self) -> None:
        """Show what was typed: only the rows that changed are painted again."""
        before, after = self._shown, self._rows.rows
        common, none = min(len(before), len(after)), QModelIndex()
        self._shown = (*after[:common], *before[common:])
        for row in range(common):
            if before[row] != after[row]:
                self.dataChanged.emit(self.index(row, 0), self.index(row, self.code_column))
        if len(after) > common:
            self.beginInsertRows(none, common, len(after) - 1)
            self._shown = after
            self.endInsertRows()
        elif len(before) > common:
            self.beginRemoveRows(none, common, len(before) - 1)
            self._shown = after
            self.endRemoveRows()

    @property
    def missing_column(self) -> int:
        """Return the column that says what is missing."""
        return len(self._heads)

    @property
    def code_column(self) -> int:
        """Return the column of the code words."""
        return len(self._heads) + 1

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._heads) + 2

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._said(row, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() < self.missing_column:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.FontRole and index.column() < self.missing_column:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(self._shown[section].number)
        code = self._texts.t("Colleague") if self._rows.in_piles else self._texts.t("Code word")
        heads = (*self._heads, self._texts.t("Missing"), code)
        return heads[section]

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsEditable if index.column() == self.code_column else plain

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != self.code_column:
            return False
        self.code_written.emit(index.row(), code_word(str(value)))
        return True

    def _said(self, row: PaperRow, column: int) -> str:
        if column == self.code_column:
            return row.code
        if column == self.missing_column:
            return self._missing(row)
        said = {YES: self._texts.t("yes"), NO: self._texts.t("no")}
        return said.get(row.values[column], row.values[column])

    def _missing(self, row: PaperRow) -> str:
        if row.is_empty:
            return ""
        if not row.missing:
            return "✓"
        return ", ".join(self._texts.number(item) for item in row.missing)


class PaperTable(QTableView):
    """Takes the keys.

    Signals:
        changed: something was typed, or taken back.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no rows yet."""
        super().__init__(parent)
        self.setObjectName("paper_table")
        self._rows = PaperRows(())
        self._model = PaperModel(self)
        self._model.code_written.connect(self.on_code_written)
        self.setModel(self._model)
        self.setProperty("takes_keys", True)
        self.setProperty("typed", True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(_CELL_WIDTH)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(32)

    def show_rows(self, rows: PaperRows, heads: tuple[str, ...], texts: Texts) -> None:
        """Type into these rows from now on."""
        self._rows = rows
        self._model.show_rows(rows, heads, texts)
        header = self.horizontalHeader()
        # room for the hundredth row from the first one on: no column moves while rows are typed in
        numbers = self.verticalHeader()
        numbers.setMinimumWidth(numbers.fontMetrics().horizontalAdvance("000") + _AROUND_NUMBER)
        wide = len(heads) <= 3
        for column in range(len(heads)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, _WIDE_CELL_WIDTH if wide else _CELL_WIDTH)
            # what stood hidden beside the answers of a shorter form may be an answer here
            self.setColumnHidden(column, False)
        header.setSectionResizeMode(self._model.missing_column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(self._model.code_column, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(self._model.code_column, _CODE_WIDTH)
        # a question left open is seen without a list where there are three; customers have no code words
        self.setColumnHidden(self._model.missing_column, wide)
        self.setColumnHidden(self._model.code_column, wide and not rows.in_piles)
        self._go_to_place()

    @Slot(int, str)
    def on_code_written(self, row: int, code: str) -> None:
        """Keep a code word."""
        self._rows.set_code(row, code)
        self._after()

    def undo(self) -> None:
        """Take the latest change back."""
        if self._rows.undo():
            self._after()

    def _after(self) -> None:
        self._model.refresh()
        self._go_to_place()
        self.changed.emit()

    def _go_to_place(self) -> None:
        index = self._model.index(self._rows.place.row, self._rows.place.column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _type(self, event: QKeyEvent) -> bool:
        rows, key = self._rows, event.key()
        if key in _ARROWS:
            rows.move(*_ARROWS[Key(key)])
            self._go_to_place()
            return True
        if key == Key.Key_Backspace:
            rows.back()
        elif key in (Key.Key_Space, Key.Key_Minus, Key.Key_Return, Key.Key_Enter):
            rows.skip()
        elif (
            not event.text() or event.modifiers() & Qt.KeyboardModifier.ControlModifier or not rows.press(event.text())
        ):
            return False
        self._after()
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        column = self.currentIndex().column()
        if column >= self._model.missing_column and event.key() not in _ARROWS:
            super().keyPressEvent(event)
        elif column >= self._model.missing_column or event.key() in _ARROWS:
            self._walk(event)
        elif not self._type(event):
            event.ignore()

    def _walk(self, event: QKeyEvent) -> None:
        """Go by arrows, over the code words too."""
        down, right = _ARROWS[Key(event.key())]
        here = self.currentIndex()
        column = here.column() + right
        if column == self._model.missing_column:
            column += right
        if self.isColumnHidden(min(max(column, 0), self._model.code_column)):
            return
        row = min(max(here.row() + down, 0), self._model.rowCount() - 1)
        column = min(max(column, 0), self._model.code_column)
        if column < self._model.missing_column:
            self._rows.go(row, column)
        self.setCurrentIndex(self._model.index(row, column))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() < self._model.missing_column:
            self._rows.go(index.row(), index.column())
            self.setCurrentIndex(index)
