"""The summary becomes a file that says what was typed, without the window standing still."""

from __future__ import annotations

import shutil
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facilitator.session.people_commands import AddPeople
from facilitator.session.plan_commands import SetProperties
from facilitator.session.record_commands import SaveCommitment, WriteNote
from facilitator.session.records import FREE_NOTE
from facilitator.session.state import Commitment
from tests.ui.review.conftest import Stage
from ui.look.theme import apply_theme
from ui.process.background import Progress

LIMIT_S = 20


def click(stage: Stage, name: str, qtbot: QtBot) -> None:
    button = stage.panel.findChild(QWidget, name)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def show(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.waitExposed(stage.panel):
        stage.panel.show()
    stage.panel.activateWindow()


def save(stage: Stage, path: Path, qtbot: QtBot) -> str:
    """Save the paper by a click, and return the text of all its pages."""
    stage.answer = path
    with qtbot.waitSignal(stage.panel.exports.saved):
        click(stage, "export_save", qtbot)
    return text_of(path)


def text_of(path: Path) -> str:
    with path.open("rb") as file:
        pages = "\n".join(page.extract_text() for page in PdfReader(file).pages)
    return " ".join(pages.split())


def write(stage: Stage, prompt: str, text: str) -> None:
    catalog = stage.bench.bridge.catalog
    items = [item for item in stage.bench.state.items if item.exercise_id]
    item = next(item for item in items if prompt == FREE_NOTE or catalog.has_prompt(item.exercise_id, prompt))
    stage.bench.do(WriteNote(item.id, prompt, 1, text))


def test_the_file_says_what_is_being_typed(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    stage.rehearse(until="hands")
    show(stage, qtbot)
    field = next(field for section in stage.page.sections for field in section.fields if not field.is_blank)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, "færre køer på Ålesund, takk")
    stage.answer = tmp_path / "summary.pdf"
    # by the keyboard, so that the field is left by nothing but the order itself
    with qtbot.waitSignal(stage.panel.exports.saved):
        stage.panel.exports.card.actions_box.save.animateClick()
    assert "færre køer på Ålesund, takk" in text_of(tmp_path / "summary.pdf")


def test_the_clients_paper_has_no_names_and_nothing_of_the_trainers_own(
    stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    stage.bench.do(AddPeople(("Xanthippe", "Quirinus", "Ottokar")))
    stage.rehearse(until="play")
    write(stage, FREE_NOTE, "start with the chairs")
    show(stage, qtbot)
    text = save(stage, tmp_path / "client.pdf", qtbot)
    assert "Fjordbanken" in text
    assert "start with the chairs" not in text
    assert "Xanthippe" not in text


def test_the_trainers_paper_has_both(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    stage.bench.do(AddPeople(("Xanthippe", "Quirinus", "Ottokar")))
    stage.rehearse(until="play")
    write(stage, FREE_NOTE, "start with the chairs")
    show(stage, qtbot)
    click(stage, "export_trainer", qtbot)
    assert stage.panel.exports.card.names.isChecked()
    text = save(stage, tmp_path / "trainer.pdf", qtbot)
    assert "start with the chairs" in text
    assert "Xanthippe" in text
    assert stage.suggested[0].name == "Service day 2026-11-03 trainer’s copy.pdf"


def test_names_can_be_asked_for_and_taken_back(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    stage.bench.do(AddPeople(("Xanthippe", "Quirinus", "Ottokar")))
    stage.bench.do(SaveCommitment(Commitment("", "Xanthippe", "smile first", "Monday", "Ottokar")))
    stage.rehearse(until="play")
    show(stage, qtbot)
    names = stage.panel.exports.card.names
    names.setFocus()
    qtbot.keyClick(names, Qt.Key.Key_Space)
    assert "Xanthippe" in save(stage, tmp_path / "with.pdf", qtbot)
    qtbot.keyClick(names, Qt.Key.Key_Space)
    text = save(stage, tmp_path / "without.pdf", qtbot)
    assert "Xanthippe" not in text
    assert "smile first" in text


def test_the_paper_speaks_the_language_that_was_chosen_and_keeps_to_it(
    stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    stage.rehearse()
    show(stage, qtbot)
    language = stage.panel.exports.card.language
    language.setFocus()
    qtbot.keyClick(language, Qt.Key.Key_Down)
    assert stage.bench.saved.properties.languages.paper == "nb"
    text = save(stage, tmp_path / "nb.pdf", qtbot)
    title = stage.bench.bridge.catalog.exercise_text("nb", "service-levels").title
    assert title in text
    assert stage.bench.state.properties.languages.console == "en"


def test_a_hidden_card_that_was_not_revealed_is_in_no_file_and_no_name(
    stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    stage.rehearse(until="deal")
    show(stage, qtbot)
    click(stage, "export_trainer", qtbot)
    text = save(stage, tmp_path / "trainer.pdf", qtbot)
    state, catalog = stage.bench.state, stage.bench.bridge.catalog
    hidden = [catalog.face("en", deal.deck, deal.card) for deal in state.deals if deal.hidden and not deal.revealed]
    assert hidden
    assert [face for face in hidden if face in text or face in str(stage.suggested[0])] == []


def test_when_it_is_saved_the_notice_names_the_file_and_opens_it_or_its_folder(
    stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    stage.rehearse(until="hands")
    show(stage, qtbot)
    save(stage, tmp_path / "summary.pdf", qtbot)
    notice = stage.panel.saved_notice
    assert notice.sentence() == "Saved as summary.pdf"
    open_button, folder_button = (button for button in notice.findChildren(QPushButton) if button.isVisible())
    assert (open_button.text(), folder_button.text()) == ("Open", "Show in folder")
    qtbot.mouseClick(open_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(folder_button, Qt.MouseButton.LeftButton)
    assert stage.opened == [str(tmp_path / "summary.pdf"), str(tmp_path)]


def test_when_nothing_opens_the_file_the_notice_says_where_it_is(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    stage.opens = False
    stage.rehearse(until="hands")
    show(stage, qtbot)
    save(stage, tmp_path / "summary.pdf", qtbot)
    notice = stage.panel.saved_notice
    qtbot.mouseClick(next(iter(notice.findChildren(QPushButton))), Qt.MouseButton.LeftButton)
    assert str(tmp_path / "summary.pdf") in notice.sentence()


def test_the_next_paper_is_suggested_where_the_last_one_went(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    stage.rehearse(until="hands")
    show(stage, qtbot)
    (tmp_path / "clients").mkdir()
    save(stage, tmp_path / "clients" / "mine.pdf", qtbot)
    stage.answer = None
    click(stage, "export_save", qtbot)
    assert stage.suggested[-1] == tmp_path / "clients" / "Service day 2026-11-03.pdf"


def test_a_folder_that_is_gone_since_the_last_paper_is_not_suggested_again(
    stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    stage.rehearse(until="hands")
    show(stage, qtbot)
    click(stage, "export_save", qtbot)
    (tmp_path / "stick").mkdir()
    save(stage, tmp_path / "stick" / "mine.pdf", qtbot)
    shutil.rmtree(tmp_path / "stick")
    stage.answer = None
    click(stage, "export_save", qtbot)
    assert stage.suggested[-1] == stage.suggested[0]


def test_thinking_better_of_it_in_the_dialog_makes_nothing(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    show(stage, qtbot)
    click(stage, "export_save", qtbot)
    assert len(stage.suggested) == 1
    assert not stage.background.is_busy


def test_the_window_goes_on_while_a_paper_is_made(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    stage.rehearse()
    show(stage, qtbot)
    ticks, told = [0], list[float]()

    def count() -> None:
        ticks[0] += 1

    timer = QTimer()
    timer.timeout.connect(count)
    stage.panel.exports.office.progressed.connect(told.append)
    stage.answer = tmp_path / "summary.pdf"
    timer.start(0)
    with qtbot.waitSignal(stage.panel.exports.saved):
        click(stage, "export_save", qtbot)
        assert stage.panel.exports.card.actions_box.is_busy
    timer.stop()
    assert ticks[0] > 1
    assert len(told) >= len(PdfReader(tmp_path / "summary.pdf").pages)
    assert told == sorted(told)
    assert not stage.panel.exports.card.actions_box.is_busy


def occupied(stage: Stage) -> threading.Event:
    """Keep the worker busy until the event is set, so that what is ordered next has to wait."""
    free = threading.Event()

    def wait(_: Progress) -> None:
        free.wait(LIMIT_S)

    stage.background.run(wait)
    return free


def test_a_cancelled_paper_leaves_no_file(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    stage.rehearse(until="hands")
    show(stage, qtbot)
    stage.answer = tmp_path / "out" / "summary.pdf"
    stage.answer.parent.mkdir()
    free = occupied(stage)
    click(stage, "export_save", qtbot)
    click(stage, "export_cancel", qtbot)
    with qtbot.waitSignal(stage.panel.exports.office.idle):
        free.set()
    assert list(stage.answer.parent.iterdir()) == []
    assert not stage.panel.saved_notice.isVisible()
    assert not stage.panel.exports.card.actions_box.is_busy
    assert stage.troubles == []


def test_a_cancelled_paper_leaves_an_older_file_as_it_was(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    stage.rehearse(until="hands")
    show(stage, qtbot)
    stage.answer = tmp_path / "summary.pdf"
    stage.answer.write_bytes(b"the older one")
    free = occupied(stage)
    click(stage, "export_save", qtbot)
    click(stage, "export_cancel", qtbot)
    with qtbot.waitSignal(stage.panel.exports.office.idle):
        free.set()
    assert stage.answer.read_bytes() == b"the older one"


def test_where_nothing_can_be_written_there_is_one_sentence_and_nothing_else(
    stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    stage.rehearse(until="hands")
    show(stage, qtbot)
    (tmp_path / "file").write_text("in the way")
    stage.answer = tmp_path / "file" / "summary.pdf"
    with qtbot.waitSignal(stage.panel.exports.office.idle):
        click(stage, "export_save", qtbot)
    [sentence] = stage.troubles
    assert str(stage.answer) in sentence
    assert not stage.panel.saved_notice.isVisible()
    assert not stage.panel.exports.card.actions_box.is_busy
    assert sorted(path.name for path in tmp_path.iterdir() if "pdf" in path.name) == []


def test_a_logo_that_cannot_be_read_is_told(stage: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    stage.bench.do(SetProperties(replace(stage.bench.state.properties, logo=b"no picture at all")))
    stage.rehearse(until="hands")
    show(stage, qtbot)
    save(stage, tmp_path / "summary.pdf", qtbot)
    assert "without the logo" in stage.panel.saved_notice.sentence()


@pytest.mark.parametrize("language", ["nb", "id"])
def test_the_day_of_another_language_becomes_a_file_too(
    stage: Stage, tmp_path: Path, qtbot: QtBot, language: str
) -> None:
    stage.in_language(language)
    stage.rehearse(language=language)
    show(stage, qtbot)
    notes = [note.text for note in stage.bench.state.notes]
    text = save(stage, tmp_path / "summary.pdf", qtbot)
    assert [note for note in notes if note not in text] == []


def test_two_notices_above_the_page_leave_the_buttons_of_the_paper_whole(
    stage: Stage, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    apply_theme(qapp, dark=False)
    stage.rehearse()
    stage.panel.resize(1366, 652)
    show(stage, qtbot)
    save(stage, tmp_path / "day.pdf", qtbot)
    assert stage.panel.closed_notice.isVisible()
    assert stage.panel.saved_notice.isVisible()
    buttons = (stage.panel.exports.card.actions_box.save, stage.panel.exports.card.actions_box.preview)
    qtbot.waitUntil(lambda: all(button.visibleRegion().boundingRect() == button.rect() for button in buttons))
    assert all(button.height() >= button.sizeHint().height() for button in buttons)
