"""What was written down: notes, numbers, sheets, calculations, commitments and marks, told without their words."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.session.events import Event
from facilitator.session.live import PhaseKey
from facilitator.session.state import MarkKind


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
