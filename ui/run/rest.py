"""What stands in the clock's place while no clock is there: before the day, after the agenda, and when it is closed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from facilitator.session.live import Status
from facilitator.session.state import WorkshopState
from facilitator.texts import Texts
from ui.widgets.dressing import button, label
from ui.widgets.icon_label import IconLabel

_ICON = 40


class Rest(QWidget):
    """A calm picture with a few words; on a closed day the ways on.

    Signals:
        review_requested: the trainer wants to read on in Review.
        reopen_requested: the closed day is to be opened again.
    """

    review_requested = Signal()
    reopen_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without words."""
        super().__init__(parent)
        self.setObjectName("rest")
        # The stage gives it the clock's room, and asks for no more on a small screen.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._icon = IconLabel("users", "muted", _ICON)
        self._words = label("muted", "rest_words", wraps=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._review = button("open_review", "file-text", main=True, large=True)
        self._reopen = button("reopen", "rotate-ccw", quiet=True)
        self._review.clicked.connect(self.review_requested)
        self._reopen.clicked.connect(self.reopen_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._words)
        column.addSpacing(8)
        column.addWidget(self._review, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._reopen, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def show_day(self, state: WorkshopState, texts: Texts) -> None:
        """Show where the day stands without a clock."""
        closed = state.live.status is Status.CLOSED
        self._review.setVisible(closed)
        self._reopen.setVisible(closed)
        self._review.setText(texts.t("Open Review"))
        self._reopen.setText(texts.t("Reopen the day"))
        if closed:
            self._icon.show_icon("circle-check")
            self._words.setText("")
        elif state.live.status is Status.PLANNED:
            self._icon.show_icon("users")
            self._words.setText(_before(state, texts))
        else:
            self._icon.show_icon("flag")
            self._words.setText("")
        self._words.setVisible(bool(self._words.text()))


def _before(state: WorkshopState, texts: Texts) -> str:
    items = texts.n("{count} item in the agenda", "{count} items in the agenda", len(state.items))
    people = texts.t("Nobody is on the list yet")
    if state.people:
        people = texts.n("{count} person on the list", "{count} people on the list", len(state.people))
    return texts.t("{people} · {items}", people=people, items=items)
