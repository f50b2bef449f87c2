"""Making cards of what the room said: they lie in a deck of this workshop and are dealt before the pack's own."""

from __future__ import annotations

from dataclasses import replace

from facilitator.errors import Refusal, RefusalCode
from facilitator.pack.own_cards import OwnCard
from facilitator.session.by_id import put, without
from facilitator.session.draft import Draft
from facilitator.session.record_events import OwnCardsChanged
from facilitator.session.sheet_amounts import first_words
from facilitator.session.sheet_commands import MakeCards, RemoveOwnCard, SaveOwnCard
from facilitator.session.sheets import sheet_of
from facilitator.session.state import WorkshopState
from facilitator.session.wording import plain


def make_cards(draft: Draft, command: MakeCards) -> Refusal | None:
    """Make a card of each row that has none yet, for the deck that the sheet names."""
    sheet = sheet_of(draft.state, draft.catalog, command.item_id, command.prompt_id, command.turn)
    if sheet is None or not sheet.spec.deck:
        return Refusal(RefusalCode.UNKNOWN_PROMPT)
    deck = draft.catalog.deck(sheet.spec.deck)
    made = {card.row for card in draft.state.own_cards if card.deck == deck.id}
    told = [(line.id, first_words(sheet, line)) for line in sheet.lines if line.id not in made]
    new = tuple(OwnCard(draft.rules.new_id(), deck.id, row, ((deck.face, (text,)),)) for row, text in told if text)
    if not new:
        return Refusal(RefusalCode.NOTHING_TO_MAKE)
    draft.state = replace(draft.state, own_cards=(*draft.state.own_cards, *new))
    draft.emit(OwnCardsChanged(draft.now, deck.id))
    return None


def save_own_card(draft: Draft, command: SaveOwnCard) -> Refusal | None:
    """Write a card anew: its face, and what else its deck has fields for; nobody may have seen it."""
    old = _find(draft.state, command.card_id)
    if old is None:
        return Refusal(RefusalCode.UNKNOWN_CARD)
    if any(deal.seen or deal.revealed for deal in draft.state.deals if deal.card == old.id):
        return Refusal(RefusalCode.ALREADY_SEEN)
    deck = draft.catalog.deck(old.deck)
    given = {name: tuple(filter(str.strip, map(plain, lines))) for name, lines in command.words}
    words = tuple((field.id, given[field.id]) for field in deck.fields if given.get(field.id))
    if not given.get(deck.face):
        return Refusal(RefusalCode.EMPTY_NAME)
    changed = replace(old, texts=words)
    cards = put(draft.state.own_cards, changed)
    draft.state = replace(draft.state, own_cards=cards)
    draft.emit(OwnCardsChanged(draft.now, old.deck))
    return None


def remove_own_card(draft: Draft, command: RemoveOwnCard) -> Refusal | None:
    """Take a card away that was not dealt."""
    old = _find(draft.state, command.card_id)
    if old is None:
        return Refusal(RefusalCode.UNKNOWN_CARD)
    if is_dealt(draft.state, old.id):
        return Refusal(RefusalCode.ALREADY_SEEN)
    draft.state = replace(draft.state, own_cards=without(draft.state.own_cards, old.id))
    draft.emit(OwnCardsChanged(draft.now, old.deck))
    return None


def is_dealt(state: WorkshopState, card_id: str) -> bool:
    """Tell whether a card is out: what was dealt must stay readable."""
    return any(deal.card == card_id for deal in state.deals)


def _find(state: WorkshopState, card_id: str) -> OwnCard | None:
    return next((card for card in state.own_cards if card.id == card_id), None)
