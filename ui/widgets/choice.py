"""A choice of one among few, by the words for each."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from ui.widgets.wheel import WheelToList


class Choice(QComboBox):
    """A drop-down list.

    Signals:
        chosen: the person took another; carries its key.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty list called `name`."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        WheelToList(self, turns=False)
        self.currentIndexChanged.connect(self.on_index_changed)

    def show_choice(self, options: Iterable[tuple[str, str]], key: str) -> None:
        """Show the words for each key, and which of them is taken."""
        wanted = list(options)
        shown = [(str(self.itemData(at)), self.itemText(at)) for at in range(self.count())]
        with QSignalBlocker(self):
            if shown != wanted:
                self.clear()
                for data, words in wanted:
                    self.addItem(words, data)
            self.setCurrentIndex(self.findData(key))

    @Slot(int)
    def on_index_changed(self, place: int) -> None:
        """Tell which was taken."""
        if place >= 0:
            self.chosen.emit(str(self.itemData(place)))
