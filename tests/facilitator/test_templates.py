"""The days that ship run to the minute in every language, and the closing has its time in each of them."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from facilitator.clock import SimulatedClock
from facilitator.desk import Desk
from facilitator.opening import NewWorkshop
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import PauseKind
from facilitator.pack.model import TemplateSpec
from facilitator.rehearsal.outcome import Wish, rehearse_day
from facilitator.session.agenda import timeline
from facilitator.session.audience import item_title
from facilitator.session.state import Languages, WorkshopState
from facilitator.shipped import shipped_pack
from facilitator.texts import LANGUAGES, Texts
from tests.facilitator.stage import NINE

DAYS = {
    "taster": """
        14:00 opening, 14:08 lost-customer, 14:24 yes-and, 14:44 guess-whats-wrong, 15:12 reserve, 15:16 closing,
        15:30 end""",
    "half-day": """
        09:00 opening, 09:12 lost-customer, 09:32 why-customers-leave, 10:04 break, 10:19 yes-and,
        10:39 service-levels, 11:30 break, 11:40 vocabulary, 12:04 guess-whats-wrong, 12:35 reserve, 12:40 closing,
        13:00 end""",
    "full-day": """
        09:00 opening, 09:15 lost-customer, 09:35 why-customers-leave, 10:23 break, 10:38 yes-and,
        11:03 service-levels, 11:54 lunch, 12:39 small-talk, 12:59 vocabulary, 13:25 guess-whats-wrong, 13:56 break,
        14:11 complaints, 14:52 stretch, 14:57 shoes, 15:30 reserve, 15:40 closing, 16:00 end""",
    "bank": """
        09:00 opening, 09:15 lost-customer, 09:33 why-customers-leave, 10:05 break, 10:20 service-levels,
        11:11 yes-and, 11:31 lunch, 12:16 listen-back, 12:34 complaints, 13:15 break, 13:25 must-and-manner,
        13:56 queue, 14:22 break, 14:37 reset-my-day, 15:13 guess-whats-wrong, 15:30 reserve, 15:38 closing,
        16:00 end""",
    "education": """
        09:00 opening, 09:15 why-customers-leave, 09:55 shoes, 10:28 break, 10:43 yes-and, 11:08 stretch,
        11:13 classroom, 12:07 lunch, 12:52 explain, 13:11 spark, 13:34 break, 13:49 complaints, 14:30 lost-customer,
        14:48 break, 14:58 reset-my-day, 15:24 reserve, 15:38 closing, 16:00 end""",
    "tourism": """
        09:00 opening, 09:15 mood, 09:29 lost-customer, 09:47 why-customers-leave, 10:19 break, 10:34 service-levels,
        11:25 small-talk, 11:45 lunch, 12:30 holiday, 13:03 guess-whats-wrong, 13:34 break, 13:49 complaints,
        14:30 yes-and, 14:50 break, 15:00 reset-my-day, 15:24 reserve, 15:38 closing, 16:00 end""",
}
NICE = {"full-day": "small-talk", "bank": "guess-whats-wrong", "education": "lost-customer", "tourism": "yes-and"}
LONGEST_STRETCH_MIN = 90


def planned(template: str) -> list[tuple[str, str]]:
    """Return when each item of a day begins, and when the day ends."""
    found = []
    for words in DAYS[template].split(","):
        at, name = words.split()
        found.append((at, name))
    return found


def made(folder: Path, template: str, language: str = "en") -> tuple[WorkshopState, TemplateSpec, list[str]]:
    """Make a workshop; return its state, its template, and the start of each item with the end of the day."""
    with Desk(folder, SimulatedClock(NINE), Random(1)) as desk:
        wish = NewWorkshop(template, date(2026, 11, 3), Languages(language, language, language))
        workshop = desk.make(wish)
        spec = workshop.catalog.template(template)
        slots = timeline(workshop.state, workshop.catalog)
    return workshop.state, spec, [f"{at:%H:%M}" for at in (*(slot.starts for slot in slots), slots[-1].ends)]


def test_these_are_all_the_days_there_are(memory: Path) -> None:
    with Desk(memory, SimulatedClock(NINE), Random(1)) as desk:
        assert [template.id for template in desk.pack.templates] == list(DAYS)


@pytest.mark.parametrize("template", DAYS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_of_twelve_people_runs_as_it_is_planned_to_the_minute(memory: Path, template: str, language: str) -> None:
    journal = memory / "journal.jsonl"
    with Desk.rehearsal(memory / "data", 1) as desk:
        told = rehearse_day(desk, Wish(template, language, 12, 1), None, journal)
    lines = [json.loads(line) for line in journal.read_text(encoding="utf-8").splitlines()]
    plan = planned(template)
    first = datetime.strptime(plan[0][0], "%H:%M")  # noqa: DTZ007 - a clock time of no particular day
    began = [
        (f"{first + timedelta(seconds=line['offset_s']):%H:%M:%S}", line["item"])
        for line in lines
        if line["event"] == "item_started"
    ]
    assert began == [(f"{at}:00", name) for at, name in plan[:-1]]
    assert f"{first + timedelta(seconds=told.length_s):%H:%M:%S}" == f"{plan[-1][0]}:00"


@pytest.mark.parametrize("template", DAYS)
def test_a_plan_fills_the_time_booked_and_no_more(memory: Path, template: str) -> None:
    state, spec, times = made(memory, template)
    assert times == [at for at, _ in planned(template)]
    assert f"{state.properties.ends:%H:%M}" == times[-1]
    assert state.properties.sector == spec.sector


@pytest.mark.parametrize("template", DAYS)
def test_a_reserve_stands_before_the_closing_and_what_may_go_is_marked(memory: Path, template: str) -> None:
    state, _, _ = made(memory, template)
    assert [item.exercise_id for item in state.items[-1:]] == ["closing"]
    assert state.items[-2].pause is PauseKind.RESERVE
    assert [item.exercise_id for item in state.items if item.nice_to_have] == [
        name for known, name in NICE.items() if known == template
    ]


@pytest.mark.parametrize("template", DAYS)
def test_nobody_sits_for_longer_than_ninety_minutes(memory: Path, template: str) -> None:
    _, _, times = made(memory, template)
    stretch_min = 0
    clock = [datetime.strptime(at, "%H:%M") for at in times]  # noqa: DTZ007 - as above
    for (_, name), (begins, ends) in zip(planned(template)[:-1], pairwise(clock), strict=True):
        pause = name in ("break", "lunch", "stretch")
        stretch_min = 0 if pause else stretch_min + round((ends - begins).total_seconds() / 60)
        assert stretch_min <= LONGEST_STRETCH_MIN, name


@pytest.mark.parametrize(
    ("language", "title"), [("en", "The mark stands"), ("nb", "Karakteren står"), ("id", "Nilainya tetap")]
)
def test_what_teachers_play_is_called_by_its_own_name(memory: Path, language: str, title: str) -> None:
    # made in English: what is shown in another language later is called by its name there
    state, _, _ = made(memory, "education", "en")
    catalog = Catalog(shipped_pack())
    (named,) = (item for item in state.items if item.label)
    assert named.exercise_id == "complaints"
    assert item_title(named, catalog, Texts(language)) == title
