"""A pack's one file stands for its folder exactly as long as nothing changed there, nor in the code that reads it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.pack import compiled
from facilitator.pack.loader import load_pack
from facilitator.pack.problems import PackFaults
from tests.facilitator.pack.packs import good_pack, write_pack

SOUP = "texts/nb/decks/reasons.toml"
LOADED = """
import sys
from pathlib import Path
from facilitator.pack import compiled
compiled.load(Path(sys.argv[1]))
print("facilitator.pack.loader" in sys.modules)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give the good pack with its one file beside it."""
    folder = write_pack(tmp_path / "tiny", good_pack())
    compiled.compile_pack(folder)
    return folder


def reads_files(folder: Path) -> bool:
    ran = subprocess.run([sys.executable, "-c", LOADED, str(folder)], capture_output=True, text=True, check=True)
    return ran.stdout.strip() == "True"


def edit(folder: Path) -> None:
    path = folder / SOUP
    path.write_text(path.read_text("utf-8").replace("The soup was cold.", "The soup was hot."), "utf-8")


def add(folder: Path) -> None:
    for language in (".", "texts/en", "texts/nb", "texts/id"):
        exercises = folder / language / "exercises"
        (exercises / "copy.toml").write_bytes((exercises / "guess-it.toml").read_bytes().replace(b"guess-it", b"copy"))


def remove(folder: Path) -> None:
    for language in (".", "texts/en", "texts/nb", "texts/id"):
        (folder / language / "handouts" / "shoes.toml").unlink()


def test_the_one_file_holds_the_pack_and_spares_the_reading_of_all_others(folder: Path) -> None:
    assert compiled.load(folder) == load_pack(folder)
    assert not reads_files(folder)


@pytest.mark.parametrize("change", [edit, add, remove])
def test_what_changed_in_the_folder_is_seen(folder: Path, change: Callable[[Path], None]) -> None:
    before = compiled.load(folder)
    change(folder)
    assert compiled.load(folder) == load_pack(folder) != before


def test_a_fault_that_came_later_is_told(folder: Path) -> None:
    (folder / SOUP).unlink()
    with pytest.raises(PackFaults):
        compiled.load(folder)


def test_of_a_pack_with_faults_there_is_no_such_file(folder: Path) -> None:
    (folder / SOUP).unlink()
    with pytest.raises(PackFaults):
        compiled.compile_pack(folder)
    assert [path.name for path in folder.parent.iterdir()] == ["tiny"]


@pytest.mark.parametrize("kept", [0, 20, 40, 400])
def test_a_torn_file_is_passed_over(folder: Path, kept: int) -> None:
    place = compiled.place_of(folder)
    place.write_bytes(place.read_bytes()[:kept])
    assert compiled.load(folder) == load_pack(folder)


def test_a_file_that_older_code_made_is_passed_over(folder: Path) -> None:
    os.utime(compiled.place_of(folder), (100, 100))
    assert reads_files(folder)
