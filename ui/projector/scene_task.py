"""A task in words large enough for the last row, the groups below it and the clock beside them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF

from facilitator.view import AudienceView
from ui.projector.canvas import HEIGHT
from ui.projector.clocks import corner_clock, several_clocks
from ui.projector.groups import lines
from ui.projector.lettering import LEADING
from ui.projector.stage import GAP, SMALLEST, Region, Stage, footnote, heading, pages_of
from ui.projector.text_pages import text_region

_GROUPS_SHARE = 0.45
"""How much of the height the groups may take at most; more of them take turns."""


def build_task(view: AudienceView, stage: Stage) -> tuple[Region, ...]:
    """Return the regions of a task: text that needs more than its room goes on on another page, as large as before."""
    if view.groups and len(view.clocks) > 1:
        # several clocks leave too little room for both
        return _in_turns(view, stage)
    together = _together(view, stage)
    if not view.groups or not view.text.strip() or pages_of(together) == 1:
        return together
    in_turns = _in_turns(view, stage)
    return in_turns if pages_of(in_turns) < pages_of(together) else together


def _together(view: AudienceView, stage: Stage) -> tuple[Region, ...]:
    """Return the text above the groups, each on pages of its own where it needs them."""
    title, top = heading(view.title, stage)
    foot, foot_top = build_foot(view, stage, top)
    return (title, text_region(view.text, _between(top, foot_top, stage), stage, view.dealt), *foot)


def _in_turns(view: AudienceView, stage: Stage) -> tuple[Region, ...]:
    """Return first the text, then the groups in its place."""
    title, top = heading(view.title, stage)
    foot, foot_top = build_foot(replace(view, groups=()), stage, top)
    area = _between(top, foot_top, stage)
    text = text_region(view.text, area, stage, view.dealt) if view.text.strip() else ()
    groups, _ = lines(view.groups, area, stage, at_top=True)
    return (title, text + groups, *foot)


def _between(top: float, bottom: float, stage: Stage) -> QRectF:
    content = stage.content
    return QRectF(content.left(), top + GAP, content.width(), bottom - top - 2 * GAP)


def build_foot(view: AudienceView, stage: Stage, top: float) -> tuple[tuple[Region, ...], float]:
    """Return what stands at the foot of a task, groups left and clock right, and where it begins."""
    content = stage.content
    regions: list[Region] = []
    foot_top, left_width, bottom = content.bottom(), content.width(), content.bottom()
    if len(view.clocks) == 1:
        clock = corner_clock(view, view.clocks[0], stage)
        regions.append((clock.pieces,))
        foot_top = clock.rect.top()
        left_width = clock.rect.left() - content.left() - 2 * GAP
    else:
        note, height = footnote(view.footnote, stage)
        regions.append(note)
        bottom -= height
        foot_top = bottom
    if len(view.clocks) > 1:
        # name and state of each clock grow with the letters
        high = 0.38 * HEIGHT + 2 * LEADING * (stage.least - SMALLEST)
        area = QRectF(content.left(), bottom - high, content.width(), high)
        regions.append(several_clocks(view, area, stage))
        foot_top = bottom = area.top() - GAP
    if view.groups:
        most = min(_GROUPS_SHARE * (content.bottom() - top), bottom - top - 0.2 * HEIGHT)
        area = QRectF(content.left(), bottom - most, left_width, most)
        groups, height = lines(view.groups, area, stage)
        regions.append(groups)
        foot_top = min(foot_top, bottom - height)
    return tuple(regions), foot_top
