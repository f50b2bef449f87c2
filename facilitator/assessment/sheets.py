"""A filled-in sheet: one person's answers, under a code that is no name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

MOST_LETTERS = 24
"""How long a code word may be."""


class Moment(Enum):
    """When a sheet was filled in; a test that is taken once is taken before."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One person's answers; an empty one is missing.

    `code` is the person's own code word or a number made up for them; `row` numbers what was typed in from paper,
    and is 0 for what was filled in on the laptop. A sheet is never changed: one that is corrected gets a new id.
    """

    id: str
    answers: tuple[str, ...]
    code: str = ""
    row: int = 0


def code_word(written: str) -> str:
    """Return a code word as it is compared: without blanks at its ends, in small letters."""
    return " ".join(written.split()).casefold()[:MOST_LETTERS]


def by_code(sheets: Iterable[Sheet]) -> dict[str, Sheet]:
    """Return the sheets that have a code word of their own; one that two people chose belongs to neither."""
    coded = [sheet for sheet in sheets if sheet.code]
    used = Counter(sheet.code for sheet in coded)
    return {sheet.code: sheet for sheet in coded if used[sheet.code] == 1}
