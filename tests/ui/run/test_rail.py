"""The agenda says what is done, what runs and what comes, and leads anywhere by mouse or by keyboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from facilitator.session.commands import Begin, Close, Next
from facilitator.session.plan_commands import MoveItem, RemoveItem, Rescue, RescueKind, SetProperties
from facilitator.session.state import Languages
from tests.ui.run.conftest import Room
from ui.run.item_row import ItemRow
from ui.run.phase_row import PhaseRow


def row(room: Room, exercise: str) -> ItemRow:
    found = room.panel.findChild(ItemRow, f"item_{room.item(exercise).id}")
    assert found is not None
    return found


def phases(room: Room) -> list[str]:
    return room.texts("phase_name")


def test_every_item_stands_with_its_planned_time_and_minutes(room: Room) -> None:
    assert room.texts("item_title")[:4] == [
        "Opening",
        "The cost of a lost customer",
        "Why customers leave",
        "Break",
    ]
    assert room.texts("item_time")[:4] == ["09:00", "09:12", "09:32", "10:04"]
    assert room.texts("item_minutes")[:4] == ["12", "20", "32", "15"]
    assert phases(room) == []


def test_the_running_item_is_unfolded_to_its_phases_and_a_turn_to_a_line(room: Room) -> None:
    room.begin_at("service-levels", "prepare")
    assert phases(room) == [
        "The three levels",
        "Prepare your scene",
        "Team A · 1 of 3",
        "Team B · 2 of 3",
        "Team C · 3 of 3",
        "Our service standard",
    ]


def test_the_running_turn_is_unfolded_too(room: Room) -> None:
    room.begin_at("service-levels", "scene", 2)
    assert phases(room)[3:8] == [
        "Team B · 2 of 3",
        "The client introduces",
        "The scene",
        "Guess, then client’s word",
        "Change over",
    ]
    assert room.part("phase_row").isVisible()


@pytest.mark.parametrize("exercise", ["service-levels", "vocabulary"])
def test_a_turn_is_called_by_its_team_before_teams_are_drawn(room: Room, exercise: str) -> None:
    room.begin_at(exercise, "brief")
    assert phases(room)[2:5] == ["Team A · 1 of 3", "Team B · 2 of 3", "Team C · 3 of 3"]


def test_rounds_of_pairs_are_rounds(room: Room) -> None:
    room.begin_at("yes-and", "play", 2)
    assert [name for name in phases(room) if name.startswith("Round")] == [
        "Round 1 of 2",
        "Round 2 of 2",
    ]


@pytest.mark.parametrize(("took_min", "shown"), [(12, "12"), (15, "12 +3"), (9, "12 −3")])
def test_what_is_done_shows_how_its_minutes_differ_from_the_plan(room: Room, took_min: int, shown: str) -> None:
    room.bench.do(Begin(1))
    for _ in range(3):
        room.pass_time(took_min / 3 * 60)
        room.bench.do(Next())
    assert room.text("item_minutes", row(room, "opening")) == shown
    assert f"planned 12 min, took {took_min} min" in row(room, "opening").accessibleName()


def test_a_long_title_takes_two_lines_rather_than_be_cut(room: Room) -> None:
    room.show(1024, 692)
    room.begin_at("vocabulary", "brief")
    room.panel.grab()

    def cut() -> list[str]:
        named = [
            label for label in room.panel.findChildren(QLabel) if label.objectName() in ("item_title", "phase_name")
        ]
        seen = [label for label in named if label.isVisible()]
        assert len(seen) > 11
        return [label.text() for label in seen if label.height() < label.heightForWidth(label.width())]

    # a list that is longer than the window begins to scroll with the next turn of the loop
    room.qtbot.waitUntil(lambda: cut() == [])


def test_a_click_on_an_item_offers_to_go_there(room: Room) -> None:
    room.begin_at("opening", "welcome")
    target = row(room, "vocabulary")
    assert not room.button("go_here", target).isVisible()
    room.qtbot.mouseClick(target, Qt.MouseButton.LeftButton)
    assert room.key.item_id == room.item("opening").id
    room.click("go_here", target)
    assert room.key.item_id == room.item("vocabulary").id
    assert not room.button("go_here", target).isVisible()


def test_the_keyboard_goes_there_too(room: Room) -> None:
    room.begin_at("opening", "welcome")
    first = row(room, "opening")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    room.qtbot.keyClick(first, Qt.Key.Key_Down)
    second = room.console.focusWidget()
    assert second is row(room, "lost-customer")
    room.qtbot.keyClick(second, Qt.Key.Key_Space)
    room.qtbot.keyClick(second, Qt.Key.Key_Tab)
    go = room.console.focusWidget()
    assert go.accessibleName() == "Go to “The cost of a lost customer”"
    room.qtbot.keyClick(go, Qt.Key.Key_Space)
    assert room.key.item_id == room.item("lost-customer").id


def test_nothing_can_be_gone_to_before_the_day_begins(room: Room) -> None:
    room.qtbot.mouseClick(row(room, "vocabulary"), Qt.MouseButton.LeftButton)
    assert not room.button("go_here", row(room, "vocabulary")).isVisible()


@pytest.mark.parametrize(
    ("late_min", "behind", "finish"),
    [(0, "On time", "13:00"), (4, "4 min behind", "13:04"), (-5, "5 min ahead", "12:55")],
)
def test_the_finish_moves_with_the_day(room: Room, late_min: int, behind: str, finish: str) -> None:
    room.bench.clock.advance((60 + late_min) * 60)
    room.bench.do(Begin(1))
    room.pass_time(0)
    assert room.text("behind") == behind
    assert room.text("finish") == f"Finish {finish}"
    assert room.text("booked_end") == "Booked until 13:00"


def test_overtime_is_told_minute_by_minute(room: Room) -> None:
    room.bench.clock.advance(3600)
    room.bench.do(Begin(1))
    room.pass_time(3 * 60 + 125)
    assert room.text("behind") == "2 min behind"


def test_a_delay_that_was_made_up_for_is_no_delay_any_more(room: Room) -> None:
    room.bench.clock.advance(3600 + 12 * 60)
    room.bench.do(Begin(1))
    room.pass_time(0)
    assert room.text("behind") == "12 min behind"
    room.bench.do(Rescue(RescueKind.SHORTEN))
    assert room.text("behind") == "Ends in time"


def test_a_day_that_has_ended_tells_when(room: Room) -> None:
    room.bench.do(Begin(1))
    room.pass_time(60)
    room.bench.do(Close())
    assert room.text("finish") == "Ended 08:01"
    assert room.text("behind") == ""


def test_rows_follow_a_changed_plan_and_the_keyboard_stays(room: Room) -> None:
    room.begin_at("opening", "welcome")
    kept = row(room, "yes-and")
    kept.setFocus(Qt.FocusReason.TabFocusReason)
    room.bench.do(MoveItem(room.item("closing").id, 1), RemoveItem(room.item("vocabulary").id))
    assert room.texts("item_title")[:3] == ["Opening", "Closing: my Monday", "The cost of a lost customer"]
    assert "Vocabulary" not in room.texts("item_title")
    assert kept.hasFocus()


def test_the_running_item_is_brought_into_sight(room: Room) -> None:
    room.show(1024, 420)
    room.begin_at("closing", "write")
    scroll = room.part("agenda_scroll")
    target: QWidget = row(room, "closing")
    room.qtbot.waitUntil(lambda: 0 <= target.mapTo(scroll, target.rect().topLeft()).y() < scroll.height())


@pytest.mark.parametrize(("exercise", "phase", "turn"), [("closing", "thanks", 1), ("service-levels", "change", 3)])
def test_the_running_phase_is_brought_into_sight_whole(room: Room, exercise: str, phase: str, turn: int) -> None:
    indonesian = replace(room.bench.state.properties, languages=Languages("id", "id", "id"))
    room.bench.do(SetProperties(indonesian))  # whose names take two lines
    room.begin_at(exercise, phase, turn)
    room.panel.grab()  # has every layout take its place
    room.show(1024, 400)  # as if notices took some of the room
    room.panel.grab()
    scroll = room.part("agenda_scroll")
    running = [
        found for found in room.panel.findChildren(PhaseRow) if found.accessibleName().endswith(", sedang berjalan")
    ]
    shown = running[-1]
    top = shown.mapTo(scroll, shown.rect().topLeft()).y()
    assert 0 <= top <= scroll.height() - shown.height()


def test_an_item_that_is_chosen_far_from_the_running_one_stays_in_view(room: Room) -> None:
    room.begin_at("closing", "thanks")
    room.panel.grab()
    room.show(1024, 400)
    room.panel.grab()
    scroll, target = room.part("agenda_scroll"), row(room, "opening")
    assert isinstance(scroll, QScrollArea)
    bar = scroll.verticalScrollBar()
    bar.setValue(0)
    before = bar.maximum()
    room.qtbot.mouseClick(target, Qt.MouseButton.LeftButton)
    room.qtbot.waitUntil(lambda: bar.maximum() > before)  # it unfolds
    assert target.isChecked() and target.mapTo(scroll, target.rect().topLeft()).y() >= 0


def test_what_was_jumped_over_stays_marked_once_the_agenda_is_through(room: Room) -> None:
    assert not row(room, "yes-and").accessibleName().endswith("passed over")
    room.begin_at("closing", "thanks")
    room.pass_time(60)
    for exercise in ("yes-and", "vocabulary"):
        assert row(room, exercise).accessibleName().endswith("passed over")
    room.bench.do(Next())
    assert room.bench.state.live.key is None
    for exercise in ("yes-and", "vocabulary"):
        assert row(room, exercise).accessibleName().endswith("passed over")
