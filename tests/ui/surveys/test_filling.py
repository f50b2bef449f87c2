"""One person at a time fills in a test by keys alone; the next one finds nothing of it, and neither does the day."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from facilitator import paths
from facilitator.assessment.sheets import Moment
from facilitator.rehearsal.outcome import write_summary
from facilitator.session.commands import Next
from tests.end2end.trainer import Key, Trainer, type_letter
from ui.screens.curtain import Curtain, CurtainReason
from ui.surveys.fill_page import RESULT_MS, FillPage, Step
from ui.surveys.option_row import OptionRow
from ui.surveys.panel import SurveysPanel

SENTENCE = "Not a validated instrument, and never used for hiring, pay or appraisal."


def panel(trainer: Trainer) -> SurveysPanel:
    found = trainer.app.frame.place("surveys")
    assert isinstance(found, SurveysPanel)
    return found


def page(trainer: Trainer) -> FillPage:
    return panel(trainer).fill


def types(trainer: Trainer, letters: str) -> None:
    for letter in letters:
        target = QApplication.focusWidget()
        assert target is not None
        type_letter(target, letter)


def begins(trainer: Trainer, test: str = "responsibility") -> None:
    trainer.click(f"fill_{test}")
    trainer.press(Key.Key_Return)


def sheets(trainer: Trainer, test: str = "responsibility") -> list[tuple[str, ...]]:
    found = trainer.app.desk.sheets.sheets(trainer.app.bridge.state.id, test, Moment.BEFORE)
    return [sheet.answers for sheet in found]


def test_a_person_fills_in_responsibility_and_reads_their_band(trainer: Trainer) -> None:
    begins(trainer)
    types(trainer, "abcabcab")
    assert "9 of 9" in trainer.reads_console()
    types(trainer, "c")
    assert sheets(trainer) == [], "nothing is kept before the person is done"
    trainer.press(Key.Key_Return)
    said = trainer.reads_console()
    assert "A sensible balance" in said
    assert "18, on a scale from 9 to 27" in said
    assert SENTENCE in said
    assert sheets(trainer) == [tuple("abcabcabc")]


def test_the_sentence_stands_on_every_page_of_a_test(trainer: Trainer) -> None:
    trainer.click("fill_responsibility")
    assert SENTENCE in trainer.reads_console()
    trainer.press(Key.Key_Return)
    assert SENTENCE in trainer.reads_console()


def test_the_next_person_sees_nothing_of_the_last_one(trainer: Trainer) -> None:
    trainer.click("fill_responsibility")
    types(trainer, "heron")
    trainer.press(Key.Key_Return)
    types(trainer, "a" * 9)
    trainer.press(Key.Key_Return)
    assert "27" in trainer.reads_console()
    trainer.press(Key.Key_Return)
    assert "27" not in trainer.reads_console()
    trainer.press(Key.Key_Return)
    field = trainer.part("code_word")
    assert isinstance(field, QLineEdit)
    trainer.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "", "Ctrl+Z would bring the last one's word back"
    trainer.press(Key.Key_Return)
    for row in page(trainer).sheet.findChildren(OptionRow):
        assert row.property("chosen") is not True
    trainer.press(Key.Key_Backspace)
    said = trainer.reads_console()
    assert "heron" not in said and "Takes it on" not in said and "1 of 9" in said


def test_only_the_person_sees_the_window(trainer: Trainer) -> None:
    trainer.click("fill_responsibility")
    assert trainer.app.console.windowTitle() == "Facilitator"
    assert not trainer.app.frame.isVisible()
    begun = trainer.reads_wall()
    trainer.press(Key.Key_Return)
    types(trainer, "abc")
    assert trainer.reads_wall() == begun


def test_keys_go_to_the_test_and_never_to_the_wall(trainer: Trainer) -> None:
    trainer.app.bridge.do(Next())
    before = trainer.app.bridge.state.live
    begins(trainer)
    types(trainer, "bbbbb")
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Up, Key.Key_Space, Key.Key_W, Key.Key_F):
        trainer.press(key)
    after = trainer.app.bridge.state.live
    assert (after.wall, after.key) == (before.wall, before.key)


def test_answers_can_be_changed_by_keys_until_the_end(trainer: Trainer) -> None:
    begins(trainer, "purpose")
    types(trainer, "1")  # a, by its place
    trainer.press(Key.Key_Left)
    trainer.press(Key.Key_Down)  # b instead
    trainer.press(Key.Key_Return)
    trainer.press(Key.Key_Down)  # a, the first
    trainer.press(Key.Key_Return)
    types(trainer, "cccccccd")
    trainer.press(Key.Key_Backspace)
    types(trainer, "a")  # instead of the last d
    trainer.press(Key.Key_Return)
    assert sheets(trainer, "purpose") == [tuple("ba" + "c" * 7 + "a")]


def test_an_item_passed_over_is_asked_for_before_the_end(trainer: Trainer) -> None:
    begins(trainer)
    types(trainer, "ab")
    trainer.press(Key.Key_Right)
    types(trainer, "abcabc")
    assert page(trainer).step is Step.ITEM
    said = trainer.reads_console()
    assert "Item 3 has no answer yet." in said and "3 of 9" in said
    trainer.press(Key.Key_Return)
    assert "3 of 9" in trainer.reads_console(), "Enter does not pass an item over"


@pytest.mark.parametrize("begun", [False, True])
def test_whoever_passes_leaves_nothing(trainer: Trainer, begun: bool) -> None:
    trainer.click("fill_responsibility")
    if begun:
        trainer.press(Key.Key_Return)
        types(trainer, "abc")
        trainer.press(Key.Key_Escape)
        trainer.press(Key.Key_Return)
    else:
        trainer.press(Key.Key_Escape)
    assert page(trainer).step is Step.NEXT
    assert sheets(trainer) == []


def test_escape_twice_goes_on_as_a_presenter_may_send_it(trainer: Trainer) -> None:
    begins(trainer)
    types(trainer, "abc")
    trainer.press(Key.Key_Escape)
    trainer.press(Key.Key_Escape)
    assert "4 of 9" in trainer.reads_console()


def test_a_covered_window_shows_nothing_until_somebody_goes_on(trainer: Trainer) -> None:
    begins(trainer)
    types(trainer, "ab")
    trainer.app.curtain.fell.emit()
    assert page(trainer).step is Step.COVERED
    assert "of 9" not in trainer.reads_console()
    trainer.press(Key.Key_Return)
    assert "3 of 9" in trainer.reads_console()


def test_a_result_is_gone_for_good_when_it_is_covered(trainer: Trainer) -> None:
    begins(trainer)
    types(trainer, "a" * 9)
    trainer.press(Key.Key_Return)
    trainer.app.curtain.fell.emit()
    assert page(trainer).step is Step.NEXT
    assert "27" not in trainer.reads_console()


def test_a_result_whose_reader_walked_away_goes_by_itself(trainer: Trainer) -> None:
    begins(trainer)
    types(trainer, "a" * 9)
    trainer.press(Key.Key_Return)
    time = page(trainer).findChild(QTimer, "result_time")
    assert time is not None and time.isActive() and time.interval() == RESULT_MS
    page(trainer).on_result_read()
    assert page(trainer).step is Step.NEXT


def test_a_screen_that_the_room_sees_is_refused_until_the_projector_is_off(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Curtain, "reason", lambda _: CurtainReason.SAME_SCREEN)
    trainer.click("fill_responsibility")
    notice = panel(trainer).overview.notice
    assert notice.sentence().startswith("The room could read along")
    assert trainer.app.frame.isVisible()
    panel(trainer).overview.on_notice_answered(0)
    assert page(trainer).step is Step.WELCOME


def test_a_code_word_is_one_persons_own(trainer: Trainer) -> None:
    trainer.app.desk.sheets.add(
        trainer.app.bridge.state.id, "responsibility", Moment.BEFORE, tuple("a" * 9), trainer.clock.now(), code="heron"
    )
    trainer.click("fill_responsibility")
    types(trainer, "Heron")
    trainer.press(Key.Key_Return)
    assert page(trainer).step is Step.WELCOME
    assert "Somebody has this word already" in trainer.reads_console()


def test_too_many_dont_knows_are_told_instead_of_a_band(trainer: Trainer) -> None:
    begins(trainer, "empathy")
    types(trainer, "0000000" + "3" * 11)
    trainer.press(Key.Key_Return)
    said = trainer.reads_console()
    assert "cannot tell you anything about yourself" in said
    words = trainer.app.bridge.catalog.test_text("en", "empathy")
    assert all(band.title not in said for band in words.bands.values())


def test_the_trainer_has_the_window_back_afterwards(trainer: Trainer) -> None:
    begins(trainer)
    types(trainer, "a" * 9)
    trainer.press(Key.Key_Return)
    trainer.press(Key.Key_Return)
    trainer.click("fill_other")
    assert trainer.app.frame.isVisible()
    assert "one sheet" in trainer.reads_console()


def test_no_answer_reaches_events_state_journal_or_summary(trainer: Trainer, tmp_path: Path) -> None:
    trainer.click("fill_responsibility")
    types(trainer, "zanzibar")
    trainer.press(Key.Key_Return)
    events, undo = trainer.app.desk.store.events(trainer.saved.id), trainer.app.bridge.workshop.can_undo
    state = trainer.app.bridge.state
    write_summary(trainer.app.bridge.workshop, tmp_path / "before.pdf")
    types(trainer, "abcabcabc")
    trainer.press(Key.Key_Return)
    assert sheets(trainer) == [tuple("abcabcabc")]
    assert trainer.app.desk.store.events(trainer.saved.id) == events
    assert trainer.app.bridge.state is state
    assert trainer.app.bridge.workshop.can_undo is undo
    write_summary(trainer.app.bridge.workshop, tmp_path / "after.pdf")
    assert text_of(tmp_path / "after.pdf") == text_of(tmp_path / "before.pdf")
    assert holders(trainer, "zanzibar") == {"respondent"}
    assert holders(trainer, '["a","b","c","a"') == {"respondent"}


def text_of(pdf: Path) -> str:
    return " ".join(part.extract_text() for part in PdfReader(pdf).pages)


def holders(trainer: Trainer, words: str) -> set[str]:
    """Return the tables of the database in which some value holds these words."""
    found = set()
    with closing(sqlite3.connect(paths.database(trainer.app.desk.folder))) as db:
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for name in names:
            rows = db.execute(f'SELECT * FROM "{name}"').fetchall()
            if any(words in str(value) for row in rows for value in row):
                found.add(name)
    return found
