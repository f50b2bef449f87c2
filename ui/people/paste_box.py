"""Where a list of names is pasted or typed, and then added in one go."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.session.naming import names_from
from facilitator.texts import Texts

_HEIGHT = 92


class PasteBox(QWidget):
    """A field for many names; the button says how many it found.

    Signals:
        add_requested: these people are to be added; carries their names.
    """

    add_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty field."""
        super().__init__(parent)
        self._texts: Texts | None = None
        self._field = NamesField()
        self._field.textChanged.connect(self.on_text_changed)
        self._field.done.connect(self.on_add_clicked)
        self._hint = QLabel()
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        self._add = QPushButton()
        self._add.setObjectName("add_people")
        self._add.setProperty("main", True)
        self._add.clicked.connect(self.on_add_clicked)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._field)
        column.addLayout(foot)

    def reword(self, texts: Texts) -> None:
        """Say it in the words of `texts`."""
        self._texts = texts
        self._field.setPlaceholderText(texts.t("Paste or type names, one a line"))
        self._field.setAccessibleName(texts.t("Names to add"))
        self._hint.setText(texts.t("Lists with commas, tabs or numbers work too. Ctrl+Enter adds."))
        self._count()

    def focus_field(self) -> None:
        """Bring the keyboard to the field."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Empty the field."""
        self._field.clear()

    @Slot()
    def on_text_changed(self) -> None:
        """Count the names."""
        self._count()

    @Slot()
    def on_add_clicked(self) -> None:
        """Ask for the names to be added."""
        names = names_from(self._field.toPlainText())
        if names:
            self.add_requested.emit(names)

    def _count(self) -> None:
        count = len(names_from(self._field.toPlainText()))
        self._add.setEnabled(count > 0)
        if self._texts is not None:
            words = self._texts.n("Add {count} person", "Add {count} people", count)
            self._add.setText(words if count else self._texts.t("Add people"))


class NamesField(QPlainTextEdit):
    """Plain text that Ctrl+Enter sends off.

    Signals:
        done: the names are to be added.
    """

    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty field."""
        super().__init__(parent)
        self.setObjectName("names")
        self.setTabChangesFocus(True)
        self.setFixedHeight(_HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
        else:
            super().keyPressEvent(event)
