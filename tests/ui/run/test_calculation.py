"""The calculator in the debrief: figures typed become sums at once, and the room sees them when the trainer wants."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facilitator.session.commands import Begin, GoTo, Next
from facilitator.session.state import Calculation
from tests.ui.workbench import Workbench
from ui.run.debrief_panel import DebriefPanel


@pytest.fixture
def panel(qtbot: QtBot, bench: Workbench) -> DebriefPanel:
    """Return the debrief of a day in which the lost customer is being worked out."""
    bridge = bench.bridge
    bridge.do(Begin(1))
    item = next(item for item in bridge.state.items if item.exercise_id == "lost-customer")
    bridge.do(GoTo(item.id))
    for _ in range(2):
        bridge.do(Next())
    made = DebriefPanel(bridge)
    qtbot.addWidget(made)
    made.show()
    return made


def field(panel: QWidget, name: str) -> QLineEdit:
    found = panel.findChild(QLineEdit, name)
    assert found is not None
    return found


def type_in(qtbot: QtBot, panel: QWidget, name: str, text: str) -> None:
    edit = field(panel, name)
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def said(panel: QWidget, name: str) -> str:
    found = panel.findChild(QLabel, name)
    assert found is not None
    return found.text() if found.isVisible() else ""


def words_of(panel: QWidget) -> str:
    return " | ".join(found.text() for found in panel.findChildren(QLabel) if found.isVisible())


def saved(bench: Workbench) -> Calculation:
    return bench.saved.calculations[0]


def test_the_form_begins_with_the_worked_example(panel: DebriefPanel) -> None:
    assert [field(panel, name).text() for name in ("first_year", "increase", "years", "margin")] == [
        "10",
        "2",
        "5",
        "20",
    ]
    assert "70 thousand" in said(panel, "figures_result")
    assert "14 thousand" in said(panel, "figures_result")


def test_own_figures_are_not_called_the_example(qtbot: QtBot, panel: DebriefPanel) -> None:
    assert "The worked example" in words_of(panel)
    type_in(qtbot, panel, "years", "3")
    assert "The worked example" not in words_of(panel)


def test_what_is_typed_is_saved_and_worked_out(qtbot: QtBot, bench: Workbench, panel: DebriefPanel) -> None:
    type_in(qtbot, panel, "first_year", "12.5")
    type_in(qtbot, panel, "years", "2")

    assert saved(bench).figures.first_year == Decimal("12.5")
    assert saved(bench).figures.years == 2
    assert "27 thousand" in said(panel, "figures_result")


def test_figures_are_told_like_everything_written_down(qtbot: QtBot, bench: Workbench, panel: DebriefPanel) -> None:
    with qtbot.waitSignal(bench.bridge.notes_changed):
        type_in(qtbot, panel, "years", "3")


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("years", "0", "1 to 60"),
        ("years", "2.5", "whole number"),
        ("margin", "120", "margin lies between"),
        ("first_year", "ten", "Write a number here"),
        ("increase", "-9", "fall below 0"),
    ],
)
def test_nonsense_gets_a_sentence_and_is_not_saved(
    qtbot: QtBot, bench: Workbench, panel: DebriefPanel, name: str, text: str, sentence: str
) -> None:
    type_in(qtbot, panel, name, text)

    assert sentence in said(panel, "figures_trouble")
    assert bench.saved.calculations == ()
    assert field(panel, name).text() == text, "what was typed stays to be mended"


def test_the_room_sees_a_year_more_with_each_press_in_the_phase_that_shows_them(
    qtbot: QtBot, bench: Workbench, panel: DebriefPanel
) -> None:
    button = panel.findChild(QPushButton, "show_next_bar")
    assert button is not None
    assert not button.isVisible(), "while they reckon, nothing is given away"
    bench.bridge.do(Next())
    assert button.isVisible()

    for _ in range(3):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    chart = bench.bridge.audience_view().chart
    assert chart is not None
    assert [bar.value for bar in chart.bars] == ["10", "12", "14", "", ""]


def test_currency_unit_and_the_clients_copy_are_chosen(qtbot: QtBot, bench: Workbench, panel: DebriefPanel) -> None:
    unit, currency = panel.findChild(QComboBox, "unit"), panel.findChild(QComboBox, "currency")
    box = panel.findChild(QCheckBox, "for_client")
    assert unit is not None
    assert currency is not None
    assert box is not None
    unit.setCurrentIndex(0)
    unit.activated.emit(0)
    currency.setCurrentText("EUR")
    currency.activated.emit(currency.currentIndex())
    box.click()

    assert "€70" in said(panel, "figures_result")
    assert not saved(bench).for_client
