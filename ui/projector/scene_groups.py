"""Teams and pairs as the view: who works with whom, and a clock in the corner where one runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF

from facilitator.view import AudienceView, GroupFace
from ui.projector.clocks import WORD, corner_clock
from ui.projector.groups import pairs, teams
from ui.projector.lettering import block
from ui.projector.pieces import words
from ui.projector.scene_task import build_task
from ui.projector.stage import GAP, Region, Stage, footnote, heading

_MOST_LINES = 2

Arrange = Callable[[Sequence[GroupFace], QRectF, Stage], Region]


def build_teams(view: AudienceView, stage: Stage) -> tuple[Region, ...]:
    """Return the regions of teams in columns."""
    return _build(view, stage, teams)


def build_pairs(view: AudienceView, stage: Stage) -> tuple[Region, ...]:
    """Return the regions of pairs in a list."""
    return _build(view, stage, pairs)


def _build(view: AudienceView, stage: Stage, arrange: Arrange) -> tuple[Region, ...]:
    content = stage.content
    lead = block(view.text, stage.size(WORD), content.width())
    if not view.groups or len(lead.lines) > _MOST_LINES or len(view.clocks) > 1:
        return build_task(view, stage)
    title, top = heading(view.title, stage)
    regions: list[Region] = [title]
    if lead.lines:
        top += GAP / 2
        regions.append(((words(lead, content.left(), top, stage.colours.muted),),))
        top += lead.height
    area = QRectF(content.left(), top + 1.5 * GAP, content.width(), content.bottom() - top - 1.5 * GAP)
    if len(view.clocks) == 1:
        return (*regions, *_with_corner(view, stage, area, arrange))
    note, height = footnote(view.footnote, stage)
    area.adjust(0, 0, 0, -height)
    return (*regions, note, arrange(view.groups, area, stage))


def _with_corner(view: AudienceView, stage: Stage, area: QRectF, arrange: Arrange) -> tuple[Region, ...]:
    """Return the clock in its corner, the groups above it or to its left, wherever they need fewer pages."""
    clock = corner_clock(view, view.clocks[0], stage)
    above = QRectF(area.left(), area.top(), area.width(), clock.rect.top() - GAP - area.top())
    beside = QRectF(area.left(), area.top(), clock.rect.left() - 2 * GAP - area.left(), area.height())
    ways = [arrange(view.groups, room, stage) for room in (above, beside)]
    return ((clock.pieces,), min(ways, key=len))
