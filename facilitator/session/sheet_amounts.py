"""The amounts of a sheet that can be drawn as bars, whichever paper or wall draws them."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.pack.sheets import ColumnKind
from facilitator.session.sheet_words import SheetWords
from facilitator.session.sheets import Sheet, SheetColumn, SheetLine, amount


@dataclass(frozen=True, slots=True)
class Amount:
    """One bar to be: what it is called, and how much; None where nothing was counted."""

    label: str
    value: int | None


def amounts(sheet: Sheet, words: SheetWords) -> tuple[Amount, ...]:
    """Return a bar for each row and each column to be drawn; nothing while no row has an amount.

    The teams' columns of a vote are one bar. A row of the room without any amount has none.
    """
    found = [
        Amount(_label(sheet, words, line, name), amount(_values(sheet, line, name)))
        for line in sheet.lines
        if any(value is not None for column in sheet.spec.chart for value in _values(sheet, line, column))
        or (not sheet.growing and not sheet.is_empty)
        for name in sheet.spec.chart
        if any(sheet.has_cell(line.id, column.id) for column in _columns(sheet, name))
    ]
    if not any(bar.value for bar in found):
        return ()
    if sheet.spec.sorted:
        # Rows of the same amount keep their order.
        found.sort(key=lambda bar: -(bar.value or 0))
    return tuple(found)


def first_words(sheet: Sheet, line: SheetLine) -> str:
    """Return the first words that stand in a row."""
    texts = (sheet.text(line.id, column.id).strip() for column in sheet.columns if column.spec.kind is ColumnKind.TEXT)
    return next((text for text in texts if text), "")


def _values(sheet: Sheet, line: SheetLine, name: str) -> list[int | None]:
    return [sheet.value(line.id, column.id) for column in _columns(sheet, name)]


def _columns(sheet: Sheet, name: str) -> list[SheetColumn]:
    return [column for column in sheet.columns if name in (column.spec.id, column.id)]


def _label(sheet: Sheet, words: SheetWords, line: SheetLine, name: str) -> str:
    label = words.row_name(line) or first_words(sheet, line)
    if len(sheet.spec.chart) < 2:
        return label
    heading = next((words.heading(column) for column in _columns(sheet, name)), "")
    return f"{label} · {heading}" if heading else label
