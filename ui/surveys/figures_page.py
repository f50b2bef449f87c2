"""What a group's sheets come to, as far as nobody is given away by it; and what customers said."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from facilitator.assessment.group_figures import GroupFigures, Spread, Withheld
from facilitator.assessment.key import TestKey
from facilitator.assessment.nps import Nps
from facilitator.assessment.survey import Share, SurveyResult
from facilitator.assessment_words import amount, caution, withheld
from facilitator.export.document import Bar, Chart
from facilitator.pack.model import TestText
from facilitator.surveying import Shown
from facilitator.texts import Texts
from ui.icons import dress
from ui.review.bars import ChartView
from ui.review.lettering import words
from ui.widgets.card import Card

_WIDTH = 960


class FiguresPage(QWidget):
    """Cards below each other: before, after, and how far people moved.

    Signals:
        back_requested: everything was seen.
    """

    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("figures_page")
        self.back = QPushButton()
        self.back.setObjectName("figures_back")
        self.back.setProperty("quiet", True)
        self.back.setProperty("flush", True)
        dress(self.back, "chevron-left", "muted")
        self.back.clicked.connect(self.back_requested)
        self._heading = words("", "heading")
        self._foot = words("", "small")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self._lay_out()
        self.setFocusProxy(self.back)

    def begin(self, title: str, foot: str, texts: Texts) -> None:
        """Take away what was shown before."""
        self.back.setText(texts.t("Tests and surveys"))
        self._heading.setText(title)
        self._foot.setText(foot)
        while (item := self._cards.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def add_group(self, heading: str, shown: Shown, test: TestText, texts: Texts) -> None:
        """Show a group's figures, or why they are withheld and those that were shown last."""
        card = self._card(heading)
        figures = shown.figures
        if isinstance(figures, Withheld):
            _say(card, withheld(figures, texts), "withheld")
            if shown.earlier is not None:
                _say(card, texts.t("These were shown last:"))
                _add_figures(card, shown.earlier, test, texts)
        else:
            _add_figures(card, figures, test, texts)

    def add_change(self, change: Spread | Withheld, texts: Texts) -> None:
        """Show how far people moved."""
        card = self._card(texts.t("From before to after"))
        if isinstance(change, Withheld):
            _say(card, withheld(change, texts), "withheld")
            return
        signed = {name: _signed(value, texts) for name, value in (("least", change.least), ("most", change.most))}
        middle = _sign(change.median > 0) + amount(change.median, texts)
        _say(card, texts.t("Median {median} points, from {least} to {most}", median=middle, **signed), "figure")
        _say(card, texts.n("From one code word", "From {count} code words", change.count))

    def add_survey(self, result: SurveyResult, heading: str, texts: Texts) -> None:
        """Show what customers said after a purchase."""
        card = self._card(heading)
        if not result.customers:
            _say(card, texts.t("Nobody has answered yet."), "withheld")
            return
        if result.mean is not None:
            values = {"mean": amount(result.mean, texts), "least": result.least, "most": result.most}
            _say(card, texts.t("Mark {mean} on average, from {least} to {most}", **values), "figure")
        _say(card, texts.t("All questions settled: {share}", share=_share(result.settled, texts)))
        _say(card, texts.t("Would deal with this person again: {share}", share=_share(result.again, texts)))
        _say(card, texts.n("From one customer", "From {count} customers", result.customers))

    def add_nps(self, result: Nps | None, heading: str, texts: Texts) -> None:
        """Show the NPS."""
        card = self._card(heading)
        if result is None:
            _say(card, texts.t("Nobody has answered yet."), "withheld")
            return
        said = texts.n("NPS {score}, from one answer", "NPS {score}, from {count} answers", result.answers,
                       score=_signed(result.score, texts))  # fmt: skip
        _say(card, said, "figure")
        bars = tuple(
            Bar(name, count, texts.number(count))
            for name, count in (
                (texts.t("Promoters (9–10)"), result.promoters),
                (texts.t("Passives (7–8)"), result.passives),
                (texts.t("Detractors (0–6)"), result.detractors),
            )
        )
        card.body.addWidget(ChartView(Chart("", bars, result.answers, texts.t("Number of answers"))))

    def _card(self, heading: str) -> Card:
        card = Card()
        if heading:
            card.body.addWidget(words(heading, "subheading"))
        self._cards.addWidget(card)
        return card

    def _lay_out(self) -> None:
        holder = QWidget()
        holder.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(12)
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addStretch(1)
        column.addLayout(top)
        column.addWidget(self._heading)
        column.addLayout(self._cards)
        column.addWidget(self._foot)
        column.addStretch(1)
        middle = QWidget()
        across = QHBoxLayout(middle)
        across.setContentsMargins(24, 12, 24, 0)
        across.addStretch(1)
        across.addWidget(holder, 100)
        across.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(middle)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)


def _add_figures(card: Card, figures: GroupFigures, test: TestText, texts: Texts) -> None:
    spread = figures.spread
    values = {"least": texts.number(spread.least), "most": texts.number(spread.most)}
    _say(
        card,
        texts.t("Median {median}, from {least} to {most}", median=amount(spread.median, texts), **values),
        "figure",
    )
    _say(card, texts.n("From one person", "From {count} people", spread.count))
    if isinstance(figures.bands, Withheld):
        _say(card, withheld(figures.bands, texts), "withheld")
        return
    bars = tuple(Bar(test.bands[band.band].title, band.count, texts.number(band.count)) for band in figures.bands)
    card.body.addWidget(ChartView(Chart("", bars, spread.count, texts.t("Number of people in each band"))))


def _say(card: Card, sentence: str, name: str = "") -> QLabel:
    label = words(sentence, "strong" if name == "figure" else "muted" if not name else "")
    label.setObjectName(name)
    card.body.addWidget(label)
    return label


def _share(share: Share, texts: Texts) -> str:
    values = {"yes": texts.number(share.yes), "answers": texts.number(share.answers)}
    return texts.t("{per_cent}% ({yes} of {answers})", per_cent=texts.number(share.per_cent), **values)


def _signed(value: int, texts: Texts) -> str:
    return f"{_sign(value > 0)}{texts.number(value)}"


def _sign(positive: bool) -> str:
    return "+" if positive else ""


def foot_of_tests(key: TestKey, texts: Texts) -> str:
    """Return what stands below the figures of a test."""
    counted = texts.t("Unfinished sheets do not count.")
    if key.unsure is not None:
        counted = texts.t(
            "Unfinished sheets do not count, nor do those with {count} or more “don’t know”.",
            count=texts.number(key.unsure.from_),
        )
    return " ".join((counted, caution(texts)))


def foot_of_nps(texts: Texts) -> str:
    """Return what stands below an NPS."""
    said = texts.t("The percentage of promoters less that of detractors, from −100 to 100.")
    return " ".join((said, texts.t("NPS is a trademark of its owners.")))


def foot_of_survey(texts: Texts) -> str:
    """Return what stands below a survey."""
    return texts.t("A weak mark stands out beside those of colleagues. It is a mark of its own, and never an NPS.")
