"""A paper drawn in another process is the same paper, and one that cannot be drawn there is drawn here."""

from __future__ import annotations

import logging
import os
import pickle
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TextIO

import pytest
from pypdf import PdfReader

from facilitator.export.apart import Drawer, draw_summary
from facilitator.export.document import Audience
from facilitator.export.saving import Render
from facilitator.export.writing import Cancelled
from tests.facilitator.export.days import full_day
from tests.facilitator.export.renders import deadly, killed_midway, stubborn, stuck, where
from ui.paperwork.drawing import command

ENDS_AT_ONCE = (sys.executable, "-c", "pass")
SAYS_SOMETHING_ELSE = (sys.executable, "-c", "import sys; sys.stdin.buffer.read(1); print('What?')")
SAYS_A_NUMBER = (sys.executable, "-c", "import pickle, sys; pickle.dump(7, sys.stdout.buffer)")
IS_NOT_THERE = (os.path.join(os.sep, "nowhere", "facilitator"),)
ROOT = Path(__file__).parents[3]
LIMIT_S = 20
only_posix = pytest.mark.skipif(sys.platform == "win32", reason="it has neither such pipes nor such signals")


@pytest.fixture
def drawer() -> Iterator[Drawer]:
    made = Drawer(command())
    yield made
    made.close()


def summary() -> Render:
    return partial(draw_summary, full_day().report(Audience.CLIENT, "nb"))


def test_it_is_the_same_paper(drawer: Drawer) -> None:
    render = summary()
    told: list[tuple[int, int]] = []
    paper = drawer.draw(render, progress=lambda done, total: told.append((done, total)))
    assert paper == render(progress=None, cancelled=None)
    assert len(PdfReader(BytesIO(paper.content)).pages) == paper.pages
    assert told == [(done, paper.pages) for done in range(paper.pages + 1)]


def test_papers_are_drawn_by_one_process_that_is_not_this_one(drawer: Drawer) -> None:
    first, second = drawer.draw(where), drawer.draw(where)
    assert first == second
    assert first.content != str(os.getpid()).encode()


def test_after_its_end_the_process_is_started_again(drawer: Drawer) -> None:
    first = drawer.draw(where)
    drawer.close()
    assert drawer.draw(where) != first


def test_a_paper_that_is_called_off_ends_the_process(drawer: Drawer) -> None:
    first = drawer.draw(where)
    with pytest.raises(Cancelled):
        drawer.draw(summary(), cancelled=lambda: True)
    assert drawer.draw(where) != first


@pytest.mark.logs_expected
@pytest.mark.parametrize("wrong", [ENDS_AT_ONCE, SAYS_SOMETHING_ELSE, SAYS_A_NUMBER, IS_NOT_THERE])
def test_without_the_process_the_paper_is_drawn_here(wrong: tuple[str, ...], caplog: pytest.LogCaptureFixture) -> None:
    drawer = Drawer(wrong)
    with caplog.at_level(logging.WARNING):
        assert drawer.draw(where).content == str(os.getpid()).encode()
    drawer.close()
    assert "drawn in the program itself" in caplog.text


@pytest.mark.logs_expected
def test_a_process_that_dies_over_a_paper_leaves_it_to_this_one(drawer: Drawer) -> None:
    assert drawer.draw(partial(deadly, os.getpid())).content == b"here"
    assert drawer.draw(where).content != str(os.getpid()).encode()


@pytest.mark.logs_expected
def test_an_error_in_the_drawing_is_met_where_it_is_heard(drawer: Drawer) -> None:
    with pytest.raises(ValueError, match="no ink"):
        drawer.draw(stubborn)


