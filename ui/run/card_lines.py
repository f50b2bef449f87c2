"""Which cards were dealt in the running item, as plain values without a hidden card's words."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.pack.catalog import CardPart, Catalog
from facilitator.pack.kinds import Grouping, PhaseKind
from facilitator.session import agenda, faces
from facilitator.session.agenda import Step
from facilitator.session.drawing import latest_draw
from facilitator.session.state import Deal, Item, WorkshopState
from facilitator.texts import Texts

_PLAYED = frozenset({PhaseKind.PLAY, PhaseKind.GUESS})


@dataclass(frozen=True, slots=True)
class CardLine:
    """A dealt card as the trainer may see it without opening it.

    `text` is the face of a revealed card, else what stands on its back; `details` is all else on a revealed one.
    `played` says that its guesses can be counted now, `may_reveal` that it is the turn of its reveal. `slips` counts
    each word that must not be said, and `slip_words` are those words once the card is revealed. `before` is to be said
    before it is opened. `has_next` says that the room may go on to another card from this one.
    """

    deal_id: str
    receiver: str
    turn_name: str
    deck: str
    deck_title: str
    text: str
    details: tuple[CardPart, ...]
    hidden: bool
    seen: bool
    revealed: bool
    guesses: int
    found: bool | None
    played: bool
    may_reveal: bool
    slips: tuple[int, ...] = ()
    slip_words: tuple[str, ...] = ()
    before: str = ""
    has_next: bool = False


def card_lines(state: WorkshopState, catalog: Catalog, texts: Texts) -> tuple[CardLine, ...]:
    """Return the cards of the running item deck by deck; of each deck those of this turn come first."""
    step = _running(state, catalog)
    item = agenda.item_of(state, step.key.item_id) if step is not None else None
    if step is None or item is None or not item.exercise_id:
        return ()
    order = decks_in_order(item, step, catalog)
    deals = [deal for deal in state.deals if deal.item_id == item.id and not deal.laid_aside]
    later = {deal.id: bool(step.phase.series) and deal.turn != step.key.turn for deal in deals}
    deals.sort(key=lambda deal: (order.index(deal.deck), later[deal.id], deal.turn))
    return tuple(_line(state, item, deal, step, catalog, texts) for deal in deals)


def decks_in_order(item: Item, step: Step, catalog: Catalog) -> list[str]:
    """Return the decks of an exercise: first those the phase reveals or deals, then those its series does, then all."""
    phases = catalog.exercise(item.exercise_id).phases
    series = [phase for phase in phases if phase.series and phase.series == step.phase.series]
    order: dict[str, None] = {}
    for phase in (step.phase, *series, *phases):
        order.update(dict.fromkeys((*phase.reveals, *(spec.deck for spec in phase.deals))))
    return list(order)


def to_reveal(state: WorkshopState, catalog: Catalog) -> tuple[Deal, ...]:
    """Return the hidden cards that the running phase is there to reveal and that are not revealed yet."""
    step = _running(state, catalog)
    if step is None:
        return ()
    return tuple(deal for deal in state.deals if _revealed_in(deal, step, catalog) and not deal.revealed)


def reveals_here(state: WorkshopState, catalog: Catalog) -> bool:
    """Tell whether the running phase is there to reveal a card that was dealt."""
    step = _running(state, catalog)
    return step is not None and any(_revealed_in(deal, step, catalog) for deal in state.deals)


def in_play(state: WorkshopState, catalog: Catalog) -> Deal | None:
    """Return the hidden card of this turn whose guesses can be counted now."""
    step = _running(state, catalog)
    if step is None:
        return None
    return next((deal for deal in state.deals if _played(state, deal, step, catalog)), None)


def current_card(state: WorkshopState, catalog: Catalog) -> Deal | None:
    """Return the hidden card that comes next: of this turn where turns are played, not seen yet if there is one."""
    step = _running(state, catalog)
    if step is None:
        return None
    hidden = [deal for deal in state.deals if deal.item_id == step.key.item_id and deal.hidden and not deal.revealed]
    if step.phase.series:
        hidden = [deal for deal in hidden if deal.turn == step.key.turn] or hidden
    return next((deal for deal in hidden if not deal.seen), hidden[0] if hidden else None)


def _running(state: WorkshopState, catalog: Catalog) -> Step | None:
    key = state.live.key
    return None if key is None else agenda.step_at(state, key, catalog)


def _revealed_in(deal: Deal, step: Step, catalog: Catalog) -> bool:
    """Tell whether a card is revealed in this phase: a hidden one of its decks, or an open one that is sensitive."""
    own = (deal.item_id, deal.turn) == (step.key.item_id, step.key.turn)
    if deal.hidden:
        return own and deal.deck in step.phase.reveals
    return own and deal.phase_id == step.phase.id and catalog.card(deal.deck, deal.card).sensitive


def _played(state: WorkshopState, deal: Deal, step: Step, catalog: Catalog) -> bool:
    """Tell whether the room is guessing this card: it is of this turn, and guessed before its series reveals it."""
    if step.phase.kind not in _PLAYED or (deal.item_id, deal.turn) != (step.key.item_id, step.key.turn):
        return False
    item = agenda.item_of(state, deal.item_id)
    if item is None or not item.exercise_id or not deal.hidden:
        return False
    phases = catalog.exercise(item.exercise_id).phases
    return any(phase.guessed and deal.deck in phase.reveals for phase in phases if phase.series == step.phase.series)


def _line(state: WorkshopState, item: Item, deal: Deal, step: Step, catalog: Catalog, texts: Texts) -> CardLine:
    deck = catalog.deck_text(texts.language, deal.deck)
    return CardLine(
        deal_id=deal.id,
        receiver=faces.receiver_name(state, deal, catalog, texts),
        turn_name=_turn_name(state, item, deal, catalog, texts),
        deck=deal.deck,
        deck_title=deck.title,
        text=catalog.face(texts.language, deal.deck, deal.card) if deal.revealed else deck.back,
        details=_details(deal, catalog, texts) if deal.revealed else (),
        hidden=deal.hidden,
        seen=deal.seen,
        revealed=deal.revealed,
        guesses=deal.guesses,
        found=deal.found,
        played=_played(state, deal, step, catalog),
        may_reveal=_revealed_in(deal, step, catalog) and not deal.revealed,
        slips=_slips(state, deal, step, catalog),
        slip_words=_forbidden(state, deal, catalog) if deal.revealed else (),
        before=_before(deal, catalog, texts),
        has_next=not deal.hidden and deal.revealed and deal.phase_id == step.phase.id and deal.turn == step.key.turn,
    )


def _slips(state: WorkshopState, deal: Deal, step: Step, catalog: Catalog) -> tuple[int, ...]:
    """Return how often each word was said that must not be, nothing where the card is not in play and none was."""
    words = len(_forbidden(state, deal, catalog))
    if not any(deal.slips) and not _played(state, deal, step, catalog):
        return ()
    return (*deal.slips, *[0] * (words - len(deal.slips)))[:words]


def _forbidden(state: WorkshopState, deal: Deal, catalog: Catalog) -> tuple[str, ...]:
    """Return the words that must not be said, in the language of the one who plays: the wall's."""
    return catalog.forbidden(state.properties.languages.wall, deal.deck, deal.card)


