"""Where a day stands: its phase, its clocks and the wall, small enough to be written with every step.

It is always what folding the events gives.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from facilitator.clock import Instant
from facilitator.dial import Stretch
from facilitator.pack.kinds import OverMode


class Status(Enum):
    """How far a workshop has come."""

    PLANNED = "planned"
    RUNNING = "running"
    CLOSED = "closed"


class Playback(Enum):
    """Whether a clock runs."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"


class WallMode(Enum):
    """What the trainer lets the wall show."""

    SHOW = "show"
    BLACK = "black"
    WHITE = "white"
    FREEZE = "freeze"


@dataclass(frozen=True, slots=True)
class PhaseKey:
    """Where a day stands: an item, one of its phases, and the turn of that phase (from 1)."""

    item_id: str
    phase_id: str
    turn: int = 1


@dataclass(frozen=True, slots=True)
class Clock:
    """A countdown as a deadline: what it was given, what it has spent, and since when it runs.

    `since` is set while it runs; `stretch` is the last one that was told to the world.
    """

    id: str
    planned_s: float
    added_s: float = 0.0
    spent_s: float = 0.0
    playback: Playback = Playback.READY
    since: Instant | None = None
    stretch: Stretch = Stretch.PLAIN
    over: OverMode = OverMode.COUNT_ON


@dataclass(frozen=True, slots=True)
class Stop:
    """A phase that was left, with its clocks and its start, so that Back can return to it."""

    key: PhaseKey
    clocks: tuple[Clock, ...]
    entered: Instant


@dataclass(frozen=True, slots=True)
class Away:
    """Time in which the app was not there (sleep or restart), and the phase whose clocks counted it till answered.

    `counted` says which clock counted how many seconds of it, by the clock's id: one that stood still counted none.
    """

    away_s: float
    key: PhaseKey
    counted: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Live:
    """Where the day stands: the restore point.

    `trail` holds the phases left, the latest last. `writing` is the note or cell whose burst of typing is going on.
    `message` is the one the room reads now.
    """

    revision: int = 0
    status: Status = Status.PLANNED
    seed: int = 0
    began: Instant | None = None
    key: PhaseKey | None = None
    entered: Instant | None = None
    clocks: tuple[Clock, ...] = ()
    trail: tuple[Stop, ...] = ()
    wall: WallMode = WallMode.SHOW
    away: Away | None = None
    writing: str = ""
    message: str = ""
