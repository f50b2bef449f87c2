"""Which screen is the trainer's and which the room's: chosen, remembered by what they are, and watched.

A screen is known by name, model, serial and size, never by its number: numbers change with every plug.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from ui.screens.names import ScreenName, name_of

SETTLE_MS = 700
"""After screens came or went, the system moves windows for a while; only then is it seen where they ended up."""


class Situation(Enum):
    """How the wall and the console share the screens there are."""

    OWN = "own"
    HIDDEN = "hidden"
    SINGLE = "single"
    SINGLE_SHOWN = "single_shown"
    MIRRORED = "mirrored"


class Screens(QObject):
    """Places the two windows and watches the screens they stand on.

    Signals:
        changed: screens came, went or moved, or a window changed its screen.
        wall_lost: the wall's screen is gone; its window is hidden by then.
        wall_found: a screen for the wall is there again, and the window is back on it.
    """

    changed = Signal()
    wall_lost = Signal()
    wall_found = Signal()

    def __init__(self, console: QWidget, wall: QWidget, remembered: ScreenName | None = None) -> None:
        """Watch the screens of the two windows; `remembered` is the wall's screen of last time."""
        super().__init__(console)
        self._console = console
        self._wall = wall
        self._wanted = remembered
        self._left = False
        self._settling = QTimer(self)
        self._settling.setObjectName("settling_timer")
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLE_MS)
        self._settling.timeout.connect(self.on_settled)
        wall.installEventFilter(self)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication), "screens exist only in a running app"
        app.screenAdded.connect(self.on_screen_added)
        app.screenRemoved.connect(self.on_screen_removed)
        for screen in QGuiApplication.screens():
            screen.geometryChanged.connect(self.on_geometry_changed)

    @property
    def wanted(self) -> ScreenName | None:
        """Return the screen the wall belongs on, to remember for next time."""
        return self._wanted

    def wall_screen(self) -> QScreen | None:
        """Return the screen for the wall: the remembered one, else one without the console, None if there is none."""
        own = self._console.screen()
        others = [screen for screen in QGuiApplication.screens() if screen is not own]
        if not others:
            return None
        if self._wanted is None:
            return others[0]
        wanted = self._wanted
        return max(others, key=lambda screen: name_of(screen).likeness(wanted))

    def shown_on(self) -> QScreen | None:
        """Return the screen the wall is on now, None while it is hidden."""
        return self._wall.screen() if self._wall.isVisible() else None

    def place_wall(self) -> bool:
        """Put the wall full-screen on its screen; tell whether there is one. With a single screen it stays hidden."""
        screen = self.wall_screen()
        if screen is None:
            self._wall.hide()
            return False
        self._wanted = name_of(screen)
        self._fill(screen)
        return True

    def choose(self, screen: QScreen) -> None:
        """Let this be the wall's screen from now on; where the console stands on it, the two change places."""
        if screen is self._console.screen():
            self.swap()
            return
        self._wanted = name_of(screen)
        if self._wall.isVisible():
            self._fill(screen)
        self.changed.emit()

    @staticmethod
    def can_place() -> bool:
        """Tell whether windows can be put on a screen: under Wayland only the person can do that."""
        return not QGuiApplication.platformName().startswith("wayland")

    def situation(self) -> Situation:
        """Return how the screens are shared now; what the system does not tell of mirroring cannot be known."""
        screens = QGuiApplication.screens()
        if any(a is not b and a.geometry().intersects(b.geometry()) for a in screens for b in screens):
            return Situation.MIRRORED
        if len(screens) == 1:
            return Situation.SINGLE_SHOWN if self._wall.isVisible() else Situation.SINGLE
        return Situation.OWN if self._wall.isVisible() else Situation.HIDDEN

    def toggle_single(self) -> None:
        """Give the only screen to the wall, or back to the console; with two screens, show or hide the wall.

        Where windows cannot be placed, the wall shrinks to be dragged to its screen and fills it the next time.
        """
        if self._wall.isVisible() and not self.can_place() and len(QGuiApplication.screens()) > 1:
            self._wall.setWindowState(self._wall.windowState() ^ Qt.WindowState.WindowFullScreen)
        elif self._wall.isVisible():
            self._wall.hide()
            self._left = False
            self._console.show()
            self._console.raise_()
            self._console.activateWindow()
        elif not self.place_wall():
            self._fill(self._console.screen())
            self._wall.raise_()
            self._wall.activateWindow()
        self.changed.emit()

    def swap(self) -> None:
        """Let console and wall change places."""
        screen = self.wall_screen()
        if screen is None:
            return
        old = self._console.screen()
        self._move_console(screen)
        self._wanted = name_of(old)
        self._fill(old)
        self.changed.emit()

    def is_in_front(self) -> bool:
        """Tell whether one of the two windows has the keyboard."""
        return self._console.isActiveWindow() or self._wall.isActiveWindow()

    def share_a_pixel(self) -> bool:
        """Tell whether anything on the console's screen may also be on the wall's: the room would see it."""
        if self._is_on_the_walls_own():
            return True
        if not self._wall.isVisible():
            # A hidden wall leaves the projector to the desktop: mirrored screens have one place in common.
            return self._overlap_any()
        return self._console_area_touches(self._wall.screen())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Whoever closes or hides the wall, the system included: what is said of it must stay true.
        if watched is self._wall and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self.changed.emit()
        if watched is self._wall and isinstance(event, QKeyEvent) and self._leads_away(event):
            # There is nothing on the wall for the keyboard to go to.
            self._console.activateWindow()
            return True
        return False

    def _leads_away(self, event: QKeyEvent) -> bool:
        tabs = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return event.type() == QEvent.Type.KeyPress and event.key() in tabs and self._console.isVisible()

    def _move_console(self, screen: QScreen) -> None:
        maximized = self._console.isMaximized()
        self._console.showNormal()
        self._console.setScreen(screen)
        self._console.move(screen.availableGeometry().topLeft())
        self._console.resize(self._console.size().boundedTo(screen.availableGeometry().size()))
        if maximized:
            self._console.showMaximized()

    def _fill(self, screen: QScreen) -> None:
        """Let the wall fill a screen, and leave the keyboard where it is.

        `showFullScreen` would take it: a word that is being typed would go on as keys, and turn the page or the card.
        """
        self._wall.setScreen(screen)
        self._wall.setGeometry(screen.geometry())
        self._wall.setWindowState(self._wall.windowState() | Qt.WindowState.WindowFullScreen)
        self._wall.show()

    def _is_on_the_walls_own(self) -> bool:
        """Tell whether the console stands on the screen that is the room's, wherever the wall is at the moment."""
        own = self._the_walls_own()
        return own is not None and self._console.geometry().intersects(own.geometry())

    def _console_area_touches(self, screen: QScreen) -> bool:
        # Not with the frame around it: that tells nothing, and a window that fills its screen has it on the next one.
        area = self._console.geometry()
        if area.intersects(screen.geometry()):
            return True
        return any(
            own.geometry().intersects(screen.geometry())
            for own in QGuiApplication.screens()
            if own is not screen and own.geometry().intersects(area)
        )

    def _overlap_any(self) -> bool:
        """Tell whether the console stands on screens of which the room might see one: a single or a mirrored one."""
        screens = QGuiApplication.screens()
        area = self._console.geometry()
        touched = [screen for screen in screens if screen.geometry().intersects(area)]
        alone = len(screens) == 1
        mirrored = any(a is not b and a.geometry().intersects(b.geometry()) for a in touched for b in screens)
        return alone or mirrored or len(touched) > 1

    @Slot(QScreen)
    def on_screen_added(self, screen: QScreen) -> None:
        """Bring the wall back when its screen returns."""
        screen.geometryChanged.connect(self.on_geometry_changed)
        self.changed.emit()
        if not self._wall.isVisible() and self._console.isVisible() and self.place_wall():
            self.wall_found.emit()
        self._settling.start()

    @Slot(QScreen)
    def on_screen_removed(self, screen: QScreen) -> None:
        """Hide the wall when its screen is gone: the window manager would put it over the console."""
        wanted = name_of(screen).is_surely(self._wanted)
        if not wanted and self._wall.isVisible() and self._stands_on(screen):
            # The system is about to put this window on the wall's screen, as it looks now.
            self._leave_the_stage()
        self.changed.emit()
        if self._wall.isVisible() and (wanted or self.wall_screen() is None):
            self._wall.hide()
            self.wall_lost.emit()

    def _stands_on(self, screen: QScreen) -> bool:
        return self._console.isVisible() and self._console.geometry().intersects(screen.geometry())

    def _leave_the_stage(self) -> None:
        """Take everything that is for the trainer's eyes off the screens, before it is moved in front of the room."""
        self._left = True
        for window in QApplication.topLevelWidgets():
            if window is not self._wall and window.isVisible():
                window.hide()
        self._wall.raise_()
        self._wall.activateWindow()

    def _the_walls_own(self) -> QScreen | None:
        """Return the screen that the wall belongs on, None while it is not there."""
        there = (screen for screen in QGuiApplication.screens() if name_of(screen).is_surely(self._wanted))
        return next(there, None)

    @Slot()
    def on_settled(self) -> None:
        """Give each window a screen of its own again where the system moved them: first the wall, then the console."""
        if not self._wall.isVisible():
            self._show_console()
            return
        own = self._the_walls_own()
        if own is not None and self._wall.screen() is not own:
            self._fill(own)
        shared = own or self._wall.screen()
        free = [screen for screen in QGuiApplication.screens() if not screen.geometry().intersects(shared.geometry())]
        if not free:
            return
        if self._left or self._console.screen() is shared:
            if own is None:
                self._wanted = None
                self.place_wall()
            else:
                self._move_console(free[0])
        self._show_console()

    def _show_console(self) -> None:
        """Bring the console back that had left the screens."""
        if self._left:
            self._left = False
            self._console.show()
            self._console.activateWindow()
        self.changed.emit()

    @Slot()
    def on_geometry_changed(self) -> None:
        """Tell that something moved: screens may be mirrored now."""
        self.changed.emit()
