"""Says so when nothing reaches the disk, once and with what to do about it, and is silent again when it does."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from facilitator.sentences import error as sentence
from ui.bridge import Bridge
from ui.console.notices import Notices


class SaveWatch(QObject):
    """Follows the saving of the open workshop. The status line says since when; this says why."""

    def __init__(self, bridge: Bridge, notices: Notices) -> None:
        """Speak through `notices`."""
        super().__init__(notices)
        self._bridge = bridge
        self._notices = notices
        self._told = ""
        bridge.save_changed.connect(self.on_save_changed)

    @Slot()
    def on_save_changed(self) -> None:
        """Tell of a trouble that is new, and take back what is over."""
        trouble = self._bridge.workshop.trouble if self._bridge.is_open else None
        said = "" if trouble is None else sentence(trouble, self._bridge.console_texts)
        if said == self._told:
            return
        if self._told:
            self._notices.take_back(self._told)
        if said:
            self._notices.on_trouble_told(said)
        self._told = said
