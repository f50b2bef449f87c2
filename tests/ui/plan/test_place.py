"""The plan as a place: it follows the workshop that is open, is walked by Tab, has names and room for every word."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from facilitator.clock import SimulatedClock
from facilitator.session.commands import Begin, GoTo, Next
from facilitator.session.state import Languages
from tests.ui.hands import Hands, cut_words, nameless
from tests.ui.workbench import MORNING, Workbench
from ui.bridge import Bridge
from ui.keys.keys import has_use_for
from ui.plan.agenda_list import AgendaList
from ui.plan.panel import PlanPanel

LANGUAGES = ["en", "nb", "id"]
SIZES = [(1000, 592), (1024, 692), (1366, 692), (1920, 1004)]
TABS = ["details", "library", "workshop"]


def show_tab(hands: Hands, name: str) -> None:
    hands.go_to("plan_tabs")
    for _ in range(TABS.index(name)):
        hands.press(Qt.Key.Key_Right)


def test_a_place_built_before_a_workshop_is_open_shows_the_one_that_comes(qtbot: QtBot, bench: Workbench) -> None:
    bridge = Bridge(SimulatedClock(MORNING))
    hands = Hands(qtbot, PlanPanel(bridge))
    bridge.open(bench.bridge.workshop)
    assert hands.says("plan_finish") == "13:00"
    bridge.close()
    bridge.ticker.stop()


def test_another_workshop_takes_the_place_of_the_first(hands: Hands, bench: Workbench) -> None:
    bench.open_new(languages=Languages("en", "nb", "id"))
    first = hands.find(AgendaList, "agenda_list").rows[0]
    assert first.item_id == bench.state.items[0].id


def test_the_running_item_is_marked_and_those_before_it_are_done(hands: Hands, bench: Workbench) -> None:
    bench.do(Begin(1))
    bench.clock.advance(60)
    bench.do(GoTo(bench.state.items[1].id))
    bench.do(Next())
    hands.find(AgendaList, "agenda_list")
    rows = hands.find(AgendaList, "agenda_list").rows
    assert [row.progress.value for row in rows[:3]] == ["done", "running", "ahead"]


def test_tab_leads_from_the_head_through_the_agenda_into_the_drawer(hands: Hands, bench: Workbench) -> None:
    row = hands.find(AgendaList, "agenda_list").rows[0]
    row.setFocus(Qt.FocusReason.TabFocusReason)
    assert hands.tab_walk(5) == ["plan_tabs", "move_up", "move_down", "remove_item", "minutes_welcome"]


@pytest.mark.parametrize("tab", TABS)
def test_every_control_has_a_name_for_a_screen_reader(hands: Hands, tab: str) -> None:
    show_tab(hands, tab)
    assert nameless(hands.window) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_agenda_is_cut(qtbot: QtBot, bench: Workbench, size: tuple[int, int], language: str) -> None:
    bench.open_new(languages=Languages(language, language, language))
    hands = Hands(qtbot, PlanPanel(bench.bridge), size)
    for place in range(len(bench.state.items)):
        hands.click_at(hands.find(AgendaList, "agenda_list").rows[place])
        assert cut_words(hands.window) == []


@pytest.mark.parametrize("tab", ["library", "workshop"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_drawer_is_cut(qtbot: QtBot, bench: Workbench, tab: str, language: str) -> None:
    bench.open_new(languages=Languages(language, language, language))
    hands = Hands(qtbot, PlanPanel(bench.bridge), SIZES[0])
    show_tab(hands, tab)
    assert cut_words(hands.window) == []


def test_nothing_jumps_when_the_verdict_changes(hands: Hands, bench: Workbench) -> None:
    def places() -> list[tuple[int, int]]:
        names = ("plan_starts", "plan_finish", "plan_sum", "verdict", "undo", "redo")
        found = [hands.find(QWidget, name) for name in names]
        return [widget.mapTo(hands.window, widget.rect().topLeft()).toTuple() for widget in found]

    before = places()
    hands.click_at(hands.find(AgendaList, "agenda_list").rows[5])
    hands.type_over("minutes_prepare", "15")
    hands.press(Qt.Key.Key_Return)
    assert hands.says("verdict") == "5 min over"
    assert places() == before


def test_while_a_day_runs_the_arrow_keys_still_belong_to_agenda_and_tabs(hands: Hands) -> None:
    for name in ("agenda_row", "plan_tabs"):
        widget = next(found for found in hands.window.findChildren(QWidget, name) if found.isVisible())
        assert has_use_for(widget, Qt.Key.Key_Down)
        assert not has_use_for(widget, Qt.Key.Key_N)


def test_a_wheel_in_passing_changes_no_number(hands: Hands, bench: Workbench) -> None:
    box = hands.find(QSpinBox, "minutes_welcome")
    before = box.value()
    roll(box)
    assert box.value() == before
    hands.go_to("minutes_welcome")
    roll(box)
    assert box.value() == before + 1
    assert dict(bench.saved.items[0].minutes)["welcome"] == before + 1


def roll(widget: QWidget, notches: int = 1) -> None:
    """Turn the wheel over a widget, up or, below zero, down."""
    middle = QPointF(widget.rect().center())
    everywhere = widget.mapToGlobal(middle)
    buttons, keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        middle, everywhere, QPoint(), QPoint(0, 120 * notches), buttons, keys, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(widget, event)
