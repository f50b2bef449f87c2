"""The data folder is where it belongs; only a home that cannot be written gets a spare one, with what is at home."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from facilitator import paths
from facilitator.desk import Desk
from facilitator.opening import NewWorkshop
from facilitator.settings import FILE_NAME
from facilitator.spare import Kept, Place, usable_home

WISH = NewWorkshop("half-day", date(2026, 11, 3))


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder that the system names for the person, and let temporary ones lie beside it."""
    monkeypatch.delenv("FACILITATOR_HOME")
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_args, **_kwargs: str(tmp_path / "own"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "spare"))
    return tmp_path / "own"


def made_read_only(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the home be read and not written; who runs the tests may be one to whom no folder says no."""
    allowed = os.access
    monkeypatch.setattr("os.access", lambda path, mode: allowed(path, mode) and not str(path).startswith(str(own)))


def titles(folder: Path) -> list[str]:
    with Desk.open(folder) as desk:
        return sorted(row.title for row in desk.store.listed())


def made(folder: Path, title: str) -> None:
    with Desk.open(folder) as desk:
        desk.make(NewWorkshop(WISH.template_id, WISH.day, title=title))


def test_a_home_that_can_be_written_is_used(own: Path) -> None:
    assert usable_home() == Place(own)
    assert list(own.iterdir()) == [], "trying leaves nothing behind"


def test_a_home_that_cannot_be_made_gets_a_spare_one_that_stays_the_same(own: Path) -> None:
    own.write_text("a file in its place", encoding="utf-8")
    place = usable_home()
    assert place.kept is Kept.SPARE
    assert place.folder.parent == own.parent / "spare"
    assert usable_home() == place


def test_a_folder_that_somebody_named_is_never_replaced(own: Path, tmp_path: Path) -> None:
    named = tmp_path / "file"
    named.write_text("a file in its place", encoding="utf-8")
    assert usable_home(named / "data") == Place(named / "data")


def test_a_home_with_workshops_is_copied_to_the_last_word(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Desk.open(own) as desk:
        desk.make(NewWorkshop(WISH.template_id, WISH.day, title="Monday"))
        (own / FILE_NAME).write_text('{"language": "nb"}', encoding="utf-8")
        assert (own / "facilitator.sqlite-wal").stat().st_size > 0, "what was saved last is still in the log"
        made_read_only(own, monkeypatch)
        place = usable_home()
    assert place.kept is Kept.COPY
    assert titles(place.folder) == ["Monday"]
    assert (place.folder / FILE_NAME).read_text(encoding="utf-8") == '{"language": "nb"}'


def test_what_was_done_in_a_copy_is_there_at_the_next_start(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(own, "Monday")
    made_read_only(own, monkeypatch)
    made(usable_home().folder, "Tuesday")
    assert titles(usable_home().folder) == ["Monday", "Tuesday"]
    monkeypatch.undo()
    assert titles(own) == ["Monday"], "nothing is written at home"


def test_a_copy_is_made_anew_once_the_home_has_changed_and_the_earlier_one_is_kept(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(own, "Monday")
    with monkeypatch.context() as read_only:
        made_read_only(own, read_only)
        spare = usable_home().folder
        made(spare, "Tuesday")
    made(own, "Wednesday")
    made_read_only(own, monkeypatch)
    assert titles(usable_home().folder) == ["Monday", "Wednesday"]
    (spare / "facilitator-earlier-1.sqlite").rename(own.parent / "facilitator.sqlite")
    assert titles(own.parent) == ["Monday", "Tuesday"]


def test_workshops_that_cannot_be_copied_are_never_replaced_by_an_empty_list(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths.database(own).mkdir(parents=True)
    made_read_only(own, monkeypatch)
    assert usable_home() == Place(own)
