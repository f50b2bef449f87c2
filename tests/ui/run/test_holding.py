"""A hidden card's words are on the screen while it is held, where the room cannot see them, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from facilitator.session import card_events
from facilitator.session.card_commands import Reveal
from facilitator.session.commands import Next
from facilitator.texts import Texts
from tests.ui.run.cards import assert_covered, deals, hold_button, is_open, log, row, words
from tests.ui.run.conftest import Room
from ui.run.holding import why_not
from ui.screens.curtain import CurtainReason


def test_the_mouse_holds_a_card_open(room: Room) -> None:
    room.begin_at("service-levels", "prepare")
    deal = deals(room, "levels")[1]
    assert_covered(room, deal)
    room.press(hold_button(room, deal))
    said = room.everything_said()
    assert is_open(room) and all(line in said for line in words(room, deal))
    assert room.text("open_receiver") == "For Team B alone"
    room.release(hold_button(room, deal))
    assert_covered(room, deal)
    assert len(log(room, card_events.CardShown)) == len(log(room, card_events.CardHidden)) == 1


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_key_holds_a_card_open(room: Room, key: Qt.Key) -> None:
    room.begin_at("service-levels", "prepare")
    deal = deals(room, "starters")[0]
    button = hold_button(room, deal)
    button.setFocus()
    room.qtbot.keyPress(button, key)
    assert is_open(room)
    room.qtbot.keyRelease(button, key)
    room.qtbot.waitUntil(lambda: not is_open(room))
    assert_covered(room, deal)


def test_the_hold_key_opens_the_marked_card_and_goes_on_meaning_it(room: Room) -> None:
    room.begin_at("service-levels", "prepare")
    first, second = deals(room, "levels")[:2]
    for _ in range(2):
        room.panel.hold_current_card(True)
        assert words(room, first)[0] in room.everything_said()
        room.panel.hold_current_card(False)
    room.qtbot.mouseClick(row(room, second), Qt.MouseButton.LeftButton)
    room.panel.hold_current_card(True)
    assert words(room, second)[0] in room.everything_said()
    room.panel.hold_current_card(False)
    assert_covered(room, first)
    assert_covered(room, second)


def test_the_hold_key_means_the_card_of_the_turn_that_runs(room: Room) -> None:
    room.begin_at("vocabulary", "read-out", 3)
    deal = next(deal for deal in deals(room, "professions") if deal.turn == 3)
    room.panel.hold_current_card(True)
    assert words(room, deal)[0] in room.everything_said()
    room.panel.hold_current_card(False)


def test_without_a_hidden_card_the_hold_key_says_so(room: Room) -> None:
    room.begin_at("opening", "hands")
    room.panel.hold_current_card(True)
    assert room.notice().startswith("There is no hidden card to show")
    assert not is_open(room)


def test_a_window_on_the_walls_screen_opens_nothing_and_says_why(room: Room) -> None:
    room.begin_at("service-levels", "prepare")
    deal = deals(room, "levels")[0]
    room.console.move(room.wall.geometry().topLeft())
    room.come_to_front()
    room.press(hold_button(room, deal))
    assert room.notice().startswith("The room could see it")
    assert_covered(room, deal)
    room.release(hold_button(room, deal))
    assert log(room, card_events.CardShown) == []


def test_a_window_that_is_not_in_front_opens_nothing_and_says_why(room: Room) -> None:
    room.begin_at("service-levels", "prepare")
    other = QWidget()
    room.qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    room.qtbot.waitUntil(other.isActiveWindow)
    room.panel.hold_current_card(True)
    assert room.notice().startswith("Another window is in front")
    assert_covered(room, deals(room, "levels")[0])


def moved(room: Room) -> None:
    room.console.move(0, 40)


def screens_changed(room: Room) -> None:
    QGuiApplication.primaryScreen().geometryChanged.emit(QGuiApplication.primaryScreen().geometry())


def hidden(room: Room) -> None:
    room.console.hide()


def left_for_another_place(room: Room) -> None:
    room.panel.hide()


def left_for_another_workshop(room: Room) -> None:
    room.bench.open_new()


def another_window(room: Room) -> None:
    other = QWidget()
    room.qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    room.qtbot.waitUntil(other.isActiveWindow)


@pytest.mark.parametrize(
    "change", [moved, screens_changed, hidden, left_for_another_place, left_for_another_workshop, another_window]
)
@pytest.mark.parametrize("by_key", [False, True])
def test_the_card_is_covered_at_once_when_anything_is_in_doubt(
    room: Room, change: Callable[[Room], None], by_key: bool
) -> None:
    room.begin_at("service-levels", "prepare")
    deal = deals(room, "levels")[0]
    secret = words(room, deal)
    if by_key:
        room.panel.hold_current_card(True)
    else:
        room.press(hold_button(room, deal))
    assert is_open(room)
    change(room)
    said = room.everything_said()
    assert not is_open(room)
    assert [line for line in secret if line in said] == []


def test_a_covered_card_stays_covered_until_it_is_held_anew(room: Room) -> None:
    room.begin_at("service-levels", "prepare")
    deal = deals(room, "levels")[0]
    room.press(hold_button(room, deal))
    moved(room)
    assert not is_open(room)
    room.release(hold_button(room, deal))
    room.press(hold_button(room, deal))
    assert is_open(room)
    room.release(hold_button(room, deal))
    assert len(log(room, card_events.CardShown)) == len(log(room, card_events.CardHidden)) == 2


def test_no_words_of_a_hidden_card_are_in_any_widget_on_the_way_through_the_day(room: Room) -> None:
    room.begin_at("opening", "welcome")
    phases = 0
    while room.bench.state.live.key is not None:
        said = room.everything_said()
        for deal in room.bench.state.deals:
            if deal.hidden and not deal.revealed:
                assert [line for line in words(room, deal) if len(line) > 12 and line in said] == []
        phases += 1
        room.bench.do(Next())
    assert phases > 40 and len(room.bench.state.deals) > 9


def test_what_is_held_cannot_be_opened_once_it_is_revealed(room: Room) -> None:
    room.begin_at("service-levels", "word", 1)
    deal = next(deal for deal in deals(room, "levels") if deal.turn == 1)
    room.panel.hold_current_card(True)
    room.bench.do(Reveal(deal.id))
    room.panel.hold_current_card(False)
    assert not is_open(room)


@pytest.mark.parametrize("reason", CurtainReason)
def test_every_reason_to_keep_a_card_covered_has_a_sentence(reason: CurtainReason) -> None:
    said = why_not(reason, Texts("en"))
    assert said.endswith(".") and ": " in said
