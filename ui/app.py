"""Opens the windows: the console is painted first, and only then is everything else loaded and built.

Nothing heavy may be imported at the top of this file: what the first picture waits for, the trainer waits for.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import qasync
from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from facilitator import paths, settings
from ui.console.window import ConsoleWindow
from ui.theme import apply_theme, is_dark

if TYPE_CHECKING:
    from collections.abc import Callable

    from facilitator.errors import ExpectedError
    from ui.composition import Composition


def run(
    data: Path | None,
    make_console: Callable[[], ConsoleWindow] = ConsoleWindow,
    on_composed: Callable[[Composition], object] | None = None,
) -> int:
    """Run the app on a data folder until its windows are closed; return the exit code.

    Who watches the app from within hands in a console of their own, or hears when everything is built.
    """
    app = QApplication(sys.argv[:1])
    app.setApplicationName(paths.APP_NAME)
    app.setApplicationDisplayName("")
    app.setDesktopFileName("facilitator")
    # The wall may be hidden while the console lives on, and the other way round: quitting is always said, never met.
    app.setQuitOnLastWindowClosed(False)
    folder = paths.home(data)
    chosen = settings.load(folder)
    apply_theme(app, dark=is_dark(app, chosen.theme))
    loop = qasync.QEventLoop(app)
    console = make_console()
    starter = _Starter(app, loop, console, folder, chosen, on_composed)
    console.painted.connect(starter.on_painted)
    console.place(chosen.window, maximized=chosen.maximized)
    console.show()
    with loop:
        loop.run_forever()
    return starter.exit_code


class _Starter(QObject):
    """Builds the rest of the app once the window stands, and ends it all in order."""

    def __init__(
        self,
        app: QApplication,
        loop: qasync.QEventLoop,
        console: ConsoleWindow,
        folder: Path,
        chosen: settings.Settings,
        on_composed: Callable[[Composition], object] | None,
    ) -> None:
        super().__init__(console)
        self._app = app
        self._loop = loop
        self._console = console
        self._folder = folder
        self._chosen = chosen
        self._on_composed = on_composed
        self._composition: Composition | None = None
        self.exit_code = 0

    @Slot()
    def on_painted(self) -> None:
        """Build everything that was not needed for the first picture."""
        from facilitator.errors import ExpectedError
        from ui.composition import compose

        try:
            self._composition = compose(self._app, self._loop, self._console, self._folder, self._chosen)
        except ExpectedError as error:
            self._show_trouble(error)
        else:
            self._composition.navigation.left.connect(self.on_left)
            if self._on_composed is not None:
                self._on_composed(self._composition)

    @Slot()
    def on_left(self) -> None:
        """End the program."""
        if self._composition is not None:
            self._composition.stop()
        else:
            self._console.let_go()
        self._loop.stop()

    def _show_trouble(self, error: ExpectedError) -> None:
        from facilitator.sentences import error as sentence
        from facilitator.texts import Texts
        from ui.console.trouble import TroublePanel

        self.exit_code = 1
        texts = Texts(self._chosen.language)
        panel = TroublePanel(sentence(error, texts), texts)
        panel.close_requested.connect(self.on_left)
        self._console.close_requested.connect(self.on_left)
        self._console.show_place(panel)
