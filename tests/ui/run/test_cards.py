"""Cards stand under their decks, are exchanged, revealed and counted, and tell the trainer what they hold."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from facilitator.pack.catalog import CardPart
from facilitator.session.card_commands import Reveal
from facilitator.session.plan_commands import AddItem
from facilitator.session.state import Deal
from tests.ui.run.cards import deals, hold_button, is_open, row
from tests.ui.run.conftest import Room
from ui.run.card_details import lines_of


def test_another_card_takes_the_place_of_one_that_nobody_saw(room: Room) -> None:
    room.begin_at("service-levels", "prepare")
    before = deals(room, "starters")
    room.click("another", row(room, before[1]))
    after = deals(room, "starters")
    assert {deal.card for deal in after} != {deal.card for deal in before}
    assert len(after) == 3
    assert [row(room, deal).isVisible() for deal in after] == [True] * 3


def test_a_card_that_was_seen_stays(room: Room) -> None:
    room.begin_at("service-levels", "prepare")
    deal = deals(room, "levels")[0]
    room.press(hold_button(room, deal))
    room.release(hold_button(room, deal))
    assert not room.button("another", row(room, deal)).isEnabled()
    assert room.text("card_state", row(room, deal)) == "seen"


def test_reveal_stands_beside_the_main_button_while_there_is_something_to_reveal(room: Room) -> None:
    room.begin_at("service-levels", "scene", 1)
    assert not room.button("reveal").isVisible()
    room.go_to("service-levels", "word", 1)
    deal = next(deal for deal in deals(room, "levels") if deal.turn == 1)
    assert (room.button("reveal").text(), room.button("main_button").text()) == ("Reveal", "Pause")
    room.click("reveal")
    assert next(other for other in room.bench.state.deals if other.id == deal.id).revealed
    assert (room.button("reveal").text(), room.button("reveal").isEnabled()) == ("Reveal", False)


def test_a_revealed_card_shows_its_face_and_can_no_longer_be_held(room: Room) -> None:
    room.begin_at("service-levels", "word", 1)
    deal = next(deal for deal in deals(room, "levels") if deal.turn == 1)
    room.click_tab("Cards")
    room.click("reveal_card", row(room, deal))
    face = room.bench.bridge.catalog.face("en", deal.deck, deal.card)
    assert room.text("card_text", row(room, deal)) == face
    assert not hold_button(room, deal).isVisible()


def details(room: Room, deal: Deal) -> list[str]:
    """Return what stands on a card in the list besides its face."""
    found = row(room, deal).findChildren(QLabel, "card_detail")
    return [label.text() for label in found if label.isVisible()]


def test_a_card_open_to_the_room_shows_the_trainer_all_its_fields(room: Room) -> None:
    room.begin_at("yes-and", "play", 1)
    room.click_tab("Cards")
    deal = deals(room, "situations")[0]
    face, spark = room.bench.bridge.catalog.card_parts("en", "situations", deal.card)
    assert room.text("card_text", row(room, deal)) == face.lines[0]
    assert details(room, deal) == [spark.label, spark.lines[0]]


def test_the_other_fields_of_a_hidden_card_come_with_its_reveal(room: Room) -> None:
    room.begin_at("service-levels", "word", 1)
    room.click_tab("Cards")
    deal = next(deal for deal in deals(room, "levels") if deal.turn == 1)
    assert details(room, deal) == []
    room.click("reveal_card", row(room, deal))
    _face, means = room.bench.bridge.catalog.card_parts("en", "levels", deal.card)
    assert details(room, deal) == [means.label, means.lines[0]]


def test_words_and_what_they_mean_share_a_line_and_single_words_are_set_in_one() -> None:
    terms = CardPart("terms", "Terms", ("float", "fee"), ("money in the till", "what it costs"))
    assert lines_of(terms) == ("float – money in the till", "fee – what it costs")
    assert lines_of(CardPart("words", "Words", ("again", "repeat"))) == ("again · repeat",)
    assert lines_of(CardPart("hints", "Hints", ("I know it by heart by now.", "Again?"))) == (
        "I know it by heart by now.",
        "Again?",
    )


def listed(room: Room) -> list[str]:
    """Return the headings and cards of the list from top to bottom, a card by its receiver."""
    found = [label for label in room.part("cards_panel").findChildren(QLabel) if label.isVisible()]
    named = [label for label in found if label.objectName().startswith(("deck_", "receiver"))]
    return [label.text() for label in sorted(named, key=lambda label: label.mapTo(room.panel, QPoint()).y())]


def test_cards_stand_under_their_deck_and_the_deck_of_the_phase_comes_first(room: Room) -> None:
    room.begin_at("service-levels", "prepare")
    room.click_tab("Cards")
    room.panel.grab()
    teams = ["Team A", "Team B", "Team C"]
    assert listed(room) == ["Service levels", *teams, "Scene starters", *teams]
    room.go_to("service-levels", "word", 2)
    room.click_tab("Cards")
    room.panel.grab()
    turn = ["Team B", "Team A", "Team C"]
    assert listed(room) == ["Service levels", *turn, "Scene starters", *turn]


def test_what_the_phase_itself_deals_stands_over_what_was_dealt_before(room: Room) -> None:
    state = room.bench.state
    room.bench.do(AddItem(len(state.items), exercise_id="explain"))
    room.begin_at("explain", "play", 1)
    room.click_tab("Cards")
    room.panel.grab()
    catalog = room.bench.bridge.catalog
    decks = [catalog.deck_text("en", deck).title for deck in ("listeners", "products")]
    assert [words for words in listed(room) if words in decks] == decks


def test_the_reveal_key_reveals_once_and_then_says_there_is_nothing_left(room: Room) -> None:
    room.begin_at("guess-whats-wrong", "guess", 1)
    room.panel.reveal_current()
    assert deals(room, "reasons")[0].revealed
    assert room.notice() == ""
    room.panel.reveal_current()
    assert room.notice().startswith("This phase has no card to reveal")


def test_guesses_are_counted_by_key_and_by_button(room: Room) -> None:
    room.begin_at("guess-whats-wrong", "play", 1)
    deal = deals(room, "reasons")[0]
    room.panel.count_guess()
    room.qtbot.waitUntil(lambda: room.button("more_guesses", row(room, deal)).height() > 0)
    room.click("more_guesses", row(room, deal))
    room.click("more_guesses", row(room, deal))
    room.click("fewer_guesses", row(room, deal))
    assert deals(room, "reasons")[0].guesses == 2
    assert room.text("guesses", row(room, deal)) == "2 guesses"


def test_found_is_taken_down_with_the_time_of_play(room: Room) -> None:
    room.begin_at("guess-whats-wrong", "play", 1)
    deal = deals(room, "reasons")[0]
    room.click("main_button")
    room.pass_time(95)
    room.qtbot.waitUntil(lambda: room.button("found", row(room, deal)).height() > 0)
    room.click("found", row(room, deal))
    found = deals(room, "reasons")[0]
    assert (found.found, found.found_s) == (True, 95)
    room.click("not_found", row(room, deal))
    assert deals(room, "reasons")[0].found is False
    assert not room.button("found", row(room, deal)).isChecked()


@pytest.mark.parametrize(("exercise", "deck"), [("complaints", "complaints"), ("must-and-manner", "requirements")])
def test_a_card_that_nobody_guesses_has_nothing_to_count_guesses_with(room: Room, exercise: str, deck: str) -> None:
    room.bench.do(AddItem(len(room.bench.state.items), exercise_id=exercise))
    room.begin_at(exercise, "play", 1)
    deal = deals(room, deck)[0]
    assert not room.button("found", row(room, deal)).isVisible()
    room.panel.count_guess()
    assert deals(room, deck)[0].guesses == 0


def test_the_guess_key_does_nothing_where_no_card_is_played(room: Room) -> None:
    room.begin_at("opening", "hands")
    room.panel.count_guess()
    assert room.refused == []


def test_a_hidden_card_is_asked_for_on_paper_by_its_own_button_and_an_open_one_has_none(room: Room) -> None:
    room.begin_at("service-levels", "prepare")
    asked: list[str] = []
    room.panel.card_paper_requested.connect(asked.append)
    deal = deals(room, "levels")[1]
    button = room.button("print_card", row(room, deal))
    assert button.accessibleName() == "Print this card"
    room.click("print_card", row(room, deal))
    assert asked == [deal.id] and not is_open(room)
    room.bench.do(Reveal(deal.id))
    assert not button.isVisible()
