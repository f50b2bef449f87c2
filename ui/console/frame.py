"""The frame around an open workshop: header above, one of four places in the middle, the status line below."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.console.header import Header
from ui.console.status_line import StatusLine


class WorkshopFrame(QWidget):
    """Shows one place of the open workshop at a time.

    Signals:
        place_shown: another place is shown now; carries its name.
    """

    place_shown = Signal(str)

    def __init__(
        self, header: Header, status_line: StatusLine, places: Mapping[str, QWidget], parent: QWidget | None = None
    ) -> None:
        """Take the parts; `places` are by the names the header knows them by."""
        super().__init__(parent)
        self.setObjectName("workshop_frame")
        self.header = header
        self.places = dict(places)
        self._stack = QStackedWidget(self)
        for place in self.places.values():
            self._stack.addWidget(place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._stack, 1)
        column.addWidget(status_line)
        header.place_requested.connect(self.show_place)

    @Slot(str)
    def show_place(self, name: str) -> None:
        """Show a place, with the focus in it."""
        place = self.places[name]
        self._stack.setCurrentWidget(place)
        self.header.show_place(name)
        place.setFocus()
        self.place_shown.emit(name)
