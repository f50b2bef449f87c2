"""Reads a pack from its folder: everything that is wrong is found at once, and a pack with faults is no pack.

Folders of languages that `pack.toml` does not name are passed over, so a translation may grow beside the others.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from facilitator.assessment.key import TestKey
from facilitator.pack.checks import check_structure
from facilitator.pack.checks_handouts import check_handouts
from facilitator.pack.checks_texts import check_language, check_words
from facilitator.pack.decoding import deck_text
from facilitator.pack.model import Pack, TemplateSpec
from facilitator.pack.problems import PackFaults, Problem, ProblemCode, ProblemLog
from facilitator.pack.reading import PackFolder
from facilitator.pack.structure import PACK_FILE, Manifest, Structure, read_structure
from facilitator.pack.texts import ExerciseText, HandoutText, PackTexts, TemplateText, TestText
from facilitator.pack.words import FIRST_LANGUAGE, TEXTS_FOLDER, PackHead, Words, read_words


def load_pack(folder: Path) -> Pack:
    """Return the pack in `folder`.

    Raises:
        PackFaults: with all that is wrong.
    """
    pack, problems = read_pack(folder)
    if pack is None:
        raise PackFaults(problems)
    return pack


def read_pack(folder: Path) -> tuple[Pack | None, tuple[Problem, ...]]:
    """Return the pack in `folder` and no problems, or None and every problem."""
    log = ProblemLog()
    source = PackFolder(folder, log)
    if not source.has_file(PACK_FILE):
        # most likely the wrong folder: what else it lacks is of no use to anybody
        log.add(ProblemCode.MISSING_FILE, PACK_FILE, name=PACK_FILE)
        return None, log.problems()
    structure = read_structure(source, log)
    check_structure(structure, log)
    words = {language: read_words(source, language, log) for language in _languages(source, structure, log)}
    for spoken in words.values():
        check_words(spoken, structure, log)
        english = words.get(FIRST_LANGUAGE) if spoken.language != FIRST_LANGUAGE else None
        check_language(spoken, english, structure.same_in_all, log)
        check_handouts(spoken, english, structure, log)
    problems = log.problems()
    if problems or structure.manifest is None:
        return None, problems
    return _pack(structure.manifest, structure, words), ()


def _languages(source: PackFolder, structure: Structure, log: ProblemLog) -> tuple[str, ...]:
    """Return the languages whose texts can be read, and tell which of those named are missing."""
    if structure.manifest is None:
        return source.folders(TEXTS_FOLDER)
    there = []
    for language in dict.fromkeys(structure.manifest.languages):
        if source.has_folder(f"{TEXTS_FOLDER}/{language}"):
            there.append(language)
        else:
            log.add(ProblemCode.MISSING_LANGUAGE, PACK_FILE, "languages", language=language)
    return tuple(there)


def _pack(manifest: Manifest, structure: Structure, words: dict[str, Words]) -> Pack:
    return Pack(
        id=manifest.id,
        version=manifest.version,
        languages=manifest.languages,
        sectors=manifest.sectors,
        exercises=tuple(found.spec for found in structure.exercises.values() if found.spec is not None),
        decks=tuple(found.spec for found in structure.decks.values() if found.spec is not None),
        templates=_templates(manifest, structure),
        texts={language: _texts(spoken) for language, spoken in words.items()},
        tests=_tests(structure),
        handouts=tuple(found.spec for found in structure.handouts.values() if found.spec is not None),
    )


def _templates(manifest: Manifest, structure: Structure) -> tuple[TemplateSpec, ...]:
    """Return the templates, the shortest day first, and of those as long the ones for everybody first."""
    specs = (found.spec for found in structure.templates.values() if found.spec is not None)
    places = {sector: place for place, sector in enumerate(manifest.sectors)}
    return tuple(sorted(specs, key=lambda spec: (spec.booked, places.get(spec.sector, len(places)))))


def _tests(structure: Structure) -> tuple[TestKey, ...]:
    """Return the tests, the shortest first."""
    specs = (found.spec for found in structure.tests.values() if found.spec is not None)
    return tuple(sorted(specs, key=lambda key: (key.items, key.id)))


def _texts(words: Words) -> PackTexts:
    head = msgspec.convert(words.pack, PackHead)
    return PackTexts(
        title=head.title,
        sectors=head.sectors,
        exercises=msgspec.convert(words.exercises, dict[str, ExerciseText]),
        decks={name: deck_text(table) for name, table in words.decks.items()},
        templates=msgspec.convert(words.templates, dict[str, TemplateText]),
        tests=msgspec.convert(words.tests, dict[str, TestText]),
        handouts=msgspec.convert(words.handouts, dict[str, HandoutText]),
    )
