"""A day as a row of coloured blocks, each as wide as it is long."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from facilitator.session.outline import Block, BlockKind
from facilitator.tokens import Palette
from ui.look.theme import palette_of

_HEIGHT = 10
_GAP = 3
_RADIUS = 2
_EDGE_SHARE = 0.5
_EXERCISE_SHARE = 0.8


class DayStrip(QWidget):
    """Opening and closing light, exercises in the accent with the longest one full, pauses grey."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("day_strip")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._blocks: tuple[Block, ...] = ()

    def show_blocks(self, blocks: tuple[Block, ...]) -> None:
        """Show a day."""
        self._blocks = blocks
        self.update()

    def areas(self) -> tuple[QRectF, ...]:
        """Return where each block lies: widths are shares of the minutes, gaps are even."""
        total = sum(block.minutes for block in self._blocks)
        room = self.width() - _GAP * (len(self._blocks) - 1)
        found, x = [], 0.0
        for block in self._blocks:
            width = room * block.minutes / total
            found.append(QRectF(x, 0.0, width, _HEIGHT))
            x += width + _GAP
        return tuple(found)

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = palette_of(self)
        longest = max((block.minutes for block in self._blocks if block.kind is BlockKind.EXERCISE), default=0)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for block, area in zip(self._blocks, self.areas(), strict=True):
            painter.setBrush(_colour(block, colours, is_longest=block.minutes == longest))
            painter.drawRoundedRect(area, _RADIUS, _RADIUS)


def _colour(block: Block, colours: Palette, *, is_longest: bool) -> QColor:
    if block.kind is BlockKind.PAUSE:
        return QColor(colours.line)
    if block.kind is BlockKind.EDGE:
        return _mixed(colours.accent, colours.surface, _EDGE_SHARE)
    return QColor(colours.accent) if is_longest else _mixed(colours.accent, colours.surface, _EXERCISE_SHARE)


def _mixed(one: str, other: str, share: float) -> QColor:
    """Return a colour that is `share` of one and the rest of the other."""
    first, second = QColor(one), QColor(other)
    mixed = (
        first.redF() * share + second.redF() * (1 - share),
        first.greenF() * share + second.greenF() * (1 - share),
        first.blueF() * share + second.blueF() * (1 - share),
    )
    return QColor.fromRgbF(*mixed)
