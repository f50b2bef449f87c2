"""Where the two windows stand, and what that means for a hidden card."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.console.window import FIRST, SMALLEST, ConsoleWindow
from ui.screens.names import ScreenName, name_of
from ui.screens.screens import Screens


class TwoWindows:
    """A console of its own size on the laptop, a wall, and who knows where both stand."""

    def __init__(self, qtbot: QtBot) -> None:
        self.console, self.wall = QWidget(), QWidget()
        for window in (self.console, self.wall):
            qtbot.addWidget(window)
        self.laptop, self.projector = QGuiApplication.screens()
        self.console.setGeometry(0, 0, 1000, 640)
        self.console.show()
        self.screens = Screens(self.console, self.wall)

    @property
    def seats(self) -> tuple[QScreen, QScreen]:
        """Return where the console stands, and where the wall."""
        return self.console.screen(), self.wall.screen()


@pytest.fixture
def windows(qtbot: QtBot) -> TwoWindows:
    """Return a console that stands on the laptop and a wall that stands nowhere yet."""
    return TwoWindows(qtbot)


def test_a_small_laptop_is_filled_so_that_the_title_bar_can_be_reached(qtbot: QtBot) -> None:
    console = ConsoleWindow()
    qtbot.addWidget(console)
    console.place(None, maximized=False)
    assert console.isMaximized()
    area, screen = console.normalGeometry(), QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(area)
    assert area.height() < FIRST[1] and area.height() >= SMALLEST[1]


def test_a_window_stands_where_it_stood_last_time(qtbot: QtBot) -> None:
    console = ConsoleWindow()
    qtbot.addWidget(console)
    console.place((40, 30, 1100, 700), maximized=False)
    assert not console.isMaximized()
    assert console.geometry().getRect() == (40, 30, 1100, 700)


def test_a_window_that_fills_the_laptop_shares_no_pixel_with_the_wall_until_it_is_moved(windows: TwoWindows) -> None:
    windows.console.setGeometry(0, 0, 1366, 768)
    assert windows.screens.place_wall()
    assert not windows.screens.share_a_pixel()
    windows.console.move(1, 0)
    assert windows.screens.share_a_pixel()


def test_a_console_that_the_system_put_behind_the_wall_comes_back_to_the_free_screen(
    qtbot: QtBot, windows: TwoWindows
) -> None:
    screens = windows.screens
    assert screens.place_wall()
    windows.console.move(windows.projector.geometry().topLeft())
    assert screens.share_a_pixel()
    screens.on_screen_added(windows.laptop)
    settling = screens.findChild(QTimer, "settling_timer")
    assert settling is not None and settling.isActive()
    qtbot.waitUntil(lambda: not screens.share_a_pixel())
    assert windows.seats == (windows.laptop, windows.projector)


def test_a_wall_that_stood_before_the_console_goes_to_a_screen_that_is_new(windows: TwoWindows) -> None:
    windows.wall.setGeometry(windows.laptop.geometry())
    windows.wall.show()
    windows.screens.on_settled()
    assert windows.seats == (windows.laptop, windows.projector)


def test_everything_of_the_trainers_is_gone_before_the_system_moves_it_in_front_of_the_room(
    qtbot: QtBot, windows: TwoWindows
) -> None:
    notes = QWidget()
    qtbot.addWidget(notes)
    notes.setGeometry(0, 0, 800, 600)
    notes.show()
    assert windows.screens.place_wall()
    windows.screens.on_screen_removed(windows.laptop)
    assert not windows.console.isVisible() and not notes.isVisible() and windows.wall.isVisible()
    windows.screens.on_settled()
    assert windows.console.isVisible() and windows.seats == (windows.laptop, windows.projector)


def test_one_key_brings_a_console_back_that_lost_its_screen(windows: TwoWindows) -> None:
    windows.screens.place_wall()
    windows.screens.on_screen_removed(windows.laptop)
    windows.screens.toggle_single()
    assert windows.console.isVisible() and not windows.wall.isVisible()


def test_the_first_start_leaves_the_walls_screen_of_last_time_to_the_wall(qtbot: QtBot) -> None:
    console = ConsoleWindow()
    qtbot.addWidget(console)
    laptop, projector = QGuiApplication.screens()
    wall = name_of(laptop)
    console.place(None, maximized=False, wall=wall.as_kept)
    assert projector.geometry().contains(console.geometry().center())


def test_a_console_goes_with_its_screen_when_the_screens_lie_otherwise_than_last_time(qtbot: QtBot) -> None:
    console = ConsoleWindow()
    qtbot.addWidget(console)
    laptop, projector = (name_of(screen).as_kept for screen in QGuiApplication.screens())
    seats = [screen.geometry() for screen in QGuiApplication.screens()]
    # a place on the screen at the right, which was the laptop's last time and is the projector's today
    before = (seats[1].x() + 100, seats[1].y() + 100, 1100, 700)
    console.place(before, maximized=False, own=laptop, wall=projector)
    assert seats[0].contains(console.geometry().center())
    console.place(before, maximized=False, wall=projector)
    assert seats[0].contains(console.geometry().center()), "not in front of the room, whatever else is known"
    console.place(before, maximized=False, own=projector, wall=laptop)
    assert console.geometry() == QRect(*before)
    console.place(before, maximized=False)
    assert console.geometry() == QRect(*before)


def test_the_laptops_own_panel_is_the_trainers_though_the_projector_is_the_first_screen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    laptop, projector = QGuiApplication.screens()
    monkeypatch.setattr("ui.screens.names._OWN_PANELS", (laptop.name(),))
    monkeypatch.setattr(QGuiApplication, "primaryScreen", lambda: projector)
    console = ConsoleWindow()
    qtbot.addWidget(console)
    console.place(None, maximized=False)
    assert laptop.geometry().contains(console.geometry().center())


def test_a_laptops_own_panel_is_known_by_its_name() -> None:
    own = [ScreenName(name, "", "", 1920, 1080).is_own_panel for name in ("eDP-1", "LVDS-1", "HDMI-1", "DP-2")]
    assert own == [True, True, False, False]


def test_tab_leads_from_the_wall_back_to_the_console(qtbot: QtBot, windows: TwoWindows) -> None:
    windows.screens.place_wall()
    windows.wall.activateWindow()
    qtbot.waitUntil(windows.wall.isActiveWindow)
    qtbot.keyClick(windows.wall, Qt.Key.Key_Tab)
    qtbot.waitUntil(windows.console.isActiveWindow)
