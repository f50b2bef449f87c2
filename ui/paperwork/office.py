"""Has papers made in the background, one after another, and tells how far they are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from ui.paperwork.saved import SavedPaper, save_content
from ui.process.background import Background, Job, Progress

# an order is what the two functions of one office agree on
Render = Callable[[Progress, Any], object]
"""Makes a paper to look at; what it returns has its bytes in `content`."""
Save = Callable[[Progress, Any, Path], SavedPaper]
"""Makes a paper and writes it."""


class PaperOffice(QObject):
    """Takes orders. An error has reached the trainer before `idle` is told.

    Signals:
        busy: a paper is being made.
        progressed: it is this far, from 0 to 1.
        rendered: a paper to look at is there; carries what the maker returned, with the bytes in `content`.
        saved: a paper was written; carries its `SavedPaper`.
        idle: nothing is being made any more, however it ended.
    """

    busy = Signal()
    progressed = Signal(float)
    rendered = Signal(object)
    saved = Signal(object)
    idle = Signal()

    def __init__(
        self,
        background: Background,
        parent: QObject | None = None,
        *,
        render: Render,
        save: Save,
    ) -> None:
        """Have the work done by `background`, by functions that know what the orders are."""
        super().__init__(parent)
        self._background = background
        self._render = render
        self._save = save
        self._jobs: list[Job] = []

    def render(self, order: object) -> None:
        """Make a paper to look at."""
        self._follow(self._background.run(self._render, order), self.rendered)

    def save(self, order: object, path: Path) -> None:
        """Make a paper and write it to `path`."""
        self._follow(self._background.run(self._save, order, path), self.saved)

    def save_content(self, content: bytes, path: Path) -> None:
        """Write a paper that is made already to `path`."""
        self._follow(self._background.run(save_content, content, path), self.saved)

    @Slot()
    def cancel(self) -> None:
        """Stop what is being made; nothing of it stays."""
        for job in self._jobs:
            job.cancel()

    @Slot()
    def on_ended(self) -> None:
        """Tell when nothing is left to do."""
        self._jobs = [job for job in self._jobs if not job.is_over]
        if not self._jobs:
            self.idle.emit()

    def _follow(self, job: Job, done: SignalInstance) -> None:
        self._jobs.append(job)
        job.progressed.connect(self.progressed)
        job.done.connect(done)
        job.ended.connect(self.on_ended)
        self.busy.emit()
