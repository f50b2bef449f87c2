"""Behind its plan, a day offers three ways to end in time; one click takes one, and one takes it back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from facilitator.session.commands import Begin, Close, GoTo
from facilitator.session.people_commands import AddPeople
from facilitator.session.plan_commands import RescueKind, SetProperties
from facilitator.session.state import Languages
from facilitator.texts import Texts
from tests.ui.workbench import Workbench, bench, shipped_pack
from ui.console.header import Header
from ui.console.rescue_row import RescueRow
from ui.console.rescue_window import RescueWindow
from ui.language.wording import outlook
from ui.look.theme import apply_theme

__all__ = ["bench", "shipped_pack"]


@pytest.fixture
def window(bench: Workbench, qtbot: QtBot) -> RescueWindow:
    """Give the window over a half day that is far behind in its second exercise."""
    bench.do(AddPeople(("Ada", "Bo", "Cleo", "Dag")), Begin(1))
    bench.clock.advance(100 * 60)
    bench.do(GoTo(bench.state.items[1].id))
    made = RescueWindow(bench.bridge)
    qtbot.addWidget(made)
    made.begin()
    made.show()
    return made


def text(window: RescueWindow, name: str) -> str:
    label = window.findChild(QLabel, name)
    assert label is not None
    return label.text() if label.isVisible() else ""


def row(window: RescueWindow, kind: RescueKind) -> RescueRow:
    return next(row for row in window.findChildren(RescueRow) if row.objectName() == f"rescue_{kind.value}")


def take(window: RescueWindow, kind: RescueKind, qtbot: QtBot) -> None:
    button = row(window, kind).findChild(QAbstractButton, "rescue_take")
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_says_how_things_stand_and_when_each_way_would_end(window: RescueWindow) -> None:
    assert text(window, "rescue_stands").startswith("As things stand, the day ends at ")
    finishes = [label.text() for label in window.findChildren(QLabel, "rescue_finish")]
    assert all(finishes[at] for at in (0, 2))


def test_a_day_that_ends_in_time_anyway_is_offered_to_end_sooner(bench: Workbench, qtbot: QtBot) -> None:
    bench.do(AddPeople(("Ada", "Bo", "Cleo", "Dag")), Begin(1))
    made = RescueWindow(bench.bridge)
    qtbot.addWidget(made)
    made.begin()
    made.show()
    assert text(made, "rescue_heading") == "Three ways to end sooner"
    bench.clock.advance(100 * 60)
    made.refresh()
    assert text(made, "rescue_heading") == "Three ways to end in time"


@pytest.mark.parametrize("kind", [RescueKind.SHORTEN, RescueKind.MOVE_ON])
def test_one_click_takes_a_way_and_one_takes_it_back(
    window: RescueWindow, bench: Workbench, qtbot: QtBot, kind: RescueKind
) -> None:
    before = bench.state.items
    promised = row(window, kind).findChild(QLabel, "rescue_finish")
    assert promised is not None
    at = promised.text()
    take(window, kind, qtbot)
    assert bench.saved.items != before
    assert text(window, "rescue_done") == f"The plan is changed. The day now ends at {at}."
    undo = window.findChild(QAbstractButton, "rescue_undo")
    assert undo is not None
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert bench.saved.items == before
    assert text(window, "rescue_done") == ""


def test_the_room_sees_nothing_of_it(window: RescueWindow, bench: Workbench, qtbot: QtBot) -> None:
    before = bench.bridge.audience_view()
    take(window, RescueKind.SHORTEN, qtbot)
    assert bench.bridge.audience_view() == before


def test_when_nothing_runs_any_more_it_goes(window: RescueWindow, bench: Workbench) -> None:
    bench.do(Close())
    assert not window.isVisible()


def test_the_label_in_the_head_tells_the_end_once_the_delay_is_made_up_for(
    window: RescueWindow, bench: Workbench, qtbot: QtBot
) -> None:
    header = Header(bench.bridge)
    qtbot.addWidget(header)
    header.on_changed()
    assert header.pace.text().endswith("behind")
    take(window, RescueKind.MOVE_ON, qtbot)
    assert header.pace.text() == "Ends in time"


@pytest.mark.parametrize(
    ("behind_min", "over_min", "said"),
    [
        (12, 12, "12 min behind"),
        (12, 30, "12 min behind"),
        (12, 4, "Ends 4 min late"),
        (12, 0, "Ends in time"),
        (12, -5, "Ends in time"),
        (0, -5, "On time"),
        (-3, 10, "3 min ahead"),
        (None, 10, ""),
    ],
)
def test_a_delay_counts_as_far_as_the_booked_end_is_missed(behind_min: int | None, over_min: int, said: str) -> None:
    assert outlook(Texts("en"), behind_min, over_min) == said


def test_the_label_in_the_head_leads_to_it(bench: Workbench, qtbot: QtBot) -> None:
    bench.do(Begin(1))
    bench.clock.advance(100 * 60)
    header = Header(bench.bridge)
    qtbot.addWidget(header)
    header.on_changed()
    header.show()
    assert header.pace.text().endswith("behind")
    with qtbot.waitSignal(header.rescue_requested):
        qtbot.keyClick(header.pace, Qt.Key.Key_Space)


@pytest.mark.parametrize("language", ["en", "nb", "id"])
@pytest.mark.parametrize("percent", [100, 130])
def test_every_sentence_is_whole(
    window: RescueWindow, bench: Workbench, qtbot: QtBot, qapp: QApplication, language: str, percent: int
) -> None:
    apply_theme(qapp, dark=False, percent=percent)
    try:
        properties = replace(bench.state.properties, languages=Languages(language, language, language))
        bench.do(SetProperties(properties))
        window.hide()
        window.show()
        qtbot.waitUntil(lambda: cut_in(window) == [])
    finally:
        apply_theme(qapp, dark=False)


def cut_in(window: RescueWindow) -> list[str]:
    labels = [label for label in window.findChildren(QLabel) if label.isVisible() and label.wordWrap()]
    return [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]
