"""A long day emits tens of thousands of signals, and the program must be there at its end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

EMITS = """
from PySide6.QtCore import QObject, Signal
from ui.immortal import keep_true_alive

class Ticker(QObject):
    second = Signal(float)

keep_true_alive()
ticker = Ticker()
for second in range(50_000):
    ticker.second.emit(float(second))
print("still there")
"""


def test_a_day_of_signals_does_not_end_the_program() -> None:
    run = subprocess.run(
        [sys.executable, "-c", EMITS], cwd=ROOT, text=True, capture_output=True, timeout=50, check=False
    )
    assert (run.returncode, run.stdout.strip()) == (0, "still there"), run.stderr
