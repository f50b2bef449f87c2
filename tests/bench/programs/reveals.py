"""From the reveal key to the end of the wall's painting: every hidden card of half days, one after another."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Slot
from PySide6.QtTest import QTest

from facilitator.desk import REHEARSAL_DAY
from facilitator.opening import NewWorkshop
from facilitator.session.commands import Begin, Next
from facilitator.session.people_commands import AddPeople
from tests.bench.programs import watched
from tests.bench.programs.probe import IDLE, boot_s
from ui.app import run
from ui.composition import Composition
from ui.process.imports import use_plain_imports
from ui.run.card_lines import to_reveal

PEOPLE = ("Ada", "Bo", "Cleo", "Dag", "Eva", "Frida", "Siti")
_REST_MS = 150
"""As long as the room lets the windows come to rest between two steps."""


class Run(QObject):
    """Goes from card to card through as many days as it takes."""

    def __init__(self, app: Composition, count: int) -> None:
        """Begin at once; measure `count` reveals."""
        super().__init__(app)
        self._app = app
        self._count = count
        self._days = 0
        app.console.setGeometry(QRect(0, 0, 1920, 1080))
        self._rest(self.on_card_wanted)

    @Slot()
    def on_card_wanted(self) -> None:
        """Go on to the next card that waits to be revealed."""
        bridge = self._app.bridge
        if not self._days:
            self._begin_day()
        while not to_reveal(bridge.state, bridge.catalog):
            if not bridge.do(Next()):
                self._begin_day()
        self._rest(self.on_reveal_wanted)

    @Slot()
    def on_reveal_wanted(self) -> None:
        """Press the key."""
        self._before = self._app.wall.view()
        self._pressed_s = boot_s()
        QTest.keyClick(self._app.console, Qt.Key.Key_R)
        self._rest(self.on_shown)

    @Slot()
    def on_shown(self) -> None:
        """Take down when the wall had painted it."""
        wall = self._app.wall
        assert isinstance(wall, watched.WatchedWall), "it was put in place"
        assert wall.view() != self._before, "the wall shows what was revealed"
        watched.SEEN.reveals.append((wall.changed_s - self._pressed_s) * 1000)
        if len(watched.SEEN.reveals) < self._count:
            self._rest(self.on_card_wanted)
            return
        watched.tell()
        self._app.navigation.left.emit()

    def _begin_day(self) -> None:
        self._days += 1
        bridge = self._app.bridge
        bridge.open(self._app.desk.make(NewWorkshop("half-day", REHEARSAL_DAY)))
        bridge.do(AddPeople(PEOPLE))
        bridge.do(Begin(self._days))
        self._app.navigation.show_run()

    def _rest(self, then: object) -> None:
        QTimer.singleShot(_REST_MS, self, then)  # type: ignore[call-overload]  # a bound slot


def main() -> int:
    """Run the app with the watched windows."""
    use_plain_imports()
    watched.put_in_place()
    runs: list[Run] = []

    def begin(app: Composition) -> None:
        runs.append(Run(app, int(os.environ[IDLE])))

    return run(Path(os.environ["FACILITATOR_HOME"]), make_console=watched.WatchedConsole, on_composed=begin)


if __name__ == "__main__":
    sys.exit(main())
