"""The keys of the room have their meaning again as soon as nobody writes any more."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton

from facilitator.session.commands import Next
from tests.ui.run.conftest import Room
from tests.ui.run.test_sheets import fields


def test_a_sheet_that_goes_with_its_phase_does_not_hand_the_keyboard_to_a_note(room: Room) -> None:
    room.begin_at("why-customers-leave", "share")
    fields(room)[-1].setFocus()
    room.qtbot.keyClicks(fields(room)[-1], "No answer")
    room.bench.do(Next())
    room.bench.do(Next())
    assert QApplication.focusWidget() is room.panel
    assert not room.prompt("free").hasFocus()


def test_the_tab_of_the_next_exercise_opens_after_a_sheet_was_written_in(room: Room) -> None:
    room.begin_at("why-customers-leave", "sort")
    fields(room)[-1].setFocus()
    room.go_to("guess-whats-wrong", "deal")
    assert room.tab() == "cards"


def test_a_control_that_is_switched_off_under_the_keyboard_hands_it_to_nobody(room: Room) -> None:
    room.begin_at("why-customers-leave", "share")
    fields(room)[-1].setFocus()
    room.qtbot.keyClicks(fields(room)[-1], "No answer")
    room.panel.flush()
    cards = room.part("sheet_stage").findChild(QPushButton, "make_cards")
    assert cards is not None
    cards.setFocus(Qt.FocusReason.TabFocusReason)
    room.qtbot.keyClick(cards, Qt.Key.Key_Space)
    assert not cards.isEnabled()
    assert QApplication.focusWidget() is room.panel


def test_a_click_beside_all_controls_leaves_the_note_and_keeps_its_words(room: Room) -> None:
    room.begin_at("service-levels", "brief")
    room.type_into(room.prompt("free"), "They laughed")
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
    room.qtbot.mouseClick(room.part("stage"), Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert QApplication.focusWidget() is room.panel
    assert room.note("free") == "They laughed"


def test_a_click_on_the_cover_of_a_handed_over_laptop_keeps_the_keyboard_on_its_button(room: Room) -> None:
    room.begin_at("guess-whats-wrong", "deal")
    room.click("hand_over_card")
    held = QApplication.focusWidget()
    room.qtbot.mouseClick(room.part("hand_over"), Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert QApplication.focusWidget() is held
