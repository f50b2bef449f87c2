"""The app itself on a data folder of its own, measured like the floor."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from tests.bench.programs.probe import Probe
from ui.app import run
from ui.console.window import ConsoleWindow


def leave() -> None:
    """End the program as soon as its event loop may."""
    application = QCoreApplication.instance()
    assert application is not None, "the app runs while it is measured"
    application.quit()


class ProbedConsole(ConsoleWindow):
    """The console, with a probe that hears of its first picture before anything else does."""

    def __init__(self) -> None:
        """Connect the probe."""
        super().__init__()
        self._probe = Probe(leave)
        self.painted.connect(self._probe.on_painted)


def main() -> int:
    """Run the app with the probe in it."""
    return run(Path(os.environ["FACILITATOR_HOME"]), make_console=ProbedConsole)


if __name__ == "__main__":
    sys.exit(main())
