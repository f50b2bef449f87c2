"""The app itself on a data folder of its own, opened the way `ui.__main__` opens it, and measured like the floor."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from tests.bench.programs.probe import Probe
from ui.process.imports import use_plain_imports

if TYPE_CHECKING:
    from ui.console.window import ConsoleWindow


def leave() -> None:
    """End the program as soon as its event loop may."""
    application = QCoreApplication.instance()
    assert application is not None, "the app runs while it is measured"
    application.quit()


def probed_console() -> ConsoleWindow:
    """Return the console, with a probe that hears of its first picture before anything else does."""
    from ui.console.window import ConsoleWindow

    console = ConsoleWindow()
    probe = Probe(leave)
    probe.setParent(console)
    console.painted.connect(probe.on_painted)
    return console


def main() -> int:
    """Run the app with the probe in it."""
    use_plain_imports()
    from ui.app import run

    return run(Path(os.environ["FACILITATOR_HOME"]), make_console=probed_console)


if __name__ == "__main__":
    sys.exit(main())
