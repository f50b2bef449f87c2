"""What a pack says in one language, as frozen values, matched to its structure by id."""

from __future__ import annotations

from dataclasses import dataclass, field


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
class Passage:
    """A part of a sheet of paper: something to read beside its heading, and room to write by hand below.

    The paragraphs of `text` are parted by blank lines. `points` are a list, with numbers where it is `numbered`;
    `lines` are so many empty rules. `columns` head the columns of a table to fill in, that of the labels too; its rows
    begin with their label, which may be empty.
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
    sections: tuple[Passage, ...]
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
