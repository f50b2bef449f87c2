"""Places the clocks of a view: one large, one in the corner beside a task, or several side by side."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from facilitator.tokens import SEMIBOLD, WALL_BAR, WALL_WORD
from facilitator.view import AudienceView, ClockFace
from ui.projector.canvas import HEIGHT
from ui.projector.captions import Caption, caption
from ui.projector.clock_pieces import PAD, Bar, ClockInk, Figures
from ui.projector.figures import INK, RIGHT_OF_COLON, setting
from ui.projector.lettering import Block, block
from ui.projector.pieces import Align, Pieces, words
from ui.projector.stage import GAP, Region, Stage

WORD = round(WALL_WORD * HEIGHT)
BAR = WALL_BAR * HEIGHT

_LARGEST_INK = 340.0
_LEAST_INK = 302.0
_SMALL_INK = 122.0
_SMALL_BAR = 20.0
_UNDER_BAR = 10.0
_UNDER_LABEL = 10.0
"""Between the name of a clock and the plate behind its figures."""
_NARROWEST = 0.8
"""Figures squeezed more than this look squeezed."""


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """Pieces that are placed, and the area they may cover."""

    pieces: Pieces
    rect: QRectF


def clock_ink(stage: Stage) -> ClockInk:
    """Return the wall's colours as a clock needs them."""
    return ClockInk(stage.colours.ink, stage.colours.muted, stage.colours.clock)


def lead_of(view: AudienceView, face: ClockFace) -> str:
    """Return what stands before the word of a single clock: its name, if it has one of its own, and the footnote."""
    label = face.label if face.label != view.title else ""
    return " · ".join(part for part in (label, view.footnote) if part.strip())


def large_clock(view: AudienceView, face: ClockFace, area: QRectF, stage: Stage) -> Pieces:
    """Return one clock that fills `area`, its row on the lower edge."""
    row = caption(face, view.words, lead_of(view, face), stage.size(WORD), area.width())
    row_top = area.bottom() - row.height
    bar = QRectF(area.left(), row_top - _UNDER_BAR - BAR, area.width(), BAR)
    room = QRectF(area.topLeft(), bar.topRight()).adjusted(0, 0, 0, -GAP)
    colours = clock_ink(stage)
    figures = centred(face, room, _LARGEST_INK, _LEAST_INK, 0.2, colours)
    return (figures, Bar(bar, face, colours), *row.place(area.left(), row_top, colours))


def corner_clock(view: AudienceView, face: ClockFace, stage: Stage) -> Placed:
    """Return one clock in the lower right corner, as it goes with a task."""
    content, colours = stage.content, clock_ink(stage)
    em = _SMALL_INK / INK
    width = _corner_width(face) * em
    squeeze = min(1.0, 0.6 * content.width() / width)
    width *= squeeze
    row = caption(face, view.words, lead_of(view, face), stage.least, max(width, 0.5 * content.width()), with_end=False)
    row_top = content.bottom() - row.height
    bar = QRectF(content.right() - width, row_top - _UNDER_BAR - _SMALL_BAR, width, _SMALL_BAR)
    height = (INK + 0.24) * em
    figures = QRectF(bar.left(), bar.top() - GAP / 2 - height, width, height)
    covered = max(width, _row_width(row))
    pieces = (
        Figures(figures, face, em, squeeze, colours, Align.RIGHT),
        Bar(bar, face, colours),
        *row.place(content.right() - row.width, row_top, colours, Align.RIGHT),
    )
    return Placed(pieces, QRectF(content.right() - covered, figures.top(), covered, content.bottom() - figures.top()))


def several_clocks(view: AudienceView, area: QRectF, stage: Stage, least_ink: float = _SMALL_INK) -> Region:
    """Return all clocks in columns that fill `area`, as many pages as it takes to keep them large."""
    columns = _columns(view.clocks, area.width(), least_ink)
    while True:
        width = (area.width() - (columns - 1) * 2 * GAP) / columns
        parts = [_ClockColumn.made(view, face, width, stage) for face in view.clocks]
        least = max(part.height_with(least_ink) for part in parts)
        if least <= area.height() or columns == 1:
            break
        # Words that break in narrow columns make them too high: fewer clocks at a time, then.
        columns -= 1
    rows = max(1, math.floor((area.height() + 2 * GAP) / (least + 2 * GAP)))
    rows = min(rows, math.ceil(len(parts) / columns))
    height = min((area.height() - (rows - 1) * 2 * GAP) / rows, max(part.height_with(_LARGEST_INK) for part in parts))
    each = rows * columns
    pages = [parts[at : at + each] for at in range(0, len(parts), each)]
    return tuple(
        tuple(
            piece
            for at, part in enumerate(page)
            for piece in part.placed(_cell(area, at, columns, width, height), least_ink, stage)
        )
        for page in pages
    )


