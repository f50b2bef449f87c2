"""A pack is read from its own folder alone, and a good one comes out as written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from facilitator.assessment.key import Band, Unsure
from facilitator.pack.kinds import HandoutFor, PauseKind, Receiver, WallKind
from facilitator.pack.loader import load_pack, read_pack
from facilitator.pack.model import HandoutSpec, Minutes
from facilitator.pack.problems import Problem, ProblemCode
from facilitator.pack.reading import MOST_BYTES
from facilitator.pack.texts import Passage, Term
from facilitator.paths import scenarios
from tests.facilitator.pack.packs import good_pack, write_pack
from tests.support.keys import KEYS

SECRET = 'title = "Secret"\nsummary = "Nobody may read this."\n'


def told(folder: Path) -> list[tuple[ProblemCode, str, str]]:
    return [(problem.code, problem.file, problem.field) for problem in problems(folder)]


def problems(folder: Path) -> tuple[Problem, ...]:
    pack, found = read_pack(folder)
    assert pack is None
    return found


def test_the_shipped_pack_has_no_fault() -> None:
    _, found = read_pack(scenarios() / "customer-focus")
    assert found == ()


def test_a_good_pack_comes_out_as_written(tmp_path: Path) -> None:
    pack = load_pack(write_pack(tmp_path, good_pack()))
    exercise, deck, template = pack.exercises[0], pack.decks[0], pack.templates[0]
    assert (pack.id, pack.languages, pack.sectors) == ("tiny", ("en", "nb", "id"), ("general", "bank"))
    assert exercise.people == (3, 30)
    assert exercise.phases[0].minutes == Minutes(2, 4, 8)
    assert exercise.phases[0].deals[0].to is Receiver.EACH_TEAM
    assert (exercise.phases[1].wall, exercise.phases[3].waits) == (WallKind.TASK, False)
    assert (deck.face, deck.cards[0].category, deck.cards[1].sensitive) == ("reason", "waiting", True)
    assert (template.items[0].minutes, template.items[1].pause) == ({"prepare": 5}, PauseKind.BREAK)
    assert pack.texts["nb"].decks["reasons"].cards["cold-soup"] == {
        "reason": "The soup was cold. NB",
        "forbidden": ("cold NB", "soup NB"),
        "terms": (Term("bain-marie NB", "a bath that keeps pots warm NB"),),
    }
    assert pack.handouts == (HandoutSpec("shoes", HandoutFor.PEOPLE),)
    handout = pack.texts["nb"].handouts["shoes"]
    assert (handout.lead, handout.closing) == ("Walk in as a customer. NB", "Keep it. NB")
    assert handout.sections[0].numbered and len(handout.sections[0].points) == 2
    assert handout.sections[1] == Passage(lines=3)
    assert handout.sections[2] == Passage(columns=("Where NB", "What NB"), rows=("Entrance NB", ""))
    assert pack.texts["id"].exercises["guess-it"].guide.wrong == ("Nobody asks. ID", "All ask at once. ID")


def test_tests_come_out_as_written(tmp_path: Path) -> None:
    pack = load_pack(write_pack(tmp_path, good_pack()))
    calm, warm = pack.tests
    assert (calm.id, calm.items, calm.answers, calm.points) == ("calm", 2, ("a", "b", "c"), (1, 2, 3))
    assert (calm.bands, calm.unsure) == ((Band("low", 2, 3), Band("high", 4, 6)), Unsure("a", 2))
    assert (warm.statements, warm.unsure) == (True, None)
    words = pack.texts["nb"].tests
    assert (words["calm"].ask(2), words["calm"].answer(2, "b")) == ("It rings again. NB", "I sigh NB")
    assert (words["warm"].ask(2), words["warm"].answer(2, "1")) == ("I listen. NB", "yes NB")


def test_another_folder_gets_one_clear_problem(tmp_path: Path) -> None:
    assert told(tmp_path) == [(ProblemCode.MISSING_FILE, "pack.toml", "")]
    assert told(tmp_path / "nowhere") == [(ProblemCode.MISSING_FILE, "pack.toml", "")]


def test_a_pack_without_exercises_is_empty(tmp_path: Path) -> None:
    files = {name: text for name, text in good_pack().items() if "guess-it" not in name and "half-day" not in name}
    assert told(write_pack(tmp_path, files)) == [(ProblemCode.EMPTY_PACK, "pack.toml", "")]


def test_a_missing_text_file_is_named(tmp_path: Path) -> None:
    files = good_pack()
    del files["texts/nb/decks/reasons.toml"], files["texts/id/pack.toml"]
    assert told(write_pack(tmp_path, files)) == [
        (ProblemCode.MISSING_FILE, "texts/id/pack.toml", ""),
        (ProblemCode.MISSING_FILE, "texts/nb/decks/reasons.toml", ""),
    ]


def test_a_text_file_for_nothing_is_named(tmp_path: Path) -> None:
    files = {**good_pack(), "texts/nb/templates/half-days.toml": SECRET}
    [problem] = problems(write_pack(tmp_path, files))
    assert (problem.code, problem.file) == (ProblemCode.EXTRA_TEXT, "texts/nb/templates/half-days.toml")
    assert problem.values["near"] == "half-day"


def test_a_broken_pack_file_hides_no_other_fault(tmp_path: Path) -> None:
    files = good_pack()
    files["pack.toml"] += "oops"
    files["texts/nb/templates/half-day.toml"] = 'title = "Halv dag"\n'
    assert told(write_pack(tmp_path, files)) == [
        (ProblemCode.BROKEN_TOML, "pack.toml", ""),
        (ProblemCode.MISSING_TEXT, "texts/nb/templates/half-day.toml", "summary"),
    ]


def test_files_that_are_no_part_of_the_pack_are_passed_over(tmp_path: Path) -> None:
    files = {
        **good_pack(),
        "decks/.reasons.toml": "left by an editor",
        "decks/reasons.toml.bak": "old",
        "texts/de/pack.toml": "half a translation",
    }
    assert read_pack(write_pack(tmp_path, files))[1] == ()


def test_a_byte_order_mark_and_windows_lines_are_read(tmp_path: Path) -> None:
    write_pack(tmp_path, good_pack())
    path = tmp_path / "decks" / "reasons.toml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_pack(tmp_path)[1] == ()


def test_letters_in_another_encoding_are_told_with_their_line(tmp_path: Path) -> None:
    write_pack(tmp_path, good_pack())
    (tmp_path / "texts/nb/templates/half-day.toml").write_bytes('title = "A"\nsummary = "Så"'.encode("latin-1"))
    [problem] = problems(tmp_path)
    assert (problem.code, problem.values) == (ProblemCode.NOT_UTF8, {"line": "2"})


def test_a_file_name_with_capitals_is_told(tmp_path: Path) -> None:
    files = {**good_pack(), "decks/My deck.toml": ""}
    assert told(write_pack(tmp_path, files)) == [(ProblemCode.BAD_ID, "decks/My deck.toml", "")]


@pytest.mark.parametrize("kind", ["folder", "pipe", "circle"])
def test_what_is_no_file_is_not_read(tmp_path: Path, kind: str) -> None:
    write_pack(tmp_path, good_pack())
    path = tmp_path / "templates" / "half-day.toml"
    path.unlink()
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to(path)
    code = ProblemCode.PATH_OUTSIDE if kind == "circle" else ProblemCode.UNREADABLE
    assert told(tmp_path) == [(code, "templates/half-day.toml", "")]


def test_a_file_of_a_wrong_size_is_not_read(tmp_path: Path) -> None:
    files = {**good_pack(), "same_in_all.toml": "#" * (MOST_BYTES + 1)}
    assert told(write_pack(tmp_path, files)) == [(ProblemCode.TOO_BIG, "same_in_all.toml", "")]


@pytest.mark.parametrize(
    "linked", ["texts/nb/templates/half-day.toml", "texts/nb/templates", "texts/nb", "pack.toml", "decks"]
)
def test_a_link_that_leads_out_of_the_folder_is_never_followed(tmp_path: Path, linked: str) -> None:
    inside = write_pack(tmp_path / "pack", good_pack())
    outside = tmp_path / "outside"
    (inside / linked).rename(outside)
    (inside / linked).symlink_to(outside)
    # whoever reads these tells that they are broken
    for path in (outside, *outside.rglob("*")):
        if path.is_file():
            path.write_text("not TOML", encoding="utf-8")
    found = told(inside)
    assert (ProblemCode.PATH_OUTSIDE, linked, "") in found
    assert ProblemCode.BROKEN_TOML not in {code for code, _, _ in found}


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    write_pack(tmp_path, good_pack())
    path = tmp_path / "decks" / "reasons.toml"
    path.rename(tmp_path / "kept.toml")
    path.symlink_to(tmp_path / "kept.toml")
    assert read_pack(tmp_path)[1] == ()


def test_the_shipped_tests_have_the_keys_they_were_given() -> None:
    pack = load_pack(scenarios() / "customer-focus")
    assert pack.tests == KEYS
    for words in pack.texts.values():
        assert set(words.tests) == {key.id for key in KEYS}
