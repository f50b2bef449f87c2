"""Who has met whom as a triangle of dots, each name standing at the end of its row and on top of its column."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from facilitator.texts import Texts
from facilitator.tokens import Palette
from ui.people.lines import MetTable
from ui.theme import palette_of

_CELL = 26
_DOT = 8.5
_POINT = 2.0
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
        row, column = place.y() // _CELL, place.x() // _CELL
        inside = 0 <= column < row < len(self._table.names)
        return (row, column) if inside else None

    def _told(self, row: int, column: int, texts: Texts) -> str:
        names = {"one": self._table.names[column], "other": self._table.names[row]}
        count = self._table.times[row][column]
        if count == 0:
            return texts.t("{one} and {other} have not met yet.", **names)
        return texts.n("{one} and {other} have met once.", "{one} and {other} have met {count} times.", count, **names)

    def _paint_cell(self, painter: QPainter, colours: Palette, row: int, column: int) -> None:
        centre = QPointF((column + 0.5) * _CELL, (row + 0.5) * _CELL)
        count = self._table.times[row][column]
        painter.setPen(Qt.PenStyle.NoPen)
        if count == 0:
            painter.setBrush(QColor(colours.line))
            painter.drawEllipse(centre, _POINT, _POINT)
            return
        painter.setBrush(QColor(colours.accent))
        painter.drawEllipse(centre, _DOT, _DOT)
        if count > 1:
            painter.setPen(QPen(QColor(colours.on_accent)))
            area = QRectF(centre.x() - _CELL / 2, centre.y() - _CELL / 2, _CELL, _CELL)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(count))

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        widest = max(
            (row * _CELL + metrics.horizontalAdvance(name) for row, name in enumerate(self._table.names)), default=0
        )
        return QSize(widest + 2 * _NAME_GAP, len(self._table.names) * _CELL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row, name in enumerate(self._table.names):
            for column in range(row):
                self._paint_cell(painter, colours, row, column)
            painter.setPen(QColor(colours.ink if self._table.present[row] else colours.muted))
            area = QRectF(row * _CELL + _NAME_GAP, row * _CELL, self.width(), _CELL)
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
