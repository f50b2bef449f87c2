"""Groups are drawn again in the way that the trainer chooses, and what has to be said of them is said."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from facilitator.pack.kinds import Grouping
from facilitator.session.commands import Begin
from facilitator.session.people_commands import AddPeople, KeepApart, SetPresent
from tests.ui.run.conftest import Room
from ui.run.draw_options import command_for
from ui.widgets.choice import Choice


def how(room: Room) -> Choice:
    found = room.panel.findChild(Choice, "draw_how")
    assert found is not None
    return found


def draw_again(room: Room, words: str) -> None:
    assert how(room).findText(words) >= 0, [how(room).itemText(at) for at in range(how(room).count())]
    how(room).setCurrentIndex(how(room).findText(words))
    room.click("draw_again")


def latest(room: Room) -> Grouping:
    return room.bench.saved.draws[-1].kind


def sizes(room: Room, kind: Grouping) -> list[int]:
    draw = next(draw for draw in reversed(room.bench.saved.draws) if draw.kind is kind)
    return sorted(len(group.people) for group in draw.groups)


def test_teams_are_drawn_in_a_number_or_of_a_size(room: Room) -> None:
    room.begin_at("service-levels", "prepare")
    room.click_tab("Teams")
    draw_again(room, "2 teams")
    assert sizes(room, Grouping.TEAMS) == [3, 4]
    draw_again(room, "Teams of 2")
    assert sizes(room, Grouping.TEAMS) == [2, 2, 3]
    draw_again(room, "As the exercise has it")
    assert sizes(room, Grouping.TEAMS) == [2, 2, 3]


def test_all_play_at_once_where_that_is_chosen(room: Room) -> None:
    room.begin_at("guess-whats-wrong", "deal")
    room.click_tab("Teams")
    draw_again(room, "All at once, in small groups")
    assert latest(room) is Grouping.TRIOS
    people = [label.text() for label in room.panel.findChildren(QLabel, "group_people") if label.isVisible()]
    assert len(people) == 2 and all("(Client)" in words and "(looks on)" in words for words in people)
    draw_again(room, "A few before the room")
    assert latest(room) is Grouping.ROLES


def test_it_is_said_when_people_meet_again(room: Room) -> None:
    room.bench.do(AddPeople(("Ada", "Bo")), Begin(1))
    room.go_to("yes-and", "pair-up", 1)
    room.click_tab("Teams")
    assert room.text("draw_note") == ""
    room.go_to("yes-and", "pair-up", 2)
    room.click_tab("Teams")
    assert room.text("draw_note").startswith("Say it aloud: no round with only new partners was left, so 1 two")


def test_it_is_said_who_could_not_be_kept_apart(room: Room) -> None:
    room.bench.do(AddPeople(("Ada", "Bo")), Begin(1))
    ada, bo = room.bench.state.people
    room.bench.do(KeepApart(ada.id, bo.id))
    room.go_to("yes-and", "pair-up", 1)
    room.click_tab("Teams")
    assert room.text("draw_note") == "Ada and Bo could not be kept apart: there was no other way."


def test_it_is_said_when_nobody_is_left_for_a_role(room: Room) -> None:
    room.bench.do(AddPeople(("Ada", "Bo")), Begin(1))
    room.bench.do(SetPresent(room.bench.state.people[1].id, present=False))
    room.go_to("guess-whats-wrong", "deal", 1)
    room.click_tab("Teams")
    assert room.text("draw_note") == "Nobody is left for “Manager”: ask for a volunteer."


def test_an_open_way_is_a_plain_draw() -> None:
    assert command_for("") == command_for("nonsense")
