"""A table as the view: a list that grows while people talk, a vote, or lists side by side."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from facilitator.view import AudienceView
from ui.projector.clocks import corner_clock
from ui.projector.scene_task import build_task
from ui.projector.stage import GAP, Region, Stage, footnote, heading
from ui.projector.tables import table


def build_table(view: AudienceView, stage: Stage) -> tuple[Region, ...]:
    """Return the regions of a table under its heading; without one there is the task."""
    face = view.table
    if face is None or not face.headings or len(view.clocks) > 1:
        return build_task(view, stage)
    content = stage.content
    title, top = heading(view.title, stage)
    area = QRectF(content.left(), top + GAP, content.width(), content.bottom() - top - GAP)
    if not view.clocks:
        note, height = footnote(view.footnote, stage)
        area.adjust(0, 0, 0, -height)
        return (title, note, table(face, area, stage))
    clock = corner_clock(view, view.clocks[0], stage)
    above = QRectF(area.left(), area.top(), area.width(), clock.rect.top() - GAP - area.top())
    beside = QRectF(area.left(), area.top(), clock.rect.left() - 2 * GAP - area.left(), area.height())
    regions = [table(face, room, stage) for room in (above, beside)]
    return (title, (clock.pieces,), min(regions, key=len))
