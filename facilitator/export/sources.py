"""What a report is built from, and the questions that every part of it asks: who may be named, what is whose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from facilitator.export.document import Audience
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import PauseKind, PhaseKind, PromptKind
from facilitator.pack.model import PromptSpec
from facilitator.session import audience as room
from facilitator.session import pace
from facilitator.session.events import Event
from facilitator.session.records import FREE_NOTE, note_at, result_at
from facilitator.session.state import Draw, Group, Item, WorkshopState
from facilitator.texts import Texts

_NBSP = "\u00a0"


@dataclass(frozen=True, slots=True)
class Sources:
    """A workshop, its content, the words to tell it in, and for whom. `local_offset` is local time minus UTC.

    `names` says whether people are named, `marks` whether the trainer's marks are told.
    """

    state: WorkshopState
    catalog: Catalog
    texts: Texts
    audience: Audience
    names: bool
    local_offset: timedelta
    marks: bool = False
    events: tuple[Event, ...] = ()

    def item_title(self, item: Item) -> str:
        """Return an item's title; the reserve is the trainer's own, and a client reads a pause like any other."""
        if item.pause is PauseKind.RESERVE and not item.title and self.audience is Audience.CLIENT:
            return self.texts.t("A short pause")
        return room.item_title(item, self.catalog, self.texts)

    @property
    def day(self) -> date:
        """Return the date of the day."""
        return pace.held_on(self.state, local_offset=self.local_offset)

    def after_midnight_min(self, moment: datetime | time) -> float:
        """Return a local moment as minutes after midnight of the workshop's day."""
        if isinstance(moment, time):
            moment = datetime.combine(self.state.properties.day, moment)
        return (moment - datetime.combine(self.state.properties.day, time())).total_seconds() / 60

    def local(self, utc: datetime) -> datetime:
        """Return a recorded moment as a naive local time of the workshop's day, were it held on another date or not."""
        moved = self.state.properties.day - self.day
        return utc.replace(tzinfo=None) + self.local_offset + moved

    def number(self, item: Item) -> str:
        """Return which exercise of the day an item is; a pause has no number."""
        exercises = [other.id for other in self.state.items if other.exercise_id]
        return self.texts.number(exercises.index(item.id) + 1) if item.id in exercises else ""

    def people(self, group: Group) -> tuple[str, ...]:
        """Return the names in a group, each on one line; those whom the workshop no longer knows are left out."""
        known = {person.id: person.name.strip() for person in self.state.people}
        return tuple(known[person].replace(" ", _NBSP) for person in group.people if known.get(person))

    def team_name(self, group: Group) -> str:
        """Return what a team is called."""
        return self.texts.t("Team {mark}", mark=group.key.upper())

    def draws(self, item: Item) -> tuple[Draw, ...]:
        """Return the groups drawn for an item that have people in them."""
        ours = (draw for draw in self.state.draws if draw.item_id == item.id)
        return tuple(draw for draw in ours if any(group.people for group in draw.groups))

    def prompts(self, item: Item) -> tuple[PromptSpec, ...]:
        """Return the prompts of an item that this audience may read the answers to."""
        if not item.exercise_id:
            return ()
        ours = self.catalog.exercise(item.exercise_id).prompts
        return tuple(prompt for prompt in ours if self.audience is Audience.TRAINER or not prompt.private)

    def ask(self, item: Item, prompt: PromptSpec) -> str:
        """Return the question of a prompt."""
        return self.catalog.prompt_text(self.texts.language, item.exercise_id, prompt.id).ask

    def series_of(self, item: Item, phase_id: str) -> str:
        """Return the series that a phase of an exercise belongs to, empty where it runs once."""
        return self.catalog.phase(item.exercise_id, phase_id).series

    def note(self, item: Item, prompt_id: str, turn: int) -> str:
        """Return what was written under a prompt in one turn, without blank ends."""
        note = note_at(self.state, item.id, prompt_id, turn)
        return note.text.strip() if note is not None else ""

    def value(self, item: Item, prompt: PromptSpec, turn: int) -> int | None:
        """Return the number given under a prompt in one turn."""
        result = result_at(self.state, item.id, prompt.id, turn)
        return result.value if result is not None else None

    def value_text(self, prompt: PromptSpec, value: int) -> str:
        """Return a recorded number the way its kind is read."""
        if prompt.kind is PromptKind.YES_NO:
            return self.texts.t("Yes") if value else self.texts.t("No")
        if prompt.kind is PromptKind.SCALE:
            return self.texts.t(
                "{value} of {most}", value=self.texts.number(value), most=self.texts.number(prompt.most)
            )
        return self.texts.number(value)

    def free_notes(self, item: Item) -> tuple[str, ...]:
        """Return the trainer's own notes on an item; a client's paper has none."""
        if self.audience is not Audience.TRAINER:
            return ()
        notes = sorted(
            (note for note in self.state.notes if note.item_id == item.id and note.prompt_id == FREE_NOTE),
            key=lambda note: note.turn,
        )
        return tuple(note.text.strip() for note in notes if note.text.strip())

    def comes_next(self, item: Item) -> frozenset[str]:
        """Return the prompts of an exercise that ask what happens after the day: those after its last commitments."""
        if not item.exercise_id:
            return frozenset()
        spec = self.catalog.exercise(item.exercise_id)
        order = [phase.id for phase in spec.phases]
        last = max((n for n, phase in enumerate(spec.phases) if phase.kind is PhaseKind.COMMIT), default=None)
        if last is None:
            return frozenset()
        return frozenset(prompt.id for prompt in spec.prompts if order.index(prompt.phase) > last)

    def gathers_commitments(self, item: Item) -> bool:
        """Tell whether an item has a phase in which people commit themselves."""
        if not item.exercise_id:
            return False
        return any(phase.kind is PhaseKind.COMMIT for phase in self.catalog.exercise(item.exercise_id).phases)
