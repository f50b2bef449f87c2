"""One press marks a moment; the debrief begins with what was marked, and words come when there is time."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from facilitator.session.commands import Next
from facilitator.session.state import MarkKind
from tests.ui.run.conftest import Room


@pytest.fixture
def scene(room: Room) -> Room:
    """Give a scene of the second team, forty seconds old."""
    room.begin_at("service-levels", "scene", 2)
    room.pass_time(40)
    return room


def rows(room: Room) -> list[QWidget]:
    return [row for mark in room.bench.state.marks for row in [room.part(f"mark_{mark.id}")]]


def test_each_kind_has_its_button_and_says_where_and_when(scene: Room) -> None:
    scene.click_tab("Marks")
    for kind in MarkKind:
        scene.click(f"mark_{kind.value}")
    assert [mark.kind for mark in scene.bench.saved.marks] == list(MarkKind)
    assert scene.texts("mark_kind") == ["Ask about it", "Missed", "Done well"]
    assert set(scene.texts("mark_place")) == {"The scene · Team B · 0:40"}


def test_the_panel_marks_for_the_keys_too_whatever_tab_is_open(scene: Room) -> None:
    scene.panel.mark_missed()
    assert [mark.kind for mark in scene.bench.state.marks] == [MarkKind.MISSED]


def test_words_are_saved_while_they_are_written(scene: Room) -> None:
    scene.panel.mark_good()
    scene.click_tab("Marks")
    (row,) = rows(scene)
    field = row.findChild(QLineEdit, "mark_words")
    assert field is not None
    scene.type_into(field, "asked first")
    scene.qtbot.waitUntil(lambda: scene.bench.state.marks[0].words == "asked first")
    assert scene.bench.saved.marks[0].words == "asked first"


def test_a_mark_is_taken_away_and_brought_back(scene: Room) -> None:
    scene.panel.mark_ask()
    scene.click_tab("Marks")
    scene.click("remove_mark")
    assert scene.bench.state.marks == ()
    undo = next(button for button in scene.part("mark_removed").findChildren(QPushButton) if button.text() == "Undo")
    scene.press(undo)
    scene.release(undo)
    assert len(scene.bench.state.marks) == 1


def test_the_debrief_begins_with_what_was_marked(scene: Room) -> None:
    scene.panel.mark_missed()
    scene.bench.do(Next())
    scene.click_tab("Debrief")
    assert scene.text("marks_heading") == "What you marked"
    assert scene.texts("digest_mark") == ["Missed, The scene · Team B\u00a0·\u00a00:40"]
    scene.go_to("closing", "thanks")
    assert scene.text("marks_heading") == ""


def test_the_room_never_sees_a_mark(scene: Room) -> None:
    before = scene.bench.bridge.audience_view()
    scene.panel.mark_missed()
    assert scene.bench.bridge.audience_view() == before
