"""Checks the words of a deck's cards against the fields that the deck has."""

from __future__ import annotations

from facilitator.pack.kinds import FieldKind
from facilitator.pack.model import DeckSpec, FieldSpec
from facilitator.pack.problems import FileLog, ProblemCode
from facilitator.pack.reading import Table, part
from facilitator.pack.shapes import Fitter, kind_of, nearest, shape
from facilitator.pack.structure import Found, repeated
from facilitator.pack.texts import Term

_TYPES: dict[FieldKind, object] = {
    FieldKind.LIST: tuple[str, ...],
    FieldKind.GLOSSARY: tuple[Term, ...],
}


def check_cards(table: Table, found: Found[DeckSpec], deck: DeckSpec, told: FileLog) -> None:
    """Tell what is wrong with the words of the cards and with the labels of their categories."""
    if "cards" in table and not isinstance(table["cards"], dict):
        told.tell(ProblemCode.WRONG_TYPE, "cards", expected="table", found=kind_of(table["cards"]))
        return
    texts, wanted = part(table, "cards"), [card.id for card in deck.cards]
    if wanted and not texts:
        told.tell(ProblemCode.MISSING_TEXT, "cards", key="cards")
    elif texts:
        _check_card_ids(texts, wanted, told, sure=found.is_sure("cards") and not repeated(wanted))
    if found.is_sure("fields"):
        reader = _Cards(deck, found, told)
        for name in filter(texts.__contains__, dict.fromkeys(wanted)):
            reader.check(texts[name], f"cards.{name}")
    _check_categories(table, found, deck, told)
    if any(card.sensitive for card in deck.cards) and "before" not in table:
        told.tell(ProblemCode.SENSITIVE_WITHOUT_WORDS, "before", key="before")


def _check_card_ids(texts: Table, wanted: list[str], told: FileLog, *, sure: bool) -> None:
    for name in dict.fromkeys(filter(None, wanted)):
        if name not in texts:
            told.tell(ProblemCode.MISSING_TEXT, f"cards.{name}", key=name)
    for name in texts:
        if sure and name not in wanted:
            told.tell(ProblemCode.EXTRA_TEXT, f"cards.{name}", id=name, near=nearest(name, wanted))


def _check_categories(table: Table, found: Found[DeckSpec], deck: DeckSpec, told: FileLog) -> None:
    used = list(dict.fromkeys(card.category for card in deck.cards if card.category))
    labels = part(table, "categories")
    for name in used:
        if name not in labels:
            told.tell(ProblemCode.CATEGORY_WITHOUT_LABEL, f"categories.{name}", name=name)
    for name in labels:
        if name not in used and found.is_sure("cards") and not found.touches("category"):
            told.tell(ProblemCode.EXTRA_TEXT, f"categories.{name}", id=name, near=nearest(name, used))


class _Cards:
    """Checks one card after another against the fields of their deck."""

    def __init__(self, deck: DeckSpec, found: Found[DeckSpec], told: FileLog) -> None:
        self._fields = {field.id: field for field in deck.fields if found.is_sure(f"fields.{field.id}.kind")}
        self._all = [field.id for field in deck.fields]
        self._told = told
        self._fitter = Fitter(told, texts=True)

    def check(self, text: object, at: str) -> None:
        """Check the words of one card."""
        if not isinstance(text, dict):
            self._told.tell(ProblemCode.WRONG_TYPE, at, expected="table", found=kind_of(text))
            return
        for key in text:
            if key not in self._all:
                self._told.tell(ProblemCode.BAD_KEY, f"{at}.{key}", key=key, near=nearest(key, self._all))
        for name, field in self._fields.items():
            if name in text:
                self._field(text[name], field, f"{at}.{name}")
            else:
                self._told.tell(ProblemCode.MISSING_TEXT, f"{at}.{name}", key=name)

    def _field(self, raw: object, field: FieldSpec, at: str) -> None:
        if not isinstance(raw, str if field.kind is FieldKind.TEXT else list):
            values = {"name": field.id, "expected": field.kind.value, "found": kind_of(raw)}
            self._told.tell(ProblemCode.CARD_FIELD_TYPE, at, **values)
            return
        if isinstance(raw, str):
            if not raw.strip():
                self._told.tell(ProblemCode.EMPTY_TEXT, at)
            return
        if len(raw) < field.least:
            self._told.tell(ProblemCode.TOO_FEW_ENTRIES, at, count=len(raw), least=field.least)
        self._fitter.value(raw, shape(_TYPES[field.kind]), at)
