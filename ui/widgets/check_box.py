"""A box to tick, drawn from the tokens so that it is seen as well in the dark."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from ui.look.icons import pixmap
from ui.look.theme import palette_of

_SIDE = 18
_TICK = 14
_GAP = 8
_HEIGHT = 28
_RADIUS = 4
_NARROWEST = 160
"""In less room than its words need they stand in several lines, but never in a narrower column than this."""
_TALLEST = 1000
_AROUND_WORDS = 4


class CheckBox(QCheckBox):
    """Box and words, in several lines where they have no room in one; a click on either ticks it."""

    def __init__(self, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text()) + _GAP if self.text() else 0
        return QSize(_SIDE + 2 + words, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(min(_NARROWEST, self.sizeHint().width()), _HEIGHT)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - _SIDE - 2 - _GAP), _TALLEST)
        words = self.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text())
        return max(_HEIGHT, words.height() + _AROUND_WORDS)

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRect(1, (self.height() - _SIDE) // 2, _SIDE, _SIDE)
        on = self.isChecked()
        edge = colours.line if not self.isEnabled() else colours.accent if on else colours.edge
        ground = colours.surface if not on else colours.accent if self.isEnabled() else colours.pressed
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(colours.pressed if self.isDown() and not on else ground))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        if on:
            inset = (_SIDE - _TICK) // 2
            colour = colours.on_accent if self.isEnabled() else colours.edge
            tick = pixmap("check", colour, _TICK, self.devicePixelRatioF())
            painter.drawPixmap(box.left() + inset, box.top() + inset, tick)
        painter.setPen(QColor(colours.ink if self.isEnabled() else colours.edge))
        words = self.rect().adjusted(_SIDE + 2 + _GAP, 0, 0, 0)
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(words, flags, self.text())
