"""A real bridge over a real database file with a clock that stands still, for every test of a window.

Import the fixtures that a test needs into the `conftest.py` of its folder.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from facilitator import opening, shipped, texts
from facilitator.clock import SimulatedClock
from facilitator.ids import IdSource
from facilitator.pack.model import Pack
from facilitator.session.commands import Command
from facilitator.session.state import Languages, WorkshopState
from facilitator.storage.database import open_database
from facilitator.storage.workshops import WorkshopStore
from tests.support.small_catalogues import write_catalogue
from ui.bridge import Bridge

DAY = date(2026, 11, 3)
MORNING = datetime(2026, 11, 3, 8, 0, tzinfo=UTC)


@dataclass
class Workbench:
    """A bridge with a workshop open, and what stands behind it."""

    bridge: Bridge
    clock: SimulatedClock
    store: WorkshopStore
    path: Path
    pack: Pack
    new_id: IdSource

    @property
    def state(self) -> WorkshopState:
        """Return the state of the workshop that is open."""
        return self.bridge.state

    @property
    def saved(self) -> WorkshopState:
        """Return the workshop as it lies in the database, read through a connection of its own."""
        return WorkshopStore(open_database(self.path), self.path, "reader").load(self.state.id)

    def do(self, *commands: Command) -> None:
        """Carry out commands that must not be refused."""
        for command in commands:
            assert self.bridge.do(command), f"{command} was refused"

    def open_new(self, template: str = "half-day", languages: Languages | None = None) -> None:
        """Make a workshop from a template and open it."""
        wish = opening.NewWorkshop(
            template, DAY, languages or Languages(), title="Service day", client="Fjordbanken", place="Bergen"
        )
        self.bridge.open(opening.make(wish, self.pack, self.store, self.clock.now(), self.new_id))


@pytest.fixture(scope="session")
def shipped_pack() -> Pack:
    """Give the pack that ships, read once."""
    return shipped.shipped_pack()


@pytest.fixture
def bench(qapp: QApplication, tmp_path: Path, shipped_pack: Pack) -> Iterator[Workbench]:
    """Give a bridge with a half day open, in English."""
    clock = SimulatedClock(MORNING)
    path = tmp_path / "facilitator.sqlite"
    store = WorkshopStore(open_database(path), path, "laptop")
    made = Workbench(Bridge(clock), clock, store, path, shipped_pack, IdSource(clock, Random(1)))
    made.open_new()
    yield made
    made.bridge.close()
    made.bridge.ticker.stop()


SMALL_CATALOGUE = {
    "Library": "Bibliotek",
    "Planned finish": "Slutt etter planen",
    "Title": "Tittel",
    "People": "Deltakere",
    "Paste or type names, one a line": "Lim inn eller skriv navn, ett per linje",
    "Workshops": "Verksteder",
    "Open": "Åpne",
    "planned": "planlagt",
}
"""A few words of Norwegian, so that a test of switching knows what it looks for."""


@pytest.fixture
def small_catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give Norwegian and Indonesian a catalogue of a few words, whatever the shipped ones say by now."""
    for language in ("nb", "id"):
        write_catalogue(tmp_path, language, SMALL_CATALOGUE)
    monkeypatch.setattr(texts, "asset", tmp_path.joinpath)
