"""The strip of the day: two lanes of blocks, as planned and as it went, on one scale of hours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from reportlab.pdfgen.canvas import Canvas

from facilitator import tokens
from facilitator.export.document import Agenda
from facilitator.export.pdf_charts import hatch, rule
from facilitator.export.pdf_fonts import CAP_HEIGHT, REGULAR, SEMIBOLD, text_width
from facilitator.export.pdf_strips import Flow
from facilitator.export.pdf_styles import ACCENT, INK, LINE, MUTED, SMALL, TRACK, WIDTH, columns_left
from facilitator.export.pdf_text import clean

_LEFT = columns_left(2)
_TICKS = 16.0
_LANE = 18.0
_LANE_GAP = 5.0
_SEAM = 1.0
_NUMBER = 8.0
_TINT = tokens.LIGHT.tint


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where a minute of the day lies on the strip."""

    first: float
    last: float

    def at(self, minute: float) -> float:
        """Return the distance from the left margin."""
        return _LEFT + (minute - self.first) / max(self.last - self.first, 1.0) * (WIDTH - _LEFT)


@dataclass(frozen=True, slots=True)
class _Lane:
    """A row of blocks with its name; `solid` blocks are what was, the others what was meant."""

    name: str
    blocks: tuple[tuple[str, tuple[float, float]], ...]
    solid: bool


def add_day(flow: Flow, agenda: Agenda) -> None:
    """Add the strip of the day."""
    moments = [at for block in agenda.blocks for at in (*block.planned, *(block.actual or ()))]
    if not moments:
        return
    lanes = [_Lane(agenda.planned, tuple((block.number, block.planned) for block in agenda.blocks), solid=False)]
    run = tuple((block.number, block.actual) for block in agenda.blocks if block.actual is not None)
    if run:
        lanes.append(_Lane(agenda.actual, run, solid=True))
    paint = partial(_draw, lanes=lanes, hours=agenda.hours, scale=_Scale(min(moments), max(moments)))
    flow.drawing(_TICKS + len(lanes) * (_LANE + _LANE_GAP), paint, gap=18.0)


def _draw(
    canvas: Canvas,
    left: float,
    top: float,
    lanes: list[_Lane],
    hours: tuple[tuple[float, str], ...],
    scale: _Scale,
) -> None:
    bottom = top - _TICKS - len(lanes) * (_LANE + _LANE_GAP) + _LANE_GAP
    for minute, words in hours:
        x = left + scale.at(minute)
        rule(canvas, x, bottom, top - _TICKS + 4.0)
        canvas.setFillColor(MUTED)
        canvas.setFont(REGULAR, SMALL.size)
        # The words of the outer ticks stay within the margins.
        half = text_width(words, REGULAR, SMALL.size) / 2
        canvas.drawCentredString(min(max(x, left + half), left + WIDTH - half), top - SMALL.size, words)
    for number, lane in enumerate(lanes):
        _draw_lane(canvas, left, top - _TICKS - number * (_LANE + _LANE_GAP), lane, scale)


def _draw_lane(canvas: Canvas, left: float, top: float, lane: _Lane, scale: _Scale) -> None:
    middle = top - _LANE / 2
    canvas.setFillColor(MUTED)
    canvas.setFont(REGULAR, SMALL.size)
    canvas.drawString(left, middle - SMALL.size * CAP_HEIGHT / 2, clean(lane.name))
    for number, (begins, ends) in lane.blocks:
        x, end = left + scale.at(begins), left + scale.at(ends)
        box = (x, top - _LANE, max(end - x - _SEAM, _SEAM), _LANE)
        if not number:
            canvas.setFillColor(TRACK)
            canvas.rect(*box, stroke=0, fill=1)
            hatch(canvas, box, LINE)
            continue
        canvas.setFillColor(ACCENT if lane.solid else _TINT)
        canvas.rect(*box, stroke=0, fill=1)
        if box[2] > text_width(number, SEMIBOLD, _NUMBER) + 2:
            canvas.setFillColor(tokens.WHITE if lane.solid else INK)
            canvas.setFont(SEMIBOLD, _NUMBER)
            canvas.drawCentredString(x + box[2] / 2, middle - _NUMBER * CAP_HEIGHT / 2, number)
