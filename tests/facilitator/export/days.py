"""Small days to make papers of: a pack of four exercises built here, and a day that is run through the machine.

Every card's words carry a sign of their own (`CARD-reason-2`, `HINT-reason-2`), so that a test can look for it
anywhere; the same goes for what only the trainer may read.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from facilitator.clock import SimulatedClock
from facilitator.export.report import Audience, Report, build_report
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import Grouping, PauseKind, PhaseKind, PromptKind, Receiver, WallKind
from facilitator.pack.model import (
    CardSpec,
    DealSpec,
    DeckSpec,
    DrawSpec,
    ExerciseSpec,
    FieldSpec,
    Minutes,
    Pack,
    PhaseSpec,
    PromptSpec,
    SeriesSpec,
)
from facilitator.pack.texts import CardText, DeckText, ExerciseText, GuideText, PackTexts, PhaseText, PromptText
from facilitator.session import agenda
from facilitator.session.card_commands import CountGuess, Reveal, SaveOutcome
from facilitator.session.commands import Begin, Close, Command, GoTo, Next
from facilitator.session.draft import Rules
from facilitator.session.machine import Applied, apply
from facilitator.session.people_commands import AddPeople
from facilitator.session.record_commands import SaveCommitment, SaveResult, WriteNote
from facilitator.session.state import Commitment, Deal, Item, Properties, WorkshopState
from facilitator.texts import Texts

OSLO = timedelta(hours=1)
DAY = date(2026, 11, 24)
PEOPLE = ("Åse", "Bjørn", "Cecilie", "Dag", "Eva", "Frøydis", "Geir")
MARKS = {"low": "L", "standard": "S", "wow": "W"}

SCENES = ExerciseSpec(
    id="scenes",
    people=(3, 30),
    series=(SeriesSpec("turns", per_team=True, rounds=Minutes(1, 3, 6)),),
    phases=(
        PhaseSpec("brief", PhaseKind.BRIEF, Minutes(1, 4, 5)),
        PhaseSpec(
            "prepare",
            PhaseKind.WORK,
            Minutes(5, 10, 15),
            WallKind.TEAMS,
            draw=DrawSpec(Grouping.TEAMS, teams=3),
            deals=(
                DealSpec("level", Receiver.EACH_TEAM, hidden=True),
                DealSpec("starter", Receiver.EACH_TEAM, hidden=True),
            ),
        ),
        PhaseSpec("scene", PhaseKind.SCENE, Minutes(2, 4, 8), series="turns"),
        PhaseSpec("word", PhaseKind.GUESS, Minutes(2, 3, 5), series="turns", reveals=("level",)),
        PhaseSpec("standard", PhaseKind.DEBRIEF, Minutes(5, 10, 15)),
    ),
    prompts=(
        PromptSpec("place", "scene", PromptKind.LINE, per_turn=True),
        PromptSpec("felt", "word", per_turn=True),
        PromptSpec("doubts", "word", per_turn=True, private=True),
        PromptSpec("wish", "word", PromptKind.SCALE, per_turn=True),
        PromptSpec("hands", "word", PromptKind.NUMBER, per_turn=True),
        PromptSpec("always", "standard"),
        PromptSpec("mood", "standard", PromptKind.SCALE),
        PromptSpec("honest", "standard", private=True),
    ),
)
GUESS = ExerciseSpec(
    id="guess",
    people=(3, 30),
    series=(SeriesSpec("cases", rounds=Minutes(1, 2, 3)),),
    phases=(
        PhaseSpec(
            "deal",
            PhaseKind.DEAL,
            Minutes(1, 2, 3),
            WallKind.CARD,
            series="cases",
            draw=DrawSpec(Grouping.ROLES, roles=("client", "manager")),
            deals=(DealSpec("reason", Receiver.ROLE, hidden=True, role="client"),),
        ),
        PhaseSpec("play", PhaseKind.PLAY, Minutes(3, 5, 7), WallKind.CARD, series="cases"),
        PhaseSpec("guess", PhaseKind.GUESS, Minutes(1, 2, 3), WallKind.CARD, series="cases", reveals=("reason",)),
    ),
    prompts=(PromptSpec("signs", "guess", per_turn=True),),
)
PAIRS = ExerciseSpec(
    id="pairs",
    people=(3, 30),
    series=(SeriesSpec("rounds", rounds=Minutes(1, 2, 4)),),
    phases=(
        PhaseSpec(
            "play",
            PhaseKind.ROUND,
            Minutes(3, 5, 6),
            series="rounds",
            draw=DrawSpec(Grouping.PAIRS),
            deals=(DealSpec("situation", Receiver.ROOM),),
        ),
    ),
)
END = ExerciseSpec(
    id="end",
    people=(3, 200),
    phases=(
        PhaseSpec("write", PhaseKind.COMMIT, Minutes(3, 5, 8)),
        PhaseSpec("thanks", PhaseKind.BRIEF, Minutes(1, 2, 3)),
    ),
    prompts=(PromptSpec("next", "thanks"), PromptSpec("when", "thanks", PromptKind.LINE)),
)
EXERCISES = (SCENES, GUESS, PAIRS, END)
CARDS = {
    "level": tuple(MARKS),
    "starter": ("1", "2", "3"),
    "reason": ("1", "2", "3", "4"),
    "situation": ("1", "2", "3"),
}


def pack() -> Pack:
    """Return the pack; its words begin with their language, so that a test sees which were used."""
    decks = tuple(
        DeckSpec(
            deck,
            (FieldSpec("face"), FieldSpec("hint")),
            "face",
            tuple(CardSpec(c, mark=MARKS.get(c, "")) for c in cards),
        )
        for deck, cards in CARDS.items()
    )
    texts = {language: _words(language) for language in ("en", "nb", "id")}
    return Pack("tiny", "1", ("en", "nb", "id"), ("general",), EXERCISES, decks, (), texts)


def card_words(deal: Deal) -> tuple[str, str]:
    """Return the signs that the words of a dealt card carry, without the language before them."""
    return f"CARD-{deal.deck}-{deal.card}", f"HINT-{deal.deck}-{deal.card}"


@dataclass
class Day:
    """A day that is being run; `state` is how it stands."""

    state: WorkshopState
    catalog: Catalog = field(default_factory=lambda: Catalog(pack()))
    clock: SimulatedClock = field(default_factory=lambda: SimulatedClock(datetime(2026, 11, 24, 8, tzinfo=UTC)))
    ids: Callable[[], str] = field(default_factory=lambda: map("id-{}".format, itertools.count()).__next__)

    def do(self, command: Command) -> None:
        """Carry out a command that the machine must not refuse."""
        applied = apply(self.state, command, self.clock.now(), Rules(self.catalog, self.ids))
        assert isinstance(applied, Applied), (command, applied)
        self.state = applied.state

    def item(self, exercise: str) -> Item:
        """Return the first item that runs an exercise."""
        return next(item for item in self.state.items if item.exercise_id == exercise)

    def deals(self, deck: str) -> tuple[Deal, ...]:
        """Return the cards dealt from a deck."""
        return tuple(deal for deal in self.state.deals if deal.deck == deck)

    def note(self, exercise: str, prompt: str, text: str, turn: int = 1) -> None:
        """Write a note under a prompt."""
        self.do(WriteNote(self.item(exercise).id, prompt, turn, text))

    def give(self, exercise: str, prompt: str, value: int, turn: int = 1) -> None:
        """Give a number under a prompt."""
        self.do(SaveResult(self.item(exercise).id, prompt, turn, value))

    def promise(self, what: str, who: str = "", by_when: str = "", witness: str = "") -> None:
        """Write a commitment."""
        self.do(SaveCommitment(Commitment("", who, what, by_when, witness)))

    def run(self, slip_s: float = 0.0, skip: frozenset[str] = frozenset()) -> None:
        """Run the whole day, each phase for its time and `slip_s` more; exercises to skip are passed over."""
        self.do(Begin(seed=1))
        while self.state.live.key is not None:
            step = agenda.step_at(self.state, self.state.live.key, self.catalog)
            assert step is not None
            self.clock.advance(step.planned_s + slip_s)
            following = agenda.step_after(self.state, step.key, self.catalog)
            target = self._past(skip, following.key.item_id) if following is not None else None
            self.do(Next() if target is None else GoTo(target))
        self.do(Close())

    def guess(self, deck: str, guesses: int, *, found: bool) -> None:
        """Say how the guessing of every card of a deck ended."""
        for deal in self.deals(deck):
            for _ in range(guesses):
                self.do(CountGuess(deal.id))
            self.do(SaveOutcome(deal.id, found))

    def reveal(self, *deals: Deal) -> None:
        """Let the room see these cards, those that it has seen already left out."""
        for deal in deals:
            if not deal.revealed:
                self.do(Reveal(deal.id))

    def report(
        self,
        audience: Audience = Audience.CLIENT,
        language: str = "en",
        names: bool | None = None,
        marks: bool | None = None,
    ) -> Report:
        """Return the report of the day as it stands."""
        texts, state = Texts(language), self.state
        return build_report(state, self.catalog, texts, audience, names=names, marks=marks, local_offset=OSLO)

    def set(self, **changed: object) -> None:
        """Change properties of the workshop."""
        known = replace(self.state.properties, **changed)  # type: ignore[arg-type] # any property, by its name
        self.state = replace(self.state, properties=known)

    def _past(self, skip: frozenset[str], item_id: str) -> str | None:
        """Return the item to go to where the following one is to be skipped, else None."""
        items = list(self.state.items)
        index = next(n for n, item in enumerate(items) if item.id == item_id)
        if items[index].exercise_id not in skip:
            return None
        return next(item.id for item in items[index + 1 :] if item.exercise_id not in skip)


def new_day(*exercises: str, people: tuple[str, ...] = PEOPLE) -> Day:
    """Return a day not yet begun, with these exercises (all of them by default) and a break after the first."""
    ids = exercises or tuple(exercise.id for exercise in EXERCISES)
    items = [Item(f"item-{number}", exercise) for number, exercise in enumerate(ids)]
    items.insert(1, Item("item-break", pause=PauseKind.BREAK, length_min=15))
    properties = Properties(
        title="Kundedag",
        day=DAY,
        starts=time(9),
        ends=time(11, 30),
        client="Fjordbanken",
        place="Møterom 3",
        trainer="Åse Bjørnstad",
        colour="#123a6b",
    )
    day = Day(WorkshopState("workshop", "hash", properties, tuple(items)))
    if people:
        day.do(AddPeople(people))
    return day


def full_day() -> Day:
    """Return a day that was run, with something under everything."""
    day = new_day()
    day.run(slip_s=30)
    day.reveal(*day.deals("level"), *day.deals("reason"))
    for turn in (1, 2, 3):
        day.note("scenes", "place", f"PLACE-{turn} bakery", turn)
        day.note("scenes", "felt", f"FELT-{turn} æøå ÆØÅ", turn)
        day.note("scenes", "doubts", f"PRIVATE-doubts-{turn}", turn)
        day.give("scenes", "wish", 3 * turn, turn)
        day.give("scenes", "hands", 40 + turn, turn)
    day.note("scenes", "always", "ALWAYS look up\n- and say hello")
    day.give("scenes", "mood", 8)
    day.note("scenes", "honest", "PRIVATE-honest")
    day.note("scenes", "free", "FREE-scenes")
    day.note("guess", "signs", "SIGNS-1", 1)
    day.note("end", "next", "NEXT Kari hangs it up")
    day.note("end", "when", "3 December, 14:00")
    day.guess("reason", 2, found=True)
    day.promise("PROMISE ring back", "Kari Ødegård", "Monday", "Helen")
    return day


def _words(language: str) -> PackTexts:
    decks = {
        deck: DeckText(
            title=f"{language} {deck}s",
            back=f"{language} back of {deck}",
            fields={"face": f"{language} {deck} label", "hint": f"{language} hint"},
            cards={card: _card(language, deck, card) for card in cards},
        )
        for deck, cards in CARDS.items()
    }
    exercises = {exercise.id: _exercise(language, exercise) for exercise in EXERCISES}
    return PackTexts("Tiny", {"general": "General"}, exercises, decks, {})


def _card(language: str, deck: str, card: str) -> CardText:
    return {"face": f"{language} CARD-{deck}-{card}", "hint": f"{language} HINT-{deck}-{card}"}


def _exercise(language: str, exercise: ExerciseSpec) -> ExerciseText:
    return ExerciseText(
        title=f"{language} {exercise.id} title",
        summary=f"{language} {exercise.id} summary",
        guide=GuideText("", "", "", "", "", (), "", ""),
        phases={phase.id: PhaseText(f"{phase.id} name", "") for phase in exercise.phases},
        prompts={prompt.id: PromptText(f"{language} ask {prompt.id}?") for prompt in exercise.prompts},
        roles={"client": f"{language} Client", "manager": f"{language} Manager"},
    )
