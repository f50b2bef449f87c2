"""When the day is behind, three plans say to the second when it would end; none of them cuts the closing."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.errors import RefusalCode
from facilitator.session import agenda, pace, rescue
from facilitator.session.commands import Back, Begin, Next, Start, Tick, Undo
from facilitator.session.countdown import remaining_s
from facilitator.session.live import Status
from facilitator.session.plan_commands import Rescue, RescueKind
from facilitator.session.rescue import RescuePlan
from tests.facilitator.session.random_days import MOVES, WAITS_S
from tests.facilitator.stage import DAY, Stage, StageMaker
from tests.facilitator.stage_pack import CATALOG

LOCAL = timedelta(0)
EDITS = ("add_exercise", "add_pause", "move", "remove_item", "minutes", "turns", "skip_item", "nice", "undo", "redo")


def plans(stage: Stage) -> dict[RescueKind, RescuePlan]:
    return {plan.kind: plan for plan in rescue.plans(stage.state, CATALOG, stage.now, local_offset=LOCAL)}


def finish(stage: Stage) -> datetime:
    return pace.expected_finish(stage.state, CATALOG, stage.now, local_offset=LOCAL)


@pytest.fixture
def late(stage: Stage) -> Stage:
    """Give a day that is still preparing its scenes when everything should have been half over."""
    stage.begin()
    stage.wait(25 * 60)
    stage.go_to("scenes", "prepare")
    stage.do(Start())
    stage.wait(30 * 60)
    stage.do(Tick())
    return stage


@pytest.mark.parametrize("kind", list(RescueKind))
def test_a_plan_ends_the_day_when_it_says(late: Stage, kind: RescueKind) -> None:
    plan, before = plans(late)[kind], finish(late)
    assert plan.gained_s > 0
    late.do(Rescue(kind))
    assert finish(late) == plan.finish == before - timedelta(seconds=plan.gained_s)
    assert plan.over_s == (plan.finish - datetime.combine(DAY, late.state.properties.ends)).total_seconds()


@pytest.mark.parametrize("kind", list(RescueKind))
def test_the_closing_stays_whole_and_what_runs_goes_on(late: Stage, kind: RescueKind) -> None:
    closing, live = late.item("promises"), late.state.live
    late.do(Rescue(kind))
    assert late.item("promises") == closing
    assert late.state.live.clocks == live.clocks
    assert late.state.live.key == live.key


@pytest.mark.parametrize("kind", list(RescueKind))
def test_one_undo_takes_a_whole_plan_back(late: Stage, kind: RescueKind) -> None:
    items = late.state.items
    late.do(Rescue(kind))
    assert late.state.items != items
    late.do(Undo())
    assert late.state.items == items


def test_shortening_takes_every_phase_ahead_to_its_least_and_leaves_breaks_alone(late: Stage) -> None:
    late.do(Rescue(RescueKind.SHORTEN))
    ahead = late.state.items[2:-1]
    assert {step.planned_s for item in ahead if item.exercise_id for step in agenda.steps(item, CATALOG)} == {60}
    assert late.item("break").length_min == 10
    assert late.item("reserve").skipped


def test_dropping_leaves_out_what_is_nice_to_have_and_nothing_else(late: Stage) -> None:
    late.do(Rescue(RescueKind.DROP))
    assert [item.exercise_id for item in late.state.items if item.skipped] == ["cases"]


def test_moving_on_leads_from_here_straight_to_the_closing(late: Stage) -> None:
    late.do(Rescue(RescueKind.MOVE_ON))
    while late.key.item_id == late.item("scenes").id:
        late.do(Next())
    assert late.key.item_id == late.item("promises").id


def test_where_a_plan_gains_nothing_it_is_refused(late: Stage) -> None:
    late.do(Rescue(RescueKind.DROP))
    assert plans(late)[RescueKind.DROP].gained_s == 0
    assert late.refused(Rescue(RescueKind.DROP)) is RefusalCode.NOTHING_TO_GAIN


def test_in_the_closing_itself_there_is_nothing_to_gain(late: Stage) -> None:
    late.go_to("promises", "write")
    assert [plan.gained_s for plan in plans(late).values()] == [0, 0, 0]


def test_before_the_day_there_is_nothing_to_rescue(stage: Stage) -> None:
    assert plans(stage) == {}
    assert stage.refused(Rescue(RescueKind.SHORTEN)) is RefusalCode.NOT_RUNNING


EDITED = st.lists(
    st.tuples(st.sampled_from(EDITS), st.sampled_from(WAITS_S[:4]), st.integers(0, 60), st.integers(0, 60)), max_size=25
)


@given(EDITED, st.integers(0, 12))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_edited_while_the_day_runs_what_runs_goes_on_and_the_finish_is_the_sum_of_what_is_ahead(
    make_stage: StageMaker, edits: list[tuple[str, float, int, int]], steps: int
) -> None:
    stage = make_stage(people=5)
    try:
        stage.do(Begin(1))
        for _ in range(steps):
            stage.wait(100)
            stage.do(Next())
        if steps:
            stage.do(Back())
        for move, wait_s, a, b in edits:
            # a phase that goes on by itself does so with time, and not by an edit
            stage.do(Tick())
            key, clocks = stage.key, stage.state.live.clocks
            left_s = [remaining_s(clock, stage.now) for clock in clocks]
            stage.workshop.do(MOVES[move][1](stage.state, a, b), stage.now)
            assert stage.state.live.status is Status.RUNNING
            assert stage.key == key
            assert [remaining_s(clock, stage.now) for clock in stage.state.live.clocks] == left_s
            assert finish(stage) == by_hand(stage)
            stage.wait(wait_s / 10)
    finally:
        stage.close()


def by_hand(stage: Stage) -> datetime:
    """Add up what is ahead by walking through it as Next would."""
    run = stage.state.runs[-1]
    total_s = max(run.planned_s, stage.now.after(stage.state.live.entered or stage.now))
    step = agenda.step_after(stage.state, stage.key, CATALOG)
    while step is not None:
        total_s += step.planned_s
        step = agenda.step_after(stage.state, step.key, CATALOG)
    return run.started.replace(tzinfo=None) + timedelta(seconds=total_s)
