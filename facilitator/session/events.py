"""What happened: small frozen facts that carry ids and numbers, never a name or a text.

Folded in order they give the `Live` state again (`session.restore.fold`). Stored events are never changed; a new
field gets a default, and a changed meaning gets a new name. What happens to cards, and what is written down, stands in
files of their own beside this one, like the commands.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.clock import Instant
from facilitator.dial import ClockState
from facilitator.session.live import Clock, PhaseKey, WallMode


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened at one instant."""

    at: Instant


@dataclass(frozen=True, slots=True)
class WorkshopOpened(Event):
    """The day began."""

    seed: int


@dataclass(frozen=True, slots=True)
class ItemStarted(Event):
    """An item of the agenda began."""

    item: str


@dataclass(frozen=True, slots=True)
class PhaseStarted(Event):
    """A phase began, with its clocks as they stood."""

    key: PhaseKey
    planned_s: float
    clocks: tuple[Clock, ...]


@dataclass(frozen=True, slots=True)
class PhaseEnded(Event):
    """A phase was left; `actual_s` is how long the room was in it. One that was `skipped` was passed over."""

    key: PhaseKey
    planned_s: float
    actual_s: float
    skipped: bool = False


@dataclass(frozen=True, slots=True)
class PhaseResumed(Event):
    """The trainer went back; the phase left last goes on with its own deadline. `dropped` is what was undone."""

    key: PhaseKey
    dropped: PhaseKey | None


@dataclass(frozen=True, slots=True)
class ItemSkipped(Event):
    """An item of the agenda was passed over."""

    item: str


@dataclass(frozen=True, slots=True)
class ItemEnded(Event):
    """An item of the agenda ended."""

    item: str


@dataclass(frozen=True, slots=True)
class ClockChanged(Event):
    """A clock is in a new state, by a command or because its time came; `at` is when that was due.

    `ended` is set once for each time that the clock passes zero, `anew` where its time began anew.
    """

    key: PhaseKey
    clock: Clock
    state: ClockState
    ended: bool = False
    anew: bool = False


@dataclass(frozen=True, slots=True)
class ClocksSet(Event):
    """The phase that runs has other clocks than before: one for each team, or again one for all."""

    key: PhaseKey
    clocks: tuple[Clock, ...]


@dataclass(frozen=True, slots=True)
class GroupsDrawn(Event):
    """Teams, pairs or roles were drawn."""

    draw: str
    key: PhaseKey


@dataclass(frozen=True, slots=True)
class TeamsDrawn(GroupsDrawn):
    """Teams were drawn."""


@dataclass(frozen=True, slots=True)
class PairsDrawn(GroupsDrawn):
    """Pairs were drawn."""


@dataclass(frozen=True, slots=True)
class TriosDrawn(GroupsDrawn):
    """Everybody was drawn into trios, with a role each."""


@dataclass(frozen=True, slots=True)
class RolesDrawn(GroupsDrawn):
    """Roles were handed out."""


@dataclass(frozen=True, slots=True)
class GroupsEdited(Event):
    """Somebody joined a group late, left one early, or was moved by hand."""

    draw: str


@dataclass(frozen=True, slots=True)
class PlanChanged(Event):
    """The agenda was changed; `item` is what it was about, empty for several."""

    item: str


@dataclass(frozen=True, slots=True)
class PeopleChanged(Event):
    """Somebody came, went or was named anew."""


@dataclass(frozen=True, slots=True)
class PropertiesChanged(Event):
    """The workshop's own data changed."""


@dataclass(frozen=True, slots=True)
class EditUndone(Event):
    """An edit was taken back, or made again (`again`)."""

    again: bool


@dataclass(frozen=True, slots=True)
class WallSet(Event):
    """The wall was blacked out, frozen or given back."""

    mode: WallMode


@dataclass(frozen=True, slots=True)
class MessageShown(Event):
    """A short message to the room came up on the wall."""

    message: str


@dataclass(frozen=True, slots=True)
class MessageTaken(Event):
    """The message to the room was taken off the wall."""

    message: str


@dataclass(frozen=True, slots=True)
class TimeAway(Event):
    """The app was not there for `away_s`; it was last known to be at `last`. Running clocks counted the time."""

    away_s: float
    last: Instant


@dataclass(frozen=True, slots=True)
class AwayAnswered(Event):
    """The trainer said whether the time away counts."""

    counted: bool


@dataclass(frozen=True, slots=True)
class WorkshopClosed(Event):
    """The day was closed."""


@dataclass(frozen=True, slots=True)
class WorkshopReopened(Event):
    """A closed day was opened again."""
