"""A ticker in a process of its own, for a test that stops the process and lets it go on.

python -m tests.faults.ticking

It follows a clock of an hour and writes a line whenever it wakes: the seconds since boot, and the second it shows.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QCoreApplication, QObject, Slot

from facilitator.clock import SystemClock
from facilitator.dial import ClockState
from facilitator.view import ClockFace
from ui.ticker import Ticker

HOUR_S = 3600.0


class Teller(QObject):
    """Writes down what a clock shows at each wake."""

    def __init__(self, face: ClockFace) -> None:
        super().__init__()
        self._face = face

    @Slot(float)
    def on_second(self, boot_s: float) -> None:
        """Write a line that is out when this returns."""
        sys.stdout.write(json.dumps([boot_s, self._face.reading(boot_s).seconds]) + "\n")
        sys.stdout.flush()


def main() -> None:
    """Tick until somebody ends the process."""
    app = QCoreApplication(sys.argv[:1])
    clock = SystemClock()
    face = ClockFace("main", "", HOUR_S, HOUR_S, clock.now().boot_s, ClockState.RUNNING)
    ticker, teller = Ticker(clock), Teller(face)
    ticker.second.connect(teller.on_second)
    ticker.follow((face,), None)
    app.exec()


if __name__ == "__main__":
    main()
