"""What is taken out or changed comes back by notice, key and button; what was run stays."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSpinBox

from facilitator.session.commands import Begin, GoTo
from facilitator.session.plan_commands import AddItem, SetProperties
from facilitator.session.sheet_commands import AddRow
from tests.ui.hands import ALT, CTRL, CTRL_SHIFT, Hands
from tests.ui.plan.agendas import agenda, kinds, notice, select, shown
from tests.ui.workbench import Workbench

Key = Qt.Key


def test_delete_takes_an_item_out_and_the_notice_brings_it_back(hands: Hands, bench: Workbench) -> None:
    before = bench.saved.items
    select(hands, "Vocabulary")
    hands.press(Key.Key_Delete)
    assert "vocabulary" not in kinds(bench.saved)
    assert "Vocabulary" in notice(hands).sentence()
    assert hands.focused is agenda(hands).rows[7]
    hands.click_at(next(button for button in notice(hands).findChildren(QPushButton) if button.isVisible()))
    assert bench.saved.items == before


def test_the_button_removes_and_ctrl_z_brings_it_back(hands: Hands, bench: Workbench) -> None:
    before = bench.saved.items
    select(hands, "Break")
    hands.click("remove_item")
    assert len(bench.saved.items) == len(before) - 1
    select(hands, "Opening")
    hands.press(Key.Key_Z, CTRL)
    assert bench.saved.items == before
    hands.press(Key.Key_Z, CTRL_SHIFT)
    assert len(bench.saved.items) == len(before) - 1
    hands.click("undo")
    assert bench.saved.items == before


def test_undo_takes_minutes_back_from_within_their_box(hands: Hands, bench: Workbench) -> None:
    before = bench.saved.items
    select(hands, "Three service levels")
    hands.type_over("minutes_prepare", "12")
    hands.press(Key.Key_Return)
    assert bench.saved.items != before
    hands.press(Key.Key_Z, CTRL)
    assert bench.saved.items == before
    assert hands.find(QSpinBox, "minutes_prepare").value() == 10


def test_a_notice_goes_once_it_would_take_back_something_else(hands: Hands, bench: Workbench) -> None:
    select(hands, "Vocabulary")
    hands.press(Key.Key_Delete)
    select(hands, "Opening")
    hands.press(Key.Key_Down, ALT)
    assert not notice(hands).isVisible()


def test_a_notice_goes_once_a_sheet_was_written_into(hands: Hands, bench: Workbench) -> None:
    select(hands, "Vocabulary")
    hands.press(Key.Key_Delete)
    item = next(item for item in bench.bridge.state.items if item.exercise_id == "why-customers-leave")
    bench.bridge.do(AddRow(item.id, "reasons", 1, 0, "reason", "No answer"))
    assert not notice(hands).isVisible()


def test_undo_can_be_pressed_only_where_there_is_something_to_take_back(hands: Hands) -> None:
    undo, redo = (hands.window.findChild(QAbstractButton, name) for name in ("undo", "redo"))
    assert undo is not None and redo is not None
    assert (undo.isEnabled(), redo.isEnabled()) == (False, False)
    select(hands, "Break")
    hands.press(Key.Key_Down, ALT)
    assert (undo.isEnabled(), redo.isEnabled()) == (True, False)
    hands.press(Key.Key_Z, CTRL)
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)


def test_what_was_run_cannot_be_taken_out(hands: Hands, bench: Workbench) -> None:
    bench.do(Begin(1))
    bench.clock.advance(60)
    bench.do(GoTo(bench.state.items[1].id))
    select(hands, "Opening")
    assert not hands.find(QAbstractButton, "remove_item").isEnabled()
    hands.press(Key.Key_Delete)
    assert kinds(bench.saved)[0] == "opening"
    assert shown(hands)[0] == "09:00 Opening"
    assert notice(hands).isVisible()
    assert notice(hands).sentence().startswith("It has been run already")
    assert not any(button.text() == "Undo" for button in notice(hands).findChildren(QPushButton) if button.isVisible())


def test_an_undo_of_what_was_run_since_says_why_not_and_the_next_one_goes_on(hands: Hands, bench: Workbench) -> None:
    title = bench.state.properties.title
    bench.do(SetProperties(replace(bench.state.properties, title="Another")))
    bench.do(AddItem(0, "vocabulary"))
    bench.do(Begin(1))
    hands.press(Key.Key_Z, CTRL)
    assert notice(hands).sentence().startswith("The day has used this change since")
    assert bench.saved.properties.title == "Another"
    hands.press(Key.Key_Z, CTRL)
    assert bench.saved.properties.title == title
    assert kinds(bench.saved)[0] == "vocabulary"
