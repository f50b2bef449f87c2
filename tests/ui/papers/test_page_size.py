"""The size of paper is what was taken last, on another day too; at first what is usual where the person is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import qasync
from pypdf import PdfReader
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator import settings
from facilitator.settings import Settings
from facilitator.texts import Texts
from tests.ui.papers.conftest import Stage
from tests.ui.workbench import Workbench
from ui.choices import Choices
from ui.paperwork.page_size import PageSizes, usual_size
from ui.process.background import Background
from ui.review.panel import ReviewPanel


@pytest.mark.parametrize(
    ("locale", "size"),
    [("en_US", "letter"), ("fr_CA", "letter"), ("fil_PH", "letter"), ("en_GB", "a4"), ("nb_NO", "a4"), ("id_ID", "a4")],
)
def test_at_first_it_is_what_lies_in_the_printers_there(locale: str, size: str) -> None:
    assert usual_size(QLocale(locale)) == size


def test_what_was_taken_last_is_there_at_the_next_start(tmp_path: Path) -> None:
    sizes = PageSizes(Choices(tmp_path, Settings()))
    other = "a4" if sizes.now == "letter" else "letter"
    sizes.keep(other)
    assert PageSizes(Choices(tmp_path, settings.load(tmp_path))).now == other


def test_the_summary_is_made_on_the_size_that_was_taken_last(
    bench: Workbench, qt_loop: qasync.QEventLoop, qtbot: QtBot, tmp_path: Path
) -> None:
    asked: list[Path] = []
    troubles: list[BaseException] = []

    def choose(_parent: QWidget, _texts: Texts, suggestion: Path, chosen: Callable[[Path], None]) -> None:
        asked.append(suggestion)
        chosen(tmp_path / f"{len(asked)}.pdf")

    sizes, background = PageSizes(), Background(lambda: qt_loop, troubles.append)
    panel = ReviewPanel(bench.bridge, background, ask_path=choose, sizes=sizes)
    qtbot.addWidget(panel)
    for number, (size, height) in enumerate((("letter", 792), ("a4", 842)), start=1):
        sizes.keep(size)
        with qtbot.waitSignal(panel.exports.saved):
            panel.exports.card.actions_box.save.click()
        pages = PdfReader(tmp_path / f"{number}.pdf").pages
        assert {round(page.mediabox.height) for page in pages} == {height}
    background.shutdown()
    assert troubles == []


def test_what_was_taken_in_one_window_is_what_the_other_begins_with(stage: Stage) -> None:
    deal = stage.deal_hidden()[0]
    window = stage.papers()
    window.close()
    size = stage.card(deal).form.page_size
    other = "a4" if size.currentData() == "letter" else "letter"
    size.setCurrentIndex(size.findData(other))
    assert stage.papers().form.chosen_size.value == other
