"""The app with a hidden card that somebody holds open whenever it may be, for the test of two monitors.

Run as `python -m tests.faults.card_day FOLDER`. It writes a picture of the open card to FOLDER/card.png, says `open`,
and holds on until it is killed.
"""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from facilitator.clock import SimulatedClock
from facilitator.desk import Desk
from facilitator.opening import NewWorkshop
from facilitator.rehearsal.day import Cast, Rehearsal
from facilitator.settings import Settings, save
from ui.app import run
from ui.composition import Composition
from ui.run.open_card import OpenCard

PRESS_MS = 20


class Holder(QObject):
    """Presses the key that holds the card open, again and again, as a trainer would who notices nothing."""

    def __init__(self, composition: Composition, folder: Path) -> None:
        """Hold the card of `composition` open; its picture goes into `folder`."""
        super().__init__(composition)
        self._composition = composition
        self._folder = folder
        self._opened = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.on_press)
        self._timer.start(PRESS_MS)

    @Slot()
    def on_press(self) -> None:
        """Press the key where the card is not open; the window is brought to the front as a trainer would."""
        card = self._composition.console.findChild(OpenCard)
        if card is not None and card.isVisible():
            self._tell(card)
            return
        if not self._composition.console.isActiveWindow() and self._composition.console.isVisible():
            self._composition.console.activateWindow()
        self._composition.run_panel.hold_current_card(True)

    def _tell(self, card: OpenCard) -> None:
        # the second time round it has been laid out and painted
        self._opened += 1
        if self._opened == 25:
            card.grab().save(str(self._folder / "card.png"))
            sys.stdout.write("open\n")
            sys.stdout.flush()


def prepare(folder: Path) -> None:
    """Make a day that stands in a phase with hidden cards, its clock running."""
    desk = Desk.open(folder)
    workshop = desk.make(NewWorkshop("half-day", date(2026, 11, 3)))
    Rehearsal(workshop, SimulatedClock(datetime.now(UTC)), "en", Cast(people=7, seed=1)).run_until("prepare")
    desk.close()
    save(folder, Settings(sample_made=True, open_workshop=workshop.state.id, theme="light", chosen_language=True))


def main() -> int:
    """Run the app with the holder in it."""
    folder = Path(sys.argv[1])
    prepare(folder)
    return run(folder, on_composed=lambda composition: Holder(composition, folder))


if __name__ == "__main__":
    sys.exit(main())
