"""Keeps the wall's letters as large as the last row of this workshop's room needs them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from facilitator import back_row
from facilitator.back_row import KnownRoom, Room
from ui.bridge import Bridge
from ui.choices import Choices


class FarRow(QObject):
    """Follows the open workshop and the choices, and tells the bridge what the room needs."""

    def __init__(self, bridge: Bridge, choices: Choices, parent: QObject | None = None) -> None:
        """Read rooms and large print from `choices`."""
        super().__init__(parent)
        self._bridge = bridge
        self._choices = choices
        for changed in (bridge.opened, bridge.properties_changed, choices.changed):
            changed.connect(self.on_changed)

    def room(self) -> Room | None:
        """Return the room of the open workshop, as far as it was measured."""
        workshop, place = self._here()
        return back_row.found(self._choices.now.rooms, workshop, place)

    def keep(self, room: Room) -> None:
        """Remember what was measured, for this workshop and for others at the same place."""
        now = self._choices.now
        self._choices.keep(replace(now, rooms=back_row.remembered(now.rooms, KnownRoom(*self._here(), room))))

    @Slot()
    def on_changed(self) -> None:
        """Set the letters anew."""
        large_print = self._choices.now.large_print
        self._bridge.set_least_letters(back_row.least_share(self.room(), large_print=large_print))

    def _here(self) -> tuple[str, str]:
        if not self._bridge.is_open:
            return "", ""
        return self._bridge.state.id, self._bridge.state.properties.place
