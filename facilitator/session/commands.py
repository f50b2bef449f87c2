"""What can be asked of the day itself. Every change of state is a command, sent through the one door.

A command says what is wanted in ids and plain values; the machine answers with events or with a refusal. What can be
asked of cards, people, the plan, sheets and what is written down stands in files of their own beside this one. A
command with a `clock` is meant for that team's clock alone, one without for every clock.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.clock import Instant
from facilitator.session.live import WallMode


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person or the ticker wants."""


@dataclass(frozen=True, slots=True)
class Edit(Command):
    """A change of content, which undo takes back."""


@dataclass(frozen=True, slots=True)
class Begin(Command):
    """Begin the day with the first item; `seed` decides every draw and deal of it."""

    seed: int = 0


@dataclass(frozen=True, slots=True)
class Start(Command):
    """Start the clock, or let it go on after a pause."""

    clock: str = ""


@dataclass(frozen=True, slots=True)
class Pause(Command):
    """Hold the clock."""

    clock: str = ""


@dataclass(frozen=True, slots=True)
class Next(Command):
    """Leave this phase for the next one."""


@dataclass(frozen=True, slots=True)
class Skip(Command):
    """Pass over this phase: on to the next one, and this one counts as not run."""


@dataclass(frozen=True, slots=True)
class Back(Command):
    """Return to the phase left last, with its own deadline."""


@dataclass(frozen=True, slots=True)
class GoTo(Command):
    """Leave this phase for the first phase of another item."""

    item_id: str


@dataclass(frozen=True, slots=True)
class AddTime(Command):
    """Give the clock more seconds, or take some away."""

    seconds: float
    clock: str = ""


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
class Restart(Command):
    """Begin this phase's time anew."""

    clock: str = ""


@dataclass(frozen=True, slots=True)
class Tick(Command):
    """Let everything happen that was due by now."""


@dataclass(frozen=True, slots=True)
class Wake(Command):
    """Tell that the app is back after it was last known to be there at `last`."""

    last: Instant


@dataclass(frozen=True, slots=True)
class AnswerAway(Command):
    """Say whether the time away counts."""

    counted: bool


@dataclass(frozen=True, slots=True)
class Close(Command):
    """Close the day."""


@dataclass(frozen=True, slots=True)
class Reopen(Command):
    """Open a closed day again."""


@dataclass(frozen=True, slots=True)
class ShowMessage(Command):
    """Show one short line to the room, in the place of the one that is there."""

    text: str


@dataclass(frozen=True, slots=True)
class TakeMessage(Command):
    """Take the message to the room off the wall."""


@dataclass(frozen=True, slots=True)
class SetWall(Command):
    """Black out, freeze or give back the wall."""

    mode: WallMode


@dataclass(frozen=True, slots=True)
class Undo(Command):
    """Take the latest edit back."""


@dataclass(frozen=True, slots=True)
class Redo(Command):
    """Make the edit again that was taken back last."""
