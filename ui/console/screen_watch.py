"""Tells the trainer when the room sees the trainer's own screen, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from facilitator.texts import Texts
from ui.bridge import Bridge
from ui.console.notices import Notices
from ui.screens.screens import Screens, Situation

_SHARED = (Situation.SINGLE, Situation.SINGLE_SHOWN, Situation.MIRRORED)


class ScreenWatch(QObject):
    """Speaks when a workshop is opened and when screens change, once for each situation; never over other news."""

    def __init__(self, bridge: Bridge, screens: Screens, notices: Notices, texts: Callable[[], Texts]) -> None:
        """Follow `screens` while a workshop is open in `bridge`; speak through `notices`."""
        super().__init__(notices)
        self._bridge = bridge
        self._screens = screens
        self._notices = notices
        self._texts = texts
        self._told: Situation | None = None
        self._said = ""
        bridge.opened.connect(self.on_opened)
        screens.changed.connect(self.on_changed)

    @Slot()
    def on_opened(self) -> None:
        """Tell how the screens are shared at the start of a workshop."""
        self._told = None
        self.on_changed()

    @Slot()
    def on_changed(self) -> None:
        """Tell what is new, and take back what is over."""
        situation = self._screens.situation()
        if situation is self._told or not self._bridge.is_open:
            return
        self._told = situation
        self._notices.take_back(self._said)
        self._said = self._sentence(situation)
        if self._said and not self._notices.sentence():
            self._notices.on_trouble_told(self._said)

    def _sentence(self, situation: Situation) -> str:
        texts = self._texts()
        if situation is Situation.MIRRORED:
            return texts.t(
                "The screens show the same, so the room sees this window. Set the projector to extend the desktop;"
                " until then print the hidden cards, or hand over the laptop with the projector covered."
            )
        if situation in _SHARED:
            return texts.t(
                "There is one screen: F11 gives it to the wall, F11 again brings you back. Print the hidden cards, or"
                " hand over the laptop with the projector covered."
            )
        if not self._screens.can_place():
            return texts.t(
                "This desktop does not let a program place its windows: drag the wall to the projector and press F11,"
                " or swap the two in Run."
            )
        return ""
