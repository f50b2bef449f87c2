"""A second start brings the first window to the front, also after a crash of either left something behind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.process.second_start import Answer, FirstStart, ask_to_front, slips_of

ASK = """
import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication
app = QApplication([]); from ui.process.second_start import ask_to_front; print(ask_to_front(Path(sys.argv[1])).value)
"""
LISTEN = """
import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([]); from ui.process.second_start import FirstStart; window = QWidget()
first = FirstStart(Path(sys.argv[1]), window); print("listens", flush=True); app.exec()
"""
SECOND = "import sys; from pathlib import Path; from ui.app import run; sys.exit(run(Path(sys.argv[1])))"


def started(code: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", code, str(folder)], stdout=subprocess.PIPE, text=True)


def test_the_first_window_comes_back_from_the_task_bar(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    first = FirstStart(tmp_path, window)
    with started(ASK, tmp_path) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=15000)
        assert second.stdout is not None
        assert second.stdout.read().strip() == Answer.FRONT.value
    assert not window.isMinimized() and window.isActiveWindow()
    first.stop()


def test_a_first_that_was_killed_leaves_nothing_in_the_way(qtbot: QtBot, tmp_path: Path) -> None:
    with started(LISTEN, tmp_path) as killed:
        assert killed.stdout is not None and killed.stdout.readline() == "listens\n"
        killed.kill()
    assert ask_to_front(tmp_path) is Answer.NOBODY
    window = QWidget()
    qtbot.addWidget(window)
    first = FirstStart(tmp_path, window)
    with started(ASK, tmp_path) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=15000)
        assert second.stdout is not None
        assert second.stdout.read().strip() != Answer.NOBODY.value
    first.stop()


def test_the_second_app_ends_at_once_when_the_first_has_come_to_the_front(qtbot: QtBot, tmp_path: Path) -> None:
    with started("import ui.app, sys; from pathlib import Path; ui.app.run(Path(sys.argv[1]))", tmp_path) as app:
        # once the first is there, whoever asks is answered
        qtbot.waitUntil((tmp_path / "facilitator.sqlite").exists, timeout=20000)
        with started(SECOND, tmp_path) as second:
            qtbot.waitUntil(lambda: second.poll() is not None, timeout=20000)
            assert second.returncode == 0
        app.kill()


def test_whoever_asked_too_early_is_answered_once_the_first_is_there(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with started(ASK, tmp_path) as second:
        qtbot.waitUntil(lambda: any(slips_of(tmp_path).glob("*.asked")), timeout=15000)
        first = FirstStart(tmp_path, window)
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=15000)
        assert second.stdout is not None
        assert second.stdout.read().strip() != Answer.NOBODY.value
    assert list(slips_of(tmp_path).iterdir()) == []
    first.stop()


def test_an_answer_that_nobody_took_goes_with_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    left = slips_of(tmp_path) / "gone.answered"
    left.parent.mkdir()
    left.touch()
    window = QWidget()
    qtbot.addWidget(window)
    first = FirstStart(tmp_path, window)
    assert not left.exists()
    first.stop()


def test_whoever_asks_in_another_folder_is_not_heard(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first = FirstStart(tmp_path / "one", window)
    with started(ASK, tmp_path / "two") as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=15000)
        assert second.stdout is not None
        assert second.stdout.read().strip() == Answer.NOBODY.value
    first.stop()
