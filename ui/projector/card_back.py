"""The back of a card: a lattice in the day's colour, a calm plate with the deck's name, the mark in two corners."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from typing_extensions import override

from facilitator.tokens import SEMIBOLD, readable_on
from ui.projector.canvas import Canvas, Kind
from ui.projector.lettering import Block, one_line
from ui.projector.pieces import Piece

RATIO = 5 / 7
_RADIUS = 0.045
_BORDER = 0.035
_STEP = 0.085


@dataclass(frozen=True, slots=True, eq=False)
class CardBack(Piece):
    """A card with its back to the room; only the deck's name and the back's own words are on it."""

    rect: QRectF
    colour: str
    mark: str
    texts: tuple[Block, ...]
    _pictures: dict[tuple[int, int], QImage] = field(default_factory=dict)

    @override
    def paint(self, canvas: Canvas, boot_s: float) -> None:
        canvas.image(self._picture(canvas.pixels), self.rect, Kind.PANEL)
        paper = readable_on(self.colour)
        plate = self.plate
        if self.texts:
            canvas.fill(plate, paper, 14, Kind.PANEL)
        height = sum(made.height for made in self.texts)
        baseline = plate.center().y() - height / 2
        for made in self.texts:
            for line in made.lines:
                x = plate.center().x() - line.width / 2
                canvas.line(line, x, baseline + made.drop, made.size, readable_on(paper))
                baseline += made.leading
        self._marks(canvas)

    @override
    def says(self, _boot_s: float) -> tuple[str, ...]:
        return tuple(line.text for made in self.texts for line in made.lines) + ((self.mark,) if self.mark else ())

    @property
    def plate(self) -> QRectF:
        """Return the calm field in the middle, as high as the words on it need."""
        height = sum(made.height for made in self.texts) + 0.07 * self.rect.height()
        width = self.rect.width() * 0.76
        centre = self.rect.center()
        return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)

    def _marks(self, canvas: Canvas) -> None:
        if not self.mark:
            return
        size = 45
        made = one_line(self.mark, size, SEMIBOLD)
        for line in made.lines:
            side = max(line.width + 24, size * 1.3)
            inset = self.rect.height() * 0.065
            rect = QRectF(self.rect.left() + inset, self.rect.top() + inset, side, size * 1.3)
            paper = readable_on(self.colour)
            canvas.fill(rect, paper, 14, Kind.PANEL)
            canvas.line(line, rect.center().x() - line.width / 2, rect.top() + made.drop, size, readable_on(paper))

    def _picture(self, pixels: float) -> QImage:
        """Return the back drawn for this size: its many fine lines are drawn once, not at every repaint."""
        size = QSizeF(self.rect.size()) * pixels
        key = (max(1, round(size.width())), max(1, round(size.height())))
        if key not in self._pictures:
            self._pictures.clear()
            self._pictures[key] = _drawn(key, self.colour)
        return self._pictures[key]


def text_width(card_height: float) -> float:
    """Return the width that words on a back of this height may take."""
    return card_height * RATIO * 0.76 - 0.05 * card_height


def _drawn(size: tuple[int, int], colour: str) -> QImage:
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    height = float(size[1])
    rect = QRectF(0, 0, size[0], height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(rect, _RADIUS * height, _RADIUS * height)
    border = _BORDER * height
    inner = rect.adjusted(border, border, -border, -border)
    fine = QColor(readable_on(colour))
    fine.setAlphaF(0.85)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(fine, 0.004 * height))
    painter.drawRoundedRect(inner, 0.02 * height, 0.02 * height)
    inset = 0.012 * height
    field_rect = inner.adjusted(inset, inset, -inset, -inset)
    fine.setAlphaF(0.42)
    painter.setPen(QPen(fine, 0.0028 * height))
    painter.drawPath(_lattice(field_rect, _STEP * height))
    painter.end()
    return image


def _lattice(rect: QRectF, step: float) -> QPainterPath:
    """Return rings that overlap like scales, whole ones only, in the middle of `rect`."""
    across = max(1, round(rect.width() / step))
    step = rect.width() / across
    down = max(1, math.floor(rect.height() / step))
    step_y = rect.height() / down
    path = QPainterPath()
    clip = QPainterPath()
    clip.addRect(rect)
    for row in range(down + 1):
        for column in range(across + 1):
            centre = QPointF(rect.left() + column * step, rect.top() + row * step_y)
            for share in (1.0, 0.62):
                path.addEllipse(centre, step * share * 0.72, step_y * share * 0.72)
    return path
