"""A small pack in code and a workshop made from it, on a clock that stands still and over a real file.

Every text of a card is marked and occurs nowhere else, so that a leak is found by looking for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

from facilitator import opening
from facilitator.assessment.lost_customer import Unit
from facilitator.clock import Instant, SimulatedClock
from facilitator.desk import Desk
from facilitator.dial import ClockState
from facilitator.errors import Refusal, RefusalCode
from facilitator.opening import NewWorkshop
from facilitator.pack.catalog import Catalog
from facilitator.pack.checks_sheets import column_names
from facilitator.pack.kinds import FieldKind, Grouping, OverMode, PauseKind, PhaseKind, PromptKind, Receiver, WallKind
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
    ReferenceSpec,
    SeriesSpec,
    TemplateItem,
    TemplateSpec,
)
from facilitator.pack.sheets import ColumnKind, ColumnSpec, LineSpec, RowsKind, SheetSpec
from facilitator.pack.texts import (
    CardText,
    DeckText,
    ExerciseText,
    GuideText,
    PackTexts,
    PhaseText,
    PromptText,
    TemplateText,
    Term,
)
from facilitator.session import agenda
from facilitator.session.commands import AddPeople, Begin, Command, GoTo, Next
from facilitator.session.countdown import remaining_s, state_of
from facilitator.session.events import Event
from facilitator.session.state import Clock, Deal, Draw, Item, Languages, PhaseKey, WorkshopState
from facilitator.workshop import Done, Workshop

NINE = datetime(2026, 11, 3, 9, 0, tzinfo=UTC)
DAY = date(2026, 11, 3)
LANGUAGES = ("en", "nb")
NAMES = ("Ada", "Bo", "Cleo", "Dag", "Eva", "Finn", "Gro", "Hal", "Ida", "Jon", "Kaia", "Lars")


def _minutes(default: int) -> Minutes:
    return Minutes(1, default, 30)


TALK = ExerciseSpec(
    "talk",
    (
        PhaseSpec("welcome", PhaseKind.BRIEF, _minutes(10), wall=WallKind.TITLE),
        PhaseSpec("think", PhaseKind.WORK, _minutes(5), wall=WallKind.CLOCK, over=OverMode.HOLD),
        PhaseSpec("first", PhaseKind.BRIEF, _minutes(2), over=OverMode.GO_ON),
        PhaseSpec("second", PhaseKind.BRIEF, _minutes(3), wall=WallKind.SHEET, over=OverMode.GO_ON, shows="list"),
        PhaseSpec("talk", PhaseKind.DEBRIEF, _minutes(5), wall=WallKind.CHART, shows="list"),
    ),
    (3, 200),
    prompts=(
        PromptSpec("thoughts", "talk"),
        PromptSpec("again", "talk", PromptKind.YES_NO),
        PromptSpec("score", "talk", PromptKind.SCALE, least=1, most=10),
        PromptSpec(
            "list",
            "talk",
            PromptKind.SHEET,
            sheet=SheetSpec(
                (
                    ColumnSpec("why"),
                    ColumnSpec("met", ColumnKind.TALLY),
                    ColumnSpec("told", ColumnKind.NUMBER, least=0, most=500, late=True),
                ),
                chart=("met",),
                sorted=True,
                deck="reasons",
            ),
        ),
        PromptSpec(
            "lists", "talk", PromptKind.SHEET, sheet=SheetSpec((ColumnSpec("always"), ColumnSpec("never")), lists=True)
        ),
    ),
)
SCENES = ExerciseSpec(
    "scenes",
    (
        PhaseSpec(
            "prepare",
            PhaseKind.WORK,
            _minutes(10),
            wall=WallKind.TEAMS,
            draw=DrawSpec(Grouping.TEAMS, teams=3),
            deals=(DealSpec("levels", Receiver.EACH_TEAM, hidden=True),),
            apart=True,
        ),
        PhaseSpec("scene", PhaseKind.SCENE, _minutes(4), series="scenes", waits=False),
        PhaseSpec("word", PhaseKind.GUESS, _minutes(3), wall=WallKind.CARD, series="scenes", reveals=("levels",)),
    ),
    (3, 30),
    series=(SeriesSpec("scenes", per_team=True, rounds=Minutes(1, 3, 6)),),
    prompts=(
        PromptSpec("seen", "word", per_turn=True),
        PromptSpec(
            "steps",
            "word",
            PromptKind.SHEET,
            per_turn=True,
            private=True,
            sheet=SheetSpec(
                (
                    ColumnSpec("done", ColumnKind.YES_NO),
                    ColumnSpec("how", ColumnKind.CHOICE, options=("well", "badly")),
                ),
                RowsKind.FIXED,
                lines=(LineSpec("heard"), LineSpec("agreed", without=("how",))),
            ),
        ),
        PromptSpec(
            "votes",
            "word",
            PromptKind.SHEET,
            sheet=SheetSpec(
                (ColumnSpec("votes", ColumnKind.TALLY, by_team=True, few=("trainer", "writers")),),
                RowsKind.TEAMS,
                chart=("votes",),
            ),
        ),
    ),
)
PAIRS = ExerciseSpec(
    "pairs",
    (
        PhaseSpec(
            "pair-up",
            PhaseKind.ROUND,
            _minutes(1),
            wall=WallKind.PAIRS,
            series="rounds",
            draw=DrawSpec(Grouping.PAIRS),
        ),
        PhaseSpec(
            "play",
            PhaseKind.ROUND,
            _minutes(4),
            series="rounds",
            deals=(DealSpec("topics", Receiver.ROOM),),
        ),
    ),
    (3, 200),
    series=(SeriesSpec("rounds", rounds=Minutes(1, 2, 6)),),
)
CASES = ExerciseSpec(
    "cases",
    (
        PhaseSpec(
            "deal",
            PhaseKind.DEAL,
            _minutes(2),
            wall=WallKind.CARD,
            series="cases",
            draw=DrawSpec(Grouping.ROLES, roles=("client", "manager")),
            deals=(DealSpec("reasons", Receiver.ROLE, hidden=True, role="client"),),
        ),
        PhaseSpec("play", PhaseKind.PLAY, _minutes(5), wall=WallKind.CARD, series="cases"),
        PhaseSpec("guess", PhaseKind.GUESS, _minutes(2), wall=WallKind.CARD, series="cases", reveals=("reasons",)),
        PhaseSpec("debrief", PhaseKind.DEBRIEF, _minutes(5), series="cases"),
    ),
    (4, 30),
    series=(SeriesSpec("cases", rounds=Minutes(1, 2, 4)),),
    prompts=(PromptSpec("signs", "debrief", per_turn=True), PromptSpec("found", "guess", PromptKind.YES_NO, True)),
)
PROMISES = ExerciseSpec("promises", (PhaseSpec("write", PhaseKind.COMMIT, _minutes(5)),), (3, 200))
EXTRAS = ExerciseSpec(
    "extras",
    (
        PhaseSpec("warm-up", PhaseKind.BRIEF, _minutes(3), series="warm-up"),
        PhaseSpec("share", PhaseKind.DEBRIEF, _minutes(6)),
        PhaseSpec("own", PhaseKind.DEBRIEF, _minutes(8), series="own"),
        PhaseSpec("plan", PhaseKind.DEBRIEF, _minutes(4), series="own"),
    ),
    (3, 200),
    series=(SeriesSpec("warm-up", rounds=Minutes(0, 0, 1)), SeriesSpec("own", rounds=Minutes(0, 0, 2))),
    prompts=(PromptSpec("reasons", "share"), PromptSpec("owner", "plan", per_turn=True)),
)
"""Not in the template: an exercise with phases that can be left out, and are unless somebody takes them in."""
ENVELOPE = ExerciseSpec(
    "envelope",
    (
        PhaseSpec(
            "seal", PhaseKind.DEAL, _minutes(1), deals=(DealSpec("reasons", Receiver.ROOM, hidden=True),), series="open"
        ),
        PhaseSpec("open", PhaseKind.GUESS, _minutes(1), wall=WallKind.CARD, reveals=("reasons",), series="open"),
    ),
    (3, 200),
    series=(SeriesSpec("open"),),
)
"""A card for the whole room that nobody may see yet; in no template."""
SUMS = ExerciseSpec(
    "sums",
    (PhaseSpec("reckon", PhaseKind.WORK, _minutes(5), wall=WallKind.CHART, shows="cost"),),
    (3, 200),
    prompts=(
        PromptSpec("guess", "reckon", PromptKind.NUMBER),
        PromptSpec(
            "cost",
            "reckon",
            PromptKind.CALCULATION,
            reference=ReferenceSpec(10, 2, 5, 20, {"nb": Unit.THOUSANDS}, guess="guess"),
        ),
    ),
)
"""A calculation whose years the room sees one by one; in no template."""
EXERCISES = (TALK, SCENES, PAIRS, CASES, PROMISES, EXTRAS, ENVELOPE, SUMS)

DECKS = (
    DeckSpec(
        "reasons",
        (FieldSpec("reason"), FieldSpec("forbidden", FieldKind.LIST), FieldSpec("terms", FieldKind.GLOSSARY)),
        face="reason",
        forbidden="forbidden",
        cards=(
            *(CardSpec(f"reason-{number}") for number in range(6)),
            CardSpec("reason-bank", sector="bank"),
            CardSpec("reason-grief", sensitive=True),
        ),
    ),
    DeckSpec(
        "levels",
        (FieldSpec("level"), FieldSpec("how", FieldKind.LIST)),
        face="level",
        cards=tuple(CardSpec(f"level-{mark.lower()}", mark=mark) for mark in "LSW"),
        shuffled=False,
    ),
    DeckSpec("topics", (FieldSpec("topic"),), face="topic", cards=tuple(CardSpec(f"topic-{n}") for n in range(4))),
)

TEMPLATE = TemplateSpec(
    "day",
    "09:00",
    180,
    (
        TemplateItem("talk"),
        TemplateItem("scenes"),
        TemplateItem(pause=PauseKind.BREAK, length=10),
        TemplateItem("pairs", rounds={"rounds": 3}),
        TemplateItem("cases", minutes={"play": 6}, nice_to_have=True),
        TemplateItem(pause=PauseKind.RESERVE, length=5),
        TemplateItem("promises"),
    ),
)


def mark(deck: str, card: str, field: str, language: str, number: int = 0) -> str:
    """Return the text of one entry of a card's field."""
    return f"<{language} {deck} {card} {field} {number}>"


