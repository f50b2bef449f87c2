"""A paper that was made, and the one way in which any of them gets into a file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Protocol

from facilitator.export.writing import Check, Progress, write_file


class LeftOut(Enum):
    """What a paper could not hold."""

    LOGO = "logo"


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished PDF, and what had to be left out of it."""

    content: bytes
    pages: int
    left_out: tuple[LeftOut, ...] = ()


class Render(Protocol):
    """Makes a paper: what it is made from is given already."""

    def __call__(self, *, progress: Progress | None, cancelled: Check | None) -> Paper:
        """Return the paper; raise `Cancelled` where somebody called it off."""


class Draw(Protocol):
    """Says where a paper is drawn: in this process, or in another."""

    def __call__(self, render: Render, *, progress: Progress | None, cancelled: Check | None) -> Paper:
        """Return the paper; raise `Cancelled` where somebody called it off."""


def draw_here(render: Render, *, progress: Progress | None = None, cancelled: Check | None = None) -> Paper:
    """Draw a paper in this very process."""
    return render(progress=progress, cancelled=cancelled)


def save_paper(
    render: Render,
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: Check | None = None,
    draw: Draw = draw_here,
) -> Paper:
    """Make a paper and write it to `path`; what was there before is replaced only when the new file is whole.

    Raises:
        ExpectedError: the file cannot be written.
        Cancelled: somebody called it off; nothing was changed.
    """
    paper = draw(render, progress=progress, cancelled=cancelled)
    write_file(path, paper.content, cancelled=cancelled)
    return paper
