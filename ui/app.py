"""Opens the windows: the console is painted first, and only then is everything else loaded and built.

Nothing heavy may be imported at the top of this file: what the first picture waits for, the trainer waits for.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from facilitator import paths, settings
from facilitator.errors import ExpectedError
from facilitator.spare import usable_home
from ui.console.window import ConsoleWindow
from ui.look.theme import apply_theme, is_dark
from ui.process import alone

if TYPE_CHECKING:
    from collections.abc import Callable

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
    place = usable_home(data)
    folder = place.folder
    chosen = settings.load(folder)
    try:
        lock = alone.take(folder)
    except ExpectedError as error:
        from ui.running import run_second

        return run_second(app, make_console, folder, chosen, error)
    apply_theme(app, dark=is_dark(app, chosen.theme), percent=chosen.text_size)
    console = make_console()
    console.place(chosen.window, maximized=chosen.maximized, own=chosen.console_screen, wall=chosen.wall_screen)
    _show_first_picture(console)
    # All that works behind the windows is loaded with the window in sight.
    from ui.running import run_whole

    return run_whole(app, console, folder, chosen, lock, on_composed, place.kept)


def _show_first_picture(console: ConsoleWindow) -> None:
    """Show the window and come back when it has been painted."""
    first = QEventLoop()
    console.painted.connect(first.quit)
    console.show()
    first.exec()
    console.painted.disconnect(first.quit)
