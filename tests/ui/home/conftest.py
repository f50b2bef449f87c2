"""Home over a real database file, wired to it as the app does."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from facilitator import opening
from facilitator.clock import SimulatedClock
from facilitator.ids import IdSource
from facilitator.pack.catalog import Catalog
from facilitator.pack.model import Pack
from facilitator.session.commands import Begin, Close
from facilitator.session.live import Status
from facilitator.storage.database import open_database
from facilitator.storage.workshops import WorkshopStore
from facilitator.texts import Texts
from tests.ui.hands import Hands
from tests.ui.workbench import DAY, MORNING, shipped_pack, small_catalogues
from ui.home.panel import HomePanel
from ui.home.rows import WorkshopLine

__all__ = ["shipped_pack", "small_catalogues"]


@dataclass
class House:
    """Home, the store behind it, and what was asked for."""

    hands: Hands
    panel: HomePanel
    store: WorkshopStore
    clock: SimulatedClock
    pack: Pack
    opened: list[str] = field(default_factory=list)
    wanted: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    themes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._new_id = IdSource(self.clock, Random(1))
        self.panel.open_requested.connect(self.opened.append)
        self.panel.new_requested.connect(self.wanted.append)
        self.panel.language_chosen.connect(self.languages.append)
        self.panel.theme_chosen.connect(self.themes.append)
        self.panel.remove_requested.connect(self.remove)
        self.panel.restore_requested.connect(self.restore)

    def make(
        self, title: str, status: Status = Status.PLANNED, day: date = DAY, client: str = "", place: str = ""
    ) -> str:
        """Make a workshop that has come as far as `status`, and show the list anew."""
        self.clock.advance(60)
        wish = opening.NewWorkshop("half-day", day, title=title, client=client, place=place)
        workshop = opening.make(wish, self.pack, self.store, self.clock.now(), self._new_id)
        if status is not Status.PLANNED:
            workshop.do(Begin(1), self.clock.now())
        if status is Status.CLOSED:
            workshop.do(Close(), self.clock.now())
        self.refresh()
        return workshop.state.id

    def refresh(self) -> None:
        self.panel.show_rows(self.store.listed())

    def remove(self, workshop_id: str) -> None:
        self.store.remove(workshop_id, self.clock.now())
        self.refresh()

    def restore(self, workshop_id: str) -> None:
        self.store.restore(workshop_id, self.clock.now())
        self.refresh()

    @property
    def lines(self) -> list[WorkshopLine]:
        """Return the rows on show from top to bottom."""
        shown = [line for line in self.hands.window.findChildren(WorkshopLine) if line.isVisible()]
        return sorted(shown, key=lambda line: line.y())

    def titles(self) -> list[str]:
        return [self.hands.says("row_title", line) for line in self.lines]


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path, shipped_pack: Pack) -> House:
    """Give Home with templates and no workshop yet, on the third of November."""
    panel = HomePanel(Texts("en"), today=lambda: DAY)
    panel.show_templates(Catalog(shipped_pack))
    path = tmp_path / "facilitator.sqlite"
    store = WorkshopStore(open_database(path), path, "laptop")
    return House(Hands(qtbot, panel, (1366, 768)), panel, store, SimulatedClock(MORNING), shipped_pack)
