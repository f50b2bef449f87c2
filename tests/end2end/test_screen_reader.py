"""A screen reader finds a name and a role for every control, in the console's language, in every window."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.opening import NewWorkshop
from facilitator.rehearsal.day import Cast, Rehearsal
from facilitator.session.state import Languages
from tests.end2end.trainer import MORNING, Trainer
from tests.support.reader import Found, controls, in_english, nameless
from ui.settings.window import SettingsWindow
from ui.widgets.tab_bar import TabBar

LANGUAGES = ("en", "nb", "id")
PHASES = ("prepare", "scene", "deal")


def open_day(trainer: Trainer, language: str, phase: str = "prepare") -> None:
    wish = NewWorkshop("half-day", MORNING.date(), Languages(language, language, language), title="Service day")
    workshop = trainer.app.desk.make(wish)
    Rehearsal(workshop, trainer.clock, language, Cast(people=7, seed=1)).run_until(phase)
    trainer.app.navigation.on_open_requested(workshop.state.id)


def assert_read(window: QWidget, language: str) -> list[Found]:
    found = controls(window)
    assert found, "nothing was found"
    assert nameless(found) == []
    if language != "en":
        assert in_english(found, language) == []
    return found


def opened(name: str) -> QWidget:
    return next(top for top in QApplication.topLevelWidgets() if top.objectName() == name and top.isVisible())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_of_every_place_has_a_name_and_a_role(trainer: Trainer, language: str) -> None:
    open_day(trainer, language)
    for place in ("plan", "people", "run", "review"):
        trainer.app.frame.show_place(place)
        trainer.qtbot.waitUntil(trainer.app.frame.place(place).isVisible)
        found = assert_read(trainer.app.console, language)
        assert len(found) > 12
    trainer.app.side_windows.on_language_chosen(language)
    trainer.app.navigation.on_home_requested()
    assert_read(trainer.app.console, language)


@pytest.mark.parametrize("phase", PHASES)
def test_every_control_of_a_phase_has_a_name(trainer: Trainer, phase: str) -> None:
    open_day(trainer, "nb", phase)
    trainer.app.frame.show_place("run")
    tabs = trainer.app.run_panel.findChild(TabBar, "side_tabs")
    assert tabs is not None and tabs.count() > 1
    for at in range(tabs.count()):
        tabs.setCurrentIndex(at)
        assert_read(trainer.app.console, "nb")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_window_beside_the_day_can_be_read(trainer: Trainer, language: str) -> None:
    open_day(trainer, language)
    side = trainer.app.side_windows
    side.on_settings_requested()
    settings = opened("settings_window")
    assert isinstance(settings, SettingsWindow)
    for name in ("general", "keys", "wall", "papers"):
        settings.show_section(name)
        assert_read(settings, language)
    for asked, name in (
        (side.on_keys_requested, "keys_window"),
        (side.on_about_requested, "about_window"),
        (trainer.app.messenger.on_asked, "message_window"),
        (trainer.app.navigation.on_close_requested, "close_question"),
    ):
        asked()
        assert_read(opened(name), language)
        opened(name).close()


def test_the_wall_is_read_word_by_word(trainer: Trainer) -> None:
    open_day(trainer, "en")
    wall = trainer.app.wall
    assert wall.accessibleName() and "Prepare" in wall.accessibleDescription()


def test_a_reader_that_finds_nothing_wrong_would_find_this(qtbot: QtBot) -> None:
    window, dumb, english = QWidget(), QPushButton(), QPushButton("Settings…")
    column = QVBoxLayout(window)
    column.addWidget(dumb)
    column.addWidget(english)
    qtbot.addWidget(window)
    window.show()
    found = controls(window)
    assert len(nameless(found)) == 1 and in_english(found, "nb") == ["Settings…"]
