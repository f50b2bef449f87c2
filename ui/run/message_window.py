"""A line to the room: typed here, read on the wall, taken away by hand or after a while."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from facilitator.session.messages import MOST_LETTERS
from facilitator.texts import Texts
from ui.widgets.choice import Choice

_MINUTES = (0, 1, 5, 15)
_WIDTH = 520
_TOLD_FROM = 20
"""From so few letters left on the field says how many there are: one that just takes no more looks broken."""


class MessageWindow(QDialog):
    """Asks for one line and for how long it stands.

    Signals:
        show_requested: the room is to read a line; carries it.
        take_requested: the room has read it.
    """

    show_requested = Signal(str)
    take_requested = Signal()

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        """Speak the words of `texts`; nothing is on the wall yet."""
        super().__init__(parent)
        self._texts = texts
        self.setObjectName("message_window")
        self.setMinimumWidth(_WIDTH)
        self._caption = QLabel()
        self._caption.setProperty("role", "small")
        self._line = QLineEdit()
        self._line.setObjectName("room_message")
        self._line.setMaxLength(MOST_LETTERS)
        self._caption.setBuddy(self._line)
        self._left = QLabel()
        self._left.setObjectName("letters_left")
        self._left.setProperty("role", "small")
        self._length = Choice("message_length")
        self._length.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self._now = QLabel()
        self._now.setObjectName("message_now")
        self._now.setWordWrap(True)
        self._take = QPushButton()
        self._take.setObjectName("take_message")
        self._take.setAutoDefault(False)
        self._show = QPushButton()
        self._show.setObjectName("show_message")
        self._show.setProperty("main", True)
        self._show.setDefault(True)
        self._away = QTimer(self)
        self._away.setObjectName("message_timer")
        self._away.setSingleShot(True)
        self._lay_out()
        self._away.timeout.connect(self.take_requested)
        self._line.textChanged.connect(self.on_text_changed)
        self._show.clicked.connect(self.on_show_clicked)
        self._take.clicked.connect(self.take_requested)
        self.show_message("", texts)

    def show_message(self, message: str, texts: Texts) -> None:
        """Show what is on the wall now, in the words of `texts`."""
        self._texts = texts
        self.setWindowTitle(texts.t("Message to the room"))
        self._caption.setText(texts.t("One line, as the room is to read it"))
        self._line.setAccessibleName(self._caption.text())
        self._line.setPlaceholderText(texts.t("Lunch is served"))
        chosen = str(self._length.currentData() or "0")
        self._length.show_choice([(str(count), _length(texts, count)) for count in _MINUTES], chosen)
        self._length.setAccessibleName(texts.t("How long it stands"))
        self._show.setText(texts.t("Show to the room"))
        self._take.setText(texts.t("Take it away"))
        self._take.setEnabled(bool(message))
        on_wall = texts.t("On the wall now: “{message}”", message=message)
        self._now.setText(on_wall if message else texts.t("Nothing is on the wall yet."))
        if not message:
            self._away.stop()
        self.on_text_changed(self._line.text())

    def begin(self) -> None:
        """Be ready for another line."""
        self._line.setFocus()
        self._line.selectAll()

    @Slot(str)
    def on_text_changed(self, text: str) -> None:
        """Offer to show what can be shown, and tell when the line is nearly full."""
        self._show.setEnabled(bool(text.strip()))
        left = MOST_LETTERS - len(text)
        told = self._texts.n("one letter left", "{count} letters left", left) if left <= _TOLD_FROM else ""
        self._left.setText(told)

    @Slot()
    def on_show_clicked(self) -> None:
        """Ask for the line on the wall, and leave the trainer to the room."""
        minutes = int(self._length.currentData() or 0)
        self.show_requested.emit(self._line.text())
        if minutes:
            self._away.start(minutes * 60_000)
        else:
            self._away.stop()
        self.close()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._length)
        row.addStretch(1)
        row.addWidget(self._take)
        row.addWidget(self._show)
        heading = QHBoxLayout()
        heading.addWidget(self._caption, 1)
        heading.addWidget(self._left)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(8)
        column.addLayout(heading)
        column.addWidget(self._line)
        column.addWidget(self._now)
        column.addSpacing(8)
        column.addLayout(row)


def _length(texts: Texts, minutes: int) -> str:
    if not minutes:
        return texts.t("until taken away")
    return texts.n("for one minute", "for {count} minutes", minutes)
