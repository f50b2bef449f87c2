"""Handing cards out when a phase begins, and taking back what nobody saw."""

from __future__ import annotations

from dataclasses import replace

from facilitator.clock import Instant
from facilitator.pack.kinds import Receiver
from facilitator.pack.model import DealSpec
from facilitator.session import agenda, dealing
from facilitator.session.by_id import put, without
from facilitator.session.card_events import CardDealt, CardReturned, CardRevealed
from facilitator.session.dealing import Want
from facilitator.session.draft import Draft
from facilitator.session.drawing import draw_at, draw_groups
from facilitator.session.receiving import ROOM, deals_each, receivers, targets
from facilitator.session.state import Deal, WorkshopState


def prepare(draft: Draft, step: agenda.Step, at: Instant) -> None:
    """Draw the groups and deal the cards of a phase that begins; what it had before a step back stays."""
    if step.phase.draw is not None and draw_at(draft.state, step) is None:
        draw_groups(draft, step, step.phase.draw, at)
    for spec in step.phase.deals:
        deal_cards(draft, step, spec, at)


def deal_cards(draft: Draft, step: agenda.Step, spec: DealSpec, at: Instant, *, each: bool | None = None) -> None:
    """Deal the cards of a spec that were not dealt yet."""
    wanted = deals_each(draft.state, step, spec) if each is None else each
    before = draft.state.deals
    for turn, to in targets(draft.state, step, spec, draft.catalog, each=wanted):
        have = dealing.of_turn(draft.state, step.key.item_id, turn)
        ours = [old for old in have if (old.deck, old.phase_id) == (spec.deck, step.key.phase_id)]
        ours = [old for old in ours if not old.laid_aside]
        # Dealt before a step back, perhaps to groups that were drawn anew since: those cards stay.
        if any(old in before for old in ours):
            continue
        for _ in range(spec.count - sum(old.to == to for old in ours)):
            _deal_one(draft, step, spec, turn, to, at)


def _deal_one(draft: Draft, step: agenda.Step, spec: DealSpec, turn: int, to: str, at: Instant) -> None:
    key = step.key
    # A card for the room that each has for their own instead is hidden.
    hidden = spec.hidden or (spec.to is Receiver.ROOM and to != ROOM)
    new = Deal(draft.rules.new_id(), key.item_id, key.phase_id, turn, spec.deck, "", to, hidden)
    want = Want(key.item_id, key.phase_id, receivers(draft.state, new, draft.catalog))
    card = dealing.next_card(draft.state, spec.deck, want, draft.catalog)
    if card is not None:
        open_at_once(draft, hand_out(draft, replace(new, card=card), at), at)


def hand_out(draft: Draft, new: Deal, at: Instant) -> Deal:
    """Hand a card out."""
    draft.state = replace(draft.state, deals=(*draft.state.deals, new))
    key = draft.live.key
    assert key is not None, "cards are dealt within a phase"
    draft.emit(CardDealt(at, new.id, new.deck, new.card, new.to, key))
    return new


def open_at_once(draft: Draft, new: Deal, at: Instant) -> None:
    """Let the room see a card that is not hidden; a sensitive one waits until the trainer has said what to expect."""
    if not new.hidden and not draft.catalog.card(new.deck, new.card).sensitive:
        reveal_deal(draft, new, at)


def take_back(draft: Draft, old: Deal) -> None:
    """Let a card that nobody saw go back into the deck."""
    draft.state = replace(draft.state, deals=without(draft.state.deals, old.id))
    draft.emit(CardReturned(draft.now, old.id, old.deck, old.card, old.to))


def reveal_deal(draft: Draft, old: Deal, at: Instant) -> None:
    """Let the room see a card."""
    number = 1 + max(deal.reveal_number for deal in draft.state.deals)
    change_deal(draft, replace(old, revealed=True, reveal_number=number))
    draft.emit(CardRevealed(at, old.id, old.deck, old.card, old.to))


def change_deal(draft: Draft, changed: Deal) -> None:
    """Put a changed deal in the place of the one with its id."""
    draft.state = replace(draft.state, deals=put(draft.state.deals, changed))


def find_deal(state: WorkshopState, deal_id: str) -> Deal | None:
    """Return a deal, or None."""
    return next((deal for deal in state.deals if deal.id == deal_id), None)
