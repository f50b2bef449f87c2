"""A paper drawn in another process is the same paper, and one that cannot be drawn there is drawn here."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from functools import partial
from io import BytesIO

import pytest
from pypdf import PdfReader

from facilitator.export.apart import Drawer, draw_summary
from facilitator.export.document import Audience
from facilitator.export.saving import Render
from facilitator.export.writing import Cancelled
from tests.facilitator.export.days import full_day
from tests.facilitator.export.renders import deadly, stubborn, where
from ui.paperwork.drawing import command

ENDS_AT_ONCE = (sys.executable, "-c", "pass")
SAYS_SOMETHING_ELSE = (sys.executable, "-c", "import sys; sys.stdin.buffer.read(1); print('What?')")
IS_NOT_THERE = (os.path.join(os.sep, "nowhere", "facilitator"),)


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
@pytest.mark.parametrize("wrong", [ENDS_AT_ONCE, SAYS_SOMETHING_ELSE, IS_NOT_THERE])
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
