"""The answers of tests and surveys, in tables of their own beside the workshops.

They never pass through a workshop's state: what does is told in events, can be undone, and goes into bundles and onto
paper, and no person's answers may. Nothing here leads back to a person either: a row has a code and no name, its id
comes from chance alone, it says on which day it was written but not when, and rows lie in the order of their ids.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import UTC
from pathlib import Path
from random import Random

import msgspec

from facilitator.assessment.sheets import Moment, Sheet
from facilitator.clock import Instant
from facilitator.storage.database import expected_troubles
from facilitator.storage.lean import Database

_NUMBERS = range(100, 1000)


class SheetStore:
    """Keeps and reads sheets, each of one workshop, one test or survey, and one moment."""

    def __init__(self, db: Database, path: Path, device: str, random: Random) -> None:
        """Work on an open database; ids and made-up codes come from `random`."""
        self._db = db
        self._path = path
        self._device = device
        self._random = random

    def add(
        self, workshop_id: str, test: str, moment: Moment, answers: tuple[str, ...], now: Instant, *, code: str = ""
    ) -> str:
        """Keep what a person filled in on the laptop, and return their code: their own word or a made-up number."""
        known = {sheet.code for sheet in self.sheets(workshop_id, test, moment)}
        code = code or self._number(known)
        self._insert(workshop_id, test, moment, [Sheet(self._new_id(), answers, code)], now)
        return code

    def replace_row(
        self, workshop_id: str, test: str, moment: Moment, row: int, answers: tuple[str, ...], code: str, now: Instant
    ) -> None:
        """Keep a row typed in from paper in place of what stood there; a row without answers is taken out."""
        with expected_troubles(self._path), self._db.atomic():
            self._db.execute(
                "DELETE FROM respondent WHERE workshop_id = ? AND test = ? AND moment = ? AND row_number = ?",
                [workshop_id, test, moment.value, row],
            )
            if any(answers) or code:
                self._insert(workshop_id, test, moment, [Sheet(self._new_id(), answers, code, row)], now)

    def sheets(self, workshop_id: str, test: str, moment: Moment) -> tuple[Sheet, ...]:
        """Return all sheets, those from paper by their numbers."""
        sql = (
            "SELECT id, answers, code, row_number FROM respondent WHERE workshop_id = ? AND test = ? AND moment = ?"
            " AND deleted_at IS NULL ORDER BY row_number, id"
        )
        with expected_troubles(self._path):
            rows = self._rows(sql, workshop_id, test, moment.value)
            return tuple(
                Sheet(row[0], msgspec.json.decode(row[1], type=tuple[str, ...]), row[2], row[3]) for row in rows
            )

    def forget(self, workshop_id: str, test: str, moment: Moment) -> None:
        """Take out all sheets of a test for good."""
        with expected_troubles(self._path), self._db.atomic():
            where = "WHERE workshop_id = ? AND test = ? AND moment = ?"
            self._db.execute(f"DELETE FROM respondent {where}", [workshop_id, test, moment.value])

    def shown(self, workshop_id: str, figure: str) -> frozenset[str]:
        """Return whose results the last figure that was shown is made of; none where none was shown."""
        with expected_troubles(self._path):
            rows = self._rows("SELECT members FROM figure_shown WHERE id = ?", f"{workshop_id}:{figure}")
            return frozenset(msgspec.json.decode(rows[0][0], type=tuple[str, ...])) if rows else frozenset()

    def remember_shown(self, workshop_id: str, figure: str, members: Iterable[str], now: Instant) -> None:
        """Take down whose results a figure is made of that is shown now."""
        row = [f"{workshop_id}:{figure}", workshop_id, msgspec.json.encode(sorted(members)).decode()]
        with expected_troubles(self._path), self._db.atomic():
            self._db.execute(
                "INSERT INTO figure_shown (id, workshop_id, members, changed_at, device) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET members = excluded.members, changed_at = excluded.changed_at",
                [*row, _day(now), self._device],
            )

    def _insert(self, workshop_id: str, test: str, moment: Moment, sheets: Iterable[Sheet], now: Instant) -> None:
        with expected_troubles(self._path), self._db.atomic():
            for sheet in sheets:
                answers = msgspec.json.encode(sheet.answers).decode()
                values = [sheet.id, workshop_id, test, moment.value, sheet.code, sheet.row, answers]
                self._db.execute(
                    "INSERT INTO respondent"
                    " (id, workshop_id, test, moment, code, row_number, answers, changed_at, device)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    [*values, _day(now), self._device],
                )

    def _new_id(self) -> str:
        # not one of those that carry the time they were made
        return f"{self._random.getrandbits(128):032x}"

    def _number(self, known: set[str]) -> str:
        free = [str(number) for number in _NUMBERS if str(number) not in known]
        return self._random.choice(free)

    def _rows(self, sql: str, *values: str) -> list[sqlite3.Row]:
        cursor = self._db.conn.cursor()
        cursor.row_factory = sqlite3.Row
        return list(cursor.execute(sql, values))


def _day(now: Instant) -> str:
    """Return the day alone: the minute would tell who sat at the laptop."""
    return now.utc.astimezone(UTC).date().isoformat()
