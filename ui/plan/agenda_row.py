"""One item of the agenda: when it begins, what it is, how long it takes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from facilitator.pack.kinds import PauseKind
from facilitator.texts import Texts
from facilitator.tokens import RADIUS
from ui.look.theme import palette_of
from ui.plan.lines import AgendaLine, Progress
from ui.widgets.column_width import ColumnWidth
from ui.widgets.draggable import Draggable
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.icon_label import IconLabel

HEIGHT = 44
_TIME_WIDTH = 44
_MINUTES_WIDTH = 72
_MARK = 18
_NO_MATTER = Qt.KeyboardModifier.KeypadModifier
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_REMOVING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)

PAUSE_ICONS = {
    PauseKind.BREAK: "coffee",
    PauseKind.LUNCH: "utensils",
    PauseKind.STRETCH: "arrow-up",
    PauseKind.RESERVE: "hourglass",
}


class AgendaRow(QWidget):
    """A line of the agenda.

    Signals:
        selected: the keyboard came to the line; carries the item's id.
        clicked: the line was pressed with the mouse.
        opened: Enter was pressed on it: the keyboard is to go to its minutes.
        step_requested: the selection is to go up (-1) or down (1).
        remove_requested: the item is to leave the agenda.
        drag_moved, drag_ended: the line is dragged to, or let go at, a place of the screen.
        drag_cancelled: the line is let go where it was.
    """

    selected = Signal(str)
    clicked = Signal()
    opened = Signal()
    step_requested = Signal(int)
    remove_requested = Signal(str)
    drag_moved = Signal(str, QPoint)
    drag_ended = Signal(str, QPoint)
    drag_cancelled = Signal()

    def __init__(self, item_id: str, parent: QWidget | None = None) -> None:
        """Make the line of the item with this id."""
        super().__init__(parent)
        self.item_id = item_id
        self.setObjectName("agenda_row")
        self.setProperty("uses_arrows", True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(HEIGHT)
        drag = Draggable(self)
        drag.moved.connect(self.on_drag_moved)
        drag.ended.connect(self.on_drag_ended)
        drag.cancelled.connect(self.drag_cancelled)
        self._is_selected = False
        self.progress = Progress.AHEAD
        self._grip = IconLabel("grip-vertical", "edge", _MARK)
        self._time = QLabel()
        ColumnWidth(self._time, "00:00", _TIME_WIDTH)
        self._mark = IconLabel("coffee", "muted", _MARK)
        self._title = ElidedLabel()
        self._title.setObjectName("agenda_title")
        self._star = IconLabel("star", "muted", _MARK)
        self._minutes = QLabel()
        self._minutes.setObjectName("agenda_minutes")
        ColumnWidth(self._minutes, "100 menit", _MINUTES_WIDTH)
        self._minutes.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()
        self.set_selected(False)

    @property
    def title(self) -> str:
        """Return the title as it is shown."""
        return self._title.text()

    @property
    def starts(self) -> str:
        """Return the clock time as it is shown."""
        return self._time.text()

    def show_line(self, line: AgendaLine, texts: Texts) -> None:
        """Show the item as it is now."""
        self.progress = line.progress
        quiet = line.pause is not None or line.progress in (Progress.DONE, Progress.SKIPPED)
        self._time.setText(line.starts)
        self._time.setProperty("role", "muted")
        self._title.setText(line.title)
        self._title.setProperty("role", "muted" if quiet else "strong")
        self._minutes.setText(texts.t("{minutes} min", minutes=line.minutes))
        self._minutes.setProperty("role", "muted")
        for label in (self._time, self._title, self._minutes):
            label.style().unpolish(label)
            label.style().polish(label)
        self._show_marks(line, texts)
        told = [line.starts, line.title, texts.n("{count} minute", "{count} minutes", line.minutes)]
        if line.progress is Progress.SKIPPED:
            told.append(texts.t("passed over"))
        if line.nice_to_have:
            told.append(texts.t("nice to have"))
        self.setAccessibleName(", ".join(told))
        self.setAccessibleDescription(line.summary)

    def set_selected(self, selected: bool) -> None:
        """Show whether this is the selected line; only that one is reached by Tab."""
        self._is_selected = selected
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if selected else Qt.FocusPolicy.ClickFocus)
        self.update()

    @Slot(QPoint)
    def on_drag_moved(self, place: QPoint) -> None:
        """Tell where this line is dragged to."""
        self.drag_moved.emit(self.item_id, place)

    @Slot(QPoint)
    def on_drag_ended(self, place: QPoint) -> None:
        """Tell where this line was let go."""
        self.drag_ended.emit(self.item_id, place)

    def _show_marks(self, line: AgendaLine, texts: Texts) -> None:
        icon = {Progress.DONE: "check", Progress.RUNNING: "play", Progress.SKIPPED: "skip-forward"}.get(
            line.progress, ""
        )
        if not icon and line.pause is not None:
            icon = PAUSE_ICONS[line.pause]
        self._mark.setVisible(bool(icon))
        if icon:
            self._mark.show_icon(icon, "accent" if line.progress is Progress.RUNNING else "muted")
        self._star.setVisible(line.nice_to_have)
        self._star.setToolTip(texts.t("Nice to have: may go first when time runs short"))

    def _lay_out(self) -> None:
        for mark in (self._mark, self._star):
            policy = mark.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            mark.setSizePolicy(policy)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self._grip)
        row.addWidget(self._time)
        row.addWidget(self._mark)
        row.addWidget(self._title, 1)
        row.addWidget(self._star)
        row.addWidget(self._minutes)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selected.emit(self.item_id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS and event.modifiers() & ~_NO_MATTER == Qt.KeyboardModifier.NoModifier:
            self.step_requested.emit(_STEPS[key])
        elif key in _OPENING:
            self.opened.emit()
        elif key in _REMOVING:
            self.remove_requested.emit(self.item_id)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = palette_of(self)
        ground = colours.tint if self._is_selected else colours.hover if self.underMouse() else ""
        if ground:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
