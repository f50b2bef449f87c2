"""A text of several pages is turned by its own key, on the wall and in its small picture alike; Next is Next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from facilitator.back_row import KnownRoom, Room
from facilitator.opening import NewWorkshop
from facilitator.rehearsal.day import Cast, Rehearsal
from tests.end2end.trainer import Key, Trainer
from ui.widgets.wall_picture import WallPicture


@pytest.fixture
def trainer(qtbot: QtBot, qapp: QApplication, qt_loop: QEventLoop, tmp_path: Path) -> Iterator[Trainer]:
    arrived = Trainer.arrives(qtbot, qapp, qt_loop, tmp_path / "data")
    workshop = arrived.app.desk.make(NewWorkshop("half-day", date(2026, 11, 3)))
    Rehearsal(workshop, arrived.clock, "en", Cast(people=9, seed=1)).run_until("prepare")
    rooms = (KnownRoom(workshop.state.id, "", Room(100, 1000)),)
    arrived.app.choices.keep(replace(arrived.app.choices.now, large_print=True, rooms=rooms))
    arrived.app.navigation.on_open_requested(workshop.state.id)
    arrived.app.console.activateWindow()
    qtbot.waitUntil(arrived.app.console.isActiveWindow)
    yield arrived
    arrived.leaves()


def test_the_key_turns_the_page_and_leaves_the_phase_alone(trainer: Trainer) -> None:
    key = trainer.app.bridge.state.live.key
    small = trainer.app.console.findChild(WallPicture, "wall_now")
    assert small is not None
    first = trainer.app.wall.accessibleDescription()
    trainer.press(Key.Key_L)
    second = trainer.app.wall.accessibleDescription()
    assert second.splitlines()[1:] != first.splitlines()[1:]
    assert small.accessibleDescription() == second
    assert trainer.app.bridge.state.live.key == key
    trainer.press(Key.Key_PageDown)
    assert trainer.app.bridge.state.live.key != key or trainer.app.bridge.clock_runs


def test_before_a_wall_of_another_shape_the_small_picture_breaks_its_lines_and_pages_as_it_does(
    trainer: Trainer,
) -> None:
    small = trainer.app.console.findChild(WallPicture, "wall_now")
    assert small is not None
    wide = small.width() / small.height()
    trainer.app.wall.showNormal()
    trainer.app.wall.resize(1024, 768)
    trainer.qtbot.waitUntil(lambda: small.width() / small.height() < wide)
    assert small.accessibleDescription() == trainer.app.wall.accessibleDescription()
    assert abs(small.width() / small.height() - 4 / 3) < 0.02
