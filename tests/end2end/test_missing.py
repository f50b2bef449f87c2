"""A machine that lacks something: the trainer hears of it once, and the day runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from facilitator.opening import NewWorkshop
from facilitator.session.gongs import Gong
from facilitator.session.people_commands import AddPeople
from facilitator.session.state import Languages
from facilitator.spare import Kept
from facilitator.texts import LANGUAGES
from tests.end2end.trainer import Trainer
from tests.ui.machines import HeardPlayer, whole_machine
from ui.machine.sound import SoundState

Arrive = Callable[..., Trainer]


@pytest.fixture
def arrive(qtbot: QtBot, qapp: QApplication, qt_loop: QEventLoop, tmp_path: Path) -> Iterator[Arrive]:
    """Give a way to open the app with a day ready to begin, on a machine that has everything or not."""
    made: list[Trainer] = []

    def arrives(*, player: HeardPlayer | None = None, awake: bool = True, language: str = "en") -> Trainer:
        machine = whole_machine(player, awake=awake)
        trainer = Trainer.arrives(qtbot, qapp, qt_loop, tmp_path / "data", machine)
        made.append(trainer)
        languages = Languages(language, language, language)
        workshop = trainer.app.desk.make(NewWorkshop("half-day", date(2026, 11, 3), languages))
        workshop.do(AddPeople(("Ada", "Bo", "Cleo", "Dag", "Eva", "Finn")), trainer.clock.now())
        trainer.app.navigation.on_open_requested(workshop.state.id)
        trainer.go_to_place("run")
        return trainer

    yield arrives
    for trainer in made:
        trainer.leaves()


def notice(trainer: Trainer) -> str:
    return trainer.app.console.findChildren(type(trainer.app.notices))[0].sentence()


def begin(trainer: Trainer) -> None:
    trainer.click("main_button")
    if not trainer.app.bridge.clock_runs:
        trainer.press(Qt.Key.Key_PageDown)
    assert trainer.app.bridge.clock_runs


def test_a_machine_that_has_everything_hears_nothing_of_it(arrive: Arrive) -> None:
    trainer = arrive()
    begin(trainer)
    assert notice(trainer) == ""
    assert trainer.can_see("sound")


def test_all_that_is_missing_is_told_in_one_notice_and_never_again(arrive: Arrive) -> None:
    trainer = arrive(player=HeardPlayer(there=False), awake=False)
    begin(trainer)
    trainer.qtbot.waitUntil(lambda: "No sound device was found" in notice(trainer))
    assert "keep this computer awake" in notice(trainer)
    assert "No sound device was found" in notice(trainer)
    trainer.app.notices.hide()
    trainer.goes_on_to("prepare")
    trainer.passes(2000)
    trainer.press(Qt.Key.Key_PageDown)
    assert notice(trainer) == ""
    assert "No sound device" in trainer.reads_console()


def test_a_day_on_a_copy_says_for_good_that_nothing_is_saved_at_home(arrive: Arrive) -> None:
    trainer = arrive()
    trainer.app.tell_spare(Kept.COPY)
    assert "These are copies of your workshops" in notice(trainer)
    assert str(trainer.app.desk.folder) in notice(trainer)
    trainer.app.notices.hide()
    begin(trainer)
    trainer.passes(2000)
    assert "Saved in a spare folder only" in trainer.reads_console()
    assert notice(trainer) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_status_line_cuts_no_word_in_the_smallest_window(arrive: Arrive, language: str) -> None:
    trainer = arrive(player=HeardPlayer(there=False), language=language)
    trainer.app.console.resize(1000, 640)
    trainer.app.tell_spare(Kept.COPY)
    begin(trainer)
    trainer.qtbot.waitUntil(lambda: trainer.app.sound.state is SoundState.NO_DEVICE)
    QApplication.sendPostedEvents()
    line = trainer.part("status_line")
    parts = line.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    shown = [part for part in parts if part.isVisible()]
    assert len(shown) >= 4
    assert all(part.width() >= part.sizeHint().width() for part in shown)
    assert all(line.rect().contains(part.geometry()) for part in shown)


def test_the_status_line_mutes_the_gongs_and_lets_them_sound_again(arrive: Arrive, qtbot: QtBot) -> None:
    player = HeardPlayer()
    trainer = arrive(player=player)
    begin(trainer)
    button = trainer.part("sound")
    assert isinstance(button, QPushButton)
    assert button.text() == "Sound on"
    trainer.click("sound")
    assert button.text() == "Sound off"
    assert "Let the gongs sound" in button.accessibleName()
    trainer.passes(4000)
    assert player.gongs() == []
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert button.text() == "Sound on"
    trainer.press(Qt.Key.Key_PageDown)
    trainer.passes(4000)
    assert Gong.ZERO in player.gongs()
