"""What stands in the window when the program cannot work is read in full, whatever path is in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from facilitator.errors import ErrorCode, ExpectedError
from facilitator.sentences import error
from facilitator.texts import LANGUAGES, Texts
from ui.console.trouble import TroublePanel
from ui.look.theme import apply_theme

SHORT = "/home/ada/.local/share/facilitator/facilitator.db"
LONG = "/srv/" + "a-folder-with-a-long-name-that-has-no-space/" * 2 + "facilitator.db"


def shown(qtbot: QtBot, qapp: QApplication, path: str, language: str) -> TroublePanel:
    apply_theme(qapp, dark=False)
    texts = Texts(language)
    panel = TroublePanel(error(ExpectedError(ErrorCode.NO_STORE, path=path), texts), texts)
    qtbot.addWidget(panel)
    panel.resize(1000, 640)
    panel.show()
    return panel


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", [SHORT, LONG])
def test_the_whole_sentence_can_be_read(qtbot: QtBot, qapp: QApplication, path: str, language: str) -> None:
    panel = shown(qtbot, qapp, path, language)
    sentence = panel.findChild(QLabel, "trouble_sentence")
    assert sentence is not None and path in sentence.text()
    room, wraps = QRect(0, 0, sentence.width(), sentence.height()), Qt.TextFlag.TextWordWrap
    assert room.contains(sentence.fontMetrics().boundingRect(room, wraps, sentence.text()))
    assert sentence.height() >= sentence.heightForWidth(sentence.width())


def test_its_button_is_the_way_out(qtbot: QtBot, qapp: QApplication) -> None:
    panel = shown(qtbot, qapp, SHORT, "en")
    button = panel.findChild(QPushButton)
    assert button is not None
    with qtbot.waitSignal(panel.close_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
