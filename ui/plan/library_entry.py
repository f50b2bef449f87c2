"""One thing that can be added to the agenda."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from facilitator import lengths
from facilitator.texts import Texts
from ui.language import wording
from ui.offers import Offer
from ui.widgets.card import Card
from ui.widgets.draggable import Draggable
from ui.widgets.icon_button import IconButton


class LibraryEntry(Card):
    """Title, length, people and summary of an offer, with a button to add it; the rest of it can be dragged.

    Signals:
        add_requested: the offer is to come into the agenda.
        drag_moved, drag_ended: the offer is dragged to, or let go at, a place of the screen.
        drag_cancelled: the offer is let go without being added.
    """

    add_requested = Signal(object)
    drag_moved = Signal(QPoint)
    drag_ended = Signal(object, QPoint)
    drag_cancelled = Signal()

    def __init__(self, offer: Offer, parent: QWidget | None = None) -> None:
        """Show one offer."""
        super().__init__(parent, margin=12)
        self.offer = offer
        self.setObjectName("library_entry")
        drag = Draggable(self)
        drag.moved.connect(self.drag_moved)
        drag.ended.connect(self.on_drag_ended)
        drag.cancelled.connect(self.drag_cancelled)
        self._title = QLabel(offer.title)
        self._title.setProperty("role", "strong")
        self._title.setWordWrap(True)
        self._facts = QLabel()
        self._facts.setProperty("role", "small")
        self._facts.setWordWrap(True)
        name = offer.exercise_id or (offer.pause.value if offer.pause is not None else "")
        self._add = IconButton("plus", f"add_{name}")
        self._add.clicked.connect(self.on_add_clicked)
        self._lay_out()

    def reword(self, texts: Texts) -> None:
        """Say it in the words of `texts`."""
        facts = lengths.length(texts, self.offer.minutes)
        if self.offer.people is not None:
            least, most = self.offer.people
            people = texts.t("{span} people", span=wording.span_of(texts, least, most))
            facts = texts.t("{length} · {people}", length=facts, people=people)
        self._facts.setText(facts)
        self._add.reword(texts.t("Add {title}", title=self.offer.title))

    @Slot()
    def on_add_clicked(self) -> None:
        """Ask for the offer to be added."""
        self.add_requested.emit(self.offer)

    @Slot(QPoint)
    def on_drag_ended(self, place: QPoint) -> None:
        """Tell where the offer was let go."""
        self.drag_ended.emit(self.offer, place)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(words, 1)
        head.addWidget(self._add, 0, Qt.AlignmentFlag.AlignTop)
        self.body.setSpacing(4)
        self.body.addLayout(head)
        if self.offer.summary:
            summary = QLabel(self.offer.summary)
            summary.setProperty("role", "muted")
            summary.setWordWrap(True)
            self.body.addWidget(summary)
        self.body.addStretch(1)
