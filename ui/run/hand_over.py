"""Handing over the laptop: a cover with the name of the one a card is for, who holds a button to read it alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.texts import Texts
from ui.widgets.dressing import button, label
from ui.widgets.hold_button import HoldButton

_WIDEST = 560
_MARGIN = 32
_BETWEEN = 12
_BESIDE = 32
"""The blank that a page has at its sides."""
_AROUND_WORDS = 68
"""What a large button has around its words."""


class HandOver(QFrame):
    """Covers the whole place. Nothing of the card is in it: what is held open lies on top of it.

    Signals:
        hold_started: the card is to be open from now on; carries its deal's id.
        hold_ended: it is to be covered; carries its deal's id.
        closed: the laptop is back with the trainer.
    """

    hold_started = Signal(str)
    hold_ended = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Lie hidden over `parent`."""
        super().__init__(parent)
        self.setObjectName("hand_over")
        self.setProperty("panel", True)
        # a click beside its buttons is none on what lies below
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self._deal_id = ""
        self._confirmed = False
        self._pages = QStackedWidget()
        self._rows: list[QHBoxLayout] = []
        self._ask, self._cover = QWidget(), QWidget()
        self._question = label("title", "cover_question", wraps=True)
        self._why = label("muted", "cover_why", wraps=True)
        self._yes = button("projector_covered", main=True, large=True)
        self._no = button("hand_over_cancel", large=True)
        self._name = label("title", "cover_name", wraps=True)
        self._how = label("instruction", "cover_how", wraps=True)
        self._hold = HoldButton()
        self._hold.setObjectName("cover_hold")
        self._hold.setProperty("main", True)
        self._hold.setProperty("large", True)
        self._done = button("cover_done", large=True)
        self._lay_out()
        self._yes.clicked.connect(self.on_confirmed)
        self._no.clicked.connect(self.close_cover)
        self._done.clicked.connect(self.close_cover)
        self._hold.held.connect(self.on_held)
        self._hold.let_go.connect(self.on_let_go)
        self.hide()

    @property
    def deal_id(self) -> str:
        """Return the deal whose card is handed over, empty where none is."""
        return self._deal_id

    @property
    def is_confirmed(self) -> bool:
        """Tell whether the trainer has said that the projector is off or covered."""
        return self._confirmed

    def open_cover(self, deal_id: str, receiver: str, *, shared: bool, reader: Texts, trainer: Texts) -> None:
        """Cover everything for the one a card is for; where screens are `shared`, ask about the projector first."""
        self._deal_id, self._confirmed = deal_id, False
        self._question.setText(trainer.t("Is the projector off or covered?"))
        self._why.setText(trainer.t("This window is where the wall is shown: the room sees what is opened here."))
        self._yes.setText(trainer.t("Yes, it is off or covered"))
        self._no.setText(trainer.t("Cancel"))
        self._name.setText(reader.t("For {receiver} alone", receiver=receiver))
        self._how.setText(reader.t("Is nobody looking over your shoulder? Hold the button down to read your card."))
        self._hold.setText(reader.t("Hold to show"))
        self._done.setText(reader.t("Done: hand it back"))
        self._pages.setCurrentWidget(self._ask if shared else self._cover)
        self._measure()
        self.show()
        self.raise_()
        (self._no if shared else self._hold).setFocus(Qt.FocusReason.OtherFocusReason)

    def _measure(self) -> None:
        """Give the buttons the room that their words need in this language and these letters."""
        for one in (self._yes, self._no, self._hold, self._done):
            one.ensurePolished()
            one.setMinimumWidth(one.fontMetrics().horizontalAdvance(one.text()) + _AROUND_WORDS)
        # A layout within a layout keeps its old measures.
        for row in self._rows:
            row.invalidate()
        widths = [
            sum(one.minimumWidth() for one in pair) + _BETWEEN
            for pair in ((self._yes, self._no), (self._hold, self._done))
        ]
        self._pages.setMinimumWidth(max(widths) + _BESIDE)
        self._pages.setMaximumWidth(max(_WIDEST, *widths) + _BESIDE)

    def tell(self, sentence: str) -> None:
        """Say why the card stays covered."""
        self._how.setText(sentence)

    @Slot()
    def close_cover(self) -> None:
        """Give the place back to the trainer."""
        was_open, self._deal_id, self._confirmed = bool(self._deal_id), "", False
        self._name.clear()
        self.hide()
        if was_open:
            self.closed.emit()

    @Slot()
    def on_doubt(self) -> None:
        """Ask again about the projector: what was said of it may be true no longer."""
        if self._deal_id and self._confirmed:
            self._confirmed = False
            self._pages.setCurrentWidget(self._ask)

    @Slot()
    def on_confirmed(self) -> None:
        """Go on to the cover: the projector shows nothing."""
        self._confirmed = True
        self._pages.setCurrentWidget(self._cover)
        self._hold.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def on_held(self) -> None:
        """Ask for the card to be opened."""
        self.hold_started.emit(self._deal_id)

    @Slot()
    def on_let_go(self) -> None:
        """Ask for the card to be covered."""
        self.hold_ended.emit(self._deal_id)

    def _lay_out(self) -> None:
        for page, words, buttons in (
            (self._ask, (self._question, self._why), (self._yes, self._no)),
            (self._cover, (self._name, self._how), (self._hold, self._done)),
        ):
            column = QVBoxLayout(page)
            column.setSpacing(16)
            column.addStretch(1)
            for line in words:
                column.addWidget(line)
            row = QHBoxLayout()
            self._rows.append(row)
            row.setSpacing(_BETWEEN)
            for one in buttons:
                row.addWidget(one)
            row.addStretch(1)
            column.addSpacing(8)
            column.addLayout(row)
            column.addStretch(2)
            self._pages.addWidget(page)
        self._pages.setMaximumWidth(_WIDEST)
        line_up = QHBoxLayout(self)
        line_up.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        line_up.addStretch(1)
        line_up.addWidget(self._pages, 100)
        line_up.addStretch(1)
