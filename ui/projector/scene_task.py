"""A task in words large enough for the last row, the groups below it and the clock beside them."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from facilitator.tokens import WALL_TEXT, WALL_TEXT_LARGEST
from facilitator.view import AudienceView
from ui.projector.canvas import HEIGHT
from ui.projector.clocks import corner_clock, several_clocks
from ui.projector.groups import lines
from ui.projector.lettering import Block, block
from ui.projector.pieces import words
from ui.projector.stage import GAP, Region, Stage, footnote, heading

_SIZES = (round(WALL_TEXT_LARGEST * HEIGHT), 70, round(WALL_TEXT * HEIGHT))
_GROUPS_SHARE = 0.45
"""How much of the height the groups may take at most; more of them take turns."""


def build_task(view: AudienceView, stage: Stage) -> tuple[Region, ...]:
    """Return the regions of a task: text that needs more than its room goes on on another page, as large as before."""
    title, top = heading(view.title, stage)
    content = stage.content
    foot, foot_top = build_foot(view, stage, top)
    text_area = QRectF(content.left(), top + GAP, content.width(), foot_top - top - 2 * GAP)
    return (title, text_region(view.text, text_area, stage), *foot)


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
        area = QRectF(content.left(), bottom - 0.38 * HEIGHT, content.width(), 0.38 * HEIGHT)
        regions.append(several_clocks(view, area, stage))
        foot_top = bottom = area.top() - GAP
    if view.groups:
        most = min(_GROUPS_SHARE * (content.bottom() - top), bottom - top - 0.2 * HEIGHT)
        area = QRectF(content.left(), bottom - most, left_width, most)
        groups, height = lines(view.groups, area, stage)
        regions.append(groups)
        foot_top = min(foot_top, bottom - height)
    return tuple(regions), foot_top


def text_region(text: str, area: QRectF, stage: Stage) -> Region:
    """Return a text from the top of `area` on, in the largest size that fits, else in pages of the least size."""
    made = largest(text, area)
    if not made.lines:
        return ((),)
    if made.height <= area.height():
        return ((words(made, area.left(), area.top(), stage.colours.ink),),)
    each = max(1, int(area.height() // made.leading))
    return tuple((words(part, area.left(), area.top(), stage.colours.ink),) for part in made.parts(each))


def largest(text: str, area: QRectF, sizes: tuple[int, ...] = _SIZES) -> Block:
    """Return the text in the largest of the sizes in which it fits into `area`, else in the last."""
    made = block(text, sizes[0], area.width())
    for size in sizes[1:]:
        if made.height <= area.height():
            break
        made = block(text, size, area.width())
    return made
