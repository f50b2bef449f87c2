"""Where the app has its papers drawn: in this program started once more, so that the windows never wait for paper."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.export.apart import Drawer
    from facilitator.export.saving import Paper, Render
    from facilitator.export.writing import Check, Progress

DRAW = "draw-papers"
"""What the program is called with to draw papers; nobody types it, so `--help` does not name it."""


class Drawing:
    """Draws for the jobs in the background. Nothing is loaded and no process started before the first paper."""

    def __init__(self) -> None:
        """Begin without a process."""
        self._drawer: Drawer | None = None

    def draw(self, render: Render, *, progress: Progress | None, cancelled: Check | None) -> Paper:
        """Return the paper that `render` makes.

        Raises:
            Cancelled: somebody called it off.
        """
        from facilitator.export.apart import Drawer

        if self._drawer is None:
            self._drawer = Drawer(command())
        return self._drawer.draw(render, progress=progress, cancelled=cancelled)

    def close(self) -> None:
        """End the process where there is one; to be called when no job is left."""
        if self._drawer is not None:
            self._drawer.close()


def command() -> tuple[str, ...]:
    """Return the command that starts this program once more to draw papers."""
    if getattr(sys, "frozen", False):
        return (sys.executable, DRAW)
    # -P: whatever lies in the folder that the program was started in, it is not the program
    return (sys.executable, "-P", "-m", "ui", DRAW)
