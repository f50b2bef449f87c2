"""From the menu, from Review and from a dealt card, the trainer comes to paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from facilitator.session.commands import Begin, GoTo, Next
from facilitator.session.people_commands import AddPeople
from tests.end2end.test_settings import choose, open_menu, opened
from tests.end2end.trainer import Trainer
from ui.papers.card_window import CardWindow
from ui.papers.window import PapersWindow


@pytest.fixture
def trainer(qtbot: QtBot, qapp: QApplication, qt_loop: QEventLoop, tmp_path: Path) -> Iterator[Trainer]:
    arrived = Trainer.arrives(qtbot, qapp, qt_loop, tmp_path)
    arrived.app.navigation.on_new_requested("half-day")
    yield arrived
    arrived.leaves()


def test_the_menu_has_papers_in_a_workshop_and_not_at_home(trainer: Trainer) -> None:
    choose(trainer, "papers")
    window = opened("papers_window")
    assert isinstance(window, PapersWindow) and window.tree.listed()
    trainer.app.navigation.on_home_requested()
    assert not window.isVisible()
    assert "papers" not in [action.objectName() for action in open_menu(trainer).actions()]


def test_review_leads_to_papers(trainer: Trainer) -> None:
    trainer.go_to_place("review")
    trainer.click("review_papers")
    assert isinstance(opened("papers_window"), PapersWindow)


def test_a_dealt_card_leads_to_its_paper_while_the_day_stands_where_it_is(trainer: Trainer) -> None:
    bridge = trainer.app.bridge
    bridge.do(AddPeople(("Ada", "Bo", "Cleo", "Dag")))
    bridge.do(Begin(1))
    item = next(item for item in bridge.state.items if item.exercise_id == "guess-whats-wrong")
    bridge.do(GoTo(item.id))
    bridge.do(Next())
    trainer.app.navigation.show_run()
    before = bridge.state.live.key
    trainer.click("print_card")
    assert isinstance(opened("card_window"), CardWindow)
    assert bridge.state.live.key == before
    assert not any(deal.seen for deal in bridge.state.deals), "asking is not printing"
