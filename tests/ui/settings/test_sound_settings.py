"""The gongs' choices are kept at once, and each gong can be heard where it is chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from facilitator.session.gongs import Gong
from facilitator.settings import Settings
from facilitator.texts import Texts
from tests.ui.machines import HeardPlayer
from tests.ui.workbench import Workbench, bench, shipped_pack
from ui.choices import Choices
from ui.machine.sound import Sound
from ui.settings.sound_section import SoundSection

__all__ = ["bench", "shipped_pack"]


class Desk:
    """The section on the screen, with a loudspeaker that remembers."""

    def __init__(self, qtbot: QtBot, bench: Workbench, folder: Path) -> None:
        self.qtbot = qtbot
        self.player = HeardPlayer()
        self.choices = Choices(folder, Settings())
        self.section = SoundSection(self.choices, Sound(bench.bridge, self.choices, self._open))
        qtbot.addWidget(self.section)
        self.section.show_choices(Texts("en"))
        self.section.resize(560, 500)
        self.section.show()

    def _open(self) -> HeardPlayer:
        return self.player

    def part(self, name: str) -> QWidget:
        found = self.section.findChild(QWidget, name)
        assert found is not None
        return found

    def press(self, name: str) -> None:
        part = self.part(name)
        part.setFocus()
        self.qtbot.keyClick(part, Qt.Key.Key_Space)
        self.section.show_choices(Texts("en"))


@pytest.fixture
def desk(qtbot: QtBot, bench: Workbench, tmp_path: Path) -> Desk:
    return Desk(qtbot, bench, tmp_path)


@pytest.mark.parametrize("gong", list(Gong))
def test_each_gong_is_heard_when_it_is_tried_out(desk: Desk, gong: Gong) -> None:
    desk.press(f"settings_try_{gong.value}")
    assert desk.player.gongs() == [gong]
    button = desk.part(f"settings_try_{gong.value}")
    assert isinstance(button, QPushButton)
    assert button.accessibleName() != button.text()


@pytest.mark.parametrize("gong", list(Gong))
def test_each_gong_is_muted_by_itself(desk: Desk, gong: Gong) -> None:
    desk.press(f"settings_sound_{gong.value}")
    now = desk.choices.now
    muted = {Gong.SOON: now.sound_soon, Gong.ZERO: now.sound_zero, Gong.ROUND: now.sound_round}
    assert [each for each, on in muted.items() if not on] == [gong]


def test_muted_as_a_whole_the_others_wait(desk: Desk) -> None:
    desk.press("settings_sound_on")
    assert not desk.choices.now.sound
    box = desk.part("settings_sound_soon")
    assert isinstance(box, QCheckBox)
    assert not box.isEnabled()


def test_the_level_is_set_by_keys_and_heard(desk: Desk) -> None:
    slider = desk.part("settings_sound_level")
    assert isinstance(slider, QSlider)
    desk.qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert desk.choices.now.sound_level == 75
    desk.press("settings_try_zero")
    assert desk.player.heard == [(Gong.ZERO, 75)]
