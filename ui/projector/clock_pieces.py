"""A clock in parts that live: figures, bar and word. Each state has a colour, a shape and a word of its own."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QLinearGradient
from typing_extensions import override

from facilitator.dial import ClockState
from facilitator.tokens import ClockColours, clock_colour
from facilitator.view import ClockFace
from ui.projector.canvas import Canvas, Kind, ink
from ui.projector.figures import (
    INK,
    PAUSE,
    RIGHT_OF_COLON,
    cells,
    exchanged,
    left_of_colon,
    outlines,
    pause_sign,
    setting,
)
from ui.projector.lettering import Block
from ui.projector.pieces import Align, LivingPiece

PAD = 0.14
"""The blank between the figures and the edge of frame or plate, in em."""

_HAIR = 0.01
"""What rounding may put over the room that figures were given to the unit."""
_FRAME = 0.1
"""The thickness of the frame of the last seconds with its track, in em."""
_WORD_SPACE = 0.26
"""The space between the lead and the word, over the size of the letters."""
_BLANK = 0.007
"""The blank beside the widest figure in its cell, taken away where figures stand on the right margin."""


def is_heavy(state: ClockState) -> bool:
    """Tell whether a state has a frame or a plate, and its word in heavier letters."""
    return state is ClockState.LAST or state is ClockState.OVER


@dataclass(frozen=True, slots=True)
class ClockInk:
    """The colours of a clock on its ground."""

    ink: str
    muted: str
    clock: ClockColours


@dataclass(frozen=True, slots=True, eq=False)
class Figures(LivingPiece):
    """The figures: plain, muted with two bars while paused, in a frame at the last, in a plate over time.

    `rect` is the room kept for the widest text with its plate. `em` is the size, `squeeze` how much narrower than
    designed. Figures stand in the middle, or at the right edge where `align` says so.
    """

    rect: QRectF
    face: ClockFace
    em: float
    squeeze: float
    colours: ClockInk
    align: Align = Align.CENTRE
    middle: tuple[float, float] = field(init=False)
    half: float = field(init=False)
    """Half the width of `rect`. Both are asked for several times a second."""

    def __post_init__(self) -> None:
        middle = self.rect.center()
        object.__setattr__(self, "middle", (middle.x(), middle.y()))
        object.__setattr__(self, "half", self.rect.width() / 2)

    @override
    def changed(self, before_s: float, now_s: float) -> tuple[QRectF, ...]:
        before, now = self.face.reading(before_s), self.face.reading(now_s)
        if before.state is not now.state or len(before.digits) != len(now.digits):
            return (self.rect,)
        squeeze, x = self._stand(now.digits, now.state)
        return exchanged(before.digits, now.digits, self.em, squeeze, x, self.middle[1])

    @override
    def paint(self, canvas: Canvas, boot_s: float) -> None:
        reading = self.face.reading(boot_s)
        squeeze, x = self._stand(reading.digits, reading.state)
        if reading.state is ClockState.OVER:
            canvas.fill(self._plate(reading.digits, x, squeeze), self.colours.clock.over, self._radius, Kind.PANEL)
        elif reading.state is ClockState.LAST:
            self._frame(canvas, self._plate(reading.digits, x, squeeze, PAD + _FRAME))
        baseline = self.middle[1] + INK * self.em / 2
        colour = self._colour(reading.state)
        signs = outlines(reading.digits, self.em, squeeze, x, baseline, canvas.sees)
        canvas.glyphs(signs, reading.digits, self.em, self._ink_rect(reading.digits, x, squeeze), colour)
        if reading.state is ClockState.PAUSED:
            left = x - left_of_colon(reading.digits) * self.em * squeeze
            sign = pause_sign(self.em, squeeze, left, baseline)
            canvas.glyphs((sign,), "", self.em, sign.boundingRect(), self.colours.ink)

    @override
    def says(self, boot_s: float) -> tuple[str, ...]:
        return (self.face.reading(boot_s).digits,)

    def _plate(self, digits: str, x: float, squeeze: float, wished: float = PAD) -> QRectF:
        """Return the place of plate or frame: as far from the figures at the left as at the right, whatever they are.

        It reaches further to the left from +10:00 on, and no figure moves.
        """
        unit = self.em * squeeze
        left, right = x - left_of_colon(digits) * unit, x + RIGHT_OF_COLON * unit
        pad = min(wished * self.em, left - self.rect.left(), self.rect.right() - right)
        return QRectF(left - pad, self.rect.top(), right - left + 2 * pad, self.rect.height())

    def _frame(self, canvas: Canvas, rect: QRectF) -> None:
        width = self.em * 0.055
        track = width * 0.4
        canvas.frame(rect, self.colours.clock.track, width + 2 * track, self._radius)
        inner = rect.adjusted(track, track, -track, -track)
        canvas.frame(inner, self.colours.clock.last, width, self._radius - track)

    def _colour(self, state: ClockState) -> str:
        if state is ClockState.OVER:
            return self.colours.clock.on_over
        return self.colours.muted if state is ClockState.PAUSED else self.colours.ink

    def _colon(self, state: ClockState) -> float:
        """Return how far the colon stands from the middle of `rect`, in em."""
        if self.align is Align.RIGHT:
            shift = PAD if is_heavy(state) else -_BLANK
            return self.half / (self.em * self.squeeze) - RIGHT_OF_COLON - shift
        place = setting(self.face.length_s)
        return place.colon_over if state is ClockState.OVER else place.colon

    def _stand(self, digits: str, state: ClockState) -> tuple[float, float]:
        """Return how narrow the figures are and where their colon stands: as the clock was set.

        Texts hardly ever seen (+1:00:00) are wider than that: they fill the room, as far from its left as from its
        right.
        """
        pad = 0.5 * PAD * self.em * self.squeeze if is_heavy(state) else 0.0
        left = left_of_colon(digits) + (PAUSE if state is ClockState.PAUSED else 0.0)
        colon = self._colon(state)
        if (left - colon) * self.em * self.squeeze <= self.half - pad + _HAIR:
            return self.squeeze, self.middle[0] + colon * self.em * self.squeeze
        squeeze = min(self.squeeze, 2 * (self.half - pad) / ((left + RIGHT_OF_COLON) * self.em))
        return squeeze, self.rect.right() - pad - RIGHT_OF_COLON * self.em * squeeze

    def _ink_rect(self, digits: str, x: float, squeeze: float) -> QRectF:
        unit = self.em * squeeze
        left = x + cells(digits)[0][1] * unit
        height = INK * self.em
        right = x + (RIGHT_OF_COLON - _BLANK) * unit
        return QRectF(left, self.middle[1] - height / 2, right - left, height)

    @property
    def _radius(self) -> float:
        return self.em * 0.08


@dataclass(frozen=True, slots=True, eq=False)
class Bar(LivingPiece):
    """What is left as a bar: plain, striped when soon, hollow before the start; none over time."""

    rect: QRectF
    face: ClockFace
    colours: ClockInk

    inside: QRectF = field(init=False)
    """What the bar fills when nothing is gone yet."""

    def __post_init__(self) -> None:
        inset = self.rect.height() / 6
        object.__setattr__(self, "inside", self.rect.adjusted(inset, inset, -inset, -inset))

    @override
    def changed(self, before_s: float, now_s: float) -> tuple[QRectF, ...]:
        (before, old), (now, new) = self._look(before_s), self._look(now_s)
        if old is not new:
            return (self.rect,)
        if before == now:
            return ()
        # only its end has moved, and that is round
        reach, length = 2 * self.rect.height(), abs(now - before)
        moved = QRectF(self.inside.left() + min(before, now) - reach, self.rect.top(), length + 2 * reach, reach / 2)
        return (moved & self.rect,)

    @override
    def paint(self, canvas: Canvas, boot_s: float) -> None:
        filled, state = self._look(boot_s)
        if state is ClockState.OVER:
            return
        radius = self.rect.height() / 2
        clock = self.colours.clock
        # Little is left when it is soon, so the stripes go all the way: dim where the time is gone.
        soon = state is ClockState.SOON
        track = _stripes(clock.track, clock.soon_stripe, self.rect) if soon else QBrush(ink(clock.track))
        canvas.fill(self.rect, track, radius, Kind.PANEL)
        if filled <= 0:
            return
        inner = QRectF(self.inside)
        inner.setWidth(max(inner.height(), filled))
        if state is ClockState.READY:
            canvas.frame(inner, self.colours.clock.running, inner.height() / 5, inner.height() / 2, Kind.FIGURE)
        else:
            canvas.fill(inner, self._brush(state, inner), inner.height() / 2)

    def _look(self, boot_s: float) -> tuple[float, ClockState]:
        """Return how far the bar reaches, in quarters of a unit, which are less than a pixel; and the clock's state."""
        reading = self.face.reading(boot_s)
        return math.ceil(reading.share * self.inside.width() * 4) / 4, reading.state

    def _brush(self, state: ClockState, inner: QRectF) -> QBrush:
        clock = self.colours.clock
        if state is ClockState.SOON:
            return _stripes(clock.soon, clock.soon_stripe, inner)
        return QBrush(ink(clock_colour(clock, state)))


