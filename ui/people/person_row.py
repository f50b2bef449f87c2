"""One person on the list: here or away, a name that can be typed over, and the way off the list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget
from typing_extensions import override

from facilitator.session.state import Person
from facilitator.texts import Texts
from ui.widgets.check_box import CheckBox
from ui.widgets.icon_button import IconButton
from ui.widgets.reading import show_from_beginning

HEIGHT = 44


class PersonRow(QWidget):
    """A row of the list.

    Signals:
        present_requested: the person is here, or is not; carries the id and which.
        rename_requested: the person is to have another name; carries the id and the name.
        pass_requested: the person would rather not act, or would again; carries the id and which.
        remove_requested: the person is to leave the list; carries the id.
        step_requested: the keyboard is to go to the name above (-1) or below (1).
    """

    present_requested = Signal(str, bool)
    rename_requested = Signal(str, str)
    pass_requested = Signal(str, bool)
    remove_requested = Signal(str)
    step_requested = Signal(str, int)

    def __init__(self, person_id: str, parent: QWidget | None = None) -> None:
        """Make the row of the person with this id."""
        super().__init__(parent)
        self.person_id = person_id
        self.setObjectName("person_row")
        self.setFixedHeight(HEIGHT)
        self._known = ""
        self._present = CheckBox("present")
        self._present.clicked.connect(self.on_present_clicked)
        self._name = NameField()
        self._name.editingFinished.connect(self.on_name_finished)
        self._name.step_requested.connect(self.on_step_requested)
        self._away = QLabel()
        self._away.setProperty("role", "small")
        self._pass = IconButton("eye", "pass", "muted")
        self._pass.setCheckable(True)
        self._pass.clicked.connect(self.on_pass_clicked)
        self._remove = IconButton("x", "remove_person", "muted")
        self._remove.clicked.connect(self.on_remove_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 4, 0)
        row.setSpacing(8)
        row.addWidget(self._present)
        row.addWidget(self._name, 1)
        row.addWidget(self._away)
        row.addWidget(self._pass)
        row.addWidget(self._remove)

    @property
    def name(self) -> str:
        """Return the name as it is shown."""
        return self._name.text()

    def controls(self) -> tuple[QWidget, ...]:
        """Return what the keyboard comes to, in order."""
        return (self._present, self._name, self._pass, self._remove)

    def show_person(self, person: Person, texts: Texts) -> None:
        """Show a person; a name that is being typed stays."""
        if not (self._name.hasFocus() and self._name.isModified()) or person.name != self._known:
            self._known = person.name
            if self._name.text() != person.name:
                self._show_name()
        self._name.setAccessibleName(texts.t("Name"))
        self._present.setChecked(person.present)
        self._present.setAccessibleName(texts.t("{name} is here", name=person.name))
        self._present.setToolTip(texts.t("Here: takes part in the next draw"))
        looks_on = texts.t("looks on") if person.passes else ""
        self._away.setText(looks_on if person.present else texts.t("away"))
        self._pass.setChecked(person.passes)
        self._pass.reword(texts.t("{name} would rather not act today (only you see this)", name=person.name))
        self._remove.reword(texts.t("Remove {name}", name=person.name))
        if self._name.property("absent") == person.present:
            self._name.setProperty("absent", not person.present)
            self._name.style().unpolish(self._name)
            self._name.style().polish(self._name)

    def _show_name(self) -> None:
        """Write the name into its field; a long one is read from its beginning."""
        show_from_beginning(self._name, self._known)

    def focus_name(self) -> None:
        """Bring the keyboard to the name."""
        self._name.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_remove(self) -> None:
        """Bring the keyboard to the button that removes."""
        self._remove.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(bool)
    def on_present_clicked(self, present: bool) -> None:
        """Ask for the person to be here, or away."""
        self.present_requested.emit(self.person_id, present)

    @Slot(bool)
    def on_pass_clicked(self, passes: bool) -> None:
        """Ask for the person to be left out of the roles, or not."""
        self.pass_requested.emit(self.person_id, passes)

    @Slot()
    def on_name_finished(self) -> None:
        """Ask for another name; an empty one is no name, so the old one comes back."""
        name = " ".join(self._name.text().split())
        self._name.setModified(False)
        if not name or name == self._known:
            self._show_name()
            return
        self._known = name
        self.rename_requested.emit(self.person_id, name)

    @Slot(int)
    def on_step_requested(self, step: int) -> None:
        """Ask for the name above or below."""
        self.step_requested.emit(self.person_id, step)

    @Slot()
    def on_remove_clicked(self) -> None:
        """Ask for the person to leave the list."""
        self.remove_requested.emit(self.person_id)


class NameField(QLineEdit):
    """A name that looks like text until it is touched.

    Signals:
        step_requested: the arrow keys or Enter ask for the name above (-1) or below (1).
    """

    step_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty name."""
        super().__init__(parent)
        self.setObjectName("person_name")
        self.setProperty("quiet", True)
        self.setProperty("absent", False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.undo_all()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_requested.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.step_requested.emit(1)

    def undo_all(self) -> None:
        """Take back what was typed since the name was last known."""
        while self.isUndoAvailable():
            self.undo()
        self.setModified(False)
        self.selectAll()
