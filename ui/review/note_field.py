"""A note on the page, which can be written on."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.review.places import Place
from ui.widgets.growing_text_edit import GrowingTextEdit


class NoteField(GrowingTextEdit):
    """The field of one place.

    Signals:
        written: the trainer changed the note; carries its `Place` and the whole text.
    """

    written = Signal(object, str)

    def __init__(self, place: Place, name: str, hint: str, text: str, parent: QWidget | None = None) -> None:
        """Show `text`; `name` is what is asked, for screen readers."""
        super().__init__(name, hint, parent, least_lines=1)
        self.setProperty("soft", True)
        self.place = place
        self.setObjectName(f"note_{place.prompt_id}_{place.turn}")
        self.show_text(text)
        self.text_edited.connect(self.on_text_edited)

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing is written here."""
        return not self.toPlainText().strip()

    @Slot(str)
    def on_text_edited(self, text: str) -> None:
        """Say whose text it is."""
        self.written.emit(self.place, text)
