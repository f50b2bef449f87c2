"""The sheet of one exercise, for a room without a projector: the task, the teams and the rules on a single page."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.export.leaf import Leaf, Listing, Part, Term
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import Grouping
from facilitator.pack.model import ExerciseSpec, MaterialSpec, PhaseSpec
from facilitator.pack.texts import ExerciseText, Passage
from facilitator.session import agenda
from facilitator.session.audience import item_title
from facilitator.session.drawing import latest_draw
from facilitator.session.state import Draw, Item, WorkshopState
from facilitator.texts import Texts

NBSP = "\u00a0"


@dataclass(frozen=True, slots=True)
class ExerciseSource:
    """An exercise of a pack, and where it stands in a workshop if one is open."""

    catalog: Catalog
    texts: Texts
    exercise_id: str
    state: WorkshopState | None = None
    item: Item | None = None

    @property
    def spec(self) -> ExerciseSpec:
        """Return the exercise without its words."""
        return self.catalog.exercise(self.exercise_id)

    @property
    def words(self) -> ExerciseText:
        """Return the exercise in the words of the paper."""
        return self.catalog.exercise_text(self.texts.language, self.exercise_id)

    @property
    def title(self) -> str:
        """Return what the exercise is called in this workshop."""
        return item_title(self.item, self.catalog, self.texts) if self.item is not None else self.words.title

    @property
    def phases(self) -> tuple[PhaseSpec, ...]:
        """Return the phases that are run: a series of no turns is left out."""
        item = self.item
        if item is None:
            return self.spec.phases
        return tuple(phase for phase in self.spec.phases if agenda.turns_of(item, phase.series, self.catalog))

    def minutes(self, phase: PhaseSpec) -> str:
        """Return how long a phase is planned to be."""
        planned = agenda.minutes_of(self.item, phase) if self.item is not None else phase.minutes.default
        return self.texts.t("{minutes} min", minutes=self.texts.number(planned))

    def draw(self) -> Draw | None:
        """Return the teams or pairs drawn last for this exercise; roles are given out in the room."""
        if self.state is None or self.item is None:
            return None
        found = (
            latest_draw(self.state, self.item.id, kind) for kind in (Grouping.TEAMS, Grouping.TRIOS, Grouping.PAIRS)
        )
        return next((draw for draw in found if draw is not None), None)


def exercise_leaf(source: ExerciseSource) -> Leaf:
    """Return the sheet of an exercise for the people in the room. No hidden card is on it."""
    texts = source.texts
    parts: list[Part] = [_task(source)]
    groups = _groups(source)
    if groups is not None:
        parts.append(groups)
    parts.append(Passage(texts.t("Rules"), points=_rules(texts)))
    materials = materials_lines(source)
    if materials:
        parts.append(Passage(texts.t("Materials"), points=materials))
    return Leaf(
        title=source.title,
        kicker=texts.t("Exercise sheet"),
        lead=source.words.summary,
        parts=tuple(parts),
        foot=source.title,
        on_one_page=True,
    )


def materials_lines(source: ExerciseSource) -> tuple[str, ...]:
    """Return what to bring, counted where it is known for how many."""
    return tuple(_material(source, material) for material in source.spec.materials)


def _task(source: ExerciseSource) -> Listing:
    terms = []
    for phase in source.phases:
        words = source.words.phases[phase.id]
        if words.task:
            terms.append(Term(words.title or words.name, words.task, source.minutes(phase)))
    return Listing(source.texts.t("The task"), tuple(terms))


def _groups(source: ExerciseSource) -> Part | None:
    """Return the teams or pairs with their people; where none are drawn yet, room to write those of teams."""
    texts, draw = source.texts, source.draw()
    if draw is not None and source.state is not None:
        return _drawn(source.state, draw, texts)
    spec = next((phase.draw for phase in source.phases if phase.draw and phase.draw.groups is Grouping.TEAMS), None)
    if spec is None:
        return None
    people = sum(person.present for person in source.state.people) if source.state is not None else 0
    count = agenda.teams_for(people, spec.teams)
    names = tuple(texts.t("Team {mark}", mark=chr(ord("A") + place)) for place in range(count))
    return Passage(texts.t("Teams"), columns=(texts.t("Team"), texts.t("Who")), rows=names)


def _drawn(state: WorkshopState, draw: Draw, texts: Texts) -> Part:
    known = {person.id: person.name.strip().replace(" ", NBSP) for person in state.people}
    parties = [(group.key, [known[person] for person in group.people if known.get(person)]) for group in draw.groups]
    if draw.kind is Grouping.TEAMS:
        terms = tuple(Term(texts.t("Team {mark}", mark=key.upper()), ", ".join(names)) for key, names in parties)
        return Listing(texts.t("Teams"), terms)
    # a space that may be broken stands only between the pairs
    pairs = "  ·  ".join(f"{NBSP}–{NBSP}".join(names) for _, names in parties if names)
    return Passage(texts.t("Trios") if draw.kind is Grouping.TRIOS else texts.t("Pairs"), pairs)


def _rules(texts: Texts) -> tuple[str, ...]:
    return (
        texts.t("We play behaviour, never people: no accents, illnesses, faiths or bodies."),
        texts.t("Anyone may pass, or watch, keep the time or take notes instead. No reason needed."),
        texts.t("What is told here stays here. Photographs only if everybody agrees."),
    )


def _material(source: ExerciseSource, material: MaterialSpec) -> str:
    texts, what = source.texts, source.words.materials[material.id]
    count = _counted(source, material)
    if count is not None:
        return texts.t("{count} × {what}", count=texts.number(count), what=what)
    number = texts.number(material.count)
    if material.per == "team":
        return texts.t("{count} × {what}, for each team", count=number, what=what)
    return texts.t("{count} × {what}, for each person", count=number, what=what)


def _counted(source: ExerciseSource, material: MaterialSpec) -> int | None:
    """Return how many are needed in all, None as long as nobody knows for how many."""
    if material.per == "room":
        return material.count
    if source.state is None:
        return None
    if material.per == "person":
        people = sum(person.present for person in source.state.people)
        return material.count * people if people else None
    draw = source.draw()
    return material.count * len(draw.groups) if draw is not None and draw.kind is Grouping.TEAMS else None
