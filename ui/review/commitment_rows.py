"""What people promised, to read and to mend: a row of fields for each commitment."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from facilitator.session.state import Commitment
from facilitator.texts import Texts
from facilitator.tokens import SPACES
from ui.look.icons import GAP, dress
from ui.widgets.autosave import Autosave
from ui.widgets.card import hairline
from ui.widgets.growing_text_edit import GrowingTextEdit
from ui.widgets.icon_button import IconButton
from ui.widgets.lettering import words
from ui.widgets.reading import read_from_beginning, show_from_beginning


class CommitmentRow(QWidget):
    """The fields of one commitment; one without an id is new and is there once something is written.

    Signals:
        written: something was changed; carries the whole `Commitment`.
        remove_requested: the trainer wants it gone; carries its id.
    """

    written = Signal(object)
    remove_requested = Signal(str)

    def __init__(self, commitment: Commitment, texts: Texts, parent: QWidget | None = None) -> None:
        """Show `commitment`."""
        super().__init__(parent)
        self._commitment = commitment
        self.who = self._line("who", texts.t("Who"))
        self.by_when = self._line("by_when", texts.t("By when"))
        self.witness = self._line("witness", texts.t("Who will notice"))
        self.what = GrowingTextEdit(texts.t("What"), least_lines=1)
        self.what.setObjectName("what")
        self.what.setProperty("soft", True)
        self._remove = IconButton("trash-2", "remove_commitment", "muted")
        self._autosave = Autosave(self)
        self._lay_out(texts)
        self.show_commitment(commitment)
        self._connect()

    @property
    def commitment(self) -> Commitment:
        """Return the commitment as it was shown or written last."""
        return self._commitment

    @property
    def has_focus(self) -> bool:
        """Tell whether somebody is writing here."""
        return any(field.hasFocus() for field in (self.who, self.by_when, self.witness, self.what))

    def show_commitment(self, commitment: Commitment) -> None:
        """Show what was written elsewhere."""
        self._commitment = commitment
        for field, text in (
            (self.who, commitment.who),
            (self.by_when, commitment.by_when),
            (self.witness, commitment.witness),
        ):
            if field.text() != text:
                show_from_beginning(field, text)
        self.what.show_text(commitment.what)

    def adopt(self, commitment_id: str) -> None:
        """Take the id that a new commitment was given."""
        self._commitment = replace(self._commitment, id=commitment_id)

    @Slot()
    def flush(self) -> None:
        """Tell at once of what was typed."""
        self._autosave.forget()
        typed = replace(
            self._commitment,
            who=self.who.text(),
            what=self.what.toPlainText(),
            by_when=self.by_when.text(),
            witness=self.witness.text(),
        )
        if typed != self._commitment:
            self._commitment = typed
            self.written.emit(typed)

    @Slot()
    def on_remove_clicked(self) -> None:
        """Ask for this commitment to be taken away."""
        self._autosave.forget()
        self.remove_requested.emit(self._commitment.id)

    def _line(self, name: str, label: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(label)
        field.setProperty("soft", True)
        read_from_beginning(field)
        return field

    def _lay_out(self, texts: Texts) -> None:
        self._remove.reword(texts.t("Remove this commitment"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACES[2])
        grid.setVerticalSpacing(SPACES[0])
        grid.addWidget(hairline(), 0, 0, 1, 4)
        for column, field in enumerate((self.who, self.by_when, self.witness)):
            grid.addWidget(words(field.accessibleName(), "small"), 1, column)
            grid.addWidget(field, 2, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self._remove, 2, 3)
        grid.addWidget(words(self.what.accessibleName(), "small"), 3, 0, 1, 3)
        grid.addWidget(self.what, 4, 0, 1, 3)

    def _connect(self) -> None:
        self._autosave.due.connect(self.flush)
        for field in (self.who, self.by_when, self.witness):
            field.textEdited.connect(self._autosave.on_typed)
            field.editingFinished.connect(self.flush)
        self.what.text_edited.connect(self.flush)
        self._remove.clicked.connect(self.on_remove_clicked)


class CommitmentRows(QWidget):
    """All commitments of the day, and a way to add one.

    Signals:
        written: a commitment was changed or is new; carries the `Commitment`, a new one without an id.
        remove_requested: one is to be taken away; carries its id.
    """

    written = Signal(object)
    remove_requested = Signal(str)

    def __init__(self, commitments: tuple[Commitment, ...], texts: Texts, parent: QWidget | None = None) -> None:
        """Show `commitments`."""
        super().__init__(parent)
        self._texts = texts
        self.rows: list[CommitmentRow] = []
        self.heading = words(texts.t("Commitments"), "heading")
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACES[3])
        self._empty = words(texts.t("Nobody has promised anything yet."), "muted")
        self._add = QPushButton(texts.t("Add a commitment"))
        self._add.setObjectName("add_commitment")
        self._add.setProperty("quiet", True)
        self._add.setProperty("flush", True)
        dress(self._add, "plus", "muted", gap=GAP)
        self._add.clicked.connect(self.on_add_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACES[2])
        column.addWidget(self.heading)
        column.addWidget(self._empty)
        column.addLayout(self._column)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_commitments(commitments)

    def show_commitments(self, commitments: tuple[Commitment, ...]) -> None:
        """Show what is there now; a row in which somebody writes keeps what was typed."""
        known = {given.id: given for given in commitments}
        for row in tuple(self.rows):
            if row.commitment.id and row.commitment.id not in known:
                self._drop(row)
        self._adopt(commitments)
        shown = {row.commitment.id: row for row in self.rows}
        for given in commitments:
            if given.id not in shown:
                self._append(given)
            elif not shown[given.id].has_focus:
                shown[given.id].show_commitment(given)
        self._empty.setVisible(not self.rows)

    def flush(self) -> None:
        """Tell at once of what was typed."""
        for row in self.rows:
            row.flush()

    @Slot()
    def on_add_clicked(self) -> None:
        """Give room for one more, with the cursor in it."""
        row = self._append(Commitment(""))
        self._empty.hide()
        row.who.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def on_remove_requested(self, commitment_id: str) -> None:
        """Pass it on; a row that was never written simply goes."""
        if commitment_id:
            self.remove_requested.emit(commitment_id)
            return
        for row in tuple(self.rows):
            if not row.commitment.id:
                self._drop(row)
        self._empty.setVisible(not self.rows)

    def _adopt(self, commitments: tuple[Commitment, ...]) -> None:
        """Give a row that was new the id that its commitment has by now."""
        shown = {row.commitment.id for row in self.rows}
        fresh = [given for given in commitments if given.id not in shown]
        for row in (row for row in self.rows if not row.commitment.id):
            found = next((given for given in fresh if replace(given, id="") == row.commitment), None)
            if found is not None:
                fresh.remove(found)
                row.adopt(found.id)

    def _append(self, commitment: Commitment) -> CommitmentRow:
        row = CommitmentRow(commitment, self._texts)
        row.written.connect(self.written)
        row.remove_requested.connect(self.on_remove_requested)
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def _drop(self, row: CommitmentRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
