"""A workshop made from a small pack, on a clock that stands still and over a real file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

from facilitator import opening
from facilitator.clock import Instant, SimulatedClock
from facilitator.desk import Desk
from facilitator.dial import ClockState
from facilitator.errors import Refusal, RefusalCode
from facilitator.opening import NewWorkshop
from facilitator.pack.kinds import Grouping
from facilitator.session import agenda
from facilitator.session.commands import Begin, Command, GoTo, Next
from facilitator.session.countdown import remaining_s, state_of
from facilitator.session.events import Event
from facilitator.session.live import Clock, PhaseKey
from facilitator.session.people_commands import AddPeople
from facilitator.session.state import Deal, Draw, Item, Languages, WorkshopState
from facilitator.workshop import Done, Workshop
from tests.facilitator.stage_pack import PACK

NINE = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)
DAY = date(2026, 11, 3)
NAMES = ("Ada", "Bo", "Cleo", "Dag", "Eva", "Finn", "Gro", "Hal", "Ida", "Jon", "Kaia", "Lars")


class Stage:
    """An open workshop with everything a test does to it."""

    def __init__(self, folder: Path, *, people: int = 0, seed: int = 1) -> None:
        self.folder = folder
        self.clock = SimulatedClock(NINE)
        self.desk = Desk(folder, self.clock, Random(seed))
        wish = NewWorkshop("day", DAY, Languages("en", "nb", "en"))
        self.workshop = opening.make(wish, PACK, self.desk.store, self.now, self.desk.new_id)
        self.seed = seed
        if people:
            self.do(AddPeople(NAMES[:people]))

    @property
    def now(self) -> Instant:
        return self.clock.now()

    @property
    def state(self) -> WorkshopState:
        return self.workshop.state

    @property
    def key(self) -> PhaseKey:
        key = self.state.live.key
        assert key is not None
        return key

    @property
    def phase(self) -> str:
        """Return the phase that runs, its turn with it from the second on; empty where none does."""
        key = self.state.live.key
        if key is None:
            return ""
        return key.phase_id if key.turn == 1 else f"{key.phase_id} {key.turn}"

    @property
    def main(self) -> Clock:
        (clock,) = self.state.live.clocks
        return clock

    @property
    def left_s(self) -> float:
        return remaining_s(self.main, self.now)

    @property
    def dial(self) -> ClockState:
        return state_of(self.main)

    def item(self, name: str) -> Item:
        """Return the first item of the agenda with this exercise or pause."""
        return next(item for item in self.state.items if name in (item.exercise_id, item.pause and item.pause.value))

    def person(self, name: str) -> str:
        return next(person.id for person in self.state.people if person.name == name)

    def deal(self, deck: str, turn: int = 1) -> Deal:
        return next(deal for deal in reversed(self.state.deals) if (deal.deck, deal.turn) == (deck, turn))

    def draw(self, kind: Grouping) -> Draw:
        return next(draw for draw in reversed(self.state.draws) if draw.kind is kind)

    def do(self, command: Command) -> tuple[Event, ...]:
        """Carry out a command that is not refused, and return what happened."""
        outcome = self.workshop.do(command, self.now)
        assert isinstance(outcome, Done), outcome
        return outcome.events

    def refused(self, command: Command) -> RefusalCode:
        """Return why a command is refused; nothing may change by it."""
        before = self.state
        outcome = self.workshop.do(command, self.now)
        assert isinstance(outcome, Refusal), outcome
        assert self.state is before
        return outcome.code

    def wait(self, seconds: float) -> None:
        self.clock.advance(seconds)

    def begin(self) -> None:
        self.do(Begin(self.seed))

    def go_to(self, name: str, phase: str) -> None:
        """Go to an item, and on to one of its phases."""
        self.do(GoTo(self.item(name).id))
        self.reach(name, phase)

    def reach(self, name: str, phase: str) -> None:
        """Press Next until a phase of an item is reached."""
        while (self.key.item_id, self.phase) != (self.item(name).id, phase):
            self.do(Next())

    def run_through(self) -> list[str]:
        """Press Next to the end of the agenda and return the phases on the way."""
        seen = [self.phase]
        while self.phase:
            self.do(Next())
            seen.append(self.phase)
        return seen

    @property
    def saved(self) -> WorkshopState:
        """Return the workshop as it lies in the database."""
        return self.desk.store.load(self.state.id)

    def reopen(self) -> Workshop:
        """Open the workshop a second time from its file, as a new start of the app would."""
        self.workshop = opening.open_workshop(self.state.id, self.desk.store, self.desk.new_id)
        return self.workshop

    def close(self) -> None:
        self.desk.close()


StageMaker = Callable[..., Stage]


def stages(folder: Path) -> Iterator[StageMaker]:
    """Hand out a maker of stages, each in a folder of its own, and close them all afterwards."""
    made: list[Stage] = []

    def make(*, people: int = 0, seed: int = 1) -> Stage:
        made.append(Stage(folder / str(len(made)), people=people, seed=seed))
        return made[-1]

    yield make
    for stage in made:
        stage.close()


def step_of(stage: Stage) -> agenda.Step:
    """Return the step that runs."""
    step = agenda.step_at(stage.state, stage.key, stage.workshop.catalog)
    assert step is not None
    return step
