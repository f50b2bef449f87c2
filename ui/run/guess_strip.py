"""What is counted while a hidden card is played: the guesses, and whether it was found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.texts import Texts
from ui.widgets.dressing import button, label

_COUNT_WIDTH = 92


class GuessStrip(QWidget):
    """A counter with one button each way, and two answers.

    Signals:
        counted: a guess more, or one less; carries 1 or -1.
        outcome_given: whether the card was found.
    """

    counted = Signal(int)
    outcome_given = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the strip without words."""
        super().__init__(parent)
        self.setObjectName("guess_strip")
        self._fewer = button("fewer_guesses", "minus", small=True, bare=True)
        self._count = label("", "guesses")
        self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._count.setMinimumWidth(_COUNT_WIDTH)
        self._more = button("more_guesses", "plus", small=True, bare=True)
        self._found = button("found", small=True)
        self._not_found = button("not_found", small=True)
        for answer in (self._found, self._not_found):
            answer.setCheckable(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        for parts in ((self._fewer, self._count, self._more), (self._found, self._not_found)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for part in parts:
                row.addWidget(part)
            row.addStretch(1)
            column.addLayout(row)
        self._fewer.clicked.connect(self.on_fewer_clicked)
        self._more.clicked.connect(self.on_more_clicked)
        self._found.clicked.connect(self.on_found_clicked)
        self._not_found.clicked.connect(self.on_not_found_clicked)

    def show_count(self, guesses: int, found: bool | None, texts: Texts) -> None:
        """Show what was counted so far."""
        self._count.setText(texts.n("{count} guess", "{count} guesses", guesses))
        self._fewer.setEnabled(guesses > 0)
        for control, words in (
            (self._more, texts.t("One more guess (G)")),
            (self._fewer, texts.t("One guess fewer")),
        ):
            control.setToolTip(words)
            control.setAccessibleName(words)
        self._found.setText(texts.t("Found"))
        self._not_found.setText(texts.t("Not found"))
        self._found.setChecked(found is True)
        self._not_found.setChecked(found is False)

    @Slot()
    def on_more_clicked(self) -> None:
        """Count a guess."""
        self.counted.emit(1)

    @Slot()
    def on_fewer_clicked(self) -> None:
        """Take a guess back."""
        self.counted.emit(-1)

    @Slot()
    def on_found_clicked(self) -> None:
        """Say that the card was found."""
        self.outcome_given.emit(True)

    @Slot()
    def on_not_found_clicked(self) -> None:
        """Say that the card was not found."""
        self.outcome_given.emit(False)
