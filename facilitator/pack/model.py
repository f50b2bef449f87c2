"""What a pack is: exercises, decks and templates as frozen values, and their words in each language.

Numbers and keys stand once, in the structure; each language holds texts alone, matched by id. The engine knows
kinds of phases and never an exercise by name.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from facilitator.assessment.key import TestKey
from facilitator.assessment.lost_customer import Unit
from facilitator.pack.sheets import SheetSpec


class PhaseKind(Enum):
    """What happens in a phase, as far as the engine and the windows must know."""

    BRIEF = "brief"
    """The trainer talks; the room reads the task."""
    WORK = "work"
    """Everybody works at once: alone, in teams or in the whole group."""
    ROUND = "round"
    """A round in pairs (or trios)."""
    SCENE = "scene"
    """One team is on stage, the others watch."""
    DEAL = "deal"
    """A card is handed over, mostly a hidden one."""
    PLAY = "play"
    """Those with roles play; guesses and words that slipped out can be counted."""
    GUESS = "guess"
    """The room guesses, and the card is revealed."""
    DEBRIEF = "debrief"
    """Talk about what happened, with a note under each prompt."""
    COMMIT = "commit"
    """Everybody writes what they will do, by when, and who will notice."""
    PAUSE = "pause"
    """A break, lunch, stretch or reserve. Only the agenda makes these, never an exercise."""


class WallKind(Enum):
    """What the wall shows while a phase runs."""

    TITLE = "title"
    TASK = "task"
    CLOCK = "clock"
    TEAMS = "teams"
    PAIRS = "pairs"
    CARD = "card"
    SHEET = "sheet"
    CHART = "chart"


class Grouping(Enum):
    """Who works together, when a phase draws new groups."""

    TEAMS = "teams"
    PAIRS = "pairs"
    TRIOS = "trios"
    """Everybody at once in threes: the roles, and who is left over looks on."""
    ROLES = "roles"


class Receiver(Enum):
    """Who a card goes to."""

    ROOM = "room"
    EACH_TEAM = "each_team"
    ROLE = "role"


class OverMode(Enum):
    """What a clock does when its time is up."""

    COUNT_ON = "count_on"
    HOLD = "hold"
    GO_ON = "go_on"


class PauseKind(Enum):
    """The items of an agenda that run no exercise."""

    BREAK = "break"
    LUNCH = "lunch"
    STRETCH = "stretch"
    RESERVE = "reserve"


class PromptKind(Enum):
    """What is recorded under a prompt."""

    NOTE = "note"
    LINE = "line"
    SCALE = "scale"
    YES_NO = "yes_no"
    NUMBER = "number"
    SHEET = "sheet"
    CALCULATION = "calculation"


class HandoutFor(Enum):
    """Who is to have a handout."""

    PEOPLE = "people"
    TRAINER = "trainer"
    MANAGER = "manager"


class FieldKind(Enum):
    """What a field of a card holds."""

    TEXT = "text"
    LIST = "list"
    GLOSSARY = "glossary"


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
    cards of this turn the main button offers to reveal. `waits` says whether the clock waits for *Start*; None leaves
    it to the kind. `apart` says that its teams work each for itself, so that each may be given a clock of its own.
    `shows` names the prompt with the sheet that is at hand in this phase; where the wall is a sheet or
    a chart, the room sees that prompt's answers, of a scale those of all turns; until a sheet has any, it sees the bars
    of the prompt that `meanwhile` names, else the task.
    """

    id: str
    kind: PhaseKind
    minutes: Minutes
    wall: WallKind = WallKind.TASK
    series: str = ""
    draw: DrawSpec | None = None
    deals: tuple[DealSpec, ...] = ()
    reveals: tuple[str, ...] = ()
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
class PhaseText:
    """A phase in words: its name, what the trainer says and does, and what the wall shows."""

    name: str
    say: str
    task: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class PromptText:
    """A prompt in words, with the hint that stands in its empty field.

    `columns`, `lines` and `options` are the words of a sheet by their ids.
    """

    ask: str
    hint: str = ""
    columns: dict[str, str] = field(default_factory=dict)
    lines: dict[str, str] = field(default_factory=dict)
    options: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GuideText:
    """The trainer's guide to an exercise."""

    purpose: str
    opens: str
    introduce: str
    watch: str
    lands: str
    wrong: tuple[str, ...]
    few: str
    many: str


@dataclass(frozen=True, slots=True)
class ExerciseText:
    """An exercise in the words of one language."""

    title: str
    summary: str
    guide: GuideText
    phases: dict[str, PhaseText]
    prompts: dict[str, PromptText] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    materials: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a trade and what it means in plain language."""

    term: str
    gloss: str


CardText = dict[str, str | tuple[str, ...] | tuple[Term, ...]]
"""A card's words by field id: a text, a list of texts, or a glossary."""


@dataclass(frozen=True, slots=True)
class DeckText:
    """A deck in the words of one language; `back` is what the room reads on a card that is not revealed.

    `before` is what the trainer says to the room before a sensitive card is opened.
    """

    title: str
    back: str
    fields: dict[str, str]
    cards: dict[str, CardText]
    categories: dict[str, str] = field(default_factory=dict)
    before: str = ""


@dataclass(frozen=True, slots=True)
class TemplateText:
    """A template in the words of one language; `titles` are those of items with a label, by label."""

    title: str
    summary: str
    titles: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BandText:
    """A band of a test in words."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class TestText:
    """A test in the words of one language.

    `items` go by their numbers, counted from one; each holds what is asked under `ask`, and its answers by letter.
    Where all items have one scale, its labels stand in `answers`.
    """

    __test__ = False  # pytest would take the class for a test of its own

    title: str
    intro: str
    items: dict[str, dict[str, str]]
    bands: dict[str, BandText]
    answers: dict[str, str] = field(default_factory=dict)

    def ask(self, item: int) -> str:
        """Return what item `item` asks or states."""
        return self.items[str(item)]["ask"]

    def answer(self, item: int, answer: str) -> str:
        """Return an answer to an item in words."""
        return self.answers[answer] if self.answers else self.items[str(item)][answer]


@dataclass(frozen=True, slots=True)
class SectionText:
    """A part of a handout: what is read in it, and what is left to be written by hand.

    The paragraphs of `text` are parted by blank lines. `points` are a list, with numbers where it is `numbered`;
    `lines` are so many empty rules; `columns` and `rows` are the headings and labels of a table to fill in.
    """

    heading: str = ""
    text: str = ""
    points: tuple[str, ...] = ()
    numbered: bool = False
    lines: int = 0
    columns: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HandoutText:
    """A handout in the words of one language; `closing` is the small line at its end."""

    title: str
    lead: str
    sections: tuple[SectionText, ...]
    closing: str = ""


@dataclass(frozen=True, slots=True)
class PackTexts:
    """All words of a pack in one language, by the ids of its structure."""

    title: str
    sectors: dict[str, str]
    exercises: dict[str, ExerciseText]
    decks: dict[str, DeckText]
    templates: dict[str, TemplateText]
    handouts: dict[str, HandoutText] = field(default_factory=dict)
    tests: dict[str, TestText] = field(default_factory=dict)


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
