"""Checks the handouts: nothing empty in them, and in every language as much of everything as in English."""

from __future__ import annotations

from facilitator.pack.problems import FileLog, ProblemCode, ProblemLog
from facilitator.pack.reading import Table
from facilitator.pack.structure import Structure
from facilitator.pack.words import Words

MOST_COLUMNS = 6
"""More would leave no room to write in on a sheet of paper."""
_COUNTED = ("points", "columns", "rows")


def check_handouts(words: Words, english: Words | None, structure: Structure, log: ProblemLog) -> None:
    """Tell what is wrong in the handouts of one language, by itself and beside `english`."""
    for name in structure.handouts:
        table = words.handouts.get(name)
        if table is None:
            continue
        told = log.for_file(words.file("handouts", name))
        sections = _sections(table)
        if table.get("sections") == []:
            told.tell(ProblemCode.TOO_FEW_ENTRIES, "sections", count=0, least=1)
        for number, section in enumerate(sections, start=1):
            _check_section(section, f"sections.{number}", told)
        other = english.handouts.get(name) if english is not None else None
        if other is not None:
            _compare(sections, _sections(other), told)


def _check_section(section: Table, at: str, told: FileLog) -> None:
    if not any(section.get(part) for part in ("text", "points", "lines", "columns", "rows")):
        told.tell(ProblemCode.EMPTY_SECTION, at)
    if section.get("rows") and not section.get("columns"):
        told.tell(ProblemCode.ROWS_WITHOUT_COLUMNS, f"{at}.rows")
    columns = _count(section, "columns")
    if columns > MOST_COLUMNS:
        told.tell(ProblemCode.OUT_OF_BOUNDS, f"{at}.columns", value=columns, least=1, most=MOST_COLUMNS)


def _compare(sections: list[Table], english: list[Table], told: FileLog) -> None:
    if len(sections) != len(english):
        told.tell(ProblemCode.OTHER_COUNT, "sections", count=len(sections), english=len(english))
        return
    for number, (section, twin) in enumerate(zip(sections, english, strict=True), start=1):
        for part in _COUNTED:
            count, wanted = _count(section, part), _count(twin, part)
            if count != wanted:
                told.tell(ProblemCode.OTHER_COUNT, f"sections.{number}.{part}", count=count, english=wanted)
        lines, wanted_lines = section.get("lines", 0), twin.get("lines", 0)
        if lines != wanted_lines:
            told.tell(ProblemCode.OTHER_COUNT, f"sections.{number}.lines", count=lines, english=wanted_lines)


def _sections(table: Table) -> list[Table]:
    """Return the parts of a handout that are tables; what else stands there was told when it did not fit."""
    found = table.get("sections")
    return [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []


def _count(section: Table, part: str) -> int:
    found = section.get(part)
    return len(found) if isinstance(found, list) else 0
