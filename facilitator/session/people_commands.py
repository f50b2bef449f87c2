"""What can be asked about the people of the day and the groups they are in, besides the list itself."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.session.commands import Edit


@dataclass(frozen=True, slots=True)
class SetPass(Edit):
    """Say that somebody would rather not act today, or would again. The room is never told."""

    person_id: str
    passes: bool


@dataclass(frozen=True, slots=True)
class KeepApart(Edit):
    """Ask for two people not to work together. The room is never told."""

    one: str
    other: str


@dataclass(frozen=True, slots=True)
class LetTogether(Edit):
    """Lift what `KeepApart` asked for."""

    apart_id: str


@dataclass(frozen=True, slots=True)
class MovePerson(Edit):
    """Put somebody into another group of the draw it belongs to; for a role: let them play it."""

    person_id: str
    group_id: str
