"""Moving somebody by hand: into another team, pair or trio, or into a role that they volunteer for."""

from __future__ import annotations

from dataclasses import replace

from facilitator.errors import Refusal, RefusalCode
from facilitator.pack.kinds import Grouping
from facilitator.session.casting import broken
from facilitator.session.draft import Draft
from facilitator.session.honesty import members, wishes_of
from facilitator.session.joining import change_groups
from facilitator.session.people_commands import MovePerson
from facilitator.session.shares import OBSERVER
from facilitator.session.state import Draw, Group, WorkshopState
from facilitator.session.together import is_known


def move_person(draft: Draft, command: MovePerson) -> Refusal | None:
    """Put somebody into a group of a draw; a pair that would lose one of its two gets one back."""
    state, person = draft.state, command.person_id
    draw = next((draw for draw in state.draws if any(group.id == command.group_id for group in draw.groups)), None)
    if draw is None:
        return Refusal(RefusalCode.UNKNOWN_GROUP)
    target = next(group for group in draw.groups if group.id == command.group_id)
    if not is_known(state, person):
        return Refusal(RefusalCode.UNKNOWN_PERSON)
    if person in target.people or (draw.kind is Grouping.TRIOS and person in target.observers):
        return Refusal(RefusalCode.ALREADY_THERE)
    if refusal := _not_to_act(state, draw, target, person):
        return refusal
    changed = _into_role(draw, target, person) if draw.kind is Grouping.ROLES else _into_group(draw, target, person)
    wishes = wishes_of(state)
    if set(broken(members(changed), wishes)) - set(broken(members(draw), wishes)):
        return Refusal(RefusalCode.KEPT_APART)
    change_groups(draft, draw, changed)
    return None


def _not_to_act(state: WorkshopState, draw: Draw, target: Group, person: str) -> Refusal | None:
    """Return why somebody cannot have a role: they pass, or the card that goes with it was seen by another."""
    if draw.kind is Grouping.ROLES and target.key != OBSERVER:
        if any(other.id == person and other.passes for other in state.people):
            return Refusal(RefusalCode.PASSES_TODAY)
        if any(deal.to == target.id and deal.hidden and deal.seen and not deal.revealed for deal in state.deals):
            return Refusal(RefusalCode.ALREADY_SEEN)
    return None


def _into_role(draw: Draw, target: Group, person: str) -> Draw:
    """Return roles in which somebody plays one; who had it gets theirs, or watches."""
    had = next((group for group in draw.groups if person in group.people), None)
    groups = {group.id: group for group in draw.groups}
    groups[target.id] = replace(target, people=(person,))
    watching = [other for other in draw.watching if other != person]
    if had is not None:
        groups[had.id] = replace(had, people=target.people)
    else:
        watching += target.people
    return replace(draw, groups=tuple(groups[group.id] for group in draw.groups), watching=tuple(watching))


def _into_group(draw: Draw, target: Group, person: str) -> Draw:
    """Return groups in which somebody is in another one; in pairs and trios two change places where one would lack."""
    had = next((group for group in draw.groups if person in group.people), None)
    groups = {
        group.id: replace(
            group,
            people=tuple(other for other in group.people if other != person),
            observers=tuple(other for other in group.observers if other != person),
        )
        for group in draw.groups
    }
    there = groups[target.id]
    if had is not None and target.people and _needs_another(draw, had):
        back = target.people[-1]
        seats = [back if other == person else other for other in had.people]
        groups[had.id] = replace(groups[had.id], people=tuple(seats))
        groups[target.id] = replace(there, people=(*target.people[:-1], person))
    elif had is None and draw.kind is Grouping.TRIOS:
        groups[target.id] = replace(there, observers=(*there.observers, person))
    else:
        groups[target.id] = replace(there, people=(*there.people, person))
    return replace(draw, groups=tuple(groups[group.id] for group in draw.groups))


def _needs_another(draw: Draw, left: Group) -> bool:
    return draw.kind is Grouping.TRIOS or (draw.kind is Grouping.PAIRS and len(left.people) == 2)
