"""What has to be said of a draw: who meets again, who could not be kept apart, and which role nobody has."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from itertools import combinations

from facilitator.pack.kinds import Grouping
from facilitator.session import casting
from facilitator.session.met import times_met
from facilitator.session.state import Draw, WorkshopState
from facilitator.session.teaming import Wishes


class DrawCode(Enum):
    """What is to be said."""

    MEET_AGAIN = "meet_again"
    """So many twos meet again, as no round of new partners was found; `count` is how many."""
    NOT_APART = "not_apart"
    """These two are together although they are not to be, as there was no other way; `people` are their ids."""
    NO_ONE_LEFT = "no_one_left"
    """A role stays empty, as nobody is left who may play it; `key` is the role."""


@dataclass(frozen=True, slots=True)
class DrawNote:
    """One thing to be said of a draw."""

    code: DrawCode
    count: int = 0
    people: tuple[str, ...] = ()
    key: str = ""


def notes_on(state: WorkshopState, draw: Draw) -> tuple[DrawNote, ...]:
    """Return what has to be said of a draw, the wishes that were broken only for the trainer's eyes."""
    return (*_meetings(state, draw), *_wishes(state, draw), *_empty_roles(state, draw))


def wishes_of(state: WorkshopState) -> Wishes:
    """Return who is not to work with whom, by their ids."""
    return frozenset(frozenset((apart.one, apart.other)) for apart in state.aparts)


def members(draw: Draw) -> tuple[tuple[str, ...], ...]:
    """Return who is together: group by group, and all roles as one."""
    if draw.kind is Grouping.ROLES:
        return (tuple(person for group in draw.groups for person in group.people),)
    return tuple((*group.people, *group.observers) for group in draw.groups)


def _meetings(state: WorkshopState, draw: Draw) -> tuple[DrawNote, ...]:
    if draw.kind is not Grouping.PAIRS:
        return ()
    earlier = []
    for other in state.draws:
        if other.id == draw.id:
            break
        earlier.append(other)
    met = times_met(earlier)
    again = sum(met[frozenset(two)] > 0 for group in draw.groups for two in combinations(group.people, 2))
    return (DrawNote(DrawCode.MEET_AGAIN, count=again),) if again else ()


def _wishes(state: WorkshopState, draw: Draw) -> tuple[DrawNote, ...]:
    order = {person.id: place for place, person in enumerate(state.people)}
    together = casting.broken(members(draw), wishes_of(state))
    return tuple(
        DrawNote(DrawCode.NOT_APART, people=tuple(sorted(two, key=lambda person: order.get(person, 0))))
        for two in together
        if two <= order.keys()
    )


def _empty_roles(state: WorkshopState, draw: Draw) -> tuple[DrawNote, ...]:
    if draw.kind is not Grouping.ROLES or not any(person.present for person in state.people):
        return ()
    return tuple(DrawNote(DrawCode.NO_ONE_LEFT, key=group.key) for group in draw.groups if not group.people)
