"""Opening the database file: its settings, its schema, and its expected troubles as errors with a code."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec

from facilitator.errors import ErrorCode, ExpectedError
from facilitator.pack.freezing import FrozenPackError
from facilitator.storage.lean import Database
from facilitator.storage.migrations import migrations

BUSY_TIMEOUT_MS = 250
"""How long a step waits for another program; the room must not wait for the disk, and every step is tried again."""
CACHE_KB = 256
"""How much of the file is kept at hand: rows are read once and written as they come; a pack would fill any room."""

_TROUBLES = {
    sqlite3.SQLITE_FULL: ErrorCode.DISK_FULL,
    sqlite3.SQLITE_IOERR: ErrorCode.CANNOT_WRITE,
    sqlite3.SQLITE_READONLY: ErrorCode.STORE_READ_ONLY,
    sqlite3.SQLITE_PERM: ErrorCode.STORE_READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: ErrorCode.NO_STORE,
    sqlite3.SQLITE_BUSY: ErrorCode.STORE_LOCKED,
    sqlite3.SQLITE_LOCKED: ErrorCode.STORE_LOCKED,
    sqlite3.SQLITE_CORRUPT: ErrorCode.STORE_DAMAGED,
    sqlite3.SQLITE_NOTADB: ErrorCode.STORE_DAMAGED,
}


@contextmanager
def expected_troubles(path: Path) -> Iterator[None]:
    """Turn the troubles a disk can have into `ExpectedError`; any other error is a bug and passes unchanged."""
    try:
        yield
    except (msgspec.DecodeError, FrozenPackError) as error:
        raise ExpectedError(ErrorCode.STORE_DAMAGED, path=str(path)) from error
    except sqlite3.Error as error:
        # Extended codes carry the plain one in their low byte.
        code = _TROUBLES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if code is None:
            raise
        raise ExpectedError(code, path=str(path)) from error


def open_database(path: Path) -> Database:
    """Open the database at `path`, making folder and file where they are missing, and bring its schema up to date.

    Raises:
        ExpectedError: the folder cannot be made, the file is damaged, locked, read-only, or of a newer version.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        existed = path.exists() and path.stat().st_size > 0
    except OSError as error:
        raise ExpectedError(ErrorCode.NO_FOLDER, path=str(path.parent)) from error
    with expected_troubles(path):
        # what other programs plug into sqlite-utils has no business in this file, nor in the time of a start
        db = Database(sqlite3.connect(path), execute_plugins=False)
        try:
            _set_up(db)
            _refuse_newer(db, path)
            if existed and migrations.pending(db):
                _keep_copy(db, path.with_suffix(".before-update.sqlite"))
            migrations.apply(db)
        except BaseException:
            db.close()
            raise
    return db


def _keep_copy(db: Database, path: Path) -> None:
    """Copy the whole database; what a crash left in the log beside the file is in it too."""
    with closing(sqlite3.connect(path)) as copy:
        db.conn.backup(copy)


def _set_up(db: Database) -> None:
    db.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    # WAL cannot be switched on inside a migration's transaction, so it is done at every opening.
    db.execute("PRAGMA journal_mode = WAL").fetchone()
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute(f"PRAGMA cache_size = -{CACHE_KB}")


def _refuse_newer(db: Database, path: Path) -> None:
    known = {migration.name for migration in migrations.pending(db)} | _names()
    unknown = [step.name for step in migrations.applied(db) if step.name not in known]
    if unknown:
        raise ExpectedError(ErrorCode.STORE_NEWER, path=str(path))


def _names() -> set[str]:
    """Return the names of all steps this program knows: those still to do on an empty database."""
    empty = Database(memory=True, execute_plugins=False)
    try:
        return {migration.name for migration in migrations.pending(empty)}
    finally:
        empty.close()
