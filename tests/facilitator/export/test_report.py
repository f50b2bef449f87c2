"""A report tells the day as it was, and each audience only what it may know."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from facilitator.export.document import Audience, Chart, Entry, Part, Report, Section, Turn
from facilitator.pack.kinds import PauseKind
from facilitator.session.state import Item, Mark, MarkKind
from tests.facilitator.export.days import full_day, new_day
from tests.facilitator.export.papers import words_of

TRAINER, CLIENT = Audience.TRAINER, Audience.CLIENT


def section(report: Report, exercise: str) -> Section:
    return next(known for known in report.sections if known.title == f"en {exercise} title")


def turns(report: Report, exercise: str) -> list[Turn]:
    return [part for part in section(report, exercise).parts if isinstance(part, Turn)]


def entry(parts: tuple[Part, ...], label: str) -> list[str]:
    """Return the lines of the entry under a label, each with the name before it."""
    found = [part for part in parts if isinstance(part, Entry) and part.label == label]
    assert len(found) == 1, [part.label for part in parts if isinstance(part, Entry)]
    return [": ".join(word for word in (line.name, line.text) if word) for line in found[0].lines]


def test_the_agenda_sets_what_was_against_what_was_planned() -> None:
    day = new_day("guess", "end")
    day.run(slip_s=60)
    agenda = day.report().agenda
    rows = [(r.title, r.planned_start, r.planned_min, r.actual_start, r.actual_min, r.difference) for r in agenda.rows]
    assert rows == [
        ("en guess title", "09:00", "18", "09:00", "24", "+6"),
        ("Break", "09:18", "15", "09:24", "16", "+1"),
        ("en end title", "09:33", "7", "09:40", "9", "+2"),
    ]
    total = agenda.total
    assert (total.title, total.planned_min, total.actual_min, total.difference) == ("Total", "40", "49", "+9")


@pytest.mark.parametrize("slip_s", [-40.0, -7.5, 0.0, 11.0, 29.0, 31.0, 47.3])
def test_the_minutes_of_the_agenda_add_up_to_their_total(slip_s: float) -> None:
    day = new_day()
    day.run(slip_s=slip_s)
    agenda = day.report().agenda
    assert sum(int(row.actual_min) for row in agenda.rows) == int(agenda.total.actual_min)
    assert sum(int(row.planned_min) for row in agenda.rows) == int(agenda.total.planned_min)


@pytest.mark.parametrize("slip_s", [11.0, 29.0, 31.0, 47.3])
def test_an_item_begins_on_paper_when_the_one_before_it_ended(slip_s: float) -> None:
    day = new_day("guess", "pairs", "end")
    day.run(slip_s=slip_s)
    ran = [known.times[0].split("–") for known in day.report().sections]
    agenda = day.report().agenda
    assert [row.actual_start for row in agenda.rows if not row.pause] == [begins for begins, _ in ran]
    assert ran[1][1] == ran[2][0], ran


@pytest.mark.parametrize(
    ("slip_s", "told"),
    [
        (60.0, "19 minutes after the booked end"),
        (0.0, "10 minutes after the booked end"),
        (-60.0, "1 minute after the booked end"),
        (-66.7, "at the booked end"),
        (-80.0, "2 minutes before the booked end"),
        (900.0, "2 h 25 min after the booked end"),
    ],
)
def test_the_finish_is_told_against_the_booked_end(slip_s: float, told: str) -> None:
    day = new_day("guess", "end")
    day.set(ends=day.state.properties.starts.replace(minute=30))
    day.run(slip_s=slip_s)
    facts = {fact.label: fact.text for fact in day.report().agenda.facts}
    assert facts["Booked"] == "09:00–09:30"
    assert facts["Finished"] == told


def test_times_of_the_day_are_local_ones() -> None:
    day = new_day("end")
    day.run()
    from facilitator.export.report import build_report
    from facilitator.texts import Texts

    jakarta = build_report(day.state, day.catalog, Texts("id"), CLIENT, local_offset=timedelta(hours=7))
    assert jakarta.agenda.rows[0].actual_start == "15.00"


def test_a_day_that_was_held_on_another_date_still_has_a_strip_of_one_day() -> None:
    day = new_day("end")
    day.run()
    day.set(day=date(2026, 11, 20))
    report = day.report()
    agenda = report.agenda
    assert (report.day, report.footer_end) == (date(2026, 11, 24), "24 November 2026")
    assert report.cover.facts[0].text == "24 November 2026"
    assert agenda.blocks[0].actual == (540.0, 547.0)
    assert next(fact.text for fact in agenda.facts if fact.label == "Finished").endswith("before the booked end")


def test_an_exercise_that_was_not_run_has_a_line_in_the_agenda_and_no_section() -> None:
    day = new_day()
    day.run(skip=frozenset({"guess", "pairs"}))
    report = day.report()
    assert [(row.title, row.missed) for row in report.agenda.rows if row.missed] == [
        ("en guess title", "not run"),
        ("en pairs title", "not run"),
    ]
    assert [known.title for known in report.sections] == ["en scenes title", "en end title"]
    assert [known.number for known in report.sections] == ["1", "4"]


def test_what_was_written_about_an_exercise_that_was_not_run_is_kept() -> None:
    day = new_day()
    day.run(skip=frozenset({"guess"}))
    day.note("guess", "signs", "left over from yesterday", turn=1)
    assert section(day.report(), "guess").times == ("not run",)
    assert "left over from yesterday" in words_of(day.report())


def test_a_day_not_begun_tells_its_plan_and_misses_nothing() -> None:
    agenda = new_day().report().agenda
    assert {(row.actual_start, row.actual_min, row.missed) for row in agenda.rows} == {("", "", "")}
    assert [fact.label for fact in agenda.facts] == ["Booked"]


def test_an_exercise_with_nothing_written_has_one_calm_line() -> None:
    day = new_day("pairs", "end", people=())
    day.run()
    assert section(day.report(), "end").remark == "Nothing was written down here."
    day.promise("something")
    assert section(day.report(), "end").remark == "What was promised stands under “Commitments”."


def test_blank_notes_leave_no_trace() -> None:
    day = new_day("scenes")
    day.run()
    day.note("scenes", "always", " \n ")
    day.note("scenes", "felt", "", turn=2)
    assert "ask" not in words_of(day.report())


def test_each_turn_tells_its_team_its_level_and_what_was_said() -> None:
    told = turns(full_day().report(), "scenes")
    assert [turn.title for turn in told] == ["Team A", "Team B", "Team C"]
    assert {(turn.mark, turn.level) for turn in told} == {
        ("L", "en CARD-level-low"),
        ("S", "en CARD-level-standard"),
        ("W", "en CARD-level-wow"),
    }
    assert entry(told[1].entries, "en ask felt?") == ["FELT-2 æøå ÆØÅ"]


def test_a_single_team_plays_rounds() -> None:
    day = new_day("scenes", people=("Ada", "Bo"))
    day.run()
    for turn in (1, 2, 3):
        day.note("scenes", "felt", "well", turn)
    assert [turn.title for turn in turns(day.report(), "scenes")] == ["Round 1", "Round 2", "Round 3"]


def test_a_scale_of_every_turn_becomes_a_chart_in_the_order_of_the_levels() -> None:
    report = full_day().report()
    chart = next(part for part in section(report, "scenes").parts if isinstance(part, Chart))
    assert [bar.mark for bar in chart.bars] == ["L", "S", "W"]
    assert sorted(bar.value for bar in chart.bars) == [3, 6, 9]
    assert all(bar.name.startswith("Team ") and "en CARD-level-" in bar.name for bar in chart.bars)
    assert (chart.label, chart.most, chart.scale) == ("en ask wish?", 10, "Scale from 1 to 10")


def test_a_level_that_was_not_revealed_is_not_in_the_chart_either() -> None:
    day = new_day("scenes")
    day.run()
    day.give("scenes", "wish", 7, turn=2)
    chart = next(part for part in section(day.report(), "scenes").parts if isinstance(part, Chart))
    assert [(bar.mark, bar.name) for bar in chart.bars] == [("", "Team B")]


def test_numbers_of_every_turn_stand_in_a_small_table() -> None:
    parts = section(full_day().report(), "scenes").parts
    assert entry(parts, "en ask hands?") == ["Team A: 41", "Team B: 42", "Team C: 43"]
    assert entry(parts, "en ask mood?") == ["8 of 10"]


def test_the_outcome_tells_found_or_not_the_time_and_the_guesses() -> None:
    day = new_day("guess")
    day.run()
    day.guess("reason", 1, found=False)
    assert [entry(turn.entries, "Outcome") for turn in turns(day.report(), "guess")] == [["Not found · 1 guess"]] * 2
    day.guess("reason", 2, found=True)
    told = turns(day.report(), "guess")
    assert [entry(turn.entries, "Outcome") for turn in told] == [["Found after 5:00 min · 3 guesses"]] * 2


def test_people_are_named_for_the_trainer_and_for_a_client_who_asked() -> None:
    day = full_day()
    for named in (day.report(TRAINER), day.report(CLIENT, names=True)):
        assert sorted(", ".join(entry(section(named, "scenes").parts, "Teams")).replace(",", "").split()) == sorted(
            ["Team", "A:", "Team", "B:", "Team", "C:", "Åse", "Bjørn", "Cecilie", "Dag", "Eva", "Frøydis", "Geir"]
        )
        assert named.commitments is not None
        assert named.commitments.rows == (("Kari Ødegård", "PROMISE ring back", "Monday", "Helen"),)


def test_without_names_the_paper_counts_people() -> None:
    report = full_day().report(CLIENT)
    words = words_of(report)
    assert not [name for name in ("Cecilie", "Dag", "Eva", "Frøydis", "Geir", "Kari Ø", "Helen") if name in words]
    assert entry(section(report, "scenes").parts, "Teams") == [
        "Team A: 3 people",
        "Team B: 2 people",
        "Team C: 2 people",
    ]
    assert entry(turns(report, "pairs")[0].entries, "Pairs") == ["2 pairs · 1 trio"]
    assert report.commitments is not None
    assert report.commitments.rows == (("PROMISE ring back", "Monday"),)
    assert next(fact.text for fact in report.cover.facts if fact.label == "Participants") == "7"


def test_a_trainer_may_ask_for_a_paper_without_names() -> None:
    assert "Cecilie" not in words_of(full_day().report(TRAINER, names=False))


def test_a_client_reads_no_private_remark_and_no_free_note() -> None:
    day = full_day()
    for_client, for_trainer = words_of(day.report(CLIENT, names=True)), words_of(day.report(TRAINER))
    for secret in ("PRIVATE-doubts-2", "PRIVATE-honest", "FREE-scenes", "ask honest", "ask doubts"):
        assert secret not in for_client
        assert secret in for_trainer


def test_every_page_of_the_trainers_copy_says_whose_it_is() -> None:
    day = full_day()
    assert day.report(TRAINER).footer_end == "24 November 2026 · trainer’s copy"
    assert day.report(CLIENT).footer_end == "24 November 2026"


def test_the_reserve_is_a_pause_like_any_other_to_a_client() -> None:
    day = new_day("end")
    reserve = Item("item-reserve", pause=PauseKind.RESERVE, length_min=5)
    day.state = replace(day.state, items=(*day.state.items, reserve))
    assert day.report(CLIENT).agenda.rows[-1].title == "A short pause"
    assert day.report(TRAINER).agenda.rows[-1].title == "Reserve"


def test_what_comes_next_stands_by_itself_after_the_commitments() -> None:
    report = full_day().report()
    assert report.next_steps is not None
    assert entry(report.next_steps.parts, "en ask next?") == ["NEXT Kari hangs it up"]
    assert "NEXT" not in words_of(report.sections)


def test_without_promises_and_next_steps_their_parts_are_left_out() -> None:
    day = new_day()
    day.run()
    assert (day.report().commitments, day.report().next_steps) == (None, None)


def test_the_title_takes_the_place_of_a_client_without_a_name() -> None:
    day = new_day()
    day.set(client=" ")
    assert (day.report().cover.name, day.report().cover.title) == ("Kundedag", "")
    day.set(client="Fjordbanken")
    assert (day.report().cover.name, day.report().cover.title) == ("Fjordbanken", "Kundedag")


def test_the_words_of_the_content_are_those_of_the_papers_language() -> None:
    assert section_titles(full_day().report(language="id"))[0] == "id scenes title"
    assert section_titles(full_day().report(language="nb"))[0] == "nb scenes title"


def section_titles(report: Report) -> list[str]:
    return [known.title for known in report.sections]


def test_marks_are_told_to_the_trainer_and_to_a_client_only_if_asked() -> None:
    day = full_day()
    scenes = next(item for item in day.state.items if item.exercise_id == "scenes")
    made = next(run for run in day.state.runs if run.item_id == scenes.id)
    marks = (
        Mark("1", scenes.id, made.phase_id, made.turn, 75.4, 75.4, MarkKind.MISSED, "  asked too late "),
        Mark("2", scenes.id, made.phase_id, made.turn, 80.0, 80.0, MarkKind.GOOD),
    )
    day.state = replace(day.state, marks=marks)
    phase = f"{made.phase_id} name"
    told = [f"{phase}, 1:15: Missed. asked too late", f"{phase}, 1:20: Done well"]
    for report in (day.report(TRAINER), day.report(CLIENT, marks=True)):
        assert entry(section(report, "scenes").parts, "What you marked") == told
    assert "asked too late" not in words_of(day.report(CLIENT))
    assert "asked too late" not in words_of(day.report(TRAINER, marks=False))
