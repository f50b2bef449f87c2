"""What a pack is: exercises, decks and templates as frozen values, with the texts of each language beside them.

Numbers and keys stand once, in this structure; each language holds texts alone (`pack/texts.py`), matched by id. The
engine knows kinds of phases (`pack/kinds.py`) and never an exercise by name.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.assessment.key import TestKey
from facilitator.assessment.lost_customer import Unit
from facilitator.pack.kinds import (
    FieldKind,
    Grouping,
    HandoutFor,
    OverMode,
    PauseKind,
    PhaseKind,
    PromptKind,
    Receiver,
    WallKind,
)
from facilitator.pack.sheets import SheetSpec
from facilitator.pack.texts import PackTexts


@dataclass(frozen=True, slots=True)
class Minutes:
    """A phase's shortest, default and longest time in whole minutes."""

    least: int
    default: int
    most: int


@dataclass(frozen=True, slots=True)
class DealSpec:
    """A card (or one for each team) that a phase deals when it starts, or `count` of them to each receiver.

    `role` names the role that receives it where `to` is `ROLE`. A card that is not hidden is shown at once.
    """

    deck: str
    to: Receiver
    hidden: bool = False
    role: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class DrawSpec:
    """The groups that a phase draws when it starts.

    `teams` is the number of teams from six people on (from 19 people twice as many), `roles` the roles to hand out.
    From `at_once_from` people on, roles are played by all in trios at once instead of by two before the room; 0 says
    that they never are.
    """

    groups: Grouping
    teams: int = 3
    roles: tuple[str, ...] = ()
    at_once_from: int = 31


@dataclass(frozen=True, slots=True)
class PhaseSpec:
    """One phase of an exercise.

    Neighbouring phases with the same `series` repeat together, turn by turn. `reveals` lists the decks whose hidden
    cards of this turn the main button offers to reveal; `guessed` says that the room guesses those first. `waits` says
    whether the clock waits for *Start*; None leaves it to the kind. `apart` says that its teams work each for itself,
    so that each may be given a clock of its own. `shows` names the prompt with the sheet that is at hand in this phase;
    where the wall is a sheet or a chart, the room sees that prompt's answers, of a scale those of all turns; until a
    sheet has any, it sees the bars of the prompt that `meanwhile` names, else the task.
    """

    id: str
    kind: PhaseKind
    minutes: Minutes
    wall: WallKind = WallKind.TASK
    series: str = ""
    draw: DrawSpec | None = None
    deals: tuple[DealSpec, ...] = ()
    reveals: tuple[str, ...] = ()
    guessed: bool = True
    over: OverMode = OverMode.COUNT_ON
    waits: bool | None = None
    apart: bool = False
    shows: str = ""
    meanwhile: str = ""


@dataclass(frozen=True, slots=True)
class SeriesSpec:
    """A run of phases that repeats: once for each team, or a number of rounds."""

    id: str
    per_team: bool = False
    rounds: Minutes = field(default_factory=lambda: Minutes(1, 1, 1))
    """Least, default and most turns; for `per_team` the default stands until teams are drawn.

    Where the least is 0 the run can be left out of an item altogether.
    """


@dataclass(frozen=True, slots=True)
class ReferenceSpec:
    """The worked example that a calculation begins with; what its amounts are counted in, by language.

    `guess` names the prompt with the group's own guess, if there is one, in the same unit.
    """

    first_year: int
    increase: int
    years: int
    margin: int
    unit: dict[str, Unit] = field(default_factory=dict)
    currency: dict[str, str] = field(default_factory=dict)
    guess: str = ""


@dataclass(frozen=True, slots=True)
class PromptSpec:
    """A question whose answer is kept.

    It is asked from phase `phase` on; with `per_turn` once for every turn of that phase. `least` and `most` bound a
    scale. A private one never reaches the client's paper. `sheet` is set where that is its kind, `reference` is a
    calculation's worked example.
    """

    id: str
    phase: str
    kind: PromptKind = PromptKind.NOTE
    per_turn: bool = False
    least: int = 1
    most: int = 10
    private: bool = False
    sheet: SheetSpec | None = None
    reference: ReferenceSpec | None = None


@dataclass(frozen=True, slots=True)
class MaterialSpec:
    """Something to bring: `count` for each person, team or room."""

    id: str
    count: int
    per: str = "room"


@dataclass(frozen=True, slots=True)
class ExerciseSpec:
    """An exercise without its words."""

    id: str
    phases: tuple[PhaseSpec, ...]
    people: tuple[int, int]
    series: tuple[SeriesSpec, ...] = ()
    prompts: tuple[PromptSpec, ...] = ()
    materials: tuple[MaterialSpec, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field that every card of a deck has, with at least `least` entries where it is a list or glossary."""

    id: str
    kind: FieldKind = FieldKind.TEXT
    least: int = 1


@dataclass(frozen=True, slots=True)
class CardSpec:
    """A card without its words. A sensitive card is dealt only where the trainer switched such cards on."""

    id: str
    sector: str = "general"
    category: str = ""
    sensitive: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class DeckSpec:
    """A set of cards to deal from.

    `face` is the field that the room reads on reveal, `forbidden` the field with words that must not be said.
    """

    id: str
    fields: tuple[FieldSpec, ...]
    face: str
    cards: tuple[CardSpec, ...]
    forbidden: str = ""
    shuffled: bool = True


@dataclass(frozen=True, slots=True)
class TemplateItem:
    """One line of a template: an exercise with its minutes, or a pause of `length` minutes.

    `label` is the id of a title of its own among the template's texts, where it is not to have the exercise's. `teams`
    is the number of teams this day reckons with from six people on; 0 leaves it to the exercise.
    """

    exercise: str = ""
    pause: PauseKind | None = None
    length: int = 0
    minutes: dict[str, int] = field(default_factory=dict)
    rounds: dict[str, int] = field(default_factory=dict)
    nice_to_have: bool = False
    label: str = ""
    teams: int = 0


@dataclass(frozen=True, slots=True)
class TemplateSpec:
    """A ready-made agenda: where the day starts (`HH:MM`), how long it is booked, and its items."""

    id: str
    start: str
    booked: int
    items: tuple[TemplateItem, ...]
    sector: str = "general"


@dataclass(frozen=True, slots=True)
class HandoutSpec:
    """A sheet of paper to give away, without its words. In its file `for_whom` is called `for`."""

    id: str
    for_whom: HandoutFor


@dataclass(frozen=True, slots=True)
class Pack:
    """A whole pack: structure once, texts per language."""

    id: str
    version: str
    languages: tuple[str, ...]
    sectors: tuple[str, ...]
    exercises: tuple[ExerciseSpec, ...]
    decks: tuple[DeckSpec, ...]
    templates: tuple[TemplateSpec, ...]
    texts: dict[str, PackTexts]
    handouts: tuple[HandoutSpec, ...] = ()
    tests: tuple[TestKey, ...] = ()
