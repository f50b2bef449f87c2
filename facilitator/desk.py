"""Everything that a program with or without windows needs to work: the data folder, the store, the pack, new ids."""

from __future__ import annotations

import platform
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random, SystemRandom
from types import TracebackType
from typing import Self

from facilitator import opening, paths
from facilitator.clock import SimulatedClock, SystemClock, TimeSource
from facilitator.ids import IdSource
from facilitator.opening import NewWorkshop
from facilitator.pack.model import Pack
from facilitator.shipped import shipped_pack
from facilitator.storage.database import open_database
from facilitator.storage.lean import Database
from facilitator.storage.sheets import SheetStore
from facilitator.storage.workshops import WorkshopStore
from facilitator.workshop import Workshop

REHEARSAL_DAY = date(2026, 1, 12)
REHEARSAL_START = datetime(2026, 1, 12, 9, 0, tzinfo=UTC)
"""Any Monday at nine: a rehearsal has the same times on every machine and on every day."""


class Desk:
    """An open data folder. Close it, or use it in a `with`."""

    def __init__(self, folder: Path, time_source: TimeSource, random: Random) -> None:
        """Open the database in `folder`; raises `ExpectedError` where that cannot be."""
        self.folder = folder
        self.time_source = time_source
        self.new_id = IdSource(time_source, random)
        path = paths.database(folder)
        self._db: Database = open_database(path)
        device = platform.node() or "this machine"
        self.store = WorkshopStore(self._db, path, device)
        self.sheets = SheetStore(self._db, path, device, random)
        self._frozen: dict[str, Pack] = {}

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open a data folder for real work."""
        return cls(folder, SystemClock(), SystemRandom())

    @classmethod
    def rehearsal(cls, folder: Path, seed: int) -> Self:
        """Open a data folder for a rehearsal, in which time and chance come from the seed alone.

        Where workshops are already, their number goes into the ids too, so that no rehearsal takes another one's.
        """
        desk = cls(folder, SimulatedClock(REHEARSAL_START), Random(seed))
        if known := desk.store.count():
            desk.new_id = IdSource(desk.time_source, Random(f"{seed}:{known}"))
        return desk

    @property
    def pack(self) -> Pack:
        """Return the pack that ships, read when first asked for; raises `ExpectedError` where it has faults."""
        return shipped_pack()

    def make(self, wish: NewWorkshop) -> Workshop:
        """Make a workshop from a template of the pack."""
        return self._known(opening.make(wish, self.pack, self.store, self.time_source.now(), self.new_id))

    def open_workshop(self, workshop_id: str) -> Workshop:
        """Open a workshop as it was saved last."""
        return self._known(opening.open_workshop(workshop_id, self.store, self.new_id, self._frozen))

    def _known(self, workshop: Workshop) -> Workshop:
        """Keep the content of a workshop for all that have the same: a frozen pack never changes."""
        self._frozen[workshop.state.pack_hash] = workshop.catalog.pack
        return workshop

    def close(self) -> None:
        """Close the database."""
        self._db.close()

    def __enter__(self) -> Self:
        """Return the open desk."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the desk, whatever happened."""
        self.close()
