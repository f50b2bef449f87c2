"""The painter's helper: draws in thousandths of the wall's height and remembers what it drew and where."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QTransform

from ui.projector.lettering import LEADING, Line
from ui.projector.line_pictures import LinePictures

HEIGHT = 1000.0
"""The height of the wall in its own units."""

_SMOOTH = (
    QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing | QPainter.RenderHint.SmoothPixmapTransform
)
_NO_PEN = QPen(Qt.PenStyle.NoPen)


class Kind(Enum):
    """What something drawn is: words, a figure that stands alone, a panel that holds others, or the ground."""

    TEXT = "text"
    FIGURE = "figure"
    PANEL = "panel"
    GROUND = "ground"


@dataclass(frozen=True, slots=True)
class Drawn:
    """One thing on the wall: what, where, and for words what they say and how large."""

    kind: Kind
    rect: QRectF
    text: str = ""
    size: float = 0.0


class Canvas:
    """Draws on a `QPainter` whose units are the wall's, and keeps a record.

    `kept` holds pictures of large lines from one painting to the next, for as long as the layout lives.
    """

    def __init__(self, painter: QPainter, kept: LinePictures | None = None) -> None:
        self.painter = painter
        self.kept = kept
        self._seen: tuple[float, float, float, float] | None = None
        self.drawn: list[Drawn] = []
        painter.setRenderHints(_SMOOTH)

    def line(self, line: Line, x: float, baseline: float, size: float, colour: str) -> None:
        """Write one shaped line from `x` on."""
        if self.kept is None or not self.kept.draw(self.painter, line, QPointF(x, baseline), size, ink(colour)):
            self.painter.setPen(ink(colour))
            line.shaped.draw(self.painter, QPointF(x, baseline))
        top = baseline - (LEADING + 0.714) / 2 * size
        rect = QRectF(x + line.bearing, top, line.width - line.bearing, size * LEADING)
        self.drawn.append(Drawn(Kind.TEXT, rect, line.text, size))

    def glyphs(self, paths: Sequence[QPainterPath], text: str, size: float, rect: QRectF, colour: str) -> None:
        """Fill the outlines of large signs, which say `text` and stay inside `rect`."""
        for path in paths:
            self.painter.fillPath(path, ink(colour))
        self.drawn.append(Drawn(Kind.TEXT, rect, text, size))

    def limit_to(self, area: QRect, scale: float = 1.0) -> None:
        """Take note that nothing outside these pixels, so many to a unit, will be seen of what is drawn next."""
        left, top = area.x() / scale, area.y() / scale
        self._seen = left, top, left + area.width() / scale, top + area.height() / scale

    def sees(self, left: float, right: float) -> bool:
        """Tell whether anything between these two is seen."""
        return self._seen is None or (self._seen[0] <= right and left <= self._seen[2])

    def _sees_within(self, rect: QRectF, across: float, down: float) -> bool:
        """Tell whether all that is seen keeps so far from the edges of a rectangle."""
        if self._seen is None:
            return False
        left, top, right, bottom = self._seen
        is_across = left >= rect.left() + across and right <= rect.right() - across
        return is_across and top >= rect.top() + down and bottom <= rect.bottom() - down

    def fill(self, rect: QRectF, brush: str | QBrush, radius: float = 0.0, kind: Kind = Kind.FIGURE) -> None:
        """Fill a rectangle, its corners round where a radius is given."""
        self.painter.setPen(_NO_PEN)
        self.painter.setBrush(QBrush(ink(brush)) if isinstance(brush, str) else brush)
        if radius and not self._sees_within(rect, radius, -math.inf):
            self.painter.drawRoundedRect(rect, radius, radius)
        else:
            self.painter.drawRect(rect)
        self.drawn.append(Drawn(kind, rect))

    def block(self, rect: QRectF, colour: str) -> None:
        """Fill a rectangle with hard edges: quick, and as good as soft ones where many stand side by side."""
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        self.painter.fillRect(rect, ink(colour))
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.drawn.append(Drawn(Kind.FIGURE, rect))

    def frame(self, rect: QRectF, colour: str, width: float, radius: float, kind: Kind = Kind.PANEL) -> None:
        """Draw a round-cornered frame that lies wholly inside `rect`."""
        self.drawn.append(Drawn(kind, rect))
        if self._sees_within(rect, max(width, radius), width):
            # a figure inside the frame changes every second, the frame itself does not
            return
        self.painter.setPen(QPen(ink(colour), width))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        half = width / 2
        inner = rect.adjusted(half, half, -half, -half)
        self.painter.drawRoundedRect(inner, max(0.0, radius - half), max(0.0, radius - half))

    def image(self, image: QImage, rect: QRectF, kind: Kind = Kind.FIGURE) -> None:
        """Draw a picture so that it fills `rect`; one of just that size is laid down as it is, which is quicker."""
        painter, world = self.painter, self.painter.worldTransform()
        ratio = painter.device().devicePixelRatio()
        place = world.mapRect(rect)
        if abs(image.width() / ratio - place.width()) < 1 and abs(image.height() / ratio - place.height()) < 1:
            image.setDevicePixelRatio(ratio)
            painter.setWorldTransform(QTransform())
            painter.drawImage(place.topLeft().toPoint(), image)
            painter.setWorldTransform(world)
        else:
            painter.drawImage(rect, image)
        self.drawn.append(Drawn(kind, rect))

    @property
    def pixels(self) -> float:
        """Return how many pixels of the device one unit takes."""
        return float(self.painter.deviceTransform().m22())


@cache
def ink(colour: str) -> QColor:
    """Return a colour as Qt knows it."""
    return QColor(colour)
