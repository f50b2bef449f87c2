"""Who is not to work together: two names and a button, and below them the wishes so far."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from facilitator.session.state import Apart, Person
from facilitator.texts import Texts
from ui.people.apart_rows import ApartRows
from ui.widgets.choice import Choice


class ApartBox(QWidget):
    """Wishes that nobody but the trainer sees.

    Signals:
        apart_requested: two are not to work together; carries their ids.
        together_requested: a wish is to be lifted; carries its id.
    """

    apart_requested = Signal(str, str)
    together_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no wish yet."""
        super().__init__(parent)
        self.setObjectName("apart_box")
        self._title = QLabel()
        self._title.setProperty("role", "strong")
        self._hint = QLabel()
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        self._one, self._other = Choice("apart_one"), Choice("apart_other")
        self._keep = QPushButton()
        self._keep.setObjectName("keep_apart")
        self._rows = ApartRows()
        self._lay_out()
        self._keep.clicked.connect(self.on_keep_clicked)
        self._rows.together_requested.connect(self.together_requested)
        for choice in (self._one, self._other):
            choice.chosen.connect(self.on_chosen)

    def show_wishes(self, people: tuple[Person, ...], aparts: tuple[Apart, ...], texts: Texts) -> None:
        """Show whom a wish could be about, and the wishes there are."""
        self.setVisible(len(people) > 1)
        self._title.setText(texts.t("Not together"))
        self._hint.setText(texts.t("Drawn into different groups as long as there is a way. Only you see it."))
        self._keep.setText(texts.t("Keep apart"))
        self._one.setAccessibleName(texts.t("One of the two"))
        self._other.setAccessibleName(texts.t("The other of the two"))
        for choice in (self._one, self._other):
            kept = str(choice.currentData() or "")
            options = [("", texts.t("Name")), *((person.id, person.name) for person in people)]
            choice.show_choice(options, kept if any(person.id == kept for person in people) else "")
        names = {person.id: person.name for person in people}
        known = tuple(apart for apart in aparts if apart.one in names and apart.other in names)
        self._rows.show_wishes(known, names, texts)
        self._enable()

    @Slot(str)
    def on_chosen(self, _key: str) -> None:
        """See whether two are chosen by now."""
        self._enable()

    @Slot()
    def on_keep_clicked(self) -> None:
        """Ask for the two to be kept apart, and be ready for the next two."""
        one, other = self._chosen()
        self.apart_requested.emit(one, other)
        for choice in (self._one, self._other):
            choice.setCurrentIndex(0)

    def _chosen(self) -> tuple[str, str]:
        return str(self._one.currentData() or ""), str(self._other.currentData() or "")

    def _enable(self) -> None:
        one, other = self._chosen()
        self._keep.setEnabled(bool(one) and bool(other) and one != other)

    def _lay_out(self) -> None:
        wish = QHBoxLayout()
        wish.setSpacing(8)
        wish.addWidget(self._one, 1)
        wish.addWidget(self._other, 1)
        wish.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addLayout(wish)
        column.addWidget(self._rows)
