"""Checks the tests of a pack and their words: points for every answer, a band for every score, every item in words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from facilitator.assessment.key import Band, TestKey
from facilitator.pack.checks_ids import check_ids
from facilitator.pack.problems import FileLog, ProblemCode
from facilitator.pack.reading import Table, part
from facilitator.pack.shapes import nearest
from facilitator.pack.structure import Found, repeated

MOST_ITEMS = 60
ASK = "ask"


def check_test(found: Found[TestKey], told: FileLog) -> None:
    """Tell what is wrong with the key of a test."""
    key = found.spec
    if key is None:
        return
    if not 1 <= key.items <= MOST_ITEMS and found.is_sure("items"):
        told.tell(ProblemCode.OUT_OF_BOUNDS, "items", value=key.items, least=1, most=MOST_ITEMS)
    if found.is_sure("answers"):
        _check_answers(key, told)
    if found.is_sure("points") and found.is_sure("answers") and len(key.points) != len(key.answers):
        told.tell(ProblemCode.POINTS_UNLIKE_ANSWERS, "points", points=len(key.points), answers=len(key.answers))
    elif key.points and key.items >= 1 and not found.touches("bands"):
        _check_bands(key, told)


def check_test_words(table: Table, found: Found[TestKey], key: TestKey, told: FileLog) -> None:
    """Tell which items, answers and bands of a test are not in words, and which words belong to nothing."""
    labels = key.answers if key.statements else ()
    sure_of_answers = found.is_sure("answers") and found.is_sure("statements")
    check_ids(table, "answers", labels, told, sure=sure_of_answers)
    numbers = [str(number) for number in range(1, key.items + 1)]
    check_ids(table, "items", numbers, told, sure=found.is_sure("items") and bool(numbers))
    check_ids(table, "bands", [band.id for band in key.bands], told, sure=found.is_sure("bands"))
    wanted = (ASK,) if key.statements else (ASK, *key.answers)
    for number, words in part(table, "items").items():
        if isinstance(words, dict):
            _check_item(words, f"items.{number}", wanted, told, sure=sure_of_answers)


def _check_answers(key: TestKey, told: FileLog) -> None:
    if not key.answers:
        told.tell(ProblemCode.TOO_FEW_ENTRIES, "answers", count=0, least=2)
    for answer in key.answers:
        # one key of the keyboard for each
        if len(answer) != 1 or not (answer.isdecimal() or "a" <= answer <= "z"):
            told.tell(ProblemCode.BAD_ANSWER, "answers", answer=answer)
    for answer in repeated(key.answers):
        told.tell(ProblemCode.DUPLICATE_ID, "answers", id=answer)
    if key.unsure is None:
        return
    if key.unsure.answer and key.unsure.answer not in key.answers:
        near = nearest(key.unsure.answer, key.answers)
        told.tell(ProblemCode.UNKNOWN_ANSWER, "unsure.answer", name=key.unsure.answer, near=near)
    if key.items >= 1 and not 1 <= key.unsure.from_ <= key.items:
        told.tell(ProblemCode.OUT_OF_BOUNDS, "unsure.from", value=key.unsure.from_, least=1, most=key.items)


def _check_bands(key: TestKey, told: FileLog) -> None:
    for name in repeated(band.id for band in key.bands):
        told.tell(ProblemCode.DUPLICATE_ID, f"bands.{name}", id=name)
    for band in key.bands:
        if band.from_ > band.to:
            told.tell(ProblemCode.LEAST_ABOVE_MOST, f"bands.{band.id}", least=band.from_, most=band.to)
            return
    bands = sorted(key.bands, key=lambda band: (band.from_, band.to))
    _check_ends(key, bands, told)
    for below, above in pairwise(bands):
        if above.from_ <= below.to:
            values = {"first": below.id, "second": above.id, "score": above.from_}
            told.tell(ProblemCode.BANDS_OVERLAP, f"bands.{above.id}", **values)
        elif above.from_ > below.to + 1:
            told.tell(ProblemCode.NO_BAND, f"bands.{above.id}.from", score=below.to + 1)


def _check_ends(key: TestKey, bands: Sequence[Band], told: FileLog) -> None:
    if not bands:
        told.tell(ProblemCode.NO_BAND, "bands", score=key.least)
        return
    first, last = bands[0], bands[-1]
    for band, name, value in ((first, "from", first.from_), (last, "to", last.to)):
        if not key.least <= value <= key.most:
            at = f"bands.{band.id}.{name}"
            told.tell(ProblemCode.OUT_OF_BOUNDS, at, value=value, least=key.least, most=key.most)
    if first.from_ > key.least:
        told.tell(ProblemCode.NO_BAND, f"bands.{first.id}.from", score=key.least)
    if last.to < key.most:
        told.tell(ProblemCode.NO_BAND, f"bands.{last.id}.to", score=key.most)


def _check_item(words: Table, at: str, wanted: Sequence[str], told: FileLog, *, sure: bool) -> None:
    for name in wanted:
        if name and name not in words:
            told.tell(ProblemCode.MISSING_TEXT, f"{at}.{name}", key=name)
    for name in words:
        if sure and name not in wanted:
            told.tell(ProblemCode.EXTRA_TEXT, f"{at}.{name}", id=name, near=nearest(name, wanted))
