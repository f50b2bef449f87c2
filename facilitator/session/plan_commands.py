"""What can be asked of the plan: the workshop's own data, its agenda, and what is left out to end in time."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from facilitator.pack.kinds import OverMode, PauseKind
from facilitator.session.commands import Edit
from facilitator.session.state import Properties


@dataclass(frozen=True, slots=True)
class SetProperties(Edit):
    """Change what is known of the workshop."""

    properties: Properties


@dataclass(frozen=True, slots=True)
class AddItem(Edit):
    """Put an exercise or a pause into the agenda at `index`."""

    index: int
    exercise_id: str = ""
    pause: PauseKind | None = None
    length_min: int = 0


@dataclass(frozen=True, slots=True)
class MoveItem(Edit):
    """Move an item of the agenda to `index`."""

    item_id: str
    index: int


@dataclass(frozen=True, slots=True)
class RemoveItem(Edit):
    """Take an item out of the agenda."""

    item_id: str


@dataclass(frozen=True, slots=True)
class SetMinutes(Edit):
    """Give a phase of an item its minutes; for a pause `phase_id` is `pause`."""

    item_id: str
    phase_id: str
    minutes: int


@dataclass(frozen=True, slots=True)
class SetTurns(Edit):
    """Say how many turns a series of an item has."""

    item_id: str
    series_id: str
    turns: int


@dataclass(frozen=True, slots=True)
class SetNiceToHave(Edit):
    """Say whether an item may go first when time runs short."""

    item_id: str
    nice: bool


@dataclass(frozen=True, slots=True)
class SetOver(Edit):
    """Say what the clock of a phase does when its time is up; one that runs does so from now on."""

    item_id: str
    phase_id: str
    over: OverMode


@dataclass(frozen=True, slots=True)
class SetSkipped(Edit):
    """Say whether the day passes over an item that lies ahead."""

    item_id: str
    skipped: bool


class RescueKind(Enum):
    """A ready way to end in time; what the day closes with stays whole in each."""

    SHORTEN = "shorten"
    """Everything still ahead takes as little time as it can."""
    DROP = "drop"
    """What is marked as nice to have is left out."""
    MOVE_ON = "move_on"
    """After this, straight on to what the day closes with."""


@dataclass(frozen=True, slots=True)
class Rescue(Edit):
    """Change what lies ahead so that the day ends earlier."""

    kind: RescueKind
