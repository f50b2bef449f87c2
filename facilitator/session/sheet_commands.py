"""What can be asked of a sheet; like every edit it can be undone."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.session.commands import Edit


@dataclass(frozen=True, slots=True)
class AddRow(Edit):
    """Put a row into a growing sheet at `index`, with its first words in `column`; of a list only that one grows."""

    item_id: str
    prompt_id: str
    turn: int
    index: int
    column: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class RemoveRow(Edit):
    """Take a row out of a growing sheet, with everything in it."""

    row_id: str


@dataclass(frozen=True, slots=True)
class MoveRow(Edit):
    """Move a row of a growing sheet to `index` among its own."""

    row_id: str
    index: int


@dataclass(frozen=True, slots=True)
class SaveCell(Edit):
    """Write the words of a cell, whole, or give it a number (None takes it away): the column's kind decides which."""

    item_id: str
    prompt_id: str
    turn: int
    row: str
    column: str
    text: str = ""
    value: int | None = None


@dataclass(frozen=True, slots=True)
class CountCell(Edit):
    """Count one more in a cell, or one less."""

    item_id: str
    prompt_id: str
    turn: int
    row: str
    column: str
    by: int = 1


@dataclass(frozen=True, slots=True)
class MakeCards(Edit):
    """Make cards of a sheet's rows for the deck it names; rows that have one already are passed over."""

    item_id: str
    prompt_id: str
    turn: int


@dataclass(frozen=True, slots=True)
class SaveOwnCard(Edit):
    """Write a card of this workshop anew: lines by field, such as its hints and the words not to be said."""

    card_id: str
    words: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class RemoveOwnCard(Edit):
    """Take a card of this workshop away."""

    card_id: str
