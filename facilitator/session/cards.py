"""Groups and cards: what a phase draws and deals when it begins, and what may be done with a dealt card."""

from __future__ import annotations

from dataclasses import replace

from facilitator.errors import Refusal, RefusalCode
from facilitator.pack.kinds import PhaseKind
from facilitator.session import agenda, dealing, team_clocks
from facilitator.session.by_id import without
from facilitator.session.card_commands import (
    CountGuess,
    DealAnother,
    HideCard,
    PrintCard,
    PrintDeck,
    Reveal,
    SaveOutcome,
    ShowCard,
)
from facilitator.session.card_events import CardHidden, CardPrinted, CardShown, DeckPrinted, GuessCounted, OutcomeSaved
from facilitator.session.casting import broken
from facilitator.session.dealing import Want
from facilitator.session.draft import Draft
from facilitator.session.drawing import Wish, draw_at, draw_groups, impossible
from facilitator.session.handing import (
    change_deal,
    deal_cards,
    find_deal,
    hand_out,
    open_at_once,
    reveal_deal,
    take_back,
)
from facilitator.session.honesty import members, wishes_of
from facilitator.session.live import Live
from facilitator.session.people_commands import DrawAgain
from facilitator.session.receiving import receivers
from facilitator.session.state import Deal

MOST_GUESSES = 999
MOST_PRINTED = 9999


def draw_again(draft: Draft, command: DrawAgain) -> Refusal | None:
    """Draw this phase's groups anew; hidden cards that hung on them and that nobody saw are dealt anew too."""
    step = draft.step()
    if step is None or step.phase.draw is None:
        return Refusal(RefusalCode.NO_GROUPS_HERE)
    wish = Wish(command.teams, command.size, command.at_once)
    if refusal := impossible(draft.state, step.phase.draw, wish):
        return refusal
    old = draw_at(draft.state, step)
    if old is not None:
        ids = {old.id, *(group.id for group in old.groups)}
        hanging = [deal for deal in draft.state.deals if deal.to in ids]
        if any(deal.seen or deal.revealed for deal in hanging):
            return Refusal(RefusalCode.ALREADY_SEEN)
        for deal in hanging:
            take_back(draft, deal)
    new = draw_groups(draft, step, step.phase.draw, draft.now, wish)
    if (wish.teams or wish.size) and broken(members(new), wishes_of(draft.state)):
        return Refusal(RefusalCode.CANNOT_KEEP_APART)
    if old is not None:
        draft.state = replace(draft.state, draws=without(draft.state.draws, old.id))
    team_clocks.fit_to_teams(draft)
    for spec in step.phase.deals:
        deal_cards(draft, step, spec, draft.now)
    return None


def deal_another(draft: Draft, command: DealAnother) -> Refusal | None:
    """Take back a hidden card that nobody saw, and deal the next one in its place."""
    if refusal := draft.no_phase():
        return refusal
    deal = find_deal(draft.state, command.deal_id)
    if deal is None:
        return Refusal(RefusalCode.UNKNOWN_CARD)
    if deal.seen or deal.revealed:
        return Refusal(RefusalCode.ALREADY_SEEN)
    want = Want(deal.item_id, deal.phase_id, receivers(draft.state, deal, draft.catalog), instead_of=deal.card)
    card = dealing.next_card(draft.state, deal.deck, want, draft.catalog)
    if card is None or card == deal.card:
        return Refusal(RefusalCode.NO_CARD_LEFT)
    take_back(draft, deal)
    open_at_once(draft, hand_out(draft, replace(deal, id=draft.rules.new_id(), card=card), draft.now), draft.now)
    return None


def show_card(draft: Draft, command: ShowCard) -> Refusal | None:
    """Take down that a hidden card was opened to the one it is for."""
    return _seen(draft, command.deal_id, CardShown)


