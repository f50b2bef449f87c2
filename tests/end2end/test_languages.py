"""A language is changed in the middle of a running phase: the clock goes on, and nothing is left in the old one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from facilitator.session.commands import AnswerAway, Start
from facilitator.session.plan_commands import SetProperties
from facilitator.session.state import Languages
from facilitator.texts import LANGUAGES
from tests.end2end.trainer import Trainer
from ui.plan.agenda_list import AgendaList

PLACES = ("run", "plan", "people", "review")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def trainer(qtbot: QtBot, qapp: QApplication, qt_loop: QEventLoop, folder: Path) -> Iterator[Trainer]:
    """Open the app on a half day whose teams prepare a scene; every place has been looked at."""
    arrived = Trainer.arrives(qtbot, qapp, qt_loop, folder)
    arrived.click("template_half-day")
    arrived.go_to_place("run")
    arrived.click("main_button")
    arrived.goes_on_to("prepare")
    arrived.app.bridge.do(Start())
    arrived.passes(61.0)
    look_into_every_place(arrived)
    yield arrived
    arrived.leaves()


def come_back(trainer: Trainer) -> None:
    """Open the day from Home, and let the clock go on as if nobody had been away."""
    trainer.click("open_workshop")
    if trainer.app.bridge.state.live.away is not None:
        trainer.app.bridge.do(AnswerAway(counted=True))


def look_into_every_place(trainer: Trainer) -> dict[str, list[str]]:
    """Return the words of each place, in order."""
    words: dict[str, list[str]] = {}
    for place in (*PLACES, "run"):
        trainer.go_to_place(place)
        if place == "plan":
            agenda = trainer.part("agenda_list")
            assert isinstance(agenda, AgendaList)
            agenda.select(trainer.app.bridge.state.items[0].id)
        words[place] = sorted(set(trainer.reads_console().split()))
    return words


def speak(trainer: Trainer, language: str) -> None:
    known = trainer.app.bridge.state.properties
    languages = Languages(language, language, language)
    assert trainer.app.bridge.do(SetProperties(replace(known, languages=languages)))


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_nothing_is_left_in_the_old_language(
    qtbot: QtBot, qapp: QApplication, qt_loop: QEventLoop, folder: Path, trainer: Trainer, language: str
) -> None:
    speak(trainer, language)
    changed, wall = look_into_every_place(trainer), trainer.reads_wall()
    trainer.app.stop()

    # What an app says that never spoke another language is what has to stand there now.
    fresh = Trainer.arrives(qtbot, qapp, qt_loop, folder, clock=trainer.clock)
    come_back(fresh)
    expected = look_into_every_place(fresh)
    said = fresh.reads_wall()
    fresh.leaves()

    for place in PLACES:
        assert changed[place] == expected[place], place
    assert wall == said


def test_the_clock_does_not_stutter_when_the_language_changes(trainer: Trainer) -> None:
    before = trainer.app.bridge.state.live.clocks
    digits = [word for word in trainer.reads_wall().split() if ":" in word]

    for language in ("nb", "id", "en"):
        speak(trainer, language)
        assert trainer.app.bridge.state.live.clocks == before
        assert digits[0] in trainer.reads_wall().split()
        trainer.passes(0.0)

    trainer.passes(1.0)
    assert trainer.app.bridge.state.live.clocks == before
