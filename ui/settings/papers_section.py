"""Who the trainer is, and where papers are saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from facilitator.texts import Texts, msgid
from ui.choices import Choices
from ui.paperwork.folder import paper_folder
from ui.settings.section import Section, hint_label
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.text_field import TextField


class PapersSection(Section):
    """The name that new workshops begin with, and the folder that is offered for papers."""

    def __init__(self, choices: Choices) -> None:
        """Show and change `choices`."""
        super().__init__("settings_papers")
        self._choices = choices
        self._texts: Texts | None = None
        self._trainer = TextField("settings_trainer")
        self._trainer_hint = hint_label("settings_trainer_hint")
        self._folder = ElidedLabel()
        self._folder.setObjectName("settings_folder_name")
        self._choose = QPushButton()
        self._choose.setObjectName("settings_folder")
        self._usual = QPushButton()
        self._usual.setObjectName("settings_usual_folder")
        self._usual.setProperty("quiet", True)
        for button in (self._choose, self._usual):
            button.setAutoDefault(False)
        self.add_field(msgid("Your name"), self._trainer)
        self.add_widget(self._trainer_hint)
        self.add_heading(msgid("Folder for papers"))
        self.add_widget(self._folder)
        self.add_widget(self._buttons())
        self.add_end()
        self._trainer.chosen.connect(self.on_trainer_chosen)
        self._choose.clicked.connect(self.on_choose_clicked)
        self._usual.clicked.connect(self.on_usual_clicked)

    def show_choices(self, texts: Texts) -> None:
        """Show what is chosen now."""
        super().show_choices(texts)
        self._texts = texts
        self._trainer.show_text(self._choices.now.trainer)
        self._trainer_hint.setText(texts.t("Named as the trainer in new workshops and on their papers."))
        self._folder.setText(str(paper_folder(self._choices)))
        self._choose.setText(texts.t("Choose folder…"))
        self._usual.setText(texts.t("Back to the usual folder"))
        self._usual.setEnabled(bool(self._choices.now.papers))

    @Slot(str)
    def on_trainer_chosen(self, name: str) -> None:
        """Begin new workshops with another name."""
        self._choices.keep(replace(self._choices.now, trainer=name))

    @Slot()
    def on_choose_clicked(self) -> None:
        """Ask for a folder."""
        if self._texts is None:
            return
        start = str(paper_folder(self._choices))
        dialog = QFileDialog(self, self._texts.t("Folder for papers"), start)
        dialog.setObjectName("choose_paper_folder")
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.on_folder_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def on_folder_chosen(self, folder: str) -> None:
        """Offer another folder for papers."""
        if folder and Path(folder).is_dir():
            self._choices.keep(replace(self._choices.now, papers=folder))

    @Slot()
    def on_usual_clicked(self) -> None:
        """Offer the folder for documents again."""
        self._choices.keep(replace(self._choices.now, papers=""))

    def _buttons(self) -> QWidget:
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._choose)
        row.addWidget(self._usual)
        row.addStretch(1)
        return held
