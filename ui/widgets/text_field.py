"""A line of text that tells of itself a moment after the last key, and at once when it is left."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.reading import read_from_beginning, show_from_beginning

_QUIET_MS = 600


class TextField(QLineEdit):
    """A line for a name, a place and the like.

    Signals:
        chosen: the person gave another text; carries it, without space around it.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty field called `name`."""
        super().__init__(parent)
        self.setObjectName(name)
        self._told = ""
        self._quiet = QTimer(self)
        self._quiet.setObjectName(f"{name}_quiet")
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self.flush)
        self.textEdited.connect(self.on_text_edited)
        self.editingFinished.connect(self.flush)
        read_from_beginning(self)

    def show_text(self, text: str) -> None:
        """Show a text that came from elsewhere; what is being typed stays."""
        if self._quiet.isActive():
            return
        self._told = text
        if self.text().strip() != text:
            show_from_beginning(self, text)

    @Slot()
    def flush(self) -> None:
        """Tell at once of what was typed."""
        self._quiet.stop()
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.chosen.emit(text)

    @Slot(str)
    def on_text_edited(self, _text: str) -> None:
        """Wait for the next key."""
        self._quiet.start()
