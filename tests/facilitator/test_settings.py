"""The person's choices survive what can happen to a small file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import settings
from facilitator.settings import FILE_NAME, Settings

CHOSEN = Settings(
    language="nb",
    theme="dark",
    trainer="Kari Nordal",
    wall_screen=("HDMI-1", "EB-992F", "X4", 1920, 1080),
    console_screen=("eDP-1", "", "", 1366, 768),
    window=(10, 20, 1366, 768),
    sample_made=True,
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda part: st.lists(part) | st.dictionaries(st.text(), part),
    # what lies deeper than the value of a setting is never looked at
    max_leaves=8,
)


def test_choices_come_back_as_they_were_made(tmp_path: Path) -> None:
    assert settings.save(tmp_path / "new folder", CHOSEN)
    assert settings.load(tmp_path / "new folder") == CHOSEN


def test_without_a_file_the_defaults_stand(tmp_path: Path) -> None:
    assert settings.load(tmp_path) == Settings()


def test_a_broken_file_gives_the_defaults_and_can_be_written_again(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"{\xff\x00 broken")
    assert settings.load(tmp_path) == Settings()
    assert settings.save(tmp_path, CHOSEN)
    assert settings.load(tmp_path) == CHOSEN


def test_one_wrong_value_leaves_the_others(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text(json.dumps({"language": "id", "theme": 3, "window": [1, 2], "other": 1}))
    assert settings.load(tmp_path) == Settings(language="id")


def test_what_the_program_does_not_know_is_as_if_never_chosen(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text(
        json.dumps({"theme": "purple", "language": "xx", "text_size": 7, "paper_size": "a0", "trainer": "K"})
    )
    assert settings.load(tmp_path) == Settings(trainer="K")


def test_a_folder_that_cannot_be_made_is_told_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert not settings.save(tmp_path / "file" / "folder", CHOSEN)


@given(st.dictionaries(st.sampled_from([*CHOSEN.__slots__, "other"]), ANYTHING) | ANYTHING)
def test_no_content_of_the_file_raises(tmp_path_factory: pytest.TempPathFactory, content: object) -> None:
    folder = tmp_path_factory.mktemp("settings")
    (folder / FILE_NAME).write_text(json.dumps(content))
    found = settings.load(folder)
    assert [type(getattr(found, name)) for name in ("language", "theme", "maximized")] == [str, str, bool]
