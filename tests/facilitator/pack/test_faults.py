"""Every kind of fault in a pack is found where it is, and said in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.pack.loader import load_pack, read_pack
from facilitator.pack.problems import PackFaults, ProblemCode
from facilitator.pack.sentences import line, sentence
from facilitator.texts import Texts
from tests.facilitator.pack.faults import DECK, DECK_NB, EXERCISE, EXERCISE_NB, FAULTS, TEMPLATE, Fault
from tests.facilitator.pack.packs import changed, good_pack, write_pack

ENGLISH = Texts("en")
OF_FILES = {ProblemCode.MISSING_FILE, ProblemCode.NOT_UTF8, ProblemCode.TOO_BIG, ProblemCode.EMPTY_PACK}
"""These are tried in `test_reading.py`, since no edit to a text makes them."""


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_is_found_where_it_is_and_said_in_a_sentence(fault: Fault, tmp_path: Path) -> None:
    pack, problems = read_pack(write_pack(tmp_path, fault.pack()))
    assert pack is None
    found = [problem for problem in problems if problem.code is fault.code and problem.file == fault.file]
    assert [problem.field for problem in found] == [fault.field], problems
    assert len(problems) == 1 or not fault.alone, problems
    said = sentence(found[0], ENGLISH)
    assert said.endswith((".", "?")), said
    assert line(found[0], ENGLISH).startswith(fault.file)


def test_every_code_is_tried() -> None:
    assert {fault.code for fault in FAULTS} | OF_FILES == set(ProblemCode)


def ten_faults() -> dict[str, str]:
    """Return a pack with the ten faults that a trainer makes most."""
    files = {name: text for name, text in good_pack().items() if not name.startswith("texts/id/")}
    files = changed(files, EXERCISE_NB, 'summary = "Find out what is wrong. NB"\n', "")
    files = changed(files, EXERCISE, 'deck = "reasons", to = "role"', 'deck = "raisins", to = "role"')
    files = changed(files, EXERCISE, "least = 2, default = 4", "least = 9, default = 4")
    files = changed(files, EXERCISE, "people = [3, 30]", 'people = "3 to 30"')
    files = changed(files, EXERCISE, 'id = "return"', 'id = "signs"')
    files = changed(files, DECK_NB, "[cards.cold-soup]", "[cards.cold-soup")
    files = changed(files, EXERCISE, "waits = false", "wait = false")
    files["decks/empty.toml"] = 'id = "empty"\nface = "words"\n[[fields]]\nid = "words"\n'
    for language in ("en", "nb"):
        empty = f'title = "Empty {language}"\nback = "Back {language}"\n[fields]\nwords = "Words {language}"\n'
        files[f"texts/{language}/decks/empty.toml"] = empty
    return changed(files, TEMPLATE, 'exercise = "guess-it"', 'exercise = "../guess-it"')


def test_ten_faults_in_one_pack_are_told_at_once_and_start_nothing(tmp_path: Path) -> None:
    with pytest.raises(PackFaults) as raised:
        load_pack(write_pack(tmp_path, ten_faults()))
    told = {(problem.code, problem.file, problem.field) for problem in raised.value.problems}
    assert told >= {
        (ProblemCode.MISSING_TEXT, EXERCISE_NB, "summary"),
        (ProblemCode.UNKNOWN_DECK, EXERCISE, "phases.deal.deals.1.deck"),
        (ProblemCode.LEAST_ABOVE_MOST, EXERCISE, "phases.prepare.minutes"),
        (ProblemCode.WRONG_TYPE, EXERCISE, "people"),
        (ProblemCode.DUPLICATE_ID, EXERCISE, "prompts.signs"),
        (ProblemCode.BROKEN_TOML, DECK_NB, ""),
        (ProblemCode.MISSING_LANGUAGE, "pack.toml", "languages"),
        (ProblemCode.BAD_KEY, EXERCISE, "phases.guess.wait"),
        (ProblemCode.EMPTY_DECK, "decks/empty.toml", ""),
        (ProblemCode.PATH_OUTSIDE, TEMPLATE, "items.1.exercise"),
    }
    said = {line(problem, ENGLISH) for problem in raised.value.problems}
    assert len(said) == len(raised.value.problems)


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (EXERCISE, "over =", "ovr =", "The name “ovr” is not known here; did you mean “over”?"),
        (EXERCISE, '"work"', '"wrok"', "“wrok” is not one of the choices here (brief, work, "),
        (EXERCISE, 'deck = "reasons"', 'deck = "reason"', "There is no deck called “reason”; did you mean “reasons”?"),
        (
            EXERCISE,
            "most = 8",
            'most = "8"',
            "The file has a text in quotation marks here: write a whole number instead.",
        ),
        (TEMPLATE, "booked = 60", "booked = 30", "The items take 35 minutes, but only 30 are booked"),
        (TEMPLATE, "length = 15", "length = [15", "Line 14 cannot be understood"),
        (DECK, 'face = "reason"', "face = reason", "Line 2 cannot be understood"),
        (DECK_NB, '["cold NB", "soup NB"]', '["cold NB"]', "There are too few entries here, 1 instead of at least 2"),
        (DECK_NB, '["cold NB", "soup NB"]', '"cold NB"', "In this deck, “forbidden” is a list in square brackets"),
    ],
)
def test_a_sentence_names_what_it_speaks_of(tmp_path: Path, file: str, old: str, new: str, said: str) -> None:
    _, problems = read_pack(write_pack(tmp_path, changed(good_pack(), file, old, new)))
    assert sentence(problems[0], ENGLISH).startswith(said)


def test_a_text_may_be_the_same_in_all_languages_where_that_is_listed_with_a_reason(tmp_path: Path) -> None:
    files = changed(good_pack(), EXERCISE_NB, '"Client NB"', '"Client EN"')
    files["same_in_all.toml"] = '[[same]]\ntext = "Client EN"\nreason = "They say it in English."\n'
    _, problems = read_pack(write_pack(tmp_path, files))
    assert problems == ()
    files["same_in_all.toml"] = '[[same]]\ntext = "Client EN"\n'
    _, problems = read_pack(write_pack(tmp_path, files))
    assert [(problem.code, problem.field) for problem in problems] == [(ProblemCode.MISSING_TEXT, "same.1.reason")]


def test_a_text_without_letters_needs_no_translation(tmp_path: Path) -> None:
    files = changed(good_pack(), EXERCISE_NB, '"Short words NB"', '"1 – 10"')
    files = changed(files, "texts/en/exercises/guess-it.toml", '"Short words EN"', '"1 – 10"')
    assert read_pack(write_pack(tmp_path, files))[1] == ()


def test_a_series_may_be_left_out_where_something_else_is_left(tmp_path: Path) -> None:
    files = changed(
        good_pack(), EXERCISE, "least = 1, default = 2, most = 4}\n\n", "least = 0, default = 0, most = 1}\n\n"
    )
    files = changed(files, TEMPLATE, "cases = 1", "cases = 0")
    pack, problems = read_pack(write_pack(tmp_path, files))
    assert problems == ()
    assert pack is not None and pack.exercises[0].series[0].rounds.least == 0


def test_an_exercise_of_which_everything_may_be_left_out_is_told(tmp_path: Path) -> None:
    files = good_pack()
    files["exercises/extra.toml"] = """\
id = "extra"
people = [3, 30]
[[series]]
id = "rounds"
rounds = {least = 0, default = 1, most = 2}
[[phases]]
id = "play"
kind = "play"
series = "rounds"
minutes = {least = 1, default = 2, most = 3}
"""
    _, problems = read_pack(write_pack(tmp_path, files))
    told = [problem for problem in problems if problem.file == "exercises/extra.toml"]
    assert [(problem.code, problem.field) for problem in told] == [
        (ProblemCode.OUT_OF_BOUNDS, "series.rounds.rounds.least")
    ]
    assert sentence(told[0], ENGLISH) == "0 is not possible here: write a number from 1 to 2."
