"""What is put into another order still says how high it is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.relaying import clear_out

_WIDTH = 200


def folded(words: str) -> tuple[QWidget, QLabel]:
    """Return a part with a line that wraps, and another one that is hidden."""
    part = QWidget()
    column = QVBoxLayout(part)
    first, more = QLabel(words), QLabel(words)
    for line in (first, more):
        line.setWordWrap(True)
        column.addWidget(line)
    more.hide()
    return part, more


def test_a_part_put_in_anew_is_given_more_height_when_it_unfolds(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    part, more = folded("Words enough to need more than a single line of this width. " * 3)
    below = QLabel("Below")
    for _ in range(3):
        clear_out(column)
        for widget in (part, below):
            column.addWidget(widget)
        column.addStretch(1)
    host.setFixedSize(_WIDTH, 800)
    host.show()
    qtbot.waitUntil(lambda: below.y() > part.y())
    before = part.height()
    more.show()
    qtbot.waitUntil(lambda: part.height() > before + 20)
    assert below.y() > part.geometry().bottom()
    assert more.height() >= more.heightForWidth(more.width())


def test_a_line_within_is_emptied_too_and_goes_away(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column, line, name = QVBoxLayout(host), QHBoxLayout(), QLabel("Name")
    line.addWidget(name)
    line.addStretch(1)
    column.addLayout(line)
    clear_out(column)
    assert (column.count(), line.count()) == (0, 0)
    assert name.parentWidget() is host
    with qtbot.waitSignal(line.destroyed):
        pass


def test_nothing_but_the_order_is_lost(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    first, second = QLabel("First"), QLabel("Second")
    column.addWidget(first)
    column.addWidget(second)
    column.addStretch(1)
    clear_out(column)
    assert column.count() == 0
    assert first.parentWidget() is host and second.parentWidget() is host
