"""The session timer: windows have painted a new second before anything that takes time begins."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from facilitator.clock import Instant, SimulatedClock, SystemClock
from facilitator.dial import ClockState
from facilitator.view import ClockFace
from tests.ui.workbench import MORNING
from ui.ticker import _CLEAR_S, Ticker


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


def real_ticker(qtbot: QtBot) -> tuple[Ticker, Window, SystemClock]:
    """Return a ticker on the real clock, and the window on the screen that it tells everything."""
    window, clock = Window(), SystemClock()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    ticker = Ticker(clock, window)
    ticker.second.connect(window.on_second)
    ticker.due.connect(window.on_due)
    ticker.shown.connect(window.on_shown)
    return ticker, window, clock


def simulated_ticker(qtbot: QtBot, left_s: float) -> tuple[Ticker, Window, SimulatedClock, ClockFace]:
    """Return a ticker on a clock that a test moves, and a face that runs with so much left."""
    window, clock = Window(), SimulatedClock(MORNING)
    qtbot.addWidget(window)
    return Ticker(clock, window), window, clock, running(clock.now(), left_s)


def running(now: Instant, left_s: float) -> ClockFace:
    return ClockFace("main", "", 60.0, left_s, now.boot_s, ClockState.RUNNING)


def test_the_last_second_is_painted_before_the_end_of_the_clock_is_dealt_with(qtbot: QtBot) -> None:
    ticker, window, clock = real_ticker(qtbot)
    now = clock.now()
    face = running(now, 0.05)
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
    ticker, window, clock, face = simulated_ticker(qtbot, 5.0)
    told: list[float] = []
    ticker.second.connect(told.append)
    ticker.due.connect(window.on_due)
    begun = clock.now()
    ticker.follow((face,), begun.plus(1))
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
    ticker, _, clock, face = simulated_ticker(qtbot, 5.0)
    told: list[float] = []
    ticker.second.connect(told.append)
    begun = clock.now()
    ticker.follow((face,), None)
    clock.advance(0.9)
    ticker.on_timeout()
    assert told == [pytest.approx(begun.boot_s + 0.9)]
    ticker.stop()


def test_what_is_due_just_before_a_second_waits_until_that_second_is_painted(qtbot: QtBot) -> None:
    ticker, window, clock = real_ticker(qtbot)
    now = clock.now()
    face = running(now, 30.2)
    with qtbot.waitSignal(ticker.shown) as told:
        ticker.follow((face,), now.plus(0.195))
    ticker.stop()
    assert window.happened[window.happened.index("second") :] == ["second", "painted", "due", "shown"]
    assert told.args is not None
    assert face.reading(told.args[0]).digits == "0:30"


def test_what_is_due_well_before_a_second_comes_at_its_time(qtbot: QtBot) -> None:
    ticker, window, clock, face = simulated_ticker(qtbot, 5.0)
    ticker.due.connect(window.on_due)
    ticker.follow((face,), clock.now().plus(0.4))
    clock.advance(0.4)
    ticker.on_timeout()
    ticker.on_shown()
    ticker.stop()
    assert window.happened == ["due"]


@pytest.mark.parametrize("late_s", [0.01, 0.4, 30.0])
def test_a_second_that_passed_during_other_work_is_told_at_once_and_only_once(qtbot: QtBot, late_s: float) -> None:
    ticker, _, clock, face = simulated_ticker(qtbot, 50.0)
    begun = clock.now()
    ticker.follow((face,), begun.plus(0.9 - _CLEAR_S))
    clock.advance(0.9 - _CLEAR_S)
    ticker.on_timeout()
    told: list[str] = []
    ticker.second.connect(lambda boot_s: told.append(face.reading(boot_s).digits))
    # once for what was due, and once for the second
    with qtbot.waitSignals([ticker.due, ticker.shown, ticker.shown], timeout=300):
        ticker.due.connect(lambda: clock.advance(0.1 + _CLEAR_S + late_s))
    ticker.stop()
    assert told == [face.reading(clock.now().boot_s).digits]


def test_a_second_that_passed_while_a_request_was_carried_out_is_told_at_once(qtbot: QtBot) -> None:
    ticker, _, clock, face = simulated_ticker(qtbot, 50.0)
    ticker.follow((face,), None)
    clock.advance(1.01)
    told: list[str] = []
    ticker.second.connect(lambda boot_s: told.append(face.reading(boot_s).digits))
    with qtbot.waitSignal(ticker.shown, timeout=300):
        ticker.follow((face,), None)
    ticker.stop()
    assert told == ["0:49"]
