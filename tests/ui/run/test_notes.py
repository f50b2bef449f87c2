"""What is written under the questions is in the database before anybody has to think of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import OverMode
from facilitator.session import records
from facilitator.session.commands import Next, Start, Undo
from facilitator.session.record_commands import WriteNote
from tests.ui.run.conftest import Room
from tests.ui.workbench import Workbench


def asked(room: Room) -> list[str]:
    return room.texts("ask")


def answer(room: Room, prompt: str, turn: int = 1) -> int | None:
    found = records.result_at(room.bench.saved, room.key.item_id, prompt, turn)
    return None if found is None else found.value


def test_a_note_is_saved_soon_after_the_last_key(room: Room) -> None:
    room.begin_at("opening", "hands")
    room.type_into(room.prompt("wishes"), "Mer tid til kundene, ærlig talt")
    room.qtbot.waitUntil(lambda: room.note("wishes") == "Mer tid til kundene, ærlig talt", timeout=700)


def test_a_line_is_saved_soon_after_the_last_key(room: Room) -> None:
    room.begin_at("service-levels", "announce")
    room.type_into(room.prompt("organisation"), "A bakery in Bergen")
    room.qtbot.waitUntil(lambda: room.note("organisation") == "A bakery in Bergen", timeout=700)


@pytest.mark.parametrize("prompt", ["organisation", "free"])
def test_what_was_typed_is_saved_at_once_when_the_field_is_left(room: Room, prompt: str) -> None:
    room.begin_at("service-levels", "announce")
    room.type_into(room.prompt(prompt), "Kari spurte hva lånet var til")
    assert room.note(prompt) is None
    room.qtbot.keyClick(room.console.focusWidget(), Qt.Key.Key_Tab)
    assert room.note(prompt) == "Kari spurte hva lånet var til"


@pytest.mark.parametrize("prompt", ["organisation", "free"])
def test_what_was_typed_is_saved_at_once_when_another_place_is_shown(room: Room, prompt: str) -> None:
    room.begin_at("service-levels", "announce")
    room.type_into(room.prompt(prompt), "half a sent")
    room.panel.hide()
    assert room.note(prompt) == "half a sent"


def test_what_was_typed_is_saved_at_once_on_demand(room: Room) -> None:
    room.begin_at("service-levels", "announce")
    room.type_into(room.prompt("purchase"), "rye bread")
    room.panel.flush()
    assert room.note("purchase") == "rye bread"


def test_what_was_typed_belongs_to_the_phase_it_was_typed_in(room: Room) -> None:
    room.begin_at("service-levels", "announce", 1)
    item = room.key.item_id
    room.type_into(room.prompt("organisation", 1), "A bakery")
    room.go_to("vocabulary", "brief")
    room.line_edit("organisation", 1).clearFocus()
    saved = records.note_at(room.bench.saved, item, "organisation", 1)
    assert saved is not None and saved.text == "A bakery"


def test_the_field_somebody_writes_in_stays_when_the_day_goes_on_by_itself(room: Room) -> None:
    room.begin_at("opening", "hands")
    room.type_into(room.prompt("wishes"), "first ")
    field = room.note_edit("wishes")
    item = room.key.item_id
    room.bench.do(Next())
    assert field.isVisible() and field.hasFocus()
    assert room.text("turn", room.prompt("wishes")) == "Opening"
    room.qtbot.keyClicks(field, "second")
    field.clearFocus()
    saved = records.note_at(room.bench.saved, item, "wishes", 1)
    assert saved is not None and saved.text == "first second"
    assert not field.isVisible()


def test_what_comes_back_from_the_disk_does_not_disturb_the_one_who_types(room: Room) -> None:
    room.begin_at("opening", "hands")
    room.type_into(room.prompt("wishes"), "abc")
    field = room.note_edit("wishes")
    room.bench.do(WriteNote(room.key.item_id, "wishes", 1, "from elsewhere"))
    assert field.toPlainText() == "abc"


def test_undo_shows_the_text_as_it_was(room: Room) -> None:
    room.begin_at("opening", "hands")
    room.bench.do(WriteNote(room.key.item_id, "wishes", 1, "kept"))
    field = room.note_edit("wishes")
    assert field.toPlainText() == "kept"
    room.bench.do(Undo())
    assert field.toPlainText() == ""


def test_a_point_on_the_scale_is_saved_and_can_be_taken_back(room: Room) -> None:
    room.begin_at("service-levels", "word", 2)
    wish = room.prompt("wish", 2)
    eight = next(button for button in wish.findChildren(QPushButton) if button.text() == "8")
    room.qtbot.mouseClick(eight, Qt.MouseButton.LeftButton)
    assert answer(room, "wish", 2) == 8
    room.qtbot.mouseClick(eight, Qt.MouseButton.LeftButton)
    assert answer(room, "wish", 2) is None


def test_yes_or_no_is_saved_and_can_be_taken_back(room: Room) -> None:
    room.begin_at("opening", "rules")
    room.click("no", room.prompt("photos"))
    assert answer(room, "photos") == 0
    room.click("yes", room.prompt("photos"))
    assert answer(room, "photos") == 1
    room.click("yes", room.prompt("photos"))
    assert answer(room, "photos") is None


def test_a_number_is_saved_and_takes_digits_alone(room: Room) -> None:
    room.begin_at("opening", "hands")
    room.type_into(room.prompt("hands-up"), "1x1")
    room.qtbot.keyClick(room.console.focusWidget(), Qt.Key.Key_Return)
    assert answer(room, "hands-up") == 11
    field = room.line_edit("hands-up")
    field.clear()
    room.qtbot.keyClicks(field, "7")
    room.qtbot.keyClick(field, Qt.Key.Key_Backspace)
    room.qtbot.waitUntil(lambda: answer(room, "hands-up") is None, timeout=700)


def test_the_questions_of_this_phase_come_first_and_those_asked_before_below(room: Room) -> None:
    room.begin_at("service-levels", "word", 1)
    assert asked(room) == [
        "What did the client feel?",
        "What went through the client’s head?",
        "How much does the client want to come back?",
        "Which organisation?",
        "What do they want to buy?",
        "What do they expect of the visit?",
        "Free note",
    ]
    assert room.text("earlier") == "Earlier questions"


def test_nothing_is_asked_before_its_phase(room: Room) -> None:
    room.begin_at("service-levels", "prepare")
    room.click_tab("Debrief")
    assert asked(room) == ["Free note"]


def test_each_turn_has_its_own_answers_with_the_turn_beside_the_question(room: Room) -> None:
    room.begin_at("service-levels", "announce", 1)
    room.type_into(room.prompt("organisation", 1), "A bakery")
    room.panel.flush()
    room.go_to("service-levels", "announce", 2)
    assert room.text("turn", room.prompt("organisation", 2)) == "Team B"
    assert room.line_edit("organisation", 2).text() == ""


def test_earlier_turns_are_folded_away_and_can_be_unfolded(room: Room) -> None:
    room.begin_at("service-levels", "standard")
    assert "Which organisation?" not in asked(room)
    room.click("earlier_turns")
    assert asked(room).count("Which organisation?") == 3
    room.click("earlier_turns")
    assert "Which organisation?" not in asked(room)


def test_notes_are_there_again_when_the_trainer_comes_back(room: Room) -> None:
    room.begin_at("opening", "hands")
    room.type_into(room.prompt("wishes"), "kept")
    room.panel.flush()
    room.go_to("yes-and", "brief")
    room.go_to("opening", "hands")
    assert room.note_edit("wishes").toPlainText() == "kept"


def test_another_workshop_gets_nothing_of_what_was_typed_in_this_one(room: Room) -> None:
    room.begin_at("opening", "hands")
    room.type_into(room.prompt("wishes"), "not yours")
    room.bench.open_new()
    room.panel.flush()
    assert room.bench.saved.notes == ()


def test_before_the_day_the_place_says_what_belongs_there(room: Room) -> None:
    assert room.text("debrief_empty").startswith("The questions of each exercise appear here")


@pytest.mark.parametrize("over", [OverMode.GO_ON])
def test_a_phase_that_goes_on_by_itself_leaves_the_cursor_in_the_note(
    bench: Workbench, room: Room, over: OverMode
) -> None:
    pack = room.bench.bridge.catalog.pack
    exercises = tuple(
        replace(exercise, phases=tuple(replace(phase, over=over) for phase in exercise.phases))
        for exercise in pack.exercises
    )
    bench.pack = replace(pack, exercises=exercises)
    assert Catalog(bench.pack).phase("opening", "hands").over is over
    bench.open_new()
    room.begin_at("opening", "hands")
    room.bench.do(Start())
    room.type_into(room.prompt("wishes"), "still ")
    room.pass_time(6 * 60)
    assert room.key.item_id == room.item("lost-customer").id
    assert isinstance(room.console.focusWidget(), QPlainTextEdit)
    assert room.tab() == "debrief"
