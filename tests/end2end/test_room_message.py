"""The trainer types a line, the room reads it, and the same key takes it away; by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from facilitator.session.commands import Begin, SetWall
from facilitator.session.live import WallMode
from tests.end2end.trainer import Key, Trainer
from ui.run.message_window import MessageWindow

LUNCH = "Lunsj nå – velkommen!"


@pytest.fixture
def trainer(qtbot: QtBot, qapp: QApplication, qt_loop: QEventLoop, tmp_path: Path) -> Iterator[Trainer]:
    arrived = Trainer.arrives(qtbot, qapp, qt_loop, tmp_path)
    arrived.app.navigation.on_new_requested("taster")
    arrived.app.bridge.do(Begin(1))
    arrived.app.navigation.show_run()
    yield arrived
    arrived.leaves()


def opened() -> MessageWindow:
    found = [top for top in QApplication.topLevelWidgets() if isinstance(top, MessageWindow) and top.isVisible()]
    assert len(found) == 1
    return found[0]


def types_and_shows(trainer: Trainer) -> None:
    trainer.press(Key.Key_S)
    window = opened()
    trainer.qtbot.waitUntil(window.isActiveWindow)
    line = window.findChild(QLineEdit, "room_message")
    assert line is not None and line.hasFocus()
    trainer.write(line, LUNCH)
    trainer.qtbot.keyClick(line, Key.Key_Return)
    assert not window.isVisible()
    trainer.app.console.activateWindow()
    trainer.qtbot.waitUntil(trainer.app.console.isActiveWindow)


def test_the_room_reads_the_line_as_it_was_typed_and_the_same_key_takes_it_away(trainer: Trainer) -> None:
    types_and_shows(trainer)
    assert LUNCH in trainer.reads_wall()
    trainer.press(Key.Key_S)
    assert LUNCH not in trainer.reads_wall()


def test_a_frozen_wall_takes_the_message_and_shows_no_clock_that_stands_still(trainer: Trainer) -> None:
    trainer.app.bridge.do(SetWall(WallMode.FREEZE))
    types_and_shows(trainer)
    assert LUNCH in trainer.reads_wall()
    assert trainer.app.wall.view().clocks == ()


def test_a_message_for_a_while_goes_by_itself(trainer: Trainer) -> None:
    trainer.press(Key.Key_S)
    window = opened()
    length = window.findChild(QComboBox, "message_length")
    assert length is not None
    length.setCurrentIndex(length.findData("5"))
    line = window.findChild(QLineEdit, "room_message")
    assert line is not None
    trainer.write(line, LUNCH)
    trainer.click("show_message", window)
    timer = window.findChild(QTimer, "message_timer", Qt.FindChildOption.FindDirectChildrenOnly)
    assert timer is not None and timer.interval() == 5 * 60_000
    timer.timeout.emit()
    assert LUNCH not in trainer.reads_wall() and not timer.isActive()


def test_the_message_outlives_a_restart(trainer: Trainer) -> None:
    types_and_shows(trainer)
    assert trainer.saved.messages[-1].text == LUNCH
    assert trainer.saved.live.message == trainer.saved.messages[-1].id
