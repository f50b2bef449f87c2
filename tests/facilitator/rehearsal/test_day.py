"""A whole day is rehearsed in a moment, in every language, with times that match the plan to the second."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from facilitator import paths
from facilitator.desk import Desk
from facilitator.errors import ErrorCode, ExpectedError
from facilitator.rehearsal.outcome import Told, Wish, rehearse_day
from facilitator.session.live import Status
from facilitator.session.restore import rebuild
from facilitator.shipped import PACK_NAME
from facilitator.texts import LANGUAGES

PACK = paths.scenarios() / PACK_NAME
Line = dict[str, Any]


def toml(name: str) -> dict[str, Any]:
    return tomllib.loads((PACK / name).read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Planned:
    """A phase as the template's own file plans it."""

    item: str
    place: int
    phase: str
    turn: int
    at_s: int
    length_s: int


@cache
def plan(teams: int = 3) -> tuple[Planned, ...]:
    """Work the day out from the files of the pack alone; a series for each team runs `teams` times."""
    found: list[Planned] = []
    at_s = 0
    for place, line in enumerate(toml("templates/half-day.toml")["items"], start=1):
        if "pause" in line:
            steps = [("pause", 1, line["length"])]
        else:
            steps = list(_steps(toml(f"exercises/{line['exercise']}.toml"), line, teams))
        for phase, turn, minutes in steps:
            found.append(Planned(line.get("exercise", line.get("pause")), place, phase, turn, at_s, minutes * 60))
            at_s += minutes * 60
    return tuple(found)


def _steps(exercise: dict[str, Any], line: dict[str, Any], teams: int) -> Iterator[tuple[str, int, int]]:
    minutes = {phase["id"]: phase["minutes"]["default"] for phase in exercise["phases"]} | line.get("minutes", {})
    turns = {
        series["id"]: teams
        if series.get("per_team") and _draws_teams(exercise)
        else line.get("rounds", {}).get(series["id"], series["rounds"]["default"])
        for series in exercise.get("series", [])
    }
    phases = exercise["phases"]
    index = 0
    while index < len(phases):
        series = phases[index].get("series")
        end = index + 1
        while series and end < len(phases) and phases[end].get("series") == series:
            end += 1
        for turn in range(1, (turns[series] if series else 1) + 1):
            for phase in phases[index:end]:
                yield phase["id"], turn, minutes[phase["id"]]
        index = end


def _draws_teams(exercise: dict[str, Any]) -> bool:
    return any(phase.get("draw", {}).get("groups") == "teams" for phase in exercise["phases"])


def rehearse(
    folder: Path, language: str = "en", *, people: int = 12, seed: int = 1, template: str = "half-day"
) -> tuple[Told, list[Line], bytes]:
    """Rehearse a day and return what it came to, the lines of its journal, and the journal's bytes."""
    journal = folder / f"{language}.jsonl"
    with Desk.rehearsal(folder, seed) as desk:
        told = rehearse_day(desk, Wish(template, language, people, seed), None, journal)
    data = journal.read_bytes()
    return told, [json.loads(line) for line in data.decode("utf-8").splitlines()], data


def of(lines: list[Line], event: str) -> list[Line]:
    return [line for line in lines if line["event"] == event]


@pytest.fixture(scope="module")
def days(in_memory: Path) -> dict[str, list[Line]]:
    """Give the sample day, rehearsed once in each language."""
    return {language: rehearse(in_memory / language, language)[1] for language in LANGUAGES}


@pytest.mark.timeout(5)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_day_takes_less_than_five_seconds(memory: Path, language: str) -> None:
    told, lines, _ = rehearse(memory, language)
    assert told.events == len(lines)
    assert told.length_s == plan()[-1].at_s + plan()[-1].length_s


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phase_begins_and_ends_when_the_plan_says(days: dict[str, list[Line]], language: str) -> None:
    lines = days[language]
    began = [
        (e["item"], e["place"], e["phase"], e["turn"], e["offset_s"], e["planned_s"])
        for e in of(lines, "phase_started")
    ]
    assert began == [(p.item, p.place, p.phase, p.turn, p.at_s, p.length_s) for p in plan()]
    ended = [(e["phase"], e["turn"], e["offset_s"], e["planned_s"], e["actual_s"]) for e in of(lines, "phase_ended")]
    assert ended == [(p.phase, p.turn, p.at_s + p.length_s, p.length_s, p.length_s) for p in plan()]
    assert lines[-1]["event"] == "workshop_closed"
    assert lines[-1]["offset_s"] == 240 * 60


