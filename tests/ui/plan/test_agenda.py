"""The agenda is timed, put in order, shortened and lengthened by keys and mouse, and every change is in the file."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QSpinBox, QWidget

from facilitator.pack.kinds import PauseKind
from facilitator.session.plan_commands import RemoveItem
from tests.ui.hands import ALT, Hands
from tests.ui.plan.agendas import agenda, kinds, row, seen, select, shown, tab
from tests.ui.workbench import Workbench
from ui.plan.library_entry import LibraryEntry

Key = Qt.Key


def test_every_item_stands_at_its_clock_time(hands: Hands) -> None:
    assert shown(hands)[:4] == [
        "09:00 Opening",
        "09:12 The cost of a lost customer",
        "09:32 Why customers leave",
        "10:04 Break",
    ]
    assert [hands.says(name) for name in ("plan_starts", "plan_finish", "plan_sum", "verdict")] == [
        "09:00",
        "13:00",
        "4 h",
        "to the minute",
    ]


def test_minutes_that_are_typed_move_everything_after_them(hands: Hands, bench: Workbench) -> None:
    select(hands, "Three service levels")
    hands.type_over("minutes_prepare", "15")
    hands.press(Key.Key_Return)
    assert dict(bench.saved.items[5].minutes)["prepare"] == 15
    assert shown(hands)[5:8] == ["10:39 Three service levels", "11:35 Break", "11:45 Vocabulary"]
    assert (hands.says("plan_finish"), hands.says("verdict")) == ("13:05", "5 min over")


def test_minutes_stay_within_the_range_that_is_shown(hands: Hands, bench: Workbench) -> None:
    select(hands, "Three service levels")
    box = hands.find(QSpinBox, "minutes_prepare")
    assert (box.minimum(), box.maximum()) == (5, 15)
    assert "5–15 min" in [label.text() for label in hands.window.findChildren(QLabel) if label.isVisible()]
    hands.type_over("minutes_prepare", "3")
    hands.press(Key.Key_Tab)
    assert box.value() == 5
    assert dict(bench.saved.items[5].minutes)["prepare"] == 5
    assert hands.says("verdict") == "5 min to spare"


def test_a_pause_has_its_length_in_the_same_place(hands: Hands, bench: Workbench) -> None:
    select(hands, "Break")
    hands.go_to("minutes_pause")
    hands.press(Key.Key_Up)
    assert bench.saved.items[3].length_min == 16


def test_a_series_can_have_another_number_of_turns(hands: Hands, bench: Workbench) -> None:
    select(hands, "Yes, and…")
    hands.go_to("turns_rounds")
    hands.press(Key.Key_Down)
    assert dict(bench.saved.items[4].turns) == {"rounds": 1}
    assert shown(hands)[5] == "10:34 Three service levels"


def test_a_phase_that_the_day_leaves_out_is_taken_in_by_its_name(hands: Hands, bench: Workbench) -> None:
    select(hands, "Why customers leave")
    boxes = {hands.find(QSpinBox, f"turns_{name}").accessibleName() for name in ("own-cases", "plan")}
    assert boxes == {"With “Our own cases” (1) or without (0)", "With “A plan to keep them” (1) or without (0)"}
    hands.go_to("turns_own-cases")
    hands.press(Key.Key_Up)
    hands.press(Key.Key_Up)
    assert dict(bench.saved.items[2].turns) == {"own-cases": 1, "plan": 0}
    assert shown(hands)[3] == "10:12 Break"
    assert hands.says("verdict") == "8 min over"


def test_the_arrow_keys_walk_the_agenda_and_enter_leads_to_the_minutes(hands: Hands) -> None:
    select(hands, "The cost of a lost customer")
    hands.press(Key.Key_Down)
    hands.press(Key.Key_Down)
    assert hands.focused is row(hands, "Break")
    assert hands.says("details_title") == "Break"
    hands.press(Key.Key_Up)
    hands.press(Key.Key_Return)
    assert hands.focused.objectName() == "minutes_brief"


def test_alt_and_the_arrow_keys_move_an_item(hands: Hands, bench: Workbench) -> None:
    select(hands, "Break")
    hands.press(Key.Key_Down, ALT)
    assert kinds(bench.saved)[3:5] == ["yes-and", "break"]
    assert shown(hands)[3:5] == ["10:04 Yes, and…", "10:24 Break"]
    assert hands.focused is row(hands, "Break")
    hands.press(Key.Key_Up, ALT)
    hands.press(Key.Key_Up, ALT)
    assert kinds(bench.saved)[2:5] == ["break", "why-customers-leave", "yes-and"]


def test_an_item_moves_by_alt_from_within_its_minutes_too(hands: Hands, bench: Workbench) -> None:
    select(hands, "Vocabulary")
    hands.press(Key.Key_Return)
    before = dict(bench.saved.items[7].minutes)
    hands.press(Key.Key_Up, ALT)
    assert kinds(bench.saved)[5:8] == ["service-levels", "vocabulary", "break"]
    assert dict(bench.saved.items[6].minutes) == before


def test_the_first_item_stays_first_and_the_last_one_last(hands: Hands, bench: Workbench) -> None:
    before = kinds(bench.saved)
    select(hands, "Opening")
    hands.press(Key.Key_Up, ALT)
    select(hands, "Closing: my Monday")
    hands.press(Key.Key_Down, ALT)
    assert kinds(bench.saved) == before
    assert not bench.bridge.workshop.can_undo


def test_buttons_move_an_item_as_well(hands: Hands, bench: Workbench) -> None:
    select(hands, "Vocabulary")
    hands.click("move_up")
    assert kinds(bench.saved)[6:8] == ["vocabulary", "break"]
    hands.click("move_down")
    assert kinds(bench.saved)[6:8] == ["break", "vocabulary"]


@pytest.mark.parametrize(("above", "place"), [("Opening", 0), ("Vocabulary", 6), ("Closing: my Monday", 9)])
def test_an_item_is_dragged_where_it_belongs(hands: Hands, bench: Workbench, above: str, place: int) -> None:
    target = row(hands, above)
    hands.drag(row(hands, "Yes, and…"), target.mapToGlobal(QPoint(200, 4)))
    assert kinds(bench.saved).index("yes-and") == place
    assert shown(hands)[place].endswith("Yes, and…")


def test_an_item_dragged_below_the_last_one_is_the_last(hands: Hands, bench: Workbench) -> None:
    last = agenda(hands).rows[-1]
    hands.drag(row(hands, "Opening"), last.mapToGlobal(QPoint(200, last.height() + 30)))
    assert kinds(bench.saved)[-1] == "opening"


def test_while_dragging_a_line_shows_the_place_and_escape_gives_up(hands: Hands, bench: Workbench) -> None:
    before = kinds(bench.saved)
    dragged, target = row(hands, "Opening"), row(hands, "Vocabulary")
    hands.drag(dragged, target.mapToGlobal(QPoint(200, 4)), let_go=False)
    mark = hands.find(QWidget, "drop_mark")
    assert abs(mark.geometry().center().y() - target.y()) <= 3
    hands.press(Key.Key_Escape)
    assert not mark.isVisible()
    hands.let_go(target.mapToGlobal(QPoint(200, 4)))
    assert kinds(bench.saved) == before


def test_what_is_dragged_out_of_the_agenda_stays_where_it_was(hands: Hands, bench: Workbench) -> None:
    before = kinds(bench.saved)
    hands.drag(row(hands, "Opening"), hands.window.mapToGlobal(QPoint(1200, 400)))
    assert kinds(bench.saved) == before


def test_the_library_adds_after_the_selected_item(hands: Hands, bench: Workbench) -> None:
    select(hands, "Yes, and…")
    tab(hands, 1)
    assert "Yes, and…" in hands.says("library_where")
    hands.click("add_vocabulary")
    assert kinds(bench.saved)[4:7] == ["yes-and", "vocabulary", "service-levels"]
    assert agenda(hands).selected_id == bench.saved.items[5].id
    assert "Vocabulary" in hands.says("library_where")


@pytest.mark.parametrize(
    ("name", "kind", "minutes"),
    [
        ("add_break", PauseKind.BREAK, 15),
        ("add_lunch", PauseKind.LUNCH, 45),
        ("add_stretch", PauseKind.STRETCH, 5),
        ("add_reserve", PauseKind.RESERVE, 10),
    ],
)
def test_pauses_are_added_by_keys_with_their_usual_length(
    hands: Hands, bench: Workbench, name: str, kind: PauseKind, minutes: int
) -> None:
    select(hands, "Opening")
    tab(hands, 1)
    hands.go_to(name)
    hands.press(Key.Key_Space)
    added = bench.saved.items[1]
    assert (added.pause, added.length_min) == (kind, minutes)


def test_an_offer_tells_its_length_and_for_how_many_it_is(hands: Hands, bench: Workbench) -> None:
    tab(hands, 1)
    entries = {entry.offer.exercise_id: entry for entry in hands.window.findChildren(LibraryEntry)}
    assert set(entries) - {""} == {spec.id for spec in bench.pack.exercises}
    words = bench.bridge.catalog.exercise_text("en", "yes-and")
    said = entries["yes-and"].offer
    assert (said.title, said.summary, said.minutes, said.people) == (words.title, words.summary, 20, (3, 200))


def test_an_offer_is_dragged_into_the_agenda(hands: Hands, bench: Workbench) -> None:
    tab(hands, 1)
    entry = next(entry for entry in hands.window.findChildren(LibraryEntry) if entry.offer.pause is PauseKind.LUNCH)
    hands.drag(entry, row(hands, "Three service levels").mapToGlobal(QPoint(200, 4)))
    assert kinds(bench.saved)[4:7] == ["yes-and", "lunch", "service-levels"]
    assert not seen(hands, "drop_mark")


def test_an_offer_let_go_elsewhere_adds_nothing(hands: Hands, bench: Workbench) -> None:
    before = kinds(bench.saved)
    tab(hands, 1)
    entry = next(entry for entry in hands.window.findChildren(LibraryEntry) if entry.offer.pause is PauseKind.LUNCH)
    hands.drag(entry, entry.mapToGlobal(QPoint(40, 60)))
    assert kinds(bench.saved) == before


def test_an_item_is_marked_as_nice_to_have(hands: Hands, bench: Workbench) -> None:
    select(hands, "Yes, and…")
    hands.click("nice_to_have")
    assert bench.saved.items[4].nice_to_have
    assert "nice to have" in row(hands, "Yes, and…").accessibleName()
    hands.go_to("nice_to_have")
    hands.press(Key.Key_Space)
    assert not bench.saved.items[4].nice_to_have


def test_an_empty_agenda_says_how_to_begin(hands: Hands, bench: Workbench) -> None:
    bench.do(*(RemoveItem(item.id) for item in bench.state.items))
    assert not seen(hands, "agenda_list")
    tab(hands, 1)
    hands.click("add_opening")
    assert shown(hands) == ["09:00 Opening"]
