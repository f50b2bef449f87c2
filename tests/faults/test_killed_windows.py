"""The whole app, killed with SIGKILL in the middle of a day, comes back to where it was."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.support.nursery import Nursery

KILLS = 20
SEED = 20
Snapshot = dict[str, Any]


@pytest.mark.skipif(sys.platform == "win32", reason="nothing there kills a process as this does")
@pytest.mark.timeout(180)
def test_a_day_killed_at_twenty_instants_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    random = Random(SEED)
    last: Snapshot | None = None
    with Nursery("tests.faults.windows_day", "ui.running", "ui.plan.panel") as nursery:
        for number in range(KILLS + 1):
            lives = 1 if number == KILLS else random.randint(3, 45)
            back, then = _lives(nursery, tmp_path, seed=number, lines=lives)
            if last is not None:
                _assert_same_or_one_step_on(last, back, f"kill {number}")
            last = then


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
    # A question that was not answered stays, so one may stand beside a clock that waits.
    assert back["asked"] or not back["running"], f"{when}: a clock that runs asks how the time away counts"
    assert back["title"].endswith("Facilitator"), when


def _lives(nursery: Nursery, folder: Path, seed: int, lines: int) -> tuple[Snapshot, Snapshot]:
    """Let the app play, kill it after about so many steps; return what it came back to, and what it said last."""
    out = folder / "said"
    out.unlink(missing_ok=True)
    os.mkfifo(out)
    told: list[Snapshot] = []
    nursery.start(out, str(folder / "data"), str(seed))
    with out.open(encoding="utf-8") as said:
        for line in said:
            told.append(json.loads(line))
            if len(told) > lines:
                nursery.kill()
                break
        # What it said between the last line read and the kill was saved too; the very last may be half a line.
        told += [json.loads(line) for line in said if line.endswith("\n")]
    assert told, "the app said nothing before it was killed"
    return told[0], told[-1]
