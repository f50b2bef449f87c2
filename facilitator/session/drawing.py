"""Drawing the groups of a phase: teams, pairs or roles, each different from what was drawn before."""

from __future__ import annotations

from dataclasses import replace

from facilitator.clock import Instant
from facilitator.pack.model import DrawSpec, Grouping
from facilitator.session import agenda, casting
from facilitator.session.draft import Draft
from facilitator.session.events import GroupsDrawn, PairsDrawn, RolesDrawn, TeamsDrawn
from facilitator.session.state import Draw, Group, Item, WorkshopState

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DRAWN: dict[Grouping, type[GroupsDrawn]] = {
    Grouping.TEAMS: TeamsDrawn,
    Grouping.PAIRS: PairsDrawn,
    Grouping.ROLES: RolesDrawn,
}


def draw_at(state: WorkshopState, step: agenda.Step) -> Draw | None:
    """Return the groups that were drawn in this very phase."""
    key = (step.key.item_id, step.key.phase_id, step.key.turn)
    return next((draw for draw in state.draws if (draw.item_id, draw.phase_id, draw.turn) == key), None)


def latest_draw(state: WorkshopState, item_id: str, kind: Grouping) -> Draw | None:
    """Return the groups of a kind that were drawn last in an item."""
    return next((draw for draw in reversed(state.draws) if draw.item_id == item_id and draw.kind is kind), None)


def draw_groups(draft: Draft, step: agenda.Step, spec: DrawSpec, at: Instant) -> None:
    """Draw groups for a phase, and give series that run once for each team as many turns as there are teams."""
    present = [person.id for person in draft.state.people if person.present]
    parties = _parties(draft, step, spec, present)
    keys = spec.roles if spec.groups is Grouping.ROLES else tuple(_key(index) for index in range(len(parties)))
    groups = tuple(Group(draft.rules.new_id(), key, party) for key, party in zip(keys, parties, strict=True))
    key = step.key
    draw = Draw(draft.rules.new_id(), key.item_id, key.phase_id, key.turn, spec.groups, groups)
    draft.state = replace(draft.state, draws=(*draft.state.draws, draw))
    if spec.groups is Grouping.TEAMS:
        _fit_turns(draft, step, max(len(groups), spec.teams))
    draft.emit(_DRAWN[spec.groups](at, draw.id, key))


def _parties(draft: Draft, step: agenda.Step, spec: DrawSpec, present: list[str]) -> tuple[casting.Party, ...]:
    key, earlier = step.key, draft.state.draws
    if spec.groups is Grouping.PAIRS:
        # One order for the whole day: the rounds of the circle method fit together only then.
        return casting.pairs(present, earlier, f"{draft.live.seed}:pairs")
    # No ids in it: they differ from day to day, and the same seed shall draw the same on any.
    seed = f"{draft.live.seed}:{key.phase_id}:{key.turn}:{len(earlier)}:{_arrangement(draft, step)}"
    if spec.groups is Grouping.ROLES:
        return casting.roles(present, spec.roles, earlier, seed)
    return casting.teams(present, agenda.teams_for(len(present), spec.teams), seed)


def _arrangement(draft: Draft, step: agenda.Step) -> str:
    """Return who is where in the groups drawn before for this very phase, so that every new draw differs from it."""
    old = draw_at(draft.state, step)
    places = {person.id: place for place, person in enumerate(draft.state.people)}
    groups = old.groups if old is not None else ()
    return "/".join(",".join(str(places.get(person, "")) for person in group.people) for group in groups)


def _key(index: int) -> str:
    """Return a, b … z, then aa, ab …: there may be a hundred pairs."""
    rest, letter = divmod(index, len(_LETTERS))
    return (_LETTERS[rest - 1] if rest else "") + _LETTERS[letter]


def _fit_turns(draft: Draft, step: agenda.Step, turns: int) -> None:
    """Give every series that runs once for each team as many turns as there are teams (or tasks for a single one)."""
    item = agenda.item_of(draft.state, step.key.item_id)
    assert item is not None, "a running step belongs to an item"
    fitted = dict(item.turns)
    for series in draft.catalog.exercise(item.exercise_id).series:
        if series.per_team:
            fitted[series.id] = min(turns, series.rounds.most)
    changed: Item = replace(item, turns=tuple(fitted.items()))
    if changed != item:
        draft.change_item(changed)
