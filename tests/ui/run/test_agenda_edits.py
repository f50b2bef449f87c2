"""The agenda is changed from Run while the day goes on; what runs is never disturbed, and undo takes it back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from facilitator import opening
from facilitator.pack.kinds import PauseKind
from facilitator.session.commands import GoTo
from tests.ui.run.conftest import Room
from ui.run.item_row import ItemRow


@pytest.fixture
def running(room: Room) -> Room:
    """Give a day that is in its second item."""
    room.begin_at("opening", "hands")
    room.pass_time(60)
    room.bench.do(GoTo(room.bench.state.items[1].id))
    return room


def choose(room: Room, place: int, name: str) -> None:
    """Choose an entry of the menu of the item at a place of the agenda."""
    item = room.bench.state.items[place]
    room.panel.menu.fill(item.id, room.bench.state, room.bench.bridge.catalog, room.bench.bridge.console_texts)
    action = next(action for action in room.panel.menu.findChildren(QAction) if action.objectName() == name)
    assert action.isEnabled(), f"{name} cannot be chosen"
    action.trigger()


def offered(room: Room, place: int) -> dict[str, bool]:
    item = room.bench.state.items[place]
    room.panel.menu.fill(item.id, room.bench.state, room.bench.bridge.catalog, room.bench.bridge.console_texts)
    return {action.objectName(): action.isEnabled() for action in room.panel.menu.actions() if action.objectName()}


def ids(room: Room) -> list[str]:
    return [item.id for item in room.bench.saved.items]


def test_a_chosen_row_opens_the_menu_by_mouse_and_by_keyboard(running: Room) -> None:
    row = running.panel.findChild(ItemRow, f"item_{running.bench.state.items[3].id}")
    assert row is not None
    row.setChecked(True)
    more = running.button("item_more", row)
    running.qtbot.keyClick(more, Qt.Key.Key_Space)
    running.qtbot.waitUntil(running.panel.menu.isVisible)
    running.panel.menu.close()


def test_items_ahead_are_moved_passed_over_and_taken_out(running: Room) -> None:
    before = ids(running)
    choose(running, 3, "item_down")
    assert ids(running) == [*before[:3], before[4], before[3], *before[5:]]
    choose(running, 4, "item_up")
    assert ids(running) == before
    choose(running, 4, "item_skip")
    assert running.bench.saved.items[4].skipped
    choose(running, 4, "item_skip")
    assert [item.skipped for item in running.bench.saved.items] == [False] * len(before)
    choose(running, 4, "item_remove")
    assert ids(running) == [*before[:4], *before[5:]]


def test_a_pause_is_put_in_after_the_running_item_and_the_finish_follows(running: Room) -> None:
    finish, key, clocks = running.text("finish"), running.key, running.bench.state.live.clocks
    item = running.bench.state.items[1]
    menu = running.panel.menu
    menu.fill(item.id, running.bench.state, running.bench.bridge.catalog, running.bench.bridge.console_texts)
    pauses = menu.findChild(QMenu, "insert_pause")
    assert pauses is not None
    pauses.actions()[0].trigger()
    assert running.bench.saved.items[2].pause is PauseKind.BREAK
    assert running.text("finish") != finish
    assert (running.key, running.bench.state.live.clocks) == (key, clocks)
    assert "Ctrl+Z" in running.notice()


def test_what_runs_or_was_run_is_neither_passed_over_nor_taken_out(running: Room) -> None:
    for place in (0, 1):
        there = offered(running, place)
        assert (there["item_skip"], there["item_remove"]) == (False, False)


def test_ctrl_z_takes_a_change_back(running: Room) -> None:
    before = ids(running)
    choose(running, 4, "item_remove")
    running.panel.setFocus()
    running.qtbot.keyClick(running.panel, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert ids(running) == before
    running.qtbot.keyClick(running.panel, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert ids(running) != before


def test_ctrl_z_without_anything_to_take_back_says_so(room: Room) -> None:
    room.begin_at("opening", "hands")
    bridge = room.bench.bridge
    bridge.open(opening.open_workshop(room.bench.state.id, room.bench.store, room.bench.new_id))
    room.panel.setFocus()
    room.qtbot.keyClick(room.panel, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert room.notice().startswith("There is nothing to undo")


def test_an_item_that_was_jumped_over_is_told_as_such(running: Room) -> None:
    running.bench.do(GoTo(running.bench.state.items[4].id))
    row = running.panel.findChild(ItemRow, f"item_{running.bench.state.items[2].id}")
    assert row is not None
    assert row.accessibleName().endswith("passed over")
