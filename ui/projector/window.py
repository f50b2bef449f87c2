"""The wall: the window the room looks at. It draws what it is handed and knows nothing else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.projector.surface import WallSurface

WALL_TITLE = "Facilitator wall"
"""The window's title, the same in every language; it never tells anything of the day."""

POINTER_MS = 2000
SMALLEST = (480, 270)


class WallWindow(WallSurface):
    """The audience's window. The pointer is gone two seconds after it last moved."""

    def __init__(self, boot_s_now: Callable[[], float] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(boot_s_now, parent)
        self.setObjectName("wall")
        self.setWindowTitle(WALL_TITLE)
        self.setAccessibleName(WALL_TITLE)
        self.setMinimumSize(*SMALLEST)
        self.setMouseTracking(True)
        # It comes and goes by itself, as projectors do, and must never take the keyboard from somebody who types.
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("no_ring", True)
        self._pointer = QTimer(self)
        self._pointer.setObjectName("pointer_timer")
        self._pointer.setSingleShot(True)
        self._pointer.setInterval(POINTER_MS)
        self._pointer.timeout.connect(self.on_pointer_rested)

    def pointer_is_hidden(self) -> bool:
        """Tell whether the pointer is out of sight."""
        return self.cursor().shape() is Qt.CursorShape.BlankCursor

    @Slot()
    def on_pointer_rested(self) -> None:
        """Take the pointer off the wall."""
        self.setCursor(Qt.CursorShape.BlankCursor)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self.pointer_is_hidden():
            self.unsetCursor()
        self._pointer.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pointer.stop()
