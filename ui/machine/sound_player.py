"""The system's sound through Qt's multimedia. Imported late: it is the one heavy part of the gongs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLoggingCategory, QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from facilitator.paths import asset
from facilitator.session.gongs import Gong

# Every library for video that is not there would be told on the terminal, and none is needed for a gong.
QLoggingCategory.setFilterRules("qt.multimedia.*=false")


class SystemPlayer:
    """Plays each gong on the device that the system prefers, also when that is another one later."""

    def __init__(self) -> None:
        """Look for devices and read the gongs."""
        self._devices = QMediaDevices()
        self._effects: dict[Gong, QSoundEffect] = {}
        self._on_devices_changed: Callable[[], object] | None = None
        self._devices.audioOutputsChanged.connect(self.on_outputs_changed)
        self._load()

    def has_device(self) -> bool:
        """Tell whether there is anything to hear it with."""
        return not QMediaDevices.defaultAudioOutput().isNull()

    def play(self, gong: Gong, level: int) -> None:
        """Let a gong sound, its level from 0 to 100; one that sounds already begins anew."""
        effect = self._effects.get(gong)
        if effect is not None:
            effect.setVolume(level / 100)
            effect.play()

    def watch(self, on_devices_changed: Callable[[], object]) -> None:
        """Call back when a device came or went."""
        self._on_devices_changed = on_devices_changed

    def on_outputs_changed(self) -> None:
        """Take the device that the system prefers now."""
        self._load()
        if self._on_devices_changed is not None:
            self._on_devices_changed()

    def _load(self) -> None:
        device = QMediaDevices.defaultAudioOutput()
        self._effects = {}
        if device.isNull():
            return
        for gong in Gong:
            effect = QSoundEffect(device)
            effect.setSource(QUrl.fromLocalFile(str(asset(f"sounds/{gong.value}.wav"))))
            self._effects[gong] = effect
