"""Sheets on paper are typed in by single keys, kept with each of them, and shown for the group under its rules."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMessageBox, QWidget
from pytestqt.modeltest import ModelTester

from facilitator.assessment.paper_rows import PaperRows, columns_of
from facilitator.assessment.sheets import Moment
from facilitator.session.plan_commands import SetProperties
from facilitator.surveying import NPS, SURVEY
from facilitator.texts import Texts
from tests.end2end.trainer import Key, Trainer
from tests.support.keys import RESPONSIBILITY, answers_worth
from tests.ui.surveys.test_filling import panel, types
from ui.screens.curtain import Curtain, CurtainReason
from ui.surveys.paper_table import PaperModel, PaperTable

CTRL = Qt.KeyboardModifier.ControlModifier
EIGHT = (9, 14, 15, 18, 20, 21, 22, 27)


def stored(trainer: Trainer, test: str, moment: Moment = Moment.BEFORE) -> list[str]:
    sheets = trainer.app.desk.sheets.sheets(trainer.app.bridge.state.id, test, moment)
    return [f"{sheet.row}: {' '.join(answer or '–' for answer in sheet.answers)}" for sheet in sheets]


def types_in(trainer: Trainer, *totals: int) -> None:
    """Type in sheets of Responsibility with these results."""
    for total in totals:
        types(trainer, "".join(answers_worth(RESPONSIBILITY, total)))


def says(trainer: Trainer) -> str:
    """Return what the figures say."""
    page = panel(trainer).figures
    assert page.isVisible()
    return " | ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def state_line(trainer: Trainer) -> str:
    found = trainer.part("paper_state")
    assert isinstance(found, QLabel)
    return found.text()


def test_twelve_sheets_take_a_key_an_answer_and_no_more(trainer: Trainer) -> None:
    trainer.click("paper_responsibility")
    types(trainer, "abc" * 3 * 12)
    assert stored(trainer, "responsibility") == [f"{row}: a b c a b c a b c" for row in range(1, 13)]
    assert state_line(trainer) == "12 rows"


def test_every_key_is_kept_at_once_and_found_again(trainer: Trainer) -> None:
    trainer.click("paper_empathy")
    types(trainer, "05")
    trainer.press(Key.Key_Space)
    types(trainer, "3")
    assert stored(trainer, "empathy") == ["1: 0 5 – 3" + " –" * 14]
    trainer.click("paper_back")
    assert "one sheet, 1 unfinished" in trainer.reads_console()
    trainer.click("paper_empathy")
    assert state_line(trainer) == "One row · row 1 is unfinished and has no score"
    table = panel(trainer).paper.table
    assert table.model().index(0, 18).data() == "3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18"


@pytest.mark.parametrize(("form", "answers"), [("survey", 3), ("responsibility", 9)])
def test_every_answer_has_its_column_also_after_a_shorter_form(trainer: Trainer, form: str, answers: int) -> None:
    trainer.click("paper_nps")
    trainer.click("paper_back")
    trainer.click(f"paper_{form}")
    table = panel(trainer).paper.table
    assert [column for column in range(answers) if table.isColumnHidden(column)] == []


def test_no_column_moves_when_the_tenth_row_is_reached(trainer: Trainer) -> None:
    trainer.click("paper_responsibility")
    table = panel(trainer).paper.table
    before = table.viewport().x()
    types(trainer, "abc" * 3 * 12)
    assert table.viewport().x() == before


def test_a_slip_is_undone_and_the_right_answer_typed(trainer: Trainer) -> None:
    trainer.click("paper_responsibility")
    types(trainer, "abc")
    trainer.press(Key.Key_Z, CTRL)
    types(trainer, "a")
    assert stored(trainer, "responsibility") == ["1: a b a" + " –" * 6]
    trainer.press(Key.Key_Backspace)
    trainer.press(Key.Key_Backspace)
    assert stored(trainer, "responsibility") == ["1: a" + " –" * 8]
    trainer.click("paper_undo")
    assert stored(trainer, "responsibility") == ["1: a b" + " –" * 7]


def test_arrows_lead_to_a_cell_that_is_to_be_corrected(trainer: Trainer) -> None:
    trainer.click("paper_customer-focus")
    types(trainer, "aaaaaaaa")
    for key in (Key.Key_Up, Key.Key_Right, Key.Key_Right):
        trainer.press(key)
    types(trainer, "c")
    assert stored(trainer, "customer-focus") == ["1: a a c a a a a a"]


def test_a_code_word_can_be_typed_beside_a_row(trainer: Trainer) -> None:
    trainer.click("paper_responsibility")
    types_in(trainer, 18)
    table = panel(trainer).paper.table
    table.setCurrentIndex(table.model().index(0, 10))
    types(trainer, "H")
    field = table.findChild(QLineEdit)
    assert field is not None
    types(trainer, "eron")
    trainer.qtbot.keyClick(field, Key.Key_Return)

    def coded() -> list[tuple[str, int]]:
        sheets = trainer.app.desk.sheets.sheets(trainer.app.bridge.state.id, "responsibility", Moment.BEFORE)
        return [(sheet.code, sheet.row) for sheet in sheets]

    trainer.qtbot.waitUntil(lambda: coded() == [("heron", 1)])
    types(trainer, "abc")
    assert len(coded()) == 2, "the keyboard is back in the table"


def test_eight_sheets_show_median_range_and_bands(trainer: Trainer) -> None:
    trainer.click("paper_responsibility")
    types_in(trainer, *EIGHT)
    trainer.click("paper_back")
    trainer.click("figures_responsibility")
    said = says(trainer)
    assert "Median 19, from 9 to 27 | From 8 people" in said
    words = trainer.app.bridge.catalog.test_text("en", "responsibility").bands
    for band, count in (("low", 2), ("balanced", 4), ("high", 2)):
        assert f"{words[band].title} | {count}" in said
    assert "Not a validated instrument" in said


@pytest.mark.parametrize(
    ("totals", "said"),
    [
        (EIGHT[:4], "Figures of a group need at least 5 finished sheets, and there are 4"),
        (EIGHT[:7], "From 8 people on, it also shows how many are in each band; so far there are 7."),
        ((18,) * 8, "Bands are shown where at least two of them are filled"),
    ],
)
def test_what_would_give_people_away_is_refused_with_the_reason(
    trainer: Trainer, totals: tuple[int, ...], said: str
) -> None:
    trainer.click("paper_responsibility")
    types_in(trainer, *totals)
    trainer.click("paper_back")
    trainer.click("figures_responsibility")
    assert said in says(trainer)
    assert trainer.app.bridge.catalog.test_text("en", "responsibility").bands["low"].title not in says(trainer)


def test_one_who_joins_after_the_figures_were_shown_is_not_given_away(trainer: Trainer) -> None:
    trainer.click("paper_responsibility")
    types_in(trainer, *EIGHT)
    trainer.click("paper_back")
    trainer.click("figures_responsibility")
    trainer.click("figures_back")
    trainer.click("paper_responsibility")
    types_in(trainer, 10)
    trainer.click("paper_back")
    trainer.click("figures_responsibility")
    said = says(trainer)
    assert "Only one person has joined or left since the last figures" in said
    assert "These were shown last: | Median 19, from 9 to 27 | From 8 people" in said
    trainer.click("figures_back")
    trainer.click("paper_responsibility")
    types_in(trainer, 10)
    trainer.click("paper_back")
    trainer.click("figures_responsibility")
    assert "From 10 people" in says(trainer)


def test_before_and_after_are_compared_by_code_words(trainer: Trainer) -> None:
    day, sheets, now = trainer.app.bridge.state.id, trainer.app.desk.sheets, trainer.clock.now()
    for place, total in enumerate((10, 12, 14, 16, 18)):
        for moment, score in ((Moment.BEFORE, total), (Moment.AFTER, total + place)):
            answers = answers_worth(RESPONSIBILITY, score)
            sheets.add(day, "responsibility", moment, answers, now, code=f"word {place}")
    trainer.click("figures_responsibility")
    said = says(trainer)
    assert "Median 14, from 10 to 18" in said
    assert "Median 16, from 10 to 22" in said
    assert "Median +2 points, from 0 to +4 | From 5 code words" in said


def test_the_nps_is_typed_in_and_shown_with_how_many_answered(trainer: Trainer) -> None:
    trainer.click("paper_nps")
    types(trainer, "1097310")
    assert stored(trainer, NPS) == ["1: 10", "2: 9", "3: 7", "4: 3", "5: 10"]
    trainer.click("paper_back")
    trainer.click("figures_nps")
    said = says(trainer)
    assert "NPS +40, from 5 answers" in said
    assert "NPS is a trademark of its owners." in said


def test_the_survey_is_typed_in_and_never_shown_as_nps(trainer: Trainer) -> None:
    trainer.click("paper_survey")
    types(trainer, "1011" + "9yn" + "421")
    assert stored(trainer, SURVEY) == ["1: 10 yes yes", "2: 9 yes no", "3: 4 no yes"]
    trainer.click("paper_back")
    trainer.click("figures_survey")
    said = says(trainer)
    assert "Mark 7.7 on average, from 4 to 10" in said
    assert "All questions settled: 67% (2 of 3)" in said
    assert "NPS +" not in said
    trainer.click("figures_back")
    trainer.click("figures_nps")
    assert "Nobody has answered yet." in says(trainer)


def test_what_is_open_is_said_in_another_language_at_once(trainer: Trainer) -> None:
    trainer.click("paper_responsibility")
    types(trainer, "abc")
    trainer.app.side_windows.on_language_chosen("nb")
    page = panel(trainer).paper
    assert page.isVisible()
    assert state_line(trainer) == "Én rad · rad 1 er ikke ferdig og har ingen poengsum"
    assert stored(trainer, "responsibility") == ["1: a b c" + " –" * 6]
    types(trainer, "a")
    assert stored(trainer, "responsibility") == ["1: a b c a" + " –" * 5]


def test_the_places_of_the_day_are_a_click_away(trainer: Trainer) -> None:
    trainer.go_to_place("plan")
    assert trainer.app.frame.place("plan").isVisible()
    trainer.app.on_surveys_requested()
    trainer.go_to_place("review")
    assert trainer.app.frame.place("review").isVisible()


def test_the_keys_of_the_table_do_not_reach_the_wall(trainer: Trainer) -> None:
    trainer.click("paper_responsibility")
    table = panel(trainer).paper.table
    assert isinstance(table, PaperTable)
    assert table.property("takes_keys") is True


def test_a_page_of_figures_is_saved_by_choice_in_the_language_of_the_paper(trainer: Trainer, tmp_path: Path) -> None:
    trainer.click("paper_responsibility")
    types_in(trainer, *EIGHT)
    known = trainer.app.bridge.state.properties
    trainer.app.bridge.do(SetProperties(replace(known, languages=replace(known.languages, paper="nb"))))
    trainer.click("paper_back")
    trainer.click("figures_responsibility")
    trainer.app.choices.keep(replace(trainer.app.choices.now, paper_size="letter"))
    trainer.click("figures_pdf")
    trainer.saves_as(tmp_path / "figures.pdf")
    trainer.qtbot.waitUntil(lambda: panel(trainer).figures.notice.sentence() == "Saved as figures.pdf", timeout=20_000)
    said = " ".join(page.extract_text() for page in PdfReader(tmp_path / "figures.pdf").pages)
    assert "Median 19, fra 9 til 27" in said
    assert round(PdfReader(tmp_path / "figures.pdf").pages[0].mediabox.height) == 792
    words = trainer.app.bridge.catalog.test_text("nb", "responsibility").bands
    assert f"{words['balanced'].title} · 4" in said


def test_what_is_withheld_is_not_offered_as_a_pdf(trainer: Trainer) -> None:
    trainer.click("figures_purpose")
    assert not trainer.can_see("figures_pdf")
    assert not trainer.can_see("figures_remove")


def test_sheets_are_deleted_for_good_after_a_question(trainer: Trainer) -> None:
    trainer.click("paper_responsibility")
    types_in(trainer, 18, 20)
    trainer.click("paper_back")
    trainer.click("figures_responsibility")
    trainer.click("figures_remove")
    (box,) = [top for top in QApplication.topLevelWidgets() if isinstance(top, QMessageBox) and top.isVisible()]
    assert box.text() == "Delete 2 sheets for good?"
    yes = next(button for button in box.buttons() if button.text() == "Delete")
    trainer.qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    trainer.qtbot.waitUntil(lambda: stored(trainer, "responsibility") == [])
    trainer.qtbot.waitUntil(lambda: "there are 0" in says(trainer))


def test_marks_of_colleagues_stand_side_by_side(trainer: Trainer) -> None:
    trainer.click("paper_survey")
    pile = trainer.part("pile")
    for letter, keys in (("a", "1011" + "911"), ("b", "422" + "621")):
        pile.setFocus()
        assert isinstance(pile, QLineEdit)
        pile.selectAll()
        types(trainer, letter)
        trainer.press(Key.Key_Return)
        types(trainer, keys)
    trainer.click("paper_back")
    trainer.click("figures_survey")
    said = says(trainer)
    assert said.index("B | 5 · 2 customers") < said.index("A | 9.5 · 2 customers"), "the weakest first"


def test_answers_of_people_are_not_typed_in_where_the_room_can_read(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Curtain, "reason", lambda _: CurtainReason.SAME_SCREEN)
    trainer.click("paper_responsibility")
    assert not trainer.can_see("paper_page")
    panel(trainer).overview.on_notice_answered(0)
    assert trainer.can_see("paper_page")


def test_the_model_tells_views_the_truth(qtmodeltester: ModelTester, qapp: QApplication) -> None:
    owner = QWidget()
    model, rows = PaperModel(owner), PaperRows(columns_of(RESPONSIBILITY))
    qtmodeltester.check(model)
    model.show_rows(rows, tuple("123456789"), Texts("en"))
    for key in "abcabcabc" * 3:
        rows.press(key)
        model.refresh()
    for _ in range(20):
        rows.undo()
        model.refresh()
    assert model.rowCount() == len(rows.rows)
    owner.deleteLater()
