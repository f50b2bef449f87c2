"""The windows of the app with a watch on their painting: what was shown, until when it took, and how long.

Nothing of the app is changed: its classes are derived from, and put in their place before it is built.
"""

from __future__ import annotations

import re
import time

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QPaintEvent
from typing_extensions import override

import ui.bridge
import ui.composition
import ui.run.clock_stack
from facilitator.dial import ClockState
from facilitator.view import AudienceView, ClockFace
from tests.bench.programs.probe import boot_s
from tests.bench.programs.seen import Seen
from ui.console.window import ConsoleWindow
from ui.projector.canvas import Drawn
from ui.projector.window import WallWindow
from ui.ticker import Ticker
from ui.widgets.clock_dial import ClockDial

_DIGITS = re.compile(r"^\+?\d+(:\d\d)+$")
SEEN = Seen()
_RAW: list[tuple[float, str, str | tuple[Drawn, ...], ClockFace, float]] = []
"""Paintings as they ended: when, where, what was drawn, the clock, and the milliseconds."""


class WatchedWall(WallWindow):
    """The wall, with the end of each painting taken down."""

    changed_s = 0.0
    """When the present view was painted first."""
    _painted_view: AudienceView | None = None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        begun = boot_s()
        super().paintEvent(event)
        end = boot_s()
        view = self.view()
        if view is not self._painted_view:
            self._painted_view, self.changed_s = view, end
        if view.clocks:
            _RAW.append((end, "wall", self._painter.drawn(), view.clocks[0], (end - begun) * 1000))

    @override
    def event(self, event: QEvent) -> bool:
        begun, worked = boot_s(), time.thread_time()
        answer = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest:
            _take_frame("wall", begun, worked)
        return answer


class WatchedDial(ClockDial):
    """The console's clock, with the end of each painting taken down."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        begun = boot_s()
        super().paintEvent(event)
        end = boot_s()
        if self._face is not None:
            _RAW.append((end, "console", self.text(), self._face, (end - begun) * 1000))


class WatchedConsole(ConsoleWindow):
    """The console, with each update of the whole window taken down."""

    @override
    def event(self, event: QEvent) -> bool:
        begun, worked = boot_s(), time.thread_time()
        answer = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest:
            _take_frame("console", begun, worked)
        return answer


class WatchedTicker(Ticker):
    """The session timer, with each waking taken down."""

    @Slot()
    @override
    def on_timeout(self) -> None:
        SEEN.ticks.append(boot_s())
        super().on_timeout()


def put_in_place() -> None:
    """Have the app build the watched windows."""
    # a class is put where another stands, and fits it
    setattr(ui.composition, "WallWindow", WatchedWall)  # noqa: B010 - an assignment is no business of mypy's
    setattr(ui.bridge, "Ticker", WatchedTicker)  # noqa: B010 - as above
    setattr(ui.run.clock_stack, "ClockDial", WatchedDial)  # noqa: B010 - as above


def seconds(digits: str) -> int:
    """Return the seconds that digits show; those of a clock over time are negative."""
    shown = 0
    for part in digits.lstrip("+").split(":"):
        shown = shown * 60 + int(part)
    return -shown if digits.startswith("+") else shown


def tell() -> None:
    """Write down what was seen; what the pictures showed is read only now, so that reading costs the run nothing."""
    for end, window, painted, face, spent_ms in _RAW:
        texts = painted.split(" ") if isinstance(painted, str) else [drawn.text for drawn in painted]
        digits = next((text for text in texts if _DIGITS.match(text)), "")
        if face.playback is ClockState.RUNNING and digits:
            shown = seconds(digits)
            SEEN.paints.append((end, window, shown, face.as_of_s + face.remaining_s - shown, spent_ms))
    SEEN.tell()


def _take_frame(window: str, begun: float, worked: float) -> None:
    end = boot_s()
    SEEN.frames.append((end, window, (end - begun) * 1000, (time.thread_time() - worked) * 1000))
