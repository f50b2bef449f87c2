"""The agenda as a person finds it: its lines, the selected one, the drawer and the notice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.session.state import WorkshopState
from tests.ui.hands import Hands
from ui.plan.agenda_list import AgendaList
from ui.plan.agenda_row import AgendaRow
from ui.widgets.notice_bar import NoticeBar

Key = Qt.Key


def agenda(hands: Hands) -> AgendaList:
    return hands.find(AgendaList, "agenda_list")


def shown(hands: Hands) -> list[str]:
    return [f"{row.starts} {row.title}" for row in agenda(hands).rows]


def row(hands: Hands, title: str) -> AgendaRow:
    return next(row for row in agenda(hands).rows if row.title == title)


def select(hands: Hands, title: str) -> AgendaRow:
    found = row(hands, title)
    hands.click_at(found)
    return found


def kinds(state: WorkshopState) -> list[str]:
    return [item.exercise_id or (item.pause.value if item.pause else "") for item in state.items]


def tab(hands: Hands, step: int) -> None:
    """Go from tab to tab of the drawer by the arrow keys."""
    hands.go_to("plan_tabs")
    for _ in range(abs(step)):
        hands.press(Key.Key_Right if step > 0 else Key.Key_Left)


def seen(hands: Hands, name: str) -> bool:
    found = hands.window.findChild(QWidget, name)
    return found is not None and found.isVisible()


def notice(hands: Hands) -> NoticeBar:
    found = hands.window.findChild(NoticeBar, "plan_notice")
    assert found is not None
    return found
