"""Writing a sheet: rows that come, go and move, and cells one by one."""

from __future__ import annotations

from dataclasses import replace

from facilitator.errors import Refusal, RefusalCode
from facilitator.pack.sheets import ColumnKind
from facilitator.session import agenda
from facilitator.session.by_id import put, without
from facilitator.session.draft import Draft
from facilitator.session.record_events import CellSaved, RowChanged
from facilitator.session.records import MOST_TURNS
from facilitator.session.sheet_commands import AddRow, CountCell, MoveRow, RemoveRow, SaveCell
from facilitator.session.sheets import Sheet, SheetColumn, bounds, row_at, rows_beside, sheet_of
from facilitator.session.state import SheetCell, SheetRow
from facilitator.session.wording import plain

_COUNTED = (ColumnKind.TALLY, ColumnKind.NUMBER)


def add_row(draft: Draft, command: AddRow) -> Refusal | None:
    """Add a row; its first words and the row itself are one edit, and typing on in it is the same one."""
    sheet = _sheet(draft, command.item_id, command.prompt_id, command.turn)
    if isinstance(sheet, Refusal):
        return sheet
    if not sheet.growing:
        return Refusal(RefusalCode.ROWS_ARE_FIXED)
    column = sheet.column(command.column)
    if column is None:
        return Refusal(RefusalCode.UNKNOWN_COLUMN)
    of_list = column.id if sheet.spec.lists else ""
    row = SheetRow(draft.rules.new_id(), sheet.item_id, sheet.prompt_id, sheet.turn, of_list)
    _place(draft, row, command.index)
    draft.emit(RowChanged(draft.now, row.item_id, row.prompt_id, row.turn, row.id))
    if column.spec.kind is ColumnKind.TEXT:
        _write(draft, _cell_of(sheet, row.id, column), plain(command.text))
    return None


def remove_row(draft: Draft, command: RemoveRow) -> Refusal | None:
    """Take a row away with its cells; undo brings all of it back."""
    row = row_at(draft.state, command.row_id)
    if row is None:
        return Refusal(RefusalCode.UNKNOWN_ROW)
    key = (row.item_id, row.prompt_id, row.turn, row.id)
    cells = tuple(cell for cell in draft.state.cells if (cell.item_id, cell.prompt_id, cell.turn, cell.row) != key)
    rows = without(draft.state.sheet_rows, row.id)
    draft.state = replace(draft.state, sheet_rows=rows, cells=cells)
    draft.emit(RowChanged(draft.now, row.item_id, row.prompt_id, row.turn, row.id))
    return None


def move_row(draft: Draft, command: MoveRow) -> Refusal | None:
    """Move a row among those of its sheet."""
    row = row_at(draft.state, command.row_id)
    if row is None:
        return Refusal(RefusalCode.UNKNOWN_ROW)
    rows = without(draft.state.sheet_rows, row.id)
    draft.state = replace(draft.state, sheet_rows=rows)
    _place(draft, row, command.index)
    draft.emit(RowChanged(draft.now, row.item_id, row.prompt_id, row.turn, row.id))
    return None


def save_cell(draft: Draft, command: SaveCell) -> Refusal | None:
    """Write a cell; a burst of typing in one is one event."""
    found = _find(draft, command)
    if isinstance(found, Refusal):
        return found
    column, cell = found
    if column.spec.kind is ColumnKind.TEXT:
        _write(draft, cell, plain(command.text))
        return None
    return _give(draft, column, cell, command.value)


def count_cell(draft: Draft, command: CountCell) -> Refusal | None:
    """Count up or down in a cell."""
    found = _find(draft, command)
    if isinstance(found, Refusal):
        return found
    column, cell = found
    if column.spec.kind not in _COUNTED:
        return Refusal(RefusalCode.NOT_COUNTED)
    return _give(draft, column, cell, (cell.value or 0) + command.by)


def _find(draft: Draft, command: SaveCell | CountCell) -> tuple[SheetColumn, SheetCell] | Refusal:
    sheet = _sheet(draft, command.item_id, command.prompt_id, command.turn)
    if isinstance(sheet, Refusal):
        return sheet
    column = sheet.column(command.column)
    refused = sheet.why_not(command.row, command.column)
    if refused is not None or column is None:
        return Refusal(refused or RefusalCode.UNKNOWN_COLUMN)
    return column, _cell_of(sheet, command.row, column)


def _sheet(draft: Draft, item_id: str, prompt_id: str, turn: int) -> Sheet | Refusal:
    if agenda.item_of(draft.state, item_id) is None:
        return Refusal(RefusalCode.UNKNOWN_ITEM)
    if not 1 <= turn <= MOST_TURNS:
        return Refusal(RefusalCode.OUT_OF_RANGE, {"least": 1, "most": MOST_TURNS})
    return sheet_of(draft.state, draft.catalog, item_id, prompt_id, turn) or Refusal(RefusalCode.UNKNOWN_PROMPT)


def _cell_of(sheet: Sheet, row: str, column: SheetColumn) -> SheetCell:
    """Return the cell as it is, or a new one; its id says where it is, so that two laptops mean the same cell."""
    key = (sheet.item_id, sheet.prompt_id, str(sheet.turn), row, column.id)
    new = SheetCell("/".join(key), sheet.item_id, sheet.prompt_id, sheet.turn, row, column.id)
    return sheet.cells.get((row, column.id), new)


def _write(draft: Draft, cell: SheetCell, text: str) -> None:
    _put(draft, replace(cell, text=text))
    if draft.live.writing != cell.id:
        draft.emit(CellSaved(draft.now, cell.id, cell.item_id, cell.prompt_id, cell.turn, writing=True))


def _give(draft: Draft, column: SheetColumn, cell: SheetCell, value: int | None) -> Refusal | None:
    least, most = bounds(column)
    if value is not None and not least <= value <= most:
        return Refusal(RefusalCode.OUT_OF_RANGE, {"least": least, "most": most})
    _put(draft, replace(cell, value=value))
    draft.emit(CellSaved(draft.now, cell.id, cell.item_id, cell.prompt_id, cell.turn))
    return None


def _put(draft: Draft, cell: SheetCell) -> None:
    known = draft.state.cells
    cells = put(known, cell) if any(other.id == cell.id for other in known) else (*known, cell)
    draft.state = replace(draft.state, cells=cells)


def _place(draft: Draft, row: SheetRow, index: int) -> None:
    """Put a row at a place among those of its own list; the rows of other sheets stay where they are."""
    beside = rows_beside(draft.state, row)
    rows = list(draft.state.sheet_rows)
    place = max(0, min(index, len(beside)))
    at = rows.index(beside[place]) if place < len(beside) else len(rows)
    rows.insert(at, row)
    draft.state = replace(draft.state, sheet_rows=tuple(rows))
