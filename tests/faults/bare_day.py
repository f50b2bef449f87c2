"""The app in a process of its own on a machine that lacks much: it runs a day by keys and tells what the windows said.

Run as `python -m tests.faults.bare_day [FOLDER]`; without a folder the app looks for its usual place.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton

from facilitator.session.commands import Next
from facilitator.session.live import Status
from ui.app import run
from ui.composition import Composition

STEP_MS = 30
STEPS = 200


class Walker(QObject):
    """A trainer who goes through the day to its end."""

    def __init__(self, composition: Composition) -> None:
        """Walk through the day of `composition`."""
        super().__init__(composition)
        self._composition = composition
        self._said: list[str] = []
        self._steps = 0
        composition.errors.trouble_told.connect(self.on_told)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.on_step)
        self._timer.start(STEP_MS)

    @Slot(str)
    def on_told(self, sentence: str) -> None:
        """Remember a trouble that was told by the way of errors."""
        self._said.append(sentence)

    @Slot()
    def on_step(self) -> None:
        """Go one step on, and read what stands in the notice."""
        told = self._composition.notices.sentence()
        if told and told not in self._said:
            self._said.append(told)
            self._composition.notices.hide()
        self._steps += 1
        if self._steps == 1:
            self._composition.run_panel.main_step()
        elif self._steps == 2:
            self._press(Qt.Key.Key_PageDown)
        elif self._steps < STEPS and self._composition.bridge.state.live.key is not None:
            self._composition.bridge.do(Next())
        else:
            self._timer.stop()
            self._tell()

    def _press(self, key: Qt.Key) -> None:
        target = QApplication.focusWidget() or self._composition.console
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))

    def _tell(self) -> None:
        composition = self._composition
        sound = composition.console.findChild(QPushButton, "sound")
        state = composition.bridge.state
        told = {
            "said": self._said,
            "sound": sound.text() if sound is not None else "",
            "running": state.live.status is Status.RUNNING,
            "phases": len(state.runs),
            "saved": composition.bridge.workshop.unsaved_since is None,
            "folder": str(composition.desk.folder),
        }
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        composition.navigation.left.emit()


def main() -> int:
    """Run the app with somebody in it."""
    return run(Path(sys.argv[1]) if len(sys.argv) > 1 else None, on_composed=Walker)


if __name__ == "__main__":
    sys.exit(main())
