"""Prints what the app costs against a floor measured in the same run: floor, ours, ratio, and the aim.

Start and memory come from alternating pairs of whole processes, so a machine that slows down slows both. Both show the
same two windows, each on a screen of its own. Run it with `python3 packaging/dev.py bench`; `--quick` takes three
pairs and five idle seconds, in which no minute turns. Memory is Pss: beside other Qt programs the shared libraries
weigh less, on the floor most of all, so its ratio is true only where none runs.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench import commits  # noqa: E402  # the tests are no installed package: the root has to be found first
from tests.bench.programs.probe import IDLE, SETTLE, SPAWNED, boot_s  # noqa: E402  # as above

PAIRS = 15
SETTLE_MS = 1500
IDLE_MS = 60_000
LONGEST_S = 120
SCREENS = ROOT / "tests" / "screens.json"
_MONITORS = (("Console", "1366/361x768/203+0+0", "screen"), ("Projector", "1920/508x1080/286+1366+0", "none"))
"""The same two screens for an X server: name, place and size, and what they hang on."""


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
    quick = parser.parse_args().quick
    pairs, idle_ms = (3, 5_000) if quick else (PAIRS, IDLE_MS)
    _compile()
    with _display() as display:
        bare, ours = _pairs(pairs, display)
        idle_floor = _process("bare", display, settle_ms=3000, idle_ms=idle_ms)["idle_ms"]
        idle_ours = _process("ours", display, settle_ms=3000, idle_ms=idle_ms)["idle_ms"]
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
    """Compile the program as its installation does: nobody measures a compiler, whatever was edited a moment ago."""
    for folder in ("facilitator", "ui", "tests/bench"):
        compileall.compile_dir(ROOT / folder, quiet=1)


def _pairs(count: int, display: str) -> tuple[list[dict[str, float]], list[dict[str, float]]]:
    bare, ours = [], []
    # The first pair warms the disk's cache for both and is not counted.
    for number in range(count + 1):
        two = _process("bare", display), _process("ours", display)
        if number:
            bare.append(two[0])
            ours.append(two[1])
    return bare, ours


def _median(found: list[dict[str, float]], name: str) -> float:
    return statistics.median(one[name] for one in found)


def _process(program: str, display: str, settle_ms: int = SETTLE_MS, idle_ms: int = 0) -> dict[str, float]:
    """Run one program to its end and return what it measured."""
    with tempfile.TemporaryDirectory() as home:
        env = os.environ | {
            "PYTHONPATH": str(ROOT),
            "FACILITATOR_HOME": home,
            SETTLE: str(settle_ms),
            IDLE: str(idle_ms),
            **_platform(display),
            SPAWNED: str(boot_s()),
        }
        command = [sys.executable, "-m", f"tests.bench.programs.{program}"]
        ended = subprocess.run(
            command, cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=LONGEST_S + idle_ms / 1000
        )
    lines = [line for line in ended.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise RuntimeError(f"{program} measured nothing (exit code {ended.returncode}):\n{ended.stderr}")
    found: dict[str, float] = json.loads(lines[-1])
    return found


def _platform(display: str) -> dict[str, str]:
    if display:
        return {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    return {"QT_QPA_PLATFORM": f"offscreen:configfile={SCREENS}"}


@contextmanager
def _display() -> Iterator[str]:
    """Hand out an X display of our own with two monitors, or an empty name without X: then Qt draws offscreen."""
    server, xrandr = shutil.which("Xvfb"), shutil.which("xrandr")
    if server is None or xrandr is None:
        yield ""
        return
    reading, writing = os.pipe()
    # Without -noreset the monitors would be forgotten when the first program ends.
    size = ("-screen", "0", "3286x1080x24")
    command = [server, "-displayfd", str(writing), *size, "-noreset", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as process:
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        try:
            for monitor in _MONITORS:
                subprocess.run(
                    [xrandr, "--display", f":{number}", "--setmonitor", *monitor], check=True, capture_output=True
                )
            yield f":{number}"
        finally:
            process.terminate()


if __name__ == "__main__":
    sys.exit(main())
