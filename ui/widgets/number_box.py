"""A box for a whole number within a range, calm in a list that scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QWidget
from typing_extensions import override

from ui.widgets.wheel import WheelToList


class NumberBox(QSpinBox):
    """Tells a number once it stands: at each step, and after typing with Enter or on leaving.

    Signals:
        chosen: a person gave another number; carries the key of this box and the number.
    """

    chosen = Signal(str, int)

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        """Speak of `key` whenever the number changes."""
        super().__init__(parent)
        self._key = key
        self.setKeyboardTracking(False)
        self.setCorrectionMode(QAbstractSpinBox.CorrectionMode.CorrectToNearestValue)
        WheelToList(self)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.valueChanged.connect(self.on_value_changed)

    def show_number(self, value: int, least: int, most: int) -> None:
        """Show a number that nobody chose here; what is being typed stays."""
        if (self.value(), self.minimum(), self.maximum()) == (value, least, most):
            return
        with QSignalBlocker(self):
            self.setRange(least, most)
            self.setValue(value)

    @Slot(int)
    def on_value_changed(self, value: int) -> None:
        """Tell the number."""
        self.chosen.emit(self._key, value)

    @override
    def event(self, event: QEvent) -> bool:
        # Undo means the plan's here: a box of two digits has nothing of its own worth taking back.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_undo(event):
            event.ignore()
            return False
        return super().event(event)


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
