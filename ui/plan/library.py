"""The library beside the agenda: what can be added, by its button or by dragging it where it belongs."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.texts import Texts
from ui.offers import Offer
from ui.plan.library_entry import LibraryEntry

_PAUSE_COLUMNS = 2


class Library(QScrollArea):
    """Shows the offers.

    Signals:
        add_requested: an offer is to come into the agenda, after the selected item.
        drag_moved, drag_ended: an offer is dragged to, or let go at, a place of the screen.
        drag_cancelled: an offer is let go without being added.
    """

    add_requested = Signal(object)
    drag_moved = Signal(QPoint)
    drag_ended = Signal(object, QPoint)
    drag_cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty library."""
        super().__init__(parent)
        self.setObjectName("library")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._where = QLabel()
        self._where.setObjectName("library_where")
        self._where.setProperty("role", "small")
        self._where.setWordWrap(True)
        self._pauses = QGridLayout()
        self._pauses.setSpacing(8)
        for place in range(_PAUSE_COLUMNS):
            self._pauses.setColumnStretch(place, 1)
        self._exercises = QVBoxLayout()
        self._exercises.setSpacing(8)
        self._pause_heading, self._exercise_heading = _heading(), _heading()
        self._wanted: tuple[tuple[Offer, ...], tuple[Offer, ...], Texts] | None = None
        self._entries: list[LibraryEntry] = []
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(8)
        column.addWidget(self._where)
        column.addSpacing(4)
        column.addWidget(self._pause_heading)
        column.addLayout(self._pauses)
        column.addSpacing(8)
        column.addWidget(self._exercise_heading)
        column.addLayout(self._exercises)
        column.addStretch(1)
        self.setWidget(content)

    def show_offers(self, exercises: tuple[Offer, ...], pauses: tuple[Offer, ...], texts: Texts) -> None:
        """Show what can be added, in the words of `texts`."""
        self._exercise_heading.setText(texts.t("Exercises"))
        self._pause_heading.setText(texts.t("Pauses"))
        self._wanted = (exercises, pauses, texts)
        if self.isVisible():
            self._build()

    def say_where(self, title: str, texts: Texts) -> None:
        """Say after which item the next one will stand, empty where the agenda has none."""
        self._where.setText(
            texts.t("Adds after “{title}”. Or drag to any place.", title=title)
            if title
            else texts.t("Add the first item of the day.")
        )

    @Slot(object)
    def on_add_requested(self, offer: Offer) -> None:
        """Pass the request on."""
        self.add_requested.emit(offer)

    def _build(self) -> None:
        """Make the entries that are wanted and not yet there; a library nobody looks at costs nothing."""
        if self._wanted is None:
            return
        exercises, pauses, texts = self._wanted
        if (*pauses, *exercises) != tuple(entry.offer for entry in self._entries):
            for entry in self._entries:
                entry.hide()
                entry.deleteLater()
            self._entries = [self._entry(offer) for offer in (*pauses, *exercises)]
            for place, entry in enumerate(self._entries[: len(pauses)]):
                self._pauses.addWidget(entry, *divmod(place, _PAUSE_COLUMNS))
            for entry in self._entries[len(pauses) :]:
                self._exercises.addWidget(entry)
        for entry in self._entries:
            entry.reword(texts)
            entry.show()

    def _entry(self, offer: Offer) -> LibraryEntry:
        entry = LibraryEntry(offer)
        entry.add_requested.connect(self.on_add_requested)
        entry.drag_moved.connect(self.drag_moved)
        entry.drag_ended.connect(self.drag_ended)
        entry.drag_cancelled.connect(self.drag_cancelled)
        return entry

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._build()


def _heading() -> QLabel:
    label = QLabel()
    label.setProperty("role", "strong")
    return label
