"""The app while its clock runs: time given and taken, papers made in the background, a note typed, a card revealed."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit

from facilitator.session.commands import AddTime, Begin, GoTo, Next, Start
from tests.bench.programs import watched
from tests.bench.programs.probe import IDLE, boot_s
from ui.app import run
from ui.composition import Composition
from ui.process.imports import use_plain_imports
from ui.review.exporting import Order, PaperWish, save
from ui.run.card_lines import to_reveal

EXERCISE = "service-levels"
"""It has a phase in which a clock runs while a card waits to be revealed."""
_NOTE = "She looked up before she spoke, and said how long it would take. "
_KEY_MS = 120
_ENDS = 3
"""One as the time was set, one after minutes were added in overtime, one after minutes were taken."""


class Run(QObject):
    """Leads the app through the run; shares of its time are when things happen."""

    def __init__(self, app: Composition, lasts_s: float) -> None:
        """Begin at once."""
        super().__init__(app)
        self._app = app
        self._seen = watched.SEEN
        self._lasts_s = lasts_s
        self._began = boot_s()
        self._papers = 0
        self._letters = cycle(_NOTE)
        self._typing = QTimer(self)
        self._typing.setInterval(_KEY_MS)
        self._typing.timeout.connect(self.on_letter_due)
        app.console.setGeometry(QRect(0, 0, 1920, 1080))
        self._to_the_card()
        app.bridge.ticker.second.connect(self.on_second)
        app.bridge.time_is_up.connect(self.on_time_is_up)
        self._part("settling", 0.0, 0.03)
        self._part("clock alone", 0.03, 0.19)
        self._part("with time given and taken", 0.19, 0.5)
        self._part("with PDF export", 0.5, 0.7)
        self._part("with typing and a reveal", 0.7, 0.9)
        self._part("with time given and taken", 0.9, 1.0)
        self._seen.ends_due = _ENDS
        self._set_left(0.2)
        for share, happens in self._plan():
            timer = QTimer(self)
            timer.setSingleShot(True)
            # a coarse timer would put everything on whole and half seconds after all
            timer.setTimerType(Qt.TimerType.PreciseTimer)
            timer.timeout.connect(happens)
            timer.start(round(share * lasts_s * 1000))

    def _plan(self) -> tuple[tuple[float, Callable[[], None]], ...]:
        # off the full second, as a person is
        return (
            (0.3037, self.on_more_wanted),
            (0.4537, self.on_much_more_wanted),
            (0.5007, self.on_paper_wanted),
            (0.7007, self.on_note_begun),
            (0.8707, self.on_reveal),
            (0.9007, self.on_note_ended),
            (0.9337, self.on_less_wanted),
            (1.0, self.on_over),
        )

    def _part(self, name: str, begins: float, ends: float) -> None:
        self._seen.parts.append((name, self._began + begins * self._lasts_s, self._began + ends * self._lasts_s))

    def _to_the_card(self) -> None:
        bridge = self._app.bridge
        bridge.do(Begin(1))
        bridge.do(GoTo(next(item.id for item in bridge.state.items if item.exercise_id == EXERCISE)))
        while not to_reveal(bridge.state, bridge.catalog):
            bridge.do(Next())
        self._app.navigation.show_run()

    def _set_left(self, share: float) -> None:
        """Give or take time until this share of the run is left on the clock."""
        face = self._app.wall.view().clocks[0]
        self._app.bridge.do(AddTime(share * self._lasts_s - face.remaining_at(boot_s())))

    @Slot(float)
    def on_second(self, _boot_s: float) -> None:
        """Take down the work so far."""
        self._seen.cpu.append((boot_s(), time.process_time()))

    @Slot(str)
    def on_time_is_up(self) -> None:
        """Take down that the end was signalled."""
        self._seen.ends.append(boot_s())

    @Slot()
    def on_more_wanted(self) -> None:
        """Give time in overtime: the clock will end a second time."""
        self._set_left(0.1)

    @Slot()
    def on_much_more_wanted(self) -> None:
        """Give so much more time in overtime that the phase is left before its end."""
        self._set_left(0.55)

    @Slot()
    def on_less_wanted(self) -> None:
        """Take time until little is left."""
        self._set_left(0.03)

    @Slot()
    def on_paper_wanted(self) -> None:
        """Have the summary made, again and again."""
        bridge, wish = self._app.bridge, PaperWish("en", marks=True)
        if boot_s() > self._began + 0.7 * self._lasts_s:
            return
        self._papers += 1
        order = Order(wish, bridge.state, bridge.catalog, bridge.workshop.cards_record())
        job = self._app.background.run(save, order, self._app.desk.folder / f"summary-{self._papers}.pdf")
        job.ended.connect(self.on_paper_wanted)

    @Slot()
    def on_note_begun(self) -> None:
        """Click into a note and begin to type."""
        field = next(edit for edit in self._app.console.findChildren(QPlainTextEdit) if edit.isVisible())
        self._note = field
        field.setFocus()
        self._typing.start()

    @Slot()
    def on_letter_due(self) -> None:
        """Type the next letter."""
        QTest.keyClicks(self._note, next(self._letters))

    @Slot()
    def on_reveal(self) -> None:
        """Reveal the card, while a note is half typed."""
        self._app.run_panel.reveal_current()

    @Slot()
    def on_note_ended(self) -> None:
        """Type no more, and go on to the next phase."""
        self._typing.stop()
        bridge = self._app.bridge
        bridge.do(Next())
        if not bridge.clock_runs:
            bridge.do(Start())
        self._set_left(0.09)

    @Slot()
    def on_over(self) -> None:
        """Tell everything and end."""
        watched.tell()
        sys.stderr.write(f"{self._papers} papers\n")
        self._app.navigation.left.emit()


def main() -> int:
    """Run the app with the watched windows."""
    use_plain_imports()
    watched.put_in_place()
    runs: list[Run] = []

    def begin(app: Composition) -> None:
        runs.append(Run(app, int(os.environ[IDLE]) / 1000))

    return run(Path(os.environ["FACILITATOR_HOME"]), make_console=watched.WatchedConsole, on_composed=begin)


if __name__ == "__main__":
    sys.exit(main())
