"""What is written down is kept under its prompt and turn, and what cannot be is refused."""

from __future__ import annotations

import pytest

from facilitator.errors import RefusalCode
from facilitator.session.commands import Pause
from facilitator.session.people_commands import AddPeople, RenamePerson
from facilitator.session.plan_commands import SetMinutes, SetProperties
from facilitator.session.record_commands import RemoveCommitment, SaveCommitment, SaveResult, WriteNote
from facilitator.session.record_events import CommitmentChanged, NoteSaved, ResultSaved
from facilitator.session.records import FREE_NOTE, note_at, result_at
from facilitator.session.state import Commitment
from tests.facilitator.stage import Stage


def note(stage: Stage, text: str, prompt: str = "thoughts", turn: int = 1) -> WriteNote:
    return WriteNote(stage.item("talk").id, prompt, turn, text)


def text_of(stage: Stage, prompt: str = "thoughts", turn: int = 1) -> str | None:
    found = note_at(stage.state, stage.item("talk").id, prompt, turn)
    return None if found is None else found.text


def test_a_note_lies_under_its_prompt_and_turn(stage: Stage) -> None:
    stage.do(note(stage, "first"))
    stage.do(note(stage, "of the second turn", turn=2))
    stage.do(note(stage, "free", FREE_NOTE))
    assert text_of(stage) == "first"
    assert text_of(stage, turn=2) == "of the second turn"
    assert text_of(stage, FREE_NOTE) == "free"


def test_a_burst_of_typing_is_one_event_and_one_note(stage: Stage) -> None:
    events = [event for text in ("N", "No", "Not", "Note") for event in stage.do(note(stage, text))]
    assert [type(event) for event in events] == [NoteSaved]
    assert [kept.text for kept in stage.state.notes] == ["Note"]


def test_a_clock_that_changes_meanwhile_does_not_part_a_burst(stage: Stage) -> None:
    stage.begin()
    stage.do(note(stage, "be"))
    stage.wait(590)
    events = stage.do(note(stage, "befo"))
    assert not any(isinstance(event, NoteSaved) for event in events)
    stage.do(Pause())
    assert stage.do(note(stage, "before")) == ()


def test_another_note_or_edit_ends_a_burst(stage: Stage) -> None:
    stage.do(note(stage, "one"))
    assert len(stage.do(note(stage, "other", FREE_NOTE))) == 1
    assert len(stage.do(note(stage, "one more"))) == 1
    stage.do(AddPeople(("Kari",)))
    assert len(stage.do(note(stage, "one more time"))) == 1


def test_an_emptied_note_stays_as_an_empty_one(stage: Stage) -> None:
    stage.do(note(stage, "words"))
    stage.do(note(stage, ""))
    assert text_of(stage) == ""


@pytest.mark.parametrize("turn", [0, -1, 1000, 10**30])
def test_a_turn_that_no_series_has_is_refused(stage: Stage, turn: int) -> None:
    assert stage.refused(note(stage, "text", turn=turn)) is RefusalCode.OUT_OF_RANGE
    assert stage.refused(SaveResult(stage.item("talk").id, "score", turn, 3)) is RefusalCode.OUT_OF_RANGE


def test_a_note_belongs_to_an_item_and_to_one_of_its_prompts(stage: Stage) -> None:
    assert stage.refused(WriteNote("nonsense", FREE_NOTE, 1, "x")) is RefusalCode.UNKNOWN_ITEM
    assert stage.refused(note(stage, "x", "signs")) is RefusalCode.UNKNOWN_PROMPT
    assert stage.refused(WriteNote(stage.item("break").id, "thoughts", 1, "x")) is RefusalCode.UNKNOWN_PROMPT
    stage.do(WriteNote(stage.item("break").id, FREE_NOTE, 1, "who stayed in"))


