"""What stands on the page, as a list of ways there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.texts import Texts
from facilitator.tokens import SPACES
from ui.widgets.lettering import words

_LEAST = 64


class ContentsList(QScrollArea):
    """A button for each part of the page; it scrolls where there is little room.

    Signals:
        chosen: the trainer wants to see a part; carries its place in the list.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing."""
        super().__init__(parent)
        self.setObjectName("contents")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The card above needs its room more: what is lacking is taken from here.
        self.setMinimumHeight(1)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)

    def show_titles(self, titles: list[str], texts: Texts) -> None:
        """List these titles."""
        for button in self._group.buttons():
            self._group.removeButton(button)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        heading = words(texts.t("On this page"), "small")
        heading.setContentsMargins(SPACES[3], SPACES[1], 0, SPACES[0])
        column.addWidget(heading)
        for place, title in enumerate(titles):
            column.addWidget(self._button(place, title))
        column.addStretch(1)
        self.setWidget(holder)
        self._show_whole_lines()

    def _show_whole_lines(self) -> None:
        """Show nothing rather than half a line."""
        holder = self.widget()
        if holder is not None:
            holder.setVisible(self.height() >= _LEAST)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_whole_lines()

    def _button(self, place: int, title: str) -> QPushButton:
        # an ampersand would be taken for a keyboard mark
        button = QPushButton(title.replace("&", "&&"))
        button.setObjectName(f"go_to_{place}")
        button.setProperty("entry", True)
        self._group.addButton(button, place)
        return button
