"""A chart of numbers on one scale: a bar for each, with its name before it and its value behind it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.export.document import Bar, Chart
from facilitator.tokens import SPACES
from ui.look.theme import palette_of
from ui.widgets.lettering import figure, words
from ui.widgets.level_mark import LevelMark, level_colour, level_pattern

_HEIGHT = 20
_NAME_WIDTH = 240


class ChartView(QWidget):
    """A question that was answered with numbers, and the numbers as bars."""

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        """Show `chart`."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACES[1])
        column.addWidget(words(chart.label, "strong"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACES[2])
        grid.setVerticalSpacing(SPACES[0])
        grid.setColumnStretch(2, 1)
        for row, bar in enumerate(chart.bars):
            if bar.mark:
                grid.addWidget(LevelMark(bar.mark, ""), row, 0)
            name = words(bar.name)
            name.setFixedWidth(_NAME_WIDTH)
            grid.addWidget(name, row, 1)
            grid.addWidget(BarView(bar, chart.most), row, 2)
            grid.addWidget(figure(bar.text, "strong"), row, 3)
        column.addLayout(grid)
        column.addWidget(words(chart.scale, "small"))


class BarView(QWidget):
    """One bar over its track, in the colour and pattern of its level."""

    def __init__(self, bar: Bar, most: int, parent: QWidget | None = None) -> None:
        """Show a bar of a scale that ends at `most`."""
        super().__init__(parent)
        self._mark = bar.mark
        self._share = max(0.0, min(1.0, bar.value / most))
        self.setAccessibleName(f"{bar.name}: {bar.text}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = palette_of(self)
        track = QRectF(0, 3, self.width(), _HEIGHT - 6)
        filled = QRectF(track.left(), track.top(), track.width() * self._share, track.height())
        painter.fillRect(track, QColor(palette.pressed))
        painter.fillRect(filled, QColor(level_colour(palette, self._mark)))
        pattern = level_pattern(self._mark, palette.surface)
        if pattern.style() is not Qt.BrushStyle.NoBrush:
            painter.fillRect(filled, pattern)
