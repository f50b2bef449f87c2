"""The parts of the running app that the room check looks at, and the probes they make."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from facilitator.session.gongs import Gong
from ui.choices import Choices
from ui.machine.awake import Awake
from ui.machine.machine import Machine
from ui.machine.sound import Sound
from ui.projector.window import WallWindow
from ui.room.far_row import FarRow
from ui.room.probes import Probes
from ui.screens.screens import Screens


def free_mb(folder: Path) -> int:
    """Return the room left on the disk of a folder, 0 where that cannot be told."""
    for place in (folder, *folder.parents):
        if place.is_dir():
            try:
                return shutil.disk_usage(place).free // 1_000_000
            except OSError:
                return 0
    return 0


@dataclass(frozen=True, slots=True)
class RoomParts:
    """The parts of the app that the check looks at."""

    machine: Machine
    screens: Screens
    wall: WallWindow
    sound: Sound
    awake: Awake
    far_row: FarRow
    folder: Path
    choices: Choices

    def probes(self) -> Probes:
        """Return the probes of the app as it runs."""
        return Probes(
            screens=self._count_screens,
            show_sign=self._show_sign,
            play=self._play,
            stays_awake=self.awake.can_hold,
            power=self.machine.power,
            free_mb=self._free_mb,
            printers=self.machine.printers,
            room=self.far_row.room,
            keep_room=self.far_row.keep,
            large_print=self._large_print,
        )

    def _count_screens(self) -> tuple[int, bool]:
        count = len(QGuiApplication.screens())
        if count > 1 and self.screens.shown_on() is None:
            self.screens.place_wall()
        return count, count > 1 and self.screens.share_a_pixel()

    def _show_sign(self, wanted: bool) -> None:
        self.wall.show_sign("2" if wanted else "")

    def _play(self) -> bool:
        return self.sound.try_out(Gong.ZERO)

    def _free_mb(self) -> int:
        return free_mb(self.folder)

    def _large_print(self) -> bool:
        return self.choices.now.large_print
