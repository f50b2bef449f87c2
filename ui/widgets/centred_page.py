"""A page that is read from the top down in the middle of a wide window, and scrolled where it is longer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget


class CentredPage(QScrollArea):
    """Holds one column of a page with equal room on both sides."""

    def __init__(self, column: QWidget, *, above: int) -> None:
        """Show `column`, whose own maximum width says how wide it gets, `above` pixels under the top."""
        super().__init__()
        middle = QWidget()
        across = QHBoxLayout(middle)
        across.setContentsMargins(24, above, 24, 0)
        across.addStretch(1)
        across.addWidget(column, 100)
        across.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(middle)
