"""What the room check asks; each probe can be another one in a test."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.back_row import Room
from facilitator.power import Power


@dataclass(frozen=True, slots=True)
class Probes:
    """The ways to find out.

    `screens` gives how many there are and whether console and wall share a pixel, `show_sign` puts a large number on
    the wall or takes it away, `play` lets a gong sound and tells whether there is anything to hear it with,
    `stays_awake` tells whether sleep can be held off, `room` and `keep_room` hold what was measured.
    """

    screens: Callable[[], tuple[int, bool]]
    show_sign: Callable[[bool], None]
    play: Callable[[], bool]
    stays_awake: Callable[[], bool]
    power: Callable[[], Power | None]
    free_mb: Callable[[], int]
    printers: Callable[[], tuple[str, ...]]
    room: Callable[[], Room | None]
    keep_room: Callable[[Room], None]
    large_print: Callable[[], bool]
