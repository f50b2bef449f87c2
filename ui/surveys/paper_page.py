"""Answers from paper are typed in here, and kept with every key."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from facilitator.assessment.paper_rows import Column, PaperRow, PaperRows
from facilitator.assessment.sheets import Moment, code_word
from facilitator.surveying import Surveying
from facilitator.texts import Texts
from ui.keys.shortcuts import bind
from ui.look.icons import GAP, dress
from ui.surveys.paper_table import PaperTable
from ui.widgets.card import Card
from ui.widgets.lettering import words

_WIDTH = 960
_PILE_LETTERS = 8
_PILE_WIDTH = 192


class PaperPage(QWidget):
    """The table with its heading, and what is still missing below.

    Signals:
        back_requested: everything is typed in.
    """

    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no rows yet."""
        super().__init__(parent)
        self.setObjectName("paper_page")
        self._surveying: Surveying | None = None
        self._test = ""
        self._moment = Moment.BEFORE
        self._rows = PaperRows(())
        self._kept: dict[int, PaperRow] = {}
        self._texts = Texts("en")
        self.back = QPushButton()
        self.back.setObjectName("paper_back")
        self.back.setProperty("quiet", True)
        self.back.setProperty("flush", True)
        dress(self.back, "chevron-left", "muted", gap=GAP)
        self._heading = words("", "heading", wraps=False)
        self._hint = words("", "muted")
        self.table = PaperTable()
        self._undo = QPushButton()
        self._undo.setObjectName("paper_undo")
        dress(self._undo, "undo-2", gap=GAP)
        self._pile_label = words("", "muted", wraps=False)
        self._pile = QLineEdit()
        self._pile.setObjectName("pile")
        self._pile.setMaxLength(_PILE_LETTERS)
        self._pile.setFixedWidth(_PILE_WIDTH)
        self._state = words("", "muted")
        self._state.setObjectName("paper_state")
        self._lay_out()
        self.back.clicked.connect(self.back_requested)
        self._pile.textChanged.connect(self.on_pile_written)
        self._pile.returnPressed.connect(self.table.setFocus)
        self._undo.clicked.connect(self.on_undo_requested)
        self.table.changed.connect(self.on_changed)
        bind(self, "Ctrl+Z", self.on_undo_requested)
        self.setFocusProxy(self.table)

    def begin(
        self, surveying: Surveying, test: str, moment: Moment, columns: tuple[Column, ...], *, in_piles: bool
    ) -> None:
        """Type in the answers of `test`, after those that were typed in before; `set_texts` shows them."""
        self._surveying, self._test, self._moment = surveying, test, moment
        rows = surveying.paper_rows(test, moment)
        self._rows = PaperRows(columns, rows, in_piles=in_piles)
        self._kept = {row.number: row for row in rows}
        self._pile.setText("")
        self._pile.setVisible(in_piles)
        self._pile_label.setVisible(in_piles)

    def set_texts(self, texts: Texts, title: str) -> None:
        """Say everything in these words."""
        self._texts = texts
        self.back.setText(texts.t("Tests and surveys"))
        self._heading.setText(texts.t("{title}, from paper", title=title))
        self._hint.setText(self._hint_of(texts))
        self._undo.setText(texts.t("Undo"))
        self._pile_label.setText(texts.t("These sheets are about colleague"))
        self._pile.setAccessibleName(texts.t("These sheets are about colleague"))
        self._pile.setPlaceholderText(texts.t("A letter, not a name"))
        self.table.setAccessibleName(texts.t("Answers, one row a person"))
        self.table.show_rows(self._rows, self._heads(texts), texts)
        self._tell()

    @Slot()
    def on_changed(self) -> None:
        """Keep what was typed."""
        assert self._surveying is not None, "something is typed in"
        now = {row.number: row for row in self._rows.filled}
        for number in now.keys() | self._kept.keys():
            if now.get(number) != self._kept.get(number):
                empty = PaperRow(number, ("",) * len(self._rows.columns))
                self._surveying.keep_row(self._test, self._moment, now.get(number, empty))
        self._kept = now
        self._tell()

    @Slot(str)
    def on_pile_written(self, written: str) -> None:
        """Let the rows that are begun from now on belong to this pile."""
        self._rows.pile = code_word(written)

    @Slot()
    def on_undo_requested(self) -> None:
        """Take the latest slip back."""
        self.table.undo()
        self.table.setFocus()

    def _heads(self, texts: Texts) -> tuple[str, ...]:
        count = len(self._rows.columns)
        if count == 1:
            return (texts.t("0 to 10"),)
        if self._rows.columns[0].ten:
            return texts.t("Mark, 1 to 10"), texts.t("All settled?"), texts.t("Once more?")
        return tuple(texts.number(item) for item in range(1, count + 1))

    def _hint_of(self, texts: Texts) -> str:
        columns = self._rows.columns
        if len(columns) > 1 and columns[0].ten:
            return texts.t(
                "One row a customer: a mark from 1 to 10, then 1 for yes or 2 for no. Space leaves a cell empty."
            )
        if len(columns) == 1:
            return texts.t("One row a customer: a number from 0 to 10. If the answer is 1, press Enter after it.")
        return texts.t(
            "A row a person, a key an answer. Space skips, Backspace goes back."
            " Put the row’s number on the sheet, not a name."
        )

    def _tell(self) -> None:
        texts, rows = self._texts, self._rows.filled
        unfinished = [row for row in rows if row.missing]
        said = texts.n("One row", "{count} rows", len(rows))
        if unfinished:
            named = ", ".join(texts.number(row.number) for row in unfinished)
            said += " · " + texts.n(
                "row {rows} is unfinished and has no score", "{count} rows are unfinished and have no score: {rows}",
                len(unfinished), rows=named,
            )  # fmt: skip
        self._state.setText(said)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.back)
        head.addStretch(1)
        head.addWidget(self._pile_label)
        head.addWidget(self._pile)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._state, 1)
        foot.addWidget(self._undo)
        card = Card(margin=0)
        card.body.addWidget(self.table)
        holder = QWidget()
        holder.setMaximumWidth(_WIDTH)
        across = QHBoxLayout(self)
        across.setContentsMargins(24, 12, 24, 16)
        across.addStretch(1)
        across.addWidget(holder, 100)
        across.addStretch(1)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._heading)
        column.addWidget(self._hint)
        column.addWidget(card, 1)
        column.addLayout(foot)