@dataclass(frozen=True, slots=True, eq=False)
class _ClockColumn:
    """One of several clocks: its name, its figures, its bar and its row."""

    face: ClockFace
    label: Block
    row: Caption

    @classmethod
    def made(cls, view: AudienceView, face: ClockFace, width: float, stage: Stage) -> _ClockColumn:
        label = block(face.label, stage.size(WORD), width, SEMIBOLD)
        row = caption(face, view.words, "", stage.least, width)
        if row.spilled:
            # beside others a clock needs its height more than the time of its end
            row = caption(face, view.words, "", stage.least, width, with_end=False)
        return cls(face, label, row)

    def height_with(self, ink: float) -> float:
        figures = ink * (1 + 0.24 / INK)
        return self.label.height + _UNDER_LABEL + figures + _SMALL_BAR + self.row.height + _UNDER_BAR + GAP

    def placed(self, cell: QRectF, least_ink: float, stage: Stage) -> Pieces:
        """Return the pieces, hanging from the top of the cell, no higher than it."""
        colours = clock_ink(stage)
        ink = min(_LARGEST_INK, least_ink + max(0.0, cell.height() - self.height_with(least_ink)) / (1 + 0.24 / INK))
        top = cell.top() + self.label.height + _UNDER_LABEL
        room = QRectF(cell.left(), top, cell.width(), ink * (1 + 0.24 / INK))
        figures = centred(self.face, room, ink, least_ink, 0.12, colours)
        # figures that the width holds back leave no hole above the bar
        lift = (room.height() - figures.rect.height()) / 2
        figures = Figures(figures.rect.translated(0, -lift), self.face, figures.em, figures.squeeze, colours)
        bar = QRectF(cell.left(), figures.rect.bottom() + GAP, cell.width(), _SMALL_BAR)
        row = self.row.place(cell.left(), bar.bottom() + _UNDER_BAR, colours)
        return (
            words(self.label, cell.left(), cell.top(), stage.colours.ink),
            figures,
            Bar(bar, self.face, colours),
            *row,
        )


def centred(face: ClockFace, room: QRectF, largest: float, least: float, pad: float, colours: ClockInk) -> Figures:
    """Return figures in the middle of `room`, between `least` and `largest` high: squeezed before they get smaller."""
    half = setting(face.length_s).half
    tallest = room.height() / (1 + 2 * pad / INK)
    ink = min(largest, tallest, room.width() / (2 * half) * INK)
    if ink < least:
        ink = min(least, room.height() / (1 + 2 * 0.06 / INK))
    em = ink / INK
    squeeze = min(1.0, room.width() / (2 * half * em))
    width = 2 * half * em * squeeze
    height = min(room.height(), em * (INK + 2 * pad))
    rect = QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)
    return Figures(rect, face, em, squeeze, colours)


def _columns(faces: Sequence[ClockFace], width: float, least_ink: float) -> int:
    """Return how many columns keep the figures large enough, the last row as full as can be."""
    need = max(2 * setting(face.length_s).half for face in faces) * least_ink / INK * _NARROWEST
    most = max(1, min(len(faces), math.floor((width + 2 * GAP) / (need + 2 * GAP))))
    return math.ceil(len(faces) / math.ceil(len(faces) / most))


def _cell(area: QRectF, at: int, columns: int, width: float, height: float) -> QRectF:
    row, column = divmod(at, columns)
    return QRectF(area.left() + column * (width + 2 * GAP), area.top() + row * (height + 2 * GAP), width, height)


def _corner_width(face: ClockFace) -> float:
    """Return the room of the widest text with its plate, in em."""
    hours = 1.0 if face.length_s > 3600 else 0.0
    return RIGHT_OF_COLON + 1.6 + 0.81 * hours + 2 * PAD


def _row_width(row: Caption) -> float:
    widest = max((word.width for word in row.words.values()), default=0.0)
    below: list[float] = [part.width for part in row.spilled]
    return max(row.lead.width + widest, *below) if below else row.lead.width + widest
