"""A sheet as plain values for the console: its lists, their rows and cells, in words."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.pack.catalog import Catalog
from facilitator.pack.sheets import ColumnKind
from facilitator.session.sheet_words import SheetWords, sheet_words
from facilitator.session.sheets import Sheet, SheetColumn, SheetLine, bounds
from facilitator.texts import Texts


@dataclass(frozen=True, slots=True)
class Place:
    """Names a sheet: one prompt of one item in one turn."""

    item_id: str
    prompt_id: str
    turn: int


@dataclass(frozen=True, slots=True)
class CellLine:
    """One cell as the console shows it; `name` says for a screen reader which one it is."""

    column: str
    kind: ColumnKind
    heading: str
    name: str
    text: str = ""
    value: int | None = None
    least: int = 0
    most: int = 0
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowLine:
    """One row; `name` is empty where its first words are written in the room. A new one has no id."""

    id: str
    name: str
    cells: tuple[CellLine, ...]


@dataclass(frozen=True, slots=True)
class ListLines:
    """Rows under each other: the whole of a table, or one of several lists under a heading of its own."""

    column: str
    heading: str
    rows: tuple[RowLine, ...]
    new: RowLine | None
    """What the next row will be; None where the rows are given."""


@dataclass(frozen=True, slots=True)
class SheetLines:
    """A whole sheet; `ask` is the question over it and `hint` what stands in an empty first field."""

    place: Place
    ask: str
    hint: str
    lists: tuple[ListLines, ...] = field(default=())


def sheet_lines(sheet: Sheet, exercise_id: str, catalog: Catalog, texts: Texts) -> SheetLines:
    """Return a sheet as the console shows it, in the language of `texts`."""
    words = sheet_words(sheet, exercise_id, catalog, texts)
    prompt = catalog.prompt_text(texts.language, exercise_id, sheet.prompt_id)
    maker = _Maker(sheet, words, texts)
    columns = sheet.columns if sheet.spec.lists else (None,)
    lists = tuple(maker.rows_of(column) for column in columns)
    return SheetLines(Place(sheet.item_id, sheet.prompt_id, sheet.turn), prompt.ask, prompt.hint, lists)


class _Maker:
    """Puts the rows of one sheet together."""

    def __init__(self, sheet: Sheet, words: SheetWords, texts: Texts) -> None:
        self._sheet = sheet
        self._words = words
        self._texts = texts

    def rows_of(self, column: SheetColumn | None) -> ListLines:
        """Return one list, or with None the table as a whole."""
        lines = self._sheet.lines if column is None else self._sheet.lines_of(column.id)
        rows = tuple(self._row(line) for line in lines)
        grows_in = column or next(
            (each for each in self._sheet.columns if each.spec.kind is ColumnKind.TEXT), self._sheet.columns[0]
        )
        new = None
        if self._sheet.growing:
            heading = self._words.heading(grows_in)
            name = self._texts.t("New row: {heading}", heading=heading)
            new = RowLine("", "", (CellLine(grows_in.id, grows_in.spec.kind, heading, name),))
        heading = "" if column is None else self._words.heading(column)
        return ListLines("" if column is None else column.id, heading, rows, new)

    def _row(self, line: SheetLine) -> RowLine:
        cells = (self._cell(line, column) for column in self._sheet.columns if self._sheet.has_cell(line.id, column.id))
        return RowLine(line.id, self._words.row_name(line), tuple(cells))

    def _cell(self, line: SheetLine, column: SheetColumn) -> CellLine:
        heading = self._words.heading(column)
        least, most = bounds(column)
        return CellLine(
            column=column.id,
            kind=column.spec.kind,
            heading=heading,
            name=self._name(line, heading),
            text=self._sheet.text(line.id, column.id),
            value=self._sheet.value(line.id, column.id),
            least=least,
            most=most,
            options=tuple(self._words.option(column, place) for place in range(len(column.spec.options))),
        )

    def _name(self, line: SheetLine, heading: str) -> str:
        row = self._words.row_name(line)
        if not row:
            number = [each.id for each in self._sheet.lines_of(line.column)].index(line.id) + 1
            row = self._texts.t("Row {number}", number=number)
        return f"{row} – {heading}"
