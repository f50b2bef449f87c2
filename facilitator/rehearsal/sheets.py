"""Fills a sheet the way a room would: some rows, and a number in every place for one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.pack.sheets import ColumnKind
from facilitator.session.commands import Command
from facilitator.session.sheet_commands import AddRow, SaveCell
from facilitator.session.sheets import Sheet, SheetColumn, bounds

_ROWS = 4
_LIST_ROWS = 3
_PACE = (7, 3, 5, 2, 4)


def rows(sheet: Sheet, words: Sequence[str]) -> Iterator[Command]:
    """Give the rows that the room writes; none where they are given."""
    if not sheet.growing:
        return
    place = (sheet.item_id, sheet.prompt_id, sheet.turn)
    grown = [column for column in sheet.columns if column.spec.kind is ColumnKind.TEXT]
    if not sheet.spec.lists:
        column = (grown or list(sheet.columns))[0]
        yield from (AddRow(*place, number, column.id, words[number % len(words)]) for number in range(_ROWS))
        return
    for step, column in enumerate(grown):
        for number in range(_LIST_ROWS):
            yield AddRow(*place, number, column.id, words[(step * _LIST_ROWS + number) % len(words)])


def cells(sheet: Sheet, words: Sequence[str]) -> Iterator[Command]:
    """Give what goes into every cell that is still empty."""
    for place, (line, column) in enumerate((line, column) for line in sheet.lines for column in sheet.columns):
        if not sheet.has_cell(line.id, column.id) or sheet.text(line.id, column.id):
            continue
        at = (sheet.item_id, sheet.prompt_id, sheet.turn, line.id, column.id)
        if column.spec.kind is ColumnKind.TEXT:
            yield SaveCell(*at, text=words[place % len(words)])
        else:
            yield SaveCell(*at, value=_value(column, place))


def _value(column: SheetColumn, place: int) -> int:
    least, most = bounds(column)
    if column.spec.kind in (ColumnKind.YES_NO, ColumnKind.CHOICE):
        return place % (most + 1)
    return min(most, least + _PACE[place % len(_PACE)])
