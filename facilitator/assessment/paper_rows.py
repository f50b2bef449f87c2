"""Answers typed in from paper: one row a person, by single keys alone, with the slip taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.assessment.key import TestKey

TEN = "10"
YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Column:
    """What may stand in a column, by the key that types it; with `ten` a 1 may become a 10 by a 0 after it."""

    keys: dict[str, str]
    ten: bool = False


@dataclass(frozen=True, slots=True)
class PaperRow:
    """One person's row; `number` stands on the sheet of paper."""

    number: int
    values: tuple[str, ...]
    code: str = ""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was typed in yet."""
        return not any(self.values) and not self.code

    @property
    def missing(self) -> tuple[int, ...]:
        """Return the columns without an answer, counted from one."""
        return tuple(place for place, value in enumerate(self.values, start=1) if not value)


@dataclass(frozen=True, slots=True)
class Place:
    """A cell: row and column, counted from zero."""

    row: int
    column: int


def columns_of(key: TestKey) -> tuple[Column, ...]:
    """Return the columns of a test: each answer by its own letter or figure, letters by their place too."""
    keys = {answer: answer for answer in key.answers}
    if not key.answers[0].isdecimal():
        keys |= {str(place): answer for place, answer in enumerate(key.answers, start=1)}
    return (Column(keys),) * key.items


def scale(least: int, most: int) -> Column:
    """Return a column for a number up to 10."""
    return Column({str(number): str(number) for number in range(least, min(most, 9) + 1)}, ten=most == int(TEN))


def yes_no() -> Column:
    """Return a column for yes or no: 1 and 2, or the first letter in each of the program's languages."""
    return Column({"1": YES, "y": YES, "j": YES, "2": NO, "n": NO, "t": NO})


class PaperRows:
    """The rows and the cell that is typed into; there is always an empty row at the end.

    `pile` is the code that a row gets with its first answer: what the sheets of one pile have in common.
    """

    def __init__(self, columns: tuple[Column, ...], rows: tuple[PaperRow, ...] = (), *, in_piles: bool = False) -> None:
        """Go on after `rows`, which were typed in before; `in_piles` codes are those of piles and not of people."""
        self._columns = columns
        self._rows = rows
        self._undo: list[tuple[tuple[PaperRow, ...], Place]] = []
        self._may_become_ten = False
        self.in_piles = in_piles
        self.pile = ""
        self._add_row()
        self.place = Place(len(self._rows) - 1, 0)

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return what may stand where."""
        return self._columns

    @property
    def rows(self) -> tuple[PaperRow, ...]:
        """Return all rows, the empty one at the end among them."""
        return self._rows

    @property
    def filled(self) -> tuple[PaperRow, ...]:
        """Return the rows in which something stands."""
        return tuple(row for row in self._rows if not row.is_empty)

    def press(self, key: str) -> bool:
        """Type a key into the cell and go on to the next; tell whether the key means anything here."""
        pressed, waits = key.lower(), self._may_become_ten
        self._may_become_ten = False
        if waits and pressed == "0":
            self._set(TEN)
            self._advance()
            return True
        if waits:
            # the 1 stays a 1, and this key is the next answer
            self._advance()
        column = self._columns[self.place.column]
        value = column.keys.get(pressed, "")
        if not value:
            return False
        self._set(value)
        self._may_become_ten = column.ten and value == "1"
        if not self._may_become_ten:
            self._advance()
        return True

    def skip(self) -> None:
        """Leave the cell as it is and go on to the next."""
        self._may_become_ten = False
        self._advance()

    def back(self) -> None:
        """Empty the cell; where it is empty, go back to the one before and empty that."""
        self._may_become_ten = False
        if not self._value():
            self._step_back()
        if self._value():
            self._set("")

    def move(self, rows: int, columns: int) -> None:
        """Go to another cell, as far as there is one."""
        self._may_become_ten = False
        row = min(max(self.place.row + rows, 0), len(self._rows) - 1)
        column = min(max(self.place.column + columns, 0), len(self._columns) - 1)
        self.place = Place(row, column)

    def go(self, row: int, column: int) -> None:
        """Go to a cell that is there."""
        self._may_become_ten = False
        self.place = Place(row, column)

    def set_code(self, row: int, code: str) -> None:
        """Give a row its code word."""
        if code != self._rows[row].code:
            self._remember()
            self._put(row, replace(self._rows[row], code=code))

    def undo(self) -> bool:
        """Take the latest change back; tell whether there was one."""
        self._may_become_ten = False
        if not self._undo:
            return False
        self._rows, self.place = self._undo.pop()
        return True

    def _value(self) -> str:
        return self._rows[self.place.row].values[self.place.column]

    def _set(self, value: str) -> None:
        self._remember()
        row, column = self.place.row, self.place.column
        known = self._rows[row]
        values = (*known.values[:column], value, *known.values[column + 1 :])
        code = known.code
        if self.in_piles and not (any(known.values) and any(values)):
            # a row belongs to the pile it was begun with, and to none when nothing stands in it
            code = self.pile if any(values) else ""
        self._put(row, replace(known, values=values, code=code))

    def _remember(self) -> None:
        self._undo.append((self._rows, self.place))

    def _put(self, at: int, row: PaperRow) -> None:
        self._rows = (*self._rows[:at], row, *self._rows[at + 1 :])
        if not self._rows[-1].is_empty:
            self._add_row()

    def _add_row(self) -> None:
        number = max((row.number for row in self._rows), default=0) + 1
        self._rows = (*self._rows, PaperRow(number, ("",) * len(self._columns)))

    def _advance(self) -> None:
        if self.place.column + 1 < len(self._columns):
            self.place = Place(self.place.row, self.place.column + 1)
        else:
            self.place = Place(min(self.place.row + 1, len(self._rows) - 1), 0)

    def _step_back(self) -> None:
        if self.place.column:
            self.place = Place(self.place.row, self.place.column - 1)
        elif self.place.row:
            self.place = Place(self.place.row - 1, len(self._columns) - 1)
