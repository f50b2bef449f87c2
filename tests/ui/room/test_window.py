"""The room check by the keyboard alone, in three languages; a presenter's start button closes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDoubleSpinBox, QLabel, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from facilitator import back_row
from facilitator.back_row import Room
from facilitator.opening import NewWorkshop
from facilitator.room_check import Step, Verdict
from facilitator.session.gongs import Gong
from facilitator.texts import LANGUAGES, Texts
from tests.end2end.trainer import Trainer
from tests.ui.machines import HeardPlayer, whole_machine
from tests.ui.room.rooms import TestRoom
from ui.keys.key_map import KeyMap
from ui.look.theme import apply_theme
from ui.room.conductor import STEPS, Conductor
from ui.room.window import RoomWindow

Key = Qt.Key
Open = Callable[..., RoomWindow]


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    """Give a way to open the check in a room, in a language."""
    made: list[RoomWindow] = []
    apply_theme(qapp, dark=False)

    def opens(room: TestRoom, language: str = "en") -> RoomWindow:
        texts = Texts(language)
        window = RoomWindow(Conductor(room.probes()), KeyMap(), texts)
        made.append(window)
        window.begin(texts)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield opens
    for window in made:
        window.done(0)


def press(qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget(), key)


def step_of(window: RoomWindow) -> str:
    step = window.conductor.step
    return "" if step is None else step.value


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keyboard_alone_leads_to_green(opened: Open, qtbot: QtBot, language: str) -> None:
    room = TestRoom(power=None, printers=())
    window = opened(room, language)
    press(qtbot, Key.Key_Space, Key.Key_Return)  # yes, a 2
    press(qtbot, Key.Key_PageDown, Key.Key_PageUp, Key.Key_Period, Key.Key_Return)
    press(qtbot, Key.Key_Space, Key.Key_Return)  # heard
    press(qtbot, Key.Key_Return)  # awake
    press(qtbot, Key.Key_Space, Key.Key_Return)  # plugged in
    press(qtbot, Key.Key_Return)  # disk
    press(qtbot, Key.Key_Space, Key.Key_Return)  # no printer needed
    assert step_of(window) == "back_row"
    qtbot.keyClicks(QApplication.focusWidget(), "140")
    press(qtbot, Key.Key_Tab)
    press(qtbot, Key.Key_Return)
    assert room.room == Room(140, 800)
    assert step_of(window) == ""
    assert window.conductor.all_green
    verdict = window.findChild(QLabel, "room_verdict")
    assert verdict is not None
    assert verdict.text() == Texts(language).t("All is ready. Let them come in.")


def test_a_presenters_start_button_closes_nothing_while_the_clicker_is_tried_out(opened: Open, qtbot: QtBot) -> None:
    window = opened(TestRoom())
    window.conductor.go_to(Step.CLICKER)
    press(qtbot, *([Key.Key_F5, Key.Key_Escape] * 5))
    assert window.isVisible()
    assert window.conductor.findings[Step.CLICKER].verdict is Verdict.ASKED


def test_elsewhere_escape_closes_the_check_and_takes_the_number_off_the_wall(opened: Open, qtbot: QtBot) -> None:
    room = TestRoom()
    window = opened(room)
    assert room.sign
    press(qtbot, Key.Key_Escape)
    assert window.isHidden()
    assert not room.sign


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_cut_and_every_control_has_a_name(opened: Open, language: str) -> None:
    room = TestRoom(count=1, device=False, awake=False, power=None, free_mb=3, printers=(), room=Room(90, 2500))
    window = opened(room, language)
    for step in (*STEPS, None):
        window.conductor.go_to(step)
        QApplication.sendPostedEvents()
        window.grab()
        for label in window.findChildren(QLabel):
            if label.isVisible() and label.text():
                assert label.height() + 1 >= label.heightForWidth(label.width()), label.text()
        for button in window.findChildren(QPushButton):
            if button.isVisible():
                assert button.text()
                assert button.width() >= button.sizeHint().width()
        for field in (*window.findChildren(QSpinBox), *window.findChildren(QDoubleSpinBox)):
            assert not field.isVisible() or field.accessibleName()


@pytest.fixture
def trainer(qtbot: QtBot, qapp: QApplication, qt_loop: QEventLoop, tmp_path: Path) -> Iterator[Trainer]:
    arrived = Trainer.arrives(qtbot, qapp, qt_loop, tmp_path / "data", whole_machine(HeardPlayer()))
    workshop = arrived.app.desk.make(NewWorkshop("half-day", date(2026, 11, 3)))
    arrived.app.navigation.on_open_requested(workshop.state.id)
    arrived.app.navigation.on_home_requested()
    yield arrived
    arrived.leaves()


def choose_room_check(trainer: Trainer) -> RoomWindow:
    trainer.app.room_check.on_requested()
    (window,) = trainer.app.console.findChildren(RoomWindow)
    return window


def test_from_home_the_two_stands_on_the_wall_and_is_gone_afterwards(trainer: Trainer) -> None:
    window = choose_room_check(trainer)
    assert not trainer.app.bridge.is_open
    assert trainer.app.wall.isVisible()
    assert trainer.app.wall.accessibleDescription() == "2"
    window.conductor.go_to(Step.SOUND)
    assert trainer.app.wall.accessibleDescription() != "2"
    player = trainer.app.machine.open_player()
    assert isinstance(player, HeardPlayer)
    assert player.gongs() == [Gong.ZERO]
    window.done(0)


def test_a_measured_room_makes_the_walls_letters_larger_and_is_kept_for_the_workshop(
    trainer: Trainer, qtbot: QtBot
) -> None:
    workshop = trainer.app.desk.make(NewWorkshop("half-day", date(2026, 11, 3)))
    trainer.app.navigation.on_open_requested(workshop.state.id)
    usual = trainer.app.bridge.audience_view().least
    window = choose_room_check(trainer)
    window.conductor.go_to(Step.BACK_ROW)
    window.conductor.measure(Room(100, 1000))
    assert trainer.app.bridge.audience_view().least == back_row.least_share(Room(100, 1000), large_print=False) > usual
    assert trainer.app.wall.view().least > usual
    window.done(0)
    other = trainer.app.desk.make(NewWorkshop("half-day", date(2026, 11, 4)))
    trainer.app.navigation.on_open_requested(other.state.id)
    assert trainer.app.bridge.audience_view().least == usual
    trainer.app.navigation.on_open_requested(workshop.state.id)
    assert trainer.app.wall.view().least > usual
