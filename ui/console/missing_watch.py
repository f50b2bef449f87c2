"""Says once what this machine lacks and what to do instead; the day runs all the same."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from facilitator.texts import Texts
from ui.console.notices import Notices
from ui.machine.awake import Awake
from ui.machine.sound import Sound


class MissingWatch(QObject):
    """Follows what can be missing. Two things missed at the same time are told together, in one notice."""

    def __init__(self, awake: Awake, sound: Sound, notices: Notices, texts: Callable[[], Texts]) -> None:
        """Speak through `notices` in the words of `texts`."""
        super().__init__(notices)
        self._notices = notices
        self._texts = texts
        self._said: list[str] = []
        awake.missed.connect(self.on_awake_missed)
        sound.device_missed.connect(self.on_device_missed)

    @Slot()
    def on_awake_missed(self) -> None:
        """Say that the screen may go dark."""
        self._say(
            self._texts().t(
                "The app cannot keep this computer awake: switch off sleep and screen saver in its settings for today."
            )
        )

    @Slot()
    def on_device_missed(self) -> None:
        """Say that no gong will be heard."""
        self._say(
            self._texts().t(
                "No sound device was found, so the gongs stay silent: connect a loudspeaker, or go by the wall’s clock."
            )
        )

    def on_store_moved(self, path: str, *, copied: bool) -> None:
        """Say where the day is kept, as it could not be where it belongs; of a copy, that nothing goes home from it."""
        texts = self._texts()
        if copied:
            sentence = texts.t(
                "Your own folder cannot be written to. These are copies of your workshops, and what you do now is kept "
                "in {path} and not in your own folder: save it from there tonight.",
                path=path,
            )
        else:
            sentence = texts.t(
                "Your own folder cannot be written to, so this day is kept in {path}: save it from there tonight.",
                path=path,
            )
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        if self._notices.sentence() != " ".join(self._said):
            self._said.clear()
        self._said.append(sentence)
        self._notices.on_trouble_told(" ".join(self._said))
