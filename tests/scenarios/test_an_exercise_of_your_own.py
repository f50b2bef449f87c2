"""A trainer adds an exercise by a copy of data files alone, as the README says, and runs it."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest

from facilitator import opening, paths
from facilitator.clock import SimulatedClock
from facilitator.ids import IdSource
from facilitator.pack.loader import load_pack
from facilitator.session.audience import audience_view
from facilitator.session.commands import Begin
from facilitator.session.plan_commands import AddItem
from facilitator.session.record_commands import WriteNote
from facilitator.session.state import Languages
from facilitator.storage.database import open_database
from facilitator.storage.workshops import WorkshopStore
from facilitator.texts import Texts
from facilitator.workshop import Done

TITLES = {"en": "One question", "nb": "Ett spørsmål", "id": "Satu pertanyaan"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the pack with one more exercise: a copy of `opening` under another name."""
    pack = tmp_path / "customer-focus"
    shutil.copytree(paths.scenarios() / "customer-focus", pack)
    copy(pack / "exercises", 'id = "opening"', 'id = "one-question"')
    for language, title in TITLES.items():
        texts = pack / "texts" / language / "exercises"
        old = next(
            line for line in (texts / "opening.toml").read_text("utf-8").splitlines() if line.startswith("title")
        )
        copy(texts, old, f'title = "{title}"')
    return pack


def copy(folder: Path, old: str, new: str) -> None:
    text = (folder / "opening.toml").read_text("utf-8")
    assert old in text
    (folder / "one-question.toml").write_text(text.replace(old, new, 1), "utf-8")


def test_a_copied_file_is_an_exercise_that_runs(folder: Path, tmp_path: Path) -> None:
    pack = load_pack(folder)
    clock = SimulatedClock(datetime(2026, 11, 3, 9, 0, tzinfo=UTC))
    path = tmp_path / "facilitator.sqlite"
    database = open_database(path)
    store = WorkshopStore(database, path, "laptop")
    wish = opening.NewWorkshop("half-day", date(2026, 11, 3), Languages())
    workshop = opening.make(wish, pack, store, clock.now(), IdSource(clock, Random(1)))

    for command in (AddItem(0, "one-question"), Begin(1)):
        assert isinstance(workshop.do(command, clock.now()), Done)
    item = workshop.state.items[0]
    prompt = workshop.catalog.exercise("one-question").prompts[0]
    assert isinstance(workshop.do(WriteNote(item.id, prompt.id, 1, "an answer"), clock.now()), Done)

    assert item.exercise_id == "one-question"
    assert store.load(workshop.state.id).notes[0].text == "an answer"
    for language, title in TITLES.items():
        assert workshop.catalog.exercise_text(language, "one-question").title == title
        assert audience_view(workshop.state, workshop.catalog, Texts(language), clock.now()).title
