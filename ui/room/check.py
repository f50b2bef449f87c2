"""Opens the room check, from home as from a workshop; nothing of it is loaded before somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from facilitator.texts import Texts
from ui.choices import Choices
from ui.keys.key_map import KeyMap
from ui.room.parts import RoomParts


class RoomCheck(QObject):
    """Makes a fresh check each time."""

    def __init__(self, parts: RoomParts, choices: Choices, texts: Callable[[], Texts], console: QWidget) -> None:
        """Look at `parts`; the window stands over `console` and speaks the words of `texts`."""
        super().__init__(console)
        self._parts = parts
        self._choices = choices
        self._texts = texts
        self._console = console

    @Slot()
    def on_requested(self) -> None:
        """Open the check at its first step."""
        from ui.room.conductor import Conductor
        from ui.room.window import RoomWindow

        keys = KeyMap.from_stored(self._choices.now.keys)
        window = RoomWindow(Conductor(self._parts.probes()), keys, self._texts(), self._console)
        window.begin(self._texts())
