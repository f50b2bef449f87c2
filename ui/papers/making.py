"""Making handouts and cards off the GUI thread: what is asked for, and the functions that the worker runs.

Nothing here knows a widget. What draws PDFs is loaded by the process that draws them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.pack.catalog import Catalog
from facilitator.session.state import Deal, WorkshopState
from facilitator.texts import Texts
from ui.paperwork.saved import SavedPaper
from ui.process.background import Progress

if TYPE_CHECKING:
    from facilitator.export.collection import Collection
    from facilitator.export.paper_size import PaperSize
    from facilitator.export.printables import PrintWish
    from facilitator.export.saving import Paper


@dataclass(frozen=True, slots=True)
class PapersOrder:
    """Papers chosen from the list, with the workshop as it was when they were wished; without one, of a pack alone."""

    wish: PrintWish
    catalog: Catalog
    day: date
    state: WorkshopState | None


@dataclass(frozen=True, slots=True)
class CardsOrder:
    """Dealt cards, one a page and folded, in a language and on a size of paper."""

    deals: tuple[Deal, ...]
    catalog: Catalog
    state: WorkshopState
    language: str
    size: PaperSize


def render(progress: Progress, order: PapersOrder | CardsOrder) -> Paper:
    """Return the papers as a PDF."""
    from facilitator.export.apart import draw_collection

    papers = partial(draw_collection, _collection(order))
    return progress.draw(papers, progress=progress.step, cancelled=progress.is_cancelled)


def save(progress: Progress, order: PapersOrder | CardsOrder, path: Path) -> SavedPaper:
    """Write the papers to `path`.

    Raises:
        ExpectedError: the file cannot be written.
    """
    from facilitator.export.apart import draw_collection
    from facilitator.export.saving import save_paper

    papers = partial(draw_collection, _collection(order))
    save_paper(papers, path, progress=progress.step, cancelled=progress.is_cancelled, draw=progress.draw)
    return SavedPaper(path, logo_left_out=False)


def _collection(order: PapersOrder | CardsOrder) -> Collection:
    from facilitator.export.printables import collection, dealt_cards

    match order:
        case PapersOrder(wish=wish, catalog=catalog, day=day, state=state):
            return collection(wish, catalog, Texts(wish.language), day=day, state=state)
        case CardsOrder(deals=deals, catalog=catalog, state=state, language=language, size=size):
            return dealt_cards(state, deals, catalog, Texts(language), size)
