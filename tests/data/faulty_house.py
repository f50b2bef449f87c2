"""Tests with one fault each, run by tests/test_house.py to see that every fault is found."""

from __future__ import annotations

import asyncio
import logging
import threading
import warnings

import pytest
import qasync
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication, QWidget

kept: list[object] = []


def test_leaves_a_timer(qapp: QApplication) -> None:
    timer = QTimer()
    timer.setObjectName("forgotten")
    timer.start(1000)
    kept.append(timer)


def test_leaves_a_window(qapp: QApplication) -> None:
    window = QWidget()
    window.setObjectName("open")
    window.show()
    kept.append(window)


def test_leaves_a_thread() -> None:
    stop = threading.Event()
    threading.Thread(target=stop.wait, name="lost", daemon=True).start()


def test_leaves_a_qt_thread(qapp: QApplication) -> None:
    thread = QThread()
    thread.setObjectName("endless")
    thread.start()
    kept.append(thread)


def test_logs_a_warning() -> None:
    logging.getLogger("sample").warning("something odd")


def test_warns() -> None:
    warnings.warn("old way", DeprecationWarning, stacklevel=1)


def test_has_an_error_nobody_awaits(qt_loop: qasync.QEventLoop) -> None:
    async def fail() -> None:
        raise ValueError("unseen")

    task = qt_loop.create_task(fail())
    while not task.done():
        QApplication.processEvents()  # noqa: TID251 - nothing else turns the loop in a test without qtbot


@pytest.mark.logs_expected
def test_is_without_fault(qt_loop: qasync.QEventLoop, qapp: QApplication) -> None:
    logging.getLogger("sample").warning("awaited")
    timer = QTimer()
    timer.start(1000)
    timer.stop()
    window = QWidget()
    window.show()
    done = qt_loop.create_task(asyncio.wait_for(qt_loop.run_in_executor(None, int, "3"), 5))
    while not done.done():
        QApplication.processEvents()  # noqa: TID251 - nothing else turns the loop in a test without qtbot
    assert done.result() == 3


def teardown_module() -> None:
    """End what the tests left, or this process would not end."""
    for thing in kept:
        if isinstance(thing, QThread):
            thread = thing
            thread.quit()
            thread.wait()
