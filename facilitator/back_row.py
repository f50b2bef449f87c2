"""What the last row can read: from the picture's height and the distance follows the smallest letter on the wall.

Sources: letter height, AVIXA DISCAS (V202.01, distance / 200); large print, EN 301 549 5.1.4 (0.7°, distance / 82).
Both mean the height of a capital letter.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.tokens import WALL_LEAST_MOST, WALL_SMALLEST

FAR = 200.0
LARGE_PRINT = 82.0
CAPITAL = 0.714
"""The height of a capital over the size of the letters, in the bundled font."""
USUAL_DEPTH = 4.0
"""How many times the picture's height a room is taken to be deep where nobody measured it."""
MOST_KEPT = 40


@dataclass(frozen=True, slots=True)
class Room:
    """A room as it was measured: how high the picture on the wall is, and how far from it the last row sits."""

    picture_cm: int
    distance_cm: int


@dataclass(frozen=True, slots=True)
class KnownRoom:
    """A measured room, with the workshop it was measured for and the place that one is held at."""

    workshop: str
    place: str
    room: Room


def wanted_share(room: Room | None, *, large_print: bool) -> float:
    """Return the size of the smallest letters that the last row can read, as a share of the wall's height."""
    if room is None:
        return USUAL_DEPTH / LARGE_PRINT / CAPITAL if large_print else 0.0
    depth = room.distance_cm / room.picture_cm
    return depth / (LARGE_PRINT if large_print else FAR) / CAPITAL


def least_share(room: Room | None, *, large_print: bool) -> float:
    """Return the smallest letters to set: never smaller than usual, and no larger than a wall can bear."""
    return min(WALL_LEAST_MOST, max(WALL_SMALLEST, wanted_share(room, large_print=large_print)))


def letter_mm(room: Room, *, large_print: bool) -> int:
    """Return how high a capital of the smallest size stands on the wall."""
    return round(least_share(room, large_print=large_print) * CAPITAL * room.picture_cm * 10)


def reach_cm(picture_cm: int, *, large_print: bool) -> int:
    """Return the farthest seat from which the largest of the smallest letters can be read."""
    return int(WALL_LEAST_MOST * CAPITAL * picture_cm * (LARGE_PRINT if large_print else FAR))


def is_readable(room: Room, *, large_print: bool) -> bool:
    """Tell whether the last row can read every word on the wall."""
    return room.distance_cm <= reach_cm(room.picture_cm, large_print=large_print)


def found(known: tuple[KnownRoom, ...], workshop: str, place: str) -> Room | None:
    """Return the room of a workshop: the one measured for it, else the one measured last at the same place."""
    for each in reversed(known):
        if each.workshop == workshop:
            return each.room
    here = place.strip().casefold()
    return next((each.room for each in reversed(known) if here and each.place.strip().casefold() == here), None)


def remembered(known: tuple[KnownRoom, ...], measured: KnownRoom) -> tuple[KnownRoom, ...]:
    """Return the known rooms with one measured anew; the oldest are forgotten."""
    others = tuple(each for each in known if each.workshop != measured.workshop)
    return (*others, measured)[-MOST_KEPT:]
