"""Who has met whom as a triangle of dots, each name standing at the end of its row and on top of its column."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from facilitator.texts import Texts
from facilitator.tokens import Palette
from ui.look.fonts import font
from ui.look.theme import palette_of
from ui.people.lines import MetTable

_LARGEST = 26
_SMALLEST = 16
_DOT = 0.33
_POINT = 2.0
_FIGURE = 0.55
_NAME_GAP = 6


class MetMatrix(QWidget):
    """Draws a `MetTable`: a small point for two who have not met, a dot for once, a number for more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nobody yet."""
        super().__init__(parent)
        self.setObjectName("met_matrix")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._table = MetTable()
        self._texts: Texts | None = None
        self._cell = _LARGEST

    def fit(self, width: int) -> None:
        """Take cells that are small enough for `width`, as far as names can still be read."""
        people = len(self._table.names)
        longest = max(map(self.fontMetrics().horizontalAdvance, self._table.names), default=0)
        room = (width - longest - 2 * _NAME_GAP) // max(1, people)
        cell = max(_SMALLEST, min(_LARGEST, room))
        if cell != self._cell:
            self._cell = cell
            self.updateGeometry()
            self.update()

    def show_table(self, table: MetTable, texts: Texts) -> None:
        """Show who has met whom; a screen reader gets it as sentences."""
        self._table = table
        self._texts = texts
        self.setAccessibleName(texts.t("Who has met whom"))
        told = [
            self._told(row, column, texts)
            for row, times in enumerate(table.times)
            for column, count in enumerate(times)
            if count
        ]
        self.setAccessibleDescription(" ".join(told))
        self.updateGeometry()
        self.update()

    def cell_at(self, place: QPoint) -> tuple[int, int] | None:
        """Return which two people a place stands for, the later one first."""
        row, column = place.y() // self._cell, place.x() // self._cell
        inside = 0 <= column < row < len(self._table.names)
        return (row, column) if inside else None

    def _told(self, row: int, column: int, texts: Texts) -> str:
        names = {"one": self._table.names[column], "other": self._table.names[row]}
        count = self._table.times[row][column]
        if count == 0:
            return texts.t("{one} and {other} have not met yet.", **names)
        return texts.n("{one} and {other} have met once.", "{one} and {other} have met {count} times.", count, **names)

    def _paint_cell(self, painter: QPainter, colours: Palette, row: int, column: int) -> None:
        cell = self._cell
        centre = QPointF((column + 0.5) * cell, (row + 0.5) * cell)
        count = self._table.times[row][column]
        painter.setPen(Qt.PenStyle.NoPen)
        if count == 0:
            painter.setBrush(QColor(colours.line))
            painter.drawEllipse(centre, _POINT, _POINT)
            return
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(centre, _DOT * cell, _DOT * cell)
        if count > 1:
            painter.setPen(QPen(QColor(colours.on_accent)))
            painter.setFont(font(round(_FIGURE * cell)))
            area = QRectF(centre.x() - cell / 2, centre.y() - cell / 2, cell, cell)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(count))
            painter.setFont(self.font())

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        widest = max(
            (row * self._cell + metrics.horizontalAdvance(name) for row, name in enumerate(self._table.names)),
            default=0,
        )
        return QSize(widest + 2 * _NAME_GAP, len(self._table.names) * self._cell)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row, name in enumerate(self._table.names):
            for column in range(row):
                self._paint_cell(painter, colours, row, column)
            painter.setPen(QColor(colours.ink if self._table.present[row] else colours.muted))
            area = QRectF(row * self._cell + _NAME_GAP, row * self._cell, self.width(), self._cell)
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self._texts is not None:
            cell = self.cell_at(event.pos())
            if cell is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), self._told(*cell, self._texts), self)
            return True
        return super().event(event)
