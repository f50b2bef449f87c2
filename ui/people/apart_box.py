"""Who is not to work together: two names and a button, and below them the wishes so far."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from facilitator.session.state import Apart, Person
from facilitator.texts import Texts
from ui.widgets.choice import Choice
from ui.widgets.icon_button import IconButton


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
        self._rows: dict[str, QWidget] = {}
        self._lay_out()
        self._keep.clicked.connect(self.on_keep_clicked)
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
        self._show_rows(people, aparts, texts)
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

    @Slot()
    def on_lift_clicked(self) -> None:
        """Ask for a wish to be lifted."""
        sender = self.sender()
        assert isinstance(sender, IconButton), "only a row's button lifts a wish"
        self.together_requested.emit(str(sender.property("apart")))

    def _chosen(self) -> tuple[str, str]:
        return str(self._one.currentData() or ""), str(self._other.currentData() or "")

    def _enable(self) -> None:
        one, other = self._chosen()
        self._keep.setEnabled(bool(one) and bool(other) and one != other)

    def _show_rows(self, people: tuple[Person, ...], aparts: tuple[Apart, ...], texts: Texts) -> None:
        for row in self._rows.values():
            row.hide()
            row.deleteLater()
        names = {person.id: person.name for person in people}
        known = [apart for apart in aparts if apart.one in names and apart.other in names]
        self._rows = {apart.id: self._row(apart, names[apart.one], names[apart.other], texts) for apart in known}

    def _row(self, apart: Apart, one: str, other: str, texts: Texts) -> QWidget:
        row = QWidget(self)
        row.setObjectName("apart_row")
        words = QLabel(texts.t("{one} and {other}", one=one, other=other))
        words.setObjectName("apart_names")
        lift = IconButton("x", "lift_apart", "muted")
        lift.setProperty("apart", apart.id)
        lift.reword(texts.t("Let {one} and {other} work together again", one=one, other=other))
        lift.clicked.connect(self.on_lift_clicked)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(words, 1)
        line.addWidget(lift)
        self._column.addWidget(row)
        row.show()
        return row

    def _lay_out(self) -> None:
        wish = QHBoxLayout()
        wish.setSpacing(8)
        wish.addWidget(self._one, 1)
        wish.addWidget(self._other, 1)
        wish.addWidget(self._keep)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._title)
        self._column.addWidget(self._hint)
        self._column.addLayout(wish)
