"""asyncio's loop, made when the first work in the background needs it.

It runs on Qt's own loop, which turns already by then. Most of a day goes by without it, and with all that it loads (an
encryption library among it) it would be a tenth of the memory of an app that idles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from collections.abc import Callable

    from qasync import QEventLoop


class LateLoop:
    """Gives the loop to whoever asks, the same one each time."""

    def __init__(self, app: QApplication) -> None:
        """Begin without a loop."""
        self._app = app
        self._loop: QEventLoop | None = None
        self._on_made: Callable[[AbstractEventLoop], object] | None = None

    def when_made(self, on_made: Callable[[AbstractEventLoop], object]) -> None:
        """Hand the loop to `on_made` before anybody else has it."""
        self._on_made = on_made

    def get(self) -> AbstractEventLoop:
        """Return the loop; to be called while Qt's own runs."""
        if self._loop is None:
            from qasync import QEventLoop

            self._loop = QEventLoop(self._app, already_running=True)
            if self._on_made is not None:
                self._on_made(self._loop)
        return self._loop

    def end(self) -> None:
        """Close the loop, if there is one; Qt's own ends with it."""
        if self._loop is not None:
            self._loop.stop()
            self._loop.close()
