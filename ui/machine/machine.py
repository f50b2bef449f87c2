"""What the app asks of the machine it runs on, in one value: tests and pictures hand in a machine of their own."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from facilitator import power
from facilitator.power import Power
from ui.machine.awake import hold_awake
from ui.machine.sound import Player, open_player


def printer_names() -> tuple[str, ...]:
    """Return the printers that are set up; the part of Qt that knows them is loaded only here."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return tuple(QPrinterInfo.availablePrinterNames())


@dataclass(frozen=True, slots=True)
class Machine:
    """The ways to the machine.

    `open_player` loads its sound. `hold_awake` keeps it from sleeping while it is entered, and gives something whose
    `active` says whether that worked. `power` is None where the system does not tell, `printers` names those set up.
    """

    open_player: Callable[[], Player] = open_player
    power: Callable[[], Power | None] = power.read
    printers: Callable[[], tuple[str, ...]] = printer_names
    hold_awake: Callable[[], AbstractContextManager[object]] = hold_awake
