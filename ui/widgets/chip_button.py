"""A chip that can be pressed: a few words, such as how far something is behind, and a way on from there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.widgets.showing import show_if


class ChipButton(QPushButton):
    """A short text in a rounded field; hidden while it has nothing to say."""

    def __init__(self, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setProperty("chip", True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    def say(self, text: str, what_it_does: str) -> None:
        """Show a text, or nothing at all; the tooltip and the name for readers tell what a press does."""
        self.setText(text)
        self.setAccessibleName(f"{text}. {what_it_does}")
        self.setToolTip(what_it_does)
        show_if(self, bool(text))
