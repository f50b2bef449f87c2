"""The agenda on the page: the facts of the day, its strip, and the table of planned against actual."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator.export.document import Agenda, AgendaRow, Fact
from facilitator.tokens import SPACES
from ui.review.day_strip import DayStrip
from ui.widgets.card import hairline
from ui.widgets.lettering import figure, words

_COLUMNS = 7
_LAST = _COLUMNS - 1
_FACTS = 4


class AgendaView(QWidget):
    """The agenda as it was planned and as it went."""

    def __init__(self, agenda: Agenda, parent: QWidget | None = None) -> None:
        """Show `agenda`."""
        super().__init__(parent)
        self._row = 0
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACES[3])
        self._grid.setVerticalSpacing(SPACES[0] + 2)
        self._grid.setColumnStretch(1, 1)
        self._head(agenda)
        for row in agenda.rows:
            self._line(row)
        self._line(agenda.total, "strong")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACES[3])
        column.addLayout(facts_row(agenda.facts))
        column.addWidget(DayStrip(agenda))
        column.addLayout(self._grid)

    def _head(self, agenda: Agenda) -> None:
        self._grid.addWidget(figure(agenda.planned, "small"), 0, 2, 1, 2)
        self._grid.addWidget(figure(agenda.actual, "small"), 0, 4, 1, 2)
        self._grid.addWidget(figure(agenda.difference, "small"), 0, _LAST)
        heads = ("", "", agenda.start, agenda.minutes, agenda.start, agenda.minutes, agenda.minutes)
        self._grid.addWidget(words(agenda.item, "small"), 1, 0, 1, 2)
        for column, text in enumerate(heads):
            if text:
                self._grid.addWidget(figure(text, "small"), 1, column)
        self._row = 2

    def _line(self, row: AgendaRow, role: str = "") -> None:
        self._grid.addWidget(hairline(), self._row, 0, 1, _COLUMNS)
        at = self._row + 1
        title = words(row.title, "muted" if row.pause else role)
        # without a number to its left, a title begins where the numbers do: only exercises are counted
        self._grid.addWidget(_number(row.number), at, 0)
        self._grid.addWidget(title, at, 1)
        self._grid.addWidget(figure(row.planned_start, "muted"), at, 2)
        self._grid.addWidget(figure(row.planned_min, role), at, 3)
        if row.missed:
            self._grid.addWidget(figure(row.missed, "muted"), at, 4, 1, 3)
        else:
            self._grid.addWidget(figure(row.actual_start, "muted"), at, 4)
            self._grid.addWidget(figure(row.actual_min, role), at, 5)
            self._grid.addWidget(figure(row.difference, role), at, _LAST)
        self._row += 2


def facts_row(facts: tuple[Fact, ...]) -> QHBoxLayout:
    """Return facts side by side, each under its label."""
    row = QHBoxLayout()
    row.setSpacing(SPACES[4])
    for fact in facts:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(words(fact.label, "small"))
        column.addWidget(words(fact.text))
        column.addStretch(1)
        # the same four columns for every row of facts; the last one has what is left
        row.addLayout(column, 1 + (_FACTS - len(facts) if fact is facts[-1] else 0))
    return row


def _number(text: str) -> QLabel:
    label = words(text, "muted", wraps=False)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setMinimumWidth(SPACES[3])
    return label
