"""The window in which a line to the room is typed says what it takes."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.session.messages import MOST_LETTERS
from facilitator.texts import Texts
from ui.run.message_window import MessageWindow


def test_a_line_that_is_nearly_full_says_how_many_letters_are_left(qtbot: QtBot) -> None:
    window = MessageWindow(Texts("en"))
    qtbot.addWidget(window)
    line, left = window.findChild(QLineEdit, "room_message"), window.findChild(QLabel, "letters_left")
    assert line is not None and left is not None
    heard = []
    for typed in (MOST_LETTERS - 21, MOST_LETTERS - 20, MOST_LETTERS - 1, MOST_LETTERS, MOST_LETTERS + 5):
        line.clear()
        qtbot.keyClicks(line, "a" * typed)
        heard.append(left.text())
    assert heard == ["", "20 letters left", "one letter left", "0 letters left", "0 letters left"]


def test_what_is_left_is_told_in_the_words_of_now(qtbot: QtBot) -> None:
    window = MessageWindow(Texts("en"))
    qtbot.addWidget(window)
    line, left = window.findChild(QLineEdit, "room_message"), window.findChild(QLabel, "letters_left")
    assert line is not None and left is not None
    line.setText("a" * (MOST_LETTERS - 3))
    window.show_message("", Texts("nb"))
    assert left.text() == "3 tegn igjen"
