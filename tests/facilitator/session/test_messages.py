"""A short message stands on the wall until it is taken away, whatever else the wall does."""

from __future__ import annotations

import pytest

from facilitator.errors import RefusalCode
from facilitator.session.commands import Close, Next, SetWall, ShowMessage, TakeMessage
from facilitator.session.live import WallMode
from facilitator.session.messages import message_text
from tests.facilitator.stage import Stage

LUNCH = "Lunch is served"


def test_a_message_stays_through_phases_and_modes_until_it_is_taken_away(stage: Stage) -> None:
    stage.begin()
    stage.do(ShowMessage(f"  {LUNCH}\n"))
    stage.do(Next())
    stage.do(SetWall(WallMode.FREEZE))
    assert message_text(stage.state) == LUNCH
    stage.do(TakeMessage())
    stage.do(TakeMessage())
    assert message_text(stage.state) == ""


def test_a_new_message_takes_the_place_of_the_old_one(stage: Stage) -> None:
    stage.begin()
    stage.do(ShowMessage(LUNCH))
    stage.do(ShowMessage("Back at 13:00"))
    assert message_text(stage.state) == "Back at 13:00"
    assert [message.text for message in stage.state.messages] == [LUNCH, "Back at 13:00"]


def test_a_day_that_is_closed_leaves_no_message(stage: Stage) -> None:
    stage.begin()
    stage.do(ShowMessage(LUNCH))
    stage.do(Close())
    assert message_text(stage.state) == ""


@pytest.mark.parametrize("text", ["", " \n ", "x" * 81])
def test_no_line_and_a_long_one_are_refused(stage: Stage, text: str) -> None:
    stage.begin()
    assert stage.refused(ShowMessage(text)) is RefusalCode.NO_SHORT_MESSAGE


def test_before_the_day_there_is_no_room_to_read_it(stage: Stage) -> None:
    assert stage.refused(ShowMessage(LUNCH)) is RefusalCode.NOT_RUNNING
