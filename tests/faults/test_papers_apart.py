"""Papers that a process of their own draws, with the worse days of a trainer: each ends in a paper or in a sentence."""

from __future__ import annotations

import os
import select
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
import qasync
from pytestqt.qtbot import QtBot

from facilitator.export.apart import draw_summary
from facilitator.export.document import Audience
from facilitator.export.saving import Render, save_paper
from facilitator.texts import Texts
from tests.facilitator.export.days import full_day
from tests.facilitator.export.renders import pulled, stuck, where
from ui.errors import Errors
from ui.paperwork.drawing import Drawing
from ui.process.background import Background, Job, Progress

LIMIT_S = 20


@dataclass
class Desk:
    """The worker, a process that draws for it, and everything a trainer is told."""

    background: Background
    drawing: Drawing
    folder: Path
    troubles: list[str] = field(default_factory=list)

    def save(self, render: Render, name: str = "paper.pdf") -> Job:
        return self.background.run(_save, render, self.folder / name)

    def close(self) -> None:
        """Quit, as the app does."""
        self.background.shutdown()
        self.drawing.close()

    @property
    def files(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())


def _save(progress: Progress, render: Render, path: Path) -> None:
    save_paper(render, path, progress=progress.step, cancelled=progress.is_cancelled, draw=progress.draw)


@pytest.fixture
def desk(qt_loop: qasync.QEventLoop, tmp_path: Path) -> Iterator[Desk]:
    errors = Errors(lambda: Texts("en"))
    drawing = Drawing()
    made = Desk(Background(lambda: qt_loop, errors.take, draw=drawing.draw), drawing, tmp_path / "papers")
    made.folder.mkdir()
    errors.trouble_told.connect(made.troubles.append)
    yield made
    made.close()


def summary(language: str = "en") -> Render:
    return partial(draw_summary, full_day().report(Audience.CLIENT, language))


def test_two_papers_asked_for_at_once_are_both_what_they_should_be(desk: Desk, qtbot: QtBot) -> None:
    english, norwegian = summary(), summary("nb")
    desk.save(english, "en.pdf")
    desk.save(norwegian, "nb.pdf")
    qtbot.waitUntil(lambda: not desk.background.is_busy, timeout=LIMIT_S * 1000)
    for name, render in (("en.pdf", english), ("nb.pdf", norwegian)):
        assert (desk.folder / name).read_bytes() == render(progress=None, cancelled=None).content
    assert desk.troubles == []


@pytest.fixture
def word(tmp_path: Path) -> Iterator[int]:
    """Give a pipe that `stuck` says its process id through."""
    if sys.platform == "win32":
        pytest.skip("there are no such pipes")
    os.mkfifo(tmp_path / "word")
    pipe = os.open(tmp_path / "word", os.O_RDWR)
    yield pipe
    os.close(pipe)


def said(word: int) -> bool:
    return bool(select.select([word], [], [], 0)[0])


def assert_gone(word: int) -> None:
    with pytest.raises(ProcessLookupError):
        os.kill(int(os.read(word, 99)), 0)


def test_a_paper_called_off_in_the_middle_leaves_no_file_and_the_next_one_is_drawn(
    desk: Desk, tmp_path: Path, word: int, qtbot: QtBot
) -> None:
    job = desk.save(partial(stuck, tmp_path / "word"))
    qtbot.waitUntil(lambda: said(word), timeout=LIMIT_S * 1000)
    with qtbot.waitSignal(job.cancelled, timeout=LIMIT_S * 1000):
        job.cancel()
    assert_gone(word)
    assert desk.files == []
    with qtbot.waitSignal(desk.save(where).done, timeout=LIMIT_S * 1000):
        pass
    assert (desk.folder / "paper.pdf").read_bytes() != str(os.getpid()).encode()
    assert desk.troubles == []


def test_quitting_in_the_middle_of_a_paper_leaves_neither_a_file_nor_a_process(
    desk: Desk, tmp_path: Path, word: int, qtbot: QtBot
) -> None:
    desk.save(partial(stuck, tmp_path / "word"))
    desk.save(where, "next.pdf")
    qtbot.waitUntil(lambda: said(word), timeout=LIMIT_S * 1000)
    desk.close()
    assert_gone(word)
    assert desk.files == []
    assert desk.troubles == []


def test_quitting_at_once_after_asking_leaves_no_file(desk: Desk) -> None:
    desk.save(summary())
    desk.close()
    assert desk.files == []
    assert desk.troubles == []


def test_a_stick_that_is_pulled_while_a_paper_is_drawn_is_told_in_one_sentence(desk: Desk, qtbot: QtBot) -> None:
    job = desk.save(partial(pulled, desk.folder))
    with qtbot.waitSignal(job.failed, timeout=LIMIT_S * 1000):
        pass
    [sentence] = desk.troubles
    assert str(desk.folder / "paper.pdf") in sentence
    assert not desk.folder.exists()
