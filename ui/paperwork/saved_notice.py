"""Says where a paper was saved, and leads to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from facilitator.texts import Texts
from ui.paperwork.saved import SavedPaper
from ui.widgets.notice_bar import NoticeBar

OpenUrl = Callable[[QUrl], bool]


class SavedNotice(NoticeBar):
    """Opens the file, or its folder, and stays for the other of the two."""

    def __init__(self, open_url: OpenUrl = QDesktopServices.openUrl, parent: QWidget | None = None) -> None:
        """Open what is asked for by `open_url`."""
        super().__init__("", parent)
        self._open_url = open_url
        self._paper: SavedPaper | None = None
        self._texts = Texts("en")
        self.answered.connect(self.on_answered)

    def say_saved(self, paper: SavedPaper, texts: Texts) -> None:
        """Say where `paper` is."""
        self._paper = paper
        self._texts = texts
        self._tell(_sentence(paper, texts))

    def reword(self, texts: Texts) -> None:
        """Say it in other words, where it is said."""
        self._texts = texts
        if self._paper is not None and not self.isHidden():
            self._tell(_sentence(self._paper, texts))

    @Slot(int)
    def on_answered(self, answer: int) -> None:
        """Open the file, or its folder; say where it is if nothing can."""
        if self._paper is None:
            return
        path = self._paper.path
        target = path if answer == 0 else path.parent
        if self._open_url(QUrl.fromLocalFile(str(target))):
            self._tell(_sentence(self._paper, self._texts))
        else:
            self._tell(self._texts.t("No program on this computer could open it. It is here: {path}", path=path))

    def _tell(self, sentence: str) -> None:
        self.say(sentence, (self._texts.t("Open"), self._texts.t("Show in folder")), "circle-check")


def _sentence(paper: SavedPaper, texts: Texts) -> str:
    if paper.logo_left_out:
        return texts.t("Saved as {name}, without the logo: its picture cannot be read.", name=paper.path.name)
    return texts.t("Saved as {name}", name=paper.path.name)
