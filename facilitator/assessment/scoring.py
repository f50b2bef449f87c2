"""Scores a test: answers by position in, score and band out. What is not finished has no score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.assessment.key import TestKey
from facilitator.assessment.refused import FigureCode, FigureError

Answers = tuple[str, ...]
"""One person's answers in the order of the items; an empty one is missing."""


@dataclass(frozen=True, slots=True)
class Score:
    """What a finished test comes to.

    `cannot_tell` is set where so many answers are “don't know” that a person's own result tells nothing; the band
    stands here all the same.
    """

    test: str
    score: int
    least: int
    most: int
    band: str
    cannot_tell: bool = False


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A test without a score: the numbers of the items that have no answer."""

    test: str
    missing: tuple[int, ...]


def read_answers(key: TestKey, text: str) -> Answers:
    """Return answers written with commas between them, such as `a,b,,c`, one for each item.

    Raises:
        FigureError: there are more than the test has items, or one is not an answer of the test.
    """
    parts = [part.strip().lower() for part in text.split(",")] if text.strip() else []
    if len(parts) > key.items:
        raise FigureError(FigureCode.TOO_MANY_ANSWERS, count=len(parts), most=key.items)
    answers = (*parts, *[""] * (key.items - len(parts)))
    _refuse_unknown(key, answers)
    return answers


def score(key: TestKey, answers: Sequence[str]) -> Score | Unfinished:
    """Return what the answers come to, or which are missing.

    Raises:
        FigureError: there are more than the test has items, or one is not an answer of the test.
    """
    if len(answers) > key.items:
        raise FigureError(FigureCode.TOO_MANY_ANSWERS, count=len(answers), most=key.items)
    _refuse_unknown(key, answers)
    missing = missing_items(key, answers)
    if missing:
        return Unfinished(key.id, missing)
    worth = dict(zip(key.answers, key.points, strict=True))
    total = sum(worth[answer] for answer in answers)
    unsure = key.unsure
    cannot_tell = unsure is not None and sum(answer == unsure.answer for answer in answers) >= unsure.from_
    return Score(key.id, total, key.least, key.most, key.band(total), cannot_tell)


def missing_items(key: TestKey, answers: Sequence[str]) -> tuple[int, ...]:
    """Return the numbers of the items without an answer, counted from one."""
    return tuple(item for item in range(1, key.items + 1) if item > len(answers) or not answers[item - 1])


def _refuse_unknown(key: TestKey, answers: Sequence[str]) -> None:
    for item, answer in enumerate(answers, start=1):
        if answer and answer not in key.answers:
            known = ", ".join(key.answers)
            raise FigureError(FigureCode.UNKNOWN_ANSWER, item=item, given=answer[:20], known=known)
