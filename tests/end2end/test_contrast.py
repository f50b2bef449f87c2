"""Every word in the trainer's window stands out 4.5 to 1, measured from the pixels, in both themes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from facilitator.opening import NewWorkshop
from facilitator.rehearsal.day import Cast, Rehearsal
from tests.end2end.trainer import Trainer
from tests.support.contrast import contrast_in, pictured
from ui.look.theme import apply_theme

LEAST = 4.5
SCALE = 3


@pytest.fixture
def trainer(qtbot: QtBot, qapp: QApplication, qt_loop: QEventLoop, tmp_path: Path) -> Iterator[Trainer]:
    arrived = Trainer.arrives(qtbot, qapp, qt_loop, tmp_path / "data")
    workshop = arrived.app.desk.make(NewWorkshop("half-day", date(2026, 11, 3)))
    Rehearsal(workshop, arrived.clock, "en", Cast(people=7, seed=1)).run_until("prepare")
    arrived.app.navigation.on_open_requested(workshop.state.id)
    yield arrived
    arrived.leaves()
    apply_theme(qapp, dark=False)


def words_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text().strip()
    return widget.text().strip() if isinstance(widget, QLineEdit) else ""


def too_faint(window: QWidget) -> list[tuple[str, str, float]]:
    """Return the words that stand out too little: who says them, what, and their contrast."""
    image = pictured(window, SCALE)
    found = []
    for part in window.findChildren(QWidget):
        if not part.isVisible() or not part.isEnabled() or not words_of(part):
            continue
        shown = part.visibleRegion().boundingRect()
        if shown.width() < 8 or shown.height() < 8:
            continue
        inside = shown.intersected(part.rect().adjusted(3, 3, -3, -3))
        rect = QRect(part.mapTo(window, QPoint(0, 0)) + inside.topLeft(), inside.size())
        seen = contrast_in(image, QRect(rect.topLeft() * SCALE, rect.size() * SCALE))
        if seen < LEAST:
            found.append((part.objectName() or type(part).__name__, words_of(part)[:40], round(seen, 2)))
    return found


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_word_of_every_place_stands_out(trainer: Trainer, qapp: QApplication, dark: bool) -> None:
    apply_theme(qapp, dark=dark)
    for place in ("plan", "people", "run", "review"):
        trainer.go_to_place(place)
        assert (place, too_faint(trainer.app.console)) == (place, [])
    trainer.app.navigation.on_home_requested()
    assert too_faint(trainer.app.console) == []
