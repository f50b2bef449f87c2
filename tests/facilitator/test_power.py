"""What the system's files say of mains and battery is read as it is meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator import power
from facilitator.power import Power


def supply(folder: Path, name: str, **words: str) -> None:
    (folder / name).mkdir(parents=True)
    for word, value in words.items():
        (folder / name / word).write_text(f"{value}\n", encoding="ascii")


def test_a_laptop_on_its_charger_is_plugged_in(tmp_path: Path) -> None:
    supply(tmp_path, "AC", type="Mains", online="1")
    supply(tmp_path, "BAT0", type="Battery", capacity="57", status="Charging")
    assert power.read(tmp_path) == Power(plugged=True, percent=57)


@pytest.mark.parametrize("mains", [True, False])
def test_a_laptop_off_its_charger_is_not(tmp_path: Path, mains: bool) -> None:
    if mains:
        supply(tmp_path, "AC", type="Mains", online="0")
    supply(tmp_path, "BAT0", type="Battery", capacity="80", status="Discharging")
    supply(tmp_path, "BAT1", type="Battery", capacity="20", status="Discharging")
    assert power.read(tmp_path) == Power(plugged=False, percent=80)


def test_the_battery_of_a_mouse_is_none_of_the_computer(tmp_path: Path) -> None:
    supply(tmp_path, "AC", type="Mains", online="1")
    supply(tmp_path, "mouse", type="Battery", scope="Device", capacity="5", status="Discharging")
    assert power.read(tmp_path) == Power(plugged=True)


def test_a_system_that_tells_nothing_is_asked_of_a_person(tmp_path: Path) -> None:
    assert power.read(tmp_path) is None
    assert power.read(tmp_path / "nowhere") is None
