"""The main button offers the one next thing to do, from the first minute of the day to its end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from facilitator.session.commands import Begin, Close, GoTo, Next
from facilitator.session.live import Playback, Status
from facilitator.session.plan_commands import RemoveItem
from facilitator.session.state import Item
from tests.ui.run.conftest import Room
from ui.language.wording import well_broken
from ui.look.theme import apply_theme
from ui.widgets.clock_dial import ClockDial


def main_words(room: Room) -> str:
    button = room.button("main_button")
    return button.text() if button.isVisible() else ""


def clock(room: Room) -> str:
    dial = room.panel.findChild(ClockDial, "clock")
    assert dial is not None
    return dial.text() if dial.isVisible() else ""


def first_break(room: Room) -> Item:
    return next(item for item in room.bench.state.items if item.pause is not None)


def test_one_button_leads_through_a_phase_that_waits_for_start(room: Room) -> None:
    assert main_words(room) == "Begin the day"
    room.click("main_button")
    room.go_to("opening", "hands")
    assert (main_words(room), clock(room)) == ("Start", "6:00 ready")
    room.click("main_button")
    assert main_words(room) == "Pause"
    room.pass_time(60)
    assert clock(room).startswith("5:00 running")
    room.click("main_button")
    room.pass_time(60)
    assert (main_words(room), clock(room)) == ("Go on", "5:00 paused")
    room.click("main_button")
    assert main_words(room) == "Pause"
    room.pass_time(5 * 60 + 20)
    assert (main_words(room), clock(room)) == ("Next", "+0:20 time is up")
    assert not room.button("next").isVisible(), "Next stands on the main button"
    room.click("main_button")
    assert room.key.item_id == room.item("lost-customer").id


def test_the_seed_of_a_day_is_never_the_same_twice(room: Room) -> None:
    room.click("main_button")
    first = room.bench.state.live.seed
    room.bench.clock.advance(0.5)
    room.bench.open_new()
    room.click("main_button")
    assert room.bench.state.live.seed != first


def test_the_end_of_the_agenda_offers_to_close_the_day_and_then_rests(room: Room) -> None:
    room.begin_at("closing", "thanks")
    room.click("main_button")
    assert room.bench.state.live.clocks[0].playback is Playback.PAUSED
    room.click("next")
    assert (main_words(room), room.text("stage_phase")) == ("Close the day", "That’s the whole agenda")
    room.click("main_button")
    assert room.bench.state.live.status is Status.CLOSED
    assert (main_words(room), room.text("stage_phase")) == ("", "The day is closed")
    with room.qtbot.waitSignal(room.panel.review_requested):
        room.click("open_review")


def test_a_closed_day_can_be_opened_again(room: Room) -> None:
    room.bench.do(Begin(1), Close())
    room.click("reopen")
    assert room.bench.state.live.status is Status.RUNNING
    assert main_words(room) == "Close the day"


def test_the_key_layer_presses_the_same_button(room: Room) -> None:
    room.panel.main_step()
    assert room.bench.state.live.key is not None
    room.panel.main_step()
    assert room.bench.state.live.clocks[0].playback is Playback.PAUSED
    room.bench.do(Close())
    room.panel.main_step()
    assert room.bench.state.live.status is Status.CLOSED


def test_an_agenda_without_items_says_what_is_missing(room: Room) -> None:
    for item in room.bench.state.items:
        room.bench.do(RemoveItem(item.id))
    room.click("main_button")
    assert "add an exercise under Plan" in room.notice()


@pytest.mark.parametrize(("name", "shown"), [("minute_more", "7:00 ready"), ("minute_less", "5:00 ready")])
def test_minutes_are_given_and_taken(room: Room, name: str, shown: str) -> None:
    room.begin_at("opening", "hands")
    room.click(name)
    assert clock(room) == shown


def test_restart_gives_the_phase_its_whole_time(room: Room) -> None:
    room.begin_at("opening", "hands")
    room.click("main_button")
    room.pass_time(100)
    room.click("restart")
    assert clock(room).startswith("6:00 running")


def test_next_and_back_stand_beside_the_main_button_and_undo_each_other(room: Room) -> None:
    room.begin_at("opening", "welcome")
    room.pass_time(60)
    room.click("next")
    room.pass_time(30)
    assert room.key.phase_id == "rules"
    room.click("back")
    assert room.key.phase_id == "welcome"
    assert clock(room).startswith("1:30 running")


def test_back_at_the_first_step_says_why_not_and_is_gone_with_the_next_thing(room: Room) -> None:
    room.bench.do(Begin(1))
    room.click("back")
    assert room.notice().startswith("There is no earlier step")
    room.click("next")
    assert room.notice() == ""


def test_a_refusal_is_put_away_by_its_own_button(room: Room) -> None:
    room.bench.do(Begin(1))
    room.click("back")
    room.click_named("Put this notice away")
    assert room.notice() == ""


def test_what_is_refused_while_another_place_is_shown_is_not_told_here(room: Room) -> None:
    room.panel.hide()
    room.bench.bridge.do(Next())
    room.panel.show()
    assert room.refused != []
    assert room.notice() == ""


def test_the_buttons_stay_where_they_are_whatever_runs(room: Room) -> None:
    def places() -> list[QRect]:
        names = ("main_button", "next", "back", "minute_less", "minute_more", "restart")
        return [QRect(room.button(name).mapTo(room.panel, QPoint(0, 0)), room.button(name).size()) for name in names]

    room.begin_at("opening", "welcome")
    first = places()
    for phase in ("rules", "hands"):
        room.go_to("opening", phase)
        assert places() == first
    room.bench.do(GoTo(first_break(room).id))
    assert places() == first
    room.pass_time((first_break(room).length_min + 1) * 60)
    assert places() == first


def test_the_heading_says_where_the_day_stands(room: Room) -> None:
    room.begin_at("service-levels", "scene", 2)
    assert room.text("stage_item") == "Three service levels · Team B · 2 of 3"
    assert room.text("stage_phase") == "The scene"
    assert room.text("stage_place") == "Phase 4 of 6"
    assert room.text("stage_say").startswith("Stay out of it")


def test_a_pause_tells_what_comes_after_it(room: Room) -> None:
    room.bench.do(Begin(1), GoTo(first_break(room).id))
    assert (room.text("stage_phase"), room.text("stage_item")) == ("Break", "")
    assert room.text("stage_say") == well_broken("Then comes “Yes, and…”.")


@pytest.mark.parametrize("dark", [False, True])
def test_clock_and_pictures_stand_on_the_same_ground_as_all_around_them(
    room: Room, qapp: QApplication, dark: bool
) -> None:
    apply_theme(qapp, dark=dark)
    try:
        room.begin_at("opening", "hands")
        stage = room.part("stage")
        picture = stage.grab().toImage()
        ground = picture.pixelColor(2, 2)
        for name in ("clock", "wall_now"):
            part = room.part(name)
            assert picture.pixelColor(part.mapTo(stage, QPoint(0, 0))) == ground, name
    finally:
        apply_theme(qapp, dark=False)
