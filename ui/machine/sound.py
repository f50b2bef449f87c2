"""The gongs: which of them sound and how loud, and what is said where there is nothing to sound with.

Nothing of Qt's multimedia is loaded before a clock runs or somebody tries a gong out: it is large, and the first
picture must not wait for it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from enum import Enum
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from facilitator.session.gongs import Gong
from facilitator.settings import Settings
from ui.bridge import Bridge
from ui.choices import Choices

log = logging.getLogger(__name__)


class SoundState(Enum):
    """What can be said of the sound."""

    ON = "on"
    MUTED = "muted"
    NO_DEVICE = "no_device"


class Player(Protocol):
    """Plays the gongs on whatever device the system has."""

    def has_device(self) -> bool:
        """Tell whether there is anything to hear it with."""

    def play(self, gong: Gong, level: int) -> None:
        """Let a gong sound, its level from 0 to 100."""

    def watch(self, on_devices_changed: Callable[[], object]) -> None:
        """Call back when a device came or went."""


def open_player() -> Player:
    """Return the system's sound; loading it takes a tenth of a second."""
    from ui.machine.sound_player import SystemPlayer

    return SystemPlayer()


class Sound(QObject):
    """Lets gongs sound when they are due, as the person has chosen.

    Signals:
        changed: the sound was muted or let loose, or a device came or went.
        device_missed: there is no device; told once.
        played: a gong sounded; carries the `Gong`.
    """

    changed = Signal()
    device_missed = Signal()
    played = Signal(object)

    def __init__(
        self,
        bridge: Bridge,
        choices: Choices,
        opened: Callable[[], Player] = open_player,
        parent: QObject | None = None,
    ) -> None:
        """Listen to `bridge` and keep to `choices`; `opened` loads the system's sound."""
        super().__init__(parent)
        self._bridge = bridge
        self._choices = choices
        self._opened = opened
        self._player: Player | None = None
        self._missed = False
        bridge.gong_due.connect(self.on_gong_due)
        bridge.flow_changed.connect(self.on_flow_changed)
        choices.changed.connect(self.on_choices_changed)

    @property
    def state(self) -> SoundState:
        """Return what can be said of the sound now; a device counts as there until it was looked for."""
        if self._player is not None and not self._player.has_device():
            return SoundState.NO_DEVICE
        return SoundState.ON if self._choices.now.sound else SoundState.MUTED

    def prepare(self) -> bool:
        """Load the system's sound if nobody did; tell whether there is anything to hear it with."""
        if self._player is None:
            self._player = self._opened()
            self._player.watch(self.on_devices_changed)
            self.changed.emit()
        there = self._player.has_device()
        if not there and not self._missed:
            self._missed = True
            log.info("there is no sound device")
            self.device_missed.emit()
        return there

    def try_out(self, gong: Gong) -> bool:
        """Let a gong sound now, muted or not; tell whether it could."""
        if not self.prepare():
            return False
        self._play(gong)
        return True

    @Slot(object)
    def on_gong_due(self, gong: Gong) -> None:
        """Let a gong sound that is wanted."""
        if is_wanted(self._choices.now, gong) and self.prepare():
            self._play(gong)

    @Slot()
    def on_flow_changed(self) -> None:
        """Be ready before the first gong is due: from the first running clock on."""
        if self._player is None and self._choices.now.sound and self._bridge.clock_runs:
            # Not on the way of the change itself: the room sees its clock start first.
            QTimer.singleShot(0, self, self.on_idle)

    @Slot()
    def on_idle(self) -> None:
        """Load the system's sound when nobody waits for anything."""
        if self._player is None:
            self.prepare()

    def stop(self) -> None:
        """Let go of the system's sound, while the app that it belongs to still stands."""
        self._player = None

    @Slot()
    def on_choices_changed(self) -> None:
        """Tell whether there is sound now."""
        self.changed.emit()

    def on_devices_changed(self) -> None:
        """Tell whether there is a device now."""
        self.changed.emit()

    def _play(self, gong: Gong) -> None:
        assert self._player is not None, "prepared before"
        self._player.play(gong, self._choices.now.sound_level)
        self.played.emit(gong)


def is_wanted(chosen: Settings, gong: Gong) -> bool:
    """Tell whether the person wants to hear this gong."""
    wanted = {Gong.SOON: chosen.sound_soon, Gong.ZERO: chosen.sound_zero, Gong.ROUND: chosen.sound_round}
    return chosen.sound and wanted[gong]
