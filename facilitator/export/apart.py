"""Draws papers in a process of their own: drawing keeps Python busy, and the windows need it each second.

The process is this program once more. It is handed work on its standard input and answers on its standard output; when
nothing comes for a while, it ends, and it ends at once with whoever asked, also in the middle of a paper. Where it
cannot be had, a paper is drawn in the program itself, a little less smoothly for whoever looks at a clock.
"""

from __future__ import annotations

import logging
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import IO, TYPE_CHECKING

from facilitator.export.saving import Paper, Render, draw_here
from facilitator.export.writing import Cancelled, Check, Progress

if TYPE_CHECKING:
    from facilitator.export.collection import Collection
    from facilitator.export.document import Report

log = logging.getLogger(__name__)

_IDLE_S = 60.0
_LOOK_S = 0.1
"""How often somebody looks whether a paper is wanted no more, while the process says nothing."""
_NICE = 10
"""The windows come first."""
_ROOT = Path(__file__).resolve().parents[2]


_GONE = (OSError, EOFError, pickle.UnpicklingError, AttributeError, ImportError, IndexError, ValueError)
"""What is met where the process is not there, ends, or says something else than it should."""


class Drawer:
    """Has papers drawn apart, one after another; to be used by one thread at a time.

    The process starts with the first paper and stays for the next, as loading what draws takes longer than drawing.
    """

    def __init__(self, command: Sequence[str]) -> None:
        """Start the process with this command, which has to end in `answer`."""
        self._command = tuple(command)
        self._process: subprocess.Popen[bytes] | None = None

    def draw(self, render: Render, *, progress: Progress | None = None, cancelled: Check | None = None) -> Paper:
        """Return the paper that `render` makes.

        `render` is sent as it is: a function of a module, with what it draws bound to it by `functools.partial`.

        Raises:
            Cancelled: somebody called it off.
        """
        try:
            with self._watched(cancelled):
                return self._asked(render, progress, cancelled)
        except _GONE as error:
            self.close()
            if cancelled is not None and cancelled():
                raise Cancelled from error
            log.warning("a paper is drawn in the program itself, as no process does it: %r", error)
            return draw_here(render, progress=progress, cancelled=cancelled)
        except Cancelled:
            # nobody waits for what is being drawn
            self.close()
            raise

    def close(self) -> None:
        """End the process, whatever it is at."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            # what it never read is of no use to anybody
            with suppress(OSError):
                pipe.close() if pipe is not None else None

    def _asked(self, render: Render, progress: Progress | None, cancelled: Check | None) -> Paper:
        asking, answers = self._pipes()
        pickle.dump(render, asking)
        asking.flush()
        while True:
            if cancelled is not None and cancelled():
                raise Cancelled
            # what is read here was written by this very program
            match pickle.load(answers):
                case Paper() as paper:
                    return paper
                case (int(done), int(total)):
                    if progress is not None:
                        progress(done, total)
                case other:
                    raise pickle.UnpicklingError(f"this is no answer: {other!r}")

    @contextmanager
    def _watched(self, cancelled: Check | None) -> Iterator[None]:
        """End the process as soon as its paper is wanted no more: one that is stuck never comes to its next word."""
        if cancelled is None:
            yield
            return
        over = threading.Event()
        watch = threading.Thread(target=self._end_unwanted, args=(cancelled, over), name="paper-watch", daemon=True)
        watch.start()
        try:
            yield
        finally:
            over.set()
            watch.join()

    def _end_unwanted(self, cancelled: Check, over: threading.Event) -> None:
        while not over.wait(_LOOK_S):
            process = self._process
            if process is not None and cancelled():
                # whoever waits for its next word hears that it is gone
                process.kill()
                process.wait()
                return

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        """Return where to write and where to read, with the process running."""
        if self._process is None or self._process.poll() is not None:
            self.close()
            places = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
            self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": os.pathsep.join(places)},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        assert self._process.stdin is not None and self._process.stdout is not None, "both were asked for"
        return self._process.stdin, self._process.stdout


def draw_summary(report: Report, *, progress: Progress | None, cancelled: Check | None) -> Paper:
    """Draw a session summary; what that takes is loaded only where it is drawn."""
    from facilitator.export.summary import render_summary

    return render_summary(report, progress=progress, cancelled=cancelled)


def draw_collection(collection: Collection, *, progress: Progress | None, cancelled: Check | None) -> Paper:
    """Draw papers to hand out; what that takes is loaded only where they are drawn."""
    from facilitator.export.pdf_collection import render_collection

    return render_collection(collection, progress=progress, cancelled=cancelled)


def answer() -> int:
    """Draw what comes on standard input until there is nothing more; return the exit code.

    An error ends the process. Whoever asked draws the paper then, and meets the error where it is written down.
    """
    if hasattr(os, "nice"):
        os.nice(_NICE)
    told = sys.stdout.buffer
    # between the answers nothing else may stand
    sys.stdout = sys.stderr
    # a reader of its own: when Python ends it wants the usual one for itself, and a thread waits in this
    asked = open(sys.stdin.fileno(), "rb", closefd=False)  # noqa: SIM115 - it is read as long as the process lives
    orders: SimpleQueue[Render] = SimpleQueue()
    threading.Thread(target=_take_orders, args=(asked, orders), name="orders", daemon=True).start()
    while True:
        try:
            render = orders.get(timeout=_IDLE_S)
        except Empty:
            return 0
        _tell(told, render(progress=partial(_tell_step, told), cancelled=None))


def _take_orders(asked: IO[bytes], orders: SimpleQueue[Render]) -> None:
    """Hand on what is asked for; when nobody can ask any more, end the process, whatever it is at."""
    try:
        while True:
            orders.put(pickle.load(asked))
    finally:
        os._exit(0)


def _tell_step(told: IO[bytes], done: int, total: int) -> None:
    _tell(told, (done, total))


def _tell(told: IO[bytes], message: object) -> None:
    pickle.dump(message, told)
    told.flush()
