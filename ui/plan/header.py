"""The head of the plan: when the day starts and ends as planned, against what is booked, and undo."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator import lengths
from facilitator.texts import Texts
from ui.plan.lines import DayLine
from ui.plan.verdict import HEIGHT as VERDICT_HEIGHT
from ui.plan.verdict import Verdict
from ui.widgets.icon_button import IconButton

_WIDEST_MIN = 8 * 60 + 48
_NARROW_BELOW = 680


class PlanHeader(QWidget):
    """Start, sum, finish with its verdict, booked end.

    Signals:
        undo_requested, redo_requested: the latest edit is to be taken back, or made again.
    """

    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._starts = _Fact("plan_starts")
        self._sum = _Fact("plan_sum")
        self._finish = _Fact("plan_finish")
        self._verdict = Verdict()
        self._booked = _Fact("plan_booked", self._verdict)
        self._undo = IconButton("undo-2", "undo")
        self._undo.clicked.connect(self.on_undo_clicked)
        self._redo = IconButton("redo-2", "redo")
        self._redo.clicked.connect(self.on_redo_clicked)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._facts = (self._starts, self._finish, self._sum, self._booked)
        for fact in self._facts:
            row.addWidget(fact)
        row.addStretch(1)
        row.addLayout(self._undo_beside_redo())

    def show_day(self, day: DayLine, texts: Texts) -> None:
        """Show what the day comes to."""
        self._starts.show_fact(texts.t("Starts"), day.starts)
        widest = lengths.length(texts, _WIDEST_MIN)
        self._sum.show_fact(texts.t("In all"), lengths.length(texts, day.planned_min), widest)
        self._finish.show_fact(texts.t("Planned finish"), day.finish)
        self._booked.show_fact(texts.t("Booked until {time}", time=day.booked_end))
        self._verdict.show_over(day.over_min, texts)
        self._undo.reword(texts.t("Undo"), "Ctrl+Z")
        self._redo.reword(texts.t("Redo"), "Ctrl+Shift+Z")
        self._fit()

    def show_ways_back(self, *, can_undo: bool, can_redo: bool) -> None:
        """Offer undo and redo only where there is something."""
        self._undo.setEnabled(can_undo)
        self._redo.setEnabled(can_redo)

    @Slot()
    def on_undo_clicked(self) -> None:
        """Ask to take the latest edit back."""
        self.undo_requested.emit()

    @Slot()
    def on_redo_clicked(self) -> None:
        """Ask to make it again."""
        self.redo_requested.emit()

    def _undo_beside_redo(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._undo)
        row.addWidget(self._redo)
        return row

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW_BELOW
        self._row.setSpacing(12 if narrow else 24)
        for fact in self._facts:
            fact.set_narrow(narrow)
        self._fit()

    def _fit(self) -> None:
        """Leave the sum out where the rest would be cut: start and finish say it too."""
        shown = (*self._facts, self._undo, self._redo)
        needed = sum(part.sizeHint().width() for part in shown) + (len(shown) - 1) * self._row.spacing()
        self._sum.setVisible(needed <= self.width())


class _Fact(QWidget):
    """A value, or another small widget, under a caption."""

    def __init__(self, name: str, shown: QWidget | None = None) -> None:
        super().__init__()
        self._caption = QLabel(self)
        self._caption.setObjectName(f"{name}_caption")
        self._caption.setProperty("role", "small")
        self._value = QLabel(self)
        self._value.setObjectName(name)
        self._value.setProperty("role", "heading")
        self._value.setVisible(shown is None)
        self._value.setFixedHeight(VERDICT_HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._caption)
        column.addWidget(shown or self._value, 0, Qt.AlignmentFlag.AlignLeft)

    def show_fact(self, caption: str, value: str = "", widest: str = "") -> None:
        """Show a value and what it is; room is kept for the widest value."""
        self._widest = widest or value
        self._keep_room()
        self._caption.setText(caption)
        self._value.setText(value)
        self._value.setAccessibleName(f"{caption} {value}")

    def set_narrow(self, narrow: bool) -> None:
        """Write the value in smaller letters where there is little room."""
        role = "row_title" if narrow else "heading"
        if self._value.property("role") != role:
            self._value.setProperty("role", role)
            self._value.style().unpolish(self._value)
            self._value.style().polish(self._value)
            self._keep_room()

    def _keep_room(self) -> None:
        self._value.ensurePolished()
        self._value.setMinimumWidth(self._value.fontMetrics().horizontalAdvance(self._widest))
