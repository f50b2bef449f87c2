"""Where the two windows stand, and what that means for a hidden card."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.console.window import FIRST, SMALLEST, ConsoleWindow
from ui.screen_names import ScreenName, name_of
from ui.screens import Screens


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


def test_a_window_that_fills_the_laptop_shares_no_pixel_with_the_wall_until_it_is_moved(qtbot: QtBot) -> None:
    console, wall = QWidget(), QWidget()
    for window in (console, wall):
        qtbot.addWidget(window)
    console.setGeometry(0, 0, 1366, 768)
    console.show()
    screens = Screens(console, wall)
    assert screens.place_wall()
    assert not screens.share_a_pixel()
    console.move(1, 0)
    assert screens.share_a_pixel()


def test_a_console_that_the_system_put_behind_the_wall_comes_back_to_the_free_screen(qtbot: QtBot) -> None:
    console, wall = QWidget(), QWidget()
    for window in (console, wall):
        qtbot.addWidget(window)
    laptop, projector = QGuiApplication.screens()
    console.setGeometry(0, 0, 1000, 640)
    console.show()
    screens = Screens(console, wall)
    assert screens.place_wall()
    console.move(projector.geometry().topLeft())
    assert screens.share_a_pixel()
    screens.on_screen_added(laptop)
    settling = screens.findChild(QTimer, "settling_timer")
    assert settling is not None and settling.isActive()
    qtbot.waitUntil(lambda: not screens.share_a_pixel())
    assert (console.screen(), wall.screen()) == (laptop, projector)


def test_a_wall_that_stood_before_the_console_goes_to_a_screen_that_is_new(qtbot: QtBot) -> None:
    console, wall = QWidget(), QWidget()
    for window in (console, wall):
        qtbot.addWidget(window)
    laptop, projector = QGuiApplication.screens()
    console.setGeometry(0, 0, 1000, 640)
    console.show()
    wall.setGeometry(laptop.geometry())
    wall.show()
    screens = Screens(console, wall)
    screens.on_settled()
    assert (console.screen(), wall.screen()) == (laptop, projector)


def test_everything_of_the_trainers_is_gone_before_the_system_moves_it_in_front_of_the_room(qtbot: QtBot) -> None:
    console, wall, notes = QWidget(), QWidget(), QWidget()
    for window in (console, wall, notes):
        qtbot.addWidget(window)
    laptop, projector = QGuiApplication.screens()
    for window in (console, notes):
        window.setGeometry(0, 0, 800, 600)
        window.show()
    screens = Screens(console, wall)
    assert screens.place_wall()
    screens.on_screen_removed(laptop)
    assert not console.isVisible() and not notes.isVisible() and wall.isVisible()
    screens.on_settled()
    assert console.isVisible() and console.screen() is laptop and wall.screen() is projector


def test_one_key_brings_a_console_back_that_lost_its_screen(qtbot: QtBot) -> None:
    console, wall = QWidget(), QWidget()
    for window in (console, wall):
        qtbot.addWidget(window)
    console.setGeometry(0, 0, 800, 600)
    console.show()
    screens = Screens(console, wall)
    screens.place_wall()
    screens.on_screen_removed(QGuiApplication.screens()[0])
    screens.toggle_single()
    assert console.isVisible() and not wall.isVisible()


def test_the_first_start_leaves_the_walls_screen_of_last_time_to_the_wall(qtbot: QtBot) -> None:
    console = ConsoleWindow()
    qtbot.addWidget(console)
    laptop, projector = QGuiApplication.screens()
    wall = name_of(laptop)
    console.place(None, maximized=False, wall=(wall.name, wall.model, wall.serial, wall.width, wall.height))
    assert projector.geometry().contains(console.geometry().center())


def test_a_laptops_own_panel_is_known_by_its_name() -> None:
    own = [ScreenName(name, "", "", 1920, 1080).is_own_panel for name in ("eDP-1", "LVDS-1", "HDMI-1", "DP-2")]
    assert own == [True, True, False, False]


def test_tab_leads_from_the_wall_back_to_the_console(qtbot: QtBot) -> None:
    console, wall = QWidget(), QWidget()
    for window in (console, wall):
        qtbot.addWidget(window)
    console.setGeometry(0, 0, 800, 600)
    console.show()
    screens = Screens(console, wall)
    screens.place_wall()
    wall.activateWindow()
    qtbot.waitUntil(wall.isActiveWindow)
    qtbot.keyClick(wall, Qt.Key.Key_Tab)
    qtbot.waitUntil(console.isActiveWindow)
