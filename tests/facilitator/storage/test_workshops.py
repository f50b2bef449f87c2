"""Workshops are stored step by step; what the disk refuses is kept in order and saved when it can be."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from sqlite_utils import Database

from facilitator import opening
from facilitator.clock import SimulatedClock
from facilitator.errors import ErrorCode, ExpectedError
from facilitator.ids import IdSource
from facilitator.opening import NewWorkshop
from facilitator.session.commands import Begin, Close, Command, Next, Start, Undo
from facilitator.session.events import PhaseStarted
from facilitator.session.live import Status
from facilitator.session.pace import held_on
from facilitator.session.people_commands import AddPeople
from facilitator.session.record_commands import WriteNote
from facilitator.session.restore import rebuild
from facilitator.session.state import WorkshopState
from facilitator.storage.database import open_database
from facilitator.storage.workshops import WorkshopStore
from facilitator.workshop import Done, Workshop
from tests.facilitator.stage import DAY, NAMES, NINE, Stage
from tests.facilitator.stage_pack import PACK

ROOT = Path(__file__).resolve().parents[3]


class Shelf:
    """A store with one workshop, and the database behind it, which can be made to refuse."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "facilitator.sqlite"
        self.db: Database = open_database(self.path)
        self.clock = SimulatedClock(NINE)
        self.new_id = IdSource(self.clock, Random(1))
        self.store = WorkshopStore(self.db, self.path, "here")
        self.workshop = self.make()

    def make(self, title: str = "") -> Workshop:
        wish = NewWorkshop("day", DAY, title=title)
        return opening.make(wish, PACK, self.store, self.clock.now(), self.new_id)

    def do(self, command: Command) -> Done:
        self.clock.advance(1)
        outcome = self.workshop.do(command, self.clock.now())
        assert isinstance(outcome, Done)
        return outcome

    def fill(self) -> None:
        """Let the disk be full from now on."""
        pages = self.db.execute("PRAGMA page_count").fetchone()[0]
        self.db.execute(f"PRAGMA max_page_count = {pages}")

    def empty(self) -> None:
        self.db.execute("PRAGMA max_page_count = 100000")

    @property
    def troubled(self) -> bool:
        return self.workshop.unsaved_since is not None or self.workshop.trouble is not None

    def stored(self) -> WorkshopState:
        """Return the workshop as it lies in the file, read by another connection."""
        with closing(open_database(self.path)) as db:
            return WorkshopStore(db, self.path, "there").load(self.workshop.state.id)


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    shelf = Shelf(tmp_path)
    yield shelf
    shelf.db.close()


def test_each_step_is_on_the_disk_when_it_is_done(shelf: Shelf) -> None:
    for command in (AddPeople(NAMES), Begin(3), Next(), Start()):
        assert shelf.do(command).saved
        assert shelf.stored() == shelf.workshop.state


def test_an_unknown_workshop_is_told_by_its_id(shelf: Shelf) -> None:
    with pytest.raises(ExpectedError) as caught:
        shelf.store.load("nonsense")
    assert (caught.value.code, caught.value.values) == (ErrorCode.UNKNOWN_WORKSHOP, {"id": "nonsense"})


def test_the_workshop_touched_last_is_listed_first(shelf: Shelf) -> None:
    shelf.clock.advance(10)
    second = shelf.make("Second")
    assert [row.title for row in shelf.store.listed()] == ["Second", "en day"]
    shelf.do(Begin())
    first, other = shelf.store.listed()
    assert (first.id, first.status, first.day) == (shelf.workshop.state.id, Status.RUNNING, DAY)
    assert (other.id, other.status) == (second.state.id, Status.PLANNED)


