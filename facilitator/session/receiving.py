"""Who gets a card: the room, a team, the holder of a role, or everybody who plays at once, each or together."""

from __future__ import annotations

from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import Grouping, Receiver
from facilitator.pack.model import DealSpec
from facilitator.session import agenda
from facilitator.session.drawing import cast_of, latest_draw, stage_roles
from facilitator.session.state import Deal, Draw, Group, WorkshopState

ROOM = "room"

MANY_FROM = 25
"""From so many people on, those who play at once have one card for all unless the trainer chooses otherwise."""


def targets(
    state: WorkshopState, step: agenda.Step, spec: DealSpec, catalog: Catalog, *, each: bool
) -> tuple[tuple[int, str], ...]:
    """Return the turn and the receiver of every card that a spec deals now; `each` is for those who play at once."""
    turn, item_id = step.key.turn, step.key.item_id
    if spec.to is Receiver.EACH_TEAM:
        teams = latest_draw(state, item_id, Grouping.TEAMS)
        if teams is None:
            return ()
        # A single team plays every scene itself, so it gets as many cards as there are turns.
        cards = max(len(teams.groups), _teams_base(state, item_id, catalog))
        return tuple((at, teams.groups[(at - 1) % len(teams.groups)].id) for at in range(1, cards + 1))
    at_once = at_work_at_once(state, item_id)
    if at_once is not None and each:
        return tuple((turn, group.id) for group in at_once.groups)
    if spec.to is Receiver.ROOM:
        return ((turn, ROOM),)
    if at_once is not None:
        return ((turn, at_once.id),)
    roles = cast_of(state, item_id)
    group = next((group for group in roles.groups if group.key == spec.role), None) if roles is not None else None
    return ((turn, group.id if group is not None else ROOM),)


def at_work_at_once(state: WorkshopState, item_id: str) -> Draw | None:
    """Return the pairs or trios that are at work all at once, whichever were drawn last."""
    kinds = (Grouping.PAIRS, Grouping.TRIOS, Grouping.ROLES)
    draw = next((draw for draw in reversed(state.draws) if draw.item_id == item_id and draw.kind in kinds), None)
    return draw if draw is not None and draw.kind is not Grouping.ROLES else None


def deals_each(state: WorkshopState, step: agenda.Step, spec: DealSpec) -> bool:
    """Tell whether those who play at once get a card each: as in the turn before, else unless they are many."""
    if spec.to is Receiver.EACH_TEAM or at_work_at_once(state, step.key.item_id) is None:
        return False
    ours = [deal for deal in state.deals if (deal.item_id, deal.deck) == (step.key.item_id, spec.deck)]
    if ours:
        return any(ours[-1].to == group.id for draw in state.draws for group in draw.groups)
    return spec.to is Receiver.ROLE and sum(person.present for person in state.people) < MANY_FROM


def may_choose(state: WorkshopState, step: agenda.Step) -> bool:
    """Tell whether this phase deals cards that each could have of their own, or all share."""
    shared = any(spec.to is not Receiver.EACH_TEAM for spec in step.phase.deals)
    return shared and at_work_at_once(state, step.key.item_id) is not None


def receivers(state: WorkshopState, deal: Deal, catalog: Catalog) -> frozenset[str]:
    """Return the people who get a card, nobody where it is for the room."""
    return Receivers(state, catalog).of(deal)


class Receivers:
    """Looks up who gets each of many cards."""

    def __init__(self, state: WorkshopState, catalog: Catalog) -> None:
        """Read the draws of a day once."""
        self._state = state
        self._catalog = catalog
        self._groups: dict[str, tuple[Draw, tuple[Group, ...]]] = {
            group.id: (draw, (group,)) for draw in state.draws for group in draw.groups
        }
        self._groups |= {draw.id: (draw, draw.groups) for draw in state.draws}

    def of(self, deal: Deal) -> frozenset[str]:
        """Return the people who get a card, nobody where it is for the room."""
        draw, groups = self._groups.get(deal.to, (None, ()))
        if draw is None:
            return frozenset()
        place = _place(self._state, deal, draw, self._catalog)
        parts = (group.people if place is None else group.people[place : place + 1] for group in groups)
        return frozenset(person for people in parts for person in people)


def role_of(state: WorkshopState, deal: Deal, catalog: Catalog) -> str:
    """Return the role that a card is for, empty where it is for no role."""
    item = agenda.item_of(state, deal.item_id)
    if item is None or not item.exercise_id:
        return ""
    specs = agenda.phase_of(item, deal.phase_id, catalog).deals
    return next((spec.role for spec in specs if spec.deck == deal.deck), "")


def _place(state: WorkshopState, deal: Deal, draw: Draw, catalog: Catalog) -> int | None:
    """Return which of a trio plays the role that a card is for, None where it is for all of a group."""
    item = agenda.item_of(state, draw.item_id)
    if draw.kind is not Grouping.TRIOS or item is None or not item.exercise_id:
        return None
    spec = agenda.phase_of(item, draw.phase_id, catalog).draw
    roles = stage_roles(spec) if spec is not None else ()
    role = role_of(state, deal, catalog)
    return roles.index(role) if role in roles else None


def _teams_base(state: WorkshopState, item_id: str, catalog: Catalog) -> int:
    """Return how many teams the exercise of an item is made for."""
    item = agenda.item_of(state, item_id)
    assert item is not None, "a running step belongs to an item"
    if item.teams:
        return item.teams
    phases = catalog.exercise(item.exercise_id).phases
    return next((phase.draw.teams for phase in phases if phase.draw and phase.draw.groups is Grouping.TEAMS), 1)