def _card_text(deck: DeckSpec, card: CardSpec, language: str) -> CardText:
    text: CardText = {}
    for field in deck.fields:
        entries = tuple(mark(deck.id, card.id, field.id, language, number) for number in range(2))
        if field.kind is FieldKind.TEXT:
            text[field.id] = entries[0]
        elif field.kind is FieldKind.LIST:
            text[field.id] = entries
        else:
            text[field.id] = tuple(Term(entry, f"{entry} explained") for entry in entries)
    return text


def _prompt_text(prompt: PromptSpec, language: str) -> PromptText:
    sheet = prompt.sheet
    if sheet is None:
        return PromptText(f"{language} {prompt.id}?")
    options = [name for column in sheet.columns for name in column.options]
    return PromptText(
        f"{language} {prompt.id}?",
        columns={name: f"{language} {name}" for name in column_names(sheet)},
        lines={line.id: f"{language} {line.id}" for line in sheet.lines},
        options={name: f"{language} {name}" for name in options},
    )


def _texts(language: str) -> PackTexts:
    guide = GuideText("", "", "", "", "", (), "", "")
    exercises = {
        spec.id: ExerciseText(
            title=f"{language} {spec.id}",
            summary="",
            guide=guide,
            phases={
                phase.id: PhaseText(f"{language} {phase.id}", say="", task=f"{language} task of {phase.id}")
                for phase in spec.phases
            },
            prompts={prompt.id: _prompt_text(prompt, language) for prompt in spec.prompts},
            roles={"client": f"{language} client", "manager": f"{language} manager"},
        )
        for spec in EXERCISES
    }
    decks = {
        deck.id: DeckText(
            title=f"{language} {deck.id}",
            back=f"{language} back of {deck.id}",
            fields={field.id: f"{language} {field.id}" for field in deck.fields},
            cards={card.id: _card_text(deck, card, language) for card in deck.cards},
        )
        for deck in DECKS
    }
    return PackTexts(f"{language} stage", {}, exercises, decks, {"day": TemplateText(f"{language} day", "")})


PACK = Pack(
    "stage",
    "1",
    LANGUAGES,
    ("general", "bank"),
    EXERCISES,
    DECKS,
    (TEMPLATE,),
    {language: _texts(language) for language in LANGUAGES},
)
CATALOG = Catalog(PACK)


def card_texts(deck: str, card: str) -> tuple[str, ...]:
    """Return every text of a card in every language."""
    found = []
    for language in LANGUAGES:
        for part in CATALOG.card_parts(language, deck, card):
            found += [*part.lines, *part.glosses]
    return tuple(found)


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
