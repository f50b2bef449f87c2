"""One name in a group: dragged to another group by the mouse, or sent there with the arrow keys."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from ui.widgets.draggable import Draggable

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True, slots=True)
class Seats:
    """Who sits in a group, in the order of its names; nobody can be put into a group without an id."""

    group_id: str
    people: tuple[str, ...]


class Seat(QLabel):
    """A name that can be moved.

    Signals:
        step_requested: to the group before (-1) or after (1); carries the person's id first.
        dragged: the name is over a place of the screen.
        dropped: it was let go there; carries the person's id first.
        drag_ended: nothing is dragged any more.
    """

    step_requested = Signal(str, int)
    dragged = Signal(QPoint)
    dropped = Signal(str, QPoint)
    drag_ended = Signal()

    def __init__(self, person_id: str, name: str, parent: QWidget | None = None) -> None:
        """Show a name."""
        super().__init__(name, parent)
        self.person_id = person_id
        self.setObjectName("seat")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("uses_arrows", True)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        drag = Draggable(self)
        drag.moved.connect(self.dragged)
        drag.ended.connect(self.on_drag_ended)
        drag.cancelled.connect(self.drag_ended)

    @Slot(QPoint)
    def on_drag_ended(self, place: QPoint) -> None:
        """Tell where the name was let go."""
        self.drag_ended.emit()
        self.dropped.emit(self.person_id, place)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A label lets the press through, and with it all that follows of the drag.
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.step_requested.emit(self.person_id, step)
