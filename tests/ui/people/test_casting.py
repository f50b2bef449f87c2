"""The trainer says who would rather not act and who is not to work together, and moves people by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget

from facilitator.pack.kinds import Grouping
from facilitator.session.people_commands import AddPeople, DrawAgain, KeepApart, SetPass
from facilitator.session.state import Draw, Person
from tests.ui.hands import CTRL, Hands, cut_words
from tests.ui.people.test_groups import begin, go_to, told
from tests.ui.workbench import Workbench
from ui.people.apart_rows import ApartRows
from ui.people.people_list import PeopleList
from ui.people.seat import Seat
from ui.people.shares_table import SharesTable
from ui.widgets.card import Card
from ui.widgets.choice import Choice


def person(bench: Workbench, name: str) -> Person:
    return next(person for person in bench.state.people if person.name == name)


def teams(bench: Workbench) -> Draw:
    return next(draw for draw in reversed(bench.saved.draws) if draw.kind is Grouping.TEAMS)


def seat(hands: Hands, person_id: str) -> Seat:
    return next(seat for seat in hands.window.findChildren(Seat) if seat.person_id == person_id and seat.isVisible())


def choose(hands: Hands, name: str, words: str) -> None:
    choice = hands.find(Choice, name)
    choice.setCurrentIndex(choice.findText(words))


def test_a_pass_is_one_press_and_stands_in_the_row(hands: Hands, bench: Workbench) -> None:
    begin(bench)
    row = hands.find(PeopleList, "people_list").rows[0]
    hands.click("pass", row)
    assert person(bench, "Ada").passes and bench.saved.people[0].passes
    assert any(label.text() == "looks on" for label in row.findChildren(QLabel))
    hands.click("pass", row)
    assert not bench.saved.people[0].passes


def test_many_wishes_leave_the_list_its_room_and_cut_no_name(hands: Hands, bench: Workbench) -> None:
    hands.window.resize(1024, 692)
    bench.do(AddPeople(("Bjørg-Åshild Østensjø Hammerschmidt", "Karl-Fredrik Wedel Jarlsberg Løvenskiold")))
    bench.do(AddPeople(tuple(f"Person {number}" for number in range(12))))
    people = bench.state.people
    for one, other in pairwise(people):
        bench.do(KeepApart(one.id, other.id))

    def stands_in_its_room() -> bool:
        rows = hands.find(ApartRows, "apart_rows")
        list_height = hands.find(PeopleList, "people_list").height()
        return list_height > 130 and all(row.height() >= 32 for row in rows.findChildren(QWidget, "apart_row"))

    hands.qtbot.waitUntil(stands_in_its_room)
    bar = hands.find(ApartRows, "apart_rows").verticalScrollBar()
    assert bar.value() == bar.maximum() > 0, "the latest wish is seen"
    assert cut_words(hands.window) == []


def test_lifting_a_wish_by_keyboard_leaves_the_keyboard_at_the_next(hands: Hands, bench: Workbench) -> None:
    begin(bench)
    people = bench.state.people
    for one, other in pairwise(people[:4]):
        bench.do(KeepApart(one.id, other.id))
    next(lift for lift in hands.window.findChildren(QToolButton, "lift_apart") if lift.isVisible()).setFocus()
    hands.press(Qt.Key.Key_Space)
    assert len(bench.saved.aparts) == 2
    assert hands.focused.objectName() == "lift_apart"
    assert people[1].name in hands.focused.accessibleName()


def test_two_are_kept_apart_and_let_together_again(hands: Hands, bench: Workbench) -> None:
    begin(bench)
    keep = hands.find(QPushButton, "keep_apart")
    assert not keep.isEnabled()
    choose(hands, "apart_one", "Ada")
    choose(hands, "apart_other", "Ada")
    assert not keep.isEnabled()
    choose(hands, "apart_other", "Cleo")
    hands.click("keep_apart")
    assert [(apart.one, apart.other) for apart in bench.saved.aparts] == [
        (person(bench, "Ada").id, person(bench, "Cleo").id)
    ]
    assert hands.says("apart_names") == "Ada and Cleo"
    hands.click("lift_apart")
    assert bench.saved.aparts == () and hands.says("apart_names") == ""


@pytest.mark.parametrize("by_key", [True, False])
def test_somebody_is_moved_to_the_next_team(hands: Hands, bench: Workbench, by_key: bool) -> None:
    begin(bench)
    go_to(bench, "service-levels", "prepare")
    first, second = teams(bench).groups[:2]
    moved = first.people[0]
    if by_key:
        seat(hands, moved).setFocus(Qt.FocusReason.TabFocusReason)
        hands.qtbot.keyClick(seat(hands, moved), Qt.Key.Key_Right)
        assert seat(hands, moved).hasFocus()
    else:
        cards = hands.find(QWidget, "teams").findChildren(Card, "group")
        target = next(card for card in cards if card.isVisible() and card.accessibleName().startswith("Team B"))
        hands.qtbot.waitUntil(lambda: 0 < target.x() < hands.find(QWidget, "teams").width() / 2)
        hands.drag(seat(hands, moved), target.mapToGlobal(QPoint(20, 20)))
    assert teams(bench).groups[1].people == (*second.people, moved)
    seat(hands, moved).setFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Qt.Key.Key_Z, CTRL)
    assert teams(bench).groups[0].people == first.people


def test_a_move_that_a_wish_forbids_says_so_and_moves_nobody(hands: Hands, bench: Workbench) -> None:
    begin(bench)
    go_to(bench, "service-levels", "prepare")
    first, second = teams(bench).groups[:2]
    bench.do(KeepApart(first.people[0], second.people[0]))
    before = told(hands, "teams")
    hands.qtbot.keyClick(seat(hands, first.people[0]), Qt.Key.Key_Right)
    assert told(hands, "teams") == before
    assert any("not to work together" in label.text() for label in hands.window.findChildren(QLabel))


def test_a_volunteer_is_put_into_a_role_from_those_who_look_on(hands: Hands, bench: Workbench) -> None:
    begin(bench)
    go_to(bench, "guess-whats-wrong", "deal")
    draw = bench.state.draws[-1]
    volunteer = draw.watching[0]
    seat(hands, volunteer).setFocus(Qt.FocusReason.TabFocusReason)
    hands.qtbot.keyClick(seat(hands, volunteer), Qt.Key.Key_Right)
    assert bench.saved.draws[-1].groups[0].people == (volunteer,)


def test_who_acted_and_who_observed_is_told_of_everybody(hands: Hands, bench: Workbench) -> None:
    begin(bench)
    go_to(bench, "guess-whats-wrong", "deal")
    words = hands.find(SharesTable, "shares_table").accessibleDescription()
    assert words.count("acted 1, observed 0") == 2
    assert words.count("acted 0, observed 1") == 5


def test_nothing_of_a_pass_or_a_wish_is_on_the_wall(hands: Hands, bench: Workbench) -> None:
    begin(bench)
    plain = bench.bridge.audience_view()
    bench.do(
        SetPass(person(bench, "Ada").id, passes=True), KeepApart(bench.state.people[0].id, bench.state.people[1].id)
    )
    assert bench.bridge.audience_view() == plain
    go_to(bench, "guess-whats-wrong", "deal")
    bench.do(DrawAgain())
    assert "Ada" not in str(bench.bridge.audience_view().groups)
