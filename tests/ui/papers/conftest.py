"""The windows with papers over a real workshop, with the file dialog and the desktop replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import qasync
from pypdf import PdfReader
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facilitator.session import events
from facilitator.session.commands import Begin, GoTo, Next
from facilitator.session.people_commands import AddPeople
from facilitator.session.state import Deal
from facilitator.texts import Texts
from tests.ui.workbench import Workbench, bench, shipped_pack
from ui.errors import Errors
from ui.papers.card_window import CardWindow
from ui.papers.means import PaperMeans
from ui.papers.opening import PaperWindows
from ui.papers.window import PapersWindow
from ui.process.background import Background
from ui.screens.curtain import Curtain
from ui.screens.screens import Screens

__all__ = ["bench", "shipped_pack"]

PEOPLE = ("Ada", "Bo Berg", "Cleo", "Dag", "Åse", "Frida", "Siti")


@dataclass
class Stage:
    """A console and a wall with the windows over them. `answer` is the path that will be chosen, None for none."""

    bench: Workbench
    background: Background
    errors: Errors
    qtbot: QtBot
    answer: Path | None = None
    suggested: list[Path] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.errors.trouble_told.connect(self.troubles.append)
        self.console, self.wall = QWidget(), QWidget()
        for window in (self.console, self.wall):
            self.qtbot.addWidget(window)
        self.screens = Screens(self.console, self.wall)
        self.curtain = Curtain(self.console, self.screens)
        means = PaperMeans(self.bench.bridge, self.background, self.ask_path, self.open_url)
        self.windows = PaperWindows(self.console, self.curtain, means)
        self.console.setGeometry(0, 0, 1000, 700)
        self.console.show()
        self.screens.place_wall()

    def ask_path(self, _parent: QWidget, _texts: Texts, suggestion: Path, chosen: Callable[[Path], None]) -> None:
        self.suggested.append(suggestion)
        if self.answer is not None:
            chosen(self.answer)

    def open_url(self, url: QUrl) -> bool:
        self.opened.append(url.toLocalFile())
        return True

    def papers(self) -> PapersWindow:
        """Open the list of papers."""
        self.windows.on_papers_requested()
        found = self.console.findChild(PapersWindow)
        assert found is not None
        return found

    def card(self, deal: Deal) -> CardWindow:
        """Open the window for a dealt card."""
        self.windows.on_card_requested(deal.id)
        found = self.console.findChild(CardWindow)
        assert found is not None
        return found

    def deal_hidden(self) -> tuple[Deal, ...]:
        """Begin the day, go on to where reasons or levels are dealt, and return the hidden cards there."""
        self.bench.do(AddPeople(PEOPLE), Begin(1))
        item = next(item for item in self.bench.state.items if item.exercise_id == "service-levels")
        self.bench.do(GoTo(item.id), Next())
        return tuple(deal for deal in self.bench.state.deals if deal.hidden and not deal.revealed)

    def save(self, window: PapersWindow | CardWindow, path: Path) -> PdfReader:
        """Save by a click, and return the file, opened."""
        self.answer = path
        with self.qtbot.waitSignal(window.office.saved):
            self.click(window, "papers_save")
        return PdfReader(path)

    def click(self, window: QWidget, name: str) -> None:
        button = window.findChild(QPushButton, name)
        assert button is not None and button.isVisible() and button.isEnabled(), name
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def log(self, kind: type[events.Event]) -> list[events.Event]:
        return [event for event in self.bench.store.events(self.bench.state.id) if isinstance(event, kind)]


@pytest.fixture
def stage(bench: Workbench, qt_loop: qasync.QEventLoop, qtbot: QtBot) -> Iterator[Stage]:
    """Give the windows over a half day."""
    errors = Errors(lambda: bench.bridge.console_texts)
    background = Background(lambda: qt_loop, errors.take)
    yield Stage(bench, background, errors, qtbot)
    background.shutdown()
