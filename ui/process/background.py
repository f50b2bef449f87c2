"""Work off the GUI thread: one worker, one job after another, and no error that nobody hears of.

A job is a plain function that is handed a `Progress` first. It runs in the worker thread and never touches a widget;
everything a `Job` tells arrives in the GUI thread. One that is called off lets `Cancelled` through.
"""

from __future__ import annotations

import concurrent.futures
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

from PySide6.QtCore import QObject, Qt, Signal, Slot

from facilitator.export.saving import Draw, draw_here
from facilitator.export.writing import Cancelled

if TYPE_CHECKING:
    import asyncio

POLITE_S = 0.0001
"""How long the worker may keep Python's lock while the windows want it. By default that is 5 ms, and a window that is
painted asks for the lock several times."""

GetLoop = Callable[[], "asyncio.AbstractEventLoop"]
_P = ParamSpec("_P")


class Progress(QObject):
    """What a job is handed to say how far it is, and to learn that it is wanted no more.

    Signals:
        told: the job is this far, from 0 to 1. Emitted in the worker thread; connect it queued.
    """

    told = Signal(float)

    def __init__(self, draw: Draw = draw_here, parent: QObject | None = None) -> None:
        """Begin at nothing, wanted. `draw` is for jobs that make papers: it knows where they are drawn."""
        super().__init__(parent)
        self.draw = draw
        self._unwanted = threading.Event()

    def tell(self, share: float) -> None:
        """Say how far the job is, from 0 to 1; for the job itself.

        Raises:
            Cancelled: the job is wanted no more.
        """
        self.check()
        self.told.emit(min(1.0, max(0.0, share)))

    def step(self, done: int, total: int) -> None:
        """Say how much is done, and of how much; for the job itself.

        Raises:
            Cancelled: the job is wanted no more.
        """
        self.tell(done / total if total else 1.0)

    def check(self) -> None:
        """Raise `Cancelled` where the job is wanted no more; for the job itself."""
        if self.is_cancelled():
            raise Cancelled

    def is_cancelled(self) -> bool:
        """Tell whether the job is wanted no more."""
        return self._unwanted.is_set()

    def cancel(self) -> None:
        """Let the job know that it is wanted no more, whatever thread this is called in."""
        self._unwanted.set()


class Job(QObject):
    """One function on its way through the worker.

    Signals:
        progressed: the function is this far, from 0 to 1.
        done: it ended well; carries what it returned.
        failed: it ended with an error, which was handed on already; carries it.
        cancelled: it stopped because nobody wanted it any more.
        ended: it is over, however that was; the last signal of a job.
    """

    progressed = Signal(float)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()

    def __init__(self, take_error: Callable[[BaseException], None], draw: Draw, parent: QObject) -> None:
        """Hand an error of the function to `take_error`, and `draw` to the function."""
        super().__init__(parent)
        self._take_error = take_error
        self._over = False
        self.progress = Progress(draw, self)
        # the function tells from the worker thread; queued, so that widgets hear it in their own
        self.progress.told.connect(self.on_told, Qt.ConnectionType.QueuedConnection)

    @property
    def is_over(self) -> bool:
        """Tell whether the job has ended."""
        return self._over

    @Slot()
    def cancel(self) -> None:
        """Ask the job to stop. It ends when it next looks; one that is done by then stays done."""
        self.progress.cancel()

    @Slot(float)
    def on_told(self, share: float) -> None:
        """Pass on how far the function is, as long as that means something."""
        if not self._over:
            self.progressed.emit(share)

    def settle(self, future: concurrent.futures.Future[Any]) -> None:
        """Tell how the function ended, once."""
        if self._over:
            return
        self._over = True
        error = None if future.cancelled() else future.exception()
        if future.cancelled() or isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is not None:
            self._take_error(error)
            self.failed.emit(error)
        else:
            self.done.emit(future.result())
        self.ended.emit()


class Background(QObject):
    """Runs plain functions in one worker thread, in the order in which they were asked for.

    Signals:
        busy_changed: there is something to do now, or nothing any more.
    """

    busy_changed = Signal(bool)
    _loaded = Signal()
    """What the loop is made of is there; emitted in the worker thread."""

    def __init__(
        self,
        get_loop: GetLoop,
        take_error: Callable[[BaseException], None],
        parent: QObject | None = None,
        *,
        draw: Draw = draw_here,
    ) -> None:
        """Come back to the GUI thread through the loop that `get_loop` gives, which is asked for with the first job.

        Errors of jobs go to `take_error`, called in the GUI thread. Jobs that make papers have them drawn by `draw`.
        """
        super().__init__(parent)
        self._get_loop = get_loop
        self._take_error = take_error
        self._draw = draw
        self._executor = concurrent.futures.ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")
        self._usual_s = sys.getswitchinterval()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._is_loading = False
        self._running: dict[concurrent.futures.Future[Any], Job] = {}
        # asyncio itself holds what it waits for only weakly
        self._awaited: dict[asyncio.Future[Any], concurrent.futures.Future[Any]] = {}
        self._loaded.connect(self.on_loaded, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Tell whether a job runs or waits."""
        return bool(self._running)

    def run(self, work: Callable[Concatenate[Progress, _P], object], /, *args: _P.args, **kwargs: _P.kwargs) -> Job:
        """Let `work(progress, …)` run in the worker thread, and return the job to listen to.

        Nothing is told before control has returned to the event loop, so there is time to connect.
        """
        if not self._running:
            sys.setswitchinterval(POLITE_S)
        if not self._is_loading:
            self._is_loading = True
            self._executor.submit(self._load)
        job = Job(self._take_error, self._draw, self)
        future = self._executor.submit(work, job.progress, *args, **kwargs)
        self._running[future] = job
        if self._loop is not None:
            self._await(future, self._loop)
        if len(self._running) == 1:
            self.busy_changed.emit(True)
        return job

    def shutdown(self) -> None:
        """Ask everything to stop and wait until the worker has ended; every job has told how it ended by then."""
        for job in self._running.values():
            job.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)
        for future in tuple(self._running):
            self._settle(future)

    @Slot()
    def on_loaded(self) -> None:
        """Wait for what was asked for in the meantime."""
        self._loop = self._get_loop()
        for future in self._running:
            self._await(future, self._loop)

    def _load(self) -> None:
        """Load what the loop is made of; in the worker, as it takes longer than a second of the clock can wait."""
        try:
            import qasync  # noqa: F401 - it is used where the loop is made
        finally:
            # where it cannot be loaded, making the loop says so in the GUI thread, and somebody hears of it
            self._loaded.emit()

    def _await(self, future: concurrent.futures.Future[Any], loop: asyncio.AbstractEventLoop) -> None:
        from asyncio import wrap_future

        awaited = wrap_future(future, loop=loop)
        self._awaited[awaited] = future
        awaited.add_done_callback(self._on_done)

    def _on_done(self, awaited: asyncio.Future[Any]) -> None:
        # an error is read from the worker's own future; looking at this one says that somebody took it
        if not awaited.cancelled():
            awaited.exception()
        self._settle(self._awaited.pop(awaited))

    def _settle(self, future: concurrent.futures.Future[Any]) -> None:
        job = self._running.pop(future, None)
        if job is None:
            return
        job.settle(future)
        job.deleteLater()
        if not self._running:
            sys.setswitchinterval(self._usual_s)
            self.busy_changed.emit(False)
