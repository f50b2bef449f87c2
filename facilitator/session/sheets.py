"""Reading a sheet: which columns and rows it has by now, which of their cells exist, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.errors import RefusalCode
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import Grouping
from facilitator.pack.model import PromptSpec
from facilitator.pack.sheets import ColumnKind, ColumnSpec, RowsKind, SheetSpec
from facilitator.session import agenda
from facilitator.session.drawing import latest_draw
from facilitator.session.state import Group, Item, SheetCell, SheetRow, WorkshopState

FEW_TEAMS = 3
"""Below this many teams nobody is left to compare, so others vote."""

MOST_TALLY = 9999

MOST_NUMBER = 1_000_000
"""The largest number that can be written down where the pack sets no bound of its own."""


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column as it stands: `id` is what cells name it by, `words` the id of its heading among the texts.

    `team` is the key of the team that fills it, empty where everybody does.
    """

    id: str
    spec: ColumnSpec
    words: str
    team: str = ""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A row as it stands: `id` is the fixed row's, the team's key, or that of the row written in the room.

    In a list `column` is the one it belongs to.
    """

    id: str
    column: str = ""
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of one item in one turn, with everything in it."""

    item_id: str
    prompt_id: str
    turn: int
    spec: SheetSpec
    columns: tuple[SheetColumn, ...]
    lines: tuple[SheetLine, ...]
    cells: dict[tuple[str, str], SheetCell]

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing has been written or counted yet."""
        return not any(cell.text.strip() or cell.value is not None for cell in self.cells.values())

    @property
    def growing(self) -> bool:
        """Tell whether its rows are written in the room."""
        return self.spec.rows is RowsKind.GROWING

    def text(self, line: str, column: str) -> str:
        """Return the words in a cell."""
        cell = self.cells.get((line, column))
        return cell.text if cell is not None else ""

    def value(self, line: str, column: str) -> int | None:
        """Return the number in a cell, of a choice the place of what was chosen."""
        cell = self.cells.get((line, column))
        return cell.value if cell is not None else None

    def column(self, column_id: str) -> SheetColumn | None:
        """Return a column, or None."""
        return next((column for column in self.columns if column.id == column_id), None)

    def line(self, line_id: str) -> SheetLine | None:
        """Return a row, or None."""
        return next((line for line in self.lines if line.id == line_id), None)

    def lines_of(self, column: str) -> tuple[SheetLine, ...]:
        """Return the rows of a list; in a table the same rows are in every column."""
        return tuple(line for line in self.lines if not self.spec.lists or line.column == column)

    def why_not(self, line_id: str, column_id: str) -> RefusalCode | None:
        """Return why there is no such cell, None where there is one."""
        line, column = self.line(line_id), self.column(column_id)
        if column is None:
            return RefusalCode.UNKNOWN_COLUMN
        if line is None:
            return RefusalCode.UNKNOWN_ROW
        if self.spec.rows is RowsKind.TEAMS and column.team == line.id:
            return RefusalCode.OWN_TEAM
        elsewhere = self.spec.lists and line.column != column.id
        return RefusalCode.NO_CELL if elsewhere or column.spec.id in line.without else None

    def has_cell(self, line_id: str, column_id: str) -> bool:
        """Tell whether there is such a cell."""
        return self.why_not(line_id, column_id) is None


def sheet_at(state: WorkshopState, item: Item, prompt: PromptSpec, turn: int) -> Sheet | None:
    """Return a sheet of an item in one turn, None where the prompt asks for something else."""
    spec = prompt.sheet
    if spec is None:
        return None
    key = (item.id, prompt.id, turn)
    teams = _teams(state, item.id)
    cells = {(cell.row, cell.column): cell for cell in state.cells if (cell.item_id, cell.prompt_id, cell.turn) == key}
    return Sheet(*key, spec, tuple(_columns(spec, teams)), tuple(_lines(state, spec, teams, key)), cells)


def sheet_of(state: WorkshopState, catalog: Catalog, item_id: str, prompt_id: str, turn: int) -> Sheet | None:
    """Return a sheet by ids, None where the item or the prompt is not there or asks for something else."""
    item = agenda.item_of(state, item_id)
    if item is None or not item.exercise_id or not catalog.has_prompt(item.exercise_id, prompt_id):
        return None
    return sheet_at(state, item, catalog.prompt(item.exercise_id, prompt_id), turn)


def row_at(state: WorkshopState, row_id: str) -> SheetRow | None:
    """Return a row that was written in the room, or None."""
    return next((row for row in state.sheet_rows if row.id == row_id), None)


def rows_beside(state: WorkshopState, row: SheetRow) -> tuple[SheetRow, ...]:
    """Return the rows of the same sheet (and of the same list) in order, `row` among them."""
    key = (row.item_id, row.prompt_id, row.turn, row.column)
    return tuple(
        other for other in state.sheet_rows if (other.item_id, other.prompt_id, other.turn, other.column) == key
    )


def amount(values: Iterable[int | None]) -> int | None:
    """Return a sum, None where nothing was counted."""
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _teams(state: WorkshopState, item_id: str) -> tuple[Group, ...]:
    draw = latest_draw(state, item_id, Grouping.TEAMS)
    return draw.groups if draw is not None else ()


def _columns(spec: SheetSpec, teams: tuple[Group, ...]) -> Iterable[SheetColumn]:
    for column in spec.columns:
        if not column.by_team:
            yield SheetColumn(column.id, column, column.id)
        elif len(teams) >= FEW_TEAMS or not column.few:
            yield from (SheetColumn(f"{column.id}-{team.key}", column, column.id, team.key) for team in teams)
        else:
            yield from (SheetColumn(name, column, name) for name in column.few)


def _lines(
    state: WorkshopState, spec: SheetSpec, teams: tuple[Group, ...], key: tuple[str, str, int]
) -> Iterable[SheetLine]:
    match spec.rows:
        case RowsKind.FIXED:
            yield from (SheetLine(line.id, without=line.without) for line in spec.lines)
        case RowsKind.TEAMS:
            yield from (SheetLine(team.key) for team in teams)
        case RowsKind.GROWING:
            rows = (row for row in state.sheet_rows if (row.item_id, row.prompt_id, row.turn) == key)
            yield from (SheetLine(row.id, row.column) for row in rows)


def bounds(column: SheetColumn) -> tuple[int, int]:
    """Return the smallest and largest number that a column takes."""
    match column.spec.kind:
        case ColumnKind.YES_NO:
            return 0, 1
        case ColumnKind.CHOICE:
            return 0, len(column.spec.options) - 1
        case ColumnKind.NUMBER:
            return column.spec.least, column.spec.most or MOST_NUMBER
    return 0, MOST_TALLY
