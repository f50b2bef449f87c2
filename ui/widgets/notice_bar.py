"""A bar that says one sentence and offers up to two ways on; it never stands in the way."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from facilitator.tokens import SPACES
from ui.look.icons import dress
from ui.widgets.icon_label import IconLabel
from ui.widgets.showing import show_if

MOST_ANSWERS = 2


class NoticeBar(QFrame):
    """A sentence with up to two buttons, and a small one to put it away. Hidden until it has something to say.

    Signals:
        answered: a button was pressed; carries its place, 0 or 1.
        dismissed: the notice was put away without an answer.
    """

    answered = Signal(int)
    dismissed = Signal()

    def __init__(self, dismiss_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("notice", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._icon = IconLabel("info", "accent")
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._buttons = [QPushButton() for _ in range(MOST_ANSWERS)]
        self._close = QToolButton()
        self._close.setProperty("quiet", True)
        dress(self._close, "x")
        self.set_dismiss_name(dismiss_name)
        self._lay_out()
        self._buttons[0].clicked.connect(self.on_first)
        self._buttons[1].clicked.connect(self.on_second)
        self._close.clicked.connect(self.on_closed)
        self.hide()

    def set_dismiss_name(self, name: str) -> None:
        """Say what the small button does, in the language of the window."""
        self._close.setAccessibleName(name)
        self._close.setToolTip(name)

    def say(
        self, sentence: str, answers: tuple[str, ...] = (), icon_name: str = "info", can_be_dismissed: bool = True
    ) -> None:
        """Show a sentence with up to two buttons; the first is the one to take."""
        self._icon.show_icon(icon_name)
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        for at, button in enumerate(self._buttons):
            button.setText(answers[at] if at < len(answers) else "")
            button.setVisible(at < len(answers))
        self._close.setVisible(can_be_dismissed)
        show_if(self, True)

    def sentence(self) -> str:
        """Return what the bar says, empty while it is hidden."""
        return "" if self.isHidden() else self._label.text()

    @Slot()
    def on_first(self) -> None:
        """Answer with the first button."""
        self.hide()
        self.answered.emit(0)

    @Slot()
    def on_second(self) -> None:
        """Answer with the second button."""
        self.hide()
        self.answered.emit(1)

    @Slot()
    def on_closed(self) -> None:
        """Put the notice away."""
        self.hide()
        self.dismissed.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACES[3], SPACES[1], SPACES[1], SPACES[1])
        row.setSpacing(SPACES[2])
        row.addWidget(self._icon)
        row.addWidget(self._label, 1)
        for button in self._buttons:
            row.addWidget(button)
        row.addWidget(self._close)

    @override
    def sizeHint(self) -> QSize:
        # as many lines as the sentence needs in the width there is
        wished = super().sizeHint()
        return QSize(wished.width(), max(wished.height(), self.heightForWidth(self.width())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
