"""Measures from within: when the first picture stood, the memory after a while, and the work done while idle.

What to measure comes in the environment; the answer goes to standard output as JSON.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

SPAWNED = "BENCH_SPAWNED_S"
SETTLE = "BENCH_SETTLE_MS"
IDLE = "BENCH_IDLE_MS"


def boot_s() -> float:
    """Return seconds since boot: one clock for the process that starts another and for the one started."""
    return time.clock_gettime(time.CLOCK_BOOTTIME)


class Probe(QObject):
    """Waits for the first picture, lets the program settle, watches it idle, prints, and quits."""

    def __init__(self, quit_program: Callable[[], object]) -> None:
        """Call `quit_program` when everything is measured."""
        super().__init__()
        self._quit = quit_program
        self._spawned_s = float(os.environ[SPAWNED])
        self._found: dict[str, float] = {}
        self._work_s = 0.0

    @Slot()
    def on_painted(self) -> None:
        """Take the time of the first picture."""
        self._found["first_paint_ms"] = (boot_s() - self._spawned_s) * 1000
        QTimer.singleShot(int(os.environ.get(SETTLE, "0")), self.on_settled)

    @Slot()
    def on_settled(self) -> None:
        """Take the memory, and begin to watch."""
        self._found["memory_mb"] = _pss_kb() / 1024
        self._work_s = time.process_time()
        QTimer.singleShot(int(os.environ.get(IDLE, "0")), self.on_watched)

    @Slot()
    def on_watched(self) -> None:
        """Take the work done while idle, and end."""
        self._found["idle_ms"] = (time.process_time() - self._work_s) * 1000
        sys.stdout.write(json.dumps(self._found) + "\n")
        sys.stdout.flush()
        self._quit()


def _pss_kb() -> int:
    """Return the process's share of memory in kB: shared pages count by how many share them."""
    for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    raise RuntimeError("this system tells no memory figures")
