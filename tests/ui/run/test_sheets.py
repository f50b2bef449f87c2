"""A sheet is filled at the speed of talk: type, Enter, next; count with a click or a key; and no word is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget

from facilitator.session.commands import Next, Undo
from facilitator.session.sheet_commands import AddRow, CountCell
from facilitator.session.sheets import Sheet, sheet_of
from facilitator.session.state import WorkshopState
from facilitator.view import Scene
from tests.ui.run.conftest import Room
from ui.look.theme import apply_theme
from ui.sheets.editor import RowList
from ui.sheets.row import SheetRowField


def sheet(room: Room, prompt: str, state: WorkshopState | None = None, turn: int = 1) -> Sheet:
    found = sheet_of(state or room.bench.state, room.bench.bridge.catalog, room.key.item_id, prompt, turn)
    assert found is not None
    return found


def saved(room: Room, prompt: str, column: str) -> list[str]:
    """Return what the database holds in a column, from the top down."""
    found = sheet(room, prompt, room.bench.saved)
    return [found.text(line.id, column) for line in found.lines_of(column)]


def fields(room: Room, within: str = "sheet_stage") -> list[QPlainTextEdit]:
    lists = room.part(within).findChildren(RowList)
    return [field.edit for each in lists for row in each.rows() for field in row.words()]


def in_focus() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def tallies(room: Room, within: str = "sheet_stage") -> list[QPushButton]:
    room.panel.grab()
    return [each for each in room.part(within).findChildren(QPushButton, "one_more") if each.isVisible()]


def test_reasons_are_typed_one_after_the_other_without_the_mouse(room: Room) -> None:
    room.begin_at("why-customers-leave", "share")
    fields(room)[-1].setFocus()
    for reason in ("No answer", "Rude at the till", "Wrong price"):
        room.qtbot.keyClicks(in_focus(), reason)
        room.qtbot.keyClick(in_focus(), Qt.Key.Key_Return)
    assert saved(room, "reasons", "reason") == ["No answer", "Rude at the till", "Wrong price"]
    assert fields(room)[-1] is in_focus()
    assert fields(room)[-1].toPlainText() == ""


def test_a_reason_is_saved_soon_after_the_last_key_and_writing_goes_on_in_the_same_field(room: Room) -> None:
    room.begin_at("why-customers-leave", "share")
    edit = fields(room)[-1]
    edit.setFocus()
    room.qtbot.keyClicks(edit, "No ans")
    room.qtbot.waitUntil(lambda: saved(room, "reasons", "reason") == ["No ans"], timeout=700)
    assert in_focus() is edit
    room.qtbot.keyClicks(edit, "wer")
    room.panel.flush()
    assert saved(room, "reasons", "reason") == ["No answer"]
    room.bench.do(Undo())
    assert saved(room, "reasons", "reason") == []


@pytest.mark.parametrize("leave", ["next", "hide"])
def test_half_a_word_is_kept_when_the_day_goes_on_or_the_place_is_left(room: Room, leave: str) -> None:
    room.begin_at("why-customers-leave", "share")
    fields(room)[-1].setFocus()
    room.qtbot.keyClicks(in_focus(), "No ans")
    if leave == "next":
        room.bench.do(Next())
    else:
        room.panel.hide()
    room.qtbot.waitUntil(lambda: saved(room, "reasons", "reason") == ["No ans"], timeout=700)


def test_the_row_that_is_written_next_is_never_below_the_edge(room: Room) -> None:
    room.begin_at("why-customers-leave", "share")
    fields(room)[-1].setFocus()
    for number in range(8):
        room.qtbot.keyClicks(in_focus(), f"Reason {number}: they promised to call back and never did, twice in a week")
        room.qtbot.keyClick(in_focus(), Qt.Key.Key_Return)
        room.qtbot.waitUntil(lambda: is_whole(room, in_focus()))
    assert fields(room)[-1] is in_focus()


def is_whole(room: Room, field: QWidget) -> bool:
    """Tell whether nothing of a field is scrolled out of the sheet."""
    view = room.part("sheet_scroll")
    top = field.mapTo(view, QPoint(0, 0)).y()
    return top >= 0 and top + field.height() <= view.height()


def test_a_click_counts_one_more_and_so_do_the_keys(room: Room) -> None:
    room.begin_at("why-customers-leave", "share")
    room.bench.do(AddRow(room.key.item_id, "reasons", 1, 0, "reason", "No answer"))
    (tally,) = tallies(room)
    room.qtbot.mouseClick(tally, Qt.MouseButton.LeftButton)
    room.qtbot.keyClick(tally, Qt.Key.Key_Space)
    room.qtbot.keyClick(tally, Qt.Key.Key_Plus)
    room.qtbot.keyClick(tally, Qt.Key.Key_Plus)
    room.qtbot.keyClick(tally, Qt.Key.Key_Minus)
    found = sheet(room, "reasons", room.bench.saved)
    assert found.value(found.lines[0].id, "met") == 3
    assert tally.text().startswith("3")


def test_the_room_reads_along_and_sees_the_bars_in_the_phase_for_them(room: Room) -> None:
    room.begin_at("why-customers-leave", "share")
    assert room.bench.bridge.audience_view().scene is Scene.TASK
    item = room.key.item_id
    for text, times in (("No answer", 2), ("Rude", 5)):
        room.bench.do(AddRow(item, "reasons", 1, 9, "reason", text))
        room.bench.do(CountCell(item, "reasons", 1, room.bench.state.sheet_rows[-1].id, "met", times))
    view = room.bench.bridge.audience_view()
    assert view.scene is Scene.TABLE
    assert view.table is not None
    assert view.table.rows == (("No answer", "2"), ("Rude", "5"))
    room.bench.do(Next())
    chart = room.bench.bridge.audience_view().chart
    assert chart is not None
    assert [(bar.label, bar.value, bar.share) for bar in chart.bars] == [("Rude", "5", 1.0), ("No answer", "2", 0.4)]


def test_the_sheet_of_a_phase_is_in_the_middle_and_afterwards_at_the_side(room: Room) -> None:
    room.begin_at("service-levels", "standard")
    assert len(fields(room)) == 3
    assert not [part for part in room.panel.findChildren(QWidget, "prompt_our-standard_1") if part.isVisible()]
    room.go_to("why-customers-leave", "sort")
    room.bench.do(Next())
    # the reasons were the work of the phases before; a template without the last two goes on to the break
    assert not room.part("sheet_stage").isVisible()


def test_lists_grow_each_for_itself(room: Room) -> None:
    room.begin_at("service-levels", "standard")
    for word, place in (("greet", 0), ("sigh", 2), ("call back", 4)):
        # each list has grown by one before the next gets its word
        fields(room)[place].setFocus()
        room.qtbot.keyClicks(in_focus(), word)
        room.qtbot.keyClick(in_focus(), Qt.Key.Key_Return)
    told = [saved(room, "our-standard", column) for column in ("always", "never", "surprise")]
    assert told == [["greet"], ["sigh"], ["call back"]]


def test_a_row_is_taken_out_moved_and_crossed_out_by_emptying_it(room: Room) -> None:
    room.begin_at("why-customers-leave", "share")
    item = room.key.item_id
    for text in ("one", "two", "three"):
        room.bench.do(AddRow(item, "reasons", 1, 9, "reason", text))
    room.qtbot.keyClick(fields(room)[2], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert saved(room, "reasons", "reason") == ["one", "three", "two"]
    removes = [each for each in room.part("sheet_stage").findChildren(QWidget, "remove_row") if each.isVisible()]
    room.qtbot.mouseClick(removes[0], Qt.MouseButton.LeftButton)
    assert saved(room, "reasons", "reason") == ["three", "two"]
    edit = fields(room)[0]
    edit.setFocus()
    edit.selectAll()
    room.qtbot.keyClick(edit, Qt.Key.Key_Delete)
    fields(room)[-1].setFocus()
    assert saved(room, "reasons", "reason") == ["two"]


def test_nobody_can_be_given_a_vote_of_their_own(room: Room) -> None:
    room.begin_at("vocabulary", "vote")
    found = sheet(room, "votes")
    assert len(tallies(room)) == len(found.lines) * (len(found.columns) - 1)
    names = [tally.accessibleName() for tally in tallies(room)]
    assert not any(name.startswith(f"Team {mark} – Team {mark}") for mark in "ABC" for name in names)


def test_the_rooms_reasons_become_cards_for_the_afternoon_with_one_click(room: Room) -> None:
    room.begin_at("why-customers-leave", "sort")
    for text in ("No answer", "Rude"):
        room.bench.do(AddRow(room.key.item_id, "reasons", 1, 9, "reason", text))
    room.click("make_cards")
    assert [card.texts for card in room.bench.saved.own_cards] == [
        (("reason", ("No answer",)),),
        (("reason", ("Rude",)),),
    ]
    assert not room.button("make_cards").isEnabled()
    room.go_to("guess-whats-wrong", "deal")
    dealt = [deal for deal in room.bench.state.deals if deal.deck == "reasons"]
    assert {deal.card for deal in dealt} <= {card.id for card in room.bench.state.own_cards}
    assert "No answer" not in str(room.bench.bridge.audience_view())


def test_hints_and_words_are_written_on_a_card_until_it_is_dealt(room: Room) -> None:
    room.begin_at("why-customers-leave", "sort")
    room.bench.do(AddRow(room.key.item_id, "reasons", 1, 9, "reason", "No answer"))
    room.click("make_cards")
    room.click("own_cards_fold")
    hints = room.part("own_hints")
    hints.setFocus()
    room.qtbot.keyClicks(hints, "Looks at the phone")
    room.panel.flush()
    (card,) = room.bench.saved.own_cards
    assert dict(card.texts) == {"reason": ("No answer",), "hints": ("Looks at the phone",)}
    room.go_to("guess-whats-wrong", "deal")
    assert "Looks at the phone" not in room.everything_said()


@pytest.mark.parametrize("width", [1024, 1366, 1920])
def test_counts_of_all_rows_stand_under_each_other_each_near_its_own_caption(
    room: Room, qapp: QApplication, width: int
) -> None:
    apply_theme(qapp, dark=False)
    room.begin_at("vocabulary", "vote")
    room.console.resize(width, 692)
    room.qtbot.waitUntil(lambda: assert_in_columns(room))


def assert_in_columns(room: Room) -> None:
    room.panel.grab()
    rows = [row for row in room.part("sheet_stage").findChildren(SheetRowField) if len(row.fields) > 1]
    firsts = {tuple(left_of(row, field) for field in list(row.fields.values())[:2]) for row in rows}
    assert len(rows) > 2
    assert len(firsts) == 1
    for row in rows:
        captions = {label.buddy(): label for label in row.findChildren(QLabel, "caption") if label.isVisible()}
        places = sorted((field.y(), field.x(), captions[field]) for field in row.fields.values())
        for _, left, caption in places:
            assert left - caption.geometry().right() < 12, caption.text()


def left_of(row: QWidget, field: QWidget) -> int:
    return field.mapTo(row, QPoint(0, 0)).x()


def test_a_sheet_gets_narrow_again_with_its_window(room: Room, qapp: QApplication) -> None:
    apply_theme(qapp, dark=False)
    room.begin_at("vocabulary", "vote")
    for width in (1920, 1000):
        room.console.resize(width, 692)
        room.qtbot.waitUntil(lambda: assert_inside(room))


def assert_inside(room: Room) -> None:
    scroll = room.part("sheet_scroll")
    for row in scroll.findChildren(SheetRowField):
        assert row.mapTo(scroll, row.rect().topRight()).x() <= scroll.width()
