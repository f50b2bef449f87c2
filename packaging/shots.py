"""Makes the pictures of the README: console and wall, light and dark, running and over time, and a page of the PDF.

The pictures are taken from a rehearsed day on a clock that stands still, so the same code makes the same pictures.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import qasync
from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.clock import SimulatedClock
from facilitator.desk import Desk
from facilitator.rehearsal.day import Cast, Rehearsal
from facilitator.rehearsal.outcome import Wish, make_workshop, write_summary
from facilitator.session.commands import AnswerAway
from facilitator.session.gongs import Gong
from facilitator.settings import Settings
from ui.choices import Choices
from ui.composition import Composition
from ui.console.window import ConsoleWindow
from ui.look.theme import apply_theme
from ui.machine.machine import Machine
from ui.projector.window import WallWindow

ROOT = Path(__file__).resolve().parents[1]
SCREENS = ROOT / "tests" / "screens.json"
PICTURES = ROOT / "assets" / "pictures"
CONSOLE_SIZE = QSize(1366, 768)
WALL_SIZE = QSize(1280, 720)
PAGE_WIDTH = 1000
SEED = 3
PEOPLE = 12


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of the rehearsed day: a phase in one of its turns, and the seconds spent in it."""

    phase: str
    turn: int
    spent_s: float


RUNNING = Moment("prepare", 1, 156)
OVER = Moment("prepare", 1, 637)
CHART = Moment("reveal", 1, 65)
TASK = Moment("play", 2, 48)
SCENE = Moment("scene", 2, 112)
HIDDEN = Moment("deal", 1, 40)


def main() -> int:
    """Make every picture."""
    parser = argparse.ArgumentParser(description="Make the pictures of the README.")
    parser.add_argument("--into", type=Path, default=PICTURES, help="the folder for the pictures")
    parser.add_argument("--lang", default="en", help="the language of console, wall and paper")
    given = parser.parse_args()
    given.into.mkdir(parents=True, exist_ok=True)
    # Two screens that are there on every machine, and one time zone.
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={SCREENS}"
    os.environ["TZ"] = "UTC"
    time.tzset()
    app = QApplication(sys.argv[:1])
    apply_theme(app, dark=False)
    loop = qasync.QEventLoop(app, already_running=True)
    with loop:
        studio = Studio(app, loop, given.lang, given.into)
        studio.home("home")
        studio.console("console-run", RUNNING, dark=False)
        studio.console("console-run-dark", RUNNING, dark=True)
        studio.console("console-over", OVER, dark=False)
        studio.console("console-calculator", CHART, dark=False)
        for place in ("plan", "people", "review"):
            studio.console(f"console-{place}", SCENE, dark=False, place=place)
        studio.wall("wall-clock", SCENE)
        studio.wall("wall-teams", RUNNING)
        studio.wall("wall-over", OVER)
        studio.wall("wall-chart", CHART)
        studio.wall("wall-task", TASK)
        studio.wall("wall-task-light", TASK, light=True)
        studio.wall("wall-hidden-card", HIDDEN)
        studio.page("summary-page")
    return 0


class _Silent:
    """A loudspeaker and an alarm clock for pictures."""

    active = True

    def has_device(self) -> bool:
        return True

    def play(self, gong: Gong, level: int) -> None:
        """Play nothing."""

    def watch(self, on_devices_changed: Callable[[], object]) -> None:
        """Nothing ever changes."""


def _awake() -> AbstractContextManager[object]:
    return nullcontext(_Silent)


def studio_machine() -> Machine:
    """Return a machine on which nothing is missing, wherever the pictures are taken."""
    return Machine(open_player=_Silent, hold_awake=_awake)


