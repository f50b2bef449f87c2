"""What the app asks of the machine it runs on, in one value: tests and pictures hand in a machine of their own."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from ui.awake import hold_awake
from ui.sound import Player, open_player


@dataclass(frozen=True, slots=True)
class Machine:
    """The ways to the machine.

    `open_player` loads its sound. `hold_awake` keeps it from sleeping while it is entered, and gives something whose
    `active` says whether that worked.
    """

    open_player: Callable[[], Player] = open_player
    hold_awake: Callable[[], AbstractContextManager[object]] = hold_awake
