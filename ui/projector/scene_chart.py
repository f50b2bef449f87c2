"""Bars for the whole room, with the clock, and with the sums or the sentence that belong to them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import accumulate

from PySide6.QtCore import QRectF

from facilitator.tokens import SEMIBOLD
from facilitator.view import AudienceView, ChartFace, ChartSum
from ui.projector.chart_bars import FIGURE, bars_in, has_room, stand_too_close
from ui.projector.clocks import corner_clock
from ui.projector.lettering import Block, block, one_line
from ui.projector.pieces import Pieces, words
from ui.projector.scene_task import build_task
from ui.projector.stage import GAP, TITLE, Region, Stage, heading, pages_of

_SUM = 80
_SUMS_SHARE = 0.3


def build_chart(view: AudienceView, stage: Stage) -> tuple[Region, ...]:
    """Return the regions of a chart; before its first bar the room reads the question.

    The bars stand above the clock or left of it, whichever needs fewer pages.
    """
    chart = view.chart
    if chart is None or not any(bar.value for bar in chart.bars):
        return build_task(view, stage)
    above = _above(view, chart, stage)
    # Large letters leave sideways bars no room beside a clock.
    may_stand_beside = (len(view.clocks) == 1 and stage.least <= TITLE) or chart.upright
    beside = _beside(view, chart, stage) if may_stand_beside else None
    if beside is None:
        return above
    return beside if pages_of(beside) < pages_of(above) or chart.upright else above


def _above(view: AudienceView, chart: ChartFace, stage: Stage) -> tuple[Region, ...]:
    """Return the bars over the whole width; the sums, or else the sentence, below them and left of the clock."""
    content = stage.content
    title, top = heading(view.title, stage)
    clock, foot_top = _clock(view, stage)
    width = content.width() if clock is None else clock.left() - content.left() - 2 * GAP
    foot = QRectF(content.left(), content.top(), width, content.height())
    below, below_top = _sums(chart.sums, foot, stage) if chart.sums else _sentence(view.text, foot, stage)
    area = QRectF(content.left(), top + GAP, content.width(), min(foot_top, below_top) - top - 2 * GAP)
    if not has_room(chart, area, stage):
        return build_task(replace(view, text=_in_words(chart, view.text)), stage)
    return (title, bars_in(chart, area, stage), below, *_clock_region(view, stage))


def _beside(view: AudienceView, chart: ChartFace, stage: Stage) -> tuple[Region, ...] | None:
    """Return the bars left of the clock with the sums above it, None where the bars or the sums have no room there."""
    content = stage.content
    title, top = heading(view.title, stage)
    clock, clock_top = _clock(view, stage)
    # The sums of upright bars come last: their room is kept, so that nothing moves when they do.
    least = _SUMS_SHARE * content.width() if chart.upright else 0.0
    right = max(least, 0.0 if clock is None else clock.width())
    made = [_Sum.made(each, right, stage, FIGURE) for each in chart.sums]
    width = content.width() - (right + 2 * GAP if right else 0.0)
    sums_height = sum(each.height for each in made) + GAP * (len(made) + 1)
    if stand_too_close(chart, width, stage) or sums_height > clock_top - top:
        return None
    tops = accumulate((each.height + GAP for each in made), initial=top + GAP)
    column = tuple(
        piece for each, at in zip(made, tops, strict=False) for piece in each.placed(content.right() - right, at, stage)
    )
    foot = QRectF(content.left(), content.top(), width, content.height())
    sentence = "" if chart.upright or chart.sums else view.text
    below, below_top = _sentence(sentence, foot, stage)
    area = QRectF(content.left(), top + GAP, width, below_top - top - GAP)
    if not has_room(chart, area, stage):
        return None
    return (title, bars_in(chart, area, stage), below, (column,), *_clock_region(view, stage))


def _in_words(chart: ChartFace, text: str) -> str:
    """Return a chart as lines of text, which are paged like any other."""
    bars = [f"{bar.label}: {bar.value}" if bar.value else bar.label for bar in chart.bars]
    sums = [f"{each.label}: {each.value}" for each in chart.sums]
    return "\n".join([*bars, *sums, text])


def _clock(view: AudienceView, stage: Stage) -> tuple[QRectF | None, float]:
    """Return where the clock in the corner is, and where it begins."""
    if len(view.clocks) != 1:
        return None, stage.content.bottom()
    rect = corner_clock(view, view.clocks[0], stage).rect
    return rect, rect.top()


def _clock_region(view: AudienceView, stage: Stage) -> tuple[Region, ...]:
    return ((corner_clock(view, view.clocks[0], stage).pieces,),) if len(view.clocks) == 1 else ()


def _sentence(text: str, area: QRectF, stage: Stage) -> tuple[Region, float]:
    made = block(text, stage.least, area.width())
    if not made.lines:
        return ((),), area.bottom()
    # A sentence of more lines than this would take the room of the bars; it takes turns with its own rest.
    parts = made.parts(4 if stage.least <= TITLE else 2)
    tallest = max(part.height for part in parts)
    top = area.bottom() - tallest
    return tuple((words(part, area.left(), top, stage.colours.muted),) for part in parts), top - GAP


def _sums(sums: tuple[ChartSum, ...], area: QRectF, stage: Stage) -> tuple[Region, float]:
    """Return the sums side by side where they fit, else under each other, on their own pages where there are many."""
    made = [_Sum.made(each, area.width(), stage) for each in sums]
    lefts = list(accumulate((each.width + 3 * GAP for each in made), initial=0.0))
    if lefts[-1] - 3 * GAP <= area.width():
        top = area.bottom() - max(each.height for each in made)
        placed = (each.placed(area.left() + left, top, stage) for each, left in zip(made, lefts[:-1], strict=True))
        return (tuple(piece for pieces in placed for piece in pieces),), top - GAP
    tallest = max(each.height for each in made)
    top = area.bottom() - tallest
    return tuple(each.placed(area.left(), top, stage) for each in made), top - GAP


@dataclass(frozen=True, slots=True, eq=False)
class _Sum:
    """A sum: what it is called, and the large figure under it."""

    label: Block
    value: Block

    @classmethod
    def made(cls, each: ChartSum, width: float, stage: Stage, size: int = _SUM) -> _Sum:
        value = one_line(each.value, stage.size(size), SEMIBOLD)
        if value.width > width:
            value = block(each.value, stage.least, width, SEMIBOLD)
        return cls(block(each.label, stage.least, width), value)

    @property
    def width(self) -> float:
        return max(self.label.width, self.value.width)

    @property
    def height(self) -> float:
        return self.label.height + self.value.height

    def placed(self, left: float, top: float, stage: Stage) -> Pieces:
        return (
            words(self.label, left, top, stage.colours.muted),
            words(self.value, left, top + self.label.height, stage.colours.ink),
        )
