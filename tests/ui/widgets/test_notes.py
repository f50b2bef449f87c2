"""The field for notes: it grows, and what is typed is told of in time."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.widgets.conftest import Show
from ui.widgets.growing_text_edit import LONGEST_MS, QUIET_MS, GrowingTextEdit


def timer(field: GrowingTextEdit, name: str) -> QTimer:
    found = field.findChild(QTimer, name)
    assert isinstance(found, QTimer)
    return found


def told_of(field: GrowingTextEdit) -> list[str]:
    told: list[str] = []
    field.text_edited.connect(told.append)
    return told


def test_typing_is_told_of_after_a_short_quiet(qtbot: QtBot, show: Show) -> None:
    field = GrowingTextEdit("What did the client feel?")
    show(field)
    with qtbot.waitSignal(field.text_edited, timeout=2000) as told:
        qtbot.keyClicks(field, "Ignored")
    assert told.args == ["Ignored"]


def test_the_quiet_begins_anew_with_each_key_but_not_for_ever(qtbot: QtBot, show: Show) -> None:
    field = GrowingTextEdit("Notes")
    show(field)
    told = told_of(field)
    qtbot.keyClicks(field, "a")
    longest = timer(field, "autosave_longest")
    assert (timer(field, "autosave_pause").interval(), longest.interval()) == (QUIET_MS, LONGEST_MS) == (400, 1000)
    assert longest.isActive()
    started = longest.remainingTime()
    qtbot.keyClicks(field, "bc")
    assert longest.remainingTime() <= started
    longest.timeout.emit()
    assert told == ["abc"]
    assert not timer(field, "autosave_pause").isActive()


def test_leaving_the_field_tells_first_and_then_says_that_it_was_left(qtbot: QtBot, show: Show) -> None:
    field, button = GrowingTextEdit("Notes"), QPushButton("Next")
    show(field, button)
    field.setFocus()
    heard: list[str] = []
    field.text_edited.connect(heard.append)
    field.left.connect(lambda: heard.append("left"))
    qtbot.keyClicks(field, "Warmed up")
    button.setFocus()
    assert heard == ["Warmed up", "left"]


def test_what_came_from_elsewhere_is_not_told_of(show: Show) -> None:
    field = GrowingTextEdit("Notes")
    show(field)
    told = told_of(field)
    field.show_text("From the store")
    field.flush()
    assert told == []
    assert field.toPlainText() == "From the store"


def test_the_same_text_from_elsewhere_leaves_the_cursor_alone(qtbot: QtBot, show: Show) -> None:
    field = GrowingTextEdit("Notes")
    show(field)
    qtbot.keyClicks(field, "abc")
    at = field.textCursor().position()
    field.show_text("abc")
    assert field.textCursor().position() == at == 3


def test_typing_back_to_what_was_told_tells_nothing(qtbot: QtBot, show: Show) -> None:
    field = GrowingTextEdit("Notes")
    show(field)
    field.show_text("ab")
    told = told_of(field)
    qtbot.keyClicks(field, "c")
    field.undo()
    field.flush()
    assert told == []


def test_the_field_grows_with_its_lines_and_shrinks_again(show: Show) -> None:
    field = GrowingTextEdit("Notes")
    show(field)
    low = field.height()
    field.show_text("line\n" * 8)
    high = field.height()
    field.show_text("one line")
    assert high > low + 5 * field.fontMetrics().lineSpacing()
    assert field.height() == low


def test_every_line_can_be_seen(show: Show) -> None:
    field = GrowingTextEdit("Notes")
    show(field)
    field.show_text("Ignored at first. Warmed up when Kari asked what the loan was for. " * 6)
    assert field.verticalScrollBar().maximum() == 0


def test_tab_goes_on_to_the_next_field(qtbot: QtBot, show: Show) -> None:
    field = GrowingTextEdit("Notes")
    assert field.tabChangesFocus()
    assert field.accessibleName() == "Notes"
