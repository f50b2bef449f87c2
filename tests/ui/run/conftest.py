"""Run in a real window on the laptop's screen, with a wall on the projector, over a real workshop."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.session import agenda
from facilitator.session.commands import Begin, GoTo, Next
from facilitator.session.live import PhaseKey
from facilitator.session.people_commands import AddPeople
from facilitator.session.state import Item
from tests.ui.workbench import Workbench, bench, shipped_pack
from ui.run.panel import RunPanel
from ui.screens.curtain import Curtain
from ui.screens.screens import Screens
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.tab_bar import TabBar

__all__ = ["bench", "shipped_pack"]

PEOPLE = ("Ada", "Bo Berg", "Cleo", "Dag", "Åse", "Frida", "Siti")


@dataclass
class Room:
    """The panel in its window, and ways to press, type and read as a trainer does."""

    bench: Workbench
    qtbot: QtBot
    refused: list[object] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.console = QWidget()
        self.console.setObjectName("console")
        self.console.setMinimumSize(1000, 400)  # as the real one does, so that it may be lower than all wish
        self.wall = QWidget()
        self.wall.setObjectName("wall")
        self.screens = Screens(self.console, self.wall)
        self.curtain = Curtain(self.console, self.screens)
        self.panel = RunPanel(self.bench.bridge, self.curtain)
        column = QVBoxLayout(self.console)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panel)
        self.bench.bridge.refused.connect(self.refused.append)

    def show(self, width: int = 1366, height: int = 692) -> None:
        """Show the window on the laptop and the wall on the projector."""
        self.console.setGeometry(0, 0, width, height)
        self.console.show()
        self.screens.place_wall()
        self.come_to_front()

    def come_to_front(self) -> None:
        self.console.activateWindow()
        self.qtbot.waitUntil(self.console.isActiveWindow)

    def begin_at(self, exercise: str, phase: str, turn: int = 1) -> None:
        """Begin the day and go on to a phase."""
        self.bench.do(AddPeople(PEOPLE), Begin(1))
        self.go_to(exercise, phase, turn)

    def go_to(self, exercise: str, phase: str, turn: int = 1) -> None:
        item = self.item(exercise)
        if self.key.item_id != item.id:
            self.bench.do(GoTo(item.id))
        while (self.key.phase_id, self.key.turn) != (phase, turn):
            assert self.key.item_id == item.id, f"{exercise} has no phase {phase} in turn {turn}"
            self.bench.do(Next())

    def pass_time(self, seconds: float) -> None:
        """Let time pass and everything happen that is due, as the ticker does."""
        bridge = self.bench.bridge
        self.bench.clock.advance(seconds)
        bridge.on_due()
        bridge.ticker.second.emit(self.bench.clock.now().boot_s)
        bridge.ticker.minute.emit()

    @property
    def key(self) -> PhaseKey:
        key = self.bench.state.live.key
        assert key is not None
        return key

    def item(self, exercise: str) -> Item:
        return next(item for item in self.bench.state.items if item.exercise_id == exercise)

    def phase_name(self) -> str:
        item = agenda.item_of(self.bench.state, self.key.item_id)
        assert item is not None
        return self.bench.bridge.catalog.phase_text("en", item.exercise_id, self.key.phase_id).name

    def button(self, name: str, within: QWidget | None = None) -> QAbstractButton:
        found = (within or self.panel).findChild(QAbstractButton, name)
        assert found is not None, f"there is no button {name}"
        return found

    def click(self, name: str, within: QWidget | None = None) -> None:
        button = self.button(name, within)
        assert button.isVisible(), f"{name} is not to be seen"
        assert button.isEnabled(), f"{name} cannot be pressed"
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def click_named(self, accessible_name: str) -> None:
        """Click what a screen reader would call by this name."""
        found = [
            button
            for button in self.panel.findChildren(QAbstractButton)
            if button.isVisible() and button.accessibleName() == accessible_name
        ]
        assert len(found) == 1, f"{len(found)} buttons are called {accessible_name}"
        self.qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def click_tab(self, words: str) -> None:
        """Click a tab at the right."""
        bar = self.panel.findChild(TabBar, "side_tabs")
        assert bar is not None
        at = next(at for at in range(bar.count()) if bar.tabText(at) == words)
        self.qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(at).center())

    def press(self, widget: QWidget) -> None:
        self.qtbot.mousePress(widget, Qt.MouseButton.LeftButton, pos=QPoint(6, 6))

    def release(self, widget: QWidget) -> None:
        self.qtbot.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=QPoint(6, 6))

    def text(self, name: str, within: QWidget | None = None) -> str:
        """Return what a label says, empty where it is not to be seen."""
        found = (within or self.panel).findChild(QLabel, name)
        assert found is not None, f"there is no label {name}"
        return found.text() if found.isVisible() else ""

    def texts(self, name: str) -> list[str]:
        """Return what all labels of a name say, from top to bottom."""
        self.panel.grab()  # has every layout take its places
        seen = [label for label in self.panel.findChildren(QLabel, name) if label.isVisible()]
        return [label.text() for label in sorted(seen, key=lambda label: label.mapTo(self.panel, QPoint(0, 0)).y())]

    def part(self, name: str) -> QWidget:
        """Return the part of a name that is to be seen, else one that is not."""
        found = sorted(self.panel.findChildren(QWidget, name), key=lambda part: not part.isVisible())
        assert found, f"there is no {name}"
        return found[0]

    def prompt(self, prompt_id: str, turn: int = 1) -> QWidget:
        return self.part(f"prompt_{prompt_id}_{turn}")

    def type_into(self, widget: QWidget, text: str) -> None:
        """Click into a field and type."""
        target = widget.findChild(QPlainTextEdit) or widget.findChild(QLineEdit) or widget
        mouse = target.viewport() if isinstance(target, QPlainTextEdit) else target
        self.qtbot.mouseClick(mouse, Qt.MouseButton.LeftButton)
        self.qtbot.keyClicks(target, text)

    def line_edit(self, prompt_id: str, turn: int = 1) -> QLineEdit:
        found = self.prompt(prompt_id, turn).findChild(QLineEdit)
        assert found is not None
        return found

    def note_edit(self, prompt_id: str, turn: int = 1) -> QPlainTextEdit:
        found = self.prompt(prompt_id, turn).findChild(QPlainTextEdit)
        assert found is not None
        return found

    def note(self, prompt_id: str, turn: int = 1) -> str | None:
        """Return what the database holds under a prompt of the running item."""
        for note in self.bench.saved.notes:
            if (note.item_id, note.prompt_id, note.turn) == (self.key.item_id, prompt_id, turn):
                return note.text
        return None

    def notice(self) -> str:
        """Return what the notice on top says, empty while there is none."""
        bar = self.panel.findChild(NoticeBar, "notice")
        assert bar is not None
        return bar.sentence()

    def tab(self) -> str:
        """Return the tab that is open at the right."""
        bar = self.panel.findChild(TabBar, "side_tabs")
        assert bar is not None
        return bar.chosen()

    def everything_said(self) -> str:
        """Return every text that any widget of the panel holds, seen or not, names for screen readers included."""
        said: list[str] = [self.console.windowTitle()]
        for widget in (self.panel, *self.panel.findChildren(QWidget)):
            said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()]
            if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
                said.append(widget.text())
            if isinstance(widget, QPlainTextEdit):
                said.append(widget.toPlainText())
        return "\n".join(said)


@pytest.fixture
def room(bench: Workbench, qtbot: QtBot) -> Room:
    """Give Run in a window on the laptop, with a half day open that has not begun."""
    made = Room(bench, qtbot)
    qtbot.addWidget(made.console)
    qtbot.addWidget(made.wall)
    made.show()
    return made
