"""Making the paper of a workshop off the GUI thread: what is asked for, and the functions that the worker runs.

Nothing here knows a widget. What draws PDFs is loaded by the process that draws them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.export.document import Audience, Report
from facilitator.export.paper_size import PaperSize
from facilitator.export.report import build_report
from facilitator.pack.catalog import Catalog
from facilitator.session.events import Event
from facilitator.session.state import WorkshopState
from facilitator.texts import Texts
from ui.paperwork.saved import SavedPaper
from ui.process.background import Progress
from ui.review.places import local_offset

if TYPE_CHECKING:
    from facilitator.export.saving import Paper


@dataclass(frozen=True, slots=True)
class PaperWish:
    """Which paper is wanted: its language, for whom, whether people are named and marks told in it, and its size."""

    language: str
    audience: Audience = Audience.CLIENT
    names: bool = False
    marks: bool = False
    size: PaperSize = PaperSize.A4


@dataclass(frozen=True, slots=True)
class Order:
    """A wish together with the workshop as it was when it was wished."""

    wish: PaperWish
    state: WorkshopState
    catalog: Catalog
    events: tuple[Event, ...] = ()


def render(progress: Progress, order: Order) -> Paper:
    """Return the paper as a PDF."""
    from facilitator.export.apart import draw_summary

    summary = partial(draw_summary, _report(order))
    return progress.draw(summary, progress=progress.step, cancelled=progress.is_cancelled)


def save(progress: Progress, order: Order, path: Path) -> SavedPaper:
    """Write the paper to `path`.

    Raises:
        ExpectedError: the file cannot be written.
    """
    from facilitator.export.apart import draw_summary
    from facilitator.export.saving import save_paper

    summary = partial(draw_summary, _report(order))
    saved = save_paper(summary, path, progress=progress.step, cancelled=progress.is_cancelled, draw=progress.draw)
    return SavedPaper(path, bool(saved.left_out))


def _report(order: Order) -> Report:
    return build_report(
        order.state,
        order.catalog,
        Texts(order.wish.language),
        order.wish.audience,
        names=order.wish.names,
        marks=order.wish.marks,
        local_offset=local_offset(order.state),
        events=order.events,
        size=order.wish.size,
    )
