"""Machines for the tests: one that has everything, and parts that are missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from facilitator.session.gongs import Gong
from ui.machine.machine import Machine


@dataclass
class HeardPlayer:
    """A loudspeaker that remembers what it was given to play, with the level; it can be unplugged."""

    there: bool = True
    heard: list[tuple[Gong, int]] = field(default_factory=list)
    told: list[Callable[[], object]] = field(default_factory=list)

    def has_device(self) -> bool:
        """Tell whether it is plugged in."""
        return self.there

    def play(self, gong: Gong, level: int) -> None:
        """Remember a gong."""
        self.heard.append((gong, level))

    def watch(self, on_devices_changed: Callable[[], object]) -> None:
        """Remember who wants to know."""
        self.told.append(on_devices_changed)

    def plug(self, *, there: bool) -> None:
        """Plug it in or out."""
        self.there = there
        for tell in self.told:
            tell()

    def gongs(self) -> list[Gong]:
        """Return what was heard."""
        return [gong for gong, _ in self.heard]


@dataclass
class Hold:
    """What holding a machine awake came to."""

    active: bool = True


def whole_machine(player: HeardPlayer | None = None, *, awake: bool = True) -> Machine:
    """Return a machine with sound and a screen that stays on."""
    heard = player or HeardPlayer()

    def opened() -> HeardPlayer:
        return heard

    @contextmanager
    def hold() -> Iterator[Hold]:
        yield Hold(awake)

    return Machine(open_player=opened, hold_awake=hold)
