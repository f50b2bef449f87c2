"""Reads the text files of one language, and fits each to its type in the model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from facilitator.pack.problems import ProblemLog
from facilitator.pack.reading import PackFolder, Table
from facilitator.pack.shapes import Fitter, joined
from facilitator.pack.texts import ExerciseText, HandoutText, TemplateText, TestText

TEXTS_FOLDER = "texts"
FIRST_LANGUAGE = "en"
KINDS = ("exercises", "decks", "templates", "handouts", "tests")
"""The folders of a pack, in its structure and in each language's texts alike."""


@dataclass(frozen=True, slots=True)
class PackHead:
    """What `texts/<language>/pack.toml` holds."""

    title: str
    sectors: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeckHead:
    """A deck's words without those of its cards, which only the deck itself knows how to read."""

    title: str
    back: str
    fields: dict[str, str]
    categories: dict[str, str] = field(default_factory=dict)
    before: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """The text files of one language as tables, each kind by id; None where a file could not be read.

    A file that fitted may be converted to its type in the model as it is.
    """

    language: str
    pack: Table | None
    exercises: dict[str, Table | None]
    decks: dict[str, Table | None]
    templates: dict[str, Table | None]
    handouts: dict[str, Table | None] = field(default_factory=dict)
    tests: dict[str, Table | None] = field(default_factory=dict)

    def file(self, kind: str, name: str) -> str:
        """Return the name of the file with the texts of one thing of a kind."""
        return f"{TEXTS_FOLDER}/{self.language}/{kind}/{name}.toml"

    def of_kind(self, kind: str) -> dict[str, Table | None]:
        """Return the tables of one kind of `KINDS`."""
        return {
            "exercises": self.exercises,
            "decks": self.decks,
            "templates": self.templates,
            "handouts": self.handouts,
            "tests": self.tests,
        }[kind]

    def tables(self) -> Iterator[tuple[str, Table]]:
        """Give every file that could be read, with its name below the language's folder."""
        if self.pack is not None:
            yield "pack.toml", self.pack
        for kind in KINDS:
            for name, table in self.of_kind(kind).items():
                if table is not None:
                    yield f"{kind}/{name}.toml", table


def read_words(source: PackFolder, language: str, log: ProblemLog) -> Words:
    """Read all text files of one language and tell what in them does not fit."""
    folder = f"{TEXTS_FOLDER}/{language}"
    words = Words(
        language=language,
        pack=source.table(f"{folder}/pack.toml"),
        exercises=source.tables(f"{folder}/exercises"),
        decks=source.tables(f"{folder}/decks"),
        templates=source.tables(f"{folder}/templates"),
        handouts=source.tables(f"{folder}/handouts"),
        tests=source.tables(f"{folder}/tests"),
    )
    for file, table in words.tables():
        _fit(table, file, log, f"{folder}/{file}")
    return words


def _fit(table: Table, name: str, log: ProblemLog, file: str) -> None:
    kinds: dict[str, type] = {
        "exercises": ExerciseText,
        "decks": DeckHead,
        "templates": TemplateText,
        "handouts": HandoutText,
        "tests": TestText,
    }
    kind = kinds.get(name.partition("/")[0], PackHead)
    head = {key: value for key, value in table.items() if kind is not DeckHead or key != "cards"}
    Fitter(log.for_file(file), texts=True).table(head, kind)


@dataclass(frozen=True, slots=True)
class Leaf:
    """A text somewhere in a table, and what stands in the same place of another table (None where nothing does)."""

    parent: str
    name: str
    text: str
    other: object

    @property
    def where(self) -> str:
        """Return its path."""
        return joined(self.parent, self.name)


def leaves(table: Table, other: Table) -> Iterator[Leaf]:
    """Give every text of `table`, however deep it lies, beside what `other` holds there."""
    waiting: list[tuple[str, object, object]] = [("", table, other)]
    while waiting:
        parent, value, twin = waiting.pop()
        twins = _entries(twin)
        for name, entry in _entries(value).items():
            if isinstance(entry, str):
                yield Leaf(parent, name, entry, twins.get(name))
            elif isinstance(entry, (dict, list)):
                waiting.append((joined(parent, name), entry, twins.get(name)))


def _entries(value: object) -> Table:
    if isinstance(value, list):
        return {str(number): entry for number, entry in enumerate(value, start=1)}
    return value if isinstance(value, dict) else {}
