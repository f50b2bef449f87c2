"""The floor of a running clock: two windows of bare PySide6, a precise timer, and digits in each, nothing else."""

from __future__ import annotations

import math
import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from tests.bench.programs.probe import IDLE, boot_s
from tests.bench.programs.seen import Seen

PIXELS = {"console": 90, "wall": 360}
"""How high the digits are, about as in the app."""


class Digits(QWidget):
    """A window with digits in its middle; only their area is painted again."""

    def __init__(self, name: str, seen: Seen) -> None:
        """Take down in `seen` when digits were painted."""
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._name = name
        self._seen = seen
        self._font = QFont()
        self._font.setPixelSize(PIXELS[name])
        self._left = 0
        self._due = 0.0

    def show_left(self, left: int, due: float) -> None:
        """Show other digits, which are due at this second since the boot."""
        self._left, self._due = left, due
        height = PIXELS[self._name] * 5 // 4
        area = QRect(0, 0, height * 5 // 2, height)
        area.moveCenter(self.rect().center())
        self.update(area)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        begun = boot_s()
        painter = QPainter(self)
        painter.fillRect(event.rect(), Qt.GlobalColor.black)
        painter.setPen(Qt.GlobalColor.white)
        painter.setFont(self._font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, f"{self._left // 60}:{self._left % 60:02}")
        painter.end()
        end = boot_s()
        if self._due:
            self._seen.paints.append((end, self._name, self._left, self._due, (end - begun) * 1000))

    @override
    def event(self, event: QEvent) -> bool:
        begun, worked = boot_s(), time.thread_time()
        answer = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest:
            end = boot_s()
            self._seen.frames.append((end, self._name, (end - begun) * 1000, (time.thread_time() - worked) * 1000))
        return answer


class Countdown(QObject):
    """Shows the whole seconds of the boot clock in both windows."""

    def __init__(self, windows: tuple[Digits, ...], seen: Seen, lasts_s: float) -> None:
        """Count for so long, then tell and quit."""
        super().__init__(windows[0])
        self._seen = seen
        self._windows = windows
        self._until = boot_s() + lasts_s
        self._due = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.on_timeout)
        self._schedule()

    @Slot()
    def on_timeout(self) -> None:
        """Show the next second."""
        now = boot_s()
        for window in self._windows:
            window.show_left(max(0, round(self._until - self._due)), self._due)
        self._seen.ticks.append(now)
        self._seen.cpu.append((now, time.process_time()))
        if now < self._until:
            self._schedule()
            return
        self._seen.tell()
        QApplication.quit()

    def _schedule(self) -> None:
        now = boot_s()
        self._due = math.floor(now) + 1.0
        self._timer.start(math.ceil((self._due - now) * 1000))


def main() -> int:
    """Show the two windows and count."""
    app = QApplication(sys.argv[:1])
    seen = Seen()
    windows = tuple(Digits(name, seen) for name in PIXELS)
    for window, screen in zip(windows, app.screens(), strict=True):
        window.setGeometry(screen.geometry())
        window.show()
    Countdown(windows, seen, int(os.environ[IDLE]) / 1000)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
