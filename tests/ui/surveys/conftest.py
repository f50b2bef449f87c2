"""The whole app with a day open, as a trainer would have it who wants to fill in a test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from tests.end2end.trainer import Trainer


@pytest.fixture
def trainer(qtbot: QtBot, qapp: QApplication, qt_loop: QEventLoop, tmp_path: Path) -> Iterator[Trainer]:
    """Give a trainer with a half day open, at the page of the tests."""
    trainer = Trainer.arrives(qtbot, qapp, qt_loop, tmp_path)
    trainer.app.navigation.on_new_requested("half-day")
    trainer.app.console.activateWindow()
    qtbot.waitUntil(trainer.app.console.isActiveWindow)
    trainer.app.on_surveys_requested()
    yield trainer
    trainer.leaves()
