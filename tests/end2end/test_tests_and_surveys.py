"""A test by keys: one person fills it in, the next sees nothing of it, and eight sheets come from paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from tests.end2end.trainer import Key, Trainer, type_letter
from tests.support.keys import RESPONSIBILITY, answers_worth


def types(letters: str) -> None:
    for letter in letters:
        target = QApplication.focusWidget()
        assert target is not None
        type_letter(target, letter)


def opens_the_tests(trainer: Trainer) -> None:
    """Choose *Tests and surveys* from the menu *More*."""
    trainer.click("more", trainer.app.frame.header)
    entry = trainer.app.frame.header.findChild(QAction, "surveys")
    assert entry is not None and entry.text() == "Tests and surveys"
    entry.trigger()
    trainer.app.console.activateWindow()
    for menu in (QApplication.activePopupWidget(),):
        if menu is not None:
            menu.close()
    trainer.qtbot.waitUntil(lambda: trainer.can_see("surveys_overview"))


def test_a_test_is_filled_in_in_private_and_sheets_from_paper_give_the_groups_figures(
    qtbot: QtBot, qapp: QApplication, qt_loop: QEventLoop, tmp_path: Path
) -> None:
    trainer = Trainer.arrives(qtbot, qapp, qt_loop, tmp_path)
    trainer.app.navigation.on_new_requested("half-day")
    trainer.app.console.activateWindow()
    qtbot.waitUntil(trainer.app.console.isActiveWindow)
    opens_the_tests(trainer)

    # one person
    trainer.click("fill_responsibility")
    wall = trainer.reads_wall()
    trainer.press(Key.Key_Return)
    types("aaaaaaaaa")
    trainer.press(Key.Key_Return)
    band = trainer.app.bridge.catalog.test_text("en", "responsibility").bands["high"]
    said = trainer.reads_console()
    assert band.title in said and band.text in said
    assert "27, on a scale from 9 to 27" in said
    assert trainer.reads_wall() == wall

    # the next one
    trainer.press(Key.Key_Return)
    assert band.title not in trainer.reads_console()
    trainer.press(Key.Key_Return)
    trainer.press(Key.Key_Return)
    said = trainer.reads_console()
    assert "1 of 9" in said and band.title not in said and "27" not in said
    trainer.press(Key.Key_Escape)
    trainer.press(Key.Key_Return)
    trainer.click("fill_other")

    # eight on paper
    trainer.click("paper_responsibility")
    for total in (9, 14, 15, 18, 20, 21, 22, 27):
        types("".join(answers_worth(RESPONSIBILITY, total)))
    trainer.click("paper_back")
    trainer.click("figures_responsibility")
    page = trainer.part("figures_page")
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Median 20, from 9 to 27" in shown
    assert "From 9 people" in shown
    counts = {
        words.title: shown[shown.index(words.title) + 1]
        for words in trainer.app.bridge.catalog.test_text("en", "responsibility").bands.values()
    }
    assert sorted(counts.values()) == ["2", "3", "4"]
    trainer.leaves()
