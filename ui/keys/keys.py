"""Keys and clickers: what they mean in whichever window has the focus, and when they mean nothing.

Page Down and Page Up, which clickers send, always mean next and back in a running workshop. Every other key does so
only where the focused control has no use for it, and never while somebody types. F5 and Escape, which a presenter's
start button sends by turns, do nothing at all. While somebody else has the laptop, only the clicker leads the day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import shiboken6
from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
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

from ui.keys.key_map import ACTIONS, ALWAYS, KeyMap
from ui.keys.steady_key import SteadyKey

Key = Qt.Key
TOGETHER_S = 0.25
"""Next, Back and Black repeated within this time are one press."""
WORD_S = 1.0
"""A letter that comes sooner than this after one without a meaning belongs to a word, wherever that is written."""

_TYPING = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox)
_ARROWS = frozenset({Key.Key_Right, Key.Key_Left, Key.Key_Up, Key.Key_Down})
_ONCE = frozenset(action.name for action in ACTIONS if action.once)
_HELD = frozenset(action.name for action in ACTIONS if action.held)
_FOR_OTHERS = _HELD | {"black"}
"""What keys may do on a laptop that is handed over: hold the card open, and black, which clickers send as a letter."""
# A keypad's arrows and Enter say so of themselves; that makes them no other keys.
_NO_MATTER = Qt.KeyboardModifier.KeypadModifier
_EVERYWHERE = {Key.Key_F11: "full_screen", Key.Key_F1: "help"}


class Keys(QObject):
    """Listens to every key that comes to the app and tells what is meant.

    Signals:
        meant: something is asked for; carries the name of one of `ACTIONS`.
        hold_requested: a hidden card is to be open while this key is held; carries whether it is down.
        full_screen_requested: F11, in the window that has the focus.
        help_requested: F1.
    """

    meant = Signal(str)
    hold_requested = Signal(bool)
    full_screen_requested = Signal()
    help_requested = Signal()

    def __init__(
        self,
        now_s: Callable[[], float],
        is_running: Callable[[], bool],
        windows: Iterable[QWidget],
        parent: QObject,
        key_map: KeyMap | None = None,
    ) -> None:
        """Ask `now_s` for monotonic seconds, and `is_running` whether a workshop runs; `windows` stand all the time."""
        super().__init__(parent)
        self._map = key_map or KeyMap()
        self._now_s = now_s
        self._is_running = is_running
        self._last: dict[str, float] = {}
        self._up_at_ms: dict[int, int] = {}
        self._wrote_s = -WORD_S
        self._handed_over = False
        self._holding = False
        self._held_key = 0
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
        if key in _EVERYWHERE:
            return _EVERYWHERE[key]
        if not self._is_running():
            return ""
        written = written_key(event)
        if written in ALWAYS:
            return ALWAYS[written]
        meaning = "" if has_use_for(focused, key) else self._map.meaning(written)
        return "" if self._handed_over and meaning not in _FOR_OTHERS else meaning

    def set_map(self, key_map: KeyMap) -> None:
        """Let the keys mean something else from now on."""
        self._map = key_map

    @Slot(bool)
    def on_handed_over(self, handed_over: bool) -> None:
        """Keep whoever has the laptop now from leading the day, or give its keys back to the trainer."""
        self._handed_over = handed_over

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
        meaning = self.meaning(event, QApplication.activePopupWidget() or QApplication.focusWidget())
        if self._is_writing(event, meaning) or not meaning:
            return False
        if meaning in _HELD:
            self._hold(event)
        elif not event.isAutoRepeat() and not self._repeats(event):
            self._tell(meaning)
        return True

    def _hold(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat() and self._hold_key.press():
            self._holding = True
            self._held_key = event.key()
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
        if not self._holding or event.key() != self._held_key or event.isAutoRepeat():
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
        if meaning == "full_screen":
            self.full_screen_requested.emit()
        elif meaning == "help":
            self.help_requested.emit()
        else:
            self.meant.emit(meaning)


def written_key(event: QKeyEvent) -> str:
    """Return a key with its modifiers as it is written in a key map."""
    combination = QKeyCombination(event.modifiers() & ~_NO_MATTER, Key(event.key()))
    return QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)


def has_use_for(focused: QWidget | None, key: Key) -> bool:
    """Tell whether the focused control uses this key itself, so that it must not mean anything else there."""
    if focused is None:
        return False
    if focused.property("takes_keys") or focused.windowType() is Qt.WindowType.Popup:
        # a menu or a list that folded out takes every key, and letters look for a line in it
        return True
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
