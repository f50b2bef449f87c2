"""Looks for the words of cards where the room could read them."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from enum import Enum

from facilitator.session.state import WorkshopState
from tests.facilitator.stage_pack import CATALOG, DECKS, LANGUAGES, card_texts


def strings_in(value: object) -> list[str]:
    """Return every text anywhere inside a value."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, bytes):
        return [value.decode("utf-8", errors="replace")]
    if isinstance(value, Enum):
        return strings_in(value.value)
    if isinstance(value, dict):
        return [found for pair in value.items() for part in pair for found in strings_in(part)]
    if isinstance(value, (list, tuple, set, frozenset)):
        return [found for part in value for found in strings_in(part)]
    if is_dataclass(value):
        return [found for field in fields(value) for found in strings_in(getattr(value, field.name))]
    return []


def leaked(view: object, state: WorkshopState) -> list[str]:
    """Return every text of a card that is in a view and that the room may not know: all but the faces revealed."""
    shown = "\n".join(strings_in(view))
    revealed = {(deal.deck, deal.card) for deal in state.deals if deal.revealed}
    found = []
    for deck, card, face_texts, texts in _CARDS:
        allowed = face_texts if (deck, card) in revealed else frozenset()
        found += [text for text in texts if text in shown and text not in allowed]
    return found


def _cards() -> list[tuple[str, str, frozenset[str], tuple[str, ...]]]:
    return [
        (
            deck.id,
            card.id,
            frozenset(CATALOG.face(language, deck.id, card.id) for language in LANGUAGES),
            card_texts(deck.id, card.id),
        )
        for deck in DECKS
        for card in deck.cards
    ]


_CARDS = _cards()
