"""What can be filled in: the tests of the pack and two questionnaires for customers, each with what to do with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.assessment.sheets import Moment
from facilitator.assessment_words import caution
from facilitator.texts import Texts
from ui.surveys.line_row import Line, LineRow
from ui.surveys.titles import moments
from ui.widgets.card import Card, hairline
from ui.widgets.centred_page import CentredPage
from ui.widgets.choice import Choice
from ui.widgets.lettering import words
from ui.widgets.notice_bar import NoticeBar

_WIDTH = 960


class Overview(QWidget):
    """A list of tests, and one of questionnaires.

    Signals:
        moment_chosen: before or after; carries the `Moment`.
        fill_requested, paper_requested, figures_requested: what to do with a test; carries its name.
        projector_confirmed: the trainer says that the room sees nothing.
    """

    moment_chosen = Signal(object)
    fill_requested = Signal(str)
    paper_requested = Signal(str)
    figures_requested = Signal(str)
    projector_confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty list."""
        super().__init__(parent)
        self.setObjectName("surveys_overview")
        self._heading = words("", "heading", wraps=False)
        self._caution = words("", "muted")
        self._when = words("", "muted", wraps=False)
        self.moment = Choice("moment")
        self.moment.chosen.connect(self.on_moment_chosen)
        self.notice = NoticeBar("")
        self.notice.setObjectName("surveys_notice")
        self.notice.answered.connect(self.on_notice_answered)
        self._column = QVBoxLayout()
        self._cards: list[QWidget] = []
        self._lay_out()

    def show_lines(self, lines: Sequence[Line], moment: Moment, texts: Texts) -> None:
        """Show these tests and questionnaires in the words of `texts`."""
        self._heading.setText(texts.t("Tests and surveys"))
        voluntary = texts.t("Voluntary, and private to each person.")
        self._caution.setText(" ".join((voluntary, caution(texts))))
        self._when.setText(texts.t("Filled in"))
        self.moment.setAccessibleName(texts.t("Filled in before or after"))
        self.moment.show_choice(moments(texts), moment.value)
        self.notice.set_dismiss_name(texts.t("Put away"))
        for card in self._cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        tests, tools = [line for line in lines if line.is_test], [line for line in lines if not line.is_test]
        self._cards = [
            self._card(texts.t("Tests for the group"), tests, texts),
            self._card(texts.t("Asked of customers"), tools, texts),
        ]
        for card in self._cards:
            self._column.addWidget(card)

    @Slot(str)
    def on_moment_chosen(self, value: str) -> None:
        """Pass on when it is filled in."""
        self.moment_chosen.emit(Moment(value))

    @Slot(int)
    def on_notice_answered(self, _answer: int) -> None:
        """Pass on that the room sees nothing."""
        self.projector_confirmed.emit()

    def _card(self, title: str, lines: Sequence[Line], texts: Texts) -> Card:
        card = Card(margin=0)
        card.body.setSpacing(0)
        heading = words(title, "subheading")
        heading.setContentsMargins(16, 14, 16, 10)
        card.body.addWidget(heading)
        for line in lines:
            card.body.addWidget(hairline())
            row = LineRow(line, texts)
            row.fill_requested.connect(self.fill_requested)
            row.paper_requested.connect(self.paper_requested)
            row.figures_requested.connect(self.figures_requested)
            card.body.addWidget(row)
        return card

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._heading, 1)
        head.addWidget(self._when)
        head.addWidget(self.moment)
        self.moment.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.moment.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._column.setSpacing(16)
        holder = QWidget()
        holder.setMaximumWidth(_WIDTH)
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 24)
        inside.setSpacing(12)
        inside.addLayout(head)
        inside.addWidget(self._caution)
        inside.addWidget(self.notice)
        inside.addLayout(self._column)
        inside.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(CentredPage(holder, above=20))
        self.setFocusProxy(self.moment)
