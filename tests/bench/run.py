"""Prints what the app costs against a floor measured in the same run: floor, ours, ratio, and the aim.

Start and memory come from alternating pairs of whole processes, so a machine that slows down slows both. Both show the
same two windows, each on a screen of its own. Run it with `python3 packaging/dev.py bench`; `--quick` takes three
pairs and five idle seconds, in which no minute turns. Memory is Pss: beside other Qt programs the shared libraries
weigh less, on the floor most of all, so its ratio is true only where none runs.

`--clock` measures the running clock where the windows paint, `--paint` the wall's paintings and the reveal.
"""

from __future__ import annotations

import argparse
import compileall
import statistics
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from facilitator.pack.compiled import compile_pack  # noqa: E402  # no installed package: the root has to be found first
from facilitator.shipped import PACK_NAME  # noqa: E402  # as above
from tests.bench import clock, commits, paint  # noqa: E402  # as above
from tests.bench.screens import SMALL, answer, display, started  # noqa: E402  # as above

PAIRS = 15
SETTLE_MS = 1500
IDLE_MS = 60_000
LONGEST_S = 120


@dataclass(frozen=True, slots=True)
class Row:
    """One measured thing: the floor's figure, ours, and what the ratio (or our figure itself) should not pass."""

    name: str
    floor: float
    ours: float
    aim: float
    absolute: bool = False

    @property
    def measured(self) -> float:
        """Return what is held against the aim."""
        return self.ours if self.absolute else self.ours / self.floor

    def line(self) -> str:
        """Return the row as text."""
        verdict = "ok" if self.measured <= self.aim else "OVER"
        ratio = self.ours / self.floor if self.floor else float("nan")
        return f"{self.name:<34}{self.floor:>10.2f}{self.ours:>10.2f}{ratio:>8.2f}{self.aim:>8.2f}  {verdict}"


def main() -> int:
    """Measure everything and print the table; the exit code says whether every aim was met."""
    parser = argparse.ArgumentParser(description="Measure the app against a floor.")
    parser.add_argument("--quick", action="store_true", help="three pairs and five idle seconds")
    parser.add_argument("--clock", action="store_true", help="measure the running clock instead")
    parser.add_argument("--minutes", type=float, default=10.0, help="how long the clock runs")
    parser.add_argument("--paint", action="store_true", help="measure the wall's paintings and reveals instead")
    given = parser.parse_args()
    _compile()
    if given.clock:
        return clock.main(given.minutes)
    if given.paint:
        return paint.main(quick=given.quick)
    quick = given.quick
    pairs, idle_ms = (3, 5_000) if quick else (PAIRS, IDLE_MS)
    with display(SMALL) as on:
        bare, ours = _pairs(pairs, on)
        idle_floor = _process("bare", on, settle_ms=3000, idle_ms=idle_ms)["idle_ms"]
        idle_ours = _process("ours", on, settle_ms=3000, idle_ms=idle_ms)["idle_ms"]
    raw, door = commits.compare()
    rows = [
        Row("first paint of the console, ms", _median(bare, "first_paint_ms"), _median(ours, "first_paint_ms"), 1.5),
        Row("memory at idle, MB", _median(bare, "memory_mb"), _median(ours, "memory_mb"), 1.35),
        Row(f"process time in {idle_ms // 1000} idle s, ms", idle_floor, idle_ours, 30.0, absolute=True),
        Row("durable note commit p50, ms", raw.p50_ms, door.p50_ms, 2.0),
        Row("durable note commit p95, ms", raw.p95_ms, door.p95_ms, 3.0),
    ]
    sys.stdout.write(f"{pairs} alternating pairs, medians\n{'':<34}{'floor':>10}{'ours':>10}{'ratio':>8}{'aim':>8}\n")
    sys.stdout.write("".join(f"{row.line()}\n" for row in rows))
    return 0 if all(row.measured <= row.aim for row in rows) else 1


def _compile() -> None:
    """Compile program and pack as the set-up does: nobody measures a compiler, whatever was edited a moment ago."""
    for folder in ("facilitator", "ui", "tests/bench"):
        compileall.compile_dir(ROOT / folder, quiet=1)
    compile_pack(ROOT / "scenarios" / PACK_NAME)


def _pairs(count: int, on: Mapping[str, str]) -> tuple[list[dict[str, float]], list[dict[str, float]]]:
    bare, ours = [], []
    # The first pair warms the disk's cache for both and is not counted.
    for number in range(count + 1):
        two = _process("bare", on), _process("ours", on)
        if number:
            bare.append(two[0])
            ours.append(two[1])
    return bare, ours


def _median(found: list[dict[str, float]], name: str) -> float:
    return statistics.median(one[name] for one in found)


def _process(program: str, on: Mapping[str, str], settle_ms: int = SETTLE_MS, idle_ms: int = 0) -> dict[str, float]:
    """Run one program to its end and return what it measured."""
    with started(program, on, idle_ms, settle_ms) as process:
        return answer(process, LONGEST_S + idle_ms / 1000)


if __name__ == "__main__":
    sys.exit(main())
