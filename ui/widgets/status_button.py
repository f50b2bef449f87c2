"""One thing the status line says that can be switched by a click or a key: an icon and a few words."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from ui.look.icons import GAP, dress
from ui.widgets.showing import show_if

_ICON = 16


class StatusButton(QPushButton):
    """A flat button as small as the line it stands in; hidden while it has nothing to say."""

    def __init__(self, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setProperty("status", True)
        self._icon_name = ""
        self.hide()

    def say(self, text: str, icon_name: str, what_it_does: str) -> None:
        """Show a text with an icon; the tooltip and the name for readers tell what a press does."""
        if icon_name != self._icon_name:
            self._icon_name = icon_name
            dress(self, icon_name, "muted", _ICON, GAP)
        self.setText(text)
        self.setAccessibleName(f"{text}. {what_it_does}" if what_it_does else text)
        self.setToolTip(what_it_does)
        show_if(self, bool(text))
