"""Keeps pictures of large lines of text.

To Qt letters above 64 pixels are outlines that are filled anew at each repaint: a page of the wall's text takes 25 ms.
Laid down from a picture it takes one.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QPoint, QPointF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QTransform

from ui.projector.lettering import Line

_OUTLINE_FROM_PX = 62.0
_FEW_LETTERS = 4
_BESIDE = 0.25
"""The room at both ends of a line for what its letters reach beyond, over their size."""
_EDGE = 2
"""The pixels above and below its letters, which may be soft there."""


class LinePictures:
    """Pictures of lines, each for one place on the device and one colour; they live as long as their layout."""

    def __init__(self) -> None:
        self._pictures: dict[tuple[int, float, float, float, int], tuple[QPoint, QImage]] = {}

    def draw(self, painter: QPainter, line: Line, at: QPointF, size: float, colour: QColor) -> bool:
        """Draw a line with its baseline at a point, if keeping a picture of it is worth it; else return False."""
        world = painter.worldTransform()
        scale = world.m11()
        ratio = painter.device().devicePixelRatio()
        if size * scale * ratio < _OUTLINE_FROM_PX or len(line.text) < _FEW_LETTERS or world.isRotating():
            return False
        place = world.map(at)
        # the picture begins on a whole pixel, what is left over is inside it
        corner = QPointF(math.floor(place.x()), math.floor(place.y()))
        rest = place - corner
        key = (id(line), scale * ratio, rest.x(), rest.y(), colour.rgb())
        if key not in self._pictures:
            reach = QFontMetricsF(line.shaped.font()).tightBoundingRect(line.text)
            room = QPoint(math.ceil(size * scale * _BESIDE), math.ceil(-reach.top() * scale) + _EDGE)
            below = math.ceil(reach.bottom() * scale) + _EDGE
            extent = QSize(math.ceil(line.width * scale) + 2 * room.x() + 1, room.y() + below)
            self._pictures[key] = room, _picture(line, scale, rest + QPointF(room), extent, ratio, colour)
        painter.setWorldTransform(QTransform())
        room, picture = self._pictures[key]
        painter.drawImage(corner.toPoint() - room, picture)
        painter.setWorldTransform(world)
        return True


def _picture(line: Line, scale: float, start: QPointF, extent: QSize, ratio: float, colour: QColor) -> QImage:
    image = QImage(extent * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(start)
    painter.scale(scale, scale)
    painter.setPen(colour)
    line.shaped.draw(painter, QPointF(0, 0))
    painter.end()
    return image
