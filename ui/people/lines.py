"""What the people's place shows, as plain values: the groups drawn last, and who has met whom."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import Grouping
from facilitator.session import agenda, audience, faces
from facilitator.session.drawing import latest_draw
from facilitator.session.met import times_met
from facilitator.session.state import Group, Item, WorkshopState
from facilitator.texts import Texts
from facilitator.view import GroupFace
from ui.people.seat import Seats


@dataclass(frozen=True, slots=True)
class GroupLines:
    """The groups of one item, by kind; a kind that was not drawn is empty."""

    item: str = ""
    teams: tuple[GroupFace, ...] = ()
    pairs: tuple[GroupFace, ...] = ()
    trios: tuple[GroupFace, ...] = ()
    roles: tuple[GroupFace, ...] = ()
    seats: tuple[tuple[Grouping, tuple[Seats, ...]], ...] = ()

    def seats_of(self, kind: Grouping) -> tuple[Seats, ...]:
        """Return who sits in the groups of a kind, in their order."""
        return dict(self.seats).get(kind, ())


@dataclass(frozen=True, slots=True)
class MetTable:
    """How often each two people met. `times[n]` has a number for everybody before the n-th person."""

    names: tuple[str, ...] = ()
    present: tuple[bool, ...] = ()
    times: tuple[tuple[int, ...], ...] = ()

    @property
    def possible(self) -> int:
        """Return how many different pairs there could be."""
        return sum(len(row) for row in self.times)

    @property
    def met(self) -> int:
        """Return how many of them have met."""
        return sum(count > 0 for row in self.times for count in row)


def group_lines(state: WorkshopState, catalog: Catalog, texts: Texts) -> GroupLines:
    """Return the groups of the item that runs, or of the one that drew last."""
    item = _item(state)
    if item is None:
        return GroupLines()
    step = agenda.steps(item, catalog)[0]
    shown: dict[Grouping, tuple[GroupFace, ...]] = {}
    seats: dict[Grouping, tuple[Seats, ...]] = {}
    for kind in Grouping:
        shown[kind] = faces.group_faces(state, step, kind, catalog, texts)
        draw = latest_draw(state, item.id, kind)
        if draw is not None:
            seats[kind] = tuple(Seats(group.id, faces.shown_people(state, group)) for group in draw.groups)
            watching = faces.shown_people(state, Group("", "", draw.watching))
            if watching:
                names = {person.id: person.name for person in state.people}
                looks_on = GroupFace("", texts.t("Look on"), tuple(names[person] for person in watching))
                shown[kind], seats[kind] = (*shown[kind], looks_on), (*seats[kind], Seats("", watching))
    title = audience.item_title(item, catalog, texts)
    teams, pairs, trios, roles = (
        shown[kind] for kind in (Grouping.TEAMS, Grouping.PAIRS, Grouping.TRIOS, Grouping.ROLES)
    )
    return GroupLines(title, teams, pairs, trios, roles, tuple(seats.items()))


def met_table(state: WorkshopState) -> MetTable:
    """Return who has met whom so far, in the order of the list."""
    met = times_met(state.draws)
    people = state.people
    times = tuple(
        tuple(met[frozenset((person.id, other.id))] for other in people[:place]) for place, person in enumerate(people)
    )
    return MetTable(tuple(person.name for person in people), tuple(person.present for person in people), times)


def _item(state: WorkshopState) -> Item | None:
    drawn = [draw.item_id for draw in state.draws]
    running = state.live.key.item_id if state.live.key is not None else ""
    wanted = running if running in drawn else drawn[-1] if drawn else ""
    return agenda.item_of(state, wanted)
