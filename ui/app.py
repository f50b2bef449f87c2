"""Opens the windows: the console is painted first, and only then is everything else loaded and built.

Nothing heavy may be imported at the top of this file: what the first picture waits for, the trainer waits for.
"""

from __future__ import annotations

import sys
from pathlib import Path

import qasync
from PySide6.QtWidgets import QApplication

from facilitator import paths, settings
from ui.console.window import ConsoleWindow
from ui.theme import apply_theme, is_dark


def run(data: Path | None) -> int:
    """Run the app on a data folder until its windows are closed; return the exit code."""
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
    console = ConsoleWindow()
    starter = _Starter(app, loop, console, folder, chosen)
    console.painted.connect(starter.on_painted)
    console.place(chosen.window, maximized=chosen.maximized)
    console.show()
    with loop:
        loop.run_forever()
    return starter.exit_code


class _Starter:
    """Builds the rest of the app once the window stands."""

    def __init__(
        self,
        app: QApplication,
        loop: qasync.QEventLoop,
        console: ConsoleWindow,
        folder: Path,
        chosen: settings.Settings,
    ) -> None:
        self._app = app
        self._loop = loop
        self._console = console
        self._folder = folder
        self._chosen = chosen
        self._facilitator: object | None = None
        self.exit_code = 0

    def on_painted(self) -> None:
        """Build everything that was not needed for the first picture."""
        from ui.composition import compose

        self._facilitator = compose(self._app, self._loop, self._console, self._folder, self._chosen)
