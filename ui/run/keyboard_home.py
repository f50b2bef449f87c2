"""Where the keyboard is while nobody writes: with the place as a whole, and every key of the room has its meaning."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override


class KeyboardHome(QObject):
    """Brings the keyboard back to a place.

    When the control that has it goes with its phase, Qt hands it on to whatever comes next, and that may be a note: the
    keys of the room would be written into it. And a click beside all controls is how one says that the note is done.
    """

    def __init__(self, place: QWidget) -> None:
        """Watch over a place."""
        super().__init__(place)
        self._place = place
        place.setProperty("no_ring", True)
        place.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication), "a place stands in a running app"
        app.focusChanged.connect(self.on_focus_changed)

    @Slot(QWidget, QWidget)
    def on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Take the keyboard where nobody gave it: from a control that is gone or off."""
        if old is None or new is None or not shiboken6.isValid(old):
            return
        if self._place.isAncestorOf(old) and self._place.isAncestorOf(new) and not _can_have_it(old):
            self._place.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Only what no control wanted comes up to the place.
        if event.type() == QEvent.Type.MouseButtonPress:
            self._place.setFocus(Qt.FocusReason.MouseFocusReason)
        return False


def _can_have_it(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()
