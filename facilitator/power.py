"""Whether the machine hangs on the mains, and how full its battery is, as far as the system tells in plain files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

SUPPLIES = Path("/sys/class/power_supply")


@dataclass(frozen=True, slots=True)
class Power:
    """`plugged` where the mains feed the machine; `percent` is what the battery holds, 100 without one."""

    plugged: bool
    percent: int = 100


def read(folder: Path = SUPPLIES) -> Power | None:
    """Return the power of this machine, None where the system does not tell (then somebody has to look)."""
    try:
        supplies = sorted(path for path in folder.iterdir() if path.is_dir())
    except OSError:
        return None
    batteries = [path for path in supplies if _word(path / "type") == "Battery" and _word(path / "scope") != "Device"]
    mains = [path for path in supplies if _word(path / "type") in ("Mains", "USB")]
    if not batteries:
        # A machine without a battery runs on the mains, or would not run; but an empty folder says nothing of that.
        return Power(plugged=True) if mains else None
    plugged = any(_word(path / "online") == "1" for path in mains)
    charging = any(_word(path / "status") in ("Charging", "Full", "Not charging") for path in batteries)
    return Power(plugged or charging, max(_percent(path) for path in batteries))


def _percent(battery: Path) -> int:
    word = _word(battery / "capacity")
    return min(100, int(word)) if word.isdigit() else 0


def _word(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace").strip()
    except OSError:
        return ""
