"""Rehearses a whole day in a moment: a simulated clock, the one door, and a real database file.

Every phase goes its planned time to the second; teams are drawn, cards dealt and revealed, and something is written
under every prompt.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.clock import SimulatedClock
from facilitator.dial import Stretch
from facilitator.errors import Refusal
from facilitator.pack.kinds import PhaseKind, PromptKind
from facilitator.pack.model import PromptSpec
from facilitator.rehearsal import sample, sheets
from facilitator.session import agenda, dealing
from facilitator.session.agenda import Step
from facilitator.session.card_commands import CountGuess, HideCard, Reveal, SaveOutcome, ShowCard
from facilitator.session.commands import Begin, Close, Command, Next, Start, Tick
from facilitator.session.events import Event
from facilitator.session.live import Playback
from facilitator.session.people_commands import AddPeople
from facilitator.session.reckoning import calculation_at
from facilitator.session.record_commands import SaveCalculation, SaveCommitment, SaveResult, ShowBars, WriteNote
from facilitator.session.sheets import sheet_of
from facilitator.session.state import Commitment, Deal
from facilitator.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Cast:
    """Who takes part, and the seed of every draw."""

    people: int
    seed: int


class Rehearsal:
    """Plays one day through, step by step, and hands on everything that happens."""

    def __init__(self, workshop: Workshop, clock: SimulatedClock, language: str, cast: Cast) -> None:
        """Rehearse `workshop`, which nobody has begun, on `clock`."""
        self._workshop = workshop
        self._clock = clock
        self._sample = sample.load(language)
        self._cast = cast
        self._written = 0

    def run(self) -> Iterator[Event]:
        """Play the day from its first word to its close; yields every event of it in order."""
        self._seat()
        yield from self._do(Begin(self._cast.seed))
        while (step := self.step()) is not None:
            yield from self._act(step)
            yield from self._wait(step)
        yield from self._do(Close())

    def run_until(self, phase_id: str, turn: int = 1, *, spent_s: float = 0.0) -> None:
        """Play on to a phase in one of its turns, act in it, and let some of its time pass; for pictures."""
        self._seat()
        self._do(Begin(self._cast.seed))
        while (step := self.step()) is not None:
            list(self._act(step))
            if (step.key.phase_id, step.key.turn) == (phase_id, turn):
                self._clock.advance(spent_s)
                self._do(Tick())
                return
            list(self._wait(step))

    def step(self) -> Step | None:
        """Return the phase that runs."""
        key = self._workshop.state.live.key
        return None if key is None else agenda.step_at(self._workshop.state, key, self._workshop.catalog)

    def _seat(self) -> None:
        """Put the people on the list before anything begins."""
        if self._cast.people:
            self._do(AddPeople(self._sample.people(self._cast.people)))

    def _do(self, command: Command) -> tuple[Event, ...]:
        outcome = self._workshop.do(command, self._clock.now())
        if isinstance(outcome, Refusal):
            raise AssertionError(f"the rehearsal asked for something refused: {command!r}: {outcome!r}")
        return outcome.events

    def _act(self, step: Step) -> Iterator[Event]:
        """Do what a trainer does in this phase."""
        if any(clock.playback is Playback.READY for clock in self._workshop.state.live.clocks):
            yield from self._do(Start())
        for deal in self._deals(step):
            if deal.phase_id == step.key.phase_id and deal.hidden and not deal.seen:
                yield from self._do(ShowCard(deal.id))
                yield from self._do(HideCard(deal.id))
        if step.phase.reveals:
            yield from self._reveal(step)
        yield from self._write(step)
        yield from self._show_bars(step)
        if step.phase.kind is PhaseKind.COMMIT and not self._workshop.state.commitments:
            yield from self._commit()

    def _reveal(self, step: Step) -> Iterator[Event]:
        for deal in dealing.of_turn(self._workshop.state, step.key.item_id, step.key.turn):
            if deal.deck in step.phase.reveals and not deal.revealed:
                if step.phase.guessed:
                    yield from self._do(CountGuess(deal.id))
                    yield from self._do(SaveOutcome(deal.id, found=True))
                yield from self._do(Reveal(deal.id))

    def _deals(self, step: Step) -> tuple[Deal, ...]:
        return tuple(deal for deal in self._workshop.state.deals if deal.item_id == step.key.item_id)

    def _write(self, step: Step) -> Iterator[Event]:
        item = agenda.item_of(self._workshop.state, step.key.item_id)
        if item is None or not item.exercise_id:
            return
        for prompt in self._workshop.catalog.exercise(item.exercise_id).prompts:
            if prompt.phase == step.key.phase_id and (prompt.per_turn or step.key.turn == 1):
                turn = step.key.turn if prompt.per_turn else 1
                for command in self._answers(item.id, prompt, turn):
                    yield from self._do(command)

    def _answers(self, item_id: str, prompt: PromptSpec, turn: int) -> Iterator[Command]:
        if prompt.sheet is None:
            yield self._answer(item_id, prompt, turn)
            return
        state, catalog = self._workshop.state, self._workshop.catalog
        sheet = sheet_of(state, catalog, item_id, prompt.id, turn)
        if sheet is not None:
            words = (*self._sample.lines, *self._sample.notes)
            yield from sheets.rows(sheet, words)
            grown = sheet_of(self._workshop.state, catalog, item_id, prompt.id, turn)
            assert grown is not None, "a sheet stays a sheet"
            yield from sheets.cells(grown, words)

    def _answer(self, item_id: str, prompt: PromptSpec, turn: int) -> Command:
        self._written += 1
        match prompt.kind:
            case PromptKind.NOTE:
                return WriteNote(item_id, prompt.id, turn, self._sample.notes[self._written % len(self._sample.notes)])
            case PromptKind.LINE:
                return WriteNote(item_id, prompt.id, turn, self._sample.lines[self._written % len(self._sample.lines)])
            case PromptKind.YES_NO:
                return SaveResult(item_id, prompt.id, turn, 1)
            case PromptKind.CALCULATION:
                return self._reckon(item_id, prompt)
            case _:
                value = prompt.least + (3 * turn) % (prompt.most - prompt.least + 1)
                return SaveResult(item_id, prompt.id, turn, self._guess(item_id, prompt) or value)

    def _guess(self, item_id: str, prompt: PromptSpec) -> int | None:
        """Return what a group guesses whose calculation comes later: every year like the first, and no rise."""
        item = agenda.item_of(self._workshop.state, item_id)
        prompts = self._workshop.catalog.exercise(item.exercise_id).prompts if item is not None else ()
        for known in (other.reference for other in prompts if other.reference is not None):
            if known.guess == prompt.id:
                return known.first_year * known.years
        return None

    def _reckon(self, item_id: str, prompt: PromptSpec) -> Command:
        """Reckon with the worked example."""
        known = calculation_at(self._workshop.state, item_id, prompt)
        assert known is not None, "a calculation has a worked example"
        return SaveCalculation(item_id, prompt.id, known.figures, known.unit, known.currency)

    def _show_bars(self, step: Step) -> Iterator[Event]:
        """Let the room see year after year, and then the sums."""
        for known in self._workshop.state.calculations:
            if (known.item_id, known.prompt_id) == (step.key.item_id, step.phase.shows):
                for count in range(1, known.figures.years + 2):
                    yield from self._do(ShowBars(known.item_id, known.prompt_id, count))

    def _commit(self) -> Iterator[Event]:
        people = self._workshop.state.people
        for index, given in enumerate(self._sample.commitments):
            who = people[index % len(people)].name if people else ""
            commitment = Commitment("", who, given.what, given.by_when, given.witness)
            yield from self._do(SaveCommitment(commitment))

    def _wait(self, step: Step) -> Iterator[Event]:
        """Let the phase's time pass, boundary by boundary, and go on when it is over."""
        while (due := self._workshop.next_boundary(self._clock.now())) is not None:
            self._clock.advance_to(due)
            yield from self._do(Tick())
            now_at = self._workshop.state.live
            if now_at.key != step.key:
                return
            if all(clock.stretch is Stretch.OVER for clock in now_at.clocks):
                break
        yield from self._do(Next())
