"""The dialog for a file suggests a name, blocks nothing, and hands on what was chosen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from facilitator.texts import Texts
from ui.paperwork.ask_path import SavePdfDialog


def test_the_chosen_path_is_handed_on(tmp_path: Path, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    chosen: list[Path] = []
    SavePdfDialog.ask(window, Texts("en"), tmp_path / "Service day 2026-11-03.pdf", chosen.append)
    dialog = window.findChild(SavePdfDialog)
    assert dialog is not None
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert chosen == []
    with qtbot.waitSignal(dialog.destroyed):
        dialog.accept()
    assert chosen == [tmp_path / "Service day 2026-11-03.pdf"]


def test_without_an_answer_nothing_is_handed_on(tmp_path: Path, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    chosen: list[Path] = []
    SavePdfDialog.ask(window, Texts("en"), tmp_path / "summary.pdf", chosen.append)
    dialog = window.findChild(SavePdfDialog)
    assert dialog is not None
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    assert chosen == []
