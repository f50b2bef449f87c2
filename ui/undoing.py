"""What a place where the day is edited does with every edit: carries it on, says why not, and offers Undo."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from facilitator import sentences
from facilitator.errors import Refusal
from facilitator.session.commands import Command, Redo, Undo
from facilitator.session.undoing import Made
from ui.bridge import Bridge
from ui.keys.shortcuts import bind
from ui.widgets.notice_bar import NoticeBar


class Edits(QObject):
    """The edits of one place, with the notice in which it tells of them and the keys that take them back.

    Signals:
        refused: an edit was not made; what was refused must not stay in a field as if it were so.
    """

    refused = Signal()

    def __init__(self, bridge: Bridge, notice: NoticeBar, place: QWidget) -> None:
        """Edit what is open in `bridge`, and tell of it in a notice of `place`."""
        super().__init__(place)
        self._bridge = bridge
        self._notice = notice
        self._place = place
        self._told: Made | None = None
        self._asking = False
        notice.answered.connect(self.on_notice_answered)
        bridge.refused.connect(self.on_refused)
        bridge.save_changed.connect(self.on_save_changed)
        bind(place, "Ctrl+Z", self.on_undo_requested)
        bind(place, "Ctrl+Shift+Z", self.on_redo_requested)
        bind(place, "Ctrl+Y", self.on_redo_requested)

    def do(self, command: Command) -> bool:
        """Make an edit; tell whether it was made."""
        if not self._bridge.is_open:
            return False
        self._asking = True
        done = self._bridge.do(command)
        self._asking = False
        if not done:
            self.refused.emit()
        return done

    def offer_undo(self, sentence: str) -> None:
        """Tell of the edit just made, and offer to take it back."""
        self._tell(sentence, (self._bridge.console_texts.t("Undo"),))

    @Slot()
    def on_undo_requested(self) -> None:
        """Take the latest edit back."""
        self.do(Undo())

    @Slot()
    def on_redo_requested(self) -> None:
        """Make the edit again that was taken back last."""
        self.do(Redo())

    @Slot(int)
    def on_notice_answered(self, _answer: int) -> None:
        """Take back what the notice speaks of."""
        self.on_undo_requested()

    @Slot(object)
    def on_refused(self, no: Refusal) -> None:
        """Say why what was asked for here was not done."""
        if self._asking and self._place.isVisible():
            self._tell(sentences.refusal(no, self._bridge.console_texts))

    @Slot()
    def on_save_changed(self) -> None:
        """Let the notice go once something else was edited: Undo would take that back."""
        if self._bridge.is_open and self._bridge.workshop.latest_edit is not self._told:
            self._notice.hide()

    def _tell(self, sentence: str, answers: tuple[str, ...] = ()) -> None:
        self._told = self._bridge.workshop.latest_edit
        self._notice.say(sentence, answers)
