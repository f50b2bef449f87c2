"""Gongs are heard as chosen; a machine without a loudspeaker says so once and runs the day."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facilitator.session.commands import Begin, Next, Start
from facilitator.session.gongs import Gong
from facilitator.session.people_commands import AddPeople
from facilitator.settings import Settings
from tests.ui.machines import HeardPlayer
from tests.ui.workbench import Workbench, bench, shipped_pack
from ui.choices import Choices
from ui.machine.sound import Sound, SoundState

__all__ = ["bench", "shipped_pack"]


class Ears:
    """A sound that listens to a running day, and what it let be heard."""

    def __init__(self, bench: Workbench, folder: Path, *, there: bool = True, chosen: Settings | None = None) -> None:
        self.bench = bench
        self.player = HeardPlayer(there)
        self.opened = 0
        self.choices = Choices(folder, chosen or Settings())
        self.sound = Sound(bench.bridge, self.choices, self._open)
        self.missed = 0
        self.sound.device_missed.connect(self._on_missed)

    def _open(self) -> HeardPlayer:
        self.opened += 1
        return self.player

    def _on_missed(self) -> None:
        self.missed += 1

    def begin(self) -> None:
        """Start the first clock of the day."""
        self.bench.do(AddPeople(("Ada", "Bo", "Cleo", "Dag")), Begin(1))
        if not self.bench.bridge.clock_runs:
            self.bench.do(Start())

    def passes(self, seconds: float) -> None:
        for _ in range(round(seconds)):
            self.bench.clock.advance(1)
            self.bench.bridge.ticker.on_timeout()
            self.bench.bridge.ticker.on_shown()

    def chooses(self, **changes: object) -> None:
        self.choices.keep(replace(self.choices.now, **changes))  # type: ignore[arg-type]  # names of its fields


@pytest.fixture
def ears(bench: Workbench, tmp_path: Path) -> Ears:
    return Ears(bench, tmp_path)


def length_s(bench: Workbench) -> float:
    return bench.state.live.clocks[0].planned_s


def test_soon_and_zero_are_heard_once_each_from_the_running_clock(ears: Ears) -> None:
    ears.begin()
    ears.passes(length_s(ears.bench) + 90)
    assert ears.player.gongs() == [Gong.SOON, Gong.ZERO]


def test_nothing_is_loaded_before_a_clock_runs(ears: Ears, qtbot: QtBot) -> None:
    ears.bench.do(AddPeople(("Ada", "Bo", "Cleo")))
    assert ears.opened == 0
    assert ears.sound.state is SoundState.ON
    ears.begin()
    assert ears.opened == 0  # the clock is seen to start first
    qtbot.waitUntil(lambda: ears.opened == 1)


def test_muted_from_the_start_nothing_is_ever_loaded(bench: Workbench, tmp_path: Path) -> None:
    ears = Ears(bench, tmp_path, chosen=Settings(sound=False))
    ears.begin()
    ears.passes(length_s(bench) + 5)
    assert (ears.opened, ears.player.heard) == (0, [])
    assert ears.sound.state is SoundState.MUTED


@pytest.mark.parametrize(("field", "gong"), [("sound_soon", Gong.SOON), ("sound_zero", Gong.ZERO)])
def test_each_gong_can_be_muted_by_itself(ears: Ears, field: str, gong: Gong) -> None:
    ears.chooses(**{field: False})
    ears.begin()
    ears.passes(length_s(ears.bench) + 5)
    assert ears.player.gongs() == [other for other in (Gong.SOON, Gong.ZERO) if other is not gong]


def test_a_round_that_begins_is_heard_unless_muted(ears: Ears) -> None:
    ears.begin()
    for _ in range(60):
        if Gong.ROUND in ears.player.gongs():
            break
        ears.bench.do(Next())
    assert Gong.ROUND in ears.player.gongs()
    ears.player.heard.clear()
    ears.chooses(sound_round=False)
    for _ in range(6):
        ears.bench.do(Next())
    assert Gong.ROUND not in ears.player.gongs()


def test_the_level_is_the_chosen_one(ears: Ears) -> None:
    ears.chooses(sound_level=35)
    assert ears.sound.try_out(Gong.ZERO)
    assert ears.player.heard == [(Gong.ZERO, 35)]


def test_a_gong_can_be_tried_out_while_muted(ears: Ears) -> None:
    ears.chooses(sound=False, sound_zero=False)
    assert ears.sound.try_out(Gong.ZERO)
    assert ears.player.gongs() == [Gong.ZERO]


def test_without_a_device_it_is_said_once_and_the_day_runs(bench: Workbench, tmp_path: Path) -> None:
    ears = Ears(bench, tmp_path, there=False)
    ears.begin()
    ears.passes(length_s(bench) + 30)
    bench.do(Next())
    assert (ears.missed, ears.player.heard) == (1, [])
    assert ears.sound.state is SoundState.NO_DEVICE
    assert not ears.sound.try_out(Gong.SOON)
    assert ears.missed == 1


def test_a_loudspeaker_plugged_in_later_is_heard(bench: Workbench, tmp_path: Path, qtbot: QtBot) -> None:
    ears = Ears(bench, tmp_path, there=False)
    ears.begin()
    qtbot.waitUntil(lambda: ears.opened == 1)
    with qtbot.waitSignal(ears.sound.changed):
        ears.player.plug(there=True)
    assert ears.sound.state is SoundState.ON
    ears.passes(length_s(bench) + 5)
    assert ears.player.gongs() == [Gong.SOON, Gong.ZERO]