def test_items_follow_each_other_without_a_gap(days: dict[str, list[Line]]) -> None:
    lines = days["en"]
    first = {p.place: p.at_s for p in reversed(plan())}
    last = {p.place: p.at_s + p.length_s for p in plan()}
    assert {e["place"]: e["offset_s"] for e in of(lines, "item_started")} == first
    assert {e["place"]: e["offset_s"] for e in of(lines, "item_ended")} == last


def test_the_states_of_every_clock_come_when_they_should(days: dict[str, list[Line]]) -> None:
    expected: list[tuple[float, str, str]] = []
    for p in plan():
        soon, last = min(p.length_s / 5, 120), max(10, min(p.length_s / 20, 30))
        expected.append((p.at_s, p.phase, "running"))
        if soon > last:
            expected.append((p.at_s + p.length_s - soon, p.phase, "soon"))
        expected += [(p.at_s + p.length_s - last, p.phase, "last"), (p.at_s + p.length_s, p.phase, "over")]
    told = [(e["offset_s"], e["phase"], e["state"]) for e in of(days["en"], "clock_state")]
    assert told == expected


def test_the_plan_of_the_half_day_is_the_booked_time() -> None:
    template = toml("templates/half-day.toml")
    assert plan()[-1].at_s + plan()[-1].length_s == template["booked"] * 60


def test_every_line_has_its_offset_and_event_and_offsets_never_go_back(days: dict[str, list[Line]]) -> None:
    for lines in days.values():
        offsets = [line["offset_s"] for line in lines]
        assert offsets == sorted(offsets)
        assert offsets[0] == 0
        assert all(list(line)[:2] == ["offset_s", "event"] for line in lines)


KEYS = {
    "workshop_opened": set(),
    "item_started": {"item"},
    "phase_started": {"item", "phase", "planned_s"},
    "clock_state": {"item", "phase", "clock", "state"},
    "teams_drawn": {"item", "phase", "groups"},
    "pairs_drawn": {"item", "phase", "groups"},
    "card_dealt": {"item", "phase", "deck", "card", "to"},
    "card_revealed": {"item", "deck", "card", "to", "text"},
    "note_saved": {"item", "prompt", "text"},
    "phase_ended": {"item", "phase", "planned_s", "actual_s"},
    "item_ended": {"item"},
    "workshop_closed": set(),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_event_is_told_under_its_name_with_its_keys(days: dict[str, list[Line]], language: str) -> None:
    for event, keys in KEYS.items():
        lines = of(days[language], event)
        assert lines, f"no {event}"
        for line in lines:
            assert keys <= set(line), line
    assert not any("text" in line for line in of(days[language], "card_dealt"))


def test_a_text_stands_only_where_it_was_written_or_revealed(days: dict[str, list[Line]]) -> None:
    assert {line["event"] for line in days["en"] if "text" in line} == {
        "note_saved",
        "cell_saved",
        "commitment_changed",
        "card_revealed",
    }


def card_words(language: str) -> dict[tuple[str, str], list[str]]:
    """Return every text of every card, read from the files of the pack."""
    found: dict[tuple[str, str], list[str]] = {}
    for file in sorted((PACK / "texts" / language / "decks").glob("*.toml")):
        for card, fields in tomllib.loads(file.read_text(encoding="utf-8"))["cards"].items():
            found[file.stem, card] = [text for value in fields.values() for text in _texts(value)]
    return found


def _texts(value: Any) -> Iterator[str]:  # noqa: ANN401 - what TOML may hold
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for inner in value.values() for text in _texts(inner))
    else:
        yield from (text for inner in value for text in _texts(inner))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_a_card_is_told_before_it_is_revealed(days: dict[str, list[Line]], language: str) -> None:
    words = card_words(language)
    revealed: set[tuple[str, str]] = set()
    for line in days[language]:
        if line["event"] == "card_revealed":
            revealed.add((line["deck"], line["card"]))
            assert line["text"] in words[line["deck"], line["card"]]
            continue
        told = json.dumps(line, ensure_ascii=False)
        for card, texts in words.items():
            # short words of a trade are words of the language too, and may stand in a note
            leaks = [text for text in texts if len(text) > 25 and text in told and card not in revealed]
            assert leaks == [], line
    assert len(revealed) > 8