@dataclass(frozen=True, slots=True, eq=False)
class StateWord(LivingPiece):
    """The word of the clock's state at the right edge of `rect`, after a lead such as the round."""

    rect: QRectF
    face: ClockFace
    lead: Block
    words: Mapping[ClockState, Block]
    colours: ClockInk

    @override
    def changed(self, before_s: float, now_s: float) -> tuple[QRectF, ...]:
        return () if self.face.reading(before_s).state is self.face.reading(now_s).state else (self.rect,)

    @override
    def paint(self, canvas: Canvas, boot_s: float) -> None:
        right = self.rect.right()
        baseline = self.rect.top() + self.lead.drop
        word = self.words.get(self.face.reading(boot_s).state)
        if word and len(word.lines) == 1:
            right -= word.width + self.lead.size * _WORD_SPACE
        for line in self.lead.lines:
            canvas.line(line, right - line.width, baseline, self.lead.size, self.colours.muted)
        for line in word.lines if word else ():
            canvas.line(line, self.rect.right() - line.width, baseline, self.lead.size, self.colours.ink)
            baseline += self.lead.leading

    @override
    def says(self, boot_s: float) -> tuple[str, ...]:
        word = self.words.get(self.face.reading(boot_s).state)
        return tuple(line.text for line in (*self.lead.lines, *(word.lines if word else ())))


def _stripes(colour: str, stripe: str, rect: QRectF) -> QBrush:
    """Return slanting stripes, one and a half times as wide as the bar is high."""
    step = rect.height() * 1.1
    gradient = QLinearGradient(rect.topLeft(), rect.topLeft() + QPointF(step, step * 0.62))
    gradient.setSpread(QLinearGradient.Spread.RepeatSpread)
    for at, shade in ((0.0, colour), (0.53, colour), (0.6, stripe), (0.93, stripe), (1.0, colour)):
        gradient.setColorAt(at, ink(shade))
    return QBrush(gradient)
