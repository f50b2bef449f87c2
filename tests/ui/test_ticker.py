"""The session timer: windows have painted a new second before anything that takes time begins."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from facilitator.clock import SimulatedClock, SystemClock
from facilitator.dial import ClockState
from facilitator.view import ClockFace
from tests.ui.workbench import MORNING
from ui.ticker import Ticker


class Window(QWidget):
    """A window that is painted anew at each second, and takes down in which order things happen."""

    def __init__(self) -> None:
        super().__init__()
        self.happened: list[str] = []

    @Slot(float)
    def on_second(self, _boot_s: float) -> None:
        self.happened.append("second")
        self.update()

    @Slot()
    def on_due(self) -> None:
        self.happened.append("due")

    @Slot(float)
    def on_shown(self, _boot_s: float) -> None:
        self.happened.append("shown")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self.happened.append("painted")


def test_the_last_second_is_painted_before_the_end_of_the_clock_is_dealt_with(qtbot: QtBot) -> None:
    window, clock = Window(), SystemClock()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    ticker = Ticker(clock, window)
    ticker.second.connect(window.on_second)
    ticker.due.connect(window.on_due)
    ticker.shown.connect(window.on_shown)
    now = clock.now()
    face = ClockFace("main", "", 60.0, 0.05, now.boot_s, ClockState.RUNNING)
    with qtbot.waitSignal(ticker.shown):
        ticker.follow((face,), now.plus(0.05))
    ticker.stop()
    assert window.happened[window.happened.index("second") :] == ["second", "painted", "due", "shown"]


def test_where_no_clock_runs_what_is_due_still_comes_and_no_second_is_told(qtbot: QtBot) -> None:
    window, clock = Window(), SimulatedClock(MORNING)
    qtbot.addWidget(window)
    ticker = Ticker(clock, window)
    ticker.second.connect(window.on_second)
    ticker.due.connect(window.on_due)
    ticker.shown.connect(window.on_shown)
    ticker.follow((), clock.now().plus(5))
    clock.advance(5)
    ticker.on_timeout()
    assert window.happened == []
    ticker.on_shown()
    assert window.happened == ["due"]
    ticker.stop()


def test_a_second_is_told_a_little_ahead_and_what_it_brings_waits_for_its_time(qtbot: QtBot) -> None:
    window, clock = Window(), SimulatedClock(MORNING)
    qtbot.addWidget(window)
    told: list[float] = []
    ticker = Ticker(clock, window)
    ticker.second.connect(told.append)
    ticker.due.connect(window.on_due)
    begun = clock.now()
    ticker.follow((ClockFace("main", "", 60.0, 5.0, begun.boot_s, ClockState.RUNNING),), begun.plus(1))
    clock.advance(0.997)
    ticker.on_timeout()
    ticker.on_shown()
    assert told == [pytest.approx(begun.boot_s + 1)]
    assert window.happened == []
    clock.advance(0.003)
    ticker.on_shown()
    assert window.happened == ["due"]
    ticker.stop()


def test_a_timer_that_wakes_for_nothing_tells_the_time_it_is(qtbot: QtBot) -> None:
    window, clock = Window(), SimulatedClock(MORNING)
    qtbot.addWidget(window)
    told: list[float] = []
    ticker = Ticker(clock, window)
    ticker.second.connect(told.append)
    begun = clock.now()
    ticker.follow((ClockFace("main", "", 60.0, 5.0, begun.boot_s, ClockState.RUNNING),), None)
    clock.advance(0.9)
    ticker.on_timeout()
    assert told == [pytest.approx(begun.boot_s + 0.9)]
    ticker.stop()