@only_posix
@pytest.mark.logs_expected
@pytest.mark.parametrize("said", [b"", pickle.dumps((2, 3))[:-3], b"What?"], ids=["nothing", "half a word", "nonsense"])
def test_a_process_that_is_killed_in_the_middle_of_a_paper_leaves_it_to_this_one(drawer: Drawer, said: bytes) -> None:
    told: list[tuple[int, int]] = []
    paper = drawer.draw(
        partial(killed_midway, os.getpid(), said), progress=lambda done, total: told.append((done, total))
    )
    assert paper.content == b"here"
    assert told == [(0, 3), (1, 3), (0, 3), (1, 3), (2, 3), (3, 3)]


@contextmanager
def word_of(place: Path) -> Iterator[TextIO]:
    """Give the end of a pipe that `stuck` tells its process through: it is closed when that process ends."""
    os.mkfifo(place)
    # open for writing too, else this would wait until somebody writes
    held = os.open(place, os.O_RDWR)
    with place.open(encoding="utf-8") as pipe:
        assert select.select([pipe], [], [], LIMIT_S)[0], "nobody draws"
        os.close(held)
        yield pipe


def ends(pipe: TextIO) -> bool:
    """Tell whether the process at the other end of a pipe is gone before long."""
    return bool(select.select([pipe], [], [], LIMIT_S)[0]) and pipe.read() == ""


@only_posix
def test_a_paper_that_is_stuck_can_be_called_off_all_the_same(drawer: Drawer, tmp_path: Path) -> None:
    place = tmp_path / "word"
    os.mkfifo(place)
    word = os.open(place, os.O_RDWR | os.O_NONBLOCK)
    said: list[bytes] = []

    def cancelled() -> bool:
        if not said and select.select([word], [], [], 0)[0]:
            said.append(os.read(word, 99))
        return bool(said)

    with pytest.raises(Cancelled):
        drawer.draw(partial(stuck, place), cancelled=cancelled)
    os.close(word)
    with pytest.raises(ProcessLookupError):
        os.kill(int(said[0]), 0)
    assert drawer.draw(where).content not in (said[0].strip(), str(os.getpid()).encode())


ASKER = """
import sys
from functools import partial
from pathlib import Path
from facilitator.export.apart import Drawer
from tests.facilitator.export.renders import stuck
from ui.paperwork.drawing import command
Drawer(command()).draw(partial(stuck, Path(sys.argv[1])))
"""


@only_posix
def test_with_the_app_that_is_killed_ends_the_process_in_the_middle_of_its_paper(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ASKER, str(tmp_path / "word")], cwd=ROOT) as app:
        with word_of(tmp_path / "word") as pipe:
            drawing = int(pipe.readline())
            app.kill()
            gone = ends(pipe)
        if not gone:
            os.kill(drawing, signal.SIGKILL)
    assert gone


def test_what_lies_where_the_app_was_started_is_not_taken_for_the_app(
    drawer: Drawer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("ui.py", "pickle.py"):
        (tmp_path / name).write_text("raise SystemExit\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert drawer.draw(where).content != str(os.getpid()).encode()


COPIED = """
import os
from facilitator.export.apart import Drawer
from ui.paperwork.drawing import command
import where
drawer = Drawer(command())
print(drawer.draw(where.where).content != str(os.getpid()).encode())
drawer.close()
"""


def test_the_program_may_lie_on_a_path_with_spaces_and_letters_of_its_own(tmp_path: Path) -> None:
    home = tmp_path / "Blåbær og ære"
    ignored = shutil.ignore_patterns("__pycache__")
    for package in ("facilitator", "ui"):
        shutil.copytree(ROOT / package, home / package, ignore=ignored)
    shutil.copy(ROOT / "tests" / "facilitator" / "export" / "renders.py", home / "where.py")
    environment = os.environ | {"PYTHONPATH": str(home), "LC_ALL": "C"}
    program = [sys.executable, "-P", "-c", COPIED]
    ran = subprocess.run(program, env=environment, capture_output=True, text=True, check=True, timeout=60, cwd=tmp_path)
    assert (ran.stdout.strip(), ran.stderr) == ("True", "")
