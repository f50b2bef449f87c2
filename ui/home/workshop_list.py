"""The list of workshops: filtered as one types, and saying what belongs here while it is empty."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.storage.workshops import WorkshopRow
from facilitator.texts import Texts
from ui.home.rows import WorkshopLine, main_of, matches
from ui.widgets.card import Card, hairline
from ui.widgets.empty_state import EmptyState

_NARROW_BELOW = 680


class WorkshopList(QScrollArea):
    """Rows in one card.

    Signals:
        open_requested, remove_requested: what is wanted with a workshop; carries its id.
        search_left: nothing was found, and all workshops are to be shown again.
    """

    open_requested = Signal(str)
    remove_requested = Signal(str)
    search_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.setObjectName("workshops")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lines: list[tuple[WorkshopLine, QWidget]] = []
        self._card = Card(margin=1)
        self._card.body.setSpacing(0)
        self._nothing = EmptyState("calendar", "")
        self._not_found = EmptyState("search", "")
        self._not_found.action_requested.connect(self.search_left)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._not_found, 1)
        self.setWidget(content)

    @property
    def shown(self) -> tuple[WorkshopLine, ...]:
        """Return the rows that are on show."""
        return tuple(line for line, _ in self._lines if not line.isHidden())

    def show_rows(self, rows: tuple[WorkshopRow, ...], sought: str, texts: Texts, today: date) -> None:
        """Show the workshops that are sought for, in the words of `texts`."""
        found = tuple(row for row in rows if matches(row, sought))
        main = main_of(rows)
        while len(self._lines) < len(found):
            self._add_line()
        for place, (line, rule) in enumerate(self._lines):
            line.setVisible(place < len(found))
            rule.setVisible(0 < place < len(found))
            if place < len(found):
                line.show_row(found[place], texts, today, is_main=found[place].id == main)
        self._card.setVisible(bool(found))
        self._nothing.reword(texts.t("Your workshops appear here. Choose a template to make the first one."))
        self._nothing.setVisible(not rows)
        self._not_found.reword(
            texts.t("No workshop has “{sought}” in its title, client or place.", sought=sought.strip()),
            texts.t("Show all"),
        )
        self._not_found.setVisible(bool(rows) and not found)
        self._fit()

    def focus_main(self) -> bool:
        """Bring the keyboard to the workshop to go on with; tell whether it is on show."""
        main = next((line for line in self.shown if line.is_main), None)
        if main is not None:
            main.focus_open()
        return main is not None

    def _add_line(self) -> None:
        line, rule = WorkshopLine(), hairline()
        line.open_requested.connect(self.open_requested)
        line.remove_requested.connect(self.remove_requested)
        self._card.body.addWidget(rule)
        self._card.body.addWidget(line)
        self._lines.append((line, rule))

    def _fit(self) -> None:
        for line, _ in self._lines:
            line.set_narrow(self.viewport().width() < _NARROW_BELOW)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
