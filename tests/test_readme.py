"""What the README says is there, is there."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click import Group
from click.testing import CliRunner

from facilitator.cli import program as cli
from facilitator.pack.loader import read_pack
from facilitator.texts import Texts
from ui.keys.key_map import ALWAYS, KeyMap, key_name

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_picture_and_link_is_there() -> None:
    paths = re.findall(r"\]\(((?!https?:)[^)#]+)\)", README)
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_file_to_look_at_first_is_there() -> None:
    table = README.split("## Where to look first")[1].split("##")[0]
    paths = re.findall(r"`([\w./-]+)`", table)
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_decision_leads_to_a_file_that_is_there() -> None:
    decisions = README.split("## Decisions")[1].split("##")[0]
    paths = re.findall(r"`([\w.-]+/[\w./-]*)`", decisions)
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("package", ["facilitator", "ui"])
def test_every_room_of_the_house_stands_in_the_architecture(package: str) -> None:
    rooms = {file.parent.name for file in (ROOT / package).glob("*/__init__.py")}
    picture = README.split("## Architecture")[1].split("```")[1]
    assert rooms
    assert [room for room in sorted(rooms) if f"{room}/" not in picture] == []


@pytest.mark.parametrize("line", re.findall(r"^facilitator (.+)$", README, flags=re.MULTILINE))
def test_every_command_and_option_is_known(line: str) -> None:
    program = cli.command_line(Texts("en"), lambda _: 0)
    assert isinstance(program, Group)
    name = line.split()[0]
    said = CliRunner().invoke(program, [name, "--help"]).output
    assert [option for option in re.findall(r"--[a-z]+", line) if option not in said] == []


def test_every_key_is_in_the_table_as_the_app_calls_it() -> None:
    table = README.split("## In the room")[1].split("##")[0]
    texts = Texts("en")
    named = {"Right arrow": "Right", "Left arrow": "Left", "Up arrow": "Up", "Down arrow": "Down", "Space bar": "Space"}
    keys = [key for _, keys in KeyMap().keys for key in keys] + [*ALWAYS, "F1", "F11"]
    names = [key_name(texts, key) for key in keys]
    shown = [named.get(name, name).removesuffix(" (full stop)") for name in names]
    assert [name for name in shown if not re.search(rf"(?<![\w+]){re.escape(name)}(?!\w)", table)] == []


def test_the_exercise_of_ones_own_is_an_exercise(tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    shutil.copytree(ROOT / "scenarios" / "customer-focus", pack)
    example = README.split("## An exercise of your own")[1].split("```toml\n")[1].split("```")[0]
    (pack / "exercises" / "one-question.toml").write_text(example, encoding="utf-8")
    for language in ("en", "nb", "id"):
        words = {"en": "Ask one thing", "nb": "Spør om én ting", "id": "Tanyakan satu hal"}[language]
        (pack / "texts" / language / "exercises" / "one-question.toml").write_text(
            f'title = "{words}!"\nsummary = "{words} …"\n[guide]\n'
            + "".join(f'{part} = "{words}, {part} {language}"\n' for part in GUIDE)
            + f'wrong = ["{words}; {language}"]\n[phases.ask]\nname = "{words}"\nsay = "{words}:"\ntask = "{words}."\n',
            encoding="utf-8",
        )
    read, problems = read_pack(pack)
    assert problems == ()
    assert read is not None and any(exercise.id == "one-question" for exercise in read.exercises)


GUIDE = ("purpose", "opens", "introduce", "watch", "lands", "few", "many")
