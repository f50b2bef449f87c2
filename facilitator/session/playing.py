"""What is done with cards while they are played: words that slip out, the next open card, one for all or one each."""

from __future__ import annotations

from dataclasses import replace

from facilitator.errors import Refusal, RefusalCode
from facilitator.session import dealing
from facilitator.session.card_commands import ChooseDealing, CountSlip, LayAside
from facilitator.session.card_events import CardLaidAside, SlipCounted
from facilitator.session.dealing import Want
from facilitator.session.draft import Draft
from facilitator.session.handing import change_deal, deal_cards, find_deal, hand_out, open_at_once, take_back
from facilitator.session.receiving import may_choose, receivers

MOST_SLIPS = 99


def count_slip(draft: Draft, command: CountSlip) -> Refusal | None:
    """Count a word that slipped out, or take one back."""
    played = find_deal(draft.state, command.deal_id)
    if played is None:
        return Refusal(RefusalCode.UNKNOWN_CARD)
    language = draft.state.properties.languages.wall
    words = len(draft.catalog.forbidden(language, played.deck, played.card))
    if not 0 <= command.word < words:
        return Refusal(RefusalCode.UNKNOWN_WORD)
    slips = [*played.slips, *[0] * (words - len(played.slips))]
    count = slips[command.word] + command.by
    if not 0 <= count <= MOST_SLIPS:
        return Refusal(RefusalCode.OUT_OF_RANGE, {"least": 0, "most": MOST_SLIPS})
    slips[command.word] = count
    change_deal(draft, replace(played, slips=tuple(slips)))
    draft.emit(SlipCounted(draft.now, played.id, command.word, count))
    return None


def lay_aside(draft: Draft, command: LayAside) -> Refusal | None:
    """Lay an open card aside and deal the next one; the room has had it, so it does not come again."""
    if refusal := draft.no_phase():
        return refusal
    old = find_deal(draft.state, command.deal_id)
    if old is None or old.laid_aside:
        return Refusal(RefusalCode.UNKNOWN_CARD)
    if old.hidden or not old.revealed:
        return Refusal(RefusalCode.NOT_OPEN)
    want = Want(old.item_id, old.phase_id, receivers(draft.state, old, draft.catalog))
    card = dealing.next_card(draft.state, old.deck, want, draft.catalog)
    if card is None or card == old.card:
        return Refusal(RefusalCode.NO_CARD_LEFT)
    _aside(draft, old.id)
    new = replace(old, id=draft.rules.new_id(), card=card, revealed=False, seen=False, guesses=0, found=None)
    open_at_once(draft, hand_out(draft, replace(new, found_s=None, slips=()), draft.now), draft.now)
    return None


def choose_dealing(draft: Draft, command: ChooseDealing) -> Refusal | None:
    """Deal this phase's cards anew, one each or one for all; not where somebody has seen one of their own."""
    step = draft.step()
    if step is None:
        return draft.no_phase() or Refusal(RefusalCode.NO_PHASE)
    if not may_choose(draft.state, step):
        return Refusal(RefusalCode.ONE_FOR_ALL_ONLY)
    key = step.key
    ours = [old for old in dealing.of_turn(draft.state, key.item_id, key.turn) if old.phase_id == key.phase_id]
    ours = [old for old in ours if not old.laid_aside]
    if any(old.hidden and (old.seen or old.revealed) for old in ours):
        return Refusal(RefusalCode.ALREADY_SEEN)
    for old in ours:
        if old.revealed:
            _aside(draft, old.id)
        else:
            take_back(draft, old)
    for spec in step.phase.deals:
        deal_cards(draft, step, spec, draft.now, each=command.each)
    return None


def _aside(draft: Draft, deal_id: str) -> None:
    old = find_deal(draft.state, deal_id)
    assert old is not None, "only a card that lies there is laid aside"
    change_deal(draft, replace(old, laid_aside=True))
    draft.emit(CardLaidAside(draft.now, old.id, old.deck, old.card, old.to))
