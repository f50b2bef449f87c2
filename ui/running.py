"""The whole app behind its first picture: builds it, runs it, and ends it in order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from facilitator import logs
from facilitator.desk import Desk
from facilitator.errors import ExpectedError
from facilitator.sentences import error as sentence
from facilitator.settings import Settings
from facilitator.spare import Kept
from facilitator.texts import Texts
from ui.choices import Choices
from ui.composition import Composition
from ui.console.trouble import TroublePanel
from ui.console.window import ConsoleWindow
from ui.language.first_language import system_language
from ui.look.theme import apply_theme, is_dark
from ui.process.late_loop import LateLoop
from ui.process.second_start import Answer, FirstStart, ask_to_front
from ui.process.sweeping import Sweeper

OnComposed = Callable[[Composition], object]


def run_whole(
    app: QApplication,
    console: ConsoleWindow,
    folder: Path,
    chosen: Settings,
    lock: QLockFile | None,
    on_composed: OnComposed | None,
    kept: Kept = Kept.HOME,
) -> int:
    """Build everything around the console, run until it is left, and return the exit code.

    `lock` keeps the folder for this app, and is given back at the end. `kept`: whether it is where it belongs.
    """
    handlers = logs.set_up(folder)
    loop = LateLoop(app)
    starter = _Starter(app, loop, console, folder, chosen, lock, on_composed, kept)
    QTimer.singleShot(0, starter, starter.on_loop_runs)
    app.exec()
    loop.end()
    logs.put_away(handlers)
    return starter.exit_code


class _Starter(QObject):
    """Builds the app once the loop runs, and ends it all in order."""

    def __init__(
        self,
        app: QApplication,
        loop: LateLoop,
        console: ConsoleWindow,
        folder: Path,
        chosen: Settings,
        lock: QLockFile | None,
        on_composed: OnComposed | None,
        kept: Kept,
    ) -> None:
        super().__init__(console)
        self._app = app
        self._loop = loop
        self._console = console
        self._folder = folder
        self._chosen = chosen
        self._on_composed = on_composed
        self._composition: Composition | None = None
        self._lock = lock
        self._kept = kept
        self._sweeper: Sweeper | None = None
        self._first: FirstStart | None = None
        self.exit_code = 0

    @Slot()
    def on_loop_runs(self) -> None:
        """Build everything that was not needed for the first picture."""
        try:
            self._composition = _compose(self._app, self._loop, self._console, self._folder, self._chosen)
        except ExpectedError as error:
            self._show_trouble(error)
            return
        self._composition.navigation.left.connect(self.on_left)
        if self._lock is not None:
            self._first = FirstStart(self._folder, self._console)
        if self._kept is not Kept.HOME:
            self._composition.tell_spare(self._kept)
        if self._on_composed is not None:
            self._on_composed(self._composition)
        self._sweeper = Sweeper(self._composition.bridge.ticker.minute, self)

    @Slot()
    def on_left(self) -> None:
        """End the program."""
        if self._first is not None:
            self._first.stop()
        if self._sweeper is not None:
            self._sweeper.stop()
        if self._composition is not None:
            self._composition.stop()
            self._composition.errors.uninstall()
        else:
            self._console.let_go()
        if self._lock is not None:
            self._lock.unlock()
        self._app.exit()

    def _show_trouble(self, error: ExpectedError) -> None:
        self.exit_code = 1
        panel = _trouble_panel(self._chosen, error)
        panel.close_requested.connect(self.on_left)
        self._console.close_requested.connect(self.on_left)
        self._console.show_place(panel)


def _compose(app: QApplication, loop: LateLoop, console: ConsoleWindow, folder: Path, chosen: Settings) -> Composition:
    """Open the data folder, build the app on it, and show what the person was at.

    Raises:
        ExpectedError: the data folder cannot be used.
    """
    if not chosen.chosen_language:
        chosen = replace(chosen, language=system_language())
    choices = Choices(folder, chosen)
    composition = Composition(app, loop.get, console, Desk.open(folder), choices)
    composition.errors.install()
    loop.when_made(composition.errors.watch_loop)
    composition.navigation.begin()
    return composition


def run_second(
    app: QApplication, make_console: Callable[[], ConsoleWindow], folder: Path, chosen: Settings, error: ExpectedError
) -> int:
    """Bring the app that holds the folder to the front and end; where it cannot come, say where to go on."""
    if ask_to_front(folder) is Answer.FRONT:
        return 0
    apply_theme(app, dark=is_dark(app, chosen.theme), percent=chosen.text_size)
    console = make_console()
    console.place(None, maximized=False)
    panel = _trouble_panel(chosen, error)
    panel.close_requested.connect(app.quit)
    console.close_requested.connect(app.quit)
    console.show_place(panel)
    console.show()
    app.exec()
    console.let_go()
    return 1


def _trouble_panel(chosen: Settings, error: ExpectedError) -> TroublePanel:
    texts = Texts(chosen.language if chosen.chosen_language else system_language())
    return TroublePanel(sentence(error, texts), texts)
