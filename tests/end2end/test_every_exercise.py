"""Each exercise is run once through the windows, and what was typed is in the database and in the PDF."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from qasync import QEventLoop

from facilitator.clock import SimulatedClock
from facilitator.desk import Desk
from facilitator.export.document import Audience
from facilitator.export.report import build_report
from facilitator.export.saving import save_paper
from facilitator.export.summary import render_summary
from facilitator.opening import NewWorkshop
from facilitator.pack.kinds import PromptKind
from facilitator.session.live import PhaseKey, Status
from facilitator.session.people_commands import AddPeople
from facilitator.session.plan_commands import AddItem, RemoveItem
from facilitator.session.reckoning import own_calculation
from facilitator.session.records import note_at, result_at
from facilitator.session.state import Languages
from facilitator.shipped import shipped_pack
from facilitator.texts import Texts
from facilitator.workshop import Done
from tests.end2end.trainer import MORNING, Key, Trainer
from ui.run.prompt_field import PromptField
from ui.run.prompt_lines import PromptId
from ui.sheets.editor import SheetEditor
from ui.sheets.lines import Place
from ui.widgets.scale_field import ScaleField

EXERCISES = [spec.id for spec in shipped_pack().exercises]
NAMES = ("Åse", "Bjørn", "Cæcilie", "Dewi", "Eko", "Frøydis", "Gunnar", "Hanne")


@dataclass
class Day:
    """A day of one exercise, and what was given under each of its questions."""

    trainer: Trainer
    exercise: str
    given: dict[PromptId, str | int] = field(default_factory=dict)
    filled: dict[Place, list[str | int]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)


@pytest.fixture(params=EXERCISES)
def day(
    request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication, qt_loop: QEventLoop, tmp_path: Path
) -> Iterator[Day]:
    """Open the app on a day that has this exercise alone."""
    folder = tmp_path / "data"
    exercise = str(request.param)
    with Desk(folder, SimulatedClock(MORNING), Random(3)) as desk:
        workshop = desk.make(NewWorkshop("taster", MORNING.date(), Languages(), title="A day of one exercise"))
        for item in workshop.state.items:
            assert isinstance(workshop.do(RemoveItem(item.id), desk.time_source.now()), Done)
        for command in (AddItem(0, exercise), AddPeople(NAMES)):
            assert isinstance(workshop.do(command, desk.time_source.now()), Done)
    trainer = Trainer.arrives(qtbot, qapp, qt_loop, folder)
    yield Day(trainer, exercise)
    trainer.leaves()


@pytest.mark.timeout(120)
def test_an_exercise_is_run_and_everything_it_records_is_kept_and_printed(day: Day, tmp_path: Path) -> None:
    trainer = day.trainer
    trainer.click("open_workshop")
    trainer.go_to_place("run")
    trainer.click("main_button")
    while (key := trainer.app.bridge.state.live.key) is not None:
        answer_what_is_asked(day)
        look_at_the_wall(day, key)
        go_on(trainer, key)
    trainer.click("main_button")
    assert trainer.saved.live.status is Status.CLOSED
    assert day.given, "every exercise asks something"
    find_in_the_database(day)
    find_in_the_pdf(day, tmp_path / "summary.pdf")


def answer_what_is_asked(day: Day) -> None:
    """Answer every question of this phase that has no answer yet, with what the hands of a trainer can do."""
    day.trainer.show_tab("debrief")
    panel = day.trainer.app.run_panel
    for asked in panel.findChildren(PromptField):
        if asked.id not in day.given and asked.isVisibleTo(panel):
            answer(day, asked)
    for sheet in panel.findChildren(SheetEditor):
        if sheet.place not in day.filled and sheet.isVisibleTo(panel):
            day.filled[sheet.place] = fill(day, sheet)


def fill(day: Day, sheet: SheetEditor) -> list[str | int]:
    """Put something into the first field of each kind that a sheet has."""
    given: list[str | int] = []
    text = f"{sheet.place.prompt_id}: skrevet på arket"
    words = sheet.findChildren(QPlainTextEdit, "words")
    if words:
        write(day.trainer, words[-1], text)
        given.append(text)
    for name in ("one_more", "yes"):
        for button in sheet.findChildren(QPushButton, name)[:1]:
            day.trainer.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
            given.append(1)
    for edit in sheet.findChildren(QLineEdit, "number")[:1]:
        write(day.trainer, edit, "7")
        given.append(7)
    assert given, f"nothing can be put into {sheet.place.prompt_id}"
    return given


def answer(day: Day, asked: PromptField) -> None:
    prompt = asked.id
    kind = kind_of(day, prompt)
    number = len(day.given) + 1
    match kind:
        case PromptKind.NOTE | PromptKind.LINE:
            text = f"{prompt.prompt_id} {prompt.turn}: sagt på norsk, nummer {number}"
            edits: list[QWidget] = [*asked.findChildren(QPlainTextEdit), *asked.findChildren(QLineEdit)]
            write(day.trainer, edits[0], text)
            day.given[prompt] = text
        case PromptKind.NUMBER:
            write(day.trainer, asked.findChildren(QLineEdit)[0], str(40 + number))
            day.given[prompt] = 40 + number
        case PromptKind.SCALE:
            scale = asked.findChildren(ScaleField)[0]
            value = scale.findChildren(QPushButton)[number % 5]
            day.trainer.qtbot.mouseClick(value, Qt.MouseButton.LeftButton)
            day.given[prompt] = int(value.text())
        case PromptKind.YES_NO:
            day.trainer.qtbot.mouseClick(day.trainer.part("yes", asked), Qt.MouseButton.LeftButton)
            day.given[prompt] = 1
        case PromptKind.CALCULATION:
            years = day.trainer.part("years", asked)
            assert isinstance(years, QLineEdit)
            years.selectAll()
            write(day.trainer, years, "4")
            day.given[prompt] = "52 thousand"
        case PromptKind.SHEET:
            # it is filled as a sheet, wherever it stands
            pass


def write(trainer: Trainer, edit: QWidget, text: str) -> None:
    # what does not show yet because the list is long is scrolled to by the focus, as by Tab
    edit.setFocus()
    if isinstance(edit, QLineEdit):
        edit.selectAll()
    QTest.keyClicks(edit, text)
    edit.clearFocus()


def kind_of(day: Day, prompt: PromptId) -> PromptKind:
    if prompt.prompt_id == "free":
        return PromptKind.NOTE
    return day.trainer.app.bridge.catalog.prompt(day.exercise, prompt.prompt_id).kind


def look_at_the_wall(day: Day, key: PhaseKey) -> None:
    """See that the room has something to read in this phase."""
    said = day.trainer.reads_wall()
    assert said.strip(), f"{key.phase_id} shows the room nothing"
    day.seen.add(said)


def go_on(trainer: Trainer, key: PhaseKey) -> None:
    """Reveal what there is to reveal, and press Next until the phase is over."""
    trainer.press(Key.Key_R)
    for _ in range(8):
        trainer.press(Key.Key_PageDown)
        if trainer.app.bridge.state.live.key != key:
            return
    raise AssertionError(f"{key} does not end")


def find_in_the_database(day: Day) -> None:
    saved = day.trainer.saved
    item = saved.items[0].id
    for prompt, given in day.given.items():
        match kind_of(day, prompt):
            case PromptKind.NOTE | PromptKind.LINE:
                note = note_at(saved, item, prompt.prompt_id, prompt.turn)
                assert note is not None and note.text == given
            case PromptKind.CALCULATION:
                reckoned = own_calculation(saved, item, prompt.prompt_id)
                assert reckoned is not None and reckoned.figures.years == 4
            case _:
                result = result_at(saved, item, prompt.prompt_id, prompt.turn)
                assert result is not None and result.value == given
    for place, values in day.filled.items():
        here = (place.item_id, place.prompt_id, place.turn)
        cells = [cell for cell in saved.cells if (cell.item_id, cell.prompt_id, cell.turn) == here]
        kept: list[str | int | None] = [*(cell.text for cell in cells), *(cell.value for cell in cells)]
        assert all(value in kept for value in values), place
    answered = {prompt.prompt_id for prompt in day.given} | {place.prompt_id for place in day.filled}
    assert asked_for(day) <= answered


def asked_for(day: Day) -> set[str]:
    """Return every prompt of the phases that ran, so that none is passed over here unseen."""
    run = {run.phase_id for run in day.trainer.saved.runs}
    prompts = day.trainer.app.bridge.catalog.exercise(day.exercise).prompts
    return {prompt.id for prompt in prompts if prompt.phase in run}


def find_in_the_pdf(day: Day, path: Path) -> None:
    bridge = day.trainer.app.bridge
    report = build_report(day.trainer.saved, bridge.catalog, Texts("en"), Audience.TRAINER, local_offset=timedelta(0))
    save_paper(partial(render_summary, report), path)
    said = "".join("".join(page.extract_text() for page in PdfReader(path).pages).split())
    for prompt, given in day.given.items():
        if kind_of(day, prompt) is PromptKind.SHEET:
            continue
        wanted = "Yes" if kind_of(day, prompt) is PromptKind.YES_NO else str(given)
        assert "".join(wanted.split()) in said, f"{prompt.prompt_id} is not in the summary"
    for place, values in day.filled.items():
        for value in values:
            assert isinstance(value, int) or "".join(value.split()) in said, f"{place.prompt_id} is not in the summary"
