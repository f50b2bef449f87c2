"""Language and size of the paper."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.export.paper_size import PaperSize
from facilitator.texts import LANGUAGES, OWN_NAMES, Texts
from facilitator.tokens import SPACES
from ui.widgets.choice import Choice
from ui.widgets.lettering import words


class PaperForm(QWidget):
    """Two choices that every paper has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Have no choice to show yet."""
        super().__init__(parent)
        self.language = Choice("papers_language")
        self.page_size = Choice("papers_size")
        self._labels = (words("", "small"), words("", "small"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACES[0])
        for label, choice in zip(self._labels, (self.language, self.page_size), strict=True):
            label.setBuddy(choice)
            column.addWidget(label)
            column.addWidget(choice)
            column.addSpacing(SPACES[1])

    @property
    def chosen_size(self) -> PaperSize:
        """Return the size of paper."""
        return PaperSize(self.page_size.currentData())

    @property
    def chosen_language(self) -> str:
        """Return the language of the paper."""
        return str(self.language.currentData())

    def show_choices(self, texts: Texts, language: str, size: str) -> None:
        """Say everything in the words of `texts`, and show the language and the size of the paper."""
        self._labels[0].setText(texts.t("Language of the paper"))
        self._labels[1].setText(texts.t("Size of the paper"))
        self.language.setAccessibleName(texts.t("Language of the paper"))
        self.page_size.setAccessibleName(texts.t("Size of the paper"))
        self.language.show_choice(((known, OWN_NAMES[known]) for known in LANGUAGES), language)
        sizes = ((PaperSize.A4.value, texts.t("A4")), (PaperSize.LETTER.value, texts.t("US Letter")))
        self.page_size.show_choice(sizes, size)
