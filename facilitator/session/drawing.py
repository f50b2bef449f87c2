"""Drawing the groups of a phase: teams, pairs, trios or roles, each different from what was drawn before."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.clock import Instant
from facilitator.errors import Refusal, RefusalCode
from facilitator.pack.kinds import Grouping
from facilitator.pack.model import DrawSpec
from facilitator.session import agenda, casting
from facilitator.session.draft import Draft
from facilitator.session.events import GroupsDrawn, PairsDrawn, RolesDrawn, TeamsDrawn, TriosDrawn
from facilitator.session.honesty import wishes_of
from facilitator.session.shares import OBSERVER
from facilitator.session.state import Draw, Group, Item, WorkshopState

MOST_TEAMS = 26
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DRAWN: dict[Grouping, type[GroupsDrawn]] = {
    Grouping.TEAMS: TeamsDrawn,
    Grouping.PAIRS: PairsDrawn,
    Grouping.TRIOS: TriosDrawn,
    Grouping.ROLES: RolesDrawn,
}
_FEWEST_FOR_TRIOS = 3


@dataclass(frozen=True, slots=True)
class Wish:
    """How the trainer wants one draw: so many teams, or of such a size, or all at once; nothing leaves it open."""

    teams: int = 0
    size: int = 0
    at_once: bool | None = None


NO_WISH = Wish()


def draw_at(state: WorkshopState, step: agenda.Step) -> Draw | None:
    """Return the groups that were drawn in this very phase."""
    key = (step.key.item_id, step.key.phase_id, step.key.turn)
    return next((draw for draw in state.draws if (draw.item_id, draw.phase_id, draw.turn) == key), None)


def latest_draw(state: WorkshopState, item_id: str, kind: Grouping) -> Draw | None:
    """Return the groups of a kind that were drawn last in an item."""
    return next((draw for draw in reversed(state.draws) if draw.item_id == item_id and draw.kind is kind), None)


def cast_of(state: WorkshopState, item_id: str) -> Draw | None:
    """Return who plays: the roles or the trios of an item, whichever were drawn last."""
    casts = (Grouping.ROLES, Grouping.TRIOS)
    return next((draw for draw in reversed(state.draws) if draw.item_id == item_id and draw.kind in casts), None)


def kind_of(state: WorkshopState, step: agenda.Step, spec: DrawSpec, wish: Wish = NO_WISH) -> Grouping:
    """Return what a spec draws: roles are played by all at once where that is wanted, was done, or many are there."""
    here = sum(person.present for person in state.people)
    if spec.groups not in (Grouping.ROLES, Grouping.TRIOS):
        return spec.groups
    if here < _FEWEST_FOR_TRIOS:
        return Grouping.ROLES
    before = cast_of(state, step.key.item_id)
    if wish.at_once is not None:
        return Grouping.TRIOS if wish.at_once else Grouping.ROLES
    if before is not None:
        return before.kind
    many = 0 < spec.at_once_from <= here
    return Grouping.TRIOS if many or spec.groups is Grouping.TRIOS else Grouping.ROLES


def impossible(state: WorkshopState, spec: DrawSpec, wish: Wish) -> Refusal | None:
    """Return why groups cannot be drawn as wished."""
    here = sum(person.present for person in state.people)
    for wanted, most in ((wish.teams, min(MOST_TEAMS, here)), (wish.size, here)):
        if wanted and not (spec.groups is Grouping.TEAMS and 0 < wanted <= most):
            if spec.groups is not Grouping.TEAMS or not here:
                return Refusal(RefusalCode.NO_GROUPS_HERE)
            return Refusal(RefusalCode.OUT_OF_RANGE, {"least": 1, "most": most})
    return None


def draw_groups(draft: Draft, step: agenda.Step, spec: DrawSpec, at: Instant, wish: Wish = NO_WISH) -> Draw:
    """Draw groups for a phase, and give series that run once for each team as many turns as there are teams."""
    item = agenda.item_of(draft.state, step.key.item_id)
    if item is not None and item.teams and spec.groups is Grouping.TEAMS:
        spec = replace(spec, teams=item.teams)
    kind, key = kind_of(draft.state, step, spec, wish), step.key
    groups = _groups(draft, step, spec, kind, wish)
    watching: tuple[str, ...] = ()
    if kind is Grouping.ROLES:
        cast = {person for group in groups for person in group.people}
        watching = tuple(person.id for person in draft.state.people if person.present and person.id not in cast)
    draw = Draw(draft.rules.new_id(), key.item_id, key.phase_id, key.turn, kind, groups, watching)
    draft.state = replace(draft.state, draws=(*draft.state.draws, draw))
    if kind is Grouping.TEAMS:
        _fit_turns(draft, step, max(len(groups), spec.teams))
    draft.emit(_DRAWN[kind](at, draw.id, key))
    return draw


def _groups(draft: Draft, step: agenda.Step, spec: DrawSpec, kind: Grouping, wish: Wish) -> tuple[Group, ...]:
    state, earlier, aparts = draft.state, draft.state.draws, wishes_of(draft.state)
    present = [person.id for person in state.people if person.present]
    actors = [person.id for person in state.people if person.present and not person.passes]
    # One order for the whole day: the rounds of the circle method fit together only then.
    day_seed = f"{draft.live.seed}:pairs"
    # No ids in it: they differ from day to day, and the same seed shall draw the same on any.
    seed = f"{draft.live.seed}:{step.key.phase_id}:{step.key.turn}:{len(earlier)}:{_arrangement(draft, step)}"
    new_id = draft.rules.new_id
    if kind is Grouping.ROLES:
        parties = casting.roles(actors, spec.roles, earlier, seed, aparts)
        return tuple(Group(new_id(), role, party) for role, party in zip(spec.roles, parties, strict=True))
    if kind is Grouping.TRIOS:
        trios = _same_trios(state, step, seed) or _new_trios(state, spec, seed)
        return tuple(Group(new_id(), group_key(at), trio.people, trio.observers) for at, trio in enumerate(trios))
    if kind is Grouping.PAIRS:
        parties = casting.pairs(present, earlier, day_seed, aparts)
    else:
        parties = casting.teams(present, _count(len(present), spec, wish), seed, aparts)
    return tuple(Group(new_id(), group_key(at), party) for at, party in enumerate(parties))


def _count(here: int, spec: DrawSpec, wish: Wish) -> int:
    if wish.size > 1:
        # nobody is left alone: one too many for teams of two makes one of three, as among pairs
        return max(1, min(-(-here // wish.size), here // 2))
    if wish.size:
        return here
    return wish.teams or agenda.teams_for(here, spec.teams)


def stage_roles(spec: DrawSpec) -> tuple[str, ...]:
    """Return the roles that act."""
    return tuple(role for role in spec.roles if role != OBSERVER)


def _new_trios(state: WorkshopState, spec: DrawSpec, seed: str) -> tuple[casting.Trio, ...]:
    actors = [person.id for person in state.people if person.present and not person.passes]
    others = [person.id for person in state.people if person.present and person.passes]
    acting = max(1, len(stage_roles(spec)))
    return casting.trios(actors, others, acting, state.draws, seed, wishes_of(state))


def _same_trios(state: WorkshopState, step: agenda.Step, seed: str) -> tuple[casting.Trio, ...]:
    """Return the trios of the turn before with their roles changed round, nothing where they are not whole any more."""
    before = cast_of(state, step.key.item_id)
    if before is None or before.kind is not Grouping.TRIOS or before.turn >= step.key.turn:
        return ()
    present = {person.id for person in state.people if person.present}
    if {person for group in before.groups for person in (*group.people, *group.observers)} != present:
        return ()
    passing = frozenset(person.id for person in state.people if person.passes)
    trios = (casting.Trio(group.people, group.observers) for group in before.groups)
    return tuple(casting.next_turn(trio, passing, state.draws, seed) for trio in trios)


def _arrangement(draft: Draft, step: agenda.Step) -> str:
    """Return who is where in the groups drawn before for this very phase, so that every new draw differs from it."""
    old = draw_at(draft.state, step)
    places = {person.id: place for place, person in enumerate(draft.state.people)}
    groups = old.groups if old is not None else ()
    return "/".join(",".join(str(places.get(person, "")) for person in group.people) for group in groups)


def group_key(index: int) -> str:
    """Return the key of a group by its place: a, b … z, then aa, ab …: there may be a hundred pairs."""
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
