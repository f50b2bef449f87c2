"""Going home, opening another day, closing: the room's clock goes on, and no word is left behind."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from facilitator import paths, settings
from facilitator.opening import NewWorkshop
from facilitator.rehearsal.day import Cast, Rehearsal
from facilitator.session.card_events import CardShown
from facilitator.session.events import Event, TimeAway
from facilitator.settings import Settings
from tests.end2end.trainer import Key, Trainer
from ui.screens.names import name_of

WORDS = "Vi glemte å spørre – det står på tavla."


@pytest.fixture
def trainer(qtbot: QtBot, qapp: QApplication, qt_loop: QEventLoop, tmp_path: Path) -> Iterator[Trainer]:
    arrived = Trainer.arrives(qtbot, qapp, qt_loop, tmp_path / "data")
    workshop = arrived.app.desk.make(NewWorkshop("half-day", date(2026, 11, 3)))
    Rehearsal(workshop, arrived.clock, "en", Cast(people=7, seed=1)).run_until("prepare")
    arrived.app.navigation.on_open_requested(workshop.state.id)
    arrived.app.console.activateWindow()
    qtbot.waitUntil(arrived.app.console.isActiveWindow)
    yield arrived
    arrived.leaves()


@contextmanager
def nothing_can_be_saved(trainer: Trainer) -> Iterator[None]:
    """Have another program hold the file, as a backup or a virus scanner does."""
    with closing(sqlite3.connect(paths.database(trainer.app.desk.folder))) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.rollback()


def question() -> QMessageBox:
    """Return the question that stands before closing."""
    found = [top for top in QApplication.topLevelWidgets() if top.objectName() == "close_question" and top.isVisible()]
    assert len(found) == 1
    assert isinstance(found[0], QMessageBox)
    return found[0]


def notes(trainer: Trainer) -> list[str]:
    return [note.text for note in trainer.saved.notes]


def times(trainer: Trainer, kind: type[Event]) -> int:
    """Return how often something happened in the day."""
    return sum(isinstance(event, kind) for event in trainer.app.desk.store.events(trainer.saved.id))


def test_the_rooms_clock_goes_on_while_the_trainer_is_at_home(trainer: Trainer) -> None:
    assert trainer.app.bridge.clock_runs
    wall, asked = trainer.reads_wall(), times(trainer, TimeAway)
    trainer.click("home")
    trainer.passes(65)
    assert trainer.reads_wall() != wall
    trainer.click("open_workshop")
    assert trainer.can_see("run_panel")
    assert times(trainer, TimeAway) == asked


def test_a_day_left_without_a_running_clock_leaves_none_on_the_wall(trainer: Trainer) -> None:
    trainer.click("main_button")
    assert not trainer.app.bridge.clock_runs and "10:00" in trainer.reads_wall()
    trainer.click("home")
    assert not trainer.app.bridge.is_open
    assert "10:00" not in trainer.reads_wall()


@pytest.mark.logs_expected
def test_words_that_cannot_be_saved_outlive_a_visit_to_home(trainer: Trainer) -> None:
    with nothing_can_be_saved(trainer):
        trainer.answers("free", WORDS)
        assert "Another program holds the file" in trainer.reads_console()
        trainer.click("home")
        trainer.app.navigation.on_new_requested("half-day")
        assert trainer.can_see("workshops")
    trainer.click("open_workshop")
    assert WORDS in trainer.reads_console()
    assert trainer.app.bridge.save_all() and WORDS in notes(trainer)
    assert "Another program holds the file" not in trainer.reads_console()


@pytest.mark.logs_expected
def test_closing_asks_where_words_would_be_lost(trainer: Trainer) -> None:
    left: list[bool] = []
    trainer.app.navigation.left.connect(lambda: left.append(True))
    with nothing_can_be_saved(trainer):
        trainer.answers("free", WORDS)
        trainer.app.console.close()
        assert question().text() == "The latest changes are not saved."
        trainer.qtbot.keyClick(question(), Key.Key_Escape)
        assert left == []
    trainer.click("main_button")
    trainer.app.console.close()
    assert left == [True] and WORDS in notes(trainer)


def test_the_hold_key_leads_to_the_card_from_wherever_the_trainer_is(trainer: Trainer) -> None:
    before = times(trainer, CardShown)
    trainer.go_to_place("plan")
    held = trainer.hold(Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    assert trainer.can_see("open_card")
    trainer.let_go(Key.Key_H, held, Qt.KeyboardModifier.ShiftModifier)
    assert times(trainer, CardShown) == before + 1


def test_lost_settings_lose_no_day_and_make_no_second_sample(trainer: Trainer) -> None:
    app, day = trainer.app, trainer.saved.id
    app.choices.keep(Settings())
    app.bridge.close()
    app.navigation.begin()
    assert (app.bridge.state.id, app.desk.store.count()) == (day, 1)
    assert trainer.can_see("run_panel")


def test_where_console_and_wall_were_is_remembered_by_the_names_of_their_screens(
    qtbot: QtBot, qapp: QApplication, qt_loop: QEventLoop, tmp_path: Path
) -> None:
    arrived = Trainer.arrives(qtbot, qapp, qt_loop, tmp_path / "data")
    workshop = arrived.app.desk.make(NewWorkshop("half-day", date(2026, 11, 3)))
    arrived.app.navigation.on_open_requested(workshop.state.id)
    screens = [name_of(screen).as_kept for screen in (arrived.app.console.screen(), arrived.app.wall.screen())]
    arrived.leaves()
    kept = settings.load(tmp_path / "data")
    assert [kept.console_screen, kept.wall_screen] == screens
    assert screens[0] != screens[1]
