"""A mark keeps the second it was made in, takes words later, and can be taken back like any edit."""

from __future__ import annotations

import pytest

from facilitator.errors import RefusalCode
from facilitator.session.commands import Back, Next, Redo, Undo
from facilitator.session.marks import marks_of
from facilitator.session.record_commands import AddMark, RemoveMark, WordMark
from facilitator.session.record_events import Marked
from facilitator.session.state import MarkKind
from tests.facilitator.stage import Stage


@pytest.fixture
def scene(stage: Stage) -> Stage:
    """Give a scene, its item ten minutes and forty seconds old."""
    stage.begin()
    stage.go_to("scenes", "prepare")
    stage.wait(600)
    stage.do(Next())
    stage.wait(40)
    return stage


def test_a_mark_knows_phase_turn_and_second(scene: Stage) -> None:
    (event,) = scene.do(AddMark(MarkKind.MISSED))
    (mark,) = scene.state.marks
    assert (mark.item_id, mark.phase_id, mark.turn) == (scene.item("scenes").id, "scene", 1)
    assert (mark.phase_s, mark.item_s, mark.kind, mark.words) == (40, 640, MarkKind.MISSED, "")
    assert isinstance(event, Marked)
    assert (event.mark, event.key, event.phase_s, event.item_s) == (mark.id, scene.key, 40, 640)


def test_words_come_later_and_are_never_in_an_event(scene: Stage) -> None:
    scene.do(AddMark(MarkKind.GOOD))
    (mark,) = scene.state.marks
    scene.do(WordMark(mark.id, "She asked before she answered \ud800"))
    assert scene.state.marks[0].words == "She asked before she answered ?"
    assert "asked" not in repr(scene.desk.store.events(scene.state.id))
    assert scene.reopen().state.marks == scene.state.marks


def test_marks_stay_in_the_order_in_which_they_were_made(scene: Stage) -> None:
    for kind in MarkKind:
        scene.do(AddMark(kind))
        scene.wait(2)
    assert [mark.kind for mark in marks_of(scene.state, scene.key.item_id)] == list(MarkKind)
    assert marks_of(scene.state, scene.item("talk").id) == ()


def test_a_mark_is_taken_away_and_comes_back(scene: Stage) -> None:
    scene.do(AddMark(MarkKind.ASK))
    marks = scene.state.marks
    scene.do(RemoveMark(marks[0].id))
    assert scene.state.marks == ()
    scene.do(Undo())
    assert scene.state.marks == marks
    scene.do(Undo())
    assert scene.state.marks == ()
    scene.do(Redo())
    assert scene.state.marks == marks


def test_a_phase_one_comes_back_to_is_as_old_as_it_is(scene: Stage) -> None:
    scene.do(Next())
    scene.wait(20)
    scene.do(Back())
    scene.do(AddMark(MarkKind.GOOD))
    assert (scene.state.marks[0].phase_s, scene.state.marks[0].item_s) == (60, 660)


def test_there_is_nothing_to_mark_before_the_day_begins(stage: Stage) -> None:
    assert stage.refused(AddMark(MarkKind.GOOD)) is RefusalCode.NOT_RUNNING
    assert stage.refused(RemoveMark("gone")) is RefusalCode.UNKNOWN_MARK
    assert stage.refused(WordMark("gone", "words")) is RefusalCode.UNKNOWN_MARK
