"""The running clock, measured where the windows paint, beside a bare program with the same timer in the same minutes.

`dev.py bench --clock`: ten minutes of the app at 1920×1080 on console and wall. Time is given and taken, papers are
made in the background, a note is typed and a card revealed. Seconds in which the bare program itself was over 5 ms
late are reported apart: then it was the machine.
"""

from __future__ import annotations

import bisect
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from tests.bench.figures import HEAD, Fact, Figures
from tests.bench.screens import FULL_HD, answer, display, started

LATE_MS = 5.0
FRAME_MS = 16.7
BOTH_MS = 8.0
OFF_AIMS = {0.99: 5.0, 0.999: 20.0}
CPU_AIM = 1.5
CALM = "clock alone"


@dataclass(frozen=True, slots=True)
class Change:
    """A painting in which the shown second changed by itself: when it ended, and when it was due."""

    end_s: float
    due_s: float
    shown: int

    @property
    def off_ms(self) -> float:
        """Return how far from its time it was, before or after."""
        return abs(self.end_s - self.due_s) * 1000


def main(minutes: float) -> int:
    """Run both programs side by side, print what was found, and return 0 where every aim is met."""
    lasts_ms = round(minutes * 60_000)
    with display(FULL_HD) as one, display(FULL_HD) as other:
        sys.stdout.write(f"{minutes:g} minutes on {one['QT_QPA_PLATFORM']}, load {_load()} before\n")
        with started("clock_ours", one, lasts_ms) as ours, started("clock_bare", other, lasts_ms + 6000) as bare:
            seen = answer(ours, minutes * 60 + 120)
            floor = answer(bare, 60)
    sys.stdout.write(f"load {_load()} after\n")
    rows = [*_rows(seen, floor)]
    facts = [*_facts(seen, floor)]
    sys.stdout.write(HEAD + "".join(row.line() for row in rows) + "".join(fact.line() for fact in facts))
    return 0 if all(row.is_ok for row in rows) and all(fact.is_ok for fact in facts) else 1


def changes(paints: list[list[Any]], window: str) -> tuple[list[Change], int]:
    """Return the changes of the shown second in a window, and how often a value jumped or came again."""
    found: list[Change] = []
    faults = 0
    before: tuple[int, float] | None = None
    for end, name, shown, due, _ in paints:
        if name != window:
            continue
        deadline = due + shown
        if before is not None and abs(deadline - before[1]) < 0.001:
            if shown == before[0] - 1:
                found.append(Change(end, due, shown))
            elif shown != before[0]:
                faults += 1
        before = (shown, deadline)
    return found, faults


def _rows(seen: dict[str, Any], floor: dict[str, Any]) -> Iterable[Figures]:
    bare = _bare_lateness(floor)
    yield Figures("bare program, off by", tuple(bare.values()))
    for window in ("wall", "console"):
        all_changes, _ = changes(seen["paints"], window)
        quiet = [change for change in all_changes if _is_quiet(change.due_s, bare)]
        yield Figures(f"{window}: off by, every second", tuple(change.off_ms for change in all_changes))
        yield Figures(f"{window}: off by, machine in time", tuple(change.off_ms for change in quiet), OFF_AIMS)
        for part in dict.fromkeys(name for name, _, _ in seen["parts"]):
            inside = [change.off_ms for change in quiet if _part(seen, change.due_s) == part]
            yield Figures(f"  {part}", tuple(inside))
    both = [ms for due, ms in _both_done(seen) if _is_quiet(due, bare)]
    yield Figures("tick to both windows painted", tuple(both), {1.0: BOTH_MS})
    for window in ("wall", "console"):
        yield Figures(f"whole updates of the {window}", tuple(f[2] for f in _frames(seen) if f[1] == window))


