"""What a sheet is: a table that fills while people talk, without its words.

A list of reasons with tallies, a vote, an observers' sheet, a plan with owners: they differ in their columns and in
where their rows come from, and in nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class ColumnKind(Enum):
    """What a column takes."""

    TEXT = "text"
    TALLY = "tally"
    """A count that grows by one at a time."""
    NUMBER = "number"
    YES_NO = "yes_no"
    CHOICE = "choice"


class RowsKind(Enum):
    """Where the rows of a sheet come from."""

    GROWING = "growing"
    """From the room: each is written while the sheet is used."""
    FIXED = "fixed"
    """From the pack: the sheet's `lines`."""
    TEAMS = "teams"
    """One for each team that was drawn."""


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """A column of a sheet.

    With `by_team` it stands once for each team, which fills it for the others and never for itself; while there are
    fewer than three teams the columns named in `few` stand in its place. `least` and `most` bound a number, which has
    the app's own upper bound where `most` is 0. `options` are what a choice is made from. A `late` column is filled
    once the others are, if at all: wall and paper have it only where something stands in it.
    """

    id: str
    kind: ColumnKind = ColumnKind.TEXT
    by_team: bool = False
    few: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    options: tuple[str, ...] = ()
    late: bool = False


@dataclass(frozen=True, slots=True)
class LineSpec:
    """A fixed row of a sheet; it has no cell in the columns named in `without`."""

    id: str
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetSpec:
    """A sheet without its words.

    With `lists` every column is a list of its own, side by side with the others. `chart` names the columns whose
    numbers can be drawn as bars; `sorted` puts the largest first. `deck` names the deck whose cards can be made from
    the rows, for this workshop alone.
    """

    columns: tuple[ColumnSpec, ...]
    rows: RowsKind = RowsKind.GROWING
    lines: tuple[LineSpec, ...] = ()
    lists: bool = False
    chart: tuple[str, ...] = ()
    sorted: bool = False
    deck: str = ""
