"""The right side opens what the phase needs, draws groups again, and keeps what people promise."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from facilitator.session.commands import Begin
from facilitator.session.people_commands import AddPeople
from facilitator.session.plan_commands import SetProperties
from tests.ui.run.conftest import Room
from ui.language.wording import well_broken
from ui.run.commitment_card import CommitmentCard
from ui.widgets.tab_bar import TabBar


def tabs(room: Room) -> list[str]:
    bar = room.panel.findChild(TabBar, "side_tabs")
    assert bar is not None
    return [bar.tabText(at) for at in range(bar.count())]


@pytest.mark.parametrize(
    ("exercise", "phase", "tab"),
    [
        ("opening", "hands", "debrief"),
        ("yes-and", "pair-up", "teams"),
        ("yes-and", "debrief", "debrief"),
        ("service-levels", "prepare", "cards"),
        ("service-levels", "word", "debrief"),
        ("guess-whats-wrong", "deal", "cards"),
        ("guess-whats-wrong", "play", "cards"),
        ("closing", "write", "commitments"),
        ("closing", "thanks", "debrief"),
    ],
)
def test_a_phase_opens_the_tab_it_calls_for(room: Room, exercise: str, phase: str, tab: str) -> None:
    room.begin_at(exercise, phase)
    assert room.tab() == tab


def test_only_tabs_that_make_sense_are_there(room: Room) -> None:
    assert tabs(room) == ["Debrief", "Commitments"]
    room.begin_at("opening", "hands")
    assert tabs(room) == ["Debrief", "Marks"]
    room.go_to("service-levels", "brief")
    assert tabs(room) == ["Debrief", "Cards", "Teams", "Marks"]
    room.go_to("closing", "write")
    assert tabs(room) == ["Debrief", "Teams", "Marks", "Commitments"]


def test_a_panel_is_built_when_its_tab_is_opened_first_and_its_keys_work_before(room: Room) -> None:
    def is_built(name: str) -> bool:
        return room.panel.findChild(QWidget, f"{name}_panel") is not None

    room.begin_at("guess-whats-wrong", "brief")
    assert [is_built(name) for name in ("debrief", "cards", "marks", "commitments")] == [True, False, False, False]
    room.panel.mark_good()
    assert len(room.bench.bridge.state.marks) == 1
    room.panel.flush()
    assert not is_built("marks")
    room.go_to("guess-whats-wrong", "deal")
    assert room.tab() == "cards" and is_built("cards")


def test_no_tab_opens_by_itself_while_somebody_types(room: Room) -> None:
    room.begin_at("service-levels", "brief")
    room.type_into(room.prompt("free"), "still writing")
    room.click("next")
    assert room.tab() == "debrief"
    assert isinstance(room.console.focusWidget(), QPlainTextEdit)


def test_a_click_on_a_tab_opens_it_and_the_arrow_keys_too(room: Room) -> None:
    room.begin_at("service-levels", "brief")
    room.click_tab("Teams")
    assert room.part("teams_panel").isVisible()
    bar = room.panel.findChild(TabBar, "side_tabs")
    room.qtbot.keyClick(bar, Qt.Key.Key_Left)
    assert room.part("cards_panel").isVisible()


def test_groups_stand_as_they_were_drawn_and_can_be_drawn_again(room: Room) -> None:
    room.begin_at("yes-and", "pair-up")
    first = room.texts("group_people")
    assert sorted(len(people.split(", ")) for people in first) == [2, 2, 3]
    room.click("draw_again")
    assert room.texts("group_people") != first


def test_the_team_whose_turn_it_is_stands_out(room: Room) -> None:
    room.begin_at("service-levels", "scene", 2)
    room.click_tab("Teams")
    assert room.texts("group_name") == ["Team A", "Team B", "Team C"]
    chosen = [card for card in room.panel.findChildren(type(room.part("group")), "group") if card.property("chosen")]
    assert [room.text("group_name", card) for card in chosen if card.isVisible()] == ["Team B"]


def test_a_phase_that_draws_nothing_offers_no_new_draw(room: Room) -> None:
    room.begin_at("yes-and", "debrief")
    room.click_tab("Teams")
    assert not room.button("draw_again").isVisible()


def test_without_people_the_place_says_where_to_write_them(room: Room) -> None:
    room.bench.do(Begin(1))
    room.go_to("yes-and", "pair-up")
    assert room.text("teams_hint").startswith("Nobody is on the list yet")
    room.bench.do(AddPeople(("Ada", "Bo")))
    assert room.text("teams_hint").startswith("The names came after the draw")
    room.click("draw_again")
    assert room.text("teams_hint") == ""


def test_a_redraw_that_would_move_a_card_already_seen_is_refused_with_the_reason(room: Room) -> None:
    room.begin_at("service-levels", "prepare")
    room.panel.hold_current_card(True)
    room.panel.hold_current_card(False)
    room.click_tab("Teams")
    room.click("draw_again")
    assert room.notice().startswith("Somebody has seen a card already")


def cards(room: Room) -> list[CommitmentCard]:
    return [card for card in room.panel.findChildren(CommitmentCard) if card.isVisible()]


def promised(room: Room) -> list[str]:
    return [commitment.who for commitment in room.bench.saved.commitments]


def field(card: CommitmentCard, name: str) -> QLineEdit:
    found = card.findChild(QLineEdit, name)
    assert found is not None
    return found


def test_a_commitment_is_written_in_the_order_it_is_spoken_in(room: Room) -> None:
    room.begin_at("closing", "write")
    assert room.text("commitments_empty").startswith("Promises go here")
    room.click("add_commitment")
    for text in ("Åse", "Ring the two customers", "Monday", "Helen"):
        room.qtbot.keyClicks(room.console.focusWidget(), text)
        room.qtbot.keyClick(room.console.focusWidget(), Qt.Key.Key_Tab)
    saved = room.bench.saved.commitments[0]
    assert (saved.who, saved.by_when, saved.what, saved.witness) == ("Åse", "Monday", "Ring the two customers", "Helen")
    assert room.text("commitments_empty") == ""


def test_enter_in_the_last_field_begins_the_next_commitment(room: Room) -> None:
    room.begin_at("closing", "write")
    room.click("add_commitment")
    witness = field(cards(room)[0], "witness")
    room.type_into(witness, "Helen")
    room.qtbot.keyClick(witness, Qt.Key.Key_Return)
    assert [commitment.witness for commitment in room.bench.saved.commitments] == ["Helen", ""]
    focused = room.console.focusWidget()
    assert focused is field(cards(room)[1], "who")


def test_what_is_longer_than_its_field_is_read_from_its_beginning_once_it_is_left(room: Room) -> None:
    room.begin_at("closing", "write")
    room.click("add_commitment")
    who = field(cards(room)[0], "who")
    room.type_into(who, "Anne-Margrethe of the counter at the old harbour in the north of the town")
    room.qtbot.keyClick(who, Qt.Key.Key_Tab)
    assert who.cursorPosition() == 0


def test_a_commitment_saves_itself_soon_after_the_last_key(room: Room) -> None:
    room.begin_at("closing", "write")
    room.click("add_commitment")
    room.qtbot.keyClicks(room.console.focusWidget(), "Bo")
    room.qtbot.waitUntil(lambda: room.bench.saved.commitments[0].who == "Bo", timeout=700)


def test_a_commitment_taken_away_can_be_brought_back(room: Room) -> None:
    room.begin_at("closing", "write")
    room.click("add_commitment")
    room.qtbot.keyClicks(room.console.focusWidget(), "Bo")
    room.click("remove_commitment")
    assert promised(room) == []
    undo = next(button for button in room.part("commitment_removed").findChildren(type(room.button("next"))))
    room.qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert promised(room) == ["Bo"]
    assert field(cards(room)[0], "who").text() == "Bo"


def test_undo_is_offered_only_while_it_would_undo_that(room: Room) -> None:
    room.begin_at("closing", "write")
    room.click("add_commitment")
    room.click("remove_commitment")
    assert room.part("commitment_removed").isVisible()
    room.bench.do(AddPeople(("Late Larry",)))
    assert not room.part("commitment_removed").isVisible()


def test_the_console_speaks_another_language_at_once(room: Room) -> None:
    room.begin_at("opening", "hands")
    known = room.bench.state.properties
    assert room.text("stage_phase") == "First question"
    room.bench.do(SetProperties(replace(known, languages=replace(known.languages, console="nb"))))
    nb = room.bench.bridge.catalog.phase_text("nb", "opening", "hands")
    assert room.text("stage_phase") == nb.name
    assert well_broken(nb.say) == room.text("stage_say")
    assert room.texts("item_title")[0] == room.bench.bridge.catalog.exercise_text("nb", "opening").title


def test_what_is_unfolded_below_a_note_stays_in_view_while_the_note_has_the_keyboard(room: Room) -> None:
    room.show(1024, 420)
    room.begin_at("service-levels", "word", 2)
    room.type_into(room.prompt("feelings", 2), "Glad")
    scroll = room.part("debrief_panel")
    assert isinstance(scroll, QScrollArea)
    bar = scroll.verticalScrollBar()
    room.qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    before = bar.value(), bar.maximum()
    room.click("earlier_turns")
    room.qtbot.waitUntil(lambda: bar.maximum() > before[1])
    assert bar.value() >= before[0]
