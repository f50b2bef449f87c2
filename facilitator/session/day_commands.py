"""What can be asked of a day that runs otherwise than planned: a late start, other clocks, what is left out, and marks.

Where a command carries a `clock`, it is meant for that team's clock alone, without one for every clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from facilitator.pack.kinds import OverMode
from facilitator.session.commands import Command, Edit
from facilitator.session.state import MarkKind


class RescueKind(Enum):
    """A ready way to end in time; what the day closes with stays whole in each."""

    SHORTEN = "shorten"
    """Everything still ahead takes as little time as it can."""
    DROP = "drop"
    """What is marked as nice to have is left out."""
    MOVE_ON = "move_on"
    """After this, straight on to what the day closes with."""


@dataclass(frozen=True, slots=True)
class Skip(Command):
    """Pass over this phase: on to the next one, and this one counts as not run."""


@dataclass(frozen=True, slots=True)
class StartedLate(Command):
    """Say that this really began so many seconds before its clock was started; fewer than nothing takes that back."""

    seconds: float
    clock: str = ""


@dataclass(frozen=True, slots=True)
class PartClocks(Command):
    """Give every team a clock of its own."""


@dataclass(frozen=True, slots=True)
class JoinClocks(Command):
    """Make one clock of the teams' clocks again, where they all show the same."""


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


@dataclass(frozen=True, slots=True)
class Rescue(Edit):
    """Change what lies ahead so that the day ends earlier."""

    kind: RescueKind


@dataclass(frozen=True, slots=True)
class AddMark(Edit):
    """Mark this moment of the phase that runs."""

    kind: MarkKind


@dataclass(frozen=True, slots=True)
class WordMark(Edit):
    """Say in a few words what a mark is about."""

    mark_id: str
    words: str


@dataclass(frozen=True, slots=True)
class RemoveMark(Edit):
    """Take a mark away."""

    mark_id: str
