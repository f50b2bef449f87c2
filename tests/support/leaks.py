"""Notices what a test leaves running: timers, threads and windows, and where each was started."""

from __future__ import annotations

import gc
import inspect
import os
import sys
import threading
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pytest
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

ROOT = Path(__file__).resolve().parents[2]
_OURS = f"{ROOT}{os.sep}"


class Starts:
    """Remembers, for each object that was started, the line of ours that started it."""

    def __init__(self) -> None:
        self._places: list[tuple[weakref.ref[Any], str]] = []

    def watch(self, monkeypatch: pytest.MonkeyPatch, owner: type, method: str) -> None:
        """Have every later call of `owner.method` remembered until the test is over."""
        original: Callable[..., Any] = getattr(owner, method)

        def started(instance: object, *args: Any, **kwargs: Any) -> object:
            self._places.append((weakref.ref(instance), where_called()))
            return original(instance, *args, **kwargs)

        monkeypatch.setattr(owner, method, started)

    def alive(self) -> Iterator[tuple[Any, str]]:
        """Give each object that still exists, once, with the last place that started it."""
        last = {id(thing): (thing, place) for ref, place in self._places if (thing := ref()) is not None}
        yield from last.values()

    def place_of(self, thing: object) -> str:
        """Say where this object was started, as far as that was seen."""
        return next((place for other, place in self.alive() if other is thing), "a place that was not seen")


class LeakWatch:
    """Watches one test and tells afterwards what it left behind.

    Qt is only looked at where a QApplication exists, so tests of the domain pay nothing for it.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._starts = Starts()
        self._threads_before = set(threading.enumerate())
        self._starts.watch(monkeypatch, threading.Thread, "start")
        # pytest-qt has imported Qt by now; without it there is nothing to watch
        if "PySide6.QtWidgets" in sys.modules:
            self._watch_qt(monkeypatch)
        self._windows_before = {id(window) for window in _windows()}

    def leaks(self) -> list[str]:
        """Give one sentence for each thing that still runs or stands."""
        _delete_what_waits_for_it()
        found = self._leaks_now()
        if found:
            # what only a reference cycle keeps is no leak
            gc.collect()
            _delete_what_waits_for_it()
            found = self._leaks_now()
        return found

    def clean_up(self) -> None:
        """Stop timers and close windows, so that the next test starts on clean ground."""
        for timer in self._running_timers():
            timer.stop()
        for window in self._new_windows():
            window.close()
            window.deleteLater()
        _delete_what_waits_for_it()

    def _watch_qt(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from PySide6.QtCore import QThread, QTimer
        from PySide6.QtWidgets import QWidget

        self._starts.watch(monkeypatch, QTimer, "start")
        self._starts.watch(monkeypatch, QThread, "start")
        for method in ("show", "showFullScreen", "showMaximized"):
            self._starts.watch(monkeypatch, QWidget, method)

    def _leaks_now(self) -> list[str]:
        running = [*self._running_timers(), *self._running_qthreads()]
        return [
            *(f"the thread {thread.name!r} still runs, {self._started(thread)}" for thread in self._threads()),
            *(f"the {_name(thing)} still runs, {self._started(thing)}" for thing in running),
            *(f"the window {_name(window)} is left, {self._started(window)}" for window in self._new_windows()),
        ]

    def _started(self, thing: object) -> str:
        return f"started in {self._starts.place_of(thing)}"

    def _threads(self) -> list[threading.Thread]:
        new = set(threading.enumerate()) - self._threads_before
        # a dummy is only Python's view of a thread that Qt owns; the watch over QThread tells about those
        dummy = threading._DummyThread  # noqa: SLF001 - there is no public way to tell
        return [thread for thread in new if not isinstance(thread, dummy)]

    def _running_timers(self) -> list[Any]:
        return [thing for thing in self._alive_qt("QTimer") if thing.isActive()]

    def _running_qthreads(self) -> list[Any]:
        return [thing for thing in self._alive_qt("QThread") if thing.isRunning()]

    def _alive_qt(self, type_name: str) -> list[Any]:
        core = sys.modules.get("PySide6.QtCore")
        if core is None:
            return []
        import shiboken6

        wanted = getattr(core, type_name)
        alive = [thing for thing, _ in self._starts.alive() if isinstance(thing, wanted)]
        return [thing for thing in alive if shiboken6.isValid(thing)]

    def _new_windows(self) -> list[QWidget]:
        # a window that has a parent goes with it: the parent is the one to name
        own = [window for window in _windows() if window.parent() is None]
        return [window for window in own if id(window) not in self._windows_before]


def where_called() -> str:
    """Give file and line of the innermost caller that is ours and not this watch."""
    frame = inspect.currentframe()
    while frame is not None:
        code = frame.f_code
        # no Path and no traceback for each frame: every window that is shown and every timer that starts comes here
        if code.co_filename.startswith(_OURS) and code.co_filename != __file__ and ".venv" not in code.co_filename:
            return f"{Path(code.co_filename).relative_to(ROOT)}:{frame.f_lineno} ({code.co_name})"
        frame = frame.f_back
    return "code that is not ours"


def _windows() -> list[QWidget]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    return list(widgets.QApplication.topLevelWidgets())


def _delete_what_waits_for_it() -> None:
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)


def _name(thing: QObject) -> str:
    return f"{type(thing).__name__} {thing.objectName()!r}"
