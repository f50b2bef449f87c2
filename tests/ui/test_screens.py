"""Where the two windows stand, and what that means for a hidden card."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.console.window import FIRST, SMALLEST, ConsoleWindow
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
