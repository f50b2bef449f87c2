"""The line that shows where a dragged thing would come to stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_HEIGHT = 2


class DropMark(QWidget):
    """A thin line of accent between two lines of a list, hidden until something is dragged."""

    def __init__(self, parent: QWidget) -> None:
        """Lie on top of `parent`, and let every click through."""
        super().__init__(parent)
        self.setObjectName("drop_mark")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def stand_at(self, y: int, x: int, width: int) -> None:
        """Show the line centred on a height of its parent."""
        self.setGeometry(x, y - _HEIGHT // 2, width, _HEIGHT)
        self.show()
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Accent))
