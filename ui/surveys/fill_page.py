"""One person at a time fills in a test here, by keys alone; whoever is next finds nothing of it."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.assessment.key import TestKey
from facilitator.assessment.sheets import Moment
from facilitator.errors import ExpectedError
from facilitator.pack.texts import TestText
from facilitator.sentences import error as sentence_of
from facilitator.surveying import Surveying
from facilitator.texts import Texts
from ui.screens.curtain import Curtain, CurtainReason
from ui.surveys import fill_views
from ui.surveys.fill_sheet import FillSheet
from ui.surveys.sitting import Sitting

Key = Qt.Key
RESULT_MS = 180_000
"""How long a result stays where its reader walked away."""

_ENTER = (Key.Key_Return, Key.Key_Enter)
_FORWARD = (*_ENTER, Key.Key_Right)
_BACKWARD = (Key.Key_Left, Key.Key_Backspace)


class Step(Enum):
    """What the page shows."""

    WELCOME = "welcome"
    ITEM = "item"
    DONE = "done"
    RESULT = "result"
    STOP = "stop"
    COVERED = "covered"
    NEXT = "next"


class FillPage(QWidget):
    """The whole window, for the one who answers.

    Signals:
        left: the trainer has the laptop back.
    """

    left = Signal()

    def __init__(self, curtain: Curtain, parent: QWidget | None = None) -> None:
        """Cover everything when `curtain` falls."""
        super().__init__(parent)
        self.setObjectName("fill_page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("takes_keys", True)
        self.setProperty("no_ring", True)
        self._curtain = curtain
        self._sitting: Sitting | None = None
        self._words: TestText | None = None
        self._texts = Texts("en")
        self._step = Step.NEXT
        self._covered: Step | None = None
        self._result_time = QTimer(self)
        self._result_time.setObjectName("result_time")
        self._result_time.setSingleShot(True)
        self._result_time.setInterval(RESULT_MS)
        self._result_time.timeout.connect(self.on_result_read)
        self.sheet = FillSheet()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)
        self.sheet.answered.connect(self.on_answered)
        self.sheet.main_requested.connect(self.on_main_requested)
        self.sheet.other_requested.connect(self.on_other_requested)
        curtain.fell.connect(self.on_curtain_fell)

    @property
    def step(self) -> Step:
        """Return what is shown."""
        return self._step

    def begin(self, surveying: Surveying, key: TestKey, words: TestText, moment: Moment, texts: Texts) -> None:
        """Begin with the first person."""
        self._sitting = Sitting(surveying, key, moment)
        self._words, self._texts = words, texts
        self._welcome()

    @Slot(str)
    def on_answered(self, answer: str) -> None:
        """Take an answer and go on."""
        if self._step is Step.ITEM:
            self._now.filling.choose(answer)
            self._on_from_item()

    @Slot()
    def on_main_requested(self) -> None:
        """Do what the main button says, which is what Enter does."""
        does: dict[Step, Callable[[], None]] = {
            Step.WELCOME: self._start,
            Step.ITEM: self._on_from_item,
            Step.DONE: self._finish,
            Step.RESULT: self.on_result_read,
            Step.STOP: self._pass_on,
            Step.COVERED: self._uncover,
            Step.NEXT: self._welcome,
        }
        does[self._step]()

    @Slot()
    def on_other_requested(self) -> None:
        """Do what the other button says."""
        does: dict[Step, Callable[[], None]] = {
            Step.WELCOME: self._pass_on,
            Step.ITEM: self._ask_to_stop,
            Step.DONE: self._show_item,
            Step.STOP: self._show_item,
            Step.COVERED: self._pass_on,
            Step.NEXT: self._leave,
        }
        if self._step in does:
            does[self._step]()

    @Slot()
    def on_result_read(self) -> None:
        """Take the result away for good."""
        if self._step is Step.RESULT:
            self._pass_on()

    @Slot()
    def on_curtain_fell(self) -> None:
        """Cover what is open: the room might see it. A result is gone for good, as nobody knows who comes back."""
        if not self.isVisible() or self._step in (Step.NEXT, Step.WELCOME, Step.COVERED):
            return
        if self._step is Step.RESULT:
            self._pass_on()
        else:
            self._cover()

    @property
    def _now(self) -> Sitting:
        assert self._sitting is not None, "no test was begun"
        return self._sitting

    @property
    def _test(self) -> TestText:
        assert self._words is not None, "no test was begun"
        return self._words

    def _welcome(self) -> None:
        self._forget()
        self._turn_to(Step.WELCOME)
        fill_views.show_welcome(self.sheet, self._test, self._texts)
        self.sheet.field.setFocus()

    def _start(self) -> None:
        if self._now.begin(self.sheet.field.text()):
            self._show_item()
        else:
            taken = self._texts.t("Somebody has this word already: take another one.")
            fill_views.show_welcome(self.sheet, self._test, self._texts, taken)

    def _show_item(self, note: str = "") -> None:
        self._turn_to(Step.ITEM)
        self.setAccessibleName(fill_views.show_item(self.sheet, self._now.filling, self._test, self._texts, note))

    def _on_from_item(self) -> None:
        """Go on to the next item; at the end to the first that has no answer yet."""
        filling = self._now.filling
        if filling.item < filling.key.items:
            filling.go(filling.item + 1)
            self._show_item()
        elif filling.missing:
            note = fill_views.missing_note(filling, self._texts)
            filling.go(filling.missing[0])
            self._show_item(note)
        else:
            self._show_done()

    def _back(self) -> None:
        filling = self._now.filling
        filling.go(filling.item - 1)
        self._show_item()

    def _show_done(self) -> None:
        self._turn_to(Step.DONE)
        fill_views.show_done(self.sheet, self._now.filling, self._test, self._texts)

    def _finish(self) -> None:
        result = self._now.score()
        kept = self._keep()
        self._now.forget()
        self._turn_to(Step.RESULT)
        fill_views.show_result(self.sheet, result, kept, self._test, self._texts)
        self._result_time.start()

    def _keep(self) -> str:
        """Keep the answers, and return what the person is to know of that."""
        texts = self._texts
        try:
            code = self._now.keep()
        except ExpectedError as trouble:
            return texts.t("It could not be saved. {trouble}", trouble=sentence_of(trouble, texts))
        if not code:
            return ""
        return texts.t("Your number is {code}. Take it down if you want to compare with yourself later.", code=code)

    def _ask_to_stop(self) -> None:
        self._turn_to(Step.STOP)
        fill_views.show_stop(self.sheet, self._texts)

    def _pass_on(self) -> None:
        """Ask for the next person; nothing of this one is left."""
        self._forget()
        self._turn_to(Step.NEXT)
        fill_views.show_next(self.sheet, self._texts)

    def _cover(self) -> None:
        self._covered = Step.ITEM if self._step is Step.STOP else self._step
        self._turn_to(Step.COVERED)
        shared = self._curtain.reason() is CurtainReason.SAME_SCREEN
        fill_views.show_covered(self.sheet, self._texts, shared=shared)

    def _uncover(self) -> None:
        step, self._covered = self._covered, None
        if step is Step.DONE:
            self._show_done()
        else:
            self._show_item()

    def _turn_to(self, step: Step) -> None:
        self._step = step
        self.setAccessibleName("")
        self.setFocus()

    def _leave(self) -> None:
        self._forget()
        self.left.emit()

    def _forget(self) -> None:
        """Let go of everything that the last person answered, typed or read."""
        self._result_time.stop()
        if self._sitting is not None:
            self._sitting.forget()
        self._covered = None
        self.sheet.clear()
        self.setAccessibleName("")

    def _press_in_item(self, event: QKeyEvent) -> bool:
        filling, key = self._now.filling, event.key()
        if key in (Key.Key_Up, Key.Key_Down):
            filling.step(1 if key == Key.Key_Down else -1)
            self._show_item()
        elif key in _BACKWARD:
            self._back()
        elif key in _FORWARD:
            if filling.chosen or key == Key.Key_Right:
                self._on_from_item()
        elif answer := filling.answer_for(event.text()):
            self.on_answered(answer)
        else:
            return False
        return True

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._step is Step.WELCOME:
            self.sheet.field.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if event.isAutoRepeat():
            # a key that is held must not run through the items
            return
        if key == Key.Key_Escape:
            if self._step in (Step.WELCOME, Step.ITEM, Step.STOP):
                self.on_other_requested()
        elif self._step is Step.ITEM:
            if not self._press_in_item(event):
                super().keyPressEvent(event)
        elif self._step is Step.DONE and key in _BACKWARD:
            self._show_item()
        elif key in _ENTER:
            self.on_main_requested()
        else:
            super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._forget()
            self._step = Step.NEXT
