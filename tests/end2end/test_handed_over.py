"""Whoever is given the laptop to read a card can press what they like: the room learns nothing, and the day stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from facilitator.session.commands import Begin, GoTo
from facilitator.session.people_commands import AddPeople
from tests.end2end.trainer import Key, Trainer


@pytest.fixture
def trainer(qtbot: QtBot, qapp: QApplication, qt_loop: QEventLoop, tmp_path: Path) -> Iterator[Trainer]:
    arrived = Trainer.arrives(qtbot, qapp, qt_loop, tmp_path)
    arrived.app.navigation.on_new_requested("taster")
    bridge = arrived.app.bridge
    bridge.do(AddPeople(("Ada", "Bo", "Cleo", "Dag", "Åse", "Frida", "Siti")))
    bridge.do(Begin(1))
    bridge.do(GoTo(next(item.id for item in bridge.state.items if item.exercise_id == "guess-whats-wrong")))
    arrived.app.navigation.show_run()
    yield arrived
    arrived.leaves()


def test_no_key_of_a_laptop_that_is_handed_over_leads_the_day(trainer: Trainer) -> None:
    trainer.goes_on_to("guess")
    live = trainer.app.bridge.state.live
    trainer.show_tab("cards")
    trainer.click("hand_over_card")
    for key in (Key.Key_R, Key.Key_N, Key.Key_Right, Key.Key_P, Key.Key_W):
        trainer.press(key)
    assert trainer.app.bridge.state.live == live
    assert not any(deal.revealed for deal in trainer.app.bridge.state.deals)
    trainer.click("cover_done")
    trainer.press(Key.Key_R)
    assert any(deal.revealed for deal in trainer.app.bridge.state.deals)
