"""Workshops in the database: made, read, and saved step by step in one transaction each."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from facilitator.clock import Instant
from facilitator.errors import ErrorCode, ExpectedError
from facilitator.pack.freezing import compressed, thaw
from facilitator.pack.model import Pack
from facilitator.session.card_events import CardEvent, DeckPrinted
from facilitator.session.events import Event
from facilitator.session.live import Status
from facilitator.session.state import WorkshopState
from facilitator.storage.database import expected_troubles
from facilitator.storage.lean import Database
from facilitator.storage.rows import (
    EVENT_NAMES,
    EVENT_TYPES,
    EVENT_VERSION,
    PARTS,
    Part,
    Row,
    event_from,
    event_text,
    from_row,
    live_from,
    live_text,
    properties_from,
    properties_row,
    to_row,
)


@dataclass(frozen=True, slots=True)
class WorkshopRow:
    """A workshop as a list shows it; `day` is the one it was held on, before that the planned one."""

    id: str
    title: str
    client: str
    place: str
    day: date
    status: Status
    changed_at: datetime


_RUNS = "FROM phase_run r WHERE r.workshop_id = w.id AND r.deleted_at IS NULL"
_RUN_ON = "date(r.started, 'localtime')"
_HELD_ON = (
    f"coalesce((SELECT w.day {_RUNS} AND {_RUN_ON} = w.day LIMIT 1),"
    f" (SELECT {_RUN_ON} AS run_on {_RUNS} GROUP BY run_on ORDER BY count(*) DESC, run_on DESC LIMIT 1), w.day)"
)
"""The date of a day as `pace.held_on` finds it, without reading every run of every workshop."""


class WorkshopStore:
    """Reads and writes workshops; the one writer of the database."""

    def __init__(self, db: Database, path: Path, device: str) -> None:
        """Work on an open database; `device` names this machine in every row."""
        self._db = db
        self._path = path
        self._device = device

    def create(self, state: WorkshopState, pack_body: bytes, now: Instant) -> None:
        """Store a new workshop with the frozen pack it was made from."""
        with expected_troubles(self._path), self._db.atomic():
            self._keep_pack(state.pack_hash, pack_body, now)
            self._put("workshop", _workshop_row(state), now)
            for part in PARTS:
                self._save_part(part, state.id, (), getattr(state, part.attribute), now)
            self._save_live(state, now)

    def save(self, before: WorkshopState, after: WorkshopState, events: Sequence[Event], now: Instant) -> None:
        """Store what one step changed, with its events and the restore point, in one transaction."""
        with expected_troubles(self._path), self._db.atomic():
            if after.properties is not before.properties:
                self._put("workshop", _workshop_row(after), now)
            for part in PARTS:
                old, new = getattr(before, part.attribute), getattr(after, part.attribute)
                if old is not new:
                    self._save_part(part, after.id, old, new, now)
            first = after.live.revision - len(events) + 1
            for position, event in enumerate(events, start=first):
                self._put("event", self._event_row(after.id, position, event), now)
            if after.live is not before.live:
                self._save_live(after, now)
            # A clock set just now must not be found to have run before the app was last known to be there.
            self._save_beat(after.id, now)

    def load(self, workshop_id: str) -> WorkshopState:
        """Return a workshop as it was saved last.

        Raises:
            ExpectedError: there is no such workshop, or its rows cannot be read.
        """
        with expected_troubles(self._path):
            row = self._row("workshop", workshop_id)
            if row is None or row["deleted_at"] is not None:
                raise ExpectedError(ErrorCode.UNKNOWN_WORKSHOP, id=workshop_id)
            live = self._row("live", workshop_id)
            if live is None:
                raise ExpectedError(ErrorCode.STORE_DAMAGED, path=str(self._path))
            parts: dict[str, Any] = {part.attribute: self._load_part(part, workshop_id) for part in PARTS}
            return WorkshopState(
                id=workshop_id,
                pack_hash=row["pack_hash"],
                properties=properties_from(row),
                live=live_from(live["body"]),
                **parts,
            )

    def pack(self, pack_hash: str) -> Pack:
        """Return the frozen pack with this hash.

        Raises:
            ExpectedError: it is not there or cannot be read.
        """
        with expected_troubles(self._path):
            row = self._row("pack", pack_hash)
            if row is None:
                raise ExpectedError(ErrorCode.STORE_DAMAGED, path=str(self._path))
            return thaw(row["body"])

    def events(self, workshop_id: str) -> tuple[Event, ...]:
        """Return everything that happened in a workshop, in order."""
        with expected_troubles(self._path):
            rows = self._rows("SELECT name, body FROM event WHERE workshop_id = ? ORDER BY position", workshop_id)
            return tuple(event_from(row["name"], row["body"]) for row in rows)

    def card_events(self, workshop_id: str) -> tuple[Event, ...]:
        """Return what happened to the cards of a workshop, in order: a few rows of many."""
        names = [name for name, kind in EVENT_TYPES.items() if issubclass(kind, CardEvent | DeckPrinted)]
        wanted = ", ".join("?" * len(names))
        sql = f"SELECT name, body FROM event WHERE workshop_id = ? AND name IN ({wanted}) ORDER BY position"
        with expected_troubles(self._path):
            return tuple(event_from(row["name"], row["body"]) for row in self._rows(sql, workshop_id, *names))

    def listed(self) -> tuple[WorkshopRow, ...]:
        """Return all workshops, the one touched last first."""
        sql = (
            "SELECT w.id, w.title, w.client, w.place, l.body, max(w.changed_at, l.changed_at) AS changed_at,"
            f" {_HELD_ON} AS day"
            " FROM workshop w JOIN live l ON l.id = w.id WHERE w.deleted_at IS NULL ORDER BY changed_at DESC, w.id DESC"
        )
        with expected_troubles(self._path):
            return tuple(_as_listed(row) for row in self._rows(sql))

    def count(self) -> int:
        """Return how many workshops there ever were; those removed count too."""
        with expected_troubles(self._path):
            return int(self._rows("SELECT count(*) AS workshops FROM workshop")[0]["workshops"])

    def remove(self, workshop_id: str, now: Instant) -> None:
        """Take a workshop off the list; its rows stay, so `restore` brings it back."""
        self._mark_removed(workshop_id, _utc(now), now)

    def restore(self, workshop_id: str, now: Instant) -> None:
        """Bring a removed workshop back."""
        self._mark_removed(workshop_id, None, now)

    def beat(self, workshop_id: str, now: Instant) -> None:
        """Take down that the app is there now, so that after a crash the time away is known."""
        with expected_troubles(self._path), self._db.atomic():
            self._save_beat(workshop_id, now)

    def last_beat(self, workshop_id: str) -> Instant | None:
        """Return when the app was last known to be there with this workshop."""
        with expected_troubles(self._path):
            row = self._row("heartbeat", workshop_id)
            return None if row is None else msgspec.json.decode(row["seen"], type=Instant)

    def _save_beat(self, workshop_id: str, now: Instant) -> None:
        self._put("heartbeat", {"id": workshop_id, "seen": msgspec.json.encode(now).decode()}, now)

    def _keep_pack(self, pack_hash: str, body: bytes, now: Instant) -> None:
        """Store a frozen pack; one with the same hash is the very same, so it stays as it was written first."""
        if not self._rows("SELECT id FROM pack WHERE id = ? AND deleted_at IS NULL", pack_hash):
            self._put("pack", {"id": pack_hash, "body": compressed(body)}, now)

    def _event_row(self, workshop_id: str, position: int, event: Event) -> Row:
        return {
            # A workshop's revision and its id name an event for good, so no further id is spent.
            "id": f"{workshop_id}-{position}",
            "workshop_id": workshop_id,
            "position": position,
            "at": event.at.utc.isoformat(),
            "name": EVENT_NAMES[type(event)],
            "version": EVENT_VERSION,
            "body": event_text(event),
        }

    def _save_live(self, state: WorkshopState, now: Instant) -> None:
        row = {"id": state.id, "revision": state.live.revision, "body": live_text(state.live)}
        self._put("live", row, now)

    def _save_part(self, part: Part, workshop_id: str, old: Sequence[Any], new: Sequence[Any], now: Instant) -> None:
        """Write what is new, changed or moved, and mark what is gone."""
        known = {value.id: (position, value) for position, value in enumerate(old)}
        for position, value in enumerate(new):
            if known.pop(value.id, None) != (position, value):
                row = {"workshop_id": workshop_id, "position": position, **to_row(value)}
                self._put(part.table, row, now)
        for gone in known:
            self._db.execute(
                f'UPDATE "{part.table}" SET deleted_at = ?, changed_at = ? WHERE id = ?', [_utc(now), _utc(now), gone]
            )

    def _load_part(self, part: Part, workshop_id: str) -> tuple[Any, ...]:
        sql = f'SELECT * FROM "{part.table}" WHERE workshop_id = ? AND deleted_at IS NULL ORDER BY position'
        return tuple(from_row(row, part.kind) for row in self._rows(sql, workshop_id))

    def _mark_removed(self, workshop_id: str, when: str | None, now: Instant) -> None:
        with expected_troubles(self._path), self._db.atomic():
            sql = "UPDATE workshop SET deleted_at = ?, changed_at = ? WHERE id = ?"
            self._db.execute(sql, [when, _utc(now), workshop_id])

    def _put(self, table: str, row: Row, now: Instant) -> None:
        values = [*row.values(), _utc(now), self._device]
        self._db.execute(_upsert(table, tuple(row)), values)

    def _row(self, table: str, row_id: str) -> Row | None:
        return next(iter(self._rows(f'SELECT * FROM "{table}" WHERE id = ?', row_id)), None)

    def _rows(self, sql: str, *values: str) -> list[Row]:
        cursor = self._db.conn.cursor()
        cursor.row_factory = sqlite3.Row
        return [dict(row) for row in cursor.execute(sql, values)]


@cache
def _upsert(table: str, columns: tuple[str, ...]) -> str:
    """Return the statement that writes a row, new or old; a row written again is no longer deleted."""
    every = (*columns, "changed_at", "device")
    names = ", ".join(f'"{name}"' for name in every)
    marks = ", ".join("?" for _ in every)
    sets = ", ".join(f'"{name}" = excluded."{name}"' for name in every if name != "id")
    return f'INSERT INTO "{table}" ({names}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {sets}, deleted_at = NULL'


def _workshop_row(state: WorkshopState) -> Row:
    return {"id": state.id, "pack_hash": state.pack_hash, **properties_row(state.properties)}


def _as_listed(row: Row) -> WorkshopRow:
    return WorkshopRow(
        id=row["id"],
        title=row["title"],
        client=row["client"],
        place=row["place"],
        day=date.fromisoformat(row["day"]),
        status=live_from(row["body"]).status,
        changed_at=datetime.fromisoformat(row["changed_at"]),
    )


def _utc(now: Instant) -> str:
    return now.utc.astimezone(UTC).isoformat(timespec="milliseconds")
