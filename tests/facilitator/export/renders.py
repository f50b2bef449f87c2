"""Papers that say which process drew them, or that cannot be drawn: for tests of where papers are drawn."""

from __future__ import annotations

import os
import shutil
import signal
import threading
from pathlib import Path

from facilitator.export.saving import Paper
from facilitator.export.writing import Check, Progress


def where(*, progress: Progress | None, cancelled: Check | None) -> Paper:
    """Draw a paper that tells the process."""
    return Paper(str(os.getpid()).encode(), 1)


def stubborn(*, progress: Progress | None, cancelled: Check | None) -> Paper:
    """Draw no paper at all."""
    raise ValueError("no ink")


def deadly(own: int, *, progress: Progress | None, cancelled: Check | None) -> Paper:
    """Draw a paper in one process only; every other one dies over it."""
    if os.getpid() != own:
        os.kill(os.getpid(), signal.SIGTERM)
    return Paper(b"here", 1)


def killed_midway(own: int, said: bytes, *, progress: Progress | None, cancelled: Check | None) -> Paper:
    """Draw a paper in one process only; every other one is killed after its second page, having said something more."""
    assert progress is not None
    for page in range(4):
        if page == 2 and os.getpid() != own:
            os.write(1, said)
            os.kill(os.getpid(), signal.SIGKILL)
        progress(page, 3)
    return Paper(b"here", 3)


def stuck(place: Path, *, progress: Progress | None, cancelled: Check | None) -> Paper:
    """Draw for ever without a word; a pipe at `place` is told which process it is, and is held open."""
    with place.open("w", encoding="utf-8") as pipe:
        print(os.getpid(), file=pipe, flush=True)
        threading.Event().wait()
    return Paper(b"", 0)


def pulled(folder: Path, *, progress: Progress | None, cancelled: Check | None) -> Paper:
    """Draw a paper while the stick is pulled that it is to be written to."""
    shutil.rmtree(folder)
    return Paper(b"drawn", 1)
