"""The trainer's window: an empty stage until the first picture stands, then whatever place is put into it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent, QScreen
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui.screens.names import ScreenName, known_again, screen_for_console

SMALLEST = (1000, 640)
FIRST = (1366, 768)
APP_TITLE = "Facilitator"
_FRAME = (16, 64)
"""Room for the frame that most systems put around a window; with less, its title bar may be out of reach."""

Named = tuple[str, str, str, int, int]
"""A screen as the settings keep it: its name, model, serial number, width and height."""


class ConsoleWindow(QWidget):
    """Holds one place at a time and knows how to be closed.

    Signals:
        painted: the window was painted for the first time.
        close_requested: the trainer wants to close; the window stays until `let_go` is called.
        moved: the window has another place, size or state, which is worth remembering.
    """

    painted = Signal()
    close_requested = Signal()
    moved = Signal()

    def __init__(self) -> None:
        """Make the empty window."""
        super().__init__()
        self.setObjectName("console")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*SMALLEST)
        self.setWindowTitle(APP_TITLE)
        self._stack = QStackedWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._stack)
        self._was_painted = False
        self._may_close = False

    def place(
        self,
        remembered: tuple[int, int, int, int] | None,
        *,
        maximized: bool,
        own: Named | None = None,
        wall: Named | None = None,
    ) -> None:
        """Stand where the window stood last time, as far as a screen is still there; fill a screen that is small.

        `own` is the window's screen of last time, which may lie elsewhere today; `wall` that of the wall: there the
        room would see everything.
        """
        area = QRect(*remembered) if remembered is not None else QRect()
        mine, rooms = (known_again(ScreenName(*named) if named else None) for named in (own, wall))
        if not area.isValid() or not _may_stand(area, mine, rooms):
            screen = mine or screen_for_console(ScreenName(*wall) if wall else None)
            available = screen.availableGeometry()
            room = available.size() - QSize(*_FRAME)
            maximized = maximized or room.width() < FIRST[0] or room.height() < FIRST[1]
            area = QRect(QPoint(0, 0), QSize(*FIRST).boundedTo(room).expandedTo(QSize(*SMALLEST)))
            area.moveCenter(available.center())
        self.setGeometry(area)
        if maximized:
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)

    def put_above(self, bar: QWidget) -> None:
        """Lay a bar over the place that is shown; it takes no room while it is hidden."""
        self._column.insertWidget(0, bar)

    def show_place(self, place: QWidget, title: str = "") -> None:
        """Show one place, and say in the title whose day it is."""
        if self._stack.indexOf(place) < 0:
            self._stack.addWidget(place)
        self._stack.setCurrentWidget(place)
        self.set_day(title)

    def set_day(self, title: str) -> None:
        """Put a workshop's title before the app's own in the window's title."""
        self.setWindowTitle(f"{title} – {APP_TITLE}" if title else APP_TITLE)

    def let_go(self) -> None:
        """Close for good."""
        self._may_close = True
        self.close()

    @Slot()
    def on_first_paint_done(self) -> None:
        """Tell that the first picture stands."""
        self.painted.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            # Not from within the paint: the picture has to reach the screen first.
            QTimer.singleShot(0, self, self.on_first_paint_done)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.close_requested.emit()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.WindowStateChange):
            self.moved.emit()
        return super().event(event)


def _may_stand(area: QRect, mine: QScreen | None, rooms: QScreen | None) -> bool:
    """Tell whether a place is on the window's own screen, or at least on one that is not known to be the room's."""
    screens = QGuiApplication.screens()
    there = next((screen for screen in screens if screen.availableGeometry().contains(area.center())), None)
    if there is None:
        return False
    if mine is not None:
        return there is mine
    return there is not rooms or len(screens) == 1
