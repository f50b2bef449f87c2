"""The places that nobody looks at when a workshop is opened: none is loaded or built before it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.desk import Desk
from ui.bridge import Bridge
from ui.paperwork.page_size import PageSizes
from ui.process.background import Background
from ui.screens.curtain import Curtain

if TYPE_CHECKING:
    from ui.people.panel import PeoplePanel
    from ui.plan.panel import PlanPanel
    from ui.review.panel import ReviewPanel
    from ui.surveys.panel import SurveysPanel


class LatePlaces(QObject):
    """Builds each place with what it needs, and passes on what is asked for in it.

    Signals:
        papers_requested: the list of all papers is wanted.
        fill_requested: somebody fills in a test and needs the whole window; carries the page for it.
        filled: the trainer has the laptop back.
    """

    papers_requested = Signal()
    fill_requested = Signal(QWidget)
    filled = Signal()

    def __init__(
        self,
        bridge: Bridge,
        desk: Desk,
        background: Background,
        curtain: Curtain,
        papers: Callable[[], Path],
        sizes: PageSizes,
        parent: QObject,
    ) -> None:
        """Keep what the places need; `papers` says where papers are saved, `sizes` on which size they are made."""
        super().__init__(parent)
        self._bridge = bridge
        self._desk = desk
        self._background = background
        self._curtain = curtain
        self._papers = papers
        self._sizes = sizes

    def plan(self) -> PlanPanel:
        """Build the agenda and what is known of the workshop."""
        from ui.plan.panel import PlanPanel

        return PlanPanel(self._bridge)

    def people(self) -> PeoplePanel:
        """Build the list of people and their groups."""
        from ui.people.panel import PeoplePanel

        return PeoplePanel(self._bridge)

    def review(self) -> ReviewPanel:
        """Build what tells the day as the summary does."""
        from ui.review.panel import ReviewPanel

        panel = ReviewPanel(self._bridge, self._background, papers=self._papers, sizes=self._sizes)
        panel.papers_requested.connect(self.papers_requested)
        return panel

    def surveys(self) -> SurveysPanel:
        """Build the tests and surveys."""
        from ui.surveys.panel import SurveysPanel

        panel = SurveysPanel(self._bridge, self._desk, self._curtain, self._background, self._papers, self._sizes)
        panel.fill_requested.connect(self.fill_requested)
        panel.filled.connect(self.filled)
        return panel
