"""One test or questionnaire in the list: what it is, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.texts import Texts
from ui.widgets.lettering import words


@dataclass(frozen=True, slots=True)
class Line:
    """One test or questionnaire: its title, how much there is of it, and whether one can fill it in here."""

    name: str
    title: str
    detail: str
    is_test: bool


class LineRow(QWidget):
    """A line with its buttons.

    Signals:
        fill_requested, paper_requested, figures_requested: what to do; each carries the name of the line.
    """

    fill_requested = Signal(str)
    paper_requested = Signal(str)
    figures_requested = Signal(str)

    def __init__(self, line: Line, texts: Texts, parent: QWidget | None = None) -> None:
        """Show `line` in the words of `texts`."""
        super().__init__(parent)
        self._line = line
        detail = words(line.detail, "small")
        detail.setObjectName(f"detail_{line.name}")
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(words(line.title, "strong"))
        said.addWidget(detail)
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(16, 8, 12, 8)
        self._across.setSpacing(8)
        self._across.addLayout(said, 1)
        if line.is_test:
            self._add("fill", texts.t("Fill in here")).clicked.connect(self.on_fill_clicked)
        self._add("paper", texts.t("Type in from paper")).clicked.connect(self.on_paper_clicked)
        figures = texts.t("Group’s figures") if line.is_test else texts.t("Result")
        self._add("figures", figures).clicked.connect(self.on_figures_clicked)

    @Slot()
    def on_fill_clicked(self) -> None:
        """Ask for filling in."""
        self.fill_requested.emit(self._line.name)

    @Slot()
    def on_paper_clicked(self) -> None:
        """Ask for typing in."""
        self.paper_requested.emit(self._line.name)

    @Slot()
    def on_figures_clicked(self) -> None:
        """Ask for the figures."""
        self.figures_requested.emit(self._line.name)

    def _add(self, what: str, said: str) -> QPushButton:
        made = QPushButton(said)
        made.setObjectName(f"{what}_{self._line.name}")
        made.setAccessibleName(f"{self._line.title}: {said}")
        self._across.addWidget(made)
        return made
