"""The card in the corner of the Review page: which paper is wanted, a look at it, and the file."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from facilitator.export.document import Audience
from facilitator.texts import LANGUAGES, OWN_NAMES, Texts
from facilitator.tokens import SPACES
from ui.paperwork.actions import PaperActions
from ui.review.exporting import PaperWish
from ui.widgets.card import Card
from ui.widgets.check_box import CheckBox
from ui.widgets.choice import Choice
from ui.widgets.lettering import words

WIDTH = 300
_AUDIENCES = (Audience.CLIENT, Audience.TRAINER)


class ExportCard(Card):
    """Asks for the summary as a PDF.

    Signals:
        language_chosen: the paper is to speak another language; carries it.
        preview_requested: the trainer wants to see the paper.
        save_requested: the trainer wants the paper as a file.
        cancel_requested: the trainer wants it no more.
    """

    language_chosen = Signal(str)
    preview_requested = Signal()
    save_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        """Begin with the client's paper, without names."""
        super().__init__(parent)
        self.setObjectName("export_card")
        self._wish = PaperWish(texts.language)
        self._heading = words("", "heading")
        self._language_label = QLabel()
        self.language = Choice("export_language")
        self._audience_label = QLabel()
        self._audience_row = QHBoxLayout()
        self._audiences = QButtonGroup(self)
        self.client, self.trainer = QPushButton(), QPushButton()
        self.names = CheckBox("export_names")
        self.marks = CheckBox("export_marks")
        self._explanation = words("", "small")
        self.actions_box = PaperActions("export", with_print=False)
        self._name_parts()
        self._lay_out()
        self._connect()
        self.retranslate(texts)

    @property
    def wish(self) -> PaperWish:
        """Return which paper is wanted."""
        return self._wish

    def show_language(self, language: str) -> None:
        """Show the language of the paper without telling anybody."""
        self._wish = replace(self._wish, language=language)
        self.language.show_choice(((known, OWN_NAMES[known]) for known in LANGUAGES), language)

    def retranslate(self, texts: Texts) -> None:
        """Say everything in the words of `texts`."""
        self._texts = texts
        self._heading.setText(texts.t("Summary as PDF"))
        self._language_label.setText(texts.t("Language of the paper"))
        self._audience_label.setText(texts.t("For"))
        self.client.setText(texts.t("Client"))
        self.trainer.setText(texts.t("Trainer"))
        self.names.setText(texts.t("With people’s names"))
        self.names.updateGeometry()
        self.marks.setText(texts.t("With the moments you marked"))
        self.marks.updateGeometry()
        self.actions_box.retranslate(texts)
        self.show_language(self._wish.language)
        self._explain()
        self._fit()

    def _fit(self) -> None:
        """Be as wide as ever, or as the longest words on a button need it with larger letters."""
        for button in (self.client, self.trainer):
            button.ensurePolished()
        # A layout within a layout keeps its old measures.
        self._audience_row.invalidate()
        self.body.invalidate()
        self.setFixedWidth(max(WIDTH, self.minimumSizeHint().width()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def show_busy(self, busy: bool) -> None:
        """Show the progress in place of the buttons, or the buttons again; while it is made nothing can be chosen."""
        held = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.actions_box.show_busy(busy)
        for choice in (self.language, self.client, self.trainer, self.names, self.marks):
            choice.setEnabled(not busy)
        if held:
            self.actions_box.take_keyboard()

    @Slot(str)
    def on_language_chosen(self, language: str) -> None:
        """Want the paper in another language."""
        self._wish = replace(self._wish, language=language)
        self.language_chosen.emit(language)

    @Slot(int)
    def on_audience_clicked(self, index: int) -> None:
        """Want the paper for somebody else; names and marks follow, as only the trainer's own paper has them."""
        audience = _AUDIENCES[index]
        if audience is not self._wish.audience:
            self.names.setChecked(audience is Audience.TRAINER)
            self.marks.setChecked(audience is Audience.TRAINER)
            own = self.names.isChecked()
            self._wish = replace(self._wish, audience=audience, names=own, marks=self.marks.isChecked())
            self._explain()

    @Slot(bool)
    def on_names_clicked(self, wanted: bool) -> None:
        """Want people to be named, or not."""
        self._wish = replace(self._wish, names=wanted)

    @Slot(bool)
    def on_marks_clicked(self, wanted: bool) -> None:
        """Want the trainer's marks told, or not."""
        self._wish = replace(self._wish, marks=wanted)

    def _explain(self) -> None:
        if self._wish.audience is Audience.TRAINER:
            told = self._texts.t("With private remarks and your own notes. Keep it to yourself.")
        else:
            told = self._texts.t("Without private remarks and without your own notes.")
        self._explanation.setText(told)

    def _name_parts(self) -> None:
        self.client.setObjectName("export_client")
        self.trainer.setObjectName("export_trainer")
        self._language_label.setBuddy(self.language)
        self._language_label.setProperty("role", "small")
        self._audience_label.setProperty("role", "small")
        for index, button in enumerate((self.client, self.trainer)):
            button.setCheckable(True)
            self._audiences.addButton(button, index)
        self.client.setChecked(True)

    def _lay_out(self) -> None:
        audience = self._audience_row
        audience.setSpacing(SPACES[1])
        audience.addWidget(self.client, 1)
        audience.addWidget(self.trainer, 1)
        self.body.setSpacing(SPACES[0])
        self.body.addWidget(self._heading)
        self.body.addSpacing(SPACES[1])
        self.body.addWidget(self._language_label)
        self.body.addWidget(self.language)
        self.body.addSpacing(SPACES[1])
        self.body.addWidget(self._audience_label)
        self.body.addLayout(audience)
        self.body.addSpacing(SPACES[1])
        self.body.addWidget(self.names)
        self.body.addWidget(self.marks)
        self.body.addWidget(self._explanation)
        self.body.addSpacing(SPACES[2])
        # what a sentence leaves free lies above the buttons, and moves nothing else
        self.actions_box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.body.addWidget(self.actions_box)

    def _connect(self) -> None:
        self.language.chosen.connect(self.on_language_chosen)
        self._audiences.idClicked.connect(self.on_audience_clicked)
        self.names.clicked.connect(self.on_names_clicked)
        self.marks.clicked.connect(self.on_marks_clicked)
        self.actions_box.preview_requested.connect(self.preview_requested)
        self.actions_box.save_requested.connect(self.save_requested)
        self.actions_box.cancel_requested.connect(self.cancel_requested)
