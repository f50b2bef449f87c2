"""Keys and clickers as X11 tells of them: a key that is held is one press, however its repeats are told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.keys.key_map import KeyMap
from ui.keys.keys import Keys
from ui.widgets.hold_button import HoldButton

Key = Qt.Key
Down, Up = QEvent.Type.KeyPress, QEvent.Type.KeyRelease
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class Keyboard:
    """A keyboard in front of a window, and what the app made of it."""

    window: QWidget
    keys: Keys = field(init=False)
    seconds: float = 100.0
    meant: list[object] = field(default_factory=list)

    def key(self, kind: QEvent.Type, key: Qt.Key, at_s: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Send what the window system tells of a key at a time."""
        self.seconds = at_s
        event = QKeyEvent(kind, key, modifiers)
        event.setTimestamp(round(at_s * 1000))
        QApplication.sendEvent(self.window, event)

    def types(self, word: str, at_s: float) -> None:
        """Type a word, five letters a second."""
        for at, letter in enumerate(word):
            self.seconds = at_s + at * 0.2
            key = Key.Key_Space if letter == " " else Key(ord(letter.upper()))
            modifiers = SHIFT if letter.isupper() else NONE
            for kind in (Down, Up):
                QApplication.sendEvent(self.window, QKeyEvent(kind, key, modifiers, letter))

    def repeats(self, key: Qt.Key, at_s: float, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Send a repeat that Qt did not know for one: a release and a press of the same moment."""
        self.key(Up, key, at_s, modifiers)
        self.key(Down, key, at_s, modifiers)


@pytest.fixture
def keyboard(qtbot: QtBot, qapp: QApplication) -> Iterator[Keyboard]:
    window, owner = QWidget(), QObject()
    qtbot.addWidget(window)
    made = Keyboard(window)
    keys = made.keys = Keys(lambda: made.seconds, lambda: True, (window,), owner)
    keys.meant.connect(made.meant.append)
    keys.hold_requested.connect(made.meant.append)
    yield made
    qapp.removeEventFilter(keys)


def test_a_clicker_held_down_goes_one_step_on(keyboard: Keyboard) -> None:
    keyboard.key(Down, Key.Key_PageDown, 100.0)
    for at in range(1, 60):
        keyboard.repeats(Key.Key_PageDown, 100.6 + at * 0.1)
    keyboard.key(Up, Key.Key_PageDown, 107.0)
    assert keyboard.meant == ["next"]


def test_two_presses_of_a_key_are_two(keyboard: Keyboard) -> None:
    for at_s in (100.0, 100.4):
        keyboard.key(Down, Key.Key_W, at_s)
        keyboard.key(Up, Key.Key_W, at_s + 0.1)
    assert keyboard.meant == ["white", "white"]


def test_a_card_held_open_by_a_repeating_key_stays_open(qtbot: QtBot, keyboard: Keyboard) -> None:
    keyboard.key(Down, Key.Key_H, 100.0, SHIFT)
    for at in range(5):
        keyboard.repeats(Key.Key_H, 100.6 + at * 0.1, SHIFT)
    assert keyboard.meant == [True]
    keyboard.key(Up, Key.Key_H, 101.5, SHIFT)
    qtbot.waitUntil(lambda: keyboard.meant == [True, False])


def test_keys_are_heard_in_whatever_has_the_keyboard(qtbot: QtBot, keyboard: Keyboard) -> None:
    dialog, button = QWidget(), QPushButton("Anything")
    qtbot.addWidget(dialog)
    button.setParent(dialog)
    dialog.show()
    dialog.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    qtbot.keyClick(button, Key.Key_W)
    button.clearFocus()
    qtbot.keyClick(dialog, Key.Key_PageDown)
    assert keyboard.meant == ["white", "next"]


def test_what_is_typed_into_a_note_stays_in_the_note(qtbot: QtBot, keyboard: Keyboard) -> None:
    note = QPlainTextEdit(keyboard.window)
    keyboard.window.show()
    keyboard.window.activateWindow()
    note.setFocus()
    qtbot.waitUntil(note.hasFocus)
    qtbot.keyClicks(note, "b. w f n.")
    qtbot.keyClick(note, Key.Key_F5)
    assert (note.toPlainText(), keyboard.meant) == ("b. w f n.", [])


def test_a_button_held_by_a_repeating_key_stays_down(qtbot: QtBot) -> None:
    button = HoldButton("Hold to show")
    qtbot.addWidget(button)
    button.show()
    heard: list[str] = []
    button.held.connect(lambda: heard.append("held"))
    button.let_go.connect(lambda: heard.append("let go"))
    keyboard = Keyboard(button)
    keyboard.key(Down, Key.Key_Space, 100.0)
    for at in range(5):
        keyboard.repeats(Key.Key_Space, 100.6 + at * 0.1)
    assert heard == ["held"]
    keyboard.key(Up, Key.Key_Space, 101.5)
    qtbot.waitUntil(lambda: heard == ["held", "let go"])


def test_a_word_written_where_no_field_is_turns_nothing(keyboard: Keyboard) -> None:
    keyboard.types("Ord som n og w H p ", 100.0)
    assert keyboard.meant == []


def test_a_key_means_something_again_a_second_after_the_last_letter(keyboard: Keyboard) -> None:
    keyboard.types("aw", 100.0)
    keyboard.types("w", 101.3)
    assert keyboard.meant == ["white"]


def test_keys_that_all_mean_something_are_no_word(keyboard: Keyboard) -> None:
    keyboard.types("ww ", 100.0)
    assert keyboard.meant == ["white", "white", "next"]


def test_a_key_that_was_changed_means_the_new_thing_at_once(keyboard: Keyboard) -> None:
    keyboard.keys.set_map(KeyMap.from_stored((("white", "X"), ("hold", "Shift+J"))))
    keyboard.key(Down, Key.Key_W, 100.0)
    keyboard.key(Down, Key.Key_X, 101.0)
    keyboard.key(Down, Key.Key_J, 102.0, SHIFT)
    assert keyboard.meant == ["white", True]


def test_a_clickers_start_button_pressed_fifty_times_means_nothing(keyboard: Keyboard) -> None:
    for at in range(50):
        keyboard.key(Down, Key.Key_F5 if at % 2 else Key.Key_Escape, 100.0 + at)
    assert keyboard.meant == []


def test_next_pressed_twice_within_a_quarter_of_a_second_goes_one_step(keyboard: Keyboard) -> None:
    for at_s in (100.0, 100.2, 101.0):
        keyboard.key(Down, Key.Key_PageDown, at_s)
        keyboard.key(Up, Key.Key_PageDown, at_s + 0.05)
    assert keyboard.meant == ["next", "next"]


def test_who_was_handed_the_laptop_reveals_nothing_and_leads_no_day(keyboard: Keyboard) -> None:
    keyboard.keys.on_handed_over(True)
    for at, key in enumerate((Key.Key_R, Key.Key_N, Key.Key_Right, Key.Key_S, Key.Key_T, Key.Key_1)):
        keyboard.key(Down, key, 100.0 + 2 * at)
        keyboard.key(Up, key, 100.1 + 2 * at)
    assert keyboard.meant == []
    for at, key in enumerate((Key.Key_PageDown, Key.Key_B)):
        keyboard.key(Down, key, 120.0 + 2 * at)
    assert keyboard.meant == ["next", "black"]
    keyboard.keys.on_handed_over(False)
    keyboard.key(Down, Key.Key_R, 130.0)
    assert keyboard.meant[2:] == ["reveal"]
