"""A process that was stopped and goes on wakes once for all the seconds it missed, and shows the right one."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STOPPED_S = 3.0
STEP_S = 0.05
PATIENCE_S = 30.0


@pytest.mark.skipif(sys.platform == "win32", reason="nothing there stops a process as this does")
@pytest.mark.timeout(120)
def test_a_stopped_process_wakes_once_and_not_for_each_second_it_missed(tmp_path: Path) -> None:
    said = tmp_path / "said.txt"
    command = [sys.executable, "-m", "tests.faults.ticking"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    with said.open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, stdout=out, env=environment)
        try:
            wait_for_lines(process, said, 2)
            os.kill(process.pid, signal.SIGSTOP)
            pass_time(process, STEP_S)
            before = len(lines(said))
            pass_time(process, STOPPED_S)
            assert len(lines(said)) == before, "a stopped process says nothing"
            os.kill(process.pid, signal.SIGCONT)
            wait_for_lines(process, said, before + 2)
        finally:
            process.kill()
            process.wait()
    shown = [seconds for _, seconds in lines(said)]
    missed = shown[before - 1] - shown[before]
    # a wake at the turn of a minute may find the second that is shown already
    assert all(later <= earlier for earlier, later in pairwise(shown))
    assert missed >= STOPPED_S - 1, "one wake told of all that had passed"
    for boot_s, seconds in lines(said):
        first_s, first = lines(said)[0]
        assert abs((first - seconds) - (boot_s - first_s)) <= 1.0 + STEP_S, "what is shown is what has passed"


def lines(said: Path) -> list[tuple[float, int]]:
    """Return what was written so far, without a last line that is only half there."""
    whole = said.read_text().rpartition("\n")[0]
    return [(boot_s, seconds) for boot_s, seconds in map(json.loads, whole.splitlines())]


def wait_for_lines(process: subprocess.Popen[bytes], said: Path, count: int) -> None:
    for _ in range(round(PATIENCE_S / STEP_S)):
        if len(lines(said)) >= count:
            return
        pass_time(process, STEP_S)
    pytest.fail("the clock stands still")


def pass_time(process: subprocess.Popen[bytes], seconds: float) -> None:
    """Wait for the process to end, which it does not."""
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(seconds)
