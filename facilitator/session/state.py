"""The state of a workshop: what was planned, who is there, what was said, and where the day stands.

Everything here is a frozen value. The parts of `WorkshopState` are the content; where the day stands is its `live`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import Enum

from facilitator.assessment.lost_customer import Figures, Unit
from facilitator.pack.kinds import Grouping, OverMode, PauseKind
from facilitator.pack.own_cards import OwnCard
from facilitator.session.live import Live


class MarkKind(Enum):
    """What the trainer saw in a moment worth coming back to."""

    GOOD = "good"
    MISSED = "missed"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Languages:
    """The languages of the trainer's window, the wall and the paper, each on its own."""

    console: str = "en"
    wall: str = "en"
    paper: str = "en"


@dataclass(frozen=True, slots=True)
class Properties:
    """What is known of a workshop besides its agenda; `starts` and `ends` are the booked local times."""

    title: str
    day: date
    starts: time
    ends: time
    client: str = ""
    place: str = ""
    trainer: str = ""
    colour: str = ""
    logo: bytes = b""
    sector: str = "general"
    sensitive_cards: bool = False
    languages: Languages = Languages()


@dataclass(frozen=True, slots=True)
class Item:
    """One line of the agenda: an exercise (`exercise_id`) or a pause.

    `minutes`, `turns` and `overs` hold what differs from the exercise's defaults, by phase id, by series id and again
    by phase id; a pause has its length in `length_min`. `title` replaces the exercise's own title where it is not
    empty; else `label` may name one among the texts of a template, as `template/label`. A `skipped` item stays in its
    place, but the day passes over it. `teams` is the number of teams from six people on where it is not the exercise's.
    """

    id: str
    exercise_id: str = ""
    pause: PauseKind | None = None
    length_min: int = 0
    minutes: tuple[tuple[str, int], ...] = ()
    turns: tuple[tuple[str, int], ...] = ()
    title: str = ""
    nice_to_have: bool = False
    overs: tuple[tuple[str, OverMode], ...] = ()
    skipped: bool = False
    label: str = ""
    teams: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the room. Who `passes` would rather not act today; nobody but the trainer is ever told."""

    id: str
    name: str
    present: bool = True
    passes: bool = False


@dataclass(frozen=True, slots=True)
class Apart:
    """Two people who are not to work together today; nobody but the trainer is ever told."""

    id: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Group:
    """Some people who work together: a team, a pair or trio, or the holder of a role.

    `key` names it within its draw: `a`, `b`… for teams, pairs and trios, the role's id for roles. In a trio `people`
    stand in the order of the roles. `observers` look on: in a trio by role, elsewhere because they came late.
    """

    id: str
    key: str
    people: tuple[str, ...] = ()
    observers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draw:
    """The groups drawn for an item, for one turn of one of its phases; `watching` are those who got no role."""

    id: str
    item_id: str
    phase_id: str
    turn: int
    kind: Grouping
    groups: tuple[Group, ...]
    watching: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deal:
    """One card dealt. `to` is a group's id, a draw's where all with one role share a card, or `room`.

    `seen` says that it was opened, `revealed` that all may see it, `laid_aside` that the room had it and went on to
    another. `slips` counts how often each word was said that must not be, in the order in which they stand on the card.
    `guesses` were counted while it was played; `found` is None until somebody says; `found_s` is the time of play then.
    `reveal_number` tells in which order hidden cards were revealed, from 1; it is 0 until then.
    """

    id: str
    item_id: str
    phase_id: str
    turn: int
    deck: str
    card: str
    to: str
    hidden: bool
    seen: bool = False
    revealed: bool = False
    guesses: int = 0
    found: bool | None = None
    found_s: float | None = None
    slips: tuple[int, ...] = ()
    laid_aside: bool = False
    reveal_number: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """What was written under a prompt, in one turn of an item."""

    id: str
    item_id: str
    prompt_id: str
    turn: int
    text: str


@dataclass(frozen=True, slots=True)
class Result:
    """A number given under a prompt: a point on a scale, a count, or 0 and 1 for no and yes."""

    id: str
    item_id: str
    prompt_id: str
    turn: int
    value: int


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row that was written in the room into a growing sheet; in a list `column` is the one it stands in."""

    id: str
    item_id: str
    prompt_id: str
    turn: int
    column: str = ""


@dataclass(frozen=True, slots=True)
class SheetCell:
    """What stands in one cell of a sheet: words or a number, as its column asks for.

    `row` is the id of a row of the pack, a team's key, or the id of a `SheetRow`. The cell's own id is made of all
    that says where it is, so that the same cell has the same id on every machine.
    """

    id: str
    item_id: str
    prompt_id: str
    turn: int
    row: str
    column: str
    text: str = ""
    value: int | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A moment that the trainer marked: how many seconds into its phase and into its item, and a few words on it."""

    id: str
    item_id: str
    phase_id: str
    turn: int
    phase_s: float
    item_s: float
    kind: MarkKind
    words: str = ""


@dataclass(frozen=True, slots=True)
class Calculation:
    """What a group reckons with under a prompt: the figures, what amounts are counted in, and how much is on the wall.

    `currency` is an ISO code or empty. `shown` counts the bars that the room sees, one more than there are years once
    it sees the sums too. Where `for_client` is unset, the client's summary has none of it.
    """

    id: str
    item_id: str
    prompt_id: str
    figures: Figures
    unit: Unit = Unit.ONES
    currency: str = ""
    for_client: bool = True
    shown: int = 0


@dataclass(frozen=True, slots=True)
class Commitment:
    """What somebody will do, by when, and who will notice."""

    id: str
    who: str = ""
    what: str = ""
    by_when: str = ""
    witness: str = ""


@dataclass(frozen=True, slots=True)
class RoomMessage:
    """A short message that the room was shown, in the words that were typed."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class PhaseRun:
    """One phase as it went: planned against actual; `actual_s` is None while it runs.

    A `skipped` one was passed over: the room was never really in it.
    """

    id: str
    item_id: str
    phase_id: str
    turn: int
    planned_s: float
    started: datetime
    actual_s: float | None = None
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class WorkshopState:
    """One workshop, whole. `pack_hash` names the frozen content it was made with."""

    id: str
    pack_hash: str
    properties: Properties
    items: tuple[Item, ...] = ()
    people: tuple[Person, ...] = ()
    aparts: tuple[Apart, ...] = ()
    draws: tuple[Draw, ...] = ()
    deals: tuple[Deal, ...] = ()
    notes: tuple[Note, ...] = ()
    results: tuple[Result, ...] = ()
    sheet_rows: tuple[SheetRow, ...] = ()
    cells: tuple[SheetCell, ...] = ()
    own_cards: tuple[OwnCard, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    messages: tuple[RoomMessage, ...] = ()
    marks: tuple[Mark, ...] = ()
    calculations: tuple[Calculation, ...] = ()
    runs: tuple[PhaseRun, ...] = ()
    live: Live = field(default_factory=Live)
