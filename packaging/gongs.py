"""Makes the gongs in `assets/sounds/` from sums of sines, so that they are our own down to the last sample.

Run as `python3 packaging/gongs.py`; the same code makes the same bytes. Standard library only.
"""

from __future__ import annotations

import argparse
import math
import struct
import wave
from dataclasses import dataclass
from pathlib import Path

SOUNDS = Path(__file__).resolve().parents[1] / "assets" / "sounds"
RATE_HZ = 44_100
PEAK = 10 ** (-12 / 20)
"""The loudest sample, 12 dB below the most a file can hold: soft, and never clipped."""
_FULL = 32_767
_ATTACK_S = 0.012
_FADE_S = 0.25
# Partials of a bowl gong: pitch over the fundamental, loudness, and how much sooner than the fundamental they fade.
_PARTIALS = (
    (1.0, 1.0, 1.0),
    (1.003, 0.6, 1.1),
    (2.02, 0.55, 1.6),
    (2.74, 0.38, 2.1),
    (4.09, 0.22, 3.0),
    (5.43, 0.12, 4.4),
    (8.21, 0.05, 7.0),
)


@dataclass(frozen=True, slots=True)
class Stroke:
    """One stroke: when it falls, its fundamental, how long until it is a third as loud, and how loud it begins."""

    at_s: float
    pitch_hz: float
    decay_s: float
    loudness: float = 1.0

    def at(self, time_s: float) -> float:
        """Return the sample at a time counted from the first stroke."""
        since_s = time_s - self.at_s
        if since_s < 0:
            return 0.0
        attack = 0.5 - 0.5 * math.cos(math.pi * min(1.0, since_s / _ATTACK_S))
        return (
            self.loudness
            * attack
            * sum(
                share
                * math.sin(2 * math.pi * self.pitch_hz * partial * since_s)
                * math.exp(-since_s * haste / self.decay_s)
                for partial, share, haste in _PARTIALS
            )
        )


GONGS: dict[str, tuple[float, tuple[Stroke, ...]]] = {
    # one light stroke: look up when you can
    "soon": (2.4, (Stroke(0.0, 392.0, 0.55),)),
    # a deep one with its echo: the time is up
    "zero": (4.0, (Stroke(0.0, 196.0, 1.0), Stroke(0.55, 261.63, 0.9, 0.7))),
    # two that rise: change places
    "round": (2.8, (Stroke(0.0, 293.66, 0.5, 0.8), Stroke(0.32, 392.0, 0.6))),
}


def samples(name: str) -> list[int]:
    """Return the samples of a gong, its loudest one at `PEAK`, the end faded to silence."""
    length_s, strokes = GONGS[name]
    count = round(length_s * RATE_HZ)
    raw = [sum(stroke.at(at / RATE_HZ) for stroke in strokes) for at in range(count)]
    faded = [sample * min(1.0, (count - 1 - at) / (_FADE_S * RATE_HZ)) for at, sample in enumerate(raw)]
    loudest = max(abs(sample) for sample in faded)
    return [round(sample / loudest * PEAK * _FULL) for sample in faded]


def write(name: str, folder: Path) -> Path:
    """Write a gong as a WAV file and return its path."""
    path = folder / f"{name}.wav"
    made = samples(name)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes(struct.pack(f"<{len(made)}h", *made))
    return path


def main() -> int:
    """Make every gong."""
    parser = argparse.ArgumentParser(description="Make the gongs.")
    parser.add_argument("--into", type=Path, default=SOUNDS, help="the folder for the sounds")
    into: Path = parser.parse_args().into
    into.mkdir(parents=True, exist_ok=True)
    for name in GONGS:
        write(name, into)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
