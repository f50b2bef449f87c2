"""Keys and clickers: what they mean in whichever window has the focus, and when they mean nothing.

Page Down and Page Up, which clickers send, always mean next and back in a running workshop. Every other key does so
only where the focused control has no use for it, and never while somebody types. F5 and Escape, which a presenter's
start button sends by turns, do nothing at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from typing_extensions import override

from ui.steady_key import SteadyKey

Key = Qt.Key
TOGETHER_S = 0.25
"""Next, Back and Black repeated within this time are one press."""
WORD_S = 1.0
"""A letter that comes sooner than this after one without a meaning belongs to a word, wherever that is written."""

ALWAYS = {Key.Key_PageDown: "next", Key.Key_PageUp: "back"}
PLAIN = {
    Key.Key_Right: "next",
    Key.Key_Down: "next",
    Key.Key_Space: "next",
    Key.Key_N: "next",
    Key.Key_Left: "back",
    Key.Key_Up: "back",
    Key.Key_P: "back",
    Key.Key_B: "black",
    Key.Key_Period: "black",
    Key.Key_W: "white",
    Key.Key_F: "freeze",
    Key.Key_R: "reveal",
    Key.Key_G: "guess",
}
_SHIFTED = {Key.Key_H: "hold"}
_TYPING = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)
_ARROWS = frozenset({Key.Key_Right, Key.Key_Left, Key.Key_Up, Key.Key_Down})
_ONCE = frozenset({"next", "back", "black"})
# A keypad's arrows and Enter say so of themselves; that makes them no other keys.
_NO_MATTER = Qt.KeyboardModifier.KeypadModifier


class Keys(QObject):
    """Listens to every key that comes to the app and tells what is meant.

    Signals:
        next_requested, back_requested: one step on, one step back.
        black_requested, white_requested, freeze_requested: the wall.
        reveal_requested, guess_requested: the card being played.
        hold_requested: a hidden card is to be open while this key is held; carries whether it is down.
        full_screen_requested: F11, in the window that has the focus.
    """

    next_requested = Signal()
    back_requested = Signal()
    black_requested = Signal()
    white_requested = Signal()
    freeze_requested = Signal()
    reveal_requested = Signal()
    guess_requested = Signal()
    hold_requested = Signal(bool)
    full_screen_requested = Signal()

    def __init__(
        self, now_s: Callable[[], float], is_running: Callable[[], bool], windows: Iterable[QWidget], parent: QObject
    ) -> None:
        """Ask `now_s` for monotonic seconds, and `is_running` whether a workshop runs; `windows` stand all the time."""
        super().__init__(parent)
        self._now_s = now_s
        self._is_running = is_running
        self._last: dict[str, float] = {}
        self._up_at_ms: dict[int, int] = {}
        self._wrote_s = -WORD_S
        self._holding = False
        self._hold_key = SteadyKey(self)
        self._hold_key.let_go.connect(self.on_hold_key_up)
        self._windows = tuple(windows)
        self._receiver: QObject | None = None
        # Listening where keys arrive, and not to the application as a whole: that would carry every event of Qt's own
        # parts through Python, and an idle program would not be one.
        for window in self._windows:
            window.installEventFilter(self)
        app = QGuiApplication.instance()
        assert isinstance(app, QApplication), "keys come to a running app"
        app.focusObjectChanged.connect(self.on_receiver_changed)
        self.on_receiver_changed(app.focusObject())

    def meaning(self, event: QKeyEvent, focused: QWidget | None) -> str:
        """Return what a key means where the focus is, empty where it is left to the control."""
        key = Key(event.key())
        modifiers = event.modifiers() & ~_NO_MATTER
        if key is Key.Key_F11:
            return "full_screen"
        if not self._is_running():
            return ""
        if key in ALWAYS and modifiers == Qt.KeyboardModifier.NoModifier:
            return ALWAYS[key]
        if has_use_for(focused, key):
            return ""
        if modifiers == Qt.KeyboardModifier.ShiftModifier:
            return _SHIFTED.get(key, "")
        return PLAIN.get(key, "") if modifiers == Qt.KeyboardModifier.NoModifier else ""

    @Slot(QObject)
    def on_receiver_changed(self, receiver: QObject | None) -> None:
        """Listen to whatever gets the keys now."""
        if self._receiver is not None and shiboken6.isValid(self._receiver):
            self._receiver.removeEventFilter(self)
        self._receiver = receiver if receiver not in self._windows else None
        if self._receiver is not None:
            self._receiver.installEventFilter(self)

    @Slot()
    def on_hold_key_up(self) -> None:
        """Tell that the key that held a card open is up for good."""
        self._holding = False
        self.hold_requested.emit(False)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if event.type() == QEvent.Type.KeyRelease:
            self._up_at_ms[event.key()] = event.timestamp()
            return self._released(event)
        if event.type() != QEvent.Type.KeyPress or QApplication.activeModalWidget() is not None:
            return False
        meaning = self.meaning(event, QApplication.focusWidget())
        if self._is_writing(event, meaning) or not meaning:
            return False
        if meaning == "hold":
            self._hold(event)
        elif not event.isAutoRepeat() and not self._repeats(event):
            self._tell(meaning)
        return True

    def _hold(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat() and self._hold_key.press():
            self._holding = True
            self.hold_requested.emit(True)

    def _is_writing(self, event: QKeyEvent, meaning: str) -> bool:
        """Tell whether a key is a letter of a word: who writes without looking where must not turn cards by it."""
        text, now_s = event.text(), self._now_s()
        commands = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if not text or not text.isprintable() or event.modifiers() & commands:
            return False
        in_a_word = now_s - self._wrote_s < WORD_S
        if in_a_word or (not meaning and not text.isspace()):
            self._wrote_s = now_s
        return in_a_word

    def _repeats(self, event: QKeyEvent) -> bool:
        """Tell whether a press is a repeat that Qt took for a new one: up and down in the same millisecond on X11.

        Without this a clicker's button that is held for a while would run through the whole day.
        """
        return 0 < event.timestamp() == self._up_at_ms.get(event.key())

    def _released(self, event: QKeyEvent) -> bool:
        if not self._holding or Key(event.key()) not in _SHIFTED or event.isAutoRepeat():
            return False
        self._hold_key.release()
        return True

    def _tell(self, meaning: str) -> None:
        if meaning in _ONCE:
            now_s = self._now_s()
            before_s = self._last.get(meaning)
            if before_s is not None and now_s - before_s < TOGETHER_S:
                return
            self._last[meaning] = now_s
        self._signal(meaning).emit()

    def _signal(self, meaning: str) -> SignalInstance:
        signals: dict[str, SignalInstance] = {
            "next": self.next_requested,
            "back": self.back_requested,
            "black": self.black_requested,
            "white": self.white_requested,
            "freeze": self.freeze_requested,
            "reveal": self.reveal_requested,
            "guess": self.guess_requested,
            "full_screen": self.full_screen_requested,
        }
        return signals[meaning]


def has_use_for(focused: QWidget | None, key: Key) -> bool:
    """Tell whether the focused control uses this key itself, so that it must not mean anything else there."""
    if focused is None:
        return False
    if isinstance(focused, _TYPING) or (isinstance(focused, QComboBox) and focused.isEditable()):
        return not _reads_only(focused)
    if isinstance(focused, QAbstractItemView | QComboBox):
        return True
    if isinstance(focused, QAbstractButton):
        in_group = focused.group() is not None or focused.autoExclusive()
        return key is Key.Key_Space or (in_group and key in _ARROWS)
    return bool(focused.property("uses_arrows")) and key in _ARROWS


def _reads_only(focused: QWidget) -> bool:
    return bool(focused.property("readOnly"))
