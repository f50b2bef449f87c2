"""The key of a test: its answers, what each is worth, and the bands that the scores fall into."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Band:
    """A run of scores, both ends counted."""

    id: str
    from_: int
    to: int


@dataclass(frozen=True, slots=True)
class Unsure:
    """The answer that means “don't know”, and from how many of them on a result cannot tell anything."""

    answer: str
    from_: int


@dataclass(frozen=True, slots=True)
class TestKey:
    """A test without its words.

    `points` are what `answers` are worth, in the same order. In a test of `statements` all items have one scale of
    answers; in any other each item has answers of its own.
    """

    __test__ = False  # pytest would take the class for a test of its own

    id: str
    items: int
    answers: tuple[str, ...]
    points: tuple[int, ...]
    bands: tuple[Band, ...]
    statements: bool = False
    unsure: Unsure | None = None

    @property
    def least(self) -> int:
        """Return the smallest score."""
        return self.items * min(self.points)

    @property
    def most(self) -> int:
        """Return the largest score."""
        return self.items * max(self.points)

    def band(self, score: int) -> str:
        """Return the id of the band that holds a score; every score in the range has one."""
        return next(band.id for band in self.bands if band.from_ <= score <= band.to)
