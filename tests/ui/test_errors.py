"""Every error reaches the log and the trainer, whichever way it came."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Iterator

import pytest
import qasync
from PySide6.QtCore import QObject, QTimer, Slot, qWarning
from pytestqt.qtbot import QtBot

from facilitator.errors import ErrorCode, ExpectedError
from facilitator.texts import Texts
from ui.errors import Errors

SECRET = "the queue was never explained"


class Told:
    """Keeps what the trainer was told."""

    def __init__(self, errors: Errors) -> None:
        self.troubles: list[str] = []
        self.bugs: list[tuple[str, str]] = []
        errors.trouble_told.connect(self.troubles.append)
        errors.bug_told.connect(self.on_bug_told)

    def on_bug_told(self, summary: str, details: str) -> None:
        self.bugs.append((summary, details))


@pytest.fixture
def errors(qapp: object) -> Iterator[Errors]:
    """Give the errors of a program that speaks English, installed as the app does it."""
    made = Errors(lambda: Texts("en"))
    made.install()
    yield made
    made.uninstall()


def raised(error: BaseException) -> BaseException:
    try:
        raise error
    except type(error) as caught:
        return caught


def test_an_expected_trouble_is_one_sentence_and_no_bug(errors: Errors) -> None:
    told = Told(errors)
    errors.take(raised(ExpectedError(ErrorCode.DISK_FULL)))
    assert told.troubles == ["The disk is full: delete what you do not need, and saving works again."]
    assert told.bugs == []


@pytest.mark.logs_expected
def test_a_bug_is_logged_with_its_way_and_told_in_a_sentence(errors: Errors, caplog: pytest.LogCaptureFixture) -> None:
    told = Told(errors)
    errors.take(raised(ValueError(SECRET)))
    [(summary, details)] = told.bugs
    assert "You can carry on" in summary
    assert "ValueError" in details
    assert "in raised" in details
    [record] = caplog.records
    assert record.levelname == "ERROR"
    assert record.exc_info is not None


@pytest.mark.logs_expected
def test_neither_the_sentence_nor_the_details_repeat_what_was_said_in_the_room(errors: Errors) -> None:
    told = Told(errors)
    errors.take(raised(KeyError(SECRET)))
    assert SECRET not in "".join(told.bugs[0])


@pytest.mark.logs_expected
def test_the_same_bug_is_told_once_and_logged_ever_more_rarely(
    errors: Errors, caplog: pytest.LogCaptureFixture
) -> None:
    told = Told(errors)
    for _ in range(100):
        errors.take(raised(ValueError(SECRET)))
    assert len(told.bugs) == 1
    assert len(caplog.records) == 7


@pytest.mark.logs_expected
def test_another_bug_is_told_on_its_own(errors: Errors) -> None:
    told = Told(errors)
    errors.take(raised(ValueError(SECRET)))
    errors.take(raised(LookupError(SECRET)))
    assert len(told.bugs) == 2


@pytest.mark.logs_expected
def test_what_a_slot_raises_is_told(errors: Errors, qtbot: QtBot) -> None:
    class Faulty(QObject):
        @Slot()
        def on_timeout(self) -> None:
            raise LookupError(SECRET)

    faulty = Faulty()
    with qtbot.waitSignal(errors.bug_told):
        QTimer.singleShot(0, faulty, faulty.on_timeout)


@pytest.mark.logs_expected
def test_what_a_thread_raises_is_told_in_the_gui_thread(errors: Errors, qtbot: QtBot) -> None:
    told_in: list[threading.Thread] = []
    errors.bug_told.connect(lambda *_: told_in.append(threading.current_thread()))

    def fail() -> None:
        raise LookupError(SECRET)

    with qtbot.waitSignal(errors.bug_told):
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    assert told_in == [threading.main_thread()]


@pytest.mark.logs_expected
def test_what_a_forgotten_task_raises_is_told(errors: Errors, qt_loop: qasync.QEventLoop, qtbot: QtBot) -> None:
    errors.watch_loop(qt_loop)

    async def fail() -> None:
        raise LookupError(SECRET)

    with qtbot.waitSignal(errors.bug_told):
        task = qt_loop.create_task(fail())
        qtbot.waitUntil(task.done)
        del task


@pytest.mark.logs_expected
def test_what_an_async_slot_raises_is_told(errors: Errors, qt_loop: qasync.QEventLoop, qtbot: QtBot) -> None:
    class Faulty(QObject):
        @qasync.asyncSlot()
        async def on_timeout(self) -> None:
            await asyncio.sleep(0)
            raise LookupError(SECRET)

    faulty = Faulty()
    with qtbot.waitSignal(errors.bug_told):
        QTimer.singleShot(0, faulty.on_timeout)


@pytest.mark.logs_expected
def test_words_of_qt_go_to_the_log(errors: Errors, caplog: pytest.LogCaptureFixture) -> None:
    qWarning("a picture has no size")
    assert [(record.name, record.levelname, record.getMessage()) for record in caplog.records] == [
        ("qt", "WARNING", "a picture has no size")
    ]


def test_stopping_from_the_keyboard_is_no_bug(errors: Errors, capsys: pytest.CaptureFixture[str]) -> None:
    told = Told(errors)
    stop = raised(KeyboardInterrupt())
    sys.excepthook(KeyboardInterrupt, stop, stop.__traceback__)
    assert told.bugs == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_uninstalled_everything_is_as_it_was(qapp: object) -> None:
    hooks = sys.excepthook, threading.excepthook
    errors = Errors(lambda: Texts("en"))
    errors.install()
    assert (sys.excepthook, threading.excepthook) != hooks
    errors.uninstall()
    assert (sys.excepthook, threading.excepthook) == hooks
