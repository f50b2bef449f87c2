"""A whole half day, from a template to the printed summary, by key presses and clicks alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from facilitator.pack.kinds import Grouping
from facilitator.session.drawing import latest_draw
from facilitator.session.live import Status
from facilitator.session.state import Deal, Draw
from tests.end2end.trainer import Key, Trainer

NAMES = ("Åse", "Bjørn", "Cæcilie", "Dewi", "Eko", "Frøydis", "Gunnar")
SHIFT = Qt.KeyboardModifier.ShiftModifier
TYPED = {
    ("easy", 1): "Da vi sluttet å planlegge – det løsnet på én gang.",
    ("draft", 1): "Vår konto er som en lun kjøl: den bærer deg når sjøen går høyt.",
    ("feelings", 1): "Oversett. Så ble hun møtt med et smil og en kopp te.",
    ("signs", 1): "Han så på døra hver gang noen sa «vent litt».",
}


@pytest.mark.timeout(120)
def test_a_half_day_from_template_to_printed_summary(windows: set[str], trainer: Trainer, tmp_path: Path) -> None:
    plan_a_day(trainer)
    seat_seven_people(trainer)
    open_the_day(trainer)
    play_a_round_of_yes_and(trainer)
    play_three_service_levels(trainer)
    draft_in_another_trade(trainer)
    guess_what_is_wrong(trainer)
    close_the_day(trainer)
    read_the_summary(trainer, tmp_path / "Oppsummering æøå.pdf")
    assert windows == {"console", "wall"}


def plan_a_day(trainer: Trainer) -> None:
    trainer.click("template_half-day")
    assert trainer.can_see("agenda_list")
    assert trainer.app.console.windowTitle() == "Half day – Facilitator"
    assert trainer.saved.live.status is Status.PLANNED


def seat_seven_people(trainer: Trainer) -> None:
    trainer.go_to_place("people")
    QApplication.clipboard().setText("\n".join(NAMES))
    field = trainer.part("names")
    field.setFocus()
    trainer.qtbot.keyClick(field, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    trainer.qtbot.keyClick(field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert tuple(person.name for person in trainer.saved.people) == NAMES


def open_the_day(trainer: Trainer) -> None:
    trainer.go_to_place("run")
    trainer.click("main_button")
    assert trainer.saved.live.status is Status.RUNNING
    assert "Facilitator" not in trainer.reads_wall()
    assert trainer.app.wall.windowTitle() == "Facilitator wall"


def play_a_round_of_yes_and(trainer: Trainer) -> None:
    trainer.goes_on_to("pair-up")
    pairs = drawn(trainer, Grouping.PAIRS)
    assert sorted(len(group.people) for group in pairs.groups) == [2, 2, 3]
    wall = trainer.reads_wall()
    assert all(name in wall for name in NAMES)
    trainer.goes_on_to("play")
    situation = next(deal for deal in trainer.saved.deals if deal.deck == "situations")
    assert face(trainer, situation) in trainer.reads_wall()
    trainer.click("main_button")
    trainer.passes(60.0)
    assert "3:00" in trainer.reads_wall()
    trainer.goes_on_to("debrief")
    trainer.answers("easy", TYPED["easy", 1])


def play_three_service_levels(trainer: Trainer) -> None:
    trainer.goes_on_to("prepare")
    teams = drawn(trainer, Grouping.TEAMS)
    assert sorted(len(group.people) for group in teams.groups) == [2, 2, 3]
    trainer.click("main_button")
    assert "10:00" in trainer.reads_wall()
    trainer.passes(600.0 + 37.0)
    wall = trainer.reads_wall()
    assert "+0:37" in wall and "time is up" in wall
    for turn in (1, 2, 3):
        play_a_scene(trainer, turn)


def play_a_scene(trainer: Trainer, turn: int) -> None:
    trainer.goes_on_to("word", turn)
    level = next(deal for deal in trainer.saved.deals if deal.deck == "levels" and deal.turn == turn)
    assert face(trainer, level) not in trainer.reads_wall()
    trainer.press(Key.Key_R)
    assert face(trainer, level) in trainer.reads_wall()
    if turn == 1:
        trainer.answers("feelings", TYPED["feelings", 1])


def draft_in_another_trade(trainer: Trainer) -> None:
    trainer.goes_on_to("read-out")
    trainer.answers("draft", TYPED["draft", 1])


def guess_what_is_wrong(trainer: Trainer) -> None:
    trainer.goes_on_to("deal")
    reason = next(deal for deal in trainer.saved.deals if deal.deck == "reasons")
    secret = face(trainer, reason)
    held = trainer.hold(Key.Key_H, SHIFT)
    assert secret in trainer.reads_console()
    assert secret not in trainer.reads_wall()
    trainer.let_go(Key.Key_H, held, SHIFT)
    assert secret not in trainer.reads_console()
    trainer.goes_on_to("play")
    assert secret not in trainer.reads_wall()
    trainer.press(Key.Key_G)
    trainer.press(Key.Key_G)
    trainer.goes_on_to("guess")
    assert secret not in trainer.reads_wall()
    trainer.press(Key.Key_R)
    assert secret in trainer.reads_wall()
    after = next(deal for deal in trainer.saved.deals if deal.id == reason.id)
    assert (after.seen, after.revealed, after.guesses) == (True, True, 2)
    trainer.goes_on_to("debrief")
    trainer.answers("signs", TYPED["signs", 1])


def close_the_day(trainer: Trainer) -> None:
    for _ in range(200):
        if trainer.app.bridge.state.live.key is None:
            break
        trainer.press(Key.Key_PageDown)
    trainer.click("main_button")
    assert trainer.saved.live.status is Status.CLOSED


def read_the_summary(trainer: Trainer, path: Path) -> None:
    trainer.go_to_place("review")
    trainer.click("export_trainer")
    trainer.click("export_save")
    trainer.saves_as(path)
    trainer.qtbot.waitUntil(lambda: trainer.can_see("saved_notice"), timeout=20_000)
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())
    for typed in TYPED.values():
        assert " ".join(typed.split()) in text
    assert all(name in text for name in NAMES)
    revealed = [deal for deal in trainer.saved.deals if deal.revealed and deal.deck == "reasons"]
    assert len(revealed) == 1 and face(trainer, revealed[0]) in text
    hidden = [deal for deal in trainer.saved.deals if not deal.revealed and deal.deck == "reasons"]
    assert hidden and not any(face(trainer, deal) in text for deal in hidden)


def drawn(trainer: Trainer, kind: Grouping) -> Draw:
    key = trainer.saved.live.key
    assert key is not None
    found = latest_draw(trainer.saved, key.item_id, kind)
    assert found is not None
    return found


def face(trainer: Trainer, deal: Deal) -> str:
    return trainer.app.bridge.catalog.face("en", deal.deck, deal.card)
