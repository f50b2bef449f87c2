"""The large figures of a clock: each sign an outline in a cell of its own, so that nothing moves when a number changes.

Lengths are in em, the size of the letters. Everything hangs on the last colon: seconds stand to its right, minutes and
hours to its left, and the sign (`+`, or the two bars of a pause) before them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath, QTransform

from facilitator.tokens import SEMIBOLD
from ui.look.fonts import font
from ui.projector.lettering import metrics

INK = 0.714
"""The height of a figure over the size of its letters."""

CELL = 0.55
COLON = 0.26
SIGN = 0.37

PAUSE = 0.37
"""The room of the two bars of a pause, with the blank after them."""

_OVERHANG = 0.03
"""How far a round figure may reach over its height, in em; it is a little less."""

_DRAWN_AT = 1000
_SIGN_SCALE = 0.74
_HOUR_S = 3600
_TEN_MINUTES_S = 600

RIGHT_OF_COLON = COLON / 2 + 2 * CELL
"""How far the seconds reach."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a clock's figures stand: the colon's distance from the middle of a plate that reaches `half` to each side.

    `colon` is for the plain clock, `colon_over` for overtime, where the sign belongs to the whole.
    """

    colon: float
    colon_over: float
    half: float


def setting(length_s: float) -> Setting:
    """Return the setting for a clock of this length, with room for the widest text it can come to show.

    Up to ten minutes, minutes have one figure, and the ten of 10:00 hangs out to the left; likewise the hour of
    1:00:00. So the clock is centred for all but its first second, and no figure moves when that one goes.
    """
    if length_s > _HOUR_S:
        hours = 0.5 * (COLON + CELL)
        return Setting(hours, hours + 0.5 * SIGN, 2.06)
    return Setting(-0.5 * CELL if length_s <= _TEN_MINUTES_S else 0.0, -0.05, 1.72)


@lru_cache(maxsize=32)
def cells(text: str) -> tuple[tuple[str, float, float], ...]:
    """Return each sign of `text` with the left edge and the width of its cell, the last colon's middle at 0."""
    colon = text.rindex(":")
    placed: list[tuple[str, float, float]] = []
    x = -COLON / 2
    for sign in reversed(text[:colon]):
        x -= _width(sign)
        placed.append((sign, x, _width(sign)))
    placed.reverse()
    x = -COLON / 2
    for sign in text[colon:]:
        placed.append((sign, x, _width(sign)))
        x += _width(sign)
    return tuple(placed)


def left_of_colon(text: str) -> float:
    """Return how far minutes, hours and the sign of `text` reach to the left of the last colon."""
    return -cells(text)[0][1]


def outlines(
    text: str, em: float, squeeze: float, x: float, baseline: float, sees: Callable[[float, float], bool]
) -> tuple[QPainterPath, ...]:
    """Return the outline of each figure and sign that `sees` says yes to, the last colon's middle at `x`."""
    unit = em * squeeze
    found = []
    for sign, left, _ in cells(text):
        begins, ends = _reach(sign)
        if sees(x + (left + begins) * unit, x + (left + ends) * unit):
            found.append(_placed(sign, em, squeeze, x + left * unit, baseline))
    return tuple(found)


def exchanged(before: str, now: str, em: float, squeeze: float, x: float, middle: float) -> tuple[QRectF, ...]:
    """Return the places of the signs in which two texts of the same length differ, the signs' middle at `middle`."""
    unit, half = em * squeeze, (INK / 2 + _OVERHANG) * em
    places = []
    for old, (sign, left, _) in zip(before, cells(now), strict=True):
        if sign != old:
            begins, ends = zip(_reach(old), _reach(sign), strict=True)
            width = max(ends) - min(begins)
            places.append(QRectF(x + (left + min(begins)) * unit, middle - half, width * unit, 2 * half))
    return tuple(places)


def pause_sign(em: float, squeeze: float, right: float, baseline: float) -> QPainterPath:
    """Return two upright bars, as high as a figure, that end a little left of `right`."""
    path = QPainterPath()
    bar, height = 0.085 * em, INK * em
    end = right - 0.14 * em * squeeze
    for left in (end - 2.6 * bar * squeeze, end - bar * squeeze):
        path.addRect(QRectF(left, baseline - height, bar * squeeze, height))
    return path


@lru_cache(maxsize=128)
def _placed(sign: str, em: float, squeeze: float, x: float, baseline: float) -> QPainterPath:
    """Return a sign where it stands; from second to second most of them are the same."""
    scale = em / _DRAWN_AT
    return QTransform(scale * squeeze, 0, 0, scale, x, baseline).map(_sign(sign))


def _width(sign: str) -> float:
    return {":": COLON, "+": SIGN}.get(sign, CELL)


@cache
def _reach(sign: str) -> tuple[float, float]:
    """Return where a sign begins and ends in its cell, in em."""
    rect = _sign(sign).boundingRect()
    return rect.left() / _DRAWN_AT, rect.right() / _DRAWN_AT


@cache
def _sign(sign: str) -> QPainterPath:
    """Return a sign's outline in the middle of its cell, drawn at a size of 1000."""
    path = QPainterPath()
    path.addText(0, 0, font(_DRAWN_AT, SEMIBOLD), sign)
    advance = metrics(_DRAWN_AT, SEMIBOLD).horizontalAdvance(sign)
    if sign == "+":
        # smaller than the font's, and in the middle of the height of the figures
        path = QTransform.fromScale(_SIGN_SCALE, _SIGN_SCALE).map(path)
        middle = path.boundingRect().center()
        return path.translated(_width(sign) * _DRAWN_AT / 2 - middle.x(), -INK / 2 * _DRAWN_AT - middle.y())
    return path.translated((_width(sign) * _DRAWN_AT - advance) / 2, 0)
