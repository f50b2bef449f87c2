"""The gongs are our own, soft, and never clipped."""

from __future__ import annotations

import struct
import wave
from pathlib import Path

import pytest

import gongs
from facilitator.paths import asset
from facilitator.session.gongs import Gong


def read(path: Path) -> tuple[int, list[int]]:
    with wave.open(str(path), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        frames = file.readframes(file.getnframes())
        return file.getframerate(), list(struct.unpack(f"<{len(frames) // 2}h", frames))


@pytest.mark.parametrize("gong", list(Gong))
def test_a_gong_is_soft_begins_gently_and_ends_in_silence(gong: Gong) -> None:
    rate, samples = read(asset(f"sounds/{gong.value}.wav"))
    assert 0.24 < max(map(abs, samples)) / 32_767 < 0.26
    assert max(map(abs, samples[: rate // 1000])) < 0.05 * 32_767
    assert max(map(abs, samples[-rate // 100 :])) < 40
    assert 1.5 < len(samples) / rate < 4.5


@pytest.mark.parametrize("gong", list(Gong))
def test_the_file_is_what_the_script_makes(gong: Gong, tmp_path: Path) -> None:
    assert gongs.write(gong.value, tmp_path).read_bytes() == asset(f"sounds/{gong.value}.wav").read_bytes()


def test_every_gong_has_a_sound_of_its_own() -> None:
    assert set(gongs.GONGS) == {gong.value for gong in Gong}
    assert len({asset(f"sounds/{gong.value}.wav").read_bytes() for gong in Gong}) == len(Gong)
