"""Who had which part in the day so far: who acted, who observed, who sat out. Roles are shared out by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.pack.kinds import Grouping
from facilitator.session.state import Draw

OBSERVER = "observer"
"""The role that looks on; every other one acts."""

_STAGE = frozenset({Grouping.ROLES, Grouping.TRIOS})


@dataclass(frozen=True, slots=True)
class Share:
    """How often somebody acted, observed, and was there for neither."""

    acted: int = 0
    observed: int = 0
    sat_out: int = 0


def shares(draws: Sequence[Draw], people: Iterable[str]) -> dict[str, Share]:
    """Return everybody's share of the roles handed out so far."""
    stage = [draw for draw in draws if draw.kind in _STAGE]
    acted, observed = Counter[str](), Counter[str]()
    for draw in stage:
        acted.update(acting(draw))
        observed.update(looking_on(draw))
    return {
        person: Share(acted[person], observed[person], len(stage) - acted[person] - observed[person])
        for person in people
    }


def acting(draw: Draw) -> tuple[str, ...]:
    """Return who has a part to play in a draw of roles or trios."""
    return tuple(person for group in draw.groups if group.key != OBSERVER for person in group.people)


def looking_on(draw: Draw) -> tuple[str, ...]:
    """Return who looks on in a draw of roles or trios."""
    watchers = [person for group in draw.groups for person in group.observers]
    watchers += [person for group in draw.groups if group.key == OBSERVER for person in group.people]
    return (*watchers, *draw.watching)


def times_in_role(draws: Sequence[Draw], roles: Sequence[str]) -> Counter[tuple[str, str]]:
    """Return how often each person played each of these roles, by person and role."""
    had: Counter[tuple[str, str]] = Counter()
    for draw in draws:
        for group in draw.groups:
            if draw.kind is Grouping.ROLES:
                had.update((person, group.key) for person in group.people)
            elif draw.kind is Grouping.TRIOS:
                had.update(zip(group.people, roles, strict=False))
    return had
