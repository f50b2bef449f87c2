"""Opens the windows with papers; each is built when it is wanted first, and open ones come to the front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from ui.screens.curtain import Curtain
from ui.widgets.showing import bring_up

if TYPE_CHECKING:
    from ui.papers.card_window import CardWindow
    from ui.papers.means import PaperMeans
    from ui.papers.window import PapersWindow


class PaperWindows(QObject):
    """Knows the list of all papers, and the window that prints one dealt card."""

    def __init__(self, console: QWidget, curtain: Curtain, means: PaperMeans) -> None:
        """Open windows over `console`, which work with `means`."""
        super().__init__(console)
        self._console = console
        self._curtain = curtain
        self._means = means
        self._papers: PapersWindow | None = None
        self._card: CardWindow | None = None
        means.bridge.audience_changed.connect(self.on_audience_changed)

    @Slot()
    def on_papers_requested(self) -> None:
        """Offer all papers of the workshop that is open."""
        if not self._means.bridge.is_open:
            return
        if self._papers is None:
            from ui.papers.window import PapersWindow

            self._papers = PapersWindow(self._means, self._curtain, self._console)
        bring_up(self._papers)

    @Slot(str)
    def on_card_requested(self, deal_id: str) -> None:
        """Offer to print a dealt card for the one it is for."""
        if self._card is None:
            from ui.papers.card_window import CardWindow

            self._card = CardWindow(self._means, self._console)
        self._card.ask_for(deal_id)
        bring_up(self._card)

    @Slot(object)
    def on_audience_changed(self, _view: object) -> None:
        """Close with the workshop: of what is let go nothing can be printed."""
        if not self._means.bridge.is_open:
            for window in (self._papers, self._card):
                if window is not None:
                    window.close()
