"""What the program itself has to tell the trainer: a trouble with the disk, or a bug; a bar, never a dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from facilitator.texts import Texts
from ui.errors import Errors
from ui.widgets.notice_bar import NoticeBar


class Notices(NoticeBar):
    """Shows the latest trouble above everything else in the window."""

    def __init__(self, errors: Errors, texts: Callable[[], Texts], parent: QWidget | None = None) -> None:
        """Listen to `errors`; `texts` gives the words of the console."""
        super().__init__(texts().t("Put away"), parent)
        self.setObjectName("notices")
        self.setProperty("edge", True)
        self._texts = texts
        self._details = ""
        errors.trouble_told.connect(self.on_trouble_told)
        errors.bug_told.connect(self.on_bug_told)
        self.answered.connect(self.on_answered)

    @Slot(str)
    def on_trouble_told(self, sentence: str) -> None:
        """Show a trouble of the world."""
        self._details = ""
        self.set_dismiss_name(self._texts().t("Put away"))
        self.say(sentence, icon_name="triangle-alert")

    def take_back(self, sentence: str) -> None:
        """Take a trouble away that is over, where it is still the one that is told."""
        if self.sentence() == sentence:
            self.hide()

    @Slot(str, str)
    def on_bug_told(self, summary: str, details: str) -> None:
        """Show that something in the program went wrong, with a way to pass it on."""
        self._details = details
        self.set_dismiss_name(self._texts().t("Put away"))
        self.say(summary, (self._texts().t("Copy details"),), icon_name="circle-alert")

    @Slot(int)
    def on_answered(self, _: int) -> None:
        """Copy the details of a bug."""
        QGuiApplication.clipboard().setText(self._details)
        self.hide()
