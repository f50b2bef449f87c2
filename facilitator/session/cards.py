"""Groups and cards: what a phase draws and deals when it begins, and what may be done with a dealt card."""

from __future__ import annotations

from dataclasses import replace

from facilitator.clock import Instant
from facilitator.errors import Refusal, RefusalCode
from facilitator.pack.model import DealSpec, Grouping, PhaseKind, Receiver
from facilitator.session import agenda, dealing, team_clocks
from facilitator.session.casting import broken
from facilitator.session.commands import (
    CountGuess,
    DealAnother,
    DrawAgain,
    HideCard,
    PrintCard,
    Reveal,
    SaveOutcome,
    ShowCard,
)
from facilitator.session.dealing import Want
from facilitator.session.draft import Draft
from facilitator.session.drawing import Wish, draw_at, draw_groups, impossible, latest_draw
from facilitator.session.events import (
    CardDealt,
    CardHidden,
    CardPrinted,
    CardReturned,
    CardRevealed,
    CardShown,
    GuessCounted,
    OutcomeSaved,
)
from facilitator.session.honesty import members, wishes_of
from facilitator.session.state import Deal, Live, WorkshopState

ROOM = "room"
MOST_GUESSES = 999


def prepare(draft: Draft, step: agenda.Step, at: Instant) -> None:
    """Draw the groups and deal the cards of a phase that begins; what it had before a step back stays."""
    if step.phase.draw is not None and draw_at(draft.state, step) is None:
        draw_groups(draft, step, step.phase.draw, at)
    for spec in step.phase.deals:
        _deal(draft, step, spec, at)


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
        ids = {group.id for group in old.groups}
        hanging = [deal for deal in draft.state.deals if deal.to in ids]
        if any(deal.seen or deal.revealed for deal in hanging):
            return Refusal(RefusalCode.ALREADY_SEEN)
        for deal in hanging:
            _return(draft, deal)
    new = draw_groups(draft, step, step.phase.draw, draft.now, wish)
    if (wish.teams or wish.size) and broken(members(new), wishes_of(draft.state)):
        return Refusal(RefusalCode.CANNOT_KEEP_APART)
    if old is not None:
        draft.state = replace(draft.state, draws=tuple(draw for draw in draft.state.draws if draw.id != old.id))
    team_clocks.fit_to_teams(draft)
    for spec in step.phase.deals:
        _deal(draft, step, spec, draft.now)
    return None


def deal_another(draft: Draft, command: DealAnother) -> Refusal | None:
    """Take back a hidden card that nobody saw, and deal the next one in its place."""
    if refusal := draft.no_phase():
        return refusal
    deal = _find(draft.state, command.deal_id)
    if deal is None:
        return Refusal(RefusalCode.UNKNOWN_CARD)
    if deal.seen or deal.revealed:
        return Refusal(RefusalCode.ALREADY_SEEN)
    want = Want(deal.item_id, deal.phase_id, _members(draft.state, deal.to), instead_of=deal.card)
    card = dealing.next_card(draft.state, deal.deck, want, draft.catalog)
    if card is None or card == deal.card:
        return Refusal(RefusalCode.NO_CARD_LEFT)
    _return(draft, deal)
    _hand_out(draft, replace(deal, id=draft.rules.new_id(), card=card), draft.now)
    return None


def show_card(draft: Draft, command: ShowCard) -> Refusal | None:
    """Take down that a hidden card was opened to the one it is for."""
    return _seen(draft, command.deal_id, CardShown)


def print_card(draft: Draft, command: PrintCard) -> Refusal | None:
    """Take down that a hidden card lies on paper: whoever it is for has seen it, and it is dealt to nobody else."""
    return _seen(draft, command.deal_id, CardPrinted)


def hide_card(draft: Draft, command: HideCard) -> Refusal | None:
    """Take down that a hidden card was covered again."""
    deal = _find(draft.state, command.deal_id)
    if deal is None:
        return Refusal(RefusalCode.UNKNOWN_CARD)
    draft.emit(CardHidden(draft.now, deal.id, deal.deck, deal.card, deal.to))
    return None


def reveal(draft: Draft, command: Reveal) -> Refusal | None:
    """Let the room see a card."""
    deal = _find(draft.state, command.deal_id)
    if deal is None:
        return Refusal(RefusalCode.UNKNOWN_CARD)
    if deal.revealed:
        return Refusal(RefusalCode.ALREADY_REVEALED)
    _reveal(draft, deal, draft.now)
    return None


def count_guess(draft: Draft, command: CountGuess) -> Refusal | None:
    """Count a guess, or take one back."""
    deal = _find(draft.state, command.deal_id)
    if deal is None:
        return Refusal(RefusalCode.UNKNOWN_CARD)
    guesses = deal.guesses + command.by
    if guesses < 0:
        return Refusal(RefusalCode.OUT_OF_RANGE, {"least": 0})
    if guesses > MOST_GUESSES:
        return Refusal(RefusalCode.OUT_OF_RANGE, {"least": 0, "most": MOST_GUESSES})
    _change(draft, replace(deal, guesses=guesses))
    draft.emit(GuessCounted(draft.now, deal.id, guesses))
    return None


