"""What the sample day and the rehearsal are filled with: invented people, notes and commitments in each language."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass

import msgspec

from facilitator.paths import asset


@dataclass(frozen=True, slots=True)
class SampleCommitment:
    """An invented commitment."""

    what: str
    by_when: str
    witness: str


@dataclass(frozen=True, slots=True)
class Sample:
    """Invented content in one language."""

    client: str
    place: str
    trainer: str
    names: tuple[str, ...]
    notes: tuple[str, ...]
    lines: tuple[str, ...]
    commitments: tuple[SampleCommitment, ...]

    def people(self, count: int) -> tuple[str, ...]:
        """Return `count` different names; from the second round on they carry a number."""
        size = len(self.names)
        return tuple(
            self.names[n % size] if n < size else f"{self.names[n % size]} {n // size + 1}" for n in range(count)
        )


def load(language: str) -> Sample:
    """Return the sample in `language`."""
    with asset(f"sample/{language}.toml").open("rb") as file:
        return msgspec.convert(tomllib.load(file), Sample)
