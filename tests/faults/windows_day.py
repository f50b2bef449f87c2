"""The app in a process of its own, for tests that kill it: it tells what it came back to, then plays on by keys.

Run as `python -m tests.faults.windows_day FOLDER SEED`. The first line of JSON is what it found, each further one what
is on the disk after a step; it goes on until it is killed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from random import Random

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

from facilitator.session.live import Status
from ui.app import run
from ui.composition import Composition

STEP_MS = 15
WORDS = "Hun så opp før hun svarte. Der snudde det. Ærlig, øm og åpen."


def snapshot(composition: Composition) -> dict[str, object]:
    """Return what must survive, as plain values."""
    state = composition.bridge.state
    key = state.live.key
    return {
        "workshop": state.id,
        "status": state.live.status.value,
        "revision": state.live.revision,
        "place": None if key is None else [key.item_id, key.phase_id, key.turn],
        "teams": [[group.id, *group.people] for draw in state.draws for group in draw.groups],
        "deals": [[deal.id, deal.card, deal.to, deal.revealed] for deal in state.deals],
        "notes": {note.id: note.text for note in state.notes},
        "running": composition.bridge.clock_runs,
        "asked": state.live.away is not None,
        "title": composition.console.windowTitle(),
    }


class Player(QObject):
    """A trainer in a hurry: presses keys and types, and says after each step what is on the disk by then."""

    def __init__(self, composition: Composition, seed: int) -> None:
        """Play on `composition`."""
        super().__init__(composition)
        self._composition = composition
        self._random = Random(seed)
        self._typed = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.on_step)
        self._timer.start(STEP_MS)
        self._tell()

    @Slot()
    def on_step(self) -> None:
        """Do one thing."""
        bridge = self._composition.bridge
        if bridge.state.live.status is Status.PLANNED:
            self._composition.run_panel.main_step()
        elif bridge.state.live.key is None:
            self._key(Qt.Key.Key_PageUp)
        else:
            self._random.choice((self._go_on, self._type, self._type, self._type, self._reveal))()
        self._tell()

    def _tell(self) -> None:
        sys.stdout.write(json.dumps(snapshot(self._composition)) + "\n")
        sys.stdout.flush()

    def _go_on(self) -> None:
        self._key(Qt.Key.Key_PageDown)

    def _reveal(self) -> None:
        self._composition.run_panel.reveal_current()

    def _type(self) -> None:
        fields: list[QWidget] = [
            field
            for field in self._composition.run_panel.findChildren(QWidget)
            if isinstance(field, QTextEdit | QPlainTextEdit) and field.isVisible() and field.isEnabled()
        ]
        if not fields:
            return
        field = self._random.choice(fields)
        field.setFocus()
        letter = WORDS[self._typed % len(WORDS)]
        self._typed += 1
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))

    def _key(self, key: Qt.Key) -> None:
        target = QApplication.focusWidget() or self._composition.console
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))


def main() -> int:
    """Run the app with a trainer in it."""
    return run(Path(sys.argv[1]), on_composed=lambda composition: Player(composition, int(sys.argv[2])))


if __name__ == "__main__":
    sys.exit(main())
