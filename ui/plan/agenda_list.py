"""The agenda as a list of lines, put in order by dragging."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from facilitator.texts import Texts
from ui.plan.agenda_row import AgendaRow
from ui.plan.drop_mark import DropMark
from ui.plan.lines import AgendaLine

_EDGE = 32


class AgendaList(QScrollArea):
    """Shows the lines and which of them is selected.

    Signals:
        selected: another line is selected; carries its item's id, empty where there is none.
        clicked: the selected line was chosen with the mouse.
        opened: the keyboard is to go to the selected item's minutes.
        move_requested: an item is to stand at another place; carries its id and the place.
        remove_requested: an item is to leave the agenda; carries its id.
    """

    selected = Signal(str)
    clicked = Signal()
    opened = Signal()
    move_requested = Signal(str, int)
    remove_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.setObjectName("agenda_list")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows: list[AgendaRow] = []
        self._selected = ""
        self._content = QWidget()
        self._content.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(2)
        self._column.addStretch(1)
        self.setWidget(self._content)
        self._mark = DropMark(self._content)

    @property
    def selected_id(self) -> str:
        """Return the id of the selected item, empty where there is none."""
        return self._selected

    @property
    def rows(self) -> tuple[AgendaRow, ...]:
        """Return the lines in order."""
        return tuple(self._rows)

    def show_lines(self, lines: tuple[AgendaLine, ...], texts: Texts) -> None:
        """Show these items in this order; a line that was there keeps its place in the focus."""
        place = self._place_of(self._selected)
        had_focus = any(row.hasFocus() for row in self._rows)
        known = {row.item_id: row for row in self._rows}
        rows = [known.pop(line.item_id) if line.item_id in known else self._new_row(line.item_id) for line in lines]
        if rows != self._rows:
            for index, row in enumerate(rows):
                self._column.insertWidget(index, row)
                row.show()
            self._rows = rows
            self._set_tab_order()
        for row, line in zip(rows, lines, strict=True):
            row.show_line(line, texts)
        self._choose_near(place, keep_focus=had_focus)
        for row in known.values():
            row.hide()
            row.deleteLater()

    def select(self, item_id: str, *, focus: bool = False) -> None:
        """Select an item's line, and bring the keyboard to it if asked."""
        changed = item_id != self._selected
        self._selected = item_id
        for row in self._rows:
            row.set_selected(row.item_id == item_id)
            if row.item_id == item_id:
                if focus and not row.hasFocus():
                    row.setFocus(Qt.FocusReason.OtherFocusReason)
                self._column.activate()
                self.ensureWidgetVisible(row, 0, 8)
        if changed:
            self.selected.emit(item_id)

    def focus_selected(self) -> None:
        """Bring the keyboard to the selected line."""
        self.select(self._selected, focus=True)

    def gap_at(self, place: QPoint) -> int | None:
        """Return between which lines a place of the screen lies: 0 before the first; None outside the list."""
        inside = self.viewport().rect().contains(self.viewport().mapFromGlobal(place))
        if not inside:
            return None
        y = self._content.mapFromGlobal(place).y()
        return sum(row.geometry().center().y() < y for row in self._rows)

    def show_gap(self, place: QPoint) -> None:
        """Show where a thing dragged to this place of the screen would come to stand."""
        at = self._content.mapFromGlobal(place)
        self.ensureVisible(0, at.y(), 0, _EDGE)
        gap = self.gap_at(place)
        if gap is None:
            self._mark.hide()
            return
        y = self._rows[gap].y() - 1 if gap < len(self._rows) else self._rows[-1].geometry().bottom() + 2
        self._mark.stand_at(y, 8, self._content.width() - 16)

    @Slot()
    def hide_gap(self) -> None:
        """Stop showing where a dragged thing would stand."""
        self._mark.hide()

    @Slot(str)
    def on_row_selected(self, item_id: str) -> None:
        """Select the line that the person went to."""
        self.select(item_id)

    @Slot(int)
    def on_step_requested(self, step: int) -> None:
        """Select the line above or below."""
        place = self._place_of(self._selected) + step
        if 0 <= place < len(self._rows):
            self.select(self._rows[place].item_id, focus=True)

    @Slot(int)
    def on_move_by(self, step: int) -> None:
        """Ask for the selected item to stand so many places later."""
        self._ask_to_move(self._selected, self._place_of(self._selected) + step)

    @Slot(str, QPoint)
    def on_drag_moved(self, _item_id: str, place: QPoint) -> None:
        """Show where the line would come to stand."""
        self.show_gap(place)

    @Slot(str, QPoint)
    def on_drag_ended(self, item_id: str, place: QPoint) -> None:
        """Ask for the item to stand where its line was let go."""
        self.hide_gap()
        gap = self.gap_at(place)
        if gap is not None:
            self._ask_to_move(item_id, gap - 1 if gap > self._place_of(item_id) else gap)

    def _ask_to_move(self, item_id: str, place: int) -> None:
        if item_id and 0 <= place < len(self._rows) and place != self._place_of(item_id):
            self.move_requested.emit(item_id, place)

    def _place_of(self, item_id: str) -> int:
        return next((place for place, row in enumerate(self._rows) if row.item_id == item_id), -1)

    def _choose_near(self, place: int, *, keep_focus: bool) -> None:
        """Keep the selection; where its item is gone, select the one that took its place."""
        if self._place_of(self._selected) >= 0:
            self.select(self._selected)
        elif self._rows:
            self.select(self._rows[min(max(place, 0), len(self._rows) - 1)].item_id, focus=keep_focus)
        else:
            self.select("")

    def _set_tab_order(self) -> None:
        for before, after in pairwise([self._content, *self._rows]):
            QWidget.setTabOrder(before, after)

    def _new_row(self, item_id: str) -> AgendaRow:
        row = AgendaRow(item_id, self._content)
        row.selected.connect(self.on_row_selected)
        row.clicked.connect(self.clicked)
        row.opened.connect(self.opened)
        row.step_requested.connect(self.on_step_requested)
        row.remove_requested.connect(self.remove_requested)
        row.drag_moved.connect(self.on_drag_moved)
        row.drag_ended.connect(self.on_drag_ended)
        row.drag_cancelled.connect(self.hide_gap)
        return row