def print_card(draft: Draft, command: PrintCard) -> Refusal | None:
    """Take down that a hidden card lies on paper: whoever it is for has seen it, and it is dealt to nobody else."""
    return _seen(draft, command.deal_id, CardPrinted)


def print_deck(draft: Draft, command: PrintDeck) -> Refusal | None:
    """Take down that hidden cards lie on paper; they are dealt all the same, as late as the day can."""
    if all(deck.id != command.deck for deck in draft.catalog.pack.decks):
        return Refusal(RefusalCode.UNKNOWN_CARD)
    if not 1 <= command.cards <= MOST_PRINTED:
        return Refusal(RefusalCode.OUT_OF_RANGE, {"least": 1, "most": MOST_PRINTED})
    draft.emit(DeckPrinted(draft.now, command.deck, command.cards))
    return None


def hide_card(draft: Draft, command: HideCard) -> Refusal | None:
    """Take down that a hidden card was covered again."""
    deal = find_deal(draft.state, command.deal_id)
    if deal is None:
        return Refusal(RefusalCode.UNKNOWN_CARD)
    draft.emit(CardHidden(draft.now, deal.id, deal.deck, deal.card, deal.to))
    return None


def reveal(draft: Draft, command: Reveal) -> Refusal | None:
    """Let the room see a card."""
    deal = find_deal(draft.state, command.deal_id)
    if deal is None:
        return Refusal(RefusalCode.UNKNOWN_CARD)
    if deal.revealed:
        return Refusal(RefusalCode.ALREADY_REVEALED)
    reveal_deal(draft, deal, draft.now)
    return None


def count_guess(draft: Draft, command: CountGuess) -> Refusal | None:
    """Count a guess, or take one back."""
    deal = find_deal(draft.state, command.deal_id)
    if deal is None:
        return Refusal(RefusalCode.UNKNOWN_CARD)
    guesses = deal.guesses + command.by
    if guesses < 0:
        return Refusal(RefusalCode.OUT_OF_RANGE, {"least": 0})
    if guesses > MOST_GUESSES:
        return Refusal(RefusalCode.OUT_OF_RANGE, {"least": 0, "most": MOST_GUESSES})
    change_deal(draft, replace(deal, guesses=guesses))
    draft.emit(GuessCounted(draft.now, deal.id, guesses))
    return None


def save_outcome(draft: Draft, command: SaveOutcome) -> Refusal | None:
    """Take down whether the card was found, and how long the room has been playing for it."""
    deal = find_deal(draft.state, command.deal_id)
    if deal is None:
        return Refusal(RefusalCode.UNKNOWN_CARD)
    found_s = _played_s(draft, deal)
    change_deal(draft, replace(deal, found=command.found, found_s=found_s))
    draft.emit(OutcomeSaved(draft.now, deal.id, command.found, found_s))
    return None


def _seen(draft: Draft, deal_id: str, event: type[CardShown] | type[CardPrinted]) -> Refusal | None:
    deal = find_deal(draft.state, deal_id)
    if deal is None:
        return Refusal(RefusalCode.UNKNOWN_CARD)
    if not deal.hidden:
        return Refusal(RefusalCode.NOT_HIDDEN)
    change_deal(draft, replace(deal, seen=True))
    draft.emit(event(draft.now, deal.id, deal.deck, deal.card, deal.to))
    return None


def _played_s(draft: Draft, deal: Deal) -> float:
    """Return for how many seconds the card of this turn has been played."""
    item = agenda.item_of(draft.state, deal.item_id)
    live: Live = draft.live
    played_s = 0.0
    for run in draft.state.runs:
        if item is None or (run.item_id, run.turn) != (deal.item_id, deal.turn):
            continue
        if agenda.phase_of(item, run.phase_id, draft.catalog).kind is not PhaseKind.PLAY:
            continue
        if run.actual_s is not None:
            played_s += run.actual_s
        elif live.entered is not None:
            played_s += draft.now.after(live.entered)
    return played_s