@pytest.mark.parametrize(("prompt", "value"), [("score", 1), ("score", 10), ("again", 0), ("again", 1)])
def test_a_number_within_its_bounds_is_kept_and_can_be_taken_away(stage: Stage, prompt: str, value: int) -> None:
    item = stage.item("talk").id
    (event,) = stage.do(SaveResult(item, prompt, 1, value))
    assert isinstance(event, ResultSaved)
    kept = result_at(stage.state, item, prompt, 1)
    assert kept is not None
    assert kept.value == value
    stage.do(SaveResult(item, prompt, 1, None))
    assert result_at(stage.state, item, prompt, 1) is None


@pytest.mark.parametrize(("prompt", "value"), [("score", 0), ("score", 11), ("again", 2), ("again", -1)])
def test_a_number_out_of_its_bounds_is_refused(stage: Stage, prompt: str, value: int) -> None:
    assert stage.refused(SaveResult(stage.item("talk").id, prompt, 1, value)) is RefusalCode.OUT_OF_RANGE


def test_a_number_given_again_takes_the_place_of_the_old(stage: Stage) -> None:
    item = stage.item("talk").id
    stage.do(SaveResult(item, "score", 1, 3))
    first = stage.state.results[0]
    stage.do(SaveResult(item, "score", 1, 7))
    assert [(kept.id, kept.value) for kept in stage.state.results] == [(first.id, 7)]


def test_there_is_no_number_under_the_free_note(stage: Stage) -> None:
    assert stage.refused(SaveResult(stage.item("talk").id, FREE_NOTE, 1, 3)) is RefusalCode.UNKNOWN_PROMPT


def test_a_number_under_a_question_for_words_is_refused(stage: Stage) -> None:
    item = stage.item("talk").id
    assert stage.refused(SaveResult(item, "thoughts", 1, 3)) is RefusalCode.UNKNOWN_PROMPT
    assert stage.refused(SaveResult(item, "thoughts", 1, None)) is RefusalCode.UNKNOWN_PROMPT
    assert stage.state.results == ()


def test_a_commitment_is_made_changed_and_taken_away(stage: Stage) -> None:
    (event,) = stage.do(SaveCommitment(Commitment("", "Ada", "Call back the same day", "Friday", "Bo")))
    (made,) = stage.state.commitments
    assert isinstance(event, CommitmentChanged)
    assert event.commitment == made.id != ""
    stage.do(SaveCommitment(Commitment(made.id, "Ada", "Call back within the hour", "Friday", "Bo")))
    assert [kept.what for kept in stage.state.commitments] == ["Call back within the hour"]
    stage.do(RemoveCommitment(made.id))
    assert stage.state.commitments == ()
    assert stage.refused(RemoveCommitment(made.id)) is RefusalCode.UNKNOWN_COMMITMENT
    assert stage.refused(SaveCommitment(made)) is RefusalCode.UNKNOWN_COMMITMENT


def test_half_a_character_from_a_broken_paste_is_replaced_and_everything_around_it_kept(stage: Stage) -> None:
    broken = "caf\ud83d é"
    stage.do(note(stage, broken))
    stage.do(AddPeople((broken,)))
    stage.do(RenamePerson(stage.person("Ada"), broken))
    stage.do(SaveCommitment(Commitment("", broken, broken, broken, broken)))
    known = stage.state.properties
    stage.do(SetProperties(type(known)(broken, known.day, known.starts, known.ends, place=broken)))
    assert text_of(stage) == "caf? é"
    assert stage.state.people[-1].name == stage.state.people[0].name == "caf? é"
    assert stage.state.commitments[0].witness == "caf? é"
    assert stage.state.properties.place == stage.state.properties.title == "caf? é"
    assert stage.desk.store.load(stage.state.id) == stage.state


def test_any_other_letter_comes_back_from_the_file_as_it_was(stage: Stage) -> None:
    for turn, text in enumerate(("æøå ÆØÅ", "👩‍🏫🏽", "\u202eright to left", "nul\x00nul", "a\nb\r\nc", "' \"; --"), 1):
        stage.do(note(stage, text, turn=turn))
    assert stage.desk.store.load(stage.state.id).notes == stage.state.notes


def test_minutes_are_no_note(stage: Stage) -> None:
    stage.do(note(stage, "text"))
    stage.do(SetMinutes(stage.item("talk").id, "welcome", 12))
    assert text_of(stage) == "text"
