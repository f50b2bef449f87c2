"""What a sheet of paper says that is handed out: finished words, with room to write left where it is wanted.

A leaf is one handout, the sheet of one exercise, one test. It knows neither the workshop nor the size of the paper.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.pack.texts import Passage


@dataclass(frozen=True, slots=True)
class Term:
    """Words with what belongs to them: a phase and its task, a team and its people."""

    name: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """Terms one below the other, beside their heading."""

    heading: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to mark: its sign, and what it says."""

    sign: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question with answers of its own; one of them is marked."""

    number: str
    ask: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Scale:
    """Statements that are all answered on one scale."""

    answers: tuple[Answer, ...]
    statements: tuple[tuple[str, str], ...]
    """The number and the words of each."""


@dataclass(frozen=True, slots=True)
class Field:
    """Lines to write on, each after its label, side by side."""

    labels: tuple[str, ...]


Part = Passage | Listing | Question | Scale | Field
"""A piece of a leaf."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One sheet, or a few that belong together.

    `kicker` is the small line above the title, `foot` the running line. A leaf `on_one_page` is set as large as one
    page allows; any other a little smaller where that saves a page.
    """

    title: str
    kicker: str = ""
    lead: str = ""
    parts: tuple[Part, ...] = ()
    closing: str = ""
    foot: str = ""
    on_one_page: bool = False
