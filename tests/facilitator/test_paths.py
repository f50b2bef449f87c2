"""The data folder is where it belongs; only a home that cannot be written gets a spare one."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator import paths


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder that the system names for the person, and let temporary ones lie beside it."""
    monkeypatch.delenv("FACILITATOR_HOME")
    monkeypatch.setattr("platformdirs.user_data_dir", lambda *_args, **_kwargs: str(tmp_path / "own"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "spare"))
    return tmp_path / "own"


def test_a_home_that_can_be_written_is_used(own: Path) -> None:
    assert paths.usable_home() == (own, False)
    assert own.is_dir()


def test_a_home_that_cannot_be_made_gets_a_spare_one_that_stays_the_same(own: Path) -> None:
    own.write_text("a file in its place", encoding="utf-8")
    folder, is_spare = paths.usable_home()
    assert is_spare
    assert folder.parent == own.parent / "spare"
    assert paths.usable_home() == (folder, True)


def test_a_folder_that_somebody_named_is_never_replaced(own: Path, tmp_path: Path) -> None:
    named = tmp_path / "file"
    named.write_text("a file in its place", encoding="utf-8")
    assert paths.usable_home(named / "data") == (named / "data", False)


def test_a_folder_with_workshops_is_never_replaced_by_an_empty_one(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own.mkdir()
    paths.database(own).touch()
    monkeypatch.setattr("os.access", lambda *_args: False)
    assert paths.usable_home() == (own, False)
