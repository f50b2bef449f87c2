"""The people's place in a window, over a half day that lies in a database file."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.hands import Hands
from tests.ui.workbench import Workbench, bench, shipped_pack, small_catalogues
from ui.people.panel import PeoplePanel

__all__ = ["bench", "shipped_pack", "small_catalogues"]


@pytest.fixture
def hands(bench: Workbench, qtbot: QtBot) -> Hands:
    """Give hands on the place, the window as wide as a laptop's screen."""
    return Hands(qtbot, PeoplePanel(bench.bridge))
