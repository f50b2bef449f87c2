"""No sound device, no printer, no session bus, a home that cannot be written: the app says so once and runs the day."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PRINTERS = """
from PySide6.QtWidgets import QApplication
app = QApplication([])
from ui.machine.machine import printer_names
print(len(printer_names()))
"""
SCREENS = ROOT / "tests" / "screens.json"


def bare_environment(folder: Path) -> dict[str, str]:
    """Return an environment in which nothing of a desktop is there, and the home is a place nobody can write to.

    Tests may run as a user who writes into read-only folders too, so the home lies under a plain file.
    """
    wall = folder / "a file"
    wall.write_text("no folder", encoding="utf-8")
    assert not (wall / "home").exists()
    with pytest.raises(OSError, match="Not a directory"):
        (wall / "home").mkdir(parents=True)
    wanted = ("PATH", "LD_LIBRARY_PATH", "PYTHONDONTWRITEBYTECODE")
    kept = {name: os.environ[name] for name in wanted if name in os.environ}
    return {
        **kept,
        "PYTHONPATH": str(ROOT),
        "HOME": str(wall / "home"),
        "DBUS_SESSION_BUS_ADDRESS": f"unix:path={wall}/bus",
        "PULSE_SERVER": f"unix:{wall}/pulse",
        "CUPS_SERVER": str(wall / "cups"),
        "QT_QPA_PLATFORM": f"offscreen:configfile={SCREENS}",
        "LC_ALL": "C.UTF-8",
        "TMPDIR": str(folder),
    }


def lived(folder: Path, *arguments: str) -> tuple[dict[str, Any], str]:
    """Return what the windows said in a day on a bare machine, and what came out on the terminal."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.faults.bare_day", *arguments],
        cwd=ROOT,
        env=bare_environment(folder),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout.splitlines()[-1]), ran.stderr


def test_a_day_runs_without_sound_bus_and_home_and_each_is_told_once(tmp_path: Path) -> None:
    told, terminal = lived(tmp_path, str(tmp_path / "data"))
    assert told["running"]
    assert told["saved"]
    assert told["phases"] > 10
    assert told["sound"] == "No sound device"
    said = " ".join(told["said"])
    assert said.count("No sound device was found") == 1
    assert said.count("cannot keep this computer awake") == 1
    assert "Traceback" not in terminal


def test_where_the_home_cannot_be_written_the_day_is_kept_elsewhere_and_that_is_said_once(tmp_path: Path) -> None:
    told, terminal = lived(tmp_path)
    assert told["folder"].startswith(str(tmp_path))
    assert told["saved"]
    assert told["phases"] > 10
    said = " ".join(told["said"])
    assert said.count("Your own folder cannot be written to") == 1
    assert told["folder"] in said
    assert (Path(told["folder"]) / "facilitator.sqlite").is_file()
    assert "Traceback" not in terminal


def test_no_printer_is_no_trouble_to_whoever_asks_for_one(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", PRINTERS],
        cwd=ROOT,
        env=bare_environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ran.returncode, ran.stdout.strip()) == (0, "0"), ran.stderr
