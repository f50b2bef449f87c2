"""Turns plain tables and lists into the values of the model, strictly.

msgspec refuses a type that could be either of two tuples, as a card's words can (`CardText`); here it decodes into
twins of the types concerned, whose entries may be texts or terms, and the twins become the real ones.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

import msgspec

from facilitator.assessment.key import TestKey
from facilitator.pack.model import DeckSpec, ExerciseSpec, HandoutSpec, Pack, TemplateSpec
from facilitator.pack.texts import (
    CardText,
    DeckText,
    ExerciseText,
    HandoutText,
    PackTexts,
    TemplateText,
    Term,
    TestText,
)


@dataclass(frozen=True, slots=True)
class DeckWords:
    """`DeckText` as msgspec takes it."""

    title: str
    back: str
    fields: dict[str, str]
    cards: dict[str, dict[str, str | tuple[str | Term, ...]]]
    categories: dict[str, str] = field(default_factory=dict)
    before: str = ""


@dataclass(frozen=True, slots=True)
class _PackWords:
    """`PackTexts` as msgspec takes it."""

    title: str
    sectors: dict[str, str]
    exercises: dict[str, ExerciseText]
    decks: dict[str, DeckWords]
    templates: dict[str, TemplateText]
    # a pack that was frozen before there were any has none
    handouts: dict[str, HandoutText] = field(default_factory=dict)
    tests: dict[str, TestText] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _PackData:
    """`Pack` as msgspec takes it."""

    id: str
    version: str
    languages: tuple[str, ...]
    sectors: tuple[str, ...]
    exercises: tuple[ExerciseSpec, ...]
    decks: tuple[DeckSpec, ...]
    templates: tuple[TemplateSpec, ...]
    texts: dict[str, _PackWords]
    handouts: tuple[HandoutSpec, ...] = ()
    tests: tuple[TestKey, ...] = ()


def deck_text(raw: object) -> DeckText:
    """Return a deck's words from what TOML held; a `msgspec.ValidationError` here is a bug in the checks."""
    return _deck_text(msgspec.convert(raw, DeckWords))


def pack_from_json(data: bytes) -> Pack:
    """Return the pack in `data`.

    Raises:
        msgspec.DecodeError: the bytes are not a pack.
    """
    plain = msgspec.json.decode(data, type=_PackData)
    return Pack(
        id=plain.id,
        version=plain.version,
        languages=plain.languages,
        sectors=plain.sectors,
        exercises=plain.exercises,
        decks=plain.decks,
        templates=plain.templates,
        texts={language: _pack_texts(words) for language, words in plain.texts.items()},
        handouts=plain.handouts,
        tests=plain.tests,
    )


def _pack_texts(words: _PackWords) -> PackTexts:
    return PackTexts(
        title=words.title,
        sectors=words.sectors,
        exercises=words.exercises,
        decks={deck_id: _deck_text(deck) for deck_id, deck in words.decks.items()},
        templates=words.templates,
        handouts=words.handouts,
        tests=words.tests,
    )


def _deck_text(words: DeckWords) -> DeckText:
    # the checks saw to it that no field mixes texts with terms
    cards = cast("dict[str, CardText]", words.cards)
    return DeckText(words.title, words.back, words.fields, cards, words.categories, words.before)
