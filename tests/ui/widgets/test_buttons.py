"""The button that is held, the scale, the tabs, the notice."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Show
from ui.widgets.hold_button import HoldButton
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.scale_field import ScaleField
from ui.widgets.tab_bar import TabBar


def heard_from(button: HoldButton) -> list[str]:
    heard: list[str] = []
    button.held.connect(lambda: heard.append("held"))
    button.let_go.connect(lambda: heard.append("let go"))
    return heard


def repeat(button: HoldButton, kind: QEvent.Type) -> None:
    modifiers = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(button, QKeyEvent(kind, Qt.Key.Key_Space, modifiers, " ", autorep=True))


def test_a_button_is_held_as_long_as_the_mouse_is_down(qtbot: QtBot, show: Show) -> None:
    button = HoldButton("Hold to show")
    show(button)
    heard = heard_from(button)
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    assert heard == ["held"]
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert heard == ["held", "let go"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_that_repeats_itself_is_one_press(qtbot: QtBot, show: Show, key: Qt.Key) -> None:
    button = HoldButton("Hold to show")
    show(button)
    heard = heard_from(button)
    qtbot.keyPress(button, key)
    for _ in range(3):
        repeat(button, QEvent.Type.KeyRelease)
        repeat(button, QEvent.Type.KeyPress)
    assert heard == ["held"]
    qtbot.keyRelease(button, key)
    qtbot.waitUntil(lambda: heard == ["held", "let go"])


def test_losing_the_keyboard_lets_go(qtbot: QtBot, show: Show) -> None:
    button, field = HoldButton("Hold to show"), QLineEdit()
    show(button, field)
    heard = heard_from(button)
    button.setFocus()
    qtbot.keyPress(button, Qt.Key.Key_Space)
    field.setFocus()
    qtbot.keyRelease(button, Qt.Key.Key_Space)
    assert heard == ["held", "let go"]


def test_hiding_or_disabling_lets_go(qtbot: QtBot, show: Show) -> None:
    for take_away in (HoldButton.hide, lambda button: button.setEnabled(False)):
        button = HoldButton("Hold to show")
        show(button)
        heard = heard_from(button)
        qtbot.mousePress(button, Qt.MouseButton.LeftButton)
        take_away(button)
        assert heard == ["held", "let go"]


def test_qts_own_signal_of_release_comes_with_every_letting_go(qtbot: QtBot, show: Show) -> None:
    button, field = HoldButton("Hold to show"), QLineEdit()
    show(button, field)
    button.setFocus()
    qtbot.keyPress(button, Qt.Key.Key_Space)
    with qtbot.waitSignal(button.released, timeout=1000):
        field.setFocus()


def test_a_number_is_chosen_and_taken_back(qtbot: QtBot, show: Show) -> None:
    scale = ScaleField("Wish to come back")
    show(scale)
    chosen: list[int] = []
    scale.chosen.connect(chosen.append)
    three = scale.findChildren(QPushButton)[2]
    three.click()
    assert (scale.value(), three.isChecked()) == (3, True)
    three.click()
    assert (scale.value(), three.isChecked()) == (0, False)
    assert chosen == [3, 0]


def test_only_one_number_is_chosen_at_a_time(show: Show) -> None:
    scale = ScaleField("Wish to come back")
    show(scale)
    buttons = scale.findChildren(QPushButton)
    buttons[2].click()
    buttons[8].click()
    assert [button.text() for button in buttons if button.isChecked()] == ["9"]


def test_a_number_from_elsewhere_is_not_told_of(show: Show) -> None:
    scale = ScaleField("Wish to come back")
    chosen: list[int] = []
    scale.chosen.connect(chosen.append)
    scale.set_value(7)
    assert (scale.value(), chosen) == (7, [])


def test_arrow_keys_walk_along_the_scale(qtbot: QtBot, show: Show) -> None:
    scale = ScaleField("Wish to come back")
    show(scale)
    buttons = scale.findChildren(QPushButton)
    buttons[0].setFocus()
    qtbot.keyClick(buttons[0], Qt.Key.Key_Right)
    assert buttons[1].hasFocus()
    qtbot.keyClick(buttons[1], Qt.Key.Key_Space)
    assert scale.value() == 2
    qtbot.keyClick(buttons[1], Qt.Key.Key_Left)
    qtbot.keyClick(buttons[0], Qt.Key.Key_Left)
    assert buttons[0].hasFocus()


def test_each_number_has_a_name_for_screen_readers(show: Show) -> None:
    scale = ScaleField("Wish to come back")
    assert scale.findChildren(QPushButton)[9].accessibleName() == "Wish to come back: 10"


def test_tabs_are_chosen_by_name_click_and_arrow_key(qtbot: QtBot, show: Show) -> None:
    tabs = TabBar("Places")
    for name in ("plan", "people", "run"):
        tabs.add(name, name.capitalize())
    show(tabs)
    tabs.choose("people")
    assert tabs.chosen() == "people"
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(2).center())
    assert tabs.chosen() == "run"
    qtbot.keyClick(tabs, Qt.Key.Key_Left)
    assert tabs.chosen() == "people"


def test_a_tab_keeps_its_name_when_its_words_change(show: Show) -> None:
    tabs = TabBar("Places")
    tabs.add("plan", "Plan")
    tabs.reword("plan", "Rencana")
    tabs.choose("plan")
    assert (tabs.tabText(0), tabs.chosen()) == ("Rencana", "plan")


def buttons_of(bar: NoticeBar) -> list[str]:
    return [button.text() for button in bar.findChildren(QPushButton) if button.isVisible()]


def test_a_notice_says_its_sentence_and_hears_the_answer(qtbot: QtBot, show: Show) -> None:
    bar = NoticeBar("Put away")
    show(bar)
    bar.say("The computer slept for 2 minutes.", ("Count the time away", "Leave it out"))
    assert bar.isVisible()
    assert bar.accessibleName() == bar.sentence() == "The computer slept for 2 minutes."
    assert buttons_of(bar) == ["Count the time away", "Leave it out"]
    with qtbot.waitSignal(bar.answered) as answered:
        qtbot.mouseClick(bar.findChildren(QPushButton)[1], Qt.MouseButton.LeftButton)
    assert answered.args == [1]
    assert not bar.isVisible()
    assert bar.sentence() == ""


def test_a_notice_can_be_put_away_unless_it_must_be_answered(qtbot: QtBot, show: Show) -> None:
    bar = NoticeBar("Put away")
    show(bar)
    close = bar.findChildren(QToolButton)[0]
    assert close.accessibleName() == "Put away"
    bar.say("No sound device was found.")
    with qtbot.waitSignal(bar.dismissed):
        qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    bar.say("How should the clock go on?", ("Count", "Leave"), can_be_dismissed=False)
    assert not close.isVisible()


def test_a_notice_is_hidden_until_it_has_something_to_say(show: Show) -> None:
    bar = NoticeBar("Put away")
    show(bar)
    assert not bar.isVisible()
