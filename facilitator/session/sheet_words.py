"""A sheet in words: its headings, the names of its rows, and what stands in its cells."""

from __future__ import annotations

from facilitator.pack.catalog import Catalog
from facilitator.pack.sheets import ColumnKind, RowsKind
from facilitator.pack.texts import PromptText
from facilitator.session.sheets import Sheet, SheetColumn, SheetLine
from facilitator.texts import Texts

NO_CELL = "–"
"""Stands where a sheet has no cell."""
_FIGURES = (ColumnKind.TALLY, ColumnKind.NUMBER)


class SheetWords:
    """Says everything about one sheet in one language."""

    def __init__(self, sheet: Sheet, words: PromptText, texts: Texts) -> None:
        """Speak of `sheet` with the texts of its prompt."""
        self._sheet = sheet
        self._words = words
        self._texts = texts

    def heading(self, column: SheetColumn) -> str:
        """Return what stands over a column; a team's own column names the team."""
        if column.team:
            return self._texts.t("Team {mark}", mark=column.team.upper())
        return self._words.columns.get(column.words, column.words)

    def row_name(self, line: SheetLine) -> str:
        """Return what stands before a row, empty where its first words do."""
        match self._sheet.spec.rows:
            case RowsKind.FIXED:
                return self._words.lines.get(line.id, line.id)
            case RowsKind.TEAMS:
                return self._texts.t("Team {mark}", mark=line.id.upper())
            case RowsKind.GROWING:
                return ""

    def option(self, column: SheetColumn, place: int) -> str:
        """Return one of the things to choose from."""
        options = column.spec.options
        return self._words.options.get(options[place], options[place]) if 0 <= place < len(options) else ""

    def cell(self, line: SheetLine, column: SheetColumn) -> str:
        """Return what stands in a cell, as it is read."""
        if not self._sheet.has_cell(line.id, column.id):
            return "" if self._sheet.spec.lists else NO_CELL
        value = self._sheet.value(line.id, column.id)
        match column.spec.kind:
            case ColumnKind.TEXT:
                return self._sheet.text(line.id, column.id).strip()
            case ColumnKind.YES_NO if value is not None:
                return self._texts.t("Yes") if value else self._texts.t("No")
            case ColumnKind.CHOICE if value is not None:
                return self.option(column, value)
        return self._texts.number(value) if value is not None else ""

    def grid(self) -> tuple[tuple[str, ...], ...]:
        """Return the rows that hold anything, as words: names first where rows have them; lists side by side."""
        if self._sheet.spec.lists:
            return self._lists()
        rows = []
        for line in self._sheet.lines:
            cells = tuple(self.cell(line, column) for column in self._columns())
            if self._sheet.growing and not any(cells):
                continue
            rows.append(cells if self._sheet.growing else (self.row_name(line), *cells))
        return tuple(rows)

    def headings(self) -> tuple[str, ...]:
        """Return the headings of the grid."""
        headings = tuple(self.heading(column) for column in self._columns())
        return headings if self._sheet.growing else ("", *headings)

    def figures(self) -> tuple[bool, ...]:
        """Tell of each column of the grid whether it holds amounts."""
        figures = tuple(column.spec.kind in _FIGURES for column in self._columns())
        return figures if self._sheet.growing else (False, *figures)

    def _columns(self) -> tuple[SheetColumn, ...]:
        """Return the columns that are read: one that comes late only once somebody has filled it."""
        return tuple(
            column
            for column in self._sheet.columns
            if not column.spec.late or any(self.cell(line, column) for line in self._sheet.lines)
        )

    def _lists(self) -> tuple[tuple[str, ...], ...]:
        lists = []
        for column in self._sheet.columns:
            words = (self.cell(line, column) for line in self._sheet.lines_of(column.id))
            lists.append([entry for entry in words if entry])
        longest = max(map(len, lists), default=0)
        return tuple(tuple(entries[n] if n < len(entries) else "" for entries in lists) for n in range(longest))


def sheet_words(sheet: Sheet, exercise_id: str, catalog: Catalog, texts: Texts) -> SheetWords:
    """Return the words of a sheet in the language of `texts`."""
    return SheetWords(sheet, catalog.prompt_text(texts.language, exercise_id, sheet.prompt_id), texts)
