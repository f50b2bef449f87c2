"""A day killed at any instant is there again: all that the door said is saved, and the question about the time away."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from facilitator.clock import SystemClock
from facilitator.desk import Desk
from facilitator.session.commands import AnswerAway
from facilitator.session.countdown import remaining_s
from facilitator.session.restore import rebuild
from facilitator.workshop import Workshop
from tests.faults.domain_day import snapshot
from tests.support.nursery import Nursery

KILLS = int(os.environ.get("FACILITATOR_KILLS", "20"))
"""More of them can be asked for: `FACILITATOR_KILLS=500`, and `FACILITATOR_KILL_SEED` for other instants."""
SEED = int(os.environ.get("FACILITATOR_KILL_SEED", "1"))
LONGEST_S = 0.25

Told = dict[str, Any]

TOUCHED = {
    "WriteNote": {"notes"},
    "SaveCommitment": {"commitments"},
    "AddPeople": {"people"},
    "ShowCard": {"deals"},
    "Reveal": {"deals"},
    "Begin": {"status", "key", "groups", "deals"},
    "GoTo": {"key", "groups", "deals"},
    "Next": {"key", "groups", "deals"},
    "Back": {"key"},
    "AnswerAway": {"away", "key", "groups", "deals"},
}
"""What a step may change besides clocks and revision; what it was when killed may be on the disk or not."""


@pytest.mark.skipif(sys.platform == "win32", reason="nothing there kills a process as this does")
@pytest.mark.timeout(30 + 6 * KILLS)
def test_a_day_killed_at_random_instants_loses_nothing_that_was_saved(tmp_path: Path) -> None:
    chance = Random(SEED)
    lived = 0
    with Nursery("tests.faults.domain_day") as nursery:
        for number in range(KILLS):
            last, step = played_until_killed(nursery, tmp_path, chance.uniform(0, LONGEST_S))
            lived += last["revision"] > 0
            came_back(tmp_path, last, step, f"kill {number} in {step or 'between two steps'}")
    assert lived > KILLS // 2


def played_until_killed(nursery: Nursery, folder: Path, after_s: float) -> tuple[Told, str]:
    """Let a day run for so long from its first line on, and kill it; return what it said last, and what it was at."""
    said = folder / "said.txt"
    said.unlink(missing_ok=True)
    nursery.start(said, str(folder / "data"))
    while not said.exists() or not said.stat().st_size:
        assert not nursery.ends_within(0.005), "the day ended before it began"
    assert not nursery.ends_within(after_s), "the day ended by itself"
    nursery.kill()
    # the last line may be half written
    lines = [json.loads(line) for line in said.read_bytes().splitlines(keepends=True) if line.endswith(b"\n")]
    states = [line for line in lines if isinstance(line, dict)]
    return states[-1], lines[-1] if isinstance(lines[-1], str) else ""


def came_back(folder: Path, last: Told, step: str, when: str) -> None:
    """Open the day again and compare it with what was told last."""
    clock = SystemClock()
    with Desk.open(folder / "data") as desk:
        (row,) = desk.store.listed()
        workshop = desk.open_workshop(row.id)
        told = json.loads(json.dumps(snapshot(workshop.state)))
        if told != last:
            assert step, f"{when}: something changed that nobody asked for"
            changed = {key for key in told if told[key] != last[key]}
            assert changed <= {"revision", "clocks"} | TOUCHED.get(step, set()), when
            assert told["revision"] >= last["revision"], when
        assert rebuild(desk.store.events(row.id)) == workshop.state.live, when
        asked_and_answered(workshop, desk, clock, when)


def asked_and_answered(workshop: Workshop, desk: Desk, clock: SystemClock, when: str) -> None:
    """Come back as the app does: a clock that ran asks, and is exact if the time away is left out."""
    live = workshop.state.live
    ran = any(running.since is not None for running in live.clocks)
    seen = desk.store.last_beat(workshop.state.id)
    before_s = 0.0 if live.away is None else live.away.away_s
    workshop.came_back(clock.now())
    away = workshop.state.live.away
    assert (away is not None) == (ran or live.away is not None), when
    if not ran or away is None or away.key != workshop.state.live.key:
        return
    assert seen is not None, when
    assert away.away_s >= before_s, when
    left_s = [remaining_s(running, seen) for running in live.clocks]
    now = clock.now()
    workshop.do(AnswerAway(counted=False), now)
    assert [remaining_s(running, now) for running in workshop.state.live.clocks] == pytest.approx(
        [rest_s + before_s - (now.after(seen) - (away.away_s - before_s)) for rest_s in left_s], abs=0.001
    ), when
