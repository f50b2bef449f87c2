"""The back of a card: a lattice in the day's colour, a calm plate with the deck's name, the mark in two corners."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen
from typing_extensions import override

from facilitator.tokens import SEMIBOLD, readable_on
from ui.projector.canvas import Canvas, Kind
from ui.projector.lettering import Block, one_line
from ui.projector.pieces import Piece

RATIO = 5 / 7
_RADIUS = 0.045
_BORDER = 0.045
_TILE = 0.077
_RING = 0.7071
_PLATE = 0.72


@dataclass(frozen=True, slots=True, eq=False)
class CardBack(Piece):
    """A card with its back to the room; only the deck's name and the back's own words are on it."""

    rect: QRectF
    colour: str
    mark: str
    texts: tuple[Block, ...]
    mark_size: int
    _pictures: dict[tuple[int, int], QImage] = field(default_factory=dict)

    @override
    def paint(self, canvas: Canvas, boot_s: float) -> None:
        canvas.image(self._picture(canvas.pixels), self.rect, Kind.PANEL)
        paper = readable_on(self.colour)
        plate = self.plate
        if self.texts:
            canvas.fill(plate, paper, 14, Kind.PANEL)
            inset = 0.012 * self.rect.height()
            canvas.frame(plate.adjusted(inset, inset, -inset, -inset), self.colour, 2.5, 8)
        height = sum(made.height for made in self.texts) + self._gap
        baseline = plate.center().y() - height / 2
        for made in self.texts:
            for line in made.lines:
                x = plate.center().x() - line.width / 2
                canvas.line(line, x, baseline + made.drop, made.size, readable_on(paper))
                baseline += made.leading
            baseline += self._gap
        if self.mark:
            self._medallion(canvas)

    @override
    def says(self, _boot_s: float) -> tuple[str, ...]:
        return tuple(line.text for made in self.texts for line in made.lines) + ((self.mark,) if self.mark else ())

    @property
    def _gap(self) -> float:
        return 0.02 * self.rect.height() if len(self.texts) > 1 else 0.0

    @property
    def plate(self) -> QRectF:
        """Return the calm field in the middle, as high as the words on it need."""
        height = sum(made.height for made in self.texts) + self._gap + 0.1 * self.rect.height()
        height += 2 * self.mark_size if self.mark else 0.0
        width = self.rect.width() * _PLATE
        centre = self.rect.center()
        return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)

    def _medallion(self, canvas: Canvas) -> None:
        """Draw the mark in a disc on the upper edge of the plate, or in the middle where there is no plate."""
        made = one_line(self.mark, self.mark_size, SEMIBOLD)
        paper, centre = readable_on(self.colour), self.rect.center()
        middle = self.plate.top() if self.texts else centre.y()
        for line in made.lines:
            side = max(2.0 * self.mark_size, line.width + self.mark_size)
            disc = QRectF(centre.x() - side / 2, middle - self.mark_size, side, 2.0 * self.mark_size)
            # On the colour of any client no ink is sure to stand out: the mark stands on paper, in a ring.
            canvas.fill(disc, paper, self.mark_size, Kind.PANEL)
            canvas.frame(disc.adjusted(3, 3, -3, -3), self.colour, 6, self.mark_size - 3)
            canvas.line(
                line, centre.x() - line.width / 2, middle + self.mark_size * 0.357, self.mark_size, readable_on(paper)
            )

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
    return card_height * (RATIO * _PLATE - 0.06)


def _drawn(size: tuple[int, int], colour: str) -> QImage:
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width, height = float(size[0]), float(size[1])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(QRectF(0, 0, width, height), _RADIUS * height, _RADIUS * height)
    tile = max(4, round(_TILE * height))
    across = int((width - 2 * _BORDER * height) // tile)
    down = int((height - 2 * _BORDER * height) // tile)
    window = QRectF((width - across * tile) / 2, (height - down * tile) / 2, across * tile, down * tile)
    painter.setBrush(QBrush(_tile(tile, colour)))
    painter.setBrushOrigin(window.topLeft())
    painter.drawRect(window)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_shade(colour, 0.9), 0.0045 * height))
    out = 0.008 * height
    painter.drawRoundedRect(window.adjusted(-out, -out, out, out), 0.008 * height, 0.008 * height)
    painter.end()
    return image


def _tile(side: int, colour: str) -> QImage:
    """Return one tile of the pattern: a ring that meets its neighbours, so that four petals touch in each corner."""
    tile = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    rings = QPainterPath()
    for x, y in ((0, 0), (side, 0), (0, side), (side, side)):
        rings.addEllipse(QPointF(x, y), side * _RING, side * _RING)
    # where two rings overlap lies a petal: it stays as dark as the card, and what is between the petals shines
    rings.setFillRule(Qt.FillRule.OddEvenFill)
    painter.fillPath(rings, _shade(colour, 0.16))
    painter.setPen(QPen(_shade(colour, 0.55), max(1.0, side * 0.025)))
    painter.drawPath(rings)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_shade(colour, 0.75))
    painter.drawEllipse(QPointF(side / 2, side / 2), side * 0.045, side * 0.045)
    painter.end()
    return tile


def _shade(colour: str, strength: float) -> QColor:
    shade = QColor(readable_on(colour))
    shade.setAlphaF(strength)
    return shade
