"""One thing the status line says: an icon and a few words."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from facilitator.tokens import SPACES
from ui.widgets.icon_label import IconLabel
from ui.widgets.showing import show_if

_ICON = 16


class StatusItem(QWidget):
    """An icon with a short text; hidden while it has nothing to say."""

    def __init__(self, icon_name: str, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(icon_name, "muted", _ICON)
        self._label = QLabel()
        self._label.setProperty("role", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACES[1])
        row.addWidget(self._icon)
        row.addWidget(self._label)
        self.say(text)

    def say(self, text: str, icon_name: str = "") -> None:
        """Show a text, with another icon if one is named."""
        if icon_name:
            self._icon.show_icon(icon_name)
        self._label.setText(text)
        self.setAccessibleName(text)
        show_if(self, bool(text))

    def text(self) -> str:
        """Return what it says."""
        return self._label.text()
