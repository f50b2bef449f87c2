"""The clock as the whole view: the title, figures a third of the height, the bar, the word."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from facilitator.view import AudienceView
from ui.projector.clocks import WORD, large_clock, several_clocks
from ui.projector.group_cells import people_of
from ui.projector.lettering import block
from ui.projector.pieces import words
from ui.projector.scene_task import build_task
from ui.projector.stage import GAP, Region, Stage, footnote, heading

_MOST_LINES = 2


def build_clock(view: AudienceView, stage: Stage) -> tuple[Region, ...]:
    """Return the regions of a clock; with a text of more than two lines it becomes a task with its clock beside."""
    content = stage.content
    lead = block(_lead(view), stage.size(WORD), content.width())
    if not view.clocks or len(lead.lines) > _MOST_LINES:
        return build_task(view, stage)
    title, top = heading(view.title, stage)
    regions: list[Region] = [title]
    if lead.lines:
        top += GAP / 2
        regions.append(((words(lead, content.left(), top, stage.colours.muted),),))
        top += lead.height
    area = QRectF(content.left(), top + GAP, content.width(), content.bottom() - top - GAP)
    if len(view.clocks) == 1:
        regions.append((large_clock(view, view.clocks[0], area, stage),))
        return tuple(regions)
    note, height = footnote(view.footnote, stage)
    regions.extend((note, several_clocks(view, area.adjusted(0, GAP, 0, -height), stage)))
    return tuple(regions)


def _lead(view: AudienceView) -> str:
    """Return the lines under the title: the task, and who is on stage where somebody is."""
    on_stage = (people_of(group) for group in view.groups if group.on_stage)
    return "\n".join(part for part in (view.text, *on_stage) if part.strip())