@pytest.fixture
def in_tokyo(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the machine stand nine hours ahead of UTC."""
    if not hasattr(time, "tzset"):
        pytest.skip("the time zone of a program cannot be changed here")
    monkeypatch.setenv("TZ", "JST-9")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("in_tokyo")
@pytest.mark.parametrize("hours", [-19, -12, 0, 5, 7, 30])
def test_the_list_tells_the_date_on_which_a_day_was_held(shelf: Shelf, hours: int) -> None:
    shelf.clock.advance(hours * 3600)
    assert [row.day for row in shelf.store.listed()] == [DAY]
    evening: tuple[Command, ...] = (Begin(), Next())
    for command in evening:
        shelf.do(command)
    shelf.clock.advance(26 * 3600)
    for command in (Next(), Next(), Next(), Close()):
        shelf.do(command)
    [row] = shelf.store.listed()
    assert row.day == held_on(shelf.workshop.state)
    assert (row.day == DAY) == (hours in (-12, 0, 5))


def test_a_removed_workshop_is_gone_and_comes_back_whole(shelf: Shelf) -> None:
    shelf.do(AddPeople(NAMES))
    state = shelf.workshop.state
    shelf.store.remove(state.id, shelf.clock.now())
    assert shelf.store.listed() == ()
    with pytest.raises(ExpectedError):
        shelf.store.load(state.id)
    shelf.store.restore(state.id, shelf.clock.now())
    assert [row.id for row in shelf.store.listed()] == [state.id]
    assert shelf.store.load(state.id) == state


def test_a_row_that_is_taken_away_stays_in_the_file_till_it_is_wanted_again(shelf: Shelf) -> None:
    shelf.do(AddPeople(("Ada",)))
    shelf.do(Undo())
    rows = shelf.db.execute("SELECT name, deleted_at IS NOT NULL FROM person").fetchall()
    assert rows == [("Ada", 1)]


def test_the_workshop_keeps_the_pack_it_was_made_with(shelf: Shelf) -> None:
    opened = opening.open_workshop(shelf.workshop.state.id, shelf.store, shelf.new_id)
    assert opened.catalog.pack == PACK


def test_a_pack_that_is_stored_already_is_left_alone(shelf: Shelf) -> None:
    stored = shelf.db.execute("SELECT * FROM pack").fetchall()
    shelf.clock.advance(60)
    second = shelf.make("Second")
    assert shelf.db.execute("SELECT * FROM pack").fetchall() == stored
    assert shelf.store.pack(second.state.pack_hash) == PACK


def test_rows_say_when_and_where_they_were_written(shelf: Shelf) -> None:
    shelf.do(AddPeople(("Ada",)))
    assert shelf.db.execute("SELECT changed_at, device FROM person").fetchall() == [
        ("2026-11-03T09:00:01.000+00:00", "here")
    ]


@pytest.mark.logs_expected
def test_while_the_disk_is_full_the_day_goes_on_and_all_is_saved_in_order_afterwards(shelf: Shelf) -> None:
    shelf.do(AddPeople(NAMES))
    shelf.do(Begin(3))
    shelf.fill()
    before = shelf.stored()
    since = None
    item = shelf.workshop.state.items[0].id
    for number in range(30):
        note = WriteNote(item, "free", number + 1, f"{number} " * 400)
        done = shelf.do(note)
        since = since or (None if done.saved else shelf.clock.now().utc)
    assert since is not None
    assert shelf.workshop.unsaved_since == since
    assert shelf.workshop.trouble is not None
    assert shelf.workshop.trouble.code is ErrorCode.DISK_FULL
    assert len(shelf.workshop.state.notes) == 30
    phase = shelf.do(Next()).events
    assert any(isinstance(event, PhaseStarted) for event in phase)
    # nothing of a refused step is on the disk, and no later one overtook it
    stored = shelf.stored()
    assert stored.notes == shelf.workshop.state.notes[: len(stored.notes)]
    assert stored.live.key == before.live.key
    shelf.empty()
    shelf.clock.advance(600)
    assert shelf.workshop.retry(shelf.clock.now())
    assert not shelf.troubled
    assert shelf.store.last_beat(shelf.workshop.state.id) == shelf.clock.now()
    assert shelf.workshop.saved_at == shelf.clock.now().utc
    assert shelf.stored() == shelf.workshop.state
    events = shelf.store.events(shelf.workshop.state.id)
    assert rebuild(events) == shelf.workshop.state.live


@pytest.mark.logs_expected
def test_the_next_step_saves_those_before_it_too(shelf: Shelf) -> None:
    shelf.do(Begin())
    shelf.fill()
    item = shelf.workshop.state.items[0].id
    while shelf.do(WriteNote(item, "free", 1, "x" * 5000)).saved:
        shelf.do(AddPeople(("Ada",)))
    shelf.empty()
    assert shelf.do(Next()).saved
    assert shelf.stored() == shelf.workshop.state


@pytest.mark.logs_expected
def test_while_another_program_holds_the_file_the_day_goes_on(shelf: Shelf) -> None:
    shelf.do(Begin())
    with closing(sqlite3.connect(shelf.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        done = shelf.do(Next())
        assert not done.saved
        assert shelf.workshop.trouble is not None
        assert shelf.workshop.trouble.code is ErrorCode.STORE_LOCKED
        shelf.workshop.beat(shelf.clock.now())
        other.execute("ROLLBACK")
    assert shelf.workshop.retry(shelf.clock.now())
    assert shelf.stored() == shelf.workshop.state


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE live SET body = '{'",
        'UPDATE live SET body = \'{"status": "dancing"}\'',
        "DELETE FROM live",
        "UPDATE workshop SET day = 'someday'",
        "UPDATE agenda_item SET minutes = 'many'",
        "UPDATE pack SET body = x'00ff'",
    ],
)
def test_rows_that_cannot_be_read_are_told_as_damage(shelf: Shelf, sql: str) -> None:
    shelf.db.execute(sql)
    with pytest.raises(ExpectedError) as caught:
        opening.open_workshop(shelf.workshop.state.id, shelf.store, shelf.new_id)
    assert caught.value.code is ErrorCode.STORE_DAMAGED


def test_a_file_with_holes_is_told_as_damage(tmp_path: Path) -> None:
    stage = Stage(tmp_path, people=12)
    number = stage.state.id
    stage.close()
    path = tmp_path / "facilitator.sqlite"
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * (size - 8192))
    with pytest.raises(ExpectedError) as caught, closing(open_database(path)) as db:
        WorkshopStore(db, path, "here").load(number)
    assert caught.value.code is ErrorCode.STORE_DAMAGED


FULL_DISK = """
import logging, subprocess, sys
from pathlib import Path
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1200k", "tmpfs", sys.argv[1]], check=True)
logging.disable()
from facilitator.session.record_commands import WriteNote
from tests.facilitator.stage import Stage
folder = Path(sys.argv[1])
stage = Stage(folder / "data", people=7)
stage.begin()
(folder / "ballast").write_bytes(bytes(400_000))
item, turn = stage.state.items[0].id, 0
while stage.workshop.unsaved_since is None and turn < 900:
    turn += 1
    stage.do(WriteNote(item, "free", turn, "word " * 400))
print(stage.workshop.trouble.code.value if stage.workshop.trouble else "nothing", len(stage.state.notes) == turn)
stage.do(WriteNote(item, "free", turn + 1, "one more"))
(folder / "ballast").unlink()
print(stage.workshop.retry(stage.now), stage.desk.store.load(stage.state.id) == stage.state)
stage.close()
"""


def test_a_disk_that_is_really_full_is_told_and_outlived(tmp_path: Path) -> None:
    unshare = ["unshare", "-rm"]
    if shutil.which("unshare") is None or subprocess.run([*unshare, "true"], capture_output=True).returncode:
        pytest.skip("no small disk can be made here")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = [*unshare, sys.executable, "-c", FULL_DISK, str(tmp_path)]
    done = subprocess.run(run, capture_output=True, text=True, env=environment, timeout=50, check=False)
    assert done.stderr == ""
    assert done.stdout.splitlines() == ["disk_full True", "True True"]
