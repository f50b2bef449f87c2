"""The trainer who arrives with an app of their own, for every day that begins with nothing made yet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from tests.end2end.trainer import Trainer, noticed_windows


@pytest.fixture
def windows(qapp: QApplication) -> Iterator[set[str]]:
    """Give the names of all windows that came up since before there was an app."""
    with noticed_windows(qapp) as seen:
        yield seen


@pytest.fixture
def trainer(qtbot: QtBot, qapp: QApplication, qt_loop: QEventLoop, tmp_path: Path) -> Iterator[Trainer]:
    """Give the app, new and empty, and the hands that work with it."""
    arrived = Trainer.arrives(qtbot, qapp, qt_loop, tmp_path / "data")
    yield arrived
    arrived.leaves()
