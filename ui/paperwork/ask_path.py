"""Asks where a file is to be saved, with the system's own dialog, which also asks before it replaces a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.texts import Texts

AskPath = Callable[[QWidget, Texts, Path, Callable[[Path], None]], None]
"""Asks for a path, suggesting one, and hands on the one chosen; nothing where the trainer thinks better of it."""


class SavePdfDialog(QFileDialog):
    """The dialog for the file of a PDF; it blocks nothing else."""

    def __init__(self, parent: QWidget, texts: Texts, suggestion: Path, chosen: Callable[[Path], None]) -> None:
        """Suggest `suggestion`, and tell `chosen` what was chosen."""
        super().__init__(parent, texts.t("Save PDF"), str(suggestion.parent), f"{texts.t('PDF files')} (*.pdf)")
        self.setObjectName("save_pdf")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        self.setDefaultSuffix("pdf")
        self.selectFile(suggestion.name)
        self._chosen = chosen
        self.fileSelected.connect(self.on_file_selected)

    @classmethod
    def ask(cls, parent: QWidget, texts: Texts, suggestion: Path, chosen: Callable[[Path], None]) -> None:
        """Ask, and go on at once."""
        cls(parent, texts, suggestion, chosen).open()

    @Slot(str)
    def on_file_selected(self, path: str) -> None:
        """Hand on what was chosen."""
        if path:
            self._chosen(Path(path))
