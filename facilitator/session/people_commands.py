"""What can be asked about the people of the day and the groups they are in."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.session.commands import Command, Edit


@dataclass(frozen=True, slots=True)
class AddPeople(Edit):
    """Add people by name, in order."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RenamePerson(Edit):
    """Give somebody another name."""

    person_id: str
    name: str


@dataclass(frozen=True, slots=True)
class SetPresent(Edit):
    """Say that somebody is in the room, or has left it."""

    person_id: str
    present: bool


@dataclass(frozen=True, slots=True)
class RemovePerson(Edit):
    """Take somebody off the list."""

    person_id: str


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
class DrawAgain(Command):
    """Draw this phase's groups anew.

    `teams` or `size` say how many teams, or how large, for this draw alone; 0 leaves it to the exercise. `at_once`
    says whether all play in trios at once or two before the room; None leaves it as it is.
    """

    teams: int = 0
    size: int = 0
    at_once: bool | None = None


@dataclass(frozen=True, slots=True)
class MovePerson(Edit):
    """Put somebody into another group of the draw it belongs to; for a role: let them play it."""

    person_id: str
    group_id: str
