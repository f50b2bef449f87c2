"""asyncio's loop is made by the first work in the background, and a program that has none ends without it."""

from __future__ import annotations

import subprocess
import sys

import pytest

APP = """
import sys; from PySide6.QtCore import QTimer; from PySide6.QtWidgets import QApplication
from ui.process.background import Background; from ui.process.late_loop import LateLoop
app = QApplication([]); watched = []; loop = LateLoop(app); loop.when_made(watched.append)
background = Background(loop.get, print); told = []
def work():
    for number in range(int(sys.argv[1])):
        background.run(lambda _, number: number, number).done.connect(told.append)
    if not background.is_busy:
        app.exit()
background.busy_changed.connect(lambda busy: busy or app.exit())
QTimer.singleShot(0, work); app.exec(); background.shutdown(); loop.end()
print(told, len(watched), "asyncio" in sys.modules, all(made.is_closed() for made in watched))
"""


@pytest.mark.parametrize(("jobs", "heard"), [("0", "[] 0 False True"), ("2", "[0, 1] 1 True True")])
def test_the_first_job_makes_the_loop_and_the_end_closes_it(jobs: str, heard: str) -> None:
    command = [sys.executable, "-W", "error", "-c", APP, jobs]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert (ran.stdout.strip(), ran.stderr) == (heard, "")


LOADING = """
import sys, threading; from PySide6.QtCore import QTimer; from PySide6.QtWidgets import QApplication
from ui.process.background import Background; from ui.process.late_loop import LateLoop
class Watch:
    loaded = {}
    def find_spec(self, name, path=None, target=None):
        self.loaded[name] = threading.current_thread() is threading.main_thread()
sys.meta_path.insert(0, Watch())
app = QApplication([]); loop = LateLoop(app); background = Background(loop.get, print)
background.busy_changed.connect(lambda busy: busy or app.exit())
QTimer.singleShot(0, lambda: background.run(lambda _: None)); app.exec(); background.shutdown(); loop.end()
print(any(Watch.loaded[name] for name in ("asyncio", "qasync")))
"""


def test_what_the_loop_is_made_of_is_loaded_without_the_windows_waiting_for_it() -> None:
    command = [sys.executable, "-W", "error", "-c", LOADING]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert (ran.stdout.strip(), ran.stderr) == ("False", "")
