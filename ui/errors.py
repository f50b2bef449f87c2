"""Where every error ends up: an expected trouble becomes a sentence, a bug is logged loud and told once.

Nothing here is modal and nothing here stops the day. Errors may come from any thread.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, Slot, qInstallMessageHandler

from facilitator import logs
from facilitator.errors import ExpectedError
from facilitator.sentences import error as sentence_of
from facilitator.texts import Texts

if TYPE_CHECKING:
    import asyncio

log = logging.getLogger(__name__)
qt_log = logging.getLogger("qt")

_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

QtHandler = Callable[[QtMsgType, QMessageLogContext, str], None]


class Errors(QObject):
    """Takes every error of the program, logs it, and tells the trainer what that means.

    Signals:
        trouble_told: an expected trouble, as the sentence to show.
        bug_told: a bug of a kind not met before: one sentence to show, and details that can be copied.
    """

    trouble_told = Signal(str)
    bug_told = Signal(str, str)
    _met = Signal(object)

    def __init__(self, texts: Callable[[], Texts], parent: QObject | None = None) -> None:
        """Ask `texts` for the words of the console whenever something is to be told."""
        super().__init__(parent)
        self._texts = texts
        self._met_bugs: dict[tuple[str, str], int] = {}
        self._lock = threading.Lock()
        self._hooks: tuple[Any, Any, QtHandler | None] | None = None
        self._met.connect(self.on_met)

    def install(self) -> None:
        """Take over what Python and Qt do with errors that nobody caught."""
        before = qInstallMessageHandler(self._take_qt_message)
        self._hooks = (sys.excepthook, threading.excepthook, before)
        sys.excepthook = self._take_uncaught
        threading.excepthook = self._take_from_thread

    def uninstall(self) -> None:
        """Give back what `install` took over."""
        if self._hooks is not None:
            sys.excepthook, threading.excepthook, before = self._hooks
            qInstallMessageHandler(before)
            self._hooks = None

    def watch_loop(self, loop: asyncio.AbstractEventLoop) -> None:
        """Take the errors of the loop's tasks and callbacks that nobody awaited."""
        loop.set_exception_handler(self._take_from_loop)

    def take(self, error: BaseException) -> None:
        """Log an error at once, and tell the trainer of it in the GUI thread; callable in any thread."""
        if isinstance(error, ExpectedError):
            log.info("expected trouble: %s", logs.message_of(error))
        elif not self._log_bug(error):
            return
        self._met.emit(error)

    @Slot(object)
    def on_met(self, error: BaseException) -> None:
        """Tell the trainer of an error that was logged."""
        texts = self._texts()
        if isinstance(error, ExpectedError):
            self.trouble_told.emit(sentence_of(error, texts))
            return
        summary = texts.t("Something went wrong in the program. You can carry on: everything saved is safe.")
        self.bug_told.emit(summary, logs.discreet(error))

    def _log_bug(self, error: BaseException) -> bool:
        """Log a bug; tell whether it is the first of its kind. One in every repaint must not push out all else."""
        kind = (logs.kind_of(error), logs.place_of(error))
        with self._lock:
            count = self._met_bugs[kind] = self._met_bugs.get(kind, 0) + 1
        if count == 1:
            log.error("a bug", exc_info=error)
        elif count & (count - 1) == 0:
            log.error("the bug %s at %s, met %d times by now", *kind, count)
        return count == 1

    def _take_uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.take(error)

    def _take_from_thread(self, args: threading.ExceptHookArgs) -> None:
        # a thread that ends itself by SystemExit is no news
        if args.exc_value is not None and not isinstance(args.exc_value, SystemExit):
            self.take(args.exc_value)

    def _take_from_loop(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        if isinstance(error, BaseException):
            self.take(error)
        else:
            # the rest of the context shows objects with whatever they hold
            log.error("the event loop: %s", context.get("message", ""))

    def _take_qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        qt_log.log(_QT_LEVELS.get(kind, logging.WARNING), "%s", message)
