"""Parts of the state by their ids: one put in the place of its older self, or left out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar


class HasId(Protocol):
    """A part of the state."""

    @property
    def id(self) -> str:
        """Return what it is known by."""


Part = TypeVar("Part", bound=HasId)


def put(parts: Iterable[Part], new: Part) -> tuple[Part, ...]:
    """Return the parts with `new` in the place of the one that has its id."""
    return tuple(new if old.id == new.id else old for old in parts)


def without(parts: Iterable[Part], part_id: str) -> tuple[Part, ...]:
    """Return the parts without the one that has this id."""
    return tuple(part for part in parts if part.id != part_id)
