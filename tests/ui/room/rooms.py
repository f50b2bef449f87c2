"""A room in a test: what every probe finds, changed at will."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.back_row import Room
from facilitator.power import Power
from ui.room.probes import Probes


@dataclass
class TestRoom:
    """A room in which everything is well until something is changed."""

    __test__ = False

    count: int = 2
    mirrored: bool = False
    device: bool = True
    awake: bool = True
    power: Power | None = field(default_factory=lambda: Power(plugged=True))
    free_mb: int = 20_000
    printers: tuple[str, ...] = ("Kontor 3",)
    room: Room | None = None
    large_print: bool = False
    sign: bool = False
    played: int = 0

    def probes(self) -> Probes:
        """Return probes that find what stands here."""
        return Probes(
            screens=lambda: (self.count, self.mirrored),
            show_sign=self._show_sign,
            play=self._play,
            stays_awake=lambda: self.awake,
            power=lambda: self.power,
            free_mb=lambda: self.free_mb,
            printers=lambda: self.printers,
            room=lambda: self.room,
            keep_room=self._keep,
            large_print=lambda: self.large_print,
        )

    def _show_sign(self, wanted: bool) -> None:
        self.sign = wanted

    def _play(self) -> bool:
        self.played += 1
        return self.device

    def _keep(self, room: Room) -> None:
        self.room = room
