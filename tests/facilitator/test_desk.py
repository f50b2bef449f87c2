"""A desk opens a data folder for real work or for a rehearsal, and knows the pack that ships."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from facilitator import paths
from facilitator.clock import SimulatedClock, SystemClock
from facilitator.desk import REHEARSAL_START, Desk
from facilitator.errors import ErrorCode, ExpectedError
from facilitator.opening import NewWorkshop
from facilitator.session.state import Languages
from facilitator.shipped import PACK_NAME
from facilitator.texts import LANGUAGES


def test_a_folder_is_opened_for_real_work(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "new" / "folder") as desk:
        assert isinstance(desk.time_source, SystemClock)
        assert desk.store.listed() == ()
        first, second = desk.new_id(), desk.new_id()
        assert first < second
    assert (tmp_path / "new" / "folder" / "facilitator.sqlite").exists()


def test_a_folder_that_cannot_be_opened_leaves_nothing_open(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(ExpectedError) as caught:
        Desk.open(tmp_path / "file")
    assert caught.value.code is ErrorCode.NO_FOLDER


def test_a_rehearsal_takes_time_and_chance_from_its_seed(tmp_path: Path) -> None:
    numbers = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        with Desk.rehearsal(tmp_path / name, seed) as desk:
            assert isinstance(desk.time_source, SimulatedClock)
            assert desk.time_source.now().utc == REHEARSAL_START
            numbers.append(desk.new_id())
    assert numbers[0] == numbers[1] != numbers[2]


def test_the_pack_that_ships_is_without_faults_and_speaks_every_language(tmp_path: Path) -> None:
    with Desk.rehearsal(tmp_path, 1) as desk:
        assert desk.pack is desk.pack
        assert set(desk.pack.languages) == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_workshop_is_made_from_every_template(tmp_path: Path, language: str) -> None:
    with Desk.rehearsal(tmp_path, 1) as desk:
        for template in desk.pack.templates:
            wish = NewWorkshop(template.id, date(2026, 11, 3), Languages(language, language, language))
            workshop = desk.make(wish)
            assert desk.open_workshop(workshop.state.id).state == workshop.state
            assert workshop.state.properties.title == desk.pack.texts[language].templates[template.id].title


def test_a_faulty_pack_is_told_as_one_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / PACK_NAME).mkdir()
    monkeypatch.setattr(paths, "scenarios", lambda: tmp_path)
    with Desk.rehearsal(tmp_path / "data", 1) as desk, pytest.raises(ExpectedError) as caught:
        _ = desk.pack
    assert caught.value.code is ErrorCode.PACK_FAULTY
    assert caught.value.values["count"] == 1


def test_a_workshop_keeps_its_pack_though_the_shipped_one_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Desk.rehearsal(tmp_path / "data", 1) as desk:
        made = desk.make(NewWorkshop("half-day", date(2026, 11, 3)))
    monkeypatch.setattr(paths, "scenarios", lambda: tmp_path)
    with Desk.rehearsal(tmp_path / "data", 1) as desk:
        assert desk.open_workshop(made.state.id).catalog.pack == made.catalog.pack
