"""The clock's menu, and the clocks of teams that work apart: everything by a click or by the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel

from facilitator.pack.kinds import OverMode
from tests.ui.run.conftest import Room
from ui.run.team_clock import TeamClock
from ui.run.time_menu import TimeMenu
from ui.run.time_offer import time_offer
from ui.widgets.clock_dial import ClockDial


@pytest.fixture
def prepare(room: Room) -> Room:
    """Give three teams that prepare their scenes; nobody has started."""
    room.begin_at("service-levels", "prepare")
    return room


def choose(room: Room, name: str) -> None:
    """Choose an entry of the clock's menu, as Enter on it would."""
    menu = room.panel.findChild(TimeMenu, "time_menu")
    offer = time_offer(room.bench.state, room.bench.bridge.catalog)
    assert menu is not None
    assert offer is not None
    found = menu.menu_of(offer, room.bench.bridge.console_texts).findChildren(QAction)
    action = next(action for action in found if action.objectName() == name)
    action.trigger()


def shown(room: Room) -> dict[str, str]:
    """Return what each team's clock says."""
    clocks = {}
    for clock in room.panel.findChildren(TeamClock):
        name, dial = clock.findChild(QLabel, "team_clock_name"), clock.findChild(ClockDial)
        if clock.isVisible() and name is not None and dial is not None:
            clocks[name.text()] = dial.text()
    return clocks


def main_clock(room: Room) -> str:
    dial = room.panel.findChild(ClockDial, "clock")
    assert dial is not None
    return dial.text().split()[0] if dial.isVisible() else ""


def test_teams_get_a_clock_each_and_one_again(prepare: Room) -> None:
    assert main_clock(prepare) == "10:00"
    choose(prepare, "part_clocks")
    assert shown(prepare) == dict.fromkeys(("Team A", "Team B", "Team C"), "10:00 ready")
    assert main_clock(prepare) == ""
    choose(prepare, "join_clocks")
    assert (shown(prepare), main_clock(prepare)) == ({}, "10:00")


def test_each_team_is_started_paused_and_given_minutes_for_itself(prepare: Room) -> None:
    choose(prepare, "part_clocks")
    team = prepare.part("team_clock_b")
    prepare.click("team_start", team)
    prepare.pass_time(30)
    prepare.click("team_minute_more", team)
    assert shown(prepare) == {"Team A": "10:00 ready", "Team B": "10:30 running", "Team C": "10:00 ready"}
    prepare.click("team_pause", team)
    prepare.pass_time(30)
    assert shown(prepare)["Team B"] == "10:30 paused"
    prepare.click("team_restart", team)
    assert shown(prepare)["Team B"] == "10:00 ready"


def test_the_room_sees_every_teams_clock(prepare: Room) -> None:
    choose(prepare, "part_clocks")
    assert [face.label for face in prepare.bench.bridge.audience_view().clocks] == ["Team A", "Team B", "Team C"]


def test_a_start_that_was_late_is_put_right_and_taken_back(prepare: Room) -> None:
    prepare.click("main_button")
    choose(prepare, "late_5")
    assert main_clock(prepare) == "5:00"
    choose(prepare, "late_back")
    assert main_clock(prepare) == "6:00"


def test_one_team_that_began_before_its_clock_was_started_is_put_right_alone(prepare: Room) -> None:
    choose(prepare, "part_clocks")
    choose(prepare, "late_2_b")
    assert shown(prepare) == {"Team A": "10:00 ready", "Team B": "8:00 running", "Team C": "10:00 ready"}
    choose(prepare, "late_back_b")
    assert shown(prepare)["Team B"] == "9:00 running"
    choose(prepare, "late_1")
    assert shown(prepare) == {"Team A": "9:00 running", "Team B": "8:00 running", "Team C": "9:00 running"}


def test_what_happens_at_the_end_is_chosen_for_this_phase(prepare: Room) -> None:
    choose(prepare, "over_hold")
    assert prepare.bench.state.live.clocks[0].over is OverMode.HOLD
    offer = time_offer(prepare.bench.state, prepare.bench.bridge.catalog)
    assert offer is not None
    assert offer.over is OverMode.HOLD


def test_a_phase_that_is_passed_over_counts_as_not_run(prepare: Room) -> None:
    prepare.pass_time(60)
    choose(prepare, "skip_phase")
    assert prepare.key.phase_id == "announce"
    assert [run.skipped for run in prepare.bench.saved.runs if run.phase_id == "prepare"] == [True]


def test_where_teams_do_not_work_apart_the_menu_offers_no_clocks(room: Room) -> None:
    room.begin_at("opening", "hands")
    offer = time_offer(room.bench.state, room.bench.bridge.catalog)
    assert offer is not None
    assert not offer.may_part
    assert not offer.are_apart


def test_before_the_day_there_is_nothing_to_say_about_the_time(room: Room) -> None:
    assert not room.button("time_menu").isEnabled()
