"""The agenda at the left: what is done, what runs, what comes, and when the day will end."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.texts import Texts
from ui.language import wording
from ui.run.item_row import ItemRow
from ui.run.phase_row import PhaseRow
from ui.run.rail_lines import FinishLine, ItemLine, Mark
from ui.widgets.card import hairline
from ui.widgets.chip import Chip
from ui.widgets.dressing import label
from ui.widgets.showing import show_if
from ui.widgets.side_scroll import SideScroll

WIDTH = 260
MOST = 272
"""With larger letters, where the middle has little to give."""
WIDE = 300
_MARGIN = 16
_BETWEEN_TIMES = 8


class AgendaRail(QFrame):
    """Rows for the items, the running one unfolded; the finish stays at the bottom.

    Signals:
        go_requested: the trainer wants to go to an item; carries its id.
        more_requested: something else is to be done with an item; carries its id and the place for a menu.
    """

    go_requested = Signal(str)
    more_requested = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty agenda."""
        super().__init__(parent)
        self.setObjectName("agenda_rail")
        self.setFixedWidth(WIDTH)
        self._rows: dict[str, ItemRow] = {}
        self._phases: list[PhaseRow] = []
        self._shown: tuple[tuple[ItemLine, ...], str] = ((), "")
        self._order: list[QWidget] = []
        self._current, self._running = "", -1
        self._group = QButtonGroup(self)
        self._scroll = SideScroll(left=8, right=12, spacing=2)
        self._scroll.setObjectName("agenda_scroll")
        self._scroll.verticalScrollBar().rangeChanged.connect(self.on_range_changed)
        self._list = self._scroll.column
        self._list.addStretch(1)
        self._ends = label("strong", "finish")
        self._booked = label("small", "booked_end")
        self._times = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._behind = Chip()
        self._behind.setObjectName("behind")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(hairline())
        column.addLayout(self._finish_row())

    def show_items(self, lines: tuple[ItemLine, ...], texts: Texts) -> None:
        """Show the agenda as it is now; rows that stay keep the keyboard, and nothing moves where nothing changed."""
        if (lines, texts.language) == self._shown:
            return
        self._shown = (lines, texts.language)
        self._keep_only({line.id for line in lines})
        rows: list[QWidget] = []
        unfolded, running = 0, -1
        for line in lines:
            row = self._rows.get(line.id) or self._new_row(line.id)
            row.show_line(line, texts)
            rows.append(row)
            for phase in line.phases:
                rows.append(self._phase_row(unfolded))
                self._phases[unfolded].show_line(phase, texts)
                if phase.mark is Mark.CURRENT:
                    running = unfolded
                unfolded += 1
        self._fold_from(unfolded)
        self._arrange(rows)
        self._come_to(next((line.id for line in lines if line.mark is Mark.CURRENT), ""), running)

    def show_finish(self, line: FinishLine, texts: Texts) -> None:
        """Show when the day will end, and how it keeps its plan."""
        ends = texts.t("Ended {time}", time=line.ends) if line.has_ended else texts.t("Finish {time}", time=line.ends)
        self._ends.setText(ends)
        self._booked.setText(texts.t("Booked until {time}", time=line.booked))
        self._behind.say(wording.outlook(texts, line.behind_min, line.over_min))
        self._fit_times()

    def _fit_times(self) -> None:
        """Set the booked end below the finish where the two have no room side by side."""
        needed = self._ends.sizeHint().width() + _BETWEEN_TIMES + self._booked.sizeHint().width()
        beside = needed <= self.width() - 2 * _MARGIN
        self._times.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._times.setSpacing(_BETWEEN_TIMES if beside else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_times()

    @Slot(str)
    def on_go_requested(self, item_id: str) -> None:
        """Pass on where the trainer wants to go, and let go of the choice."""
        self._choose_nothing()
        self.go_requested.emit(item_id)

    def _new_row(self, item_id: str) -> ItemRow:
        row = ItemRow()
        row.go_requested.connect(self.on_go_requested)
        row.more_requested.connect(self.more_requested)
        self._group.addButton(row)
        self._rows[item_id] = row
        return row

    def _keep_only(self, ids: set[str]) -> None:
        for item_id in [known for known in self._rows if known not in ids]:
            row = self._rows.pop(item_id)
            self._group.removeButton(row)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _phase_row(self, at: int) -> PhaseRow:
        if at == len(self._phases):
            self._phases.append(PhaseRow())
        return self._phases[at]

    def _fold_from(self, at: int) -> None:
        for row in self._phases[at:]:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        del self._phases[at:]

    def _arrange(self, rows: list[QWidget]) -> None:
        if rows == self._order:
            return
        self._order = rows
        for at, row in enumerate(rows):
            there = self._list.itemAt(at)
            if there is None or there.widget() is not row:
                self._list.removeWidget(row)
                self._list.insertWidget(at, row)
            show_if(row, wanted=True)
        # At once, so that no row is seen in a place that it leaves again.
        self._list.activate()
        for before, after in pairwise(row for row in rows if isinstance(row, ItemRow)):
            QWidget.setTabOrder(before, after)

    def _come_to(self, current: str, running: int) -> None:
        """Bring the running item and its phase into sight when another one began."""
        if (current, running) == (self._current, self._running):
            return
        if current != self._current:
            self._choose_nothing()
        self._current, self._running = current, running
        self._list.activate()
        self.on_range_changed()

    @Slot()
    def on_range_changed(self) -> None:
        """Scroll to what runs, once the layout has its places; what the trainer has chosen to look at stays in view."""
        if self._group.checkedButton() is not None:
            return
        if self._current in self._rows:
            self._scroll.ensureWidgetVisible(self._phases[-1] if self._phases else self._rows[self._current], 0, 24)
            self._scroll.ensureWidgetVisible(self._rows[self._current], 0, 24)
        if 0 <= self._running < len(self._phases):
            self._scroll.ensureWidgetVisible(self._phases[self._running], 0, 24)

    def _choose_nothing(self) -> None:
        self._group.setExclusive(False)
        for row in self._rows.values():
            row.setChecked(False)
        self._group.setExclusive(True)

    def _finish_row(self) -> QVBoxLayout:
        times = self._times
        times.addWidget(self._ends)
        times.addStretch(1)
        times.addWidget(self._booked, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setContentsMargins(_MARGIN, 12, _MARGIN, 12)
        column.setSpacing(6)
        column.addLayout(times)
        column.addWidget(self._behind, 0, Qt.AlignmentFlag.AlignLeft)
        return column
