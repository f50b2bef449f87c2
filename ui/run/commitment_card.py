"""One commitment to write: who, what, by when, and who will notice."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.session.state import Commitment
from facilitator.texts import Texts
from ui.widgets.autosave import Autosave
from ui.widgets.card import Card
from ui.widgets.dressing import label
from ui.widgets.growing_text_edit import GrowingTextEdit
from ui.widgets.icon_button import IconButton
from ui.widgets.reading import read_from_beginning, show_from_beginning

_FIELDS = ("who", "by_when", "witness")


class CommitmentCard(Card):
    """Four fields that save themselves, and a button to take the commitment away.

    Signals:
        written: something changed; carries the whole `Commitment`.
        remove_requested: it is to go; carries its id.
        next_requested: Enter was pressed in the last field.
    """

    written = Signal(object)
    remove_requested = Signal(str)
    next_requested = Signal()

    def __init__(self, commitment: Commitment) -> None:
        """Make the fields of a commitment."""
        super().__init__(margin=12)
        self.setObjectName(f"commitment_{commitment.id}")
        self._id = commitment.id
        self._told = commitment
        self._what = GrowingTextEdit("")
        self._what.setObjectName("what")
        self._what.text_edited.connect(self.on_what_edited)
        self._fields = {name: QLineEdit() for name in _FIELDS}
        self._remove = IconButton("trash-2", "remove_commitment")
        self._autosave = Autosave(self)
        self._autosave.due.connect(self.on_due)
        for name, field in self._fields.items():
            field.setObjectName(name)
            field.textEdited.connect(self._autosave.on_typed)
            field.editingFinished.connect(self._autosave.flush)
            read_from_beginning(field)
        self._fields["witness"].returnPressed.connect(self.next_requested)
        self._remove.clicked.connect(self.on_remove_clicked)
        self._captions = {name: label("small", f"caption_{name}") for name in (*_FIELDS, "what")}
        self._show(commitment)
        self._arrange()

    def show_commitment(self, commitment: Commitment, texts: Texts) -> None:
        """Show what is saved, unless something newer was typed; and say everything in the console's language."""
        if self._said() == self._told != commitment:
            self._show(commitment)
        words = {
            "who": texts.t("Who"),
            "what": texts.t("What"),
            "by_when": texts.t("By when"),
            "witness": texts.t("Who will notice"),
        }
        for name, said in words.items():
            self._captions[name].setText(said)
            (self._what if name == "what" else self._fields[name]).setAccessibleName(said)
        self._remove.reword(texts.t("Remove this commitment"))

    def begin(self) -> None:
        """Give the keyboard to the first field."""
        self._fields["who"].setFocus(Qt.FocusReason.OtherFocusReason)

    def has_keyboard(self) -> bool:
        """Tell whether somebody is writing here."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def flush(self) -> None:
        """Have what was typed saved at once."""
        self._what.flush()
        self._autosave.flush()

    def forget(self) -> None:
        """Let go of what was typed: the commitment is gone."""
        self._what.show_text(self._told.what)
        self._autosave.forget()

    @Slot()
    def on_due(self) -> None:
        """Tell what the fields say now."""
        self._autosave.forget()
        self._told = self._said()
        self._what.show_text(self._told.what)
        self.written.emit(self._told)

    @Slot(str)
    def on_what_edited(self, _text: str) -> None:
        """Tell what the fields say now."""
        self.on_due()

    @Slot()
    def on_remove_clicked(self) -> None:
        """Ask for the commitment to go."""
        self.remove_requested.emit(self._id)

    def _said(self) -> Commitment:
        return Commitment(
            self._id,
            who=self._fields["who"].text(),
            what=self._what.toPlainText(),
            by_when=self._fields["by_when"].text(),
            witness=self._fields["witness"].text(),
        )

    def _show(self, commitment: Commitment) -> None:
        self._told = commitment
        self._what.show_text(commitment.what)
        for name, field in self._fields.items():
            if field.text() != getattr(commitment, name):
                show_from_beginning(field, getattr(commitment, name))

    def _arrange(self) -> None:
        """Put the fields in the order in which a promise is spoken, for who writes along."""
        first = QHBoxLayout()
        first.setSpacing(4)
        first.addWidget(self._fields["who"], 1)
        first.addWidget(self._remove)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._captions["who"])
        column.addLayout(first)
        order: list[QWidget] = [self._fields["who"], self._what, self._fields["by_when"], self._fields["witness"]]
        for name, field in zip(("what", "by_when", "witness"), order[1:], strict=True):
            column.addWidget(self._captions[name])
            column.addWidget(field)
        self.body.addLayout(column)
        for before, after in pairwise([*order, self._remove]):
            QWidget.setTabOrder(before, after)
