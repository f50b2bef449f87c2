"""While a card is played: words that slip out, the laptop handed over, the next open card, one for all or one each."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from facilitator.session import card_events
from facilitator.session.card_commands import Reveal
from facilitator.session.plan_commands import SetProperties
from facilitator.session.state import Deal
from tests.ui.run.cards import assert_covered, deals, is_open, log, row, words
from tests.ui.run.conftest import Room
from ui.run.hand_over import HandOver
from ui.run.open_card import OpenCard
from ui.screens.curtain import CurtainReason
from ui.widgets.choice import Choice
from ui.widgets.hold_button import HoldButton


def playing(room: Room) -> Deal:
    room.begin_at("guess-whats-wrong", "play")
    room.click_tab("Cards")
    deal = deals(room, "reasons")[0]
    room.qtbot.waitUntil(lambda: room.button("slip_1", row(room, deal)).height() > 0)
    return deal


def hand_over(room: Room) -> HandOver:
    found = room.panel.findChild(HandOver)
    assert found is not None
    return found


def cover_hold(room: Room) -> HoldButton:
    found = room.panel.findChild(HoldButton, "cover_hold")
    assert found is not None
    return found


def test_a_word_that_slips_out_is_tapped_by_its_number_and_taken_back(room: Room) -> None:
    deal = playing(room)
    room.click("slip_1", row(room, deal))
    room.click("slip_1", row(room, deal))
    room.click("slip_0", row(room, deal))
    room.click("take_back_slip", row(room, deal))
    assert room.bench.saved.deals[-1].slips[:2] == (0, 2)
    assert [room.button(f"slip_{place}", row(room, deal)).text() for place in (0, 1)] == ["1", "2 ×2"]
    assert room.text("slips_title", row(room, deal)) == "Words not to be said: 2 slipped out"
    assert_covered(room, deal)


def test_the_words_stand_on_their_buttons_once_the_card_is_revealed(room: Room) -> None:
    deal = playing(room)
    room.click("slip_0", row(room, deal))
    room.bench.do(Reveal(deal.id))
    forbidden = room.bench.bridge.catalog.forbidden("en", deal.deck, deal.card)
    assert room.button("slip_0", row(room, deal)).text() == f"{forbidden[0]} ×1"


def test_the_open_card_numbers_the_words_as_the_buttons_do(room: Room) -> None:
    deal = playing(room)
    forbidden = room.bench.bridge.catalog.forbidden("en", deal.deck, deal.card)
    room.panel.hold_current_card(True)
    said = room.everything_said()
    assert all(f"{number} {word}" in said for number, word in enumerate(forbidden, start=1))
    room.panel.hold_current_card(False)


def test_the_laptop_is_handed_over_read_and_handed_back(room: Room) -> None:
    deal = playing(room)
    room.click("hand_over_card", row(room, deal))
    cover = hand_over(room)
    assert cover.isVisible() and cover.geometry() == room.panel.rect()
    assert room.text("cover_name").endswith("alone") and room.text("cover_question") == ""
    assert_covered(room, deal)
    room.press(cover_hold(room))
    assert is_open(room) and words(room, deal)[0] in room.everything_said()
    room.release(cover_hold(room))
    assert_covered(room, deal)
    assert cover.isVisible()
    assert not room.button("main_button").isEnabled()
    room.click("cover_done")
    assert room.button("main_button").isEnabled()
    assert not cover.isVisible() and room.text("cover_name") == ""
    assert len(log(room, card_events.CardShown)) == 1


def test_it_is_told_whose_laptop_it_is(room: Room) -> None:
    deal = playing(room)
    told: list[bool] = []
    room.panel.handed_over.connect(told.append)
    room.click("hand_over_card", row(room, deal))
    assert told == [True]
    room.click("cover_done")
    assert told == [True, False]
    room.click("hand_over_card", row(room, deal))
    room.panel.hide()
    assert told[2:] == [True, False]


def test_where_the_room_could_see_it_the_projector_is_asked_about_first(room: Room) -> None:
    deal = playing(room)
    room.console.move(room.wall.geometry().topLeft())
    room.come_to_front()
    room.click("hand_over_card", row(room, deal))
    assert room.text("cover_question") == "Is the projector off or covered?"
    room.panel.hold_current_card(True)
    assert_covered(room, deal)
    room.panel.hold_current_card(False)
    room.click("projector_covered")
    room.press(cover_hold(room))
    assert is_open(room)
    room.release(cover_hold(room))
    room.click("cover_done")
    room.panel.hold_current_card(True)
    assert_covered(room, deal)


def test_the_cover_says_why_it_opens_nothing(room: Room) -> None:
    deal = playing(room)
    room.click("hand_over_card", row(room, deal))
    room.curtain.on_locked(True)
    room.panel.hold_current_card(True)
    assert room.text("cover_how").startswith("This machine is locked")
    assert_covered(room, deal)


def test_what_was_said_of_the_projector_holds_no_longer_when_screens_change(room: Room) -> None:
    deal = playing(room)
    room.console.move(room.wall.geometry().topLeft())
    room.come_to_front()
    room.click("hand_over_card", row(room, deal))
    room.click("projector_covered")
    room.press(cover_hold(room))
    room.screens.changed.emit()
    assert not is_open(room)
    assert room.text("cover_question") == "Is the projector off or covered?"
    room.click("hand_over_cancel")
    assert not hand_over(room).isVisible()


def test_a_locked_machine_opens_nothing_and_covers_what_is_open(room: Room) -> None:
    deal = playing(room)
    room.panel.hold_current_card(True)
    assert is_open(room)
    room.curtain.on_locked(True)
    assert_covered(room, deal)
    room.panel.hold_current_card(True)
    assert room.notice().startswith("This machine is locked")
    room.curtain.on_locked(False)
    room.panel.hold_current_card(True)
    assert is_open(room)
    room.curtain.on_lock_wanted()
    assert_covered(room, deal)


def minimised(room: Room) -> None:
    room.console.setWindowState(Qt.WindowState.WindowMinimized)


def mirrored(room: Room) -> None:
    room.wall.setGeometry(room.console.geometry())
    room.screens.changed.emit()


def asleep(room: Room) -> None:
    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    app.applicationStateChanged.emit(Qt.ApplicationState.ApplicationSuspended)


@pytest.mark.parametrize("change", [minimised, mirrored, asleep])
def test_the_card_is_gone_at_once(room: Room, change: object) -> None:
    deal = playing(room)
    room.panel.hold_current_card(True)
    assert is_open(room)
    assert callable(change)
    change(room)
    assert_covered(room, deal)


def test_the_next_open_card_takes_the_place_of_one_the_room_has_had(room: Room) -> None:
    room.begin_at("yes-and", "play")
    room.click_tab("Cards")
    first = deals(room, "situations")[0]
    room.click("next_card", row(room, first))
    aside, now = deals(room, "situations")
    assert aside.laid_aside and now.card != first.card
    assert room.bench.bridge.catalog.face("en", now.deck, now.card) in room.bench.bridge.audience_view().text
    assert not any(label.text() == first.id for label in room.panel.findChildren(QLabel))


def test_pairs_get_a_card_each_or_one_for_all(room: Room) -> None:
    room.begin_at("yes-and", "play")
    room.click_tab("Cards")
    choice = room.panel.findChild(Choice, "dealing")
    assert choice is not None and choice.isVisible() and choice.currentText() == "One card for all"
    choice.setCurrentIndex(choice.findText("One card each"))
    here = [deal for deal in deals(room, "situations") if not deal.laid_aside]
    assert len(here) == 3 and all(deal.hidden for deal in here)
    choice.setCurrentIndex(choice.findText("One card for all"))
    (only,) = [deal for deal in deals(room, "situations") if not deal.laid_aside]
    assert only.revealed


def test_what_to_say_stands_over_a_sensitive_card_before_it_is_opened(room: Room) -> None:
    room.bench.do(SetProperties(replace(room.bench.state.properties, sensitive_cards=True)))
    room.begin_at("yes-and", "play")
    room.click_tab("Cards")
    catalog = room.bench.bridge.catalog
    now = deals(room, "situations")[-1]
    while not catalog.card("situations", now.card).sensitive:
        room.click("next_card", row(room, now))
        now = deals(room, "situations")[-1]
    assert not now.revealed
    before = catalog.deck_text("en", "situations").before
    assert before and before in room.text("say_before", row(room, now))
    assert catalog.face("en", "situations", now.card) not in str(room.bench.bridge.audience_view())
    room.click("reveal_card", row(room, now))
    assert room.text("say_before", row(room, now)) == ""
    assert catalog.face("en", "situations", now.card) in str(room.bench.bridge.audience_view())


STEPS = (
    "hold",
    "let_go",
    "other_front",
    "front",
    "to_wall",
    "to_laptop",
    "lock",
    "unlock",
    "screens",
    "hand",
    "yes",
    "done",
)


@given(st.lists(st.sampled_from(STEPS), max_size=25))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_comes_in_whatever_order_the_words_are_there_only_while_held_and_allowed(
    curtain_room: Room, steps: list[str]
) -> None:
    room, held = curtain_room, False
    deal = deals(room, "reasons")[0]
    other = room.console.findChild(QWidget, "other_window")
    assert other is not None
    for step in steps:
        match step:
            case "hold" | "let_go":
                held = step == "hold"
                room.panel.hold_current_card(held)
            case "other_front":
                other.show()
                other.activateWindow()
                room.qtbot.waitUntil(other.isActiveWindow)
            case "front":
                room.come_to_front()
            case "to_wall":
                room.console.move(room.wall.geometry().topLeft())
            case "to_laptop":
                room.console.move(0, 0)
            case "lock" | "unlock":
                room.curtain.on_locked(step == "lock")
            case "screens":
                room.screens.changed.emit()
            case "hand":
                room.panel.on_hand_over_requested(deal.id)
            case "yes" if hand_over(room).isVisible():
                hand_over(room).on_confirmed()
            case "done":
                hand_over(room).close_cover()
        allowed = room.curtain.reason(projector_covered=hand_over(room).is_confirmed) is None
        card = room.panel.findChild(OpenCard)
        said = room.everything_said()
        there = [line for line in words(room, deal) if len(line) > 12 and line in said]
        assert card is not None and (not (there or card.isVisible()) or (held and allowed))
    room.panel.hold_current_card(False)
    hand_over(room).close_cover()
    room.curtain.on_locked(False)
    room.console.move(0, 0)
    room.come_to_front()
    assert room.curtain.reason() is None


@pytest.fixture
def curtain_room(room: Room) -> Room:
    """Give a card in play, and another window that can come to the front."""
    other = QWidget(room.console, Qt.WindowType.Window)
    other.setObjectName("other_window")
    room.qtbot.addWidget(other)
    playing(room)
    return room


def test_every_reason_is_one_that_something_here_brings_about() -> None:
    assert {reason.value for reason in CurtainReason} == {"same_screen", "not_active", "locked"}
