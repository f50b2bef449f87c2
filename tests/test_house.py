"""The fixtures of the house see what they are there to see: each fault fails the test that has it."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
import qasync
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[1]
FAULTY = "tests/data/faulty_house.py"


@pytest.fixture(scope="module")
def faulty_run() -> str:
    """Run the tests that have one fault each in a process of their own, and give what was printed."""
    run = [sys.executable, "-m", "pytest", FAULTY, "-rA", "--tb=short", "-p", "no:cacheprovider"]
    return subprocess.run(run, cwd=ROOT, text=True, capture_output=True, timeout=50, check=False).stdout


@pytest.mark.parametrize(
    ("verdict", "told"),
    [
        ("ERROR", f"the QTimer 'forgotten' still runs, started in {FAULTY}:21 (test_leaves_a_timer)"),
        ("ERROR", f"the window QWidget 'open' is left, started in {FAULTY}:28 (test_leaves_a_window)"),
        ("ERROR", f"the thread 'lost' still runs, started in {FAULTY}:34 (test_leaves_a_thread)"),
        ("ERROR", f"the QThread 'endless' still runs, started in {FAULTY}:40 (test_leaves_a_qt_thread)"),
        ("ERROR", "WARNING sample: something odd"),
        ("FAILED", "DeprecationWarning: old way"),
        ("ERROR", "ValueError('unseen')"),
    ],
)
def test_a_fault_fails_its_test_and_is_named(faulty_run: str, verdict: str, told: str) -> None:
    summary = [line for line in faulty_run.splitlines() if line.startswith(verdict)]
    assert any(told in line for line in [*summary, *faulty_run.splitlines()] if summary), faulty_run


def test_every_fault_is_found_and_nothing_else(faulty_run: str) -> None:
    # a leak is an error of the teardown of a test that passed
    assert faulty_run.splitlines()[-1].strip("= ").startswith("1 failed, 7 passed, 6 errors"), faulty_run


def test_two_screens_stand_side_by_side(qapp: QApplication) -> None:
    assert [(screen.name(), screen.geometry().getRect()) for screen in qapp.screens()] == [
        ("laptop", (0, 0, 1366, 768)),
        ("projector", (1366, 0, 1920, 1080)),
    ]


def test_the_data_folder_is_this_tests_own(home: Path) -> None:
    assert Path(os.environ["FACILITATOR_HOME"]) == home
    assert not home.exists()


@pytest.mark.parametrize("turn", ["first", "second"])
def test_one_loop_after_another_runs_in_the_same_application(
    qt_loop: qasync.QEventLoop, qtbot: QtBot, turn: str
) -> None:
    task = qt_loop.create_task(asyncio.sleep(0.01, turn))
    qtbot.waitUntil(task.done)
    assert task.result() == turn


opened: list[sqlite3.Connection] = []


def test_a_database_may_be_forgotten(tmp_path: Path) -> None:
    opened.append(sqlite3.connect(tmp_path / "forgotten.db"))


def test_a_forgotten_database_is_closed_afterwards() -> None:
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        opened[0].execute("select 1")


@given(st.integers())
def test_examples_of_hypothesis_run_with_the_fixtures_of_the_house(number: int) -> None:
    assert number == int(str(number))
