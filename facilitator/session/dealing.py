"""Which card comes next: with memory, and from a seed, so that a restart deals the same."""

from __future__ import annotations

from collections import Counter
from random import Random

from facilitator.pack.catalog import Catalog
from facilitator.pack.model import CardSpec, DeckSpec
from facilitator.session.state import Deal, WorkshopState


def eligible(deck: DeckSpec, sector: str, *, sensitive: bool) -> tuple[CardSpec, ...]:
    """Return the cards that this workshop may be dealt: its sector's and the general ones; sensitive only if wanted."""
    allowed = tuple(card for card in deck.cards if sensitive or not card.sensitive)
    fitting = tuple(card for card in allowed if sector == "general" or card.sector in ("general", sector))
    return fitting or allowed


def next_card(state: WorkshopState, deck_id: str, people: frozenset[str], catalog: Catalog) -> str | None:
    """Return the id of the next card of a deck for these people, or None where the deck has none to deal.

    No card comes twice until the deck is through, and nobody gets a card a second time while there is another.
    """
    deck = catalog.deck(deck_id)
    cards = [card.id for card in eligible(deck, state.properties.sector, sensitive=state.properties.sensitive_cards)]
    if not cards:
        return None
    dealt = Counter(deal.card for deal in state.deals if deal.deck == deck_id)
    least = min(dealt[card] for card in cards)
    if deck.shuffled:
        Random(f"{state.live.seed}:{deck_id}:{least}").shuffle(cards)
    fresh = [card for card in cards if dealt[card] == least]
    had = _had(state, deck_id, people)
    return next((card for card in fresh if card not in had), fresh[0])


def _had(state: WorkshopState, deck_id: str, people: frozenset[str]) -> frozenset[str]:
    """Return the cards of a deck that one of these people has had before."""
    members = {group.id: frozenset(group.people) for draw in state.draws for group in draw.groups}
    return frozenset(
        deal.card for deal in state.deals if deal.deck == deck_id and members.get(deal.to, frozenset()) & people
    )


def of_turn(state: WorkshopState, item_id: str, turn: int) -> tuple[Deal, ...]:
    """Return the cards dealt for one turn of an item."""
    return tuple(deal for deal in state.deals if deal.item_id == item_id and deal.turn == turn)
