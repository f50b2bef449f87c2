"""A trainer at the laptop: presses keys, clicks, types, and reads what the two windows show. Nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from qasync import QEventLoop
from typing_extensions import override

from facilitator.clock import SimulatedClock
from facilitator.desk import Desk
from facilitator.session.state import WorkshopState
from facilitator.settings import Settings
from tests.ui.machines import whole_machine
from ui.choices import Choices
from ui.composition import Composition
from ui.console.window import ConsoleWindow
from ui.machine.machine import Machine
from ui.widgets.tab_bar import TabBar

MORNING = datetime(2026, 11, 3, 8, 55, tzinfo=UTC)
Key = Qt.Key
Left = Qt.MouseButton.LeftButton


class Windows(QObject):
    """Notices every window that comes up, if only for a moment; dialogs and lists that fold out are meant to."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Show or not isinstance(watched, QWidget) or isinstance(watched, QDialog):
            return False
        if watched.isWindow() and watched.windowType() is not Qt.WindowType.Popup:
            self.seen.add(watched.objectName() or type(watched).__name__)
        return False


@contextmanager
def noticed_windows(app: QApplication) -> Iterator[set[str]]:
    """Give the names of all windows that come up meanwhile. It hears every event there is, so ask only to read them."""
    windows = Windows()
    app.installEventFilter(windows)
    yield windows.seen
    app.removeEventFilter(windows)


@dataclass
class Trainer:
    """The app as it ships on two screens, with a clock that stands still, and hands to use it with."""

    qtbot: QtBot
    app: Composition
    clock: SimulatedClock

    @classmethod
    def arrives(
        cls,
        qtbot: QtBot,
        qapp: QApplication,
        loop: QEventLoop,
        folder: Path,
        machine: Machine | None = None,
        clock: SimulatedClock | None = None,
    ) -> Trainer:
        """Open the app on a folder, as on any day but the first.

        The machine has everything unless told otherwise, and it is early in the morning unless the clock of somebody
        who was there before goes on.
        """
        clock = clock or SimulatedClock(MORNING)
        desk = Desk(folder, clock, Random(7))
        console = ConsoleWindow()
        console.setGeometry(QRect(0, 0, 1366, 768))
        choices = Choices(folder, Settings(sample_made=True, theme="light"))
        app = Composition(qapp, lambda: loop, console, desk, choices, machine or whole_machine())
        console.show()
        console.activateWindow()
        app.navigation.begin()
        qtbot.waitUntil(console.isActiveWindow)
        return cls(qtbot, app, clock)

    def leaves(self) -> None:
        """Close the app."""
        self.app.put_away()

    @property
    def saved(self) -> WorkshopState:
        """Return the workshop as it lies on the disk."""
        return self.app.desk.store.load(self.app.bridge.state.id)

    def part(self, name: str, inside: QWidget | None = None) -> QWidget:
        """Return the visible part of the console with this name."""
        parts = (inside or self.app.console).findChildren(QWidget, name)
        seen = [part for part in parts if part.isVisible()]
        assert seen, f"no {name} can be seen"
        return seen[0]

    def can_see(self, name: str) -> bool:
        """Tell whether a part of the console can be seen."""
        return any(part.isVisible() for part in self.app.console.findChildren(QWidget, name))

    def click(self, name: str, inside: QWidget | None = None) -> None:
        """Click a button by its name."""
        part = self.part(name, inside)
        assert part.isEnabled(), f"{name} cannot be clicked now"
        self.qtbot.mouseClick(part, Left)

    def go_to_place(self, name: str) -> None:
        """Choose one of the four places by a click on its tab."""
        tabs = self.app.frame.header.tabs
        at = tabs.place_of(name)
        self.qtbot.mouseClick(tabs, Left, pos=tabs.tabRect(at).center())

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the focus is, a second after whatever was pressed before."""
        self.passes(1.0)
        target = QApplication.focusWidget() or self.app.console
        self.qtbot.keyClick(target, key, modifiers)

    def hold(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> QWidget:
        """Press a key and keep it down; hand the same part to `let_go`."""
        target = QApplication.focusWidget() or self.app.console
        self.qtbot.keyPress(target, key, modifiers)
        return target

    def let_go(self, key: Qt.Key, target: QWidget, modifiers: Qt.KeyboardModifier) -> None:
        """Let a held key go, and see the card covered."""
        self.qtbot.keyRelease(target, key, modifiers)
        self.qtbot.waitUntil(lambda: not self.can_see("open_card"))

    def write(self, field: QWidget, text: str) -> None:
        """Click into a field, type, and leave it."""
        self.qtbot.mouseClick(field, Left, pos=QPoint(12, 12))
        field.setFocus()
        if isinstance(field, QPlainTextEdit):
            field.moveCursor(QTextCursor.MoveOperation.End)
        for letter in text:
            type_letter(field, letter)
        field.clearFocus()

    def answers(self, prompt: str, text: str, turn: int = 1) -> None:
        """Write under a prompt of the running exercise."""
        self.show_tab("debrief")
        holder = self.part(f"prompt_{prompt}_{turn}")
        fields = [*holder.findChildren(QPlainTextEdit), *holder.findChildren(QLineEdit)]
        self.write(fields[0], text)

    def passes(self, seconds: float) -> None:
        """Let time pass in the room."""
        self.clock.advance(seconds)
        self.app.bridge.ticker.on_timeout()
        self.app.bridge.ticker.on_shown()

    def goes_on_to(self, phase: str, turn: int = 1) -> None:
        """Press Page Down, as a clicker does, until a phase has begun."""
        for _ in range(200):
            key = self.app.bridge.state.live.key
            if key is not None and (key.phase_id, key.turn) == (phase, turn):
                return
            self.press(Key.Key_PageDown)
        raise AssertionError(f"{phase} never came")

    def reads_wall(self) -> str:
        """Return what the wall painted last, as one text."""
        self.app.wall.repaint()
        return " ".join(" ".join(self.app.wall.painted_texts()).split())

    def reads_console(self) -> str:
        """Return every word that can be read in the console's labels, buttons and fields."""
        words: list[str] = []
        for part in self.app.console.findChildren(QWidget):
            if not part.isVisible():
                continue
            words += [part.accessibleName(), part.toolTip()]
            if isinstance(part, QLabel | QAbstractButton | QLineEdit):
                words.append(part.text())
            elif isinstance(part, QPlainTextEdit):
                words.append(part.toPlainText())
        return " ".join(words)

    def saves_as(self, path: Path) -> None:
        """Type a file name into the dialog that is open, and press Enter."""
        dialogs = [top for top in QApplication.topLevelWidgets() if isinstance(top, QFileDialog) and top.isVisible()]
        assert dialogs, "no file dialog is open"
        field = dialogs[0].findChild(QLineEdit)
        assert field is not None
        field.clear()
        self.qtbot.keyClicks(field, str(path))
        self.qtbot.keyClick(field, Key.Key_Return)

    def show_tab(self, name: str) -> None:
        """Choose one of the tabs at the side of Run."""
        tabs = self.app.run_panel.findChild(TabBar, "side_tabs")
        assert tabs is not None
        at = tabs.place_of(name)
        self.qtbot.mouseClick(tabs, Left, pos=tabs.tabRect(at).center())


def type_letter(field: QWidget, letter: str) -> None:
    """Press and release the key of one letter; QTest's own way knows no letters beyond ASCII."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(field, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
