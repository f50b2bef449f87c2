"""A column that scrolls without changing its width, and never away from what is being written."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

_BAR = 12
_TOP = 16
_WRITTEN_IN = Qt.WidgetAttribute.WA_InputMethodEnabled


class SideScroll(QScrollArea):
    """Put things into `column`; they keep their width whether there is something to scroll or not.

    The bar takes its room from the margin. A field that is written in stays to be seen while the column grows.
    """

    def __init__(self, left: int, right: int, spacing: int, parent: QWidget | None = None, *, top: int = _TOP) -> None:
        """Leave `left` and `right` free at the sides (the bar needs 12 there) and `spacing` between things."""
        super().__init__(parent)
        self._left = left
        self._right = right
        self._top = top
        inside = QWidget()
        self.column = QVBoxLayout(inside)
        self.column.setSpacing(spacing)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        self.verticalScrollBar().rangeChanged.connect(self.on_range_changed)
        self.on_range_changed(0, 0)

    @Slot(int, int)
    def on_range_changed(self, least: int, most: int) -> None:
        """Give the bar its room, or take it back."""
        bar = _BAR if most > least else 0
        self.column.setContentsMargins(self._left, self._top, max(0, self._right - bar), self._top)
        focused, inside = QApplication.focusWidget(), self.widget()
        if focused is None or inside is None or not inside.isAncestorOf(focused):
            return
        # Only what the growing pushed below the edge: what was scrolled away at the top, the trainer looks away from.
        lowest = focused.mapTo(self.viewport(), QPoint(0, focused.height())).y()
        if focused.testAttribute(_WRITTEN_IN) and lowest > self.viewport().height():
            self.ensureWidgetVisible(focused, 0, _TOP)
