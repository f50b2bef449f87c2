"""Checks the texts of a pack against its structure: none missing, none too many, each in its own language."""

from __future__ import annotations

import re
from collections.abc import Iterable

from facilitator.pack.checks_cards import check_cards
from facilitator.pack.checks_ids import check_ids
from facilitator.pack.checks_sheets import column_names
from facilitator.pack.checks_tests import check_test_words
from facilitator.pack.kinds import WallKind
from facilitator.pack.model import ExerciseSpec
from facilitator.pack.problems import FileLog, ProblemCode, ProblemLog
from facilitator.pack.reading import Table, part
from facilitator.pack.shapes import nearest
from facilitator.pack.structure import Found, Structure
from facilitator.pack.words import TEXTS_FOLDER, Words, leaves

PHASE_LENGTHS = {"name": 28, "task": 110}
"""How long a phase's texts should be at most, in characters; half as much again is a fault."""
WALLS_WITH_TASK = (WallKind.TASK, WallKind.CARD, WallKind.SHEET, WallKind.CHART)
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def check_words(words: Words, structure: Structure, log: ProblemLog) -> None:
    """Tell what is missing, too many or too long in the texts of one language."""
    _check_files(words, "exercises", structure.exercises, log)
    _check_files(words, "decks", structure.decks, log)
    _check_files(words, "templates", structure.templates, log)
    _check_files(words, "handouts", structure.handouts, log)
    _check_files(words, "tests", structure.tests, log)
    _check_pack(words, structure, log)
    for name, exercise in structure.exercises.items():
        table = words.exercises.get(name)
        if table is not None and exercise.spec is not None:
            _check_exercise(table, exercise, exercise.spec, log.for_file(words.file("exercises", name)))
    for name, template in structure.templates.items():
        table = words.templates.get(name)
        if table is not None and template.spec is not None:
            labels = dict.fromkeys(item.label for item in template.spec.items)
            told = log.for_file(words.file("templates", name))
            check_ids(table, "titles", labels, told, sure=template.is_sure("items") and not template.touches("label"))
    for name, deck in structure.decks.items():
        table = words.decks.get(name)
        if table is not None and deck.spec is not None:
            told = log.for_file(words.file("decks", name))
            check_ids(table, "fields", [field.id for field in deck.spec.fields], told, sure=deck.is_sure("fields"))
            check_cards(table, deck, deck.spec, told)
    for name, test in structure.tests.items():
        table = words.tests.get(name)
        if table is not None and test.spec is not None:
            check_test_words(table, test, test.spec, log.for_file(words.file("tests", name)))


def check_language(words: Words, english: Words | None, same: frozenset[str], log: ProblemLog) -> None:
    """Tell every text that waits for something to be filled in, or that reads as in `english` and is not in `same`."""
    originals = dict(english.tables()) if english is not None else {}
    for file, table in words.tables():
        told = log.for_file(f"{TEXTS_FOLDER}/{words.language}/{file}")
        for leaf in leaves(table, originals.get(file, {})):
            text = leaf.text
            if text == leaf.other and text.strip() not in same and any(map(str.isalpha, text)):
                told.tell(ProblemCode.SAME_AS_ENGLISH, leaf.where, text=shortened(text))
            found = _PLACEHOLDER.search(text) if "{" in text else None
            if found is not None:
                told.tell(ProblemCode.PLACEHOLDER, leaf.where, name=found.group())


def shortened(text: str) -> str:
    """Return a text short enough to stand in a sentence."""
    return text if len(text) <= 40 else f"{text[:39]}…"


def _check_files(words: Words, kind: str, specs: Iterable[str], log: ProblemLog) -> None:
    wanted, texts = list(specs), words.of_kind(kind)
    for name in wanted:
        if name not in texts:
            file = words.file(kind, name)
            log.add(ProblemCode.MISSING_FILE, file, name=file)
    for name in texts:
        if name not in wanted:
            log.add(ProblemCode.EXTRA_TEXT, words.file(kind, name), id=name, near=nearest(name, wanted))


def _check_pack(words: Words, structure: Structure, log: ProblemLog) -> None:
    if words.pack is not None and structure.manifest is not None:
        told = log.for_file(f"{TEXTS_FOLDER}/{words.language}/pack.toml")
        check_ids(words.pack, "sectors", structure.manifest.sectors, told, sure=bool(structure.manifest.sectors))


def _check_exercise(table: Table, found: Found[ExerciseSpec], exercise: ExerciseSpec, told: FileLog) -> None:
    roles = [role for phase in exercise.phases if phase.draw is not None for role in phase.draw.roles]
    sure_of_roles = found.is_sure("phases") and not found.touches("draw")
    check_ids(table, "phases", [phase.id for phase in exercise.phases], told, sure=found.is_sure("phases"))
    check_ids(table, "prompts", [prompt.id for prompt in exercise.prompts], told, sure=found.is_sure("prompts"))
    check_ids(table, "roles", dict.fromkeys(roles), told, sure=sure_of_roles)
    materials = [material.id for material in exercise.materials]
    check_ids(table, "materials", materials, told, sure=found.is_sure("materials"))
    _check_sheets(table, found, exercise, told)
    if part(table, "guide").get("wrong") == []:
        told.tell(ProblemCode.TOO_FEW_ENTRIES, "guide.wrong", count=0, least=1)
    for phase in exercise.phases:
        text = part(table, "phases").get(phase.id)
        if isinstance(text, dict):
            sure = found.is_sure(f"phases.{phase.id}.wall")
            _check_phase(text, f"phases.{phase.id}", told, task=sure and phase.wall in WALLS_WITH_TASK)


def _check_sheets(table: Table, found: Found[ExerciseSpec], exercise: ExerciseSpec, told: FileLog) -> None:
    """Tell which columns, rows and options of a sheet have no words, and which words belong to none."""
    prompts = part(table, "prompts")
    for prompt in exercise.prompts:
        text, sheet = prompts.get(prompt.id), prompt.sheet
        if not isinstance(text, dict):
            continue
        wanted = {
            "columns": column_names(sheet) if sheet is not None else (),
            "lines": tuple(line.id for line in sheet.lines) if sheet is not None else (),
            "options": tuple(name for column in sheet.columns for name in column.options) if sheet is not None else (),
        }
        sure = found.is_sure("prompts") and not any(f"prompts.{prompt.id}.sheet" in field for field in found.unsure)
        for name, ids in wanted.items():
            at = f"prompts.{prompt.id}"
            check_ids(text, name, dict.fromkeys(ids), told, sure=sure, at=at)


def _check_phase(text: Table, at: str, told: FileLog, *, task: bool) -> None:
    if task and "task" not in text:
        told.tell(ProblemCode.MISSING_TEXT, f"{at}.task", key="task")
    for name, most in PHASE_LENGTHS.items():
        value = text.get(name)
        if isinstance(value, str) and len(value) > most * 1.5:
            told.tell(ProblemCode.TOO_LONG, f"{at}.{name}", length=len(value), most=most)