def _facts(seen: dict[str, Any], floor: dict[str, Any]) -> Iterable[Fact]:
    bare = _bare_lateness(floor)
    late = sum(ms > LATE_MS for ms in bare.values())
    yield Fact("seconds in which the bare program was over 5 ms late", f"{late} of {len(bare)}", is_ok=True)
    wall, console = changes(seen["paints"], "wall"), changes(seen["paints"], "console")
    faults = wall[1] + console[1]
    yield Fact("values that jumped or came again", str(faults), faults == 0)
    pairs, apart = len(_both_done(seen)), _apart(seen)
    yield Fact("seconds that changed in both windows, in two ticks", f"{apart} of {pairs}", apart == 0)
    ends, due = len(seen["ends"]), seen["ends_due"]
    yield Fact("ends signalled, and due", f"{ends}, {due}", ends == due)
    slow = [frame for frame in _frames(seen) if frame[2] > FRAME_MS]
    bare_slow = [frame for frame in floor["frames"] if frame[2] > FRAME_MS]
    unexplained = [frame for frame in slow if _is_quiet(frame[0], bare)]
    yield Fact("updates over 16.7 ms: bare, ours", f"{len(bare_slow)}, {len(slow)}", is_ok=True)
    yield Fact("updates over 16.7 ms that the machine does not explain", str(len(unexplained)), not unexplained)
    for end, window, spent, worked in unexplained:
        yield Fact(f"  {window}, {_part(seen, end)}, processor {worked:.1f} ms", f"{spent:.1f} ms", is_ok=False)
    ours_cpu, bare_cpu = _cpu(seen, seen), _cpu(floor, seen)
    ratio = ours_cpu / bare_cpu
    yield Fact("processor, % of one core: bare, ours", f"{100 * bare_cpu:.2f}, {100 * ours_cpu:.2f}", is_ok=True)
    yield Fact(f"processor, ratio (aim {CPU_AIM})", f"{ratio:.2f}", ratio <= CPU_AIM)


def _bare_lateness(floor: dict[str, Any]) -> dict[int, float]:
    """Return how late the bare program was, by the second; the later of its two windows counts."""
    late: dict[int, float] = {}
    for end, _, _, due, _ in floor["paints"]:
        late[round(due)] = max(late.get(round(due), 0.0), (end - due) * 1000)
    return late


def _is_quiet(moment_s: float, bare: dict[int, float]) -> bool:
    """Tell whether the bare program's second nearest to a moment was in time."""
    return bare.get(round(moment_s), 0.0) <= LATE_MS


def _part(seen: dict[str, Any], moment_s: float) -> str:
    return next((name for name, begins, ends in seen["parts"] if begins <= moment_s < ends), "")


def _frames(seen: dict[str, Any]) -> list[list[Any]]:
    """Return the updates since the windows have settled."""
    return [frame for frame in seen["frames"] if frame[0] >= seen["parts"][0][2]]


def _both(seen: dict[str, Any]) -> list[tuple[Change, Change]]:
    """Return the changes that both windows showed."""
    wall, console = changes(seen["paints"], "wall")[0], changes(seen["paints"], "console")[0]
    other = {(change.shown, round(change.due_s, 3)): change for change in console}
    found = ((change, other.get((change.shown, round(change.due_s, 3)))) for change in wall)
    return [(change, match) for change, match in found if match is not None]


def _both_done(seen: dict[str, Any]) -> list[tuple[float, float]]:
    """Return when each second that both windows showed was due, and the milliseconds from tick to last painting."""
    ticks = seen["ticks"]
    found = []
    for wall, console in _both(seen):
        last = max(wall.end_s, console.end_s)
        tick = ticks[bisect.bisect(ticks, min(wall.end_s, console.end_s)) - 1]
        found.append((wall.due_s, (last - tick) * 1000))
    return found


def _apart(seen: dict[str, Any]) -> int:
    """Return how many seconds were painted in the two windows with another tick in between."""
    ticks = seen["ticks"]
    return sum(bisect.bisect(ticks, wall.end_s) != bisect.bisect(ticks, console.end_s) for wall, console in _both(seen))


def _cpu(measured: dict[str, Any], seen: dict[str, Any]) -> float:
    """Return the share of one core that a program took in the first calm part of the run."""
    _, begins, ends = next(part for part in seen["parts"] if part[0] == CALM)
    inside = [(at, spent) for at, spent in measured["cpu"] if begins <= at < ends]
    return float((inside[-1][1] - inside[0][1]) / (inside[-1][0] - inside[0][0]))


def _load() -> str:
    return " ".join(f"{load:.2f}" for load in os.getloadavg())
