"""The exercises of a small pack in code: between them they have every kind of phase, prompt and draw."""

from __future__ import annotations

from facilitator.assessment.lost_customer import Unit
from facilitator.pack.kinds import Grouping, OverMode, PhaseKind, PromptKind, Receiver, WallKind
from facilitator.pack.model import (
    DealSpec,
    DrawSpec,
    ExerciseSpec,
    Minutes,
    PhaseSpec,
    PromptSpec,
    ReferenceSpec,
    SeriesSpec,
)
from facilitator.pack.sheets import ColumnKind, ColumnSpec, LineSpec, RowsKind, SheetSpec


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
