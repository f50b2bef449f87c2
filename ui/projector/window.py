"""The wall: the window the room looks at. It draws what it is handed and knows nothing else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from facilitator.tokens import SEMIBOLD
from facilitator.view import AudienceView
from ui.look.fonts import font
from ui.projector.stage import colours_of
from ui.projector.surface import WallSurface

WALL_TITLE = "Facilitator wall"
"""The window's title, the same in every language; it never tells anything of the day."""

_SIGN = 0.6
"""How high a sign is that is shown alone, as a share of the height."""
POINTER_MS = 2000
SMALLEST = (480, 270)


class WallWindow(WallSurface):
    """The audience's window. The pointer is gone two seconds after it last moved.

    Signals:
        resized: the wall has another size; carries the `QSize`.
    """

    resized = Signal(QSize)

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
        self._sign = ""
        self._pointer = QTimer(self)
        self._pointer.setObjectName("pointer_timer")
        self._pointer.setSingleShot(True)
        self._pointer.setInterval(POINTER_MS)
        self._pointer.timeout.connect(self.on_pointer_rested)

    def pointer_is_hidden(self) -> bool:
        """Tell whether the pointer is out of sight."""
        return self.cursor().shape() is Qt.CursorShape.BlankCursor

    def show_sign(self, sign: str) -> None:
        """Show one large sign and nothing else, until it is taken away with an empty one."""
        if sign != self._sign:
            self._sign = sign
            self._renew()
            if sign:
                self.setAccessibleDescription(sign)

    @override
    def show_view(self, view: AudienceView) -> None:
        before = self.view()
        super().show_view(view)
        if self.view() is not before:
            # At once: the console, which is renewed next, would keep the room waiting.
            self.repaint()

    @Slot()
    def on_pointer_rested(self) -> None:
        """Take the pointer off the wall."""
        self.setCursor(Qt.CursorShape.BlankCursor)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._sign:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        colours = colours_of(self.view())
        painter.fillRect(self.rect(), colours.ground)
        painter.setPen(colours.ink)
        painter.setFont(font(round(_SIGN * self.height()), SEMIBOLD))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._sign)
        painter.end()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self.pointer_is_hidden():
            self.unsetCursor()
        self._pointer.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit(event.size())

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pointer.stop()
