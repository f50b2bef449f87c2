"""How far a day is behind its plan follows from when the running phase began and how long it has taken."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from facilitator.clock import Instant, SimulatedClock
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import PauseKind, PhaseKind
from facilitator.pack.model import ExerciseSpec, Minutes, Pack, PhaseSpec, SeriesSpec
from facilitator.session import pace
from facilitator.session.commands import AddTime, Begin, Close, Command, GoTo, Next, Start
from facilitator.session.draft import Rules
from facilitator.session.live import PhaseKey
from facilitator.session.machine import Applied, apply
from facilitator.session.plan_commands import SetMinutes
from facilitator.session.state import Item, Properties, WorkshopState

DAY = date(2026, 11, 3)
OSLO = timedelta(hours=1)
"""The workshop's clock is an hour ahead of UTC."""

TALK = ExerciseSpec("talk", (PhaseSpec("say", PhaseKind.BRIEF, Minutes(1, 10, 20)),), (3, 30))
PLAY = ExerciseSpec(
    "play",
    (
        PhaseSpec("brief", PhaseKind.BRIEF, Minutes(1, 3, 5)),
        PhaseSpec("round", PhaseKind.ROUND, Minutes(2, 4, 8), series="rounds"),
        PhaseSpec("word", PhaseKind.ROUND, Minutes(1, 1, 8), series="rounds"),
    ),
    (3, 30),
    series=(SeriesSpec("rounds", rounds=Minutes(1, 2, 4)),),
)
CATALOG = Catalog(Pack("p", "1", ("en",), (), (TALK, PLAY), (), (), {}))


class Day:
    """Talk 09:00–09:10, a break until 09:20, play until 09:33."""

    def __init__(self, starts_at: datetime = datetime(2026, 11, 3, 8, 0, tzinfo=UTC)) -> None:
        ids = itertools.count()
        self.clock = SimulatedClock(starts_at)
        self.rules = Rules(CATALOG, lambda: str(next(ids)))
        items = (Item("talk", "talk"), Item("rest", pause=PauseKind.BREAK, length_min=10), Item("play", "play"))
        self.state = WorkshopState("w", "h", Properties("Day", DAY, time(9, 0), time(9, 30)), items)

    @property
    def now(self) -> Instant:
        return self.clock.now()

    def do(self, *commands: Command) -> None:
        for command in commands:
            outcome = apply(self.state, command, self.now, self.rules)
            assert isinstance(outcome, Applied)
            self.state = outcome.state

    def minutes(self, minutes: float) -> None:
        self.clock.advance(minutes * 60)

    @property
    def behind_min(self) -> float | None:
        late_s = pace.behind_s(self.state, CATALOG, self.now, local_offset=OSLO)
        return None if late_s is None else late_s / 60

    @property
    def ends(self) -> time:
        return pace.expected_finish(self.state, CATALOG, self.now, local_offset=OSLO).time()


def test_every_step_of_a_series_has_its_planned_start() -> None:
    day = Day()
    starts = [
        pace.planned_start(day.state, CATALOG, PhaseKey("play", phase, turn))
        for phase, turn in (("brief", 1), ("round", 1), ("word", 1), ("round", 2), ("word", 2))
    ]
    assert [f"{start:%H:%M}" for start in starts if start] == ["09:20", "09:23", "09:27", "09:28", "09:32"]


def test_a_step_that_left_the_agenda_has_no_start() -> None:
    assert pace.planned_start(Day().state, CATALOG, PhaseKey("gone", "say")) is None
    assert pace.planned_start(Day().state, CATALOG, PhaseKey("play", "round", 9)) is None


def test_a_day_begun_on_time_is_neither_behind_nor_ahead() -> None:
    day = Day()
    day.do(Begin())
    day.minutes(10)
    assert (day.behind_min, day.ends) == (0, time(9, 33))


def test_a_day_begun_late_is_behind_from_the_start() -> None:
    day = Day()
    day.minutes(7)
    day.do(Begin())
    assert (day.behind_min, day.ends) == (7, time(9, 40))


def test_overtime_counts_while_it_runs_and_stays_after_next() -> None:
    day = Day()
    day.do(Begin())
    day.minutes(12)
    assert day.behind_min == 2
    day.do(Next())
    assert day.behind_min == 2
    day.minutes(10)
    assert day.behind_min == 2


def test_a_phase_ended_early_brings_the_day_ahead() -> None:
    day = Day()
    day.do(Begin())
    day.minutes(6)
    day.do(Next())
    assert (day.behind_min, day.ends) == (-4, time(9, 29))


