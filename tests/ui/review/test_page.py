"""The page tells what the summary tells, and every note and commitment on it can be mended."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from facilitator.export.document import Audience
from facilitator.export.report import build_report
from facilitator.session.card_commands import Reveal
from facilitator.session.commands import Begin, Close, Next
from facilitator.session.live import Status
from facilitator.session.people_commands import AddPeople
from facilitator.session.plan_commands import SetProperties
from facilitator.session.record_commands import SaveCommitment, WriteNote
from facilitator.session.records import FREE_NOTE, note_at
from facilitator.session.state import Commitment
from facilitator.texts import LANGUAGES
from tests.ui.review.conftest import Stage, told_by
from ui.review.note_field import NoteField
from ui.review.places import Place, local_offset
from ui.review.section_view import SectionView


def show(stage: Stage, qtbot: QtBot) -> None:
    with qtbot.waitExposed(stage.panel):
        stage.panel.show()
    stage.panel.activateWindow()


def place_of_prompt(stage: Stage, prompt: str, turn: int = 1) -> Place:
    item = next(
        item
        for item in stage.bench.state.items
        if item.exercise_id and stage.bench.bridge.catalog.has_prompt(item.exercise_id, prompt)
    )
    return Place(item.id, prompt, turn)


def field_of(stage: Stage, prompt: str, turn: int = 1) -> NoteField:
    field = stage.page.field(place_of_prompt(stage, prompt, turn))
    assert field is not None
    return field


def replace_text(field: NoteField | QLineEdit, text: str, qtbot: QtBot) -> None:
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, text)


def texts_in(value: object) -> list[str]:
    """Return every text in a value made of dataclasses and tuples."""
    if isinstance(value, str):
        return [value] if value else []
    if isinstance(value, tuple):
        return [text for part in value for text in texts_in(part)]
    if is_dataclass(value):
        return [text for part in fields(value) for text in texts_in(getattr(value, part.name))]
    return []


def saved_note(stage: Stage, place: Place) -> str | None:
    note = note_at(stage.bench.saved, place.item_id, place.prompt_id, place.turn)
    return None if note is None else note.text


def saved_commitments(stage: Stage) -> tuple[Commitment, ...]:
    return stage.bench.saved.commitments


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_everything_that_the_trainers_summary_says(stage: Stage, qtbot: QtBot, language: str) -> None:
    stage.in_language(language)
    stage.rehearse(language=language)
    show(stage, qtbot)
    bridge = stage.bench.bridge
    offset = local_offset(bridge.state)
    report = build_report(
        bridge.state, bridge.catalog, bridge.console_texts, Audience.TRAINER, names=True, local_offset=offset
    )
    told = told_by(stage.page)
    wanted = [*texts_in(report.sections), *texts_in(report.commitments), *texts_in(report.next_steps)]
    wanted += [*texts_in(report.cover.facts), report.title, *texts_in(report.agenda.rows)]
    assert [text for text in wanted if text not in told] == []
    assert len(wanted) > 100


def test_before_the_day_the_page_says_what_will_gather_there(stage: Stage, qtbot: QtBot) -> None:
    show(stage, qtbot)
    told = told_by(stage.page)
    assert "Nothing has been run yet" in told
    assert "Service day" in told
    assert "09:00" in told


def test_a_note_typed_on_the_page_is_saved_when_the_field_is_left(stage: Stage, qtbot: QtBot) -> None:
    stage.rehearse(until="hands")
    show(stage, qtbot)
    replace_text(field_of(stage, "wishes"), "færre køer, åpne svar", qtbot)
    stage.panel.setFocus()
    assert saved_note(stage, place_of_prompt(stage, "wishes")) == "færre køer, åpne svar"


def test_a_note_is_saved_soon_after_the_last_key_though_the_field_is_not_left(stage: Stage, qtbot: QtBot) -> None:
    stage.rehearse(until="hands")
    show(stage, qtbot)
    replace_text(field_of(stage, "wishes"), "fewer queues", qtbot)
    qtbot.waitUntil(lambda: saved_note(stage, place_of_prompt(stage, "wishes")) == "fewer queues")


def test_what_is_being_typed_is_saved_when_another_place_is_shown(stage: Stage, qtbot: QtBot) -> None:
    stage.rehearse(until="hands")
    show(stage, qtbot)
    replace_text(field_of(stage, "wishes"), "fewer queues", qtbot)
    stage.panel.hide()
    assert saved_note(stage, place_of_prompt(stage, "wishes")) == "fewer queues"


def test_a_note_of_one_turn_is_saved_in_that_turn(stage: Stage, qtbot: QtBot) -> None:
    stage.rehearse()
    show(stage, qtbot)
    before = saved_note(stage, place_of_prompt(stage, "signs", 1))
    replace_text(field_of(stage, "signs", 2), "she looked at the clock", qtbot)
    stage.panel.setFocus()
    assert saved_note(stage, place_of_prompt(stage, "signs", 2)) == "she looked at the clock"
    assert saved_note(stage, place_of_prompt(stage, "signs", 1)) == before


def test_typing_does_not_make_the_page_anew(stage: Stage, qtbot: QtBot) -> None:
    stage.rehearse(until="hands")
    show(stage, qtbot)
    page = stage.page
    replace_text(field_of(stage, "wishes"), "fewer queues", qtbot)
    stage.panel.setFocus()
    assert stage.page is page


def test_a_note_written_elsewhere_is_shown(stage: Stage, qtbot: QtBot) -> None:
    stage.rehearse(until="hands")
    show(stage, qtbot)
    place = place_of_prompt(stage, "wishes")
    stage.bench.do(WriteNote(place.item_id, place.prompt_id, place.turn, "from the run panel"))
    assert field_of(stage, "wishes").toPlainText() == "from the run panel"


def test_the_page_waits_with_what_is_new_until_nobody_writes(stage: Stage, qtbot: QtBot) -> None:
    stage.rehearse(until="hands")
    show(stage, qtbot)
    page = stage.page
    field = field_of(stage, "wishes")
    field.setFocus()
    stage.bench.do(Next())
    assert stage.page is page
    assert field.hasFocus()
    stage.panel.setFocus()
    qtbot.waitUntil(lambda: stage.page is not page)


def test_questions_left_empty_are_a_click_away(stage: Stage, qtbot: QtBot) -> None:
    stage.bench.do(AddPeople(("Ada", "Bo", "Åse")), Begin(1))
    show(stage, qtbot)
    field = field_of(stage, "wishes")
    assert not field.isVisible()
    more = stage.page.findChild(QPushButton, "show_empty")
    assert more is not None
    assert more.text() == "Show 2 empty fields"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert field.isVisible()
    assert field.hasFocus()
    assert not more.isVisible()


def test_an_own_note_can_be_added_afterwards(stage: Stage, qtbot: QtBot) -> None:
    stage.rehearse(until="hands")
    show(stage, qtbot)
    section = stage.page.findChildren(SectionView)[0]
    more = section.findChild(QPushButton, "show_empty")
    assert more is not None
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    place = Place(stage.bench.state.items[0].id, FREE_NOTE, 1)
    field = stage.page.field(place)
    assert field is not None
    qtbot.keyClicks(field, "start with the chairs")
    stage.panel.setFocus()
    assert saved_note(stage, place) == "start with the chairs"


@pytest.mark.parametrize("phases_on", [0, 1, 2])
def test_a_hidden_card_is_nowhere_on_the_page_until_it_is_revealed(stage: Stage, qtbot: QtBot, phases_on: int) -> None:
    stage.rehearse(until="deal")
    stage.bench.do(*(Next() for _ in range(phases_on)))
    show(stage, qtbot)
    bridge = stage.bench.bridge
    deal = bridge.state.deals[-1]
    assert deal.hidden
    assert not deal.revealed
    words = [line for part in bridge.catalog.card_parts("en", deal.deck, deal.card) for line in part.lines]
    told = told_by(stage.panel)
    assert [line for line in words if len(line) > 12 and line in told] == []
    stage.bench.do(Reveal(deal.id))
    assert bridge.catalog.face("en", deal.deck, deal.card) in told_by(stage.panel)


def test_cards_dealt_to_teams_stay_hidden_too(stage: Stage, qtbot: QtBot) -> None:
    stage.rehearse(until="prepare")
    show(stage, qtbot)
    bridge = stage.bench.bridge
    hidden = [deal for deal in bridge.state.deals if deal.hidden and not deal.revealed]
    assert len(hidden) >= 6
    faces = [bridge.catalog.face("en", deal.deck, deal.card) for deal in hidden]
    told = told_by(stage.panel)
    assert [face for face in faces if face in told] == []


def test_another_language_of_the_console_is_spoken_at_once(stage: Stage, qtbot: QtBot) -> None:
    stage.rehearse(until="hands")
    show(stage, qtbot)
    known = stage.bench.state.properties
    languages = known.languages
    stage.bench.do(SetProperties(replace(known, languages=replace(languages, console="nb"))))
    opening = stage.bench.bridge.catalog.exercise_text("nb", "opening")
    assert opening.title in told_by(stage.page)
    assert stage.panel.exports.card.wish.language == "en"


def test_one_endless_word_makes_the_page_no_wider(stage: Stage, qtbot: QtBot) -> None:
    show(stage, qtbot)
    stage.bench.do(SetProperties(replace(stage.bench.state.properties, title="Å" * 400)))
    assert stage.page.width() < stage.panel.width()


def test_a_new_title_is_shown(stage: Stage, qtbot: QtBot) -> None:
    show(stage, qtbot)
    stage.bench.do(SetProperties(replace(stage.bench.state.properties, title="Kundedag på Solsiden")))
    assert "Kundedag på Solsiden" in told_by(stage.page)


def test_a_commitment_can_be_added_and_changed(stage: Stage, qtbot: QtBot) -> None:
    show(stage, qtbot)
    add = stage.page.findChild(QPushButton, "add_commitment")
    assert add is not None
    qtbot.mouseClick(add, Qt.MouseButton.LeftButton)
    row = stage.page.commitments.rows[0]
    assert row.who.hasFocus()
    qtbot.keyClicks(row.who, "Åse")
    qtbot.keyClick(row.who, Qt.Key.Key_Tab)
    qtbot.keyClicks(row.by_when, "Friday")
    row.what.setFocus()
    qtbot.keyClicks(row.what, "call back two customers")
    stage.panel.setFocus()
    [saved] = stage.bench.saved.commitments
    assert (saved.who, saved.what, saved.by_when) == ("Åse", "call back two customers", "Friday")
    replace_text(row.witness, "Bo", qtbot)
    stage.panel.setFocus()
    # what is longer than its field is read from its beginning
    assert (row.who.cursorPosition(), row.witness.cursorPosition()) == (0, 0)
    [changed] = stage.bench.saved.commitments
    assert (changed.id, changed.witness) == (saved.id, "Bo")


def test_removing_a_commitment_can_be_undone(stage: Stage, qtbot: QtBot) -> None:
    stage.bench.do(SaveCommitment(Commitment("", "Ada", "smile first", "Monday", "Bo")))
    show(stage, qtbot)
    remove = stage.page.findChild(QToolButton, "remove_commitment")
    assert remove is not None
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert saved_commitments(stage) == ()
    assert stage.page.commitments.rows == []
    back = next(button for button in stage.panel.removed_notice.findChildren(QPushButton) if button.text())
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    [saved] = saved_commitments(stage)
    assert (saved.who, saved.what) == ("Ada", "smile first")
    assert stage.page.commitments.rows[0].who.text() == "Ada"


def test_undo_is_offered_only_while_it_would_take_back_the_removal(stage: Stage, qtbot: QtBot) -> None:
    stage.bench.do(SaveCommitment(Commitment("", "Ada", "smile first")))
    show(stage, qtbot)
    remove = stage.page.findChild(QToolButton, "remove_commitment")
    assert remove is not None
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert stage.panel.removed_notice.isVisible()
    stage.bench.do(AddPeople(("Bo",)))
    assert not stage.panel.removed_notice.isVisible()


def test_a_closed_day_says_so_and_can_be_opened_again(stage: Stage, qtbot: QtBot) -> None:
    stage.bench.do(Begin(1), Close())
    show(stage, qtbot)
    assert stage.panel.closed_notice.sentence().startswith("The day is closed.")
    reopen = next(button for button in stage.panel.closed_notice.findChildren(QPushButton) if button.text())
    qtbot.mouseClick(reopen, Qt.MouseButton.LeftButton)
    assert stage.bench.saved.live.status is Status.RUNNING
    assert not stage.panel.closed_notice.isVisible()


def test_a_day_that_runs_says_nothing_of_being_closed(stage: Stage, qtbot: QtBot) -> None:
    stage.rehearse(until="hands")
    show(stage, qtbot)
    assert not stage.panel.closed_notice.isVisible()


def test_the_list_of_contents_leads_to_each_exercise(stage: Stage, qtbot: QtBot) -> None:
    stage.rehearse()
    show(stage, qtbot)
    last = stage.panel.contents.findChild(QPushButton, f"go_to_{len(stage.page.titles()) - 1}")
    assert last is not None
    assert last.text() == "What comes next"
    heading = stage.page.heading(len(stage.page.titles()) - 1)
    assert heading.visibleRegion().isEmpty()
    qtbot.mouseClick(last, Qt.MouseButton.LeftButton)
    assert not heading.visibleRegion().isEmpty()


def test_nothing_is_built_while_nobody_looks(stage: Stage) -> None:
    stage.bench.do(Begin(1))
    assert stage.panel.page is None
