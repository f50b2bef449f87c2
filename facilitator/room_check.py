"""The check before people come in: its steps, what each found, and what makes it red. No device is asked here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from facilitator import back_row
from facilitator.back_row import Room
from facilitator.power import Power

LEAST_FREE_MB = 500
CLICKS = ("next", "back", "black")
"""What every clicker has a button for."""
NEEDED_CLICKS = frozenset({"next", "back"})
"""Black has a key on the keyboard too, and cheap clickers do without it."""


class Step(Enum):
    """One thing that is looked at, in the order of the check."""

    SCREENS = "screens"
    CLICKER = "clicker"
    SOUND = "sound"
    AWAKE = "awake"
    BATTERY = "battery"
    DISK = "disk"
    PRINTER = "printer"
    BACK_ROW = "back_row"


class Verdict(Enum):
    """How a step stands: not looked at, waiting for an answer, well, or not."""

    OPEN = "open"
    ASKED = "asked"
    GREEN = "green"
    RED = "red"


class Cause(Enum):
    """What makes a step red."""

    ONE_SCREEN = "one_screen"
    MIRRORED = "mirrored"
    NUMBERS_WRONG = "numbers_wrong"
    CLICKER_SILENT = "clicker_silent"
    NO_SOUND_DEVICE = "no_sound_device"
    NOT_HEARD = "not_heard"
    MAY_SLEEP = "may_sleep"
    ON_BATTERY = "on_battery"
    DISK_LOW = "disk_low"
    NO_PRINTER = "no_printer"
    TOO_FAR = "too_far"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a step found; `number` goes with it: percent, megabytes, or the farthest seat in centimetres."""

    verdict: Verdict
    cause: Cause | None = None
    number: int = 0


OPEN = Finding(Verdict.OPEN)
ASKED = Finding(Verdict.ASKED)
GREEN = Finding(Verdict.GREEN)


def red(cause: Cause, number: int = 0) -> Finding:
    """Return a finding that asks for something to be done."""
    return Finding(Verdict.RED, cause, number)


def screens(count: int, *, mirrored: bool) -> Finding:
    """Judge the screens before anybody is asked what they see."""
    if count < 2:
        return red(Cause.ONE_SCREEN)
    return red(Cause.MIRRORED) if mirrored else ASKED


def clicker(pressed: frozenset[str]) -> Finding:
    """Judge what has arrived from the clicker so far."""
    return GREEN if set(CLICKS) <= pressed else ASKED


def battery(power: Power | None) -> Finding:
    """Judge the power; where the system tells nothing, somebody has to look."""
    if power is None:
        return ASKED
    return GREEN if power.plugged else red(Cause.ON_BATTERY, power.percent)


def disk(free_mb: int) -> Finding:
    """Judge the room on the disk."""
    return GREEN if free_mb >= LEAST_FREE_MB else red(Cause.DISK_LOW, free_mb)


def last_row(room: Room, *, large_print: bool) -> Finding:
    """Judge whether the last row can read the wall."""
    if back_row.is_readable(room, large_print=large_print):
        return GREEN
    return red(Cause.TOO_FAR, back_row.reach_cm(room.picture_cm, large_print=large_print))
