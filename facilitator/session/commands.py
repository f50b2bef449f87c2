"""What can be asked of a workshop. Every change of state is one of these, sent through the one door.

A command says what is wanted in ids and plain values; the machine answers with events or with a refusal.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.assessment.lost_customer import Figures, Unit
from facilitator.clock import Instant
from facilitator.pack.kinds import PauseKind
from facilitator.session.state import Commitment, Properties, WallMode


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person or the ticker wants."""


@dataclass(frozen=True, slots=True)
class Edit(Command):
    """A change of content, which undo takes back."""


# The flow of the day. A command with a `clock` is meant for that team's clock alone, one without for every clock.


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


# Groups and cards


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
class DealAnother(Command):
    """Take a hidden card back that nobody saw yet, and deal another in its place."""

    deal_id: str


@dataclass(frozen=True, slots=True)
class ShowCard(Command):
    """Open a hidden card to the one it is for. The windows ask only where the room cannot see it."""

    deal_id: str


@dataclass(frozen=True, slots=True)
class PrintCard(Command):
    """Take down that a hidden card was put on paper for the one it is for."""

    deal_id: str


@dataclass(frozen=True, slots=True)
class HideCard(Command):
    """Cover a hidden card again."""

    deal_id: str


@dataclass(frozen=True, slots=True)
class Reveal(Command):
    """Let the room see a card. It cannot be taken back."""

    deal_id: str


@dataclass(frozen=True, slots=True)
class CountGuess(Command):
    """Count one more guess (or one less)."""

    deal_id: str
    by: int = 1


@dataclass(frozen=True, slots=True)
class SaveOutcome(Command):
    """Say whether the hidden card was found."""

    deal_id: str
    found: bool


# What is written down


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


# The plan, the people, the workshop's own data


@dataclass(frozen=True, slots=True)
class SetProperties(Edit):
    """Change what is known of the workshop."""

    properties: Properties


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
class Undo(Command):
    """Take the latest edit back."""


@dataclass(frozen=True, slots=True)
class Redo(Command):
    """Make the edit again that was taken back last."""
