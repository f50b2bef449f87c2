"""What happened: small frozen facts that carry ids and numbers, never a name or a text.

Folded in order they give the `Live` state again (`session.restore.fold`). Stored events are never changed; a new
field gets a default, and a changed meaning gets a new name.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.clock import Instant
from facilitator.dial import ClockState
from facilitator.session.live import Clock, PhaseKey, WallMode
from facilitator.session.state import MarkKind


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
class CardEvent(Event):
    """Something happened to a dealt card; `to` is a group's id, or `room`."""

    deal: str
    deck: str
    card: str
    to: str


@dataclass(frozen=True, slots=True)
class CardDealt(CardEvent):
    """A card was dealt."""

    key: PhaseKey


@dataclass(frozen=True, slots=True)
class CardShown(CardEvent):
    """A hidden card was opened to the one it is for."""


@dataclass(frozen=True, slots=True)
class CardPrinted(CardEvent):
    """A hidden card was put on paper for the one it is for."""


@dataclass(frozen=True, slots=True)
class CardHidden(CardEvent):
    """A hidden card was covered again."""


@dataclass(frozen=True, slots=True)
class CardRevealed(CardEvent):
    """The room may see a card from now on."""


@dataclass(frozen=True, slots=True)
class CardReturned(CardEvent):
    """A card that nobody saw went back, because another was dealt in its place."""


@dataclass(frozen=True, slots=True)
class CardLaidAside(CardEvent):
    """The room went on from an open card to another one."""


@dataclass(frozen=True, slots=True)
class DeckPrinted(Event):
    """Hidden cards of a deck were put on paper, and nobody knows here who is handed which."""

    deck: str
    cards: int


@dataclass(frozen=True, slots=True)
class SlipCounted(Event):
    """A word slipped out that must not be said: its place on the card, and how often it was said by now."""

    deal: str
    word: int
    count: int


@dataclass(frozen=True, slots=True)
class GuessCounted(Event):
    """Somebody guessed; `guesses` is the count now."""

    deal: str
    guesses: int


@dataclass(frozen=True, slots=True)
class OutcomeSaved(Event):
    """Whether a hidden card was found, and after how much time."""

    deal: str
    found: bool
    found_s: float


@dataclass(frozen=True, slots=True)
class NoteSaved(Event):
    """A note was written; a burst of typing is one such event."""

    note: str
    item: str
    prompt: str
    turn: int


@dataclass(frozen=True, slots=True)
class ResultSaved(Event):
    """A number was given under a prompt, or taken away (`value` None)."""

    item: str
    prompt: str
    turn: int
    value: int | None


@dataclass(frozen=True, slots=True)
class RowChanged(Event):
    """A row of a growing sheet came, went or was moved."""

    item: str
    prompt: str
    turn: int
    row: str


@dataclass(frozen=True, slots=True)
class CellSaved(Event):
    """A cell of a sheet was written or counted; a burst of typing (`writing`) is one such event."""

    cell: str
    item: str
    prompt: str
    turn: int
    writing: bool = False


@dataclass(frozen=True, slots=True)
class CalculationSaved(Event):
    """A group's figures were given, or given anew."""

    item: str
    prompt: str


@dataclass(frozen=True, slots=True)
class BarsShown(Event):
    """The room sees so many bars of a calculation; one more than its years stands for the sums."""

    item: str
    prompt: str
    count: int


@dataclass(frozen=True, slots=True)
class OwnCardsChanged(Event):
    """Cards were made, written or taken away for a deck of this workshop alone."""

    deck: str


@dataclass(frozen=True, slots=True)
class CommitmentChanged(Event):
    """A commitment was written or taken away."""

    commitment: str


@dataclass(frozen=True, slots=True)
class Marked(Event):
    """A moment was marked; `kind` is the mark's, `phase_s` the second of the phase and `item_s` that of the item."""

    mark: str
    key: PhaseKey
    kind: MarkKind
    phase_s: float
    item_s: float


@dataclass(frozen=True, slots=True)
class MarkChanged(Event):
    """A mark was given words, or taken away."""

    mark: str


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
