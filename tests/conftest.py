"""What every test stands on: two screens without hardware, and nothing left behind."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import itertools
import logging
import os
import shutil
import sqlite3
from collections.abc import Generator, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from tests.support.leaks import LeakWatch
from tests.support.loops import end_loop

if TYPE_CHECKING:
    import qasync
    from PySide6.QtWidgets import QApplication

    from facilitator.pack.model import Pack

SCREENS = Path(__file__).with_name("screens.json")
OFFSCREEN = f"offscreen:configfile={SCREENS}"
# Qt reads it when the application is made, which is after this file was read
os.environ["QT_QPA_PLATFORM"] = os.environ.get("FACILITATOR_TEST_PLATFORM") or OFFSCREEN

MEMORY = Path("/dev/shm")
ENOUGH_BYTES = 500_000_000
# thousands of databases are written and dropped again: a disk that others use too would only be waited for
if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ENOUGH_BYTES:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

# two shared cores: how long one example takes says nothing about the code
settings.register_profile("house", deadline=None, print_blob=True)
settings.load_profile("house")

_homes = itertools.count()
_passed = pytest.StashKey[bool]()


def pytest_configure() -> None:
    """Let the collector rest while modules are imported: nearly all that they bring stays until the end."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Take what stands now out of what the collector looks through: the watches ask it after hundreds of tests."""
    gc.collect()
    gc.freeze()
    gc.enable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep how the test itself went, so that the watches below speak only where it passed."""
    report = yield
    if call.when == "call":
        item.stash[_passed] = report.passed
    return report


@pytest.fixture(scope="session", autouse=True)
def packs_frozen_once() -> Iterator[None]:
    """Freeze the same pack once, and compress the same bytes once.

    Hundreds of tests make a workshop of their own, each with the same megabyte in it, and that took as long as all the
    rest of a workshop.
    """
    from facilitator import opening
    from facilitator.pack.freezing import compressed, freeze
    from facilitator.storage import workshops

    class Frozen:
        """The last pack that was frozen, and what it came to."""

        pack: Pack | None = None
        told = ("", b"")

    def frozen(pack: Pack) -> tuple[str, bytes]:
        if pack is not Frozen.pack:
            Frozen.pack, Frozen.told = pack, freeze(pack)
        return Frozen.told

    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(opening, "freeze", frozen)
        monkeypatch.setattr(workshops, "compressed", lru_cache(maxsize=2)(compressed))
        yield


@pytest.fixture(autouse=True)
def nothing_left_running(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a timer, a thread or a window behind, and say where it was started."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        watch = LeakWatch(monkeypatch)
        yield
        # a failed test keeps its objects in the traceback, so it tells nothing
        leaks = watch.leaks() if request.node.stash.get(_passed, False) else []
        watch.clean_up()
    if leaks:
        pytest.fail("The test left something behind: " + "; ".join(leaks), pytrace=False)


@pytest.fixture(autouse=True)
def no_unexpected_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test during which anything was logged as a warning or worse.

    A test that provokes one on purpose carries the marker `logs_expected` and looks at `caplog` itself.
    """
    handler = _Collected()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    expected = request.node.get_closest_marker("logs_expected") is not None
    if handler.lines and not expected and request.node.stash.get(_passed, False):
        pytest.fail("Nobody expected this in the log: " + "; ".join(handler.lines), pytrace=False)


@pytest.fixture(autouse=True)
def databases_closed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Close every database that the test opened, so that no file stays locked."""
    opened: list[sqlite3.Connection] = []
    connect = sqlite3.connect

    def remembered(*args: Any, **kwargs: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*args, **kwargs)
        opened.append(connection)
        return connection

    monkeypatch.setattr(sqlite3, "connect", remembered)
    yield
    for connection in opened:
        # one that belongs to another thread is that thread's to close, and the thread watch's to find
        with contextlib.suppress(sqlite3.ProgrammingError):
            connection.close()


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the app a data folder of this test's own; it is made by whoever first writes into it."""
    path = tmp_path_factory.getbasetemp() / "homes" / str(next(_homes))
    monkeypatch.setenv("FACILITATOR_HOME", str(path))
    return path


@pytest.fixture
def qt_loop(qapp: QApplication) -> Iterator[qasync.QEventLoop]:
    """Give an asyncio loop that runs on Qt's own; an error or a task that nobody awaited fails the test.

    The loop counts as running already: wait with `qtbot.waitSignal` or `qtbot.waitUntil`, as everywhere.
    """
    import qasync

    faults: list[str] = []
    loop = qasync.QEventLoop(qapp, already_running=True)
    loop.set_exception_handler(lambda _loop, context: faults.append(_told(context)))
    asyncio.set_event_loop(loop)
    yield loop
    faults.extend(f"{task.get_name()} was still pending" for task in end_loop(loop, qapp))
    if faults:
        pytest.fail("The loop was left with faults: " + "; ".join(faults), pytrace=False)


class _Collected(logging.Handler):
    """Keeps what was logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


def _told(context: dict[str, Any]) -> str:
    return f"{context.get('message', '')} {context.get('exception', '')!r}"
