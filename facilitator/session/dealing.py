"""Which card comes next: with memory, and from a seed, so that a restart deals the same."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from random import Random

from facilitator.pack.catalog import Catalog
from facilitator.pack.model import CardSpec, DeckSpec
from facilitator.session.receiving import Receivers
from facilitator.session.state import Deal, WorkshopState


def eligible(deck: DeckSpec, sector: str, *, sensitive: bool) -> tuple[CardSpec, ...]:
    """Return the cards that this workshop is dealt first: its sector's and the general ones; sensitive if wanted."""
    allowed = tuple(card for card in deck.cards if sensitive or not card.sensitive)
    return tuple(card for card in allowed if fits(card, sector)) or allowed


def fits(card: CardSpec, sector: str) -> bool:
    """Tell whether a card is of a workshop's sector, or a general one."""
    return sector == "general" or card.sector in ("general", sector)


@dataclass(frozen=True, slots=True)
class Want:
    """What a card is wanted for: a phase of an item, and the people who get it; `instead_of` is one handed back."""

    item_id: str
    phase_id: str
    people: frozenset[str] = frozenset()
    instead_of: str = ""


def next_card(state: WorkshopState, deck_id: str, want: Want, catalog: Catalog) -> str | None:
    """Return the id of the next card of a deck, or None where the deck has none to deal.

    First of all the teams of one phase get different cards. Then nobody gets a card a second time while there is
    another, no card comes twice until the deck is through, and those of the workshop's sector and the general ones come
    before those of other sectors; what the room itself wrote comes before all of these. What is left to choose, the
    shuffled order decides; in the place of a card handed back comes the one after it, so that asking again and again
    shows the whole deck.
    """
    deck = catalog.deck(deck_id)
    allowed = [card for card in deck.cards if state.properties.sensitive_cards or not card.sensitive]
    foreign = {card.id for card in allowed if not fits(card, state.properties.sector)}
    cards = [card.id for card in allowed]
    if not cards:
        return None
    deals = [deal for deal in state.deals if deal.deck == deck_id]
    dealt = Counter(deal.card for deal in deals)
    if deck.shuffled:
        _shuffle(cards, state, deck_id, dealt)
    if want.instead_of in cards:
        place = cards.index(want.instead_of) + 1
        cards = cards[place:] + cards[:place]
    here = Counter(deal.card for deal in deals if (deal.item_id, deal.phase_id) == (want.item_id, want.phase_id))
    had = _had(state, deals, want.people, catalog)
    own = {card for card in cards if catalog.is_own(deck_id, card)}
    return min(cards, key=lambda card: (here[card], card in had, dealt[card], card not in own, card in foreign))


def paper_order(state: WorkshopState, deck_id: str, cards: tuple[str, ...], catalog: Catalog) -> tuple[str, ...]:
    """Return cards in the order in which they are printed for the room: what the day itself would deal last is first.

    So the cards on paper and those that are dealt meet as late as possible; those dealt already come last of all.
    """
    deck, known = catalog.deck(deck_id), state.properties
    dealt = Counter(deal.card for deal in state.deals if deal.deck == deck_id)
    order = [card.id for card in deck.cards if known.sensitive_cards or not card.sensitive or card.id in cards]
    if deck.shuffled and order:
        _shuffle(order, state, deck_id, dealt)
    order.sort(key=lambda card: not fits(catalog.card(deck_id, card), known.sector))
    return tuple(sorted(reversed([card for card in order if card in cards]), key=lambda card: dealt[card]))


def _shuffle(cards: list[str], state: WorkshopState, deck_id: str, dealt: Counter[str]) -> None:
    """Bring cards into the order of the day, another one each time that the deck is through."""
    Random(f"{state.live.seed}:{deck_id}:{min(dealt[card] for card in cards)}").shuffle(cards)


def _had(state: WorkshopState, deals: list[Deal], people: frozenset[str], catalog: Catalog) -> frozenset[str]:
    """Return the cards that one of these people has had before."""
    if not people:
        return frozenset()
    known = Receivers(state, catalog)
    return frozenset(deal.card for deal in deals if known.of(deal) & people)


def of_turn(state: WorkshopState, item_id: str, turn: int) -> tuple[Deal, ...]:
    """Return the cards dealt for one turn of an item."""
    return tuple(deal for deal in state.deals if deal.item_id == item_id and deal.turn == turn)
