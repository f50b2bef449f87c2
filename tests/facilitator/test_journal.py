"""The journal tells every event in a line of plain JSON, with words looked up and secrets kept."""

from __future__ import annotations

import json
from typing import Any

import pytest

from facilitator.journal import Journal
from facilitator.pack.kinds import Grouping
from facilitator.session.card_commands import CountGuess, DealAnother, Reveal, SaveOutcome, ShowCard
from facilitator.session.commands import (
    AnswerAway,
    Back,
    Begin,
    Close,
    Command,
    GoTo,
    Next,
    Reopen,
    SetWall,
    Start,
    Tick,
    Undo,
)
from facilitator.session.live import WallMode
from facilitator.session.people_commands import AddPeople
from facilitator.session.plan_commands import RemoveItem
from facilitator.session.record_commands import SaveCommitment, SaveResult, WriteNote
from facilitator.session.state import Commitment
from facilitator.storage.rows import EVENT_NAMES
from tests.facilitator.stage import Stage
from tests.facilitator.stage_pack import CATALOG, card_texts, mark

Line = dict[str, Any]


class Told:
    """A day with its journal in Norwegian."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.journal = Journal(CATALOG, "nb")
        self.lines: list[Line] = []

    def do(self, command: Command) -> list[Line]:
        events = self.stage.do(command)
        lines = [json.loads(self.journal.line(event, self.stage.state)) for event in events]
        self.lines += lines
        return lines

    def reach(self, item: str, phase: str) -> None:
        self.do(GoTo(self.stage.item(item).id))
        while self.stage.phase != phase:
            self.do(Next())


@pytest.fixture
def told(stage: Stage) -> Told:
    """Give a day that has begun."""
    told = Told(stage)
    told.do(Begin(5))
    return told


def test_a_day_begins_with_its_seed_item_phase_and_clock(told: Told) -> None:
    assert told.lines == [
        {"offset_s": 0, "event": "workshop_opened", "seed": 5},
        {"offset_s": 0, "event": "item_started", "item": "talk", "place": 1},
        {
            "offset_s": 0,
            "event": "phase_started",
            "item": "talk",
            "place": 1,
            "phase": "welcome",
            "turn": 1,
            "planned_s": 600,
        },
        {
            "offset_s": 0,
            "event": "clock_state",
            "item": "talk",
            "place": 1,
            "phase": "welcome",
            "turn": 1,
            "clock": "main",
            "state": "running",
        },
    ]


def test_offsets_count_from_the_beginning_of_the_day_to_the_millisecond(told: Told) -> None:
    told.stage.wait(90.25)
    (line,) = told.do(SetWall(WallMode.BLACK))
    assert line == {"offset_s": 90.25, "event": "wall_set", "state": "black"}
    told.stage.wait(0.0004)
    assert told.do(SetWall(WallMode.SHOW))[0]["offset_s"] == 90.25


def test_what_was_due_earlier_is_told_with_the_time_it_was_due(told: Told) -> None:
    told.stage.wait(1000)
    assert [(line["offset_s"], line["state"]) for line in told.do(Tick())] == [
        (480, "soon"),
        (570, "last"),
        (600, "over"),
    ]


def test_planned_and_actual_stand_beside_each_other(told: Told) -> None:
    told.stage.wait(700)
    ended = next(line for line in told.do(Next()) if line["event"] == "phase_ended")
    assert (ended["planned_s"], ended["actual_s"]) == (600, 700)


def test_groups_are_told_by_their_names(told: Told) -> None:
    told.reach("scenes", "prepare")
    (line,) = [line for line in told.lines if line["event"] == "teams_drawn"]
    names = {person.id: person.name for person in told.stage.state.people}
    groups = told.stage.draw(Grouping.TEAMS).groups
    assert line["groups"] == [[names[person] for person in group.people] for group in groups]


def test_a_hidden_card_is_told_by_its_id_till_it_is_revealed(told: Told) -> None:
    stage = told.stage
    told.reach("cases", "deal")
    deal = stage.deal("reasons")
    told.do(ShowCard(deal.id))
    told.do(CountGuess(deal.id))
    told.do(SaveOutcome(deal.id, found=True))
    before = json.dumps(told.lines)
    assert [text for text in card_texts(deal.deck, deal.card) if text in before] == []
    dealt = next(line for line in told.lines if line["event"] == "card_dealt")
    assert (dealt["deck"], dealt["card"], dealt["to"], dealt["item"]) == ("reasons", deal.card, "client", "cases")
    (revealed,) = told.do(Reveal(deal.id))
    assert revealed == {
        "offset_s": 0,
        "event": "card_revealed",
        "item": "cases",
        "place": 5,
        "turn": 1,
        "deck": "reasons",
        "card": deal.card,
        "to": "client",
        "text": mark("reasons", deal.card, "reason", "nb"),
    }


def test_a_card_that_went_back_is_told_as_it_was_dealt(told: Told) -> None:
    told.reach("cases", "deal")
    old = told.stage.deal("reasons")
    returned, dealt = told.do(DealAnother(old.id))
    assert (returned["event"], returned["card"]) == ("card_returned", old.card)
    assert (dealt["event"], dealt["card"]) == ("card_dealt", told.stage.deal("reasons").card)


def test_what_was_written_is_told_with_its_text(told: Told) -> None:
    item = told.stage.item("talk").id
    (note,) = told.do(WriteNote(item, "thoughts", 2, "Æ ø å"))
    assert (note["event"], note["item"], note["prompt"], note["turn"], note["text"]) == (
        "note_saved",
        "talk",
        "thoughts",
        2,
        "Æ ø å",
    )
    (result,) = told.do(SaveResult(item, "score", 1, 7))
    assert (result["event"], result["value"]) == ("result_saved", 7)
    (made,) = told.do(SaveCommitment(Commitment("", "Ada", "Ring tilbake", "fredag", "Bo")))
    assert (made["event"], made["text"]) == ("commitment_changed", "Ring tilbake")


def test_letters_are_written_as_they_are(told: Told) -> None:
    item = told.stage.item("talk").id
    (event,) = told.stage.do(WriteNote(item, "thoughts", 1, "Æ ø å"))
    line = told.journal.line(event, told.stage.state)
    assert "Æ ø å" in line
    assert "\n" not in line


def test_every_kind_of_event_can_be_told(told: Told) -> None:
    stage = told.stage
    told.do(AddPeople(("Kari",)))
    told.do(Undo())
    told.stage.clock.sleep(100)
    told.do(Tick())
    told.do(AnswerAway(counted=True))
    told.do(RemoveItem(stage.item("promises").id))
    told.reach("pairs", "play")
    told.do(Start())
    told.do(Back())
    told.do(Close())
    told.do(Reopen())
    names = {line["event"] for line in told.lines}
    assert {"time_away", "away_answered", "edit_undone", "plan_changed", "phase_resumed", "workshop_reopened"} <= names
    assert names <= set(EVENT_NAMES.values())
