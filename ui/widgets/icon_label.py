"""A small picture from the icon set that follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from facilitator.tokens import ICON
from ui.look.icons import pixmap
from ui.look.theme import palette_of


class IconLabel(QLabel):
    """An icon that is not a button. It says nothing to a screen reader: the words beside it do."""

    def __init__(self, name: str, role: str = "muted", size: int = ICON, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._role = role
        self._side = size
        self.setFixedSize(size, size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._draw()

    def show_icon(self, name: str, role: str = "") -> None:
        """Show another icon, in another colour if one is named."""
        self._name = name
        self._role = role or self._role
        self._draw()

    def _draw(self) -> None:
        colour = str(getattr(palette_of(self), self._role))
        self.setPixmap(pixmap(self._name, colour, self._side, self.devicePixelRatioF()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._draw()
