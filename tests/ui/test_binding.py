"""The version of PySide6 that is locked keeps count of Python's own values.

6.12.0 does not on Python 3.11: each call that gives None or True back takes one of its references away, and after some
thousand calls the interpreter ends the process ("none_dealloc: deallocating None"). A day makes millions of them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

CALLS = 2_000


class Told(QObject):
    """Something that can be told."""

    second = Signal(float)


@pytest.mark.parametrize("value", [None, True, False])
def test_calls_into_qt_take_no_references_away(qtbot: QtBot, value: object) -> None:
    told, widget = Told(), QWidget()
    qtbot.addWidget(widget)
    calls: tuple[Callable[[], object], ...] = (
        lambda: told.second.emit(1.0),
        lambda: widget.setToolTip(""),
        widget.isVisible,
        widget.parentWidget,
    )
    for call in calls:
        before = sys.getrefcount(value)
        for _ in range(CALLS):
            call()
        assert sys.getrefcount(value) > before - CALLS / 10
