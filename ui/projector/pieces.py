"""The parts a scene is put together from: each knows its place and how to draw itself."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF
from typing_extensions import override

from facilitator.tokens import SEMIBOLD
from ui.projector.canvas import Canvas, Kind
from ui.projector.lettering import LEADING, Block, metrics, one_line


class Align(Enum):
    """On which edge lines stand."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Piece(ABC):
    """Something on the wall. `rect` is all it may ever cover."""

    rect: QRectF

    @abstractmethod
    def paint(self, canvas: Canvas, boot_s: float) -> None:
        """Draw it as it looks at `boot_s`."""

    def says(self, _boot_s: float) -> tuple[str, ...]:
        """Return the words in it at `boot_s`, line by line."""
        return ()


class LivingPiece(Piece):
    """A piece that looks otherwise as time goes by; every other one is painted once."""

    @abstractmethod
    def changed(self, before_s: float, now_s: float) -> tuple[QRectF, ...]:
        """Return the parts that look otherwise at `now_s` than they did at `before_s`."""


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Words(Piece):
    """A block of text, its first line's top at the top of `rect`."""

    rect: QRectF
    block: Block
    colour: str
    align: Align = Align.LEFT

    @override
    def paint(self, canvas: Canvas, boot_s: float) -> None:
        baseline = self.rect.top() + self.block.drop
        for line in self.block.lines:
            canvas.line(line, self._x(line.width, line.bearing), baseline, self.block.size, self.colour)
            baseline += self.block.leading

    @override
    def says(self, _boot_s: float) -> tuple[str, ...]:
        return tuple(line.text for line in self.block.lines)

    def _x(self, width: float, bearing: float) -> float:
        if self.align is Align.RIGHT:
            return self.rect.right() - width
        if self.align is Align.CENTRE:
            return self.rect.center().x() - width / 2
        # letters bring a little blank with them; without it they stand on the margin like the bar does
        return self.rect.left() - bearing


def words(block: Block, x: float, top: float, colour: str) -> Words:
    """Return a block that stands left at `x`, taking the room its lines need."""
    return Words(QRectF(x, top, block.width, block.height), block, colour)


@dataclass(frozen=True, slots=True, eq=False)
class Rule(Piece):
    """A thin line or a bar of one colour."""

    rect: QRectF
    colour: str

    @override
    def paint(self, canvas: Canvas, boot_s: float) -> None:
        canvas.fill(self.rect, self.colour)


@dataclass(frozen=True, slots=True, eq=False)
class Band(Piece):
    """A band of the client's colour along the edge of the wall; it belongs to the ground."""

    rect: QRectF
    colour: str

    @override
    def paint(self, canvas: Canvas, boot_s: float) -> None:
        canvas.fill(self.rect, self.colour, kind=Kind.GROUND)


@dataclass(frozen=True, slots=True, eq=False)
class Badge(Piece):
    """A short sign in a disc, with an edge where `edge` is given, as `thick` as this share of the radius."""

    rect: QRectF
    text: str
    fill: str
    colour: str
    edge: str = ""
    thick: float = 1 / 9

    @override
    def paint(self, canvas: Canvas, boot_s: float) -> None:
        radius = self.rect.height() / 2
        canvas.fill(self.rect, self.fill, radius, Kind.PANEL)
        if self.edge:
            canvas.frame(self.rect, self.edge, radius * self.thick, radius)
        size = round(self.rect.height() / LEADING)
        for line in one_line(self.text, size, SEMIBOLD).lines:
            x = self.rect.center().x() - line.width / 2
            canvas.line(line, x, self.rect.center().y() + size * 0.357, size, self.colour)

    @override
    def says(self, _boot_s: float) -> tuple[str, ...]:
        return (self.text,)


def badge_size(text: str, size: int) -> tuple[float, float]:
    """Return width and height of a badge beside letters of `size`: round, and longer only where the sign is."""
    height = size * LEADING
    width = metrics(size, SEMIBOLD).horizontalAdvance(text)
    return max(height, width + height * 0.5), height


@dataclass(frozen=True, slots=True, eq=False)
class Dots(Piece):
    """Which page of how many is shown: the present one filled."""

    rect: QRectF
    page: int
    pages: int
    colour: str
    faint: str

    @override
    def paint(self, canvas: Canvas, boot_s: float) -> None:
        side = self.rect.height()
        step = (self.rect.width() - side) / max(1, self.pages - 1)
        for page in range(self.pages):
            dot = QRectF(self.rect.left() + page * step, self.rect.top(), side, side)
            if page == self.page:
                canvas.fill(dot, self.colour, side / 2)
            else:
                canvas.frame(dot, self.faint, side / 6, side / 2, Kind.FIGURE)
