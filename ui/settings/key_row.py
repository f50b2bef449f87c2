"""One action with its keys."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from facilitator.texts import Texts
from ui.keys.key_map import MOST_KEYS, Action
from ui.settings.key_cap import KeyCap


class KeyRow(QWidget):
    """Shows what an action is called, its keys, and a button for one more.

    Signals:
        changed: a key is to stand for another; carries the action, the old key (empty for a new one), the new.
        taken_away: a key is to go; carries the action's name and the key.
    """

    changed = Signal(str, str, str)
    taken_away = Signal(str, str)

    def __init__(self, action: Action, parent: QWidget | None = None) -> None:
        """Show `action`."""
        super().__init__(parent)
        self.setObjectName(f"keys_of_{action.name}")
        self._action = action
        self._keys: tuple[str, ...] | None = None
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._caps: list[KeyCap] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 4, 0, 4)
        self._row.setSpacing(6)
        self._row.addWidget(self._label, 1)

    def show_keys(self, keys: tuple[str, ...], texts: Texts) -> None:
        """Show these keys; where they changed, the keyboard stays in the row."""
        words = texts.t(self._action.words)
        self._label.setText(words)
        if keys != self._keys:
            focused = any(cap.hasFocus() for cap in self._caps)
            self._build(keys)
            if focused:
                self._caps[-1].setFocus()
        for cap in self._caps:
            cap.say(texts, words)

    @Slot(str, str)
    def on_pressed_key(self, old: str, new: str) -> None:
        """Ask for a key to stand for another."""
        self.changed.emit(self._action.name, old, new)

    @Slot(str)
    def on_taken_away(self, key: str) -> None:
        """Ask for a key to go."""
        self.taken_away.emit(self._action.name, key)

    def _build(self, keys: tuple[str, ...]) -> None:
        for cap in self._caps:
            self._row.removeWidget(cap)
            cap.hide()
            cap.deleteLater()
        self._keys = keys
        shown = keys if len(keys) >= MOST_KEYS else (*keys, "")
        self._caps = [KeyCap(key, f"{self._action.name}_key_{at}") for at, key in enumerate(shown)]
        for cap in self._caps:
            cap.pressed_key.connect(self.on_pressed_key)
            cap.taken_away.connect(self.on_taken_away)
            self._row.addWidget(cap)
            cap.show()
