"""The app itself on a data folder of its own, measured like the floor."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

import ui.app
from tests.bench.programs.probe import Probe
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

    @override
    def show(self) -> None:
        super().show()


def main() -> int:
    """Run the app with the probe in it."""
    ui.app.ConsoleWindow = ProbedConsole  # type: ignore[misc]  # the one place where the app is not as it ships
    return ui.app.run(Path(os.environ["FACILITATOR_HOME"]))


if __name__ == "__main__":
    sys.exit(main())
