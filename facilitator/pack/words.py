"""Reads the text files of one language, and fits each to its type in the model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from facilitator.pack.model import ExerciseText, TemplateText
from facilitator.pack.problems import ProblemLog
from facilitator.pack.reading import PackFolder, Table
from facilitator.pack.shapes import Fitter

TEXTS_FOLDER = "texts"
FIRST_LANGUAGE = "en"


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

    def file(self, kind: str, name: str) -> str:
        """Return the name of the file with the texts of one exercise, deck or template."""
        return f"{TEXTS_FOLDER}/{self.language}/{kind}/{name}.toml"

    def of_kind(self, kind: str) -> dict[str, Table | None]:
        """Return the tables of one kind: exercises, decks or templates."""
        return {"exercises": self.exercises, "decks": self.decks, "templates": self.templates}[kind]

    def tables(self) -> Iterator[tuple[str, Table]]:
        """Give every file that could be read, with its name below the language's folder."""
        if self.pack is not None:
            yield "pack.toml", self.pack
        for kind in ("exercises", "decks", "templates"):
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
    )
    for file, table in words.tables():
        _fit(table, file, log, f"{folder}/{file}")
    return words


def _fit(table: Table, name: str, log: ProblemLog, file: str) -> None:
    kinds = {"exercises": ExerciseText, "decks": DeckHead, "templates": TemplateText}
    kind = kinds.get(name.partition("/")[0], PackHead)
    head = {key: value for key, value in table.items() if kind is not DeckHead or key != "cards"}
    Fitter(log.for_file(file), texts=True).table(head, kind)


def leaves(table: Table) -> Iterator[tuple[str, str]]:
    """Give every text of a table with its path, however deep it lies."""
    waiting: list[tuple[str, object]] = [("", table)]
    while waiting:
        where, value = waiting.pop()
        if isinstance(value, str):
            yield where, value
        elif isinstance(value, dict):
            waiting.extend((f"{where}.{key}" if where else key, entry) for key, entry in reversed(value.items()))
        elif isinstance(value, list):
            entries = [(f"{where}.{number}", entry) for number, entry in enumerate(value, start=1)]
            waiting.extend(reversed(entries))
