"""The words that must not be said, by their numbers on the card: each is tapped when it slips out."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.texts import Texts
from ui.widgets.dressing import button, label

_COLUMNS = 3


class SlipStrip(QWidget):
    """A button for each word. It bears the word only once the card is revealed: whoever sees this may be in the room.

    Signals:
        slipped: a word was said, or one time less; carries its place, and 1 or -1.
    """

    slipped = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the strip without words."""
        super().__init__(parent)
        self.setObjectName("slip_strip")
        self._title = label("small", "slips_title", wraps=True)
        self._buttons: list[QPushButton] = []
        self._last: int | None = None
        self._less = button("take_back_slip", "minus", small=True, bare=True)
        self._less.clicked.connect(self.on_less_clicked)
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._less)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(self._grid)

    def show_slips(self, counts: tuple[int, ...], words: tuple[str, ...], texts: Texts) -> None:
        """Show how often each word was said; `words` are empty while the card is hidden."""
        self._title.setText(
            texts.n(
                "Words not to be said: {count} slipped out", "Words not to be said: {count} slipped out", sum(counts)
            )
        )
        while len(self._buttons) < len(counts):
            self._add()
        for place, made in enumerate(self._buttons):
            made.setVisible(place < len(counts))
            if place < len(counts):
                name = words[place] if words else texts.number(place + 1)
                made.setText(texts.t("{word} ×{count}", word=name, count=counts[place]) if counts[place] else name)
                said = texts.t("Word {number} was said", number=place + 1)
                made.setAccessibleName(f"{said} ({counts[place]})")
                made.setToolTip(texts.t("Tap when word number {number} on the card slips out.", number=place + 1))
        self._less.setEnabled(any(counts))
        self._less.setAccessibleName(texts.t("Take the last one back"))
        self._less.setToolTip(texts.t("Take the last one back"))
        if self._last is None or self._last >= len(counts) or not counts[self._last]:
            self._last = next((place for place, count in enumerate(counts) if count), None)

    @Slot()
    def on_word_clicked(self) -> None:
        """Count a word."""
        place = next(place for place, made in enumerate(self._buttons) if made is self.sender())
        self._last = place
        self.slipped.emit(place, 1)

    @Slot()
    def on_less_clicked(self) -> None:
        """Take back the word counted last."""
        if self._last is not None:
            self.slipped.emit(self._last, -1)

    def _add(self) -> None:
        made = button(f"slip_{len(self._buttons)}", small=True)
        made.clicked.connect(self.on_word_clicked)
        self._grid.addWidget(made, *divmod(len(self._buttons), _COLUMNS))
        self._buttons.append(made)
