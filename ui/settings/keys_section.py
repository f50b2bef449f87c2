"""The keys of the running day: each can be changed, none ever means two things."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QPushButton

from facilitator.texts import Texts, msgid
from ui.choices import Choices
from ui.keys.key_map import ACTIONS, KeyMap, KeyRefusal, refusal_sentence
from ui.settings.key_row import KeyRow
from ui.settings.section import Section, hint_label
from ui.widgets.card import hairline
from ui.widgets.form import fault_label


class KeysSection(Section):
    """A row for each action; what cannot be is said in a sentence above them."""

    def __init__(self, choices: Choices) -> None:
        """Show and change the keys in `choices`."""
        super().__init__("settings_keys")
        self._choices = choices
        self._texts: Texts | None = None
        self._hint = hint_label("settings_keys_hint")
        self._fault = fault_label("key_fault")
        self._rows = {action.name: KeyRow(action) for action in ACTIONS}
        self._usual = QPushButton()
        self._usual.setObjectName("usual_keys")
        self._usual.setAutoDefault(False)
        self.add_heading(msgid("Keys in a running workshop"))
        self.add_widget(self._hint)
        self.add_widget(self._fault)
        self.add_space(8)
        for row in self._rows.values():
            self.add_widget(row)
            self.add_widget(hairline())
            row.changed.connect(self.on_key_changed)
            row.taken_away.connect(self.on_key_taken_away)
        self.add_space(12)
        self.add_widget(self._usual, Qt.AlignmentFlag.AlignLeft)
        self.add_end()
        self._usual.clicked.connect(self.on_usual_clicked)

    def show_choices(self, texts: Texts) -> None:
        """Show the keys as they are now."""
        super().show_choices(texts)
        self._texts = texts
        self._hint.setText(
            texts.t(
                "Click a key and press the new one; Delete takes it away, Esc leaves it. Page Down and Page Up, which"
                " clickers send, always mean next and back. While you type, only these two mean anything."
            )
        )
        keys = self._now()
        for name, row in self._rows.items():
            row.show_keys(keys.of(name), texts)
        self._usual.setText(texts.t("Back to the usual keys"))
        self._usual.setEnabled(bool(keys.stored()))
        self._fault.hide()

    @Slot(str, str, str)
    def on_key_changed(self, name: str, old: str, new: str) -> None:
        """Let another key stand for an action, or say why not."""
        if old == new:
            return
        before = self._now().without(name, old) if old else self._now()
        self._take(before.added(name, new))

    @Slot(str, str)
    def on_key_taken_away(self, name: str, key: str) -> None:
        """Take a key away from an action."""
        self._take(self._now().without(name, key))

    @Slot()
    def on_usual_clicked(self) -> None:
        """Put all keys back as they come."""
        self._take(KeyMap())

    def _now(self) -> KeyMap:
        return KeyMap.from_stored(self._choices.now.keys)

    def _take(self, keys: KeyMap | KeyRefusal) -> None:
        if isinstance(keys, KeyMap):
            self._fault.hide()
            self._choices.keep(replace(self._choices.now, keys=keys.stored()))
        elif self._texts is not None:
            self._fault.setText(refusal_sentence(self._texts, keys))
            self._fault.show()
            self.ensureWidgetVisible(self._fault)