def _before(deal: Deal, catalog: Catalog, texts: Texts) -> str:
    """Return what is to be said before a sensitive card is opened; nothing once it is."""
    waits = not deal.revealed and catalog.card(deal.deck, deal.card).sensitive
    return catalog.deck_text(texts.language, deal.deck).before if waits else ""


def _details(deal: Deal, catalog: Catalog, texts: Texts) -> tuple[CardPart, ...]:
    """Return every field of a card but its face, which stands there already."""
    face = catalog.deck(deal.deck).face
    return tuple(part for part in catalog.card_parts(texts.language, deal.deck, deal.card) if part.id != face)


def _turn_name(state: WorkshopState, item: Item, deal: Deal, catalog: Catalog, texts: Texts) -> str:
    """Return which of several cards of one receiver this is; a team that plays once needs no number."""
    if catalog.phase(item.exercise_id, deal.phase_id).series:
        return texts.t("Round {turn}", turn=deal.turn)
    teams = latest_draw(state, item.id, Grouping.TEAMS)
    plays_more = teams is not None and deal.turn > len(teams.groups)
    has_more = any(other.to == deal.to and other.turn != deal.turn for other in state.deals if other.item_id == item.id)
    return texts.t("Round {turn}", turn=deal.turn) if plays_more or has_more else ""
