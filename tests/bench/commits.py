"""What a durable note costs through the door, against raw sqlite3 with the same pragmas, in alternating rounds."""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from facilitator.clock import SystemClock
from facilitator.desk import REHEARSAL_DAY, Desk
from facilitator.errors import Refusal
from facilitator.opening import NewWorkshop
from facilitator.session.commands import Begin
from facilitator.session.record_commands import WriteNote
from facilitator.session.records import FREE_NOTE
from facilitator.storage.database import CACHE_KB
from facilitator.workshop import Workshop

ROUNDS = 15
NOTES_A_ROUND = 40


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds of one durable note: the middle one, and the one in twenty that is slower."""

    p50_ms: float
    p95_ms: float


def compare() -> tuple[Cost, Cost]:
    """Return what a note costs with raw sqlite3 and through the door."""
    floor: list[float] = []
    ours: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        raw = _raw_database(folder / "raw.sqlite")
        with Desk.open(folder / "ours") as desk:
            workshop = desk.make(NewWorkshop("half-day", REHEARSAL_DAY))
            workshop.do(Begin(1), SystemClock().now())
            for number in range(ROUNDS):
                floor += _raw_round(raw, number)
                ours += _our_round(workshop, number)
        raw.close()
    return _cost(floor), _cost(ours)


def _text(round_number: int, number: int) -> str:
    return f"She looked up before she spoke. {round_number} {number} " + "and so on " * (number % 12)


def _raw_database(path: Path) -> sqlite3.Connection:
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA journal_mode = WAL").fetchone()
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute(f"PRAGMA cache_size = -{CACHE_KB}")
    raw.execute("CREATE TABLE note (id TEXT PRIMARY KEY, text TEXT NOT NULL)")
    return raw


def _raw_round(raw: sqlite3.Connection, round_number: int) -> list[float]:
    spent = []
    for number in range(NOTES_A_ROUND):
        begun = time.perf_counter()
        raw.execute("BEGIN")
        raw.execute(
            "INSERT INTO note VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET text = excluded.text",
            [str(number % 4), _text(round_number, number)],
        )
        raw.execute("COMMIT")
        spent.append(time.perf_counter() - begun)
    return spent


def _our_round(workshop: Workshop, round_number: int) -> list[float]:
    """Write as a trainer does: bursts in one field, each first note of a burst with its event."""
    clock = SystemClock()
    items = [item.id for item in workshop.state.items]
    spent = []
    for number in range(NOTES_A_ROUND):
        command = WriteNote(items[number // 10 % len(items)], FREE_NOTE, 1, _text(round_number, number))
        now = clock.now()
        begun = time.perf_counter()
        outcome = workshop.do(command, now)
        spent.append(time.perf_counter() - begun)
        if isinstance(outcome, Refusal) or not outcome.saved:
            raise RuntimeError(f"the note was not saved: {outcome!r}")
    return spent


def _cost(spent_s: list[float]) -> Cost:
    ordered = statistics.quantiles(spent_s, n=20)
    return Cost(p50_ms=statistics.median(spent_s) * 1000, p95_ms=ordered[-1] * 1000)
