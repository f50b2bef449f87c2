"""Jobs run off the GUI thread, tell what they do in it, and their errors are never lost."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
import qasync
from PySide6.QtCore import QObject, QTimer, Slot
from pytestqt.qtbot import QtBot

from facilitator.export.writing import Cancelled
from ui.process.background import Background, Job, Progress

LIMIT_S = 20


class Heard(QObject):
    """Writes down what a job tells, and in which thread."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.told: list[object] = []
        self.threads: set[threading.Thread] = set()
        job.progressed.connect(self.on_told)
        job.done.connect(self.on_told)
        job.failed.connect(self.on_told)
        job.cancelled.connect(self.on_cancelled)
        job.ended.connect(self.on_ended)

    @Slot(object)
    def on_told(self, what: object) -> None:
        self.told.append(what)
        self.threads.add(threading.current_thread())

    @Slot()
    def on_cancelled(self) -> None:
        self.on_told("cancelled")

    @Slot()
    def on_ended(self) -> None:
        self.on_told("ended")


@pytest.fixture
def taken() -> list[BaseException]:
    """Give the list of the errors that were handed on."""
    return []


@pytest.fixture
def background(qt_loop: qasync.QEventLoop, taken: list[BaseException]) -> Iterator[Background]:
    made = Background(lambda: qt_loop, taken.append)
    yield made
    made.shutdown()


def test_a_job_runs_in_another_thread_and_tells_in_this_one(background: Background, qtbot: QtBot) -> None:
    def work(progress: Progress, name: str) -> tuple[str, bool]:
        progress.tell(0.5)
        return name, threading.current_thread() is threading.main_thread()

    job = background.run(work, "summary")
    heard = Heard(job)
    qtbot.waitUntil(lambda: job.is_over)
    assert heard.told == [0.5, ("summary", False), "ended"]
    assert heard.threads == {threading.main_thread()}


def test_the_gui_goes_on_while_a_job_runs(background: Background, qtbot: QtBot) -> None:
    ticks = threading.Semaphore(0)

    def wait_for_ticks(_: Progress) -> bool:
        return all(ticks.acquire(timeout=LIMIT_S) for _ in range(3))

    timer = QTimer()
    timer.timeout.connect(lambda: ticks.release())
    timer.start(0)
    job = background.run(wait_for_ticks)
    heard = Heard(job)
    qtbot.waitUntil(lambda: job.is_over)
    timer.stop()
    assert heard.told == [True, "ended"]


def test_an_error_is_handed_on_once_and_told_to_who_asked(
    background: Background, taken: list[BaseException], qtbot: QtBot
) -> None:
    def fail(_: Progress) -> None:
        raise ValueError

    job = background.run(fail)
    heard = Heard(job)
    qtbot.waitUntil(lambda: job.is_over)
    assert heard.told == [*taken, "ended"]
    assert [type(error) for error in taken] == [ValueError]


def test_jobs_run_one_after_another_in_the_order_of_asking(background: Background, qtbot: QtBot) -> None:
    order: list[int] = []

    def work(_: Progress, number: int) -> None:
        order.append(number)

    jobs = [background.run(work, number) for number in range(5)]
    qtbot.waitUntil(lambda: jobs[-1].is_over)
    assert order == [0, 1, 2, 3, 4]


def test_a_cancelled_job_stops_where_it_next_looks(
    background: Background, taken: list[BaseException], qtbot: QtBot
) -> None:
    begun, asked, after = threading.Event(), threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        asked.wait(LIMIT_S)
        progress.tell(0.5)
        after.set()

    job = background.run(work)
    heard = Heard(job)
    qtbot.waitUntil(begun.is_set)
    job.cancel()
    asked.set()
    qtbot.waitUntil(lambda: job.is_over)
    assert heard.told == ["cancelled", "ended"]
    assert not after.is_set()
    assert taken == []


def test_a_job_that_was_done_before_it_could_be_cancelled_is_done(background: Background, qtbot: QtBot) -> None:
    begun, asked = threading.Event(), threading.Event()

    def work(_: Progress) -> str:
        begun.set()
        asked.wait(LIMIT_S)
        return "written"

    job = background.run(work)
    heard = Heard(job)
    qtbot.waitUntil(begun.is_set)
    job.cancel()
    asked.set()
    qtbot.waitUntil(lambda: job.is_over)
    assert heard.told == ["written", "ended"]


def test_busy_is_told_when_work_comes_and_when_all_is_done(background: Background, qtbot: QtBot) -> None:
    def work(_: Progress) -> None:
        pass

    busy: list[bool] = []
    background.busy_changed.connect(busy.append)
    background.run(work)
    background.run(work)
    qtbot.waitUntil(lambda: not background.is_busy)
    assert busy == [True, False]


class Asked:
    """What a job was asked to do, and then what it returned."""


def test_hundreds_of_jobs_leave_nothing_behind(background: Background, qtbot: QtBot) -> None:
    kept: weakref.WeakSet[QObject | Asked] = weakref.WeakSet()

    def work(progress: Progress, asked: Asked) -> Asked:
        kept.add(progress)
        kept.add(asked)
        progress.tell(0.5)
        return asked

    def run(count: int) -> int:
        for _ in range(count):
            kept.add(background.run(work, Asked()))
        assert len(kept) >= count
        qtbot.waitUntil(lambda: not kept, timeout=LIMIT_S * 1000)
        gc.collect()
        return len(gc.get_objects())

    before = run(20)
    assert run(200) < before + 50
    assert background.children() == []


def test_shutdown_waits_for_the_running_job_and_drops_the_waiting_ones(
    qt_loop: qasync.QEventLoop, taken: list[BaseException], qtbot: QtBot
) -> None:
    background = Background(lambda: qt_loop, taken.append)
    begun, cleaned, never = threading.Event(), threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        try:
            while True:
                progress.check()
        except Cancelled:
            cleaned.set()
            raise

    def later(_: Progress) -> None:
        never.set()

    running, waiting = Heard(background.run(work)), Heard(background.run(later))
    qtbot.waitUntil(begun.is_set)
    background.shutdown()
    assert cleaned.is_set()
    assert not never.is_set()
    assert running.told == ["cancelled", "ended"]
    assert waiting.told == ["cancelled", "ended"]
    assert not background.is_busy


def test_an_error_during_shutdown_is_not_lost(
    qt_loop: qasync.QEventLoop, taken: list[BaseException], qtbot: QtBot
) -> None:
    background = Background(lambda: qt_loop, taken.append)
    begun = threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        try:
            while True:
                progress.check()
        finally:
            raise LookupError

    background.run(work)
    qtbot.waitUntil(begun.is_set)
    background.shutdown()
    assert [type(error) for error in taken] == [LookupError]
