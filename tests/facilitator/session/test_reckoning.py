"""A calculation: the worked example first, then the group's own figures, shown to the room year by year."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from facilitator.assessment.lost_customer import Figures, Unit
from facilitator.errors import RefusalCode
from facilitator.session.audience import audience_view
from facilitator.session.commands import Begin, GoTo, Undo
from facilitator.session.plan_commands import AddItem
from facilitator.session.reckoning import calculation_at
from facilitator.session.reckoning_words import growth_words, sums_of
from facilitator.session.record_commands import SaveCalculation, SaveResult, ShowBars
from facilitator.texts import Texts
from facilitator.view import ChartFace, Scene
from tests.facilitator.stage import Stage
from tests.facilitator.stage_pack import CATALOG

EN, NB = Texts("en"), Texts("nb")
OWN = Figures(Decimal(100), Decimal("12.5"), 3, Decimal(30), by_percent=True, customers=4, told=3)


@pytest.fixture
def sums(stage: Stage) -> str:
    """Return the id of an item with a calculation, which runs."""
    stage.do(AddItem(99, "sums"))
    item = stage.item("sums").id
    stage.do(Begin(1))
    stage.do(GoTo(item))
    return item


def chart(stage: Stage, texts: Texts = EN) -> ChartFace:
    view = audience_view(stage.state, CATALOG, texts, stage.now)
    assert view.scene is Scene.CHART
    assert view.chart is not None
    return view.chart


def test_the_worked_example_stands_until_the_group_has_figures_of_its_own(stage: Stage, sums: str) -> None:
    known = calculation_at(stage.state, sums, CATALOG.prompt("sums", "cost"))

    assert known is not None
    said = [(each.label, each.value) for each in sums_of(known, EN)]
    assert said == [("Lost sales", "70 thousand"), ("Profit in them (20%)", "14 thousand")]
    assert stage.state.calculations == ()


def test_the_room_sees_no_year_that_has_not_been_shown(stage: Stage, sums: str) -> None:
    stage.do(SaveResult(sums, "guess", 1, 55))
    assert [bar.value for bar in chart(stage).bars] == [""] * 5
    for count in range(1, 6):
        stage.do(ShowBars(sums, "cost", count))
        values = [bar.value for bar in chart(stage).bars]
        assert values == ["10", "12", "14", "16", "18"][:count] + [""] * (5 - count)
        assert all(bar.share == 0.0 for bar in chart(stage).bars[count:])
        assert chart(stage).sums == ()

    stage.do(ShowBars(sums, "cost", 6))

    assert [each.value for each in chart(stage).sums] == ["55 thousand", "70 thousand", "14 thousand"]


def test_own_figures_take_the_place_of_the_example_and_bars_shown_stay_within_the_years(
    stage: Stage, sums: str
) -> None:
    stage.do(ShowBars(sums, "cost", 6))
    stage.do(SaveCalculation(sums, "cost", OWN, Unit.ONES, "NOK"))

    face = chart(stage, NB)
    assert [bar.value for bar in face.bars] == ["100,00", "112,50", "126,56"]
    assert [each.value for each in face.sums] == [
        "339,06\u00a0kr",
        "101,72\u00a0kr",
        "1\u00a0356,24\u00a0kr",
        "406,87\u00a0kr",
        "12",
    ]
    assert growth_words(stage.state.calculations[0], EN).startswith("NOK\u00a0100.00 in the first year, 12.5% more")


def test_what_the_room_sees_is_no_edit_and_figures_are(stage: Stage, sums: str) -> None:
    stage.do(SaveCalculation(sums, "cost", OWN, Unit.ONES))
    stage.do(ShowBars(sums, "cost", 2))

    stage.do(Undo())

    assert [bar.value for bar in chart(stage).bars] == [""] * 5
    assert stage.state.calculations == ()


@pytest.mark.parametrize(
    "figures",
    [
        replace(OWN, years=0),
        replace(OWN, first_year=Decimal(-1)),
        replace(OWN, margin=Decimal(101)),
        replace(OWN, customers=0),
        replace(OWN, told=-1),
        replace(OWN, winning_cost=Decimal(-1)),
        replace(OWN, increase=Decimal(-101)),
        replace(OWN, increase=Decimal(5000)),
        replace(OWN, increase=Decimal("NaN")),
    ],
)
def test_figures_that_make_no_sense_are_refused(stage: Stage, sums: str, figures: Figures) -> None:
    assert stage.refused(SaveCalculation(sums, "cost", figures, Unit.ONES)) is RefusalCode.BAD_FIGURES
    assert stage.state.calculations == ()


def test_nothing_else_can_be_reckoned_with_or_shown(stage: Stage, sums: str) -> None:
    talk = stage.item("talk").id
    assert stage.refused(SaveCalculation(sums, "cost", OWN, Unit.ONES, "crowns")) is RefusalCode.BAD_FIGURES
    assert stage.refused(SaveCalculation(talk, "score", OWN, Unit.ONES)) is RefusalCode.UNKNOWN_PROMPT
    assert stage.refused(ShowBars(sums, "guess", 1)) is RefusalCode.UNKNOWN_PROMPT
    assert stage.refused(ShowBars(sums, "cost", 7)) is RefusalCode.OUT_OF_RANGE
