"""Reads the structure of a pack: `pack.toml`, and all that it is about, without any words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

import msgspec

from facilitator.assessment.key import TestKey
from facilitator.pack.model import DeckSpec, ExerciseSpec, HandoutSpec, TemplateSpec
from facilitator.pack.problems import FileLog, ProblemCode, ProblemLog
from facilitator.pack.reading import PackFolder, Table
from facilitator.pack.shapes import Fitter

Spec = TypeVar("Spec", ExerciseSpec, DeckSpec, TemplateSpec, HandoutSpec, TestKey)

PACK_FILE = "pack.toml"
SAME_FILE = "same_in_all.toml"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What `pack.toml` holds."""

    id: str
    version: str
    languages: tuple[str, ...]
    sectors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Same:
    """A text that may read the same in every language, and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class SameInAll:
    """What `same_in_all.toml` holds."""

    same: tuple[Same, ...] = ()


@dataclass(frozen=True, slots=True)
class Found(Generic[Spec]):
    """One structure file: its spec, None where it could not be read, and the fields that did not fit (`unsure`).

    The id of the spec is the file's name, whatever stands in the file.
    """

    file: str
    spec: Spec | None
    unsure: frozenset[str]

    def is_sure(self, field: str) -> bool:
        """Tell whether `field` fitted, and as a list had an id for each entry."""
        return field not in self.unsure

    def touches(self, word: str) -> bool:
        """Tell whether anything below a field named `word` did not fit."""
        return any(word in field.split(".") for field in self.unsure)


@dataclass(frozen=True, slots=True)
class Structure:
    """All structure files of a pack, each kind by id; `manifest` is None where `pack.toml` could not be read."""

    manifest: Manifest | None
    exercises: dict[str, Found[ExerciseSpec]]
    decks: dict[str, Found[DeckSpec]]
    templates: dict[str, Found[TemplateSpec]]
    same_in_all: frozenset[str]
    handouts: dict[str, Found[HandoutSpec]]
    tests: dict[str, Found[TestKey]]


def read_structure(source: PackFolder, log: ProblemLog) -> Structure:
    """Read all structure files and tell what in them does not fit the model."""
    return Structure(
        manifest=_manifest(source, log.for_file(PACK_FILE)),
        exercises=_specs(source, log, "exercises", ExerciseSpec),
        decks=_specs(source, log, "decks", DeckSpec),
        templates=_specs(source, log, "templates", TemplateSpec),
        same_in_all=_same_in_all(source, log.for_file(SAME_FILE)),
        handouts=_specs(source, log, "handouts", HandoutSpec),
        tests=_specs(source, log, "tests", TestKey),
    )


def _manifest(source: PackFolder, told: FileLog) -> Manifest | None:
    raw = source.table(PACK_FILE)
    if raw is None:
        return None
    fitter = Fitter(told)
    manifest = msgspec.convert(fitter.table(raw, Manifest), Manifest)
    for field, names in (("languages", manifest.languages), ("sectors", manifest.sectors)):
        for name in repeated(names):
            told.tell(ProblemCode.DUPLICATE_ID, field, id=name)
        if not names and field not in fitter.unsure:
            told.tell(ProblemCode.MISSING_KEY, field, key=field)
    return manifest


def _same_in_all(source: PackFolder, told: FileLog) -> frozenset[str]:
    raw = source.table(SAME_FILE) if source.has_file(SAME_FILE) else None
    if raw is None:
        return frozenset()
    listed = msgspec.convert(Fitter(told, texts=True).table(raw, SameInAll), SameInAll)
    return frozenset(same.text.strip() for same in listed.same)


def _specs(source: PackFolder, log: ProblemLog, folder: str, kind: type[Spec]) -> dict[str, Found[Spec]]:
    return {
        name: _spec(raw, name, kind, log.for_file(f"{folder}/{name}.toml"))
        for name, raw in source.tables(folder).items()
    }


def _spec(raw: Table | None, name: str, kind: type[Spec], told: FileLog) -> Found[Spec]:
    if raw is None:
        return Found(told.file, None, frozenset())
    fitter = Fitter(told)
    spec = msgspec.convert(fitter.table(raw, kind), kind)
    if spec.id and spec.id != name:
        told.tell(ProblemCode.ID_NOT_FILE_NAME, "id", id=spec.id, name=name)
    return Found(told.file, replace(spec, id=name), frozenset(fitter.unsure))


def repeated(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names that come more than once, each once; empty ones do not count."""
    seen: set[str] = set()
    twice: dict[str, None] = {}
    for name in names:
        if name and name in seen:
            twice[name] = None
        seen.add(name)
    return tuple(twice)
