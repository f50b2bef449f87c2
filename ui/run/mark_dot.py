"""The small sign beside an item or a phase of the agenda: done, running, or still ahead."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.look.icons import pixmap
from ui.look.theme import palette_of
from ui.run.rail_lines import Mark

SIDE = 18
_TICK = 16


class MarkDot(QWidget):
    """A sign of fixed size: a tick for an item that is done, a dash for one passed over, a dot for a phase done."""

    def __init__(self, parent: QWidget | None = None, *, of_phase: bool = False) -> None:
        """Show nothing yet; `of_phase` draws the signs of the phases inside an item."""
        super().__init__(parent)
        self._of_phase = of_phase
        self._mark = Mark.AHEAD
        self._plain = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_mark(self, mark: Mark, *, plain: bool = False) -> None:
        """Show another sign; a `plain` one has no ring: the ring is for the one phase that runs."""
        self._mark = mark
        self._plain = plain
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._of_phase:
            self._paint_phase(painter)
        else:
            self._paint_item(painter)

    def _paint_item(self, painter: QPainter) -> None:
        colours = palette_of(self)
        if self._mark is Mark.DONE:
            at = (SIDE - _TICK) // 2
            painter.drawPixmap(at, at, pixmap("check", colours.muted, _TICK, self.devicePixelRatioF()))
        elif self._mark is Mark.CURRENT:
            self._dot(painter, 4.0, colours.accent)
        elif self._mark is Mark.SKIPPED:
            at = (SIDE - _TICK) // 2
            painter.drawPixmap(at, at, pixmap("minus", colours.muted, _TICK, self.devicePixelRatioF()))

    def _paint_phase(self, painter: QPainter) -> None:
        colours = palette_of(self)
        if self._mark is Mark.DONE:
            self._dot(painter, 4.0, colours.muted)
        elif self._mark is Mark.CURRENT:
            if not self._plain:
                self._ring(painter, 7.5, colours.accent)
            self._dot(painter, 4.5, colours.accent)
        else:
            self._ring(painter, 3.75, colours.edge)

    def _dot(self, painter: QPainter, radius: float, colour: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QPointF(SIDE / 2, SIDE / 2), radius, radius)

    def _ring(self, painter: QPainter, radius: float, colour: str) -> None:
        painter.setPen(QPen(QColor(colour), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(SIDE / 2, SIDE / 2), radius, radius)
