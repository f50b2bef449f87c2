"""A button that is an icon alone, and still has a name for every reader."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QToolButton, QWidget
from typing_extensions import override

from ui.look.icons import dress


class IconButton(QToolButton):
    """A quiet button with an icon; its words are its name and its tooltip."""

    def __init__(self, icon_name: str, object_name: str, role: str = "ink", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setProperty("quiet", True)
        self._icon_name = icon_name
        self._role = role
        dress(self, icon_name, role)

    def reword(self, words: str, keys: str = "") -> None:
        """Say what the button does, and which keys do the same."""
        self.setAccessibleName(words)
        self.setToolTip(f"{words} ({keys})" if keys else words)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            dress(self, self._icon_name, self._role if self.isEnabled() else "edge")