def test_a_clock_that_waits_for_start_lets_the_plan_run_away() -> None:
    day = Day()
    day.do(Begin(), GoTo("play"), Next())
    assert day.behind_min == -23
    day.minutes(6)
    assert day.behind_min == -21
    day.do(Start())
    assert day.behind_min == -21


def test_minutes_added_count_only_when_they_are_used() -> None:
    day = Day()
    day.do(Begin(), AddTime(300))
    assert day.behind_min == 0
    day.minutes(12)
    assert day.behind_min == 2


def test_a_day_run_on_another_date_is_measured_by_the_hours_of_its_plan() -> None:
    day = Day(datetime(2026, 11, 5, 8, 3, tzinfo=UTC))
    assert day.behind_min is None
    day.do(Begin())
    assert day.behind_min == 3


@pytest.mark.parametrize(
    ("begun", "held"),
    [
        (datetime(2026, 11, 2, 22, 59, tzinfo=UTC), date(2026, 11, 2)),
        (datetime(2026, 11, 2, 23, 1, tzinfo=UTC), DAY),
        (datetime(2026, 11, 3, 23, 1, tzinfo=UTC), date(2026, 11, 4)),
    ],
)
def test_the_date_of_a_day_is_the_one_on_which_it_was_run(begun: datetime, held: date) -> None:
    day = Day(begun)
    assert pace.held_on(day.state, local_offset=OSLO) == DAY
    day.do(Begin())
    assert pace.held_on(day.state, local_offset=OSLO) == held
    day.do(Close())
    assert pace.held_on(day.state, local_offset=OSLO) == held


def test_what_was_tried_out_before_does_not_change_the_date_of_the_day() -> None:
    day = Day(datetime(2026, 11, 1, 19, 0, tzinfo=UTC))
    day.do(Begin())
    assert pace.held_on(day.state, local_offset=OSLO) == date(2026, 11, 1)
    day.minutes(38 * 60)
    day.do(Next(), Next(), Close())
    assert pace.held_on(day.state, local_offset=OSLO) == DAY
    later = replace(day.state.properties, day=date(2026, 11, 10))
    assert pace.held_on(replace(day.state, properties=later), local_offset=OSLO) == DAY


def test_before_the_day_begins_it_is_behind_only_when_its_time_has_come() -> None:
    day = Day(datetime(2026, 11, 3, 7, 50, tzinfo=UTC))
    assert (day.behind_min, day.ends) == (None, time(9, 33))
    day.minutes(15)
    assert (day.behind_min, day.ends) == (5, time(9, 38))


def test_a_closed_day_is_not_behind_and_keeps_its_end() -> None:
    day = Day()
    day.do(Begin())
    assert pace.ended_at(day.state, local_offset=OSLO) is None
    day.minutes(5)
    day.do(Close())
    day.minutes(30)
    assert (day.behind_min, day.ends) == (None, time(9, 5))


def test_a_running_item_that_is_gone_from_the_plan_says_nothing() -> None:
    day = Day()
    day.do(Begin())
    day.state = replace(day.state, items=day.state.items[1:])
    assert day.behind_min is None


def test_the_machines_own_time_zone_is_the_default() -> None:
    day = Day()
    day.do(Begin())
    local = day.now.utc.astimezone()
    offset = local.utcoffset()
    assert offset is not None
    expected = pace.behind_s(day.state, CATALOG, day.now, local_offset=offset)
    assert pace.behind_s(day.state, CATALOG, day.now) == expected


@pytest.mark.parametrize(("begins_min", "behind", "booked"), [(60, 60, "09:30"), (-60, -60, "09:30"), (61, 0, "10:31")])
def test_a_day_begun_at_another_hour_altogether_is_measured_from_its_begin(
    begins_min: int, behind: float, booked: str
) -> None:
    day = Day(datetime(2026, 11, 3, 8, 0, tzinfo=UTC) + timedelta(minutes=begins_min))
    day.do(Begin())
    assert day.behind_min == behind
    assert f"{pace.booked_end(day.state, local_offset=OSLO):%H:%M}" == booked
    day.minutes(15)
    assert day.behind_min == behind + 5
    assert day.ends == (datetime.combine(DAY, time(9, 33)) + timedelta(minutes=begins_min + 5)).time()


def test_a_day_that_nobody_begins_is_not_hours_behind() -> None:
    day = Day(datetime(2026, 11, 3, 16, 0, tzinfo=UTC))
    assert day.behind_min is None
    assert day.ends == time(17, 33)


def test_what_was_run_keeps_the_length_it_was_planned_with() -> None:
    day = Day()
    day.do(Begin(), GoTo("play"), Next(), Next())
    before = day.behind_min
    day.do(SetMinutes("play", "round", 2))
    assert day.behind_min == before
