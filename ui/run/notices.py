"""What is told on top of the stage: one thing at a time, and nothing that stops anybody."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.session.away import AwayChoice
from facilitator.texts import Texts
from ui.run.away_bar import AwayBar
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.showing import show_if


class Notices(QWidget):
    """A sentence about what was just refused comes before the question about the time away, which can wait.

    Signals:
        away_answered: whether the time away counts.
        changed: there is more or less to see than before.
    """

    away_answered = Signal(bool)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Have nothing to tell."""
        super().__init__(parent)
        self._choice: AwayChoice | None = None
        self._shown: tuple[bool, bool] = (False, False)
        self._away = AwayBar()
        self._notice = NoticeBar("")
        self._notice.setObjectName("notice")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._notice)
        column.addWidget(self._away)
        self._away.answered.connect(self.away_answered)
        self._notice.dismissed.connect(self.on_dismissed)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Show a sentence until it is put away or something else happens."""
        self._notice.say(sentence)
        self._show_one()

    def forget(self) -> None:
        """Put the sentence away: something else has happened."""
        self._notice.hide()
        self._show_one()

    def is_asking(self) -> bool:
        """Tell whether the time away is asked about."""
        return self._choice is not None

    def ask(self, choice: AwayChoice | None, texts: Texts) -> None:
        """Ask about the time away, with the times as they are now; or ask no more."""
        self._choice = choice
        self._away.ask(choice, texts)
        self._notice.set_dismiss_name(texts.t("Put this notice away"))
        self._show_one()

    @Slot()
    def on_dismissed(self) -> None:
        """Show what waited behind the sentence."""
        self._show_one()

    def _show_one(self) -> None:
        told = not self._notice.isHidden()
        asked = self._choice is not None and not told
        show_if(self._away, asked)
        show_if(self, told or asked)
        if (told, asked) != self._shown:
            self._shown = (told, asked)
            self.changed.emit()
