"""People are pasted, renamed, sent away and brought back, and every change of the list is in the file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facilitator.clock import SimulatedClock
from facilitator.session.people_commands import AddPeople, RemovePerson
from facilitator.session.state import Languages
from tests.ui.hands import CTRL, Hands, cut_words, nameless
from tests.ui.workbench import MORNING, Workbench
from ui.bridge import Bridge
from ui.people.panel import PeoplePanel
from ui.people.people_list import PeopleList
from ui.people.person_row import PersonRow
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice_bar import NoticeBar

Key = Qt.Key
SEVEN = ("Ada", "Bo Berg", "Cleo", "Dag", "Åse", "Frida", "Siti")


def saved(bench: Workbench) -> list[tuple[str, bool]]:
    return [(person.name, person.present) for person in bench.saved.people]


def names(bench: Workbench) -> list[str]:
    return [name for name, _ in saved(bench)]


def rows(hands: Hands) -> tuple[PersonRow, ...]:
    return hands.find(PeopleList, "people_list").rows


def go_to_name(hands: Hands, place: int) -> None:
    hands.find(QLineEdit, "person_name", rows(hands)[place]).setFocus(Qt.FocusReason.TabFocusReason)


def press_undo(hands: Hands) -> None:
    bar = hands.find(NoticeBar, "people_notice")
    hands.click_at(next(found for found in bar.findChildren(QPushButton) if found.isVisible()))


def notice_shown(hands: Hands) -> bool:
    found = hands.window.findChild(NoticeBar, "people_notice")
    return found is not None and found.isVisible()


def test_a_pasted_list_becomes_people_by_one_click(hands: Hands, bench: Workbench) -> None:
    hands.go_to("names")
    hands.paste("1. Ada\n2. Bo Berg\n3. Cleo\n4. Dag\n5. Åse\n6. Frida\n7. Siti\n")
    assert hands.find(QPushButton, "add_people").text() == "Add 7 people"
    hands.click("add_people")
    assert tuple(names(bench)) == SEVEN
    assert [row.name for row in rows(hands)] == list(SEVEN)
    assert hands.says("people_count") == "7 people"


def test_names_are_typed_and_sent_off_by_keys_alone(hands: Hands, bench: Workbench) -> None:
    hands.go_to("names")
    hands.type("Ada, Bo Berg; Cleo")
    hands.press(Key.Key_Return)
    hands.type("Dag")
    hands.press(Key.Key_Return, CTRL)
    assert names(bench) == ["Ada", "Bo Berg", "Cleo", "Dag"]
    assert hands.focused.objectName() == "names"
    assert hands.find(QPlainTextEdit, "names").toPlainText() == ""
    hands.type("Åse")
    hands.press(Key.Key_Tab)
    hands.press(Key.Key_Space)
    assert names(bench)[-1] == "Åse"


def test_without_a_name_there_is_nothing_to_add(hands: Hands, bench: Workbench) -> None:
    button = hands.find(QPushButton, "add_people")
    assert not button.isEnabled()
    hands.go_to("names")
    hands.type("12, - ;")
    assert not button.isEnabled()
    hands.press(Key.Key_Return, CTRL)
    assert names(bench) == []
    hands.type("Ada")
    assert (button.isEnabled(), button.text()) == (True, "Add 1 person")


def test_a_list_pasted_by_mistake_is_taken_back_by_the_notice(hands: Hands, bench: Workbench) -> None:
    hands.go_to("names")
    hands.paste("Ada\nBo")
    hands.click("add_people")
    press_undo(hands)
    assert names(bench) == []


def test_an_empty_list_says_what_belongs_there(hands: Hands, bench: Workbench) -> None:
    told = [state.accessibleName() for state in hands.window.findChildren(EmptyState) if state.isVisible()]
    assert len(told) == 2
    assert "Paste" in told[0]
    bench.do(AddPeople(("Ada",)))
    assert len([state for state in hands.window.findChildren(EmptyState) if state.isVisible()]) == 1


def test_somebody_who_is_away_is_ticked_off_by_click_and_by_key(hands: Hands, bench: Workbench) -> None:
    bench.do(AddPeople(SEVEN))
    hands.click("present", rows(hands)[2])
    assert saved(bench)[2] == ("Cleo", False)
    assert hands.says("people_count") == "7 people, 6 here"
    box = hands.find(QAbstractButton, "present", rows(hands)[2])
    box.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Key.Key_Space)
    assert saved(bench)[2] == ("Cleo", True)
    assert hands.says("people_count") == "7 people"


def test_a_name_is_typed_over_and_enter_goes_on_to_the_next(hands: Hands, bench: Workbench) -> None:
    bench.do(AddPeople(SEVEN))
    go_to_name(hands, 1)
    hands.press(Key.Key_A, CTRL)
    hands.type("  Bo   Bjørk ")
    hands.press(Key.Key_Return)
    assert names(bench)[1] == "Bo Bjørk"
    assert rows(hands)[1].name == "Bo Bjørk"
    assert hands.focused.parent() is rows(hands)[2]


def test_an_empty_name_is_no_name_and_the_old_one_comes_back(hands: Hands, bench: Workbench) -> None:
    bench.do(AddPeople(SEVEN))
    go_to_name(hands, 0)
    hands.press(Key.Key_A, CTRL)
    hands.press(Key.Key_Delete)
    hands.press(Key.Key_Tab)
    assert (rows(hands)[0].name, names(bench)[0]) == ("Ada", "Ada")


def test_escape_takes_back_what_was_typed_over_a_name(hands: Hands, bench: Workbench) -> None:
    bench.do(AddPeople(SEVEN))
    go_to_name(hands, 0)
    hands.type("xyz")
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_Tab)
    assert names(bench)[0] == "Ada"


def test_the_arrow_keys_go_from_name_to_name(hands: Hands, bench: Workbench) -> None:
    bench.do(AddPeople(SEVEN))
    go_to_name(hands, 0)
    hands.press(Key.Key_Up)
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Down)
    assert hands.focused.parent() is rows(hands)[2]


def test_a_change_elsewhere_leaves_a_name_that_is_being_typed(hands: Hands, bench: Workbench) -> None:
    bench.do(AddPeople(SEVEN))
    go_to_name(hands, 1)
    hands.type("x")
    typed = hands.find(QLineEdit, "person_name", rows(hands)[1]).text()
    bench.do(RemovePerson(bench.state.people[4].id))
    assert hands.find(QLineEdit, "person_name", rows(hands)[1]).text() == typed


def test_somebody_taken_off_comes_back_by_the_notice(hands: Hands, bench: Workbench) -> None:
    bench.do(AddPeople(SEVEN))
    hands.click("remove_person", rows(hands)[3])
    assert "Dag" not in names(bench)
    assert "Dag" in hands.find(NoticeBar, "people_notice").sentence()
    press_undo(hands)
    assert tuple(names(bench)) == SEVEN
    assert not notice_shown(hands)


def test_removing_by_keys_goes_on_with_the_next_and_ctrl_z_brings_back(hands: Hands, bench: Workbench) -> None:
    bench.do(AddPeople(SEVEN))
    hands.find(QWidget, "remove_person", rows(hands)[3]).setFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Key.Key_Space)
    hands.press(Key.Key_Space)
    assert names(bench) == ["Ada", "Bo Berg", "Cleo", "Frida", "Siti"]
    hands.press(Key.Key_Z, CTRL)
    hands.press(Key.Key_Z, CTRL)
    assert tuple(names(bench)) == SEVEN
    hands.press(Key.Key_Y, CTRL)
    assert "Dag" not in names(bench)


def test_a_notice_goes_once_it_would_take_back_something_else(hands: Hands, bench: Workbench) -> None:
    bench.do(AddPeople(SEVEN))
    hands.click("remove_person", rows(hands)[3])
    hands.click("present", rows(hands)[0])
    assert not notice_shown(hands)


def test_tab_goes_through_a_row_in_the_order_it_is_read(hands: Hands, bench: Workbench) -> None:
    bench.do(AddPeople(("Ada", "Bo")))
    hands.go_to("names")
    assert hands.tab_walk(8) == ["present", "person_name", "pass", "remove_person"] * 2


def test_two_hundred_people_are_listed(hands: Hands, bench: Workbench) -> None:
    hands.go_to("names")
    hands.paste("\n".join(f"Person {chr(65 + n % 26)}{n}" for n in range(200)))
    hands.click("add_people")
    assert len(rows(hands)) == len(bench.saved.people) == 200


@pytest.mark.usefixtures("small_catalogues")
def test_another_language_of_the_console_rewords_the_place(hands: Hands, bench: Workbench) -> None:
    bench.open_new(languages=Languages("nb", "en", "en"))
    assert hands.find(QPlainTextEdit, "names").placeholderText() == "Lim inn eller skriv navn, ett per linje"


def test_a_place_built_before_a_workshop_is_open_shows_the_one_that_comes(qtbot: QtBot, bench: Workbench) -> None:
    bench.do(AddPeople(SEVEN))
    bridge = Bridge(SimulatedClock(MORNING))
    hands = Hands(qtbot, PeoplePanel(bridge))
    bridge.open(bench.bridge.workshop)
    assert [row.name for row in rows(hands)] == list(SEVEN)
    bridge.close()
    bridge.ticker.stop()


def test_every_control_has_a_name_for_a_screen_reader(hands: Hands, bench: Workbench) -> None:
    bench.do(AddPeople(SEVEN))
    assert nameless(hands.window) == []


@pytest.mark.parametrize("size", [(1024, 692), (1366, 692), (1920, 1004)])
@pytest.mark.parametrize("language", ["en", "nb", "id"])
def test_no_word_is_cut(qtbot: QtBot, bench: Workbench, size: tuple[int, int], language: str) -> None:
    bench.open_new(languages=Languages(language, language, language))
    hands = Hands(qtbot, PeoplePanel(bench.bridge), size)
    assert cut_words(hands.window) == []
    bench.do(AddPeople(SEVEN))
    hands.click("present", rows(hands)[2])
    hands.click("remove_person", rows(hands)[3])
    assert cut_words(hands.window) == []


def test_who_is_added_last_is_seen_also_where_a_notice_takes_some_of_the_room(hands: Hands, bench: Workbench) -> None:
    bench.do(AddPeople(tuple(f"Person {number}" for number in range(1, 14))))
    hands.go_to("names")
    hands.type("Håkon")
    hands.press(Key.Key_Return, CTRL)
    listed = hands.find(PeopleList, "people_list")
    hands.window.resize(hands.window.width(), hands.window.height() - 60)
    hands.window.grab()  # has every layout take its place
    top = rows(hands)[-1].mapTo(listed, QPoint(0, 0)).y()
    assert 0 <= top <= listed.viewport().height() - rows(hands)[-1].height()


def test_a_list_that_was_scrolled_by_hand_stays_where_it_is_when_its_room_changes(
    hands: Hands, bench: Workbench
) -> None:
    bench.do(AddPeople(tuple(f"Person {number}" for number in range(1, 14))))
    hands.go_to("names")
    hands.type("Håkon")
    hands.press(Key.Key_Return, CTRL)
    bar = hands.find(PeopleList, "people_list").verticalScrollBar()
    hands.window.grab()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    hands.window.resize(hands.window.width(), hands.window.height() - 60)
    hands.window.grab()
    assert bar.value() == 0


def test_a_long_name_is_read_from_its_beginning(hands: Hands, bench: Workbench) -> None:
    bench.do(AddPeople(("Bartholomäus Konstantinides-Featherstonehaugh", "Bo")))
    name = hands.find(QLineEdit, "person_name", rows(hands)[0])
    assert name.cursorPosition() == 0
    name.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Key.Key_End)
    hands.press(Key.Key_Down)
    assert name.cursorPosition() == 0
