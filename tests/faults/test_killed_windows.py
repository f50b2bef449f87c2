"""The whole app, killed with SIGKILL in the middle of a day, comes back to where it was."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from random import Random
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
KILLS = 20
SEED = 20
Snapshot = dict[str, Any]


@pytest.mark.timeout(180)
def test_a_day_killed_at_twenty_instants_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    random = Random(SEED)
    for number in range(KILLS):
        last = _play_until_killed(tmp_path, seed=number, lines=random.randint(3, 45))
        back = _tell(tmp_path)
        _assert_same_or_one_step_on(last, back, f"kill {number}")


def _assert_same_or_one_step_on(last: Snapshot, back: Snapshot, when: str) -> None:
    """Between the last line told and the kill there may have been one more step, never one less."""
    assert back["workshop"] == last["workshop"], when
    assert back["status"] == last["status"], when
    # Waking adds the events of coming back; nothing else may have been added but one step.
    assert back["revision"] >= last["revision"], when
    one_step = back["place"] != last["place"]
    if not one_step:
        assert back["teams"] == last["teams"], when
        assert {deal[0]: deal[1:3] for deal in back["deals"]} == {deal[0]: deal[1:3] for deal in last["deals"]}, when
    assert [deal for deal in last["deals"] if deal[3]] == [
        deal for deal in back["deals"] if deal[3] and deal[0] in {old[0] for old in last["deals"] if old[3]}
    ], when
    for note_id, text in last["notes"].items():
        assert back["notes"][note_id].startswith(text), when
    assert back["asked"] == back["running"], f"{when}: a clock that runs asks how the time away counts"
    assert back["title"].endswith("Facilitator"), when


def _play_until_killed(folder: Path, seed: int, lines: int) -> Snapshot:
    """Let the app play, kill it after about so many steps, and return the last thing it said was saved."""
    with _process("play", folder, str(seed)) as process:
        assert process.stdout is not None
        last: Snapshot = {}
        deadline_s = time.monotonic() + 30
        for number, line in enumerate(process.stdout):
            if line.startswith("{"):
                last = json.loads(line)
            if number >= lines or time.monotonic() > deadline_s:
                break
        process.kill()
        # What it said between the last line read and the kill was saved too.
        for line in process.stdout:
            if line.startswith("{") and line.endswith("\n"):
                last = json.loads(line)
    assert last, "the app said nothing before it was killed"
    return last


def _tell(folder: Path) -> Snapshot:
    with _process("tell", folder) as process:
        out, _ = process.communicate(timeout=30)
    found: Snapshot = json.loads(out.splitlines()[-1])
    return found


def _process(*arguments: str | Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.faults.windows_day", *map(str, arguments)]
    env = os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    return subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True, encoding="utf-8")
