"""A template is outlined by the lengths of its items."""

from __future__ import annotations

from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import PauseKind, PhaseKind
from facilitator.pack.model import ExerciseSpec, Minutes, Pack, PhaseSpec, SeriesSpec, TemplateItem, TemplateSpec
from facilitator.session.outline import Block, BlockKind, outline

TALK = ExerciseSpec("talk", (PhaseSpec("say", PhaseKind.BRIEF, Minutes(1, 5, 20)),), (3, 30))
PLAY = ExerciseSpec(
    "play",
    (
        PhaseSpec("brief", PhaseKind.BRIEF, Minutes(1, 3, 5)),
        PhaseSpec("round", PhaseKind.ROUND, Minutes(2, 4, 8), series="rounds"),
    ),
    (3, 30),
    series=(SeriesSpec("rounds", rounds=Minutes(1, 2, 4)),),
)


def test_blocks_have_the_minutes_and_turns_that_the_template_sets() -> None:
    day = TemplateSpec(
        "day",
        "09:00",
        60,
        (
            TemplateItem("talk", minutes={"say": 10}),
            TemplateItem("play"),
            TemplateItem(pause=PauseKind.BREAK, length=15),
            TemplateItem("play", minutes={"round": 5}, rounds={"rounds": 3}),
            TemplateItem(pause=PauseKind.RESERVE, length=5),
            TemplateItem("talk"),
        ),
    )
    shown = outline(day, Catalog(Pack("p", "1", ("en",), (), (TALK, PLAY), (), (day,), {})))
    assert shown.blocks == (
        Block(BlockKind.EDGE, 10),
        Block(BlockKind.EXERCISE, 3 + 2 * 4),
        Block(BlockKind.PAUSE, 15),
        Block(BlockKind.EXERCISE, 3 + 3 * 5),
        Block(BlockKind.PAUSE, 5),
        Block(BlockKind.EDGE, 5),
    )
    assert (shown.exercises, shown.booked_min) == (2, 60)
