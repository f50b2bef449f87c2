"""A Review page over a real workshop, with the file dialog and the desktop replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import qasync
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator.rehearsal.day import Cast, Rehearsal
from facilitator.session.state import Languages
from facilitator.texts import Texts
from tests.ui.workbench import Workbench, bench, shipped_pack
from ui.errors import Errors
from ui.process.background import Background
from ui.review.page import ReviewPage
from ui.review.panel import ReviewPanel

__all__ = ["bench", "shipped_pack"]


@dataclass
class Stage:
    """A panel with all that stands around it. `answer` is the path that the trainer will choose, None for none."""

    bench: Workbench
    background: Background
    errors: Errors
    answer: Path | None = None
    opens: bool = True
    suggested: list[Path] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.errors.trouble_told.connect(self.troubles.append)
        self.panel = ReviewPanel(self.bench.bridge, self.background, ask_path=self.ask_path, open_url=self.open_url)
        self.panel.resize(1200, 700)

    @property
    def page(self) -> ReviewPage:
        page = self.panel.page
        assert page is not None
        return page

    def ask_path(self, _parent: QWidget, _texts: Texts, suggestion: Path, chosen: Callable[[Path], None]) -> None:
        self.suggested.append(suggestion)
        if self.answer is not None:
            chosen(self.answer)

    def open_url(self, url: QUrl) -> bool:
        self.opened.append(url.toLocalFile())
        return self.opens

    def rehearse(self, until: str = "", turn: int = 1, language: str = "en") -> None:
        """Play the day to its end, or until a phase has begun, before anybody looks."""
        rehearsal = Rehearsal(self.bench.bridge.workshop, self.bench.clock, language, Cast(7, 3))
        if until:
            rehearsal.run_until(until, turn)
        else:
            list(rehearsal.run())

    def in_language(self, language: str) -> None:
        """Open a new workshop that speaks one language everywhere."""
        self.bench.open_new(languages=Languages(language, language, language))


@pytest.fixture
def stage(bench: Workbench, qt_loop: qasync.QEventLoop, qtbot: QtBot) -> Iterator[Stage]:
    """Give a panel over a half day; it is shown by the test, when there is something to look at."""
    errors = Errors(lambda: bench.bridge.console_texts)
    background = Background(lambda: qt_loop, errors.take)
    made = Stage(bench, background, errors)
    qtbot.addWidget(made.panel)
    yield made
    background.shutdown()


def told_by(widget: QWidget) -> str:
    """Return everything that a widget says, to the eye, to the pointer and to a screen reader."""
    told: list[str] = []
    for part in (widget, *widget.findChildren(QWidget)):
        told += [part.toolTip(), part.accessibleName(), part.accessibleDescription(), part.windowTitle()]
        match part:
            case QLabel() | QAbstractButton():
                told.append(part.text())
            case QLineEdit():
                told += [part.text(), part.placeholderText()]
            case QPlainTextEdit():
                told += [part.toPlainText(), part.placeholderText()]
    return "\n".join(text for text in told if text)