def test_every_dealt_card_is_there_and_hidden_ones_are_shown_before_they_are_revealed(
    days: dict[str, list[Line]],
) -> None:
    dealt: set[tuple[str, str]] = set()
    for line in days["en"]:
        match line["event"]:
            case "card_dealt":
                dealt.add((line["deck"], line["card"]))
            case "card_shown" | "card_hidden" | "card_revealed":
                assert (line["deck"], line["card"]) in dealt
    reasons = [line["card"] for line in of(days["en"], "card_dealt") if line["deck"] == "reasons"]
    cases = [p for p in plan() if (p.item, p.phase) == ("guess-whats-wrong", "deal")]
    assert len(reasons) == len(set(reasons)) == len(cases) > 1


def test_something_is_written_under_every_prompt(days: dict[str, list[Line]]) -> None:
    run = {(p.item, p.phase) for p in plan()}
    wanted = set()
    for line in toml("templates/half-day.toml")["items"]:
        if "exercise" in line:
            exercise = toml(f"exercises/{line['exercise']}.toml")
            # a phase that the day leaves out asks nothing
            asked = [prompt for prompt in exercise.get("prompts", []) if (exercise["id"], prompt["phase"]) in run]
            wanted |= {(exercise["id"], prompt["id"]) for prompt in asked}
    written = {
        (e["item"], e["prompt"])
        for e in days["en"]
        if e["event"] in ("note_saved", "result_saved", "calculation_saved", "cell_saved")
    }
    assert written == wanted


def test_the_same_seed_gives_the_same_journal_byte_for_byte_whatever_the_folder_holds(memory: Path) -> None:
    first, _, data = rehearse(memory)
    second, _, again = rehearse(memory)
    assert data == again
    assert first.workshop_id != second.workshop_id
    with Desk.rehearsal(memory, 1) as desk:
        assert len(desk.store.listed()) == 2


def test_another_seed_draws_and_deals_otherwise(memory: Path, days: dict[str, list[Line]]) -> None:
    other = rehearse(memory, seed=2)[1]
    for event in ("teams_drawn", "pairs_drawn", "card_dealt"):
        assert of(other, event) != of(days["en"], event)


@pytest.mark.parametrize("people", [0, 1, 7, 30])
def test_a_day_runs_with_however_many_people(memory: Path, people: int) -> None:
    _, lines, _ = rehearse(memory, people=people)
    assert lines[-1]["event"] == "workshop_closed"
    teams = 6 if people >= 19 else 3
    assert [e["phase"] for e in of(lines, "phase_started")] == [p.phase for p in plan(teams)]
    for draw in of(lines, "pairs_drawn"):
        assert sum(len(group) for group in draw["groups"]) == people
        if people > 1:
            assert {len(group) for group in draw["groups"]} <= {2, 3}


def test_the_day_is_on_the_disk_and_its_events_tell_where_it_ended(memory: Path) -> None:
    told, lines, _ = rehearse(memory)
    with Desk.rehearsal(memory, 1) as desk:
        workshop = desk.open_workshop(told.workshop_id)
        events = desk.store.events(told.workshop_id)
    assert workshop.state.live.status is Status.CLOSED
    assert rebuild(events) == workshop.state.live
    # the people were put on the list before the day began
    assert len(events) == len(lines) + 1


def test_an_unknown_template_is_told_with_those_there_are(memory: Path) -> None:
    with pytest.raises(ExpectedError) as caught:
        rehearse(memory, template="three-days")
    assert caught.value.code is ErrorCode.UNKNOWN_TEMPLATE
    assert caught.value.values["id"] == "three-days"
    assert "half-day" in str(caught.value.values["known"])


def test_a_journal_that_cannot_be_written_is_told(memory: Path) -> None:
    (memory / "file").write_text("in the way", encoding="utf-8")
    with Desk.rehearsal(memory, 1) as desk, pytest.raises(ExpectedError) as caught:
        rehearse_day(desk, Wish("half-day", "en", 3, 1), None, memory / "file" / "journal.jsonl")
    assert caught.value.code is ErrorCode.CANNOT_WRITE
