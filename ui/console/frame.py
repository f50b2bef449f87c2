"""The frame around an open workshop: header above, one of four places in the middle, the status line below."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui.console.header import Header
from ui.console.status_line import StatusLine


class WorkshopFrame(QWidget):
    """Shows one place of the open workshop at a time; each is built when it is wanted first.

    Signals:
        place_shown: another place is shown now; carries its name.
    """

    place_shown = Signal(str)

    def __init__(
        self,
        header: Header,
        status_line: StatusLine,
        places: Mapping[str, Callable[[], QWidget]],
        parent: QWidget | None = None,
    ) -> None:
        """Take the parts; `places` are built by the names the header knows them by."""
        super().__init__(parent)
        self.setObjectName("workshop_frame")
        self.header = header
        self.status_line = status_line
        self._builders = dict(places)
        self._places: dict[str, QWidget] = {}
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._stack, 1)
        column.addWidget(status_line)
        header.place_requested.connect(self.show_place)

    def place(self, name: str) -> QWidget:
        """Return a place, built now if nobody wanted it before."""
        if name not in self._places:
            self._places[name] = self._builders[name]()
            self._stack.addWidget(self._places[name])
        return self._places[name]

    @Slot(str)
    def show_place(self, name: str) -> None:
        """Show a place, with the focus in it."""
        place = self.place(name)
        self._stack.setCurrentWidget(place)
        self.header.show_place(name)
        place.setFocus()
        self.place_shown.emit(name)
