"""Checks the structure of a pack: what msgspec cannot know, since it lies between several fields or files."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.pack.checks_exercises import check_exercise
from facilitator.pack.checks_templates import check_template
from facilitator.pack.checks_tests import check_test
from facilitator.pack.model import CardSpec, DeckSpec
from facilitator.pack.problems import FileLog, ProblemCode, ProblemLog
from facilitator.pack.shapes import nearest
from facilitator.pack.structure import PACK_FILE, Found, Structure, repeated

MARK_LENGTH = 1


def check_structure(structure: Structure, log: ProblemLog) -> None:
    """Tell everything that is wrong between the structure files and inside each of them."""
    if not structure.exercises:
        log.add(ProblemCode.EMPTY_PACK, PACK_FILE)
    for exercise in structure.exercises.values():
        check_exercise(exercise, structure, log.for_file(exercise.file))
    for deck in structure.decks.values():
        _check_deck(deck, _sectors(structure), log.for_file(deck.file))
    for template in structure.templates.values():
        told = log.for_file(template.file)
        check_template(template, structure, told)
        if template.spec is not None:
            _check_sector(template.spec.sector, "sector", _sectors(structure), told)
    for test in structure.tests.values():
        check_test(test, log.for_file(test.file))


def _sectors(structure: Structure) -> tuple[str, ...]:
    """Return the pack's sectors; none where they could not be read, which was told."""
    return structure.manifest.sectors if structure.manifest is not None else ()


def _check_deck(found: Found[DeckSpec], sectors: tuple[str, ...], told: FileLog) -> None:
    deck = found.spec
    if deck is None:
        return
    if not deck.cards and found.is_sure("cards"):
        told.tell(ProblemCode.EMPTY_DECK)
    for name in repeated(field.id for field in deck.fields):
        told.tell(ProblemCode.DUPLICATE_ID, f"fields.{name}", id=name)
    for name in repeated(card.id for card in deck.cards):
        told.tell(ProblemCode.DUPLICATE_ID, f"cards.{name}", id=name)
    for field in deck.fields:
        if field.least < 1:
            told.tell(ProblemCode.OUT_OF_BOUNDS, f"fields.{field.id}.least", value=field.least, least=1, most=50)
    if found.is_sure("fields"):
        _check_field(deck.face, "face", [field.id for field in deck.fields], told)
        _check_field(deck.forbidden, "forbidden", [field.id for field in deck.fields], told)
    for card in deck.cards:
        _check_card(card, sectors, told)


def _check_field(name: str, at: str, fields: Iterable[str], told: FileLog) -> None:
    if name and name not in fields:
        told.tell(ProblemCode.UNKNOWN_FIELD, at, name=name, near=nearest(name, fields))


def _check_card(card: CardSpec, sectors: tuple[str, ...], told: FileLog) -> None:
    _check_sector(card.sector, f"cards.{card.id}.sector", sectors, told)
    if len(card.mark) > MARK_LENGTH:
        told.tell(ProblemCode.TOO_LONG, f"cards.{card.id}.mark", length=len(card.mark), most=MARK_LENGTH)


def _check_sector(name: str, at: str, sectors: tuple[str, ...], told: FileLog) -> None:
    if name and sectors and name not in sectors:
        told.tell(ProblemCode.UNKNOWN_SECTOR, at, name=name, near=nearest(name, sectors))
