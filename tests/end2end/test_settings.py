"""What the program offers beside the day: the menu *More* and the settings, by keyboard, at home and in a workshop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from facilitator import settings
from facilitator.session.commands import Begin
from facilitator.session.live import WallMode
from tests.end2end.trainer import Key, Trainer
from ui.settings.window import SettingsWindow


@pytest.fixture
def trainer(qtbot: QtBot, qapp: QApplication, qt_loop: QEventLoop, tmp_path: Path) -> Iterator[Trainer]:
    arrived = Trainer.arrives(qtbot, qapp, qt_loop, tmp_path)
    arrived.app.navigation.on_new_requested("taster")
    arrived.app.navigation.on_home_requested()
    yield arrived
    arrived.leaves()


def said(window: QWidget) -> str:
    """Return what the labels of a window say, from top to bottom."""
    return " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def open_menu(trainer: Trainer) -> QMenu:
    """Open the menu by the keyboard."""
    button = trainer.part("more")
    assert isinstance(button, QToolButton)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    trainer.qtbot.keyClick(button, Key.Key_Space)
    menu = button.findChild(QMenu, "more_menu")
    assert menu is not None and menu.isVisible()
    return menu


def choose(trainer: Trainer, name: str) -> None:
    """Choose a line of the menu by the keyboard."""
    menu = open_menu(trainer)
    actions = [action for action in menu.actions() if not action.isSeparator()]
    for _ in range([action.objectName() for action in actions].index(name)):
        trainer.qtbot.keyClick(menu, Key.Key_Down)
    trainer.qtbot.keyClick(menu, Key.Key_Return)


def opened(name: str) -> QWidget:
    """Return the window of this name that can be seen."""
    found = [top for top in QApplication.topLevelWidgets() if top.objectName() == name and top.isVisible()]
    assert len(found) == 1, f"{len(found)} windows called {name} can be seen"
    return found[0]


def take(window: QWidget, name: str, key: str) -> None:
    """Take another one of a choice."""
    choice = window.findChild(QComboBox, name)
    assert choice is not None
    choice.setCurrentIndex(choice.findData(key))


def test_the_menu_opens_by_the_keyboard_at_home_and_in_a_running_day(trainer: Trainer) -> None:
    choose(trainer, "settings")
    opened("settings_window").close()
    trainer.app.navigation.on_new_requested("taster")
    trainer.app.bridge.do(Begin(1))
    trainer.app.navigation.show_run()
    before = trainer.app.bridge.state.live.key
    choose(trainer, "settings")
    opened("settings_window").close()
    assert trainer.app.bridge.state.live.key == before, "the arrow in the menu turned the day"


def test_a_choice_is_kept_at_once_and_home_shows_it_too(trainer: Trainer, tmp_path: Path) -> None:
    choose(trainer, "settings")
    window = opened("settings_window")
    take(window, "settings_theme", "dark")
    take(window, "settings_language", "nb")
    kept = settings.load(tmp_path)
    assert (kept.theme, kept.language) == ("dark", "nb")
    looks, languages = trainer.part("theme"), trainer.part("language")
    assert isinstance(looks, QComboBox) and isinstance(languages, QComboBox)
    assert (looks.currentText(), languages.currentText()) == ("Mørkt", "Norsk bokmål")
    assert window.windowTitle() == "Innstillinger"


def test_another_language_in_the_settings_is_the_open_days_too(trainer: Trainer) -> None:
    trainer.app.navigation.on_new_requested("taster")
    choose(trainer, "settings")
    take(opened("settings_window"), "settings_language", "id")
    spoken = trainer.app.bridge.state.properties.languages
    assert (spoken.console, spoken.wall) == ("id", "en")


def test_larger_text_and_stillness_are_worn_at_once(trainer: Trainer) -> None:
    choose(trainer, "settings")
    window = opened("settings_window")
    flash_ms = trainer.app.app.cursorFlashTime()
    take(window, "settings_text_size", "130")
    assert trainer.app.app.font().pixelSize() == 18
    trainer.click("settings_reduced_motion", window)
    assert trainer.app.app.cursorFlashTime() == 0
    trainer.click("settings_reduced_motion", window)
    take(window, "settings_text_size", "100")
    assert trainer.app.app.cursorFlashTime() == flash_ms > 0
    assert trainer.app.app.font().pixelSize() == 14


def test_f1_shows_the_keys_of_now_in_the_consoles_language(trainer: Trainer) -> None:
    trainer.press(Key.Key_F1)
    window = opened("keys_window")
    assert "W Wall white" in said(window)
    trainer.app.choices.keep(replace(trainer.app.choices.now, keys=(("white", "X"),), language="nb"))
    assert "X Hvitt lerret" in said(window)
    window.close()


def test_a_key_is_changed_by_pressing_it_and_one_that_is_taken_is_refused(trainer: Trainer) -> None:
    trainer.press(Key.Key_F1)
    trainer.click("change_keys", opened("keys_window"))
    window = opened("settings_window")
    trainer.qtbot.waitUntil(window.isActiveWindow)
    for key in (Key.Key_N, Key.Key_X):
        cap = window.findChild(QAbstractButton, "white_key_0")
        assert cap is not None
        cap.setFocus()
        trainer.qtbot.keyClick(cap, Key.Key_Space)
        trainer.qtbot.keyClick(cap, key)
        if key is Key.Key_N:
            assert "N already means “Next”" in said(window)
    assert trainer.app.choices.now.keys == (("white", "X"),)
    trainer.app.navigation.on_new_requested("taster")
    trainer.app.bridge.do(Begin(1))
    trainer.app.keys.meant.emit("white")
    assert trainer.app.bridge.state.live.wall is WallMode.WHITE
    trainer.click("usual_keys", window)
    assert not settings.load(trainer.app.desk.folder).keys


def test_about_names_every_part_with_its_licence_and_copies_it(trainer: Trainer) -> None:
    choose(trainer, "about")
    window = opened("about_window")
    shown = window.findChild(QPlainTextEdit, "licence_text")
    parts = window.findChild(QListWidget, "about_parts")
    assert shown is not None and parts is not None and "MIT License" in shown.toPlainText()
    trainer.click("copy_details", window)
    copied = QGuiApplication.clipboard().text()
    assert parts.count() > 20 and "Noto Sans 2.015" in copied and "Qt 6" in copied


def test_the_wall_is_light_where_the_trainer_says_so(trainer: Trainer) -> None:
    trainer.app.navigation.on_new_requested("taster")
    choose(trainer, "settings")
    window = opened("settings_window")
    assert isinstance(window, SettingsWindow)
    window.show_section("wall")
    take(window, "settings_wall_ground", "light")
    assert trainer.app.bridge.audience_view().light
    corner = trainer.app.wall.grab().toImage().pixelColor(2, 2)
    assert corner.lightness() > 200


def test_the_next_button_of_a_clicker_goes_on_while_the_settings_are_open(trainer: Trainer) -> None:
    trainer.app.navigation.on_new_requested("taster")
    trainer.app.bridge.do(Begin(1))
    before = trainer.app.bridge.state.live.key
    choose(trainer, "settings")
    window = opened("settings_window")
    trainer.qtbot.waitUntil(window.isActiveWindow)
    for _ in range(2):
        trainer.press(Key.Key_PageDown)
    assert trainer.app.bridge.state.live.key != before


def test_the_keys_that_are_named_in_the_window_are_those_of_now(trainer: Trainer) -> None:
    trainer.app.navigation.on_new_requested("taster")
    trainer.app.bridge.do(Begin(1))
    trainer.app.navigation.show_run()
    assert "B blacks out the wall" in trainer.reads_console()
    trainer.app.choices.keep(replace(trainer.app.choices.now, keys=(("black", "X"), ("freeze",))))
    said_now = trainer.reads_console()
    assert "X blacks out the wall" in said_now
    assert "Black (X)" in said_now
    assert "Freeze (F)" not in said_now
