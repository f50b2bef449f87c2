"""What a group's sheets come to, as far as nobody is given away by it; and what customers said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from facilitator.export.document import Bar, Chart
from facilitator.figure_sections import FigureSection
from facilitator.texts import Texts
from ui.look.icons import GAP, dress
from ui.paperwork.saved_notice import SavedNotice
from ui.widgets.bars import ChartView
from ui.widgets.card import Card
from ui.widgets.centred_page import CentredPage
from ui.widgets.lettering import words

_WIDTH = 960


class FiguresPage(QWidget):
    """Cards below each other: before, after, and how far people moved.

    Signals:
        back_requested: everything was seen.
        paper_requested: the page is wanted as a PDF.
        removal_requested: the sheets are to be taken out for good.
    """

    back_requested = Signal()
    paper_requested = Signal()
    removal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("figures_page")
        self.back = _button("figures_back", "chevron-left", quiet=True)
        self.back.clicked.connect(self.back_requested)
        self.paper = _button("figures_pdf", "download", quiet=False)
        self.paper.clicked.connect(self.paper_requested)
        self.remove = _button("figures_remove", "trash-2", quiet=True)
        self.remove.clicked.connect(self.removal_requested)
        self.notice = SavedNotice()
        self.notice.setObjectName("figures_notice")
        self._heading = words("", "heading")
        self._foot = words("", "small")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._lay_out()
        self.setFocusProxy(self.back)

    def show_sections(self, title: str, sections: Sequence[FigureSection], foot: str, texts: Texts) -> None:
        """Show these figures in place of those before."""
        self.notice.hide()
        self.notice.set_dismiss_name(texts.t("Put away"))
        self.back.setText(texts.t("Tests and surveys"))
        self.paper.setText(texts.t("Save as PDF"))
        self.paper.setVisible(any(section.figure for section in sections))
        self.remove.setText(texts.t("Delete the sheets"))
        self._heading.setText(title)
        self._foot.setText(foot)
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for section in sections:
            self._cards.addWidget(_card(section))

    def _lay_out(self) -> None:
        holder = QWidget()
        holder.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(12)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.back)
        top.addStretch(1)
        top.addWidget(self.paper)
        column.addLayout(top)
        column.addWidget(self.notice)
        column.addWidget(self._heading)
        column.addLayout(self._cards)
        column.addWidget(self._foot)
        foot = QHBoxLayout()
        foot.addWidget(self.remove)
        foot.addStretch(1)
        column.addSpacing(12)
        column.addLayout(foot)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(CentredPage(holder, above=12))


def _card(section: FigureSection) -> Card:
    card = Card()
    card.body.addWidget(words(section.heading, "subheading"))
    if section.withheld:
        card.body.addWidget(_named(words(section.withheld), "withheld"))
    if section.figure:
        card.body.addWidget(_named(words(section.figure, "strong"), "figure"))
    for line in section.lines:
        card.body.addWidget(words(line, "muted"))
    if section.bars:
        bars = tuple(Bar(bar.name, bar.value, bar.text) for bar in section.bars)
        card.body.addWidget(ChartView(Chart("", bars, section.most, section.scale)))
    return card


def _named(label: QLabel, name: str) -> QLabel:
    label.setObjectName(name)
    return label


def _button(name: str, icon: str, *, quiet: bool) -> QPushButton:
    made = QPushButton()
    made.setObjectName(name)
    made.setProperty("quiet", quiet)
    made.setProperty("flush", quiet)
    dress(made, icon, "muted" if quiet else "ink", gap=GAP)
    return made
