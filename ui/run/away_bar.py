"""The question whether the time counts in which the app was not there. It waits; the clock goes on meanwhile."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from facilitator import dial
from facilitator.session.away import AwayChoice
from facilitator.texts import Texts
from ui.widgets.dressing import button, label
from ui.widgets.showing import show_if

_WIDE_FROM = 520


class AwayBar(QFrame):
    """A sentence with both times, and a button for each answer: beside it where there is room, else below.

    Signals:
        answered: whether the time away counts.
    """

    answered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until there is something to ask."""
        super().__init__(parent)
        self.setObjectName("away_bar")
        self.setProperty("notice", True)
        self._sentence = label("", "away_sentence", wraps=True)
        self._count = button("count_away", small=True)
        self._leave = button("leave_away_out", small=True)
        self._count.clicked.connect(self.on_count_clicked)
        self._leave.clicked.connect(self.on_leave_clicked)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._count)
        buttons.addWidget(self._leave)
        buttons.addStretch(0)
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._parts.setContentsMargins(16, 10, 12, 10)
        self._parts.setSpacing(8)
        self._parts.addWidget(self._sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        self._parts.addLayout(buttons)
        self.hide()

    def ask(self, choice: AwayChoice | None, texts: Texts) -> None:
        """Ask, with the times as they are now; or be gone where there is nothing to ask."""
        show_if(self, choice is not None)
        if choice is None:
            return
        self._sentence.setText(away_sentence(choice, texts))
        self.setAccessibleName(self._sentence.text())
        self._count.setText(texts.t("Count it"))
        self._leave.setText(texts.t("Leave it out"))

    @Slot()
    def on_count_clicked(self) -> None:
        """Let the time away count."""
        self.answered.emit(True)

    @Slot()
    def on_leave_clicked(self) -> None:
        """Leave the time away out."""
        self.answered.emit(False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = QBoxLayout.Direction.LeftToRight
        below = QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(beside if event.size().width() >= _WIDE_FROM else below)


def away_sentence(choice: AwayChoice, texts: Texts) -> str:
    """Return the question, with what is left on the clock by either answer."""
    return texts.t(
        "You were away for {away}. Count the time away ({counted}), or leave it out ({left_out})?",
        away=texts.span(choice.away_s),
        counted=_left(choice.counted_s, texts),
        left_out=_left(choice.left_out_s, texts),
    )


def _left(seconds: float, texts: Texts) -> str:
    shown = dial.shown_s(seconds)
    if shown < 0:
        return texts.t("{time} over", time=dial.digits(-shown))
    return texts.t("{time} left", time=dial.digits(shown))
