"""Everybody on one list."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from facilitator.session.state import Person
from facilitator.texts import Texts
from ui.people.person_row import PersonRow


class PeopleList(QScrollArea):
    """One row for each person.

    Signals:
        present_requested, rename_requested, pass_requested, remove_requested: as `PersonRow` has them.
    """

    present_requested = Signal(str, bool)
    rename_requested = Signal(str, str)
    pass_requested = Signal(str, bool)
    remove_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.setObjectName("people_list")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows: list[PersonRow] = []
        self._at_end = False
        self._content = QWidget()
        self._content.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(4, 6, 4, 6)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(self._content)
        self.verticalScrollBar().rangeChanged.connect(self.on_range_changed)
        self.verticalScrollBar().actionTriggered.connect(self.on_scrolled)

    @property
    def rows(self) -> tuple[PersonRow, ...]:
        """Return the rows in order."""
        return tuple(self._rows)

    def show_people(self, people: tuple[Person, ...], texts: Texts) -> None:
        """Show these people; a row that was there stays, and with it what is being typed."""
        self._at_end = False
        known = {row.person_id: row for row in self._rows}
        rows = [known.pop(person.id) if person.id in known else self._new_row(person.id) for person in people]
        lost = next((place for place, row in enumerate(self._rows) if row.person_id in known), 0)
        focused = self.focusWidget()
        had_focus = any(row.isAncestorOf(focused) for row in known.values())
        if rows != self._rows:
            for place, row in enumerate(rows):
                self._column.insertWidget(place, row)
                row.show()
            self._rows = rows
            self._set_tab_order()
        for row, person in zip(rows, people, strict=True):
            row.show_person(person, texts)
        if had_focus and rows:
            rows[min(lost, len(rows) - 1)].focus_remove()
        for row in known.values():
            row.hide()
            row.deleteLater()

    def show_last(self) -> None:
        """Bring the end of the list into view, and keep it there while rows and notices still take their places."""
        self._at_end = True
        self.on_range_changed()

    @Slot()
    def on_range_changed(self) -> None:
        """Follow the end of the list if that is what is looked at."""
        if self._at_end:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    @Slot()
    def on_scrolled(self) -> None:
        """Look where the trainer scrolled to, by the bar or the wheel."""
        self._at_end = False

    @Slot(str, int)
    def on_step_requested(self, person_id: str, step: int) -> None:
        """Bring the keyboard to the name above or below."""
        place = next((place for place, row in enumerate(self._rows) if row.person_id == person_id), -1) + step
        if 0 <= place < len(self._rows):
            self._at_end = False
            self._rows[place].focus_name()
            self.ensureWidgetVisible(self._rows[place], 0, 8)

    def _new_row(self, person_id: str) -> PersonRow:
        row = PersonRow(person_id, self._content)
        row.present_requested.connect(self.present_requested)
        row.rename_requested.connect(self.rename_requested)
        row.pass_requested.connect(self.pass_requested)
        row.remove_requested.connect(self.remove_requested)
        row.step_requested.connect(self.on_step_requested)
        return row

    def _set_tab_order(self) -> None:
        controls = [control for row in self._rows for control in row.controls()]
        for before, after in pairwise([self._content, *controls]):
            QWidget.setTabOrder(before, after)
