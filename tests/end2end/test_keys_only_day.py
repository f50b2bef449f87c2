"""A whole half day by keyboard alone: no click anywhere, and every control is come to by Tab."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.session.live import Status, WallMode
from tests.end2end.trainer import Key, Trainer, type_letter

NAMES = ("Åse", "Bjørn", "Cæcilie", "Dewi", "Eko", "Frøydis", "Gunnar")
NOTE = "Oversett. Så ble hun møtt med et smil, b. og W."
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
MOST_TABS = 120


class Fingers:
    """Hands that stay on the keyboard."""

    def __init__(self, trainer: Trainer) -> None:
        self.trainer = trainer

    @property
    def here(self) -> QWidget:
        """Return the control that has the keyboard."""
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the keyboard"
        return focused

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.trainer.qtbot.keyClick(self.here, key, modifiers)

    def write(self, text: str) -> None:
        for letter in text:
            type_letter(self.here, letter)

    def tab_to(self, name: str) -> None:
        """Press Tab until the keyboard is on the control of this name, or on one inside it."""
        self._tab(name, lambda: name in _names_above(self.here))

    def tab_to_field(self, holder: str) -> None:
        """Press Tab until the keyboard is in a field inside a part of this name."""
        self._tab(holder, lambda: holder in _names_above(self.here) and self.here.inherits("QPlainTextEdit"))

    def goes_to(self, place: str) -> None:
        """Choose one of the four places by the arrow keys."""
        self.tab_to("places")
        tabs = self.trainer.app.frame.header.tabs
        while tabs.chosen() != place:
            step = tabs.place_of(place) - tabs.currentIndex()
            self.press(Key.Key_Right if step > 0 else Key.Key_Left)

    def _tab(self, name: str, found: Callable[[], bool]) -> None:
        passed = []
        for _ in range(MOST_TABS):
            if found():
                return
            self.press(Key.Key_Tab)
            passed.append(self.here.objectName())
        raise AssertionError(f"Tab never came to {name}, only to {passed}")


def _names_above(widget: QWidget) -> set[str]:
    names = set()
    above: QWidget | None = widget
    while above is not None:
        names.add(above.objectName())
        above = above.parentWidget()
    return names


@pytest.mark.timeout(120)
def test_a_half_day_by_keyboard_alone(trainer: Trainer, tmp_path: Path) -> None:
    fingers = Fingers(trainer)
    plan_and_seat(fingers)
    run_the_day(fingers)
    close_and_save(fingers, tmp_path / "Oppsummering.pdf")


def plan_and_seat(fingers: Fingers) -> None:
    trainer = fingers.trainer
    fingers.tab_to("template_half-day")
    fingers.press(Key.Key_Return)
    assert trainer.can_see("agenda_list")
    fingers.goes_to("people")
    fingers.tab_to("names")
    for name in NAMES:
        fingers.write(name)
        fingers.press(Key.Key_Return)
    fingers.press(Key.Key_Return, CTRL)
    assert tuple(person.name for person in trainer.saved.people) == NAMES


def run_the_day(fingers: Fingers) -> None:
    trainer = fingers.trainer
    fingers.goes_to("run")
    fingers.tab_to("main_button")
    fingers.press(Key.Key_Space)
    assert trainer.saved.live.status is Status.RUNNING
    trainer.goes_on_to("word")
    trainer.press(Key.Key_R)
    write_a_note(fingers)
    trainer.goes_on_to("deal")
    # out of the notes: in a field the key would write a letter
    fingers.tab_to("main_button")
    held = trainer.hold(Key.Key_H, SHIFT)
    assert trainer.can_see("open_card")
    trainer.let_go(Key.Key_H, held, SHIFT)
    for key, mode in ((Key.Key_B, WallMode.BLACK), (Key.Key_W, WallMode.WHITE), (Key.Key_F, WallMode.FREEZE)):
        trainer.press(key)
        assert trainer.saved.live.wall is mode
    trainer.press(Key.Key_F)
    send_a_message(fingers)


def write_a_note(fingers: Fingers) -> None:
    """Write under a prompt of the running phase: its letters are letters, and Page Down goes on from within."""
    trainer = fingers.trainer
    fingers.tab_to_field("prompt_feelings_1")
    fingers.write(NOTE)
    assert trainer.saved.live.wall is WallMode.SHOW
    before = trainer.saved.live.key
    fingers.press(Key.Key_PageDown)
    assert trainer.saved.live.key != before or trainer.app.bridge.clock_runs
    trainer.qtbot.waitUntil(lambda: NOTE in [note.text for note in trainer.saved.notes])


def send_a_message(fingers: Fingers) -> None:
    trainer = fingers.trainer
    trainer.press(Key.Key_S)
    trainer.qtbot.waitUntil(lambda: "room_message" in _names_above(fingers.here))
    fingers.write("Pause!")
    fingers.press(Key.Key_Return)
    trainer.app.console.activateWindow()
    trainer.qtbot.waitUntil(trainer.app.console.isActiveWindow)
    assert "Pause!" in trainer.reads_wall()
    trainer.press(Key.Key_S)
    assert "Pause!" not in trainer.reads_wall()


def close_and_save(fingers: Fingers, path: Path) -> None:
    trainer = fingers.trainer
    for _ in range(200):
        if trainer.app.bridge.state.live.key is None:
            break
        trainer.press(Key.Key_PageDown)
    fingers.tab_to("main_button")
    fingers.press(Key.Key_Space)
    assert trainer.saved.live.status is Status.CLOSED
    fingers.goes_to("review")
    fingers.tab_to("export_save")
    fingers.press(Key.Key_Space)
    trainer.saves_as(path)
    trainer.qtbot.waitUntil(lambda: trainer.can_see("saved_notice"), timeout=20_000)
    assert "Half day" in " ".join(page.extract_text() for page in PdfReader(path).pages)
