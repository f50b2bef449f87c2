"""A database is opened, brought up to date, or refused with what is wrong with it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from facilitator.errors import ErrorCode, ExpectedError
from facilitator.storage.database import CACHE_KB, open_database

ROOT = Path(__file__).resolve().parents[3]


def code_of(path: Path) -> ErrorCode:
    with pytest.raises(ExpectedError) as caught:
        open_database(path)
    assert "path" in caught.value.values
    return caught.value.code


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "facilitator.sqlite"


@pytest.fixture
def made(path: Path) -> Path:
    open_database(path).close()
    return path


def test_folder_and_file_are_made_where_they_are_missing(path: Path) -> None:
    with closing(open_database(path)) as db:
        assert {"workshop", "live", "event", "heartbeat", "note"} <= set(db.table_names())
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert db.execute("PRAGMA synchronous").fetchone() == (2,)
        assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert db.execute("PRAGMA cache_size").fetchone() == (-CACHE_KB,)


def test_every_table_has_what_merging_needs_from_the_first_step_on(made: Path) -> None:
    with closing(open_database(made)) as db:
        ours = [table for table in db.tables if not table.name.startswith(("_", "sqlite_"))]
        for table in ours:
            assert {"id", "changed_at", "device", "deleted_at"} <= set(table.columns_dict), table.name
            assert table.pks == ["id"]


def test_opening_a_second_time_changes_nothing_and_keeps_no_copy(made: Path) -> None:
    before = made.read_bytes()
    open_database(made).close()
    assert made.read_bytes() == before
    assert sorted(file.name for file in made.parent.iterdir()) == ["facilitator.sqlite"]


def test_a_file_of_an_older_version_is_copied_before_it_is_brought_up_to_date(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as old:
        # what another program, or a crash, left in the log beside the file belongs to it
        old.execute("PRAGMA journal_mode = WAL")
        old.execute("CREATE TABLE old (words TEXT)")
        old.execute("INSERT INTO old VALUES ('from before')")
        old.commit()
        open_database(path).close()
    with closing(sqlite3.connect(path.with_suffix(".before-update.sqlite"))) as copy:
        assert copy.execute("SELECT words FROM old").fetchall() == [("from before",)]
        assert copy.execute("SELECT count(*) FROM sqlite_master WHERE name = 'workshop'").fetchone() == (0,)


def test_a_file_of_a_newer_version_is_refused_and_left_alone(made: Path) -> None:
    with closing(sqlite3.connect(made)) as newer, newer:
        newer.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('facilitator', 'm999_of_next_year', '2027-01-01')"
        )
    before = made.read_bytes()
    assert code_of(made) is ErrorCode.STORE_NEWER
    assert made.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_left_alone(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("Dear diary, today we held a workshop. " * 50, encoding="utf-8")
    before = path.read_bytes()
    assert code_of(path) is ErrorCode.STORE_DAMAGED
    assert path.read_bytes() == before


def test_a_file_that_is_a_folder_cannot_be_opened(path: Path) -> None:
    path.mkdir(parents=True)
    assert code_of(path) is ErrorCode.NO_STORE


def test_a_folder_that_is_a_file_cannot_be_made(path: Path) -> None:
    path.parent.write_text("in the way", encoding="utf-8")
    assert code_of(path) is ErrorCode.NO_FOLDER


def test_a_database_that_another_program_holds_is_told_at_once(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert code_of(path) is ErrorCode.STORE_LOCKED


@pytest.fixture
def public_folder() -> Iterator[Path]:
    """Give a folder that any user may read; pytest's own are closed to others."""
    folder = Path(tempfile.mkdtemp(prefix="facilitator-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


OPENING = """
import sys
from pathlib import Path
from facilitator.errors import ExpectedError
from facilitator.storage.database import expected_troubles, open_database
path = Path(sys.argv[1])
try:
    db = open_database(path)
    with expected_troubles(path), db.atomic():
        db.execute("DELETE FROM heartbeat")
    print("written")
except ExpectedError as error:
    print(error.code.value)
"""


def as_nobody(path: Path) -> str:
    """Open and write a database as a user without rights of an administrator, and return what came of it."""
    run = [sys.executable, "-c", OPENING, str(path)]
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("an administrator may write everywhere, and setpriv is not there to be somebody else")
        run = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", *run]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(run, capture_output=True, text=True, env=environment, cwd="/", timeout=30, check=False)
    if "Permission denied" in done.stderr and "facilitator-test-" not in done.stderr:
        pytest.skip("this checkout cannot be read by another user")
    assert done.stderr == ""
    return done.stdout.strip()


def test_a_file_that_may_only_be_read_says_so_when_something_is_written(public_folder: Path) -> None:
    path = public_folder / "data" / "facilitator.sqlite"
    open_database(path).close()
    path.chmod(0o444)
    path.parent.chmod(0o555)
    assert as_nobody(path) == ErrorCode.STORE_READ_ONLY.value
    path.parent.chmod(0o755)


def test_a_folder_that_may_not_be_written_to_has_no_store(public_folder: Path) -> None:
    public_folder.chmod(0o555)
    assert as_nobody(public_folder / "facilitator.sqlite") == ErrorCode.NO_STORE.value
    assert as_nobody(public_folder / "new" / "facilitator.sqlite") == ErrorCode.NO_FOLDER.value


def test_a_folder_that_may_not_be_looked_into_is_no_folder_for_workshops(public_folder: Path) -> None:
    hidden = public_folder / "hidden"
    hidden.mkdir(mode=0o700)
    (hidden / "facilitator.sqlite").touch()
    if os.geteuid() != 0:
        hidden.chmod(0o000)
    assert as_nobody(hidden / "facilitator.sqlite") == ErrorCode.NO_FOLDER.value
    hidden.chmod(0o700)
