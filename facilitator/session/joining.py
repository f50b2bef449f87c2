"""People who come late or leave early: they look on in a running group, and nobody is left alone in a pair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facilitator.pack.kinds import Grouping, PhaseKind
from facilitator.session.by_id import put
from facilitator.session.draft import Draft
from facilitator.session.events import GroupsEdited
from facilitator.session.honesty import wishes_of
from facilitator.session.met import times_met
from facilitator.session.state import Draw, Group, WorkshopState


def running_draw(state: WorkshopState) -> Draw | None:
    """Return the groups that are at work: those that the running item drew last."""
    key = state.live.key
    if key is None:
        return None
    return next((draw for draw in reversed(state.draws) if draw.item_id == key.item_id), None)


def change_groups(draft: Draft, draw: Draw, changed: Draw) -> None:
    """Put changed groups in the place of those drawn."""
    draft.state = replace(draft.state, draws=put(draft.state.draws, changed))
    draft.emit(GroupsEdited(draft.now, draw.id))


def join(draft: Draft, people: Sequence[str]) -> None:
    """Let people who come while groups are at work look on in one; they are cast from the next draw on."""
    draw = running_draw(draft.state)
    if draw is None or not any(group.people for group in draw.groups):
        return
    changed = draw
    for person in people:
        if person in _everybody(changed):
            continue
        if changed.kind is Grouping.ROLES:
            changed = replace(changed, watching=(*changed.watching, person))
        else:
            changed = _looking_on(draft.state, changed, person)
    if changed != draw:
        change_groups(draft, draw, changed)


def leave(draft: Draft, person: str) -> None:
    """Take somebody who leaves out of a round that runs, and give a partner who is left alone company.

    Teams stay as they were drawn: who has left is no longer shown, and still belongs to what the team has done.
    """
    draw, step = running_draw(draft.state), draft.step()
    if draw is None or step is None or draw.kind is not Grouping.PAIRS or step.phase.kind is not PhaseKind.ROUND:
        return
    if person in _everybody(draw):
        change_groups(draft, draw, replace(draw, groups=_without(draft.state, draw, person)))


def _everybody(draw: Draw) -> frozenset[str]:
    groups = (person for group in draw.groups for person in (*group.people, *group.observers))
    return frozenset((*groups, *draw.watching))


def _looking_on(state: WorkshopState, draw: Draw, person: str) -> Draw:
    """Return groups with somebody more: where no wish is against it, and with the fewest people.

    They look on, but for where somebody has no partner.
    """
    wishes = wishes_of(state)

    def price(group: Group) -> tuple[int, int]:
        with_them = (*group.people, *group.observers)
        return sum(frozenset((person, other)) in wishes for other in with_them), len(with_them)

    chosen = min((group for group in draw.groups if group.people), key=price)
    if draw.kind is Grouping.PAIRS and len(chosen.people) == 1:
        joined = replace(chosen, people=(*chosen.people, person))
    else:
        joined = replace(chosen, observers=(*chosen.observers, person))
    return replace(draw, groups=tuple(joined if group is chosen else group for group in draw.groups))


def _without(state: WorkshopState, draw: Draw, person: str) -> tuple[Group, ...]:
    groups = [
        replace(
            group,
            people=tuple(other for other in group.people if other != person),
            observers=tuple(other for other in group.observers if other != person),
        )
        for group in draw.groups
    ]
    # Who only looked on takes the place of the one who left.
    groups = [
        replace(group, people=(*group.people, group.observers[0]), observers=group.observers[1:])
        if len(group.people) < 2 and group.observers
        else group
        for group in groups
    ]
    alone = next((group for group in groups if len(group.people) == 1 and len(groups) > 1), None)
    if alone is not None:
        groups = _with_company(state, groups, alone)
    return tuple(group for group in groups if group.people or group.observers)


def _with_company(state: WorkshopState, groups: list[Group], alone: Group) -> list[Group]:
    """Return groups in which a partner left alone has somebody out of a trio, or makes a pair into one."""
    (left,) = alone.people
    met, wishes = times_met(state.draws), wishes_of(state)

    def price(others: Sequence[str]) -> tuple[int, int]:
        twos = [frozenset((left, other)) for other in others]
        return sum(two in wishes for two in twos), sum(met[two] for two in twos)

    trio = next((group for group in groups if len(group.people) == 3), None)
    if trio is not None:
        comes = min(trio.people, key=lambda other: price((other,)))
        changed = {
            alone.id: replace(alone, people=(left, comes)),
            trio.id: replace(trio, people=tuple(other for other in trio.people if other != comes)),
        }
    else:
        pair = min((group for group in groups if len(group.people) == 2), key=lambda group: price(group.people))
        changed = {alone.id: replace(alone, people=()), pair.id: replace(pair, people=(*pair.people, left))}
    return [changed.get(group.id, group) for group in groups]