def save_outcome(draft: Draft, command: SaveOutcome) -> Refusal | None:
    """Take down whether the card was found, and how long the room has been playing for it."""
    deal = _find(draft.state, command.deal_id)
    if deal is None:
        return Refusal(RefusalCode.UNKNOWN_CARD)
    found_s = _played_s(draft, deal)
    _change(draft, replace(deal, found=command.found, found_s=found_s))
    draft.emit(OutcomeSaved(draft.now, deal.id, command.found, found_s))
    return None


def _deal(draft: Draft, step: agenda.Step, spec: DealSpec, at: Instant) -> None:
    for turn, to in _receivers(draft, step, spec):
        have = dealing.of_turn(draft.state, step.key.item_id, turn)
        if any(deal.deck == spec.deck and deal.phase_id == step.key.phase_id for deal in have):
            continue
        key = step.key
        want = Want(key.item_id, key.phase_id, _members(draft.state, to))
        card = dealing.next_card(draft.state, spec.deck, want, draft.catalog)
        if card is None:
            continue
        deal = Deal(draft.rules.new_id(), key.item_id, key.phase_id, turn, spec.deck, card, to, spec.hidden)
        _hand_out(draft, deal, at)
        if not spec.hidden:
            _reveal(draft, deal, at)


def _receivers(draft: Draft, step: agenda.Step, spec: DealSpec) -> tuple[tuple[int, str], ...]:
    """Return the turn and the receiver of every card that a spec deals now."""
    match spec.to:
        case Receiver.ROOM:
            return ((step.key.turn, ROOM),)
        case Receiver.ROLE:
            roles = latest_draw(draft.state, step.key.item_id, Grouping.ROLES)
            group = next((group for group in roles.groups if group.key == spec.role), None) if roles else None
            return ((step.key.turn, group.id if group else ROOM),)
        case Receiver.EACH_TEAM:
            teams = latest_draw(draft.state, step.key.item_id, Grouping.TEAMS)
            if teams is None:
                return ()
            # A single team plays every scene itself, so it gets as many cards as there are turns.
            cards = max(len(teams.groups), teams_base(draft, step))
            return tuple((turn, teams.groups[(turn - 1) % len(teams.groups)].id) for turn in range(1, cards + 1))


def teams_base(draft: Draft, step: agenda.Step) -> int:
    """Return how many teams the exercise of a step is made for."""
    item = agenda.item_of(draft.state, step.key.item_id)
    assert item is not None, "a running step belongs to an item"
    phases = draft.catalog.exercise(item.exercise_id).phases
    return next((phase.draw.teams for phase in phases if phase.draw and phase.draw.groups is Grouping.TEAMS), 1)


def _hand_out(draft: Draft, deal: Deal, at: Instant) -> None:
    draft.state = replace(draft.state, deals=(*draft.state.deals, deal))
    key = draft.live.key
    assert key is not None, "cards are dealt within a phase"
    draft.emit(CardDealt(at, deal.id, deal.deck, deal.card, deal.to, key))


def _return(draft: Draft, deal: Deal) -> None:
    draft.state = replace(draft.state, deals=tuple(other for other in draft.state.deals if other.id != deal.id))
    draft.emit(CardReturned(draft.now, deal.id, deal.deck, deal.card, deal.to))


def _reveal(draft: Draft, deal: Deal, at: Instant) -> None:
    _change(draft, replace(deal, revealed=True))
    draft.emit(CardRevealed(at, deal.id, deal.deck, deal.card, deal.to))


def _change(draft: Draft, changed: Deal) -> None:
    deals = tuple(changed if deal.id == changed.id else deal for deal in draft.state.deals)
    draft.state = replace(draft.state, deals=deals)


def _seen(draft: Draft, deal_id: str, event: type[CardShown] | type[CardPrinted]) -> Refusal | None:
    deal = _find(draft.state, deal_id)
    if deal is None:
        return Refusal(RefusalCode.UNKNOWN_CARD)
    if not deal.hidden:
        return Refusal(RefusalCode.NOT_HIDDEN)
    _change(draft, replace(deal, seen=True))
    draft.emit(event(draft.now, deal.id, deal.deck, deal.card, deal.to))
    return None


def _find(state: WorkshopState, deal_id: str) -> Deal | None:
    return next((deal for deal in state.deals if deal.id == deal_id), None)


def _members(state: WorkshopState, group_id: str) -> frozenset[str]:
    return frozenset(
        person for draw in state.draws for group in draw.groups if group.id == group_id for person in group.people
    )


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
