"""A button that shows a key, and takes the next one that is pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget
from typing_extensions import override

from facilitator.texts import Texts
from ui.keys.key_map import key_name
from ui.keys.keys import written_key
from ui.look.icons import dress

_MODIFIERS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr})
_TAKING_AWAY = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})


class KeyCap(QPushButton):
    """One key of an action; without a key it is the button that adds one.

    Signals:
        pressed_key: a key was pressed to stand here; carries the old one and the new one.
        taken_away: the key is to go; carries it.
    """

    pressed_key = Signal(str, str)
    taken_away = Signal(str)

    def __init__(self, key: str, object_name: str, parent: QWidget | None = None) -> None:
        """Show `key`, empty for the button that adds one."""
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setProperty("small", True)
        self.setCheckable(True)
        self.setAutoDefault(False)
        self._key = key
        self._texts: Texts | None = None
        self._action = ""
        if not key:
            dress(self, "plus", "muted")
        self.toggled.connect(self.on_toggled)

    def say(self, texts: Texts, action: str) -> None:
        """Speak the words of `texts`; `action` is what the key means."""
        self._texts, self._action = texts, action
        self._show()

    @Slot(bool)
    def on_toggled(self, waits: bool) -> None:
        """Wait for a key, or no longer."""
        # as long as it waits, letters are for it and mean nothing else
        self.setProperty("takes_keys", waits)
        self._show()

    @override
    def event(self, event: QEvent) -> bool:
        if self.isChecked() and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                return self._take(event)
            if event.type() == QEvent.Type.KeyRelease:
                return True
        return super().event(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setChecked(False)

    def _take(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _MODIFIERS or event.isAutoRepeat():
            return True
        self.setChecked(False)
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return super().event(event)
        if key in _TAKING_AWAY and self._key:
            self.taken_away.emit(self._key)
        elif key is not Qt.Key.Key_Escape and key not in _TAKING_AWAY:
            self.pressed_key.emit(self._key, written_key(event))
        return True

    def _show(self) -> None:
        if self._texts is None:
            return
        texts = self._texts
        shown = key_name(texts, self._key) if self._key else ""
        self.setText(texts.t("Press a key") if self.isChecked() else shown)
        if self._key:
            self.setAccessibleName(texts.t("{action}: {key}, change", action=self._action, key=shown))
        else:
            self.setAccessibleName(texts.t("{action}: add a key", action=self._action))
        self.setToolTip("" if self._key else self.accessibleName())
