"""The whole app behind its first picture: builds it, runs it on asyncio's loop, and ends it in order."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import qasync
from PySide6.QtCore import QLockFile, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from facilitator import logs
from facilitator.errors import ExpectedError
from facilitator.sentences import error as sentence
from facilitator.settings import Settings
from facilitator.texts import Texts
from ui import alone
from ui.composition import Composition, compose
from ui.console.trouble import TroublePanel
from ui.console.window import ConsoleWindow
from ui.first_language import system_language

OnComposed = Callable[[Composition], object]


def run_whole(
    app: QApplication, console: ConsoleWindow, folder: Path, chosen: Settings, on_composed: OnComposed | None
) -> int:
    """Build everything around the console, run until it is left, and return the exit code."""
    handlers = logs.set_up(folder)
    loop = qasync.QEventLoop(app)
    starter = _Starter(app, loop, console, folder, chosen, on_composed)
    QTimer.singleShot(0, starter, starter.on_loop_runs)
    with loop:
        loop.run_forever()
    logs.put_away(handlers)
    return starter.exit_code


class _Starter(QObject):
    """Builds the app once the loop runs, and ends it all in order."""

    def __init__(
        self,
        app: QApplication,
        loop: qasync.QEventLoop,
        console: ConsoleWindow,
        folder: Path,
        chosen: Settings,
        on_composed: OnComposed | None,
    ) -> None:
        super().__init__(console)
        self._app = app
        self._loop = loop
        self._console = console
        self._folder = folder
        self._chosen = chosen
        self._on_composed = on_composed
        self._composition: Composition | None = None
        self._lock: QLockFile | None = None
        self.exit_code = 0

    @Slot()
    def on_loop_runs(self) -> None:
        """Build everything that was not needed for the first picture."""
        try:
            self._lock = alone.take(self._folder)
            self._composition = compose(self._app, self._loop, self._console, self._folder, self._chosen)
        except ExpectedError as error:
            self._show_trouble(error)
            return
        self._composition.navigation.left.connect(self.on_left)
        if self._on_composed is not None:
            self._on_composed(self._composition)

    @Slot()
    def on_left(self) -> None:
        """End the program."""
        if self._composition is not None:
            self._composition.stop()
            self._composition.errors.uninstall()
        else:
            self._console.let_go()
        if self._lock is not None:
            self._lock.unlock()
        self._loop.stop()

    def _show_trouble(self, error: ExpectedError) -> None:
        self.exit_code = 1
        texts = Texts(self._chosen.language if self._chosen.chosen_language else system_language())
        panel = TroublePanel(sentence(error, texts), texts)
        panel.close_requested.connect(self.on_left)
        self._console.close_requested.connect(self.on_left)
        self._console.show_place(panel)
