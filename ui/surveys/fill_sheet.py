"""What one person sees while they fill in a test: words, answers, a field and two buttons, one thought at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from facilitator.assessment.sheets import MOST_LETTERS
from ui.surveys.option_row import OptionRow
from ui.widgets.lettering import words

_WIDTH = 720
_LINES_OF_A_QUESTION = 2
_ABOVE = 0.11
"""How much of the height stays empty above what is said; it stands where it stood on the page before."""


class FillSheet(QWidget):
    """A column in the middle of an empty window. Whatever is not said is not shown, and leaves nothing behind.

    Signals:
        answered: an answer was clicked; carries it.
        main_requested, other_requested: one of the two buttons was pressed.
    """

    answered = Signal(str)
    main_requested = Signal()
    other_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._top = words("", "muted", wraps=False)
        self._count = words("", "muted", wraps=False)
        self._above = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._heading = words("", "title")
        self._text = words("", "instruction")
        self._options = QVBoxLayout()
        self._options.setSpacing(8)
        self._rows: list[OptionRow] = []
        self._field_label = words("", "strong")
        self.field = QLineEdit()
        self.field.setObjectName("code_word")
        self.field.setMaxLength(MOST_LETTERS)
        self.field.setProperty("takes_keys", True)
        self._note = words("", "muted")
        self.main = _button("fill_main", main=True)
        self.other = _button("fill_other", main=False)
        self._caution = words("", "small")
        for name, label in (("fill_heading", self._heading), ("fill_text", self._text), ("fill_note", self._note)):
            label.setObjectName(name)
        self._caution.setObjectName("fill_caution")
        self._count.setObjectName("fill_count")
        self._lay_out()
        self.field.returnPressed.connect(self.main_requested)
        self.main.clicked.connect(self.main_requested)
        self.other.clicked.connect(self.other_requested)
        self.clear()

    def clear(self) -> None:
        """Take everything away that was said, chosen or typed."""
        self.say("", "")
        self.top("", "")
        self.offer((), ())
        self.ask_for("")
        self.buttons("", "")
        self._caution.clear()

    def caution(self, sentence: str) -> None:
        """Say at the foot what a test is not."""
        self._caution.setText(sentence)

    def top(self, title: str, count: str, done: int = 0, most: int = 0) -> None:
        """Say which test this is, and how far one has come."""
        self._top.setText(title)
        self._count.setText(count)
        self._bar.setVisible(most > 0)
        self._bar.setRange(0, max(most, 1))
        self._bar.setValue(done)
        self._bar.setAccessibleName(count)

    def say(self, heading: str, text: str, note: str = "") -> None:
        """Say something; what is empty takes no room."""
        for label, said in ((self._heading, heading), (self._text, text), (self._note, note)):
            label.setText(said)
            label.setVisible(bool(said))

    def offer(self, answers: Sequence[str], said: Sequence[str], chosen: str = "") -> None:
        """Offer answers with their words; `chosen` is the one given."""
        if [row.answer for row in self._rows] != list(answers):
            self._replace_rows(answers)
        # questions of one line and of two leave the answers where they are
        lines = _LINES_OF_A_QUESTION if answers else 0
        self._heading.setMinimumHeight(lines * self._heading.fontMetrics().lineSpacing())
        for row, text in zip(self._rows, said, strict=True):
            row.say(text)
            row.set_chosen(row.answer == chosen)

    def ask_for(self, label: str, hint: str = "") -> None:
        """Ask for a code word; whatever was typed before is gone, also for Ctrl+Z."""
        self._field_label.setText(label)
        self._field_label.setVisible(bool(label))
        self.field.setVisible(bool(label))
        self.field.setAccessibleName(label)
        self.field.setPlaceholderText(hint)
        self.field.setText("")

    def buttons(self, main: str, other: str) -> None:
        """Name the two buttons; one without a name is not shown."""
        for button, name in ((self.main, main), (self.other, other)):
            button.setText(name)
            button.setVisible(bool(name))

    def _replace_rows(self, answers: Sequence[str]) -> None:
        for row in self._rows:
            self._options.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [OptionRow(answer) for answer in answers]
        for row in self._rows:
            row.clicked.connect(self.answered)
            self._options.addWidget(row)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._top, 1)
        top.addWidget(self._count)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.main)
        buttons.addWidget(self.other)
        buttons.addStretch(1)
        self._column = column = QVBoxLayout()
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self._bar)
        column.addSpacerItem(self._above)
        column.addWidget(self._heading)
        column.addWidget(self._text)
        column.addSpacing(8)
        column.addLayout(self._options)
        column.addWidget(self._field_label)
        column.addWidget(self.field)
        column.addWidget(self._note)
        column.addSpacing(8)
        column.addLayout(buttons)
        column.addStretch(1)
        column.addWidget(self._caution)
        holder = QWidget()
        holder.setLayout(column)
        holder.setMaximumWidth(_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(32, 24, 32, 20)
        row.addStretch(1)
        row.addWidget(holder, 100)
        row.addStretch(1)
        self._heading.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self._caution.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = round(self.height() * _ABOVE)
        self._above.changeSize(0, height, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._column.invalidate()


def _button(name: str, *, main: bool) -> QPushButton:
    made = QPushButton()
    made.setObjectName(name)
    made.setProperty("main" if main else "quiet", True)
    # letters belong to the test wherever the keyboard is, and never to the wall
    made.setProperty("takes_keys", True)
    made.setAutoDefault(True)
    return made
