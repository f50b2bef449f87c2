"""The day as two lanes of blocks on one scale of hours: as it was planned, and as it went."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from facilitator.export.document import Agenda, Block
from facilitator.tokens import SEMIBOLD, TEXT_SMALL, Palette
from ui.look.fonts import console_font
from ui.look.theme import palette_of

_TICKS = 20
_LANE = 22
_GAP = 6
_NAME_SPACE = 16
_SEAM = 2
_BETWEEN_HOURS = 6


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where a minute of the day lies on the strip."""

    first: float
    last: float
    left: float
    right: float

    def at(self, minute: float) -> float:
        return self.left + (minute - self.first) / max(self.last - self.first, 1.0) * (self.right - self.left)


class DayStrip(QWidget):
    """Draws an agenda's blocks; what it shows stands as a table below it too."""

    def __init__(self, agenda: Agenda, parent: QWidget | None = None) -> None:
        """Show the day of `agenda`."""
        super().__init__(parent)
        self._agenda = agenda
        self._lanes = [(agenda.planned, [(block, block.planned) for block in agenda.blocks], False)]
        run = [(block, block.actual) for block in agenda.blocks if block.actual is not None]
        if run:
            self._lanes.append((agenda.actual, run, True))
        self.setAccessibleName(agenda.heading)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, _TICKS + len(self._lanes) * (_LANE + _GAP))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        moments = [at for _, blocks, _ in self._lanes for _, span in blocks for at in span]
        if not moments:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(console_font(TEXT_SMALL))
        metrics = QFontMetricsF(painter.font())
        left = max(metrics.horizontalAdvance(name) for name, _, _ in self._lanes) + _NAME_SPACE
        scale = _Scale(min(moments), max(moments), left, float(self.width()))
        palette = palette_of(self)
        self._draw_hours(painter, scale, palette, metrics)
        for row, (name, blocks, solid) in enumerate(self._lanes):
            top = _TICKS + row * (_LANE + _GAP)
            painter.setFont(console_font(TEXT_SMALL))
            painter.setPen(QColor(palette.muted))
            painter.drawText(QRectF(0, top, left, _LANE), Qt.AlignmentFlag.AlignVCenter, name)
            painter.setFont(console_font(TEXT_SMALL, SEMIBOLD))
            for block, (begins, ends) in blocks:
                x, end = scale.at(begins), scale.at(ends)
                box = QRectF(x, top, max(end - x - _SEAM, 1.0), _LANE)
                _draw_block(painter, box, block, palette, solid=solid)

    def _draw_hours(self, painter: QPainter, scale: _Scale, palette: Palette, metrics: QFontMetricsF) -> None:
        taken = float(self.width()) + _BETWEEN_HOURS
        # From the right, so that the end always has its figures.
        for minute, told in reversed(self._agenda.hours):
            x, half = scale.at(minute), metrics.horizontalAdvance(told) / 2
            painter.setPen(QColor(palette.line))
            painter.drawLine(round(x), _TICKS - 4, round(x), self.height() - _GAP)
            middle = min(max(x, half), self.width() - half)
            if middle + half + _BETWEEN_HOURS > taken:
                continue
            taken = middle - half
            painter.setPen(QColor(palette.muted))
            painter.drawText(QRectF(middle - half, 0, 2 * half + 1, _TICKS - 4), Qt.AlignmentFlag.AlignCenter, told)


def _draw_block(painter: QPainter, box: QRectF, block: Block, palette: Palette, *, solid: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    if not block.number:
        painter.setBrush(QColor(palette.pressed))
        painter.drawRoundedRect(box, 3, 3)
        painter.setBrush(QBrush(QColor(palette.edge), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(box, 3, 3)
        return
    painter.setBrush(QColor(palette.accent if solid else palette.tint))
    painter.drawRoundedRect(box, 3, 3)
    if box.width() > QFontMetricsF(painter.font()).horizontalAdvance(block.number) + 4:
        painter.setPen(QColor(palette.on_accent if solid else palette.ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, block.number)
