"""A display of our own with two monitors, and programs that measure themselves on it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.bench.programs.probe import IDLE, SETTLE, SPAWNED, boot_s

ROOT = Path(__file__).resolve().parents[2]
SMALL = ("Console", 1366, 768), ("Projector", 1920, 1080)
FULL_HD = ("Console", 1920, 1080), ("Projector", 1920, 1080)
FOUR_K = ("Console", 3840, 2160), ("Projector", 1920, 1080)
Monitors = tuple[tuple[str, int, int], ...]


@contextmanager
def display(monitors: Monitors) -> Iterator[dict[str, str]]:
    """Hand out what a program needs to draw on these monitors: an X server, or without one Qt's own memory."""
    server, xrandr = shutil.which("Xvfb"), shutil.which("xrandr")
    if server is None or xrandr is None:
        with tempfile.TemporaryDirectory() as name:
            path = Path(name) / "screens.json"
            path.write_text(json.dumps({"screens": [_offscreen(at, monitors) for at in range(len(monitors))]}))
            yield {"QT_QPA_PLATFORM": f"offscreen:configfile={path}"}
        return
    reading, writing = os.pipe()
    wide, high = sum(width for _, width, _ in monitors), max(height for _, _, height in monitors)
    # Without -noreset the monitors would be forgotten when the first program ends.
    size = ("-screen", "0", f"{wide}x{high}x24")
    command = [server, "-displayfd", str(writing), *size, "-noreset", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as process:
        os.close(writing)
        with os.fdopen(reading) as answer:
            number = answer.readline().strip()
        try:
            for at in range(len(monitors)):
                monitor = _monitor(at, monitors)
                subprocess.run([xrandr, "--display", f":{number}", *monitor], check=True, capture_output=True)
            yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            process.terminate()


@contextmanager
def started(program: str, on: Mapping[str, str], count: int, settle_ms: int = 0) -> Iterator[subprocess.Popen[str]]:
    """Start a program in a data folder of its own; `count` tells it how long or how often to measure."""
    with tempfile.TemporaryDirectory() as home:
        env = os.environ | {
            "PYTHONPATH": str(ROOT),
            "FACILITATOR_HOME": home,
            SETTLE: str(settle_ms),
            IDLE: str(count),
            **on,
            SPAWNED: str(boot_s()),
        }
        command = [sys.executable, "-m", f"tests.bench.programs.{program}"]
        with subprocess.Popen(
            command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process:
            try:
                yield process
            finally:
                process.kill()


def answer(process: subprocess.Popen[str], within_s: float) -> dict[str, Any]:
    """Wait for a program to end and return what it measured."""
    out, errors = process.communicate(timeout=within_s)
    lines = [line for line in out.splitlines() if line.startswith("{")]
    if not lines:
        raise RuntimeError(f"a program measured nothing (exit code {process.returncode}):\n{errors}")
    found: dict[str, Any] = json.loads(lines[-1])
    return found


def _monitor(at: int, monitors: Monitors) -> tuple[str, ...]:
    name, width, height = monitors[at]
    left = sum(before for _, before, _ in monitors[:at])
    # a millimetre for four pixels is near enough; only the first monitor hangs on the screen itself
    place = f"{width}/{width // 4}x{height}/{height // 4}+{left}+0"
    return "--setmonitor", name, place, "screen" if at == 0 else "none"


def _offscreen(at: int, monitors: Monitors) -> dict[str, object]:
    name, width, height = monitors[at]
    left = sum(before for _, before, _ in monitors[:at])
    return {"name": name, "x": left, "y": 0, "width": width, "height": height}
