"""Cards that a workshop makes for itself, in the words of its room: beside those of a frozen deck, never instead."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OwnCard:
    """A card of one workshop. `texts` are its lines by the deck's fields; `row` is the row of a sheet it came from.

    It has the words of one language, as they were typed, whatever language is asked for.
    """

    id: str
    deck: str
    row: str = ""
    texts: tuple[tuple[str, tuple[str, ...]], ...] = ()
