"""Papers that say which process drew them, or that cannot be drawn: for tests of where papers are drawn."""

from __future__ import annotations

import os
import signal

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
