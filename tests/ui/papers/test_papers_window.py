"""Handouts and cards: what is ticked becomes one file, and secret cards are looked at only where the room is not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.export.printables import Kind, secret_decks, title_of
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import HandoutFor
from facilitator.session.card_events import DeckPrinted
from facilitator.session.people_commands import AddPeople
from facilitator.session.plan_commands import SetProperties
from facilitator.session.state import Languages
from facilitator.texts import Texts
from tests.facilitator.export.papers import bookmarks, text_of
from tests.ui.papers.conftest import PEOPLE, Stage
from ui.look.theme import apply_theme
from ui.paperwork.preview import PreviewWindow


def test_what_is_ticked_is_saved_as_one_file_in_the_order_of_the_list(stage: Stage, tmp_path: Path) -> None:
    window = stage.papers()
    window.tree.tick("exercise:yes-and", "principles", "six-questions")
    paper = stage.save(window, tmp_path / "papers.pdf")
    words = stage.bench.bridge.catalog.words("en")
    titles = [words.handouts[name].title for name in ("principles", "six-questions")]
    assert bookmarks(paper) == [*titles, words.exercises["yes-and"].title]
    assert window.notice.sentence() == "Saved as papers.pdf"
    assert stage.suggested[-1].name == "Handouts and cards 2026-11-03.pdf"


def test_nothing_can_be_made_of_nothing(stage: Stage) -> None:
    window = stage.papers()
    assert not window.actions_box.save.isEnabled() and not window.actions_box.preview.isEnabled()
    window.tree.tick("principles")
    assert window.actions_box.save.isEnabled()


def test_the_list_has_the_exercises_of_this_day_and_certificates_once_somebody_is_there(stage: Stage) -> None:
    window = stage.papers()
    assert not any(paper.kind is Kind.CERTIFICATES for paper in window.tree.listed())
    stage.bench.do(AddPeople(PEOPLE))
    listed = window.tree.listed()
    assert any(paper.kind is Kind.CERTIFICATES for paper in listed)
    exercises = [item.exercise_id for item in stage.bench.state.items if item.exercise_id]
    assert [paper.id for paper in listed if paper.kind is Kind.EXERCISE] == list(dict.fromkeys(exercises))


def test_a_whole_group_is_ticked_by_its_own_box_and_by_the_keyboard(stage: Stage) -> None:
    window = stage.papers()
    group = window.tree.topLevelItem(0)
    assert group is not None
    window.tree.setCurrentItem(group)
    stage.qtbot.keyClick(window.tree, Qt.Key.Key_Space)
    catalog = stage.bench.bridge.catalog
    people = [handout.id for handout in catalog.pack.handouts if handout.for_whom is HandoutFor.PEOPLE]
    assert [paper.code for paper in window.tree.chosen()] == people


def test_the_paper_speaks_its_own_language_and_has_the_size_that_was_chosen(stage: Stage, tmp_path: Path) -> None:
    window = stage.papers()
    window.tree.tick("principles")
    window.form.language.setCurrentIndex(window.form.language.findData("nb"))
    window.form.page_size.setCurrentIndex(window.form.page_size.findData("letter"))
    assert stage.bench.state.properties.languages.paper == "nb"
    paper = stage.save(window, tmp_path / "x.pdf")
    title = stage.bench.bridge.catalog.handout_text("nb", "principles").title
    assert bookmarks(paper) == [title]
    assert stage.suggested[-1].name == f"{title} 2026-11-03.pdf"
    assert round(paper.pages[0].mediabox.width) == 612
    assert [paper.code for paper in window.tree.chosen()] == ["principles"], "what was ticked stays ticked"


def test_everybody_who_is_there_gets_a_certificate(stage: Stage, tmp_path: Path) -> None:
    stage.bench.do(AddPeople(PEOPLE))
    window = stage.papers()
    window.tree.tick("certificates")
    paper = stage.save(window, tmp_path / "x.pdf")
    assert len(paper.pages) == len(PEOPLE)
    assert "Bo Berg" in paper.pages[1].extract_text()


def test_the_questions_about_cards_are_asked_only_where_cards_are_ticked(stage: Stage) -> None:
    window = stage.papers()
    assert not window.cards.isVisible()
    window.tree.tick("cards:topics")
    assert window.cards.isVisible() and window.cards.backs.isVisible() and not window.cards.groups.isVisible()
    window.cards.layout_choice.setCurrentIndex(1)
    assert window.cards.groups.isVisible() and not window.cards.backs.isVisible()


def test_folded_cards_are_one_for_each_group_and_none_of_them_was_dealt(stage: Stage, tmp_path: Path) -> None:
    dealt = {deal.card for deal in stage.deal_hidden()}
    window = stage.papers()
    window.tree.tick("cards:starters")
    window.cards.layout_choice.setCurrentIndex(1)
    window.cards.groups.setValue(5)
    paper = stage.save(window, tmp_path / "x.pdf")
    assert bookmarks(paper) == [f"Card for Group {number}" for number in range(1, 6)]
    catalog = stage.bench.bridge.catalog
    faces = [catalog.face("en", "starters", card) for card in dealt if (card in card_ids(catalog, "starters"))]
    assert faces and not any(face in text_of(paper) for face in faces)


def test_secret_cards_that_are_put_on_paper_are_taken_down_without_a_name(stage: Stage, tmp_path: Path) -> None:
    window = stage.papers()
    window.tree.tick("cards:starters", "cards:situations", "principles")
    window.cards.layout_choice.setCurrentIndex(1)
    window.cards.groups.setValue(3)
    stage.save(window, tmp_path / "x.pdf")
    told = [event for event in stage.bench.bridge.workshop.cards_record() if isinstance(event, DeckPrinted)]
    secret = secret_decks(stage.bench.bridge.catalog)
    assert [(event.deck, event.cards) for event in told] == [("starters", 3)]
    assert "starters" in secret and "situations" not in secret


def card_ids(catalog: Catalog, deck: str) -> set[str]:
    return {card.id for card in catalog.deck(deck).cards}


@pytest.mark.parametrize("switched_on", [False, True])
def test_sensitive_cards_are_printed_only_where_the_day_has_them(
    stage: Stage, tmp_path: Path, switched_on: bool
) -> None:
    known = stage.bench.state.properties
    stage.bench.do(SetProperties(replace(known, sensitive_cards=switched_on)))
    window = stage.papers()
    window.tree.tick("cards:situations")
    printed = text_of(stage.save(window, tmp_path / "x.pdf"))
    catalog = stage.bench.bridge.catalog
    sensitive = [card.id for card in catalog.deck("situations").cards if card.sensitive]
    words = catalog.face("en", "situations", sensitive[0]).split()[0:3]
    assert (" ".join(words) in printed) is switched_on


def test_secret_cards_come_with_a_warning_and_are_looked_at_on_a_screen_of_ones_own(stage: Stage) -> None:
    window = stage.papers()
    warning = window.findChild(QWidget, "papers_warning")
    assert warning is not None and not warning.isVisible()
    window.tree.tick("cards:reasons")
    assert warning.isVisible()
    with stage.qtbot.waitSignal(window.office.rendered):
        stage.click(window, "papers_preview")
    assert window.findChild(PreviewWindow) is not None


def test_on_a_screen_that_the_room_sees_secret_cards_are_not_shown(stage: Stage) -> None:
    window = stage.papers()
    window.tree.tick("cards:reasons")
    share_the_screen(stage)
    stage.click(window, "papers_preview")
    assert window.findChild(PreviewWindow) is None and not window.actions_box.is_busy
    assert window.notice.sentence().startswith("The room could see the cards on this screen")


def test_a_look_at_secret_cards_ends_as_soon_as_the_room_could_see_it(stage: Stage) -> None:
    window = stage.papers()
    window.tree.tick("cards:reasons")
    with stage.qtbot.waitSignal(window.office.rendered):
        stage.click(window, "papers_preview")
    preview = window.findChild(PreviewWindow)
    assert preview is not None
    with stage.qtbot.waitSignal(preview.destroyed):
        share_the_screen(stage)
        stage.curtain.fell.emit()


def share_the_screen(stage: Stage) -> None:
    """Put the wall onto the screen of the console."""
    stage.wall.setGeometry(stage.console.screen().geometry())
    stage.wall.setScreen(stage.console.screen())
    stage.qtbot.waitUntil(stage.screens.share_a_pixel)


def test_a_full_disk_or_a_folder_that_is_gone_is_a_sentence_and_the_window_stays(stage: Stage, tmp_path: Path) -> None:
    window = stage.papers()
    window.tree.tick("principles")
    stage.answer = tmp_path / "gone" / "x.pdf"
    with stage.qtbot.waitSignal(window.office.idle):
        stage.click(window, "papers_save")
    assert len(stage.troubles) == 1 and "Writing to the disk failed" in stage.troubles[0]
    assert window.isVisible() and window.actions_box.save.isEnabled() and window.notice.sentence() == ""


def test_the_file_and_its_folder_can_be_opened_from_the_notice(stage: Stage, tmp_path: Path) -> None:
    window = stage.papers()
    window.tree.tick("principles")
    stage.save(window, tmp_path / "x.pdf")
    window.notice.on_first()
    window.notice.on_second()
    assert stage.opened == [str(tmp_path / "x.pdf"), str(tmp_path)]


def test_a_printer_is_offered_only_where_there_is_one(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.papers.printing.has_printer", lambda: False)
    window = stage.papers()
    assert not window.actions_box.printing.isVisible()
    window.close()
    monkeypatch.setattr("ui.papers.printing.has_printer", lambda: True)
    assert stage.papers().actions_box.printing.isVisible()


def test_the_window_speaks_the_language_of_the_console(stage: Stage) -> None:
    window = stage.papers()
    window.tree.tick("principles")
    known = stage.bench.state.properties
    stage.bench.do(SetProperties(replace(known, languages=Languages(console="id"))))
    assert window.windowTitle() == Texts("id").t("Handouts and cards") != "Handouts and cards"
    assert [paper.code for paper in window.tree.chosen()] == ["principles"]


@pytest.mark.parametrize("language", ["en", "nb", "id"])
def test_no_title_in_the_list_is_cut(stage: Stage, qapp: QApplication, language: str) -> None:
    apply_theme(qapp, dark=False)
    known = stage.bench.state.properties
    stage.bench.do(SetProperties(replace(known, languages=Languages(console=language))))
    window = stage.papers()
    tree = window.tree
    tree.expandAll()
    room = tree.viewport().width()
    for paper in tree.listed():
        title = title_of(paper, stage.bench.bridge.catalog, Texts(language))
        # two indents, the box and the blanks around it
        assert tree.fontMetrics().horizontalAdvance(title) + 2 * tree.indentation() + 50 <= room, title


def test_what_was_folded_stays_folded_when_the_paper_gets_another_language(stage: Stage) -> None:
    window = stage.papers()
    window.tree.collapseAll()
    known = stage.bench.state.properties
    stage.bench.do(SetProperties(replace(known, languages=Languages(paper="nb"))))
    groups = [window.tree.topLevelItem(at) for at in range(window.tree.topLevelItemCount())]
    assert groups and not any(group is not None and group.isExpanded() for group in groups)


def test_everything_can_be_reached_by_the_keyboard_and_has_a_name(stage: Stage) -> None:
    window = stage.papers()
    window.tree.tick("cards:topics")
    fields = (window.tree, window.form.language, window.form.page_size, window.cards.layout_choice, window.cards.sector)
    assert all(field.accessibleName() and field.focusPolicy() & Qt.FocusPolicy.TabFocus for field in fields)