class Studio:
    """Takes the pictures, each of a fresh day in a folder that is gone afterwards."""

    def __init__(self, app: QApplication, loop: qasync.QEventLoop, language: str, into: Path) -> None:
        """Take pictures in `language`, into the folder `into`."""
        self._app = app
        self._loop = loop
        self._language = language
        self._into = into

    def home(self, name: str) -> None:
        """Take a picture of home with a day on its list."""
        with self._day(None) as day:
            day.composition.navigation.on_home_requested()
            self._take(day.composition.console, name)

    def console(self, name: str, moment: Moment, *, dark: bool, place: str = "run") -> None:
        """Take a picture of one place of the console."""
        apply_theme(self._app, dark=dark)
        with self._day(moment) as day:
            day.show(place)
            self._take(day.composition.console, name)
        apply_theme(self._app, dark=False)

    def wall(self, name: str, moment: Moment, *, light: bool = False) -> None:
        """Take a picture of the wall."""
        with self._day(moment) as day:
            day.show("run")
            wall = WallWindow()
            wall.resize(WALL_SIZE)
            wall.show()
            wall.show_view(replace(day.composition.bridge.audience_view(), light=light))
            wall.show_time(day.composition.bridge.now().boot_s)
            self._take(wall, name)
            wall.close()
            wall.deleteLater()
            self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def page(self, name: str) -> None:
        """Take a picture of the summary's second page: a day that was run to its end."""
        with tempfile.TemporaryDirectory() as folder, Desk.rehearsal(Path(folder), SEED) as desk:
            workshop = make_workshop(desk, self._wish())
            clock = _standing(desk)
            list(Rehearsal(workshop, clock, self._language, Cast(PEOPLE, SEED)).run())
            path = Path(folder) / "summary.pdf"
            write_summary(workshop, path, local_offset=timedelta(0))
            document = QPdfDocument()
            document.load(str(path))
            for number in range(document.pageCount()):
                size = document.pagePointSize(number)
                shape = QSize(PAGE_WIDTH, round(PAGE_WIDTH * size.height() / size.width()))
                page = QImage(shape, QImage.Format.Format_RGB32)
                page.fill("white")
                rendered = document.render(number, shape)
                _onto(page, rendered)
                if number == 1:
                    page.save(str(self._into / f"{name}.png"))
            document.close()

    def _wish(self) -> Wish:
        return Wish("half-day", self._language, PEOPLE, SEED)

    def _day(self, moment: Moment | None) -> Day:
        return Day(self._app, self._loop, self._language, moment)

    def _take(self, window: QWidget, name: str) -> None:
        self._app.sendPostedEvents()
        window.grab().save(str(self._into / f"{name}.png"))


class Day:
    """A rehearsed day in the app, up to one moment."""

    def __init__(self, app: QApplication, loop: qasync.QEventLoop, language: str, moment: Moment | None) -> None:
        """Prepare the day; it is played when entered."""
        self._app = app
        self._loop = loop
        self._language = language
        self._moment = moment

    def __enter__(self) -> Day:
        """Play the day to its moment and build the app around it."""
        self._folder = tempfile.TemporaryDirectory()
        folder = Path(self._folder.name)
        desk = Desk.rehearsal(folder, SEED)
        self.workshop = make_workshop(desk, Wish("half-day", self._language, PEOPLE, SEED))
        if self._moment is not None:
            rehearsal = Rehearsal(self.workshop, _standing(desk), self._language, Cast(PEOPLE, SEED))
            rehearsal.run_until(self._moment.phase, self._moment.turn, spent_s=self._moment.spent_s)
        console = ConsoleWindow()
        console.resize(CONSOLE_SIZE)
        choices = Choices(folder, Settings(language=self._language, sample_made=True))
        self.composition = Composition(self._app, lambda: self._loop, console, desk, choices, studio_machine())
        console.show()
        return self

    def show(self, place: str) -> None:
        """Open the day in one of its places."""
        self.composition.bridge.open(self.workshop)
        if self.workshop.state.live.away is not None:
            self.composition.bridge.do(AnswerAway(counted=True))
        self.composition.console.show_place(self.composition.frame, self.workshop.state.properties.title)
        self.composition.frame.show_place(place)

    def __exit__(self, *_: object) -> None:
        """Put everything away."""
        self.composition.put_away()
        self._folder.cleanup()


def _standing(desk: Desk) -> SimulatedClock:
    clock = desk.time_source
    assert isinstance(clock, SimulatedClock), "a rehearsal has a clock that stands still"
    return clock


def _onto(page: QImage, rendered: QImage) -> None:
    """Draw a rendered page on white: its ground is see-through."""
    from PySide6.QtGui import QPainter

    painter = QPainter(page)
    painter.drawImage(0, 0, rendered)
    painter.end()


if __name__ == "__main__":
    sys.exit(main())
