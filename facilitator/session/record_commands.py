"""What can be asked of what is written down: notes, numbers, calculations, commitments and marks."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.assessment.lost_customer import Figures, Unit
from facilitator.session.commands import Command, Edit
from facilitator.session.state import Commitment, MarkKind


@dataclass(frozen=True, slots=True)
class WriteNote(Edit):
    """Write the text under a prompt, whole; an empty text stays as an empty note."""

    item_id: str
    prompt_id: str
    turn: int
    text: str


@dataclass(frozen=True, slots=True)
class SaveResult(Edit):
    """Give a number under a prompt, or take it away."""

    item_id: str
    prompt_id: str
    turn: int
    value: int | None


@dataclass(frozen=True, slots=True)
class SaveCalculation(Edit):
    """Reckon under a prompt with these figures from now on; `currency` is an ISO code or empty."""

    item_id: str
    prompt_id: str
    figures: Figures
    unit: Unit
    currency: str = ""
    for_client: bool = True


@dataclass(frozen=True, slots=True)
class ShowBars(Command):
    """Let the room see so many bars of a calculation; one more than its years stands for the sums."""

    item_id: str
    prompt_id: str
    count: int


@dataclass(frozen=True, slots=True)
class SaveCommitment(Edit):
    """Write a commitment; one with an empty id is new."""

    commitment: Commitment


@dataclass(frozen=True, slots=True)
class RemoveCommitment(Edit):
    """Take a commitment away."""

    commitment_id: str


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
