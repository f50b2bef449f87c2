"""The preview shows the PDF itself, holds no file, and stays where only the trainer looks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from facilitator.texts import Texts
from tests.ui.review.conftest import Stage
from ui.paperwork.preview import PreviewWindow

PAGES = 4


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Give a PDF of a few pages."""
    path = tmp_path_factory.mktemp("paper") / "paper.pdf"
    canvas = Canvas(str(path))
    for page in range(PAGES):
        canvas.drawString(100, 700, f"Page {page + 1}")
        canvas.showPage()
    canvas.save()
    return path.read_bytes()


@pytest.fixture
def console(qtbot: QtBot) -> QWidget:
    """Give a window on the laptop's screen."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setGeometry(40, 40, 900, 600)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def preview(console: QWidget, paper: bytes, qtbot: QtBot) -> Iterator[PreviewWindow]:
    """Give the open preview of the paper."""
    window = PreviewWindow(console, Texts("en"), paper)
    with qtbot.waitExposed(window):
        window.open()
    yield window
    if shiboken6.isValid(window):
        window.close()


def click(window: QWidget, name: str, qtbot: QtBot) -> None:
    button = window.findChild(QWidget, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def told_page(window: PreviewWindow) -> str:
    label = window.findChild(QLabel, "page_count")
    assert label is not None
    return label.text()


def test_it_shows_every_page_and_blocks_nothing(preview: PreviewWindow) -> None:
    assert not preview.isModal()
    assert preview.page_count == PAGES
    assert told_page(preview) == "Page 1 of 4"
    assert preview.fits_width


def test_escape_puts_it_away(preview: PreviewWindow, qtbot: QtBot) -> None:
    pages = preview.focusWidget()
    assert pages is not None
    qtbot.keyClick(pages, Qt.Key.Key_Escape)
    assert not shiboken6.isValid(preview) or not preview.isVisible()


def test_pages_are_turned_by_buttons_and_keys(preview: PreviewWindow, qtbot: QtBot) -> None:
    click(preview, "next_page", qtbot)
    assert preview.page == 2
    pages = preview.focusWidget()
    assert pages is not None
    qtbot.keyClick(pages, Qt.Key.Key_PageDown)
    assert told_page(preview) == "Page 3 of 4"
    qtbot.keyClick(pages, Qt.Key.Key_PageUp)
    assert preview.page == 2
    click(preview, "previous_page", qtbot)
    assert preview.page == 1


def test_before_the_first_and_after_the_last_page_there_is_nothing_to_turn_to(
    preview: PreviewWindow, qtbot: QtBot
) -> None:
    back, on = preview.findChild(QWidget, "previous_page"), preview.findChild(QWidget, "next_page")
    assert back is not None
    assert on is not None
    assert (back.isEnabled(), on.isEnabled()) == (False, True)
    for _ in range(PAGES - 1):
        click(preview, "next_page", qtbot)
    assert preview.page == PAGES
    assert (back.isEnabled(), on.isEnabled()) == (True, False)


def test_the_pages_grow_and_shrink_and_fit_the_width_again(preview: PreviewWindow, qtbot: QtBot) -> None:
    click(preview, "larger", qtbot)
    assert not preview.fits_width
    click(preview, "smaller", qtbot)
    click(preview, "fit_width", qtbot)
    assert preview.fits_width


def test_what_is_saved_from_it_is_what_was_seen(preview: PreviewWindow, paper: bytes, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.save_requested) as saved:
        click(preview, "save_preview", qtbot)
    assert saved.args == [paper]


def test_it_never_leaves_the_consoles_screen(preview: PreviewWindow, console: QWidget) -> None:
    laptop = console.screen().geometry()
    assert laptop.contains(preview.frameGeometry())
    preview.move(laptop.topRight() + QPoint(200, 10))
    assert laptop.contains(preview.frameGeometry())
    preview.move(laptop.topRight() - QPoint(100, 0))
    assert laptop.contains(preview.frameGeometry())
    preview.resize(5000, 400)
    assert laptop.contains(preview.frameGeometry())


def test_it_follows_the_console_to_another_screen(preview: PreviewWindow, console: QWidget) -> None:
    other = next(screen for screen in QApplication.screens() if screen is not console.screen())
    console.setScreen(other)
    console.move(other.geometry().topLeft() + QPoint(50, 50))
    assert other.geometry().contains(preview.frameGeometry())


@pytest.fixture
def opened(stage: Stage, qtbot: QtBot) -> PreviewWindow:
    """Open the preview of a day by a click."""
    stage.rehearse(until="hands")
    with qtbot.waitExposed(stage.panel):
        stage.panel.show()
    with qtbot.waitSignal(stage.panel.exports.office.idle):
        qtbot.mouseClick(stage.panel.exports.card.actions_box.preview, Qt.MouseButton.LeftButton)
    [window] = stage.panel.findChildren(PreviewWindow)
    return window


def test_a_click_shows_the_day_and_saves_it_from_there(
    opened: PreviewWindow, stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    path = stage.answer = tmp_path / "summary.pdf"
    assert opened.isVisible()
    assert stage.suggested == []
    with qtbot.waitSignal(stage.panel.exports.saved):
        click(opened, "save_preview", qtbot)
    assert len(PdfReader(path).pages) == opened.page_count
    assert stage.panel.saved_notice.sentence() == "Saved as summary.pdf"


def test_closing_it_lets_go_of_everything(opened: PreviewWindow, stage: Stage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opened.destroyed):
        opened.close()
    assert stage.panel.findChild(PreviewWindow) is None


def test_another_preview_takes_the_place_of_the_first(opened: PreviewWindow, stage: Stage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(stage.panel.exports.office.idle):
        qtbot.mouseClick(stage.panel.exports.card.actions_box.preview, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(stage.panel.findChildren(PreviewWindow)) == 1)
    assert stage.panel.findChildren(PreviewWindow) != [opened]


def test_it_goes_when_another_workshop_is_opened(opened: PreviewWindow, stage: Stage) -> None:
    stage.bench.open_new()
    assert not shiboken6.isValid(opened) or not opened.isVisible()
