"""One workshop as a wide row: what it is, when, how far it has come, and the way into it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.session.live import Status
from facilitator.storage.workshops import WorkshopRow
from facilitator.texts import Texts
from ui.language import wording
from ui.look.theme import palette_of
from ui.widgets.chip import Chip
from ui.widgets.column_width import ColumnWidth
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.icon_button import IconButton
from ui.widgets.lettering import words

_DATE_WIDTH = 136
_STATE_WIDTH = 96
_BUTTON_WIDTH = 112


def main_of(rows: tuple[WorkshopRow, ...]) -> str:
    """Return the id of the workshop to go on with: the running one, else the latest not closed, else the latest."""
    for wanted in (Status.RUNNING, Status.PLANNED, Status.CLOSED):
        for row in rows:
            if row.status is wanted:
                return row.id
    return ""


def matches(row: WorkshopRow, sought: str) -> bool:
    """Tell whether every word sought for is in a workshop's title, client or place."""
    text = f"{row.title} {row.client} {row.place}".casefold()
    return all(word in text for word in sought.casefold().split())


class WorkshopLine(QWidget):
    """A row; a click anywhere on it opens the workshop too.

    Signals:
        open_requested: the workshop is to be opened; carries its id.
        remove_requested: the workshop is to leave the list; carries its id.
    """

    open_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty row."""
        super().__init__(parent)
        self.setObjectName("workshop_row")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._row: WorkshopRow | None = None
        self._narrow = False
        self.is_main = False
        self._day = ""
        self._title = ElidedLabel()
        self._title.setObjectName("row_title")
        self._title.setProperty("role", "row_title")
        self._where = words("", "muted")
        self._where.setObjectName("row_where")
        self._when = QLabel()
        self._when.setObjectName("row_when")
        self._when.setProperty("role", "muted")
        ColumnWidth(self._when, "30 September 2026", _DATE_WIDTH)
        self._chip = Chip()
        self._plain = QLabel()
        self._plain.setProperty("role", "muted")
        self._open = QPushButton()
        self._open.setObjectName("open_workshop")
        self._open.setMinimumWidth(_BUTTON_WIDTH)
        self._open.clicked.connect(self.on_open_clicked)
        self._remove = IconButton("trash-2", "remove_workshop", "muted")
        self._remove.clicked.connect(self.on_remove_clicked)
        self._lay_out()

    @property
    def workshop_id(self) -> str:
        """Return the id of the workshop that is shown."""
        return self._row.id if self._row is not None else ""

    def show_row(self, row: WorkshopRow, texts: Texts, today: date, *, is_main: bool) -> None:
        """Show a workshop; `is_main` marks the one to go on with."""
        self._row = row
        self.is_main = is_main
        self._day = wording.day_near(texts, row.day, today)
        self._title.setText(row.title)
        self._when.setText(self._day)
        self._show_where()
        running = row.status is Status.RUNNING
        state = _state(row.status, texts)
        self._chip.say(state if running else "")
        self._plain.setText("" if running else state)
        self._plain.setVisible(not running)
        goes_on = is_main and row.status is not Status.CLOSED
        self._open.setText(texts.t("Continue") if goes_on or running else texts.t("Open"))
        self._open.setAccessibleName(
            texts.t("Continue {title}", title=row.title) if goes_on else texts.t("Open {title}", title=row.title)
        )
        self._open.setProperty("main", is_main)
        self._open.style().unpolish(self._open)
        self._open.style().polish(self._open)
        self._remove.reword(texts.t("Remove {title}", title=row.title))
        self.setAccessibleName(", ".join(part for part in (row.title, row.client, row.place, self._day, state) if part))

    def set_narrow(self, narrow: bool) -> None:
        """Put the day beside the place where there is no room for a column of its own."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._when.setVisible(not narrow)
            self._show_where()

    @Slot()
    def on_open_clicked(self) -> None:
        """Ask for this workshop."""
        self.open_requested.emit(self.workshop_id)

    @Slot()
    def on_remove_clicked(self) -> None:
        """Ask to take this workshop off the list."""
        self.remove_requested.emit(self.workshop_id)

    def _show_where(self) -> None:
        if self._row is None:
            return
        where = ", ".join(part for part in (self._row.client, self._row.place) if part)
        parts = (self._day, where) if self._narrow else (where,)
        self._where.setText(" · ".join(part for part in parts if part))
        self._where.setVisible(bool(self._where.text()))

    def _lay_out(self) -> None:
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self._title)
        told.addWidget(self._where)
        state = QWidget()
        state.setFixedWidth(_STATE_WIDTH)
        states = QHBoxLayout(state)
        states.setContentsMargins(0, 0, 0, 0)
        states.addWidget(self._chip)
        states.addWidget(self._plain)
        states.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 12, 10)
        row.setSpacing(16)
        row.addLayout(told, 1)
        row.addWidget(self._when)
        row.addWidget(state)
        row.addWidget(self._open)
        row.addWidget(self._remove)
        row.setStretchFactor(told, 1)

    def focus_open(self) -> None:
        """Bring the keyboard to the way into this workshop."""
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # a plain button leaves Enter to whatever is around it
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._open.hasFocus():
            self.open_requested.emit(self.workshop_id)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit(self.workshop_id)
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.open_requested.emit(self.workshop_id)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse():
            QPainter(self).fillRect(self.rect(), QColor(palette_of(self).hover))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 64)


def _state(status: Status, texts: Texts) -> str:
    return {
        Status.PLANNED: texts.t("planned"),
        Status.RUNNING: texts.t("running"),
        Status.CLOSED: texts.t("closed"),
    }[status]
