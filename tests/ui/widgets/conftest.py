"""Windows for small parts, in the look they are made for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.look.theme import apply_theme

Show = Callable[..., QWidget]


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, dark=False)
    yield
    qapp.setStyleSheet("")


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show widgets under each other in a window of 400 × 500, and return the window."""
    # Qt keeps no hold on a window: without this it would be gone when the test does not keep it
    kept: list[QWidget] = []

    def shown(*widgets: QWidget) -> QWidget:
        window = QWidget()
        kept.append(window)
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
        window.resize(400, 500)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return shown
