"""Draws an `AudienceView` into any rectangle: on the wall itself, and as the small true picture of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QRegion

from facilitator.tokens import WALL_PAGE_S
from facilitator.view import AudienceView, Scene
from ui.projector.canvas import HEIGHT, Canvas, Drawn, Kind
from ui.projector.lettering import block
from ui.projector.line_pictures import LinePictures
from ui.projector.message import message_band
from ui.projector.pieces import LivingPiece, Pieces
from ui.projector.scene_card import build_card_back, build_reveal
from ui.projector.scene_chart import build_chart
from ui.projector.scene_clock import build_clock
from ui.projector.scene_groups import build_pairs, build_teams
from ui.projector.scene_plain import build_plain
from ui.projector.scene_table import build_table
from ui.projector.scene_task import build_task
from ui.projector.scene_title import build_title
from ui.projector.stage import TITLE, Region, Stage, colours_of, least_of, page_sign, pages_of

_SCENES: dict[Scene, Callable[[AudienceView, Stage], tuple[Region, ...]]] = {
    Scene.TITLE: build_title,
    Scene.TASK: build_task,
    Scene.CLOCK: build_clock,
    Scene.TEAMS: build_teams,
    Scene.PAIRS: build_pairs,
    Scene.CARD_BACK: build_card_back,
    Scene.REVEAL: build_reveal,
    Scene.CHART: build_chart,
    Scene.TABLE: build_table,
    Scene.BLACK: build_plain,
    Scene.WHITE: build_plain,
}
_NARROWEST = 500.0
_LONGEST_FOOTNOTE = 2
"""A footnote of more lines than this is no small line any more, and goes with the text; so does one in large print."""


@dataclass(frozen=True, slots=True, eq=False)
class _Layout:
    """The finished pages for one view and one shape of the wall."""

    stage: Stage
    pages: tuple[Pieces, ...]
    living: tuple[tuple[LivingPiece, ...], ...]
    kept: LinePictures


class WallPainter:
    """Draws one view. The layout is made once for a shape of the wall, and kept.

    What is drawn depends on nothing but the view, the time and the rectangle. Text that needs several pages turns
    them every 8 seconds, counted from `since_s`.
    """

    def __init__(self, view: AudienceView, boot_s: float = 0.0) -> None:
        self._view = view
        self._boot_s = boot_s
        self.since_s = boot_s
        self.shape = QSize()
        """What the view is laid out for, where that is another than it is painted into: whole pixels round it off."""
        self._kept: _Layout | None = None
        self._drawn: dict[int, list[Drawn]] = {}
        self._drawn_page: tuple[float, int] | None = None
        self._placed: tuple[QRect, int, tuple[QRect, ...]] | None = None

    @property
    def view(self) -> AudienceView:
        """Return what is drawn."""
        return self._view

    def move_to(self, boot_s: float) -> None:
        """Take another time."""
        self._boot_s = boot_s

    def pages(self, rect: QRect) -> int:
        """Return how many pages the view takes in a rectangle of this shape."""
        return len(self._layout(rect).pages)

    def page(self, rect: QRect) -> int:
        """Return which page is due, counted from 0."""
        return self._page_at(rect, self._boot_s)

    def turn(self) -> None:
        """Let the next page begin at the present time."""
        shown = int(max(0.0, self._boot_s - self.since_s + 1e-6) // WALL_PAGE_S)
        self.since_s = self._boot_s - (shown + 1) * WALL_PAGE_S

    def has_turned(self, rect: QRect, before_s: float) -> bool:
        """Tell whether another page is shown now than at `before_s`."""
        return self.pages(rect) > 1 and self.page(rect) != self._page_at(rect, before_s)

    def changed(self, rect: QRect, before_s: float) -> QRegion:
        """Return the part of `rect` that looks otherwise now than it did at `before_s`."""
        layout, page = self._layout(rect), self.page(rect)
        if page != self._page_at(rect, before_s):
            return QRegion(rect)
        region = QRegion()
        for piece in layout.living[page]:
            for part in piece.changed(before_s, self._boot_s):
                region += _pixels(part, rect)
        return region

    def paint(self, painter: QPainter, rect: QRect, region: QRegion | None = None) -> None:
        """Draw into `rect`; with a region, only what touches it."""
        layout, page = self._layout(rect), self.page(rect)
        if self._drawn_page != (layout.stage.width, page):
            self._drawn = {}
            self._drawn_page = (layout.stage.width, page)
        painter.save()
        painter.setClipRegion(QRegion(rect) if region is None else region & QRegion(rect))
        painter.fillRect(rect, colours_of(self._view).ground)
        painter.translate(rect.topLeft())
        scale = _scale(rect)
        painter.scale(scale, scale)
        canvas = Canvas(painter, layout.kept)
        for at, (piece, place) in enumerate(zip(layout.pages[page], self._places(rect, page), strict=True)):
            if region is not None:
                seen = region.intersected(place)
                if seen.isEmpty():
                    continue
                canvas.limit_to(seen.boundingRect().translated(-rect.topLeft()), scale)
            self._drawn[at] = canvas.drawn = []
            piece.paint(canvas, self._boot_s)
        painter.restore()

    def drawn(self) -> tuple[Drawn, ...]:
        """Return everything that stands on the wall since the last painting, in thousandths of its height."""
        return tuple(drawn for at in sorted(self._drawn) for drawn in self._drawn[at])

    def texts(self) -> tuple[str, ...]:
        """Return every string that stands on the wall since the last painting, from the top down."""
        return tuple(drawn.text for drawn in self.drawn() if drawn.kind is Kind.TEXT and drawn.text)

    def words(self, rect: QRect) -> tuple[str, ...]:
        """Return what there is to read in a rectangle of this shape now, whether it has been painted or not."""
        said: list[str] = []
        for piece in self._layout(rect).pages[self.page(rect)]:
            said.extend(piece.says(self._boot_s))
        return tuple(said)

    def _page_at(self, rect: QRect, boot_s: float) -> int:
        pages = self.pages(rect)
        if pages == 1:
            return 0
        return int(max(0.0, boot_s - self.since_s + 1e-6) // WALL_PAGE_S) % pages

    def _places(self, rect: QRect, page: int) -> tuple[QRect, ...]:
        """Return the pixels that each piece of a page touches; the same from second to second."""
        if self._placed is None or self._placed[:2] != (rect, page):
            places = tuple(_pixels(piece.rect, rect) for piece in self._layout(rect).pages[page])
            self._placed = (QRect(rect), page, places)
        return self._placed[2]

    def _layout(self, rect: QRect) -> _Layout:
        shape = rect.size() if self.shape.isEmpty() else self.shape
        width = max(_NARROWEST, HEIGHT * shape.width() / max(1, shape.height()))
        if self._kept is None or self._kept.stage.width != width:
            self._kept = _laid_out(self._view, width)
        return self._kept


def _laid_out(view: AudienceView, width: float) -> _Layout:
    stage = Stage(width, colours_of(view), least=least_of(view))
    band, stage = message_band(view, stage)
    view = _with_short_footnote(view, stage)
    regions = (band, *_SCENES[view.scene](view, stage))
    if pages_of(regions) > 1:
        stage = replace(stage, paged=True)
        regions = (band, *_SCENES[view.scene](view, stage))
    count = pages_of(regions)
    pages = tuple(_page(regions, at, count, stage) for at in range(count))
    living = tuple(tuple(piece for piece in page if isinstance(piece, LivingPiece)) for page in pages)
    return _Layout(stage, pages, living, LinePictures())


def _page(regions: tuple[Region, ...], page: int, count: int, stage: Stage) -> Pieces:
    pieces = tuple(piece for region in regions for piece in region[page % len(region)])
    return (*pieces, *page_sign(page, count, stage)) if count > 1 else pieces


def _with_short_footnote(view: AudienceView, stage: Stage) -> AudienceView:
    lines = block(view.footnote, stage.least, stage.content.width() / 2).lines
    if len(lines) <= (_LONGEST_FOOTNOTE if stage.least <= TITLE or not view.text.strip() else 0):
        return view
    return replace(view, footnote="", text="\n".join(part for part in (view.text, view.footnote) if part))


def _scale(area: QRect) -> float:
    """Return the pixels to a unit; an area too narrow for any text is drawn smaller, from the top."""
    return min(area.height() / HEIGHT, area.width() / _NARROWEST)


def _pixels(rect: QRectF, area: QRect) -> QRect:
    """Return the pixels that a rectangle in units touches, with one to spare for soft edges."""
    scale = _scale(area)
    scaled = QRectF(rect.left() * scale, rect.top() * scale, rect.width() * scale, rect.height() * scale)
    return scaled.translated(area.left(), area.top()).toAlignedRect().adjusted(-2, -2, 2, 2)
