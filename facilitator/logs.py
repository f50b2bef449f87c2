"""The program's own log: a few small files in the data folder, with no word of what was said in the room.

Logs are copied, sent and read by others. So an error is written with its kind and the lines of code it came through;
its message only where that cannot hold a card's text, a note or a name.
"""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import sys
import traceback
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from types import TracebackType

from typing_extensions import override

from facilitator.errors import ExpectedError

log = logging.getLogger(__name__)

FILE_NAME = "facilitator.log"
FILES = 5
FILE_BYTES = 500_000
LINE_BYTES = 20_000
"""The room that a file keeps for one more line, an error with the whole way it came."""

_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_WITHHELD = "(its message is left out: it may hold words of the room)"
_CODE_ROOT = Path(__file__).resolve().parents[1]
_SHOW_ARGUMENTS = ("asyncio", "qasync")
"""Loggers of others that show, at the level of debugging, what functions were called with."""
# What Python and SQLite say by themselves about code and tables, never about the values in them.
_SAYS_NO_VALUES = (
    AttributeError,
    ImportError,
    NameError,
    NotImplementedError,
    RecursionError,
    TypeError,
    sqlite3.Error,
)

ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


class DiscreetFormatter(logging.Formatter):
    """Writes errors without what was said in the room."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        """Return the line for a record."""
        # The first formatter leaves its text of the error on the record for all others, and that one may be frank.
        frank, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = frank

    @override
    def formatException(self, ei: ExcInfo) -> str:
        """Return the error as `discreet` tells it."""
        return discreet(ei[1]) if ei[1] is not None else ""


def set_up(folder: Path, *, level: int = logging.INFO, terminal: bool = False) -> list[logging.Handler]:
    """Let everything that is logged from now on go to files in `folder`, and to the terminal where asked.

    A folder that cannot be written is no reason to stop: there is no log then. `put_away` ends it.
    """
    handlers: list[logging.Handler] = []
    try:
        handlers.append(_to_files(folder))
    except OSError as error:
        log.info("there is no log file: %s", message_of(error))
    if terminal and sys.stderr is not None:
        handlers.append(logging.StreamHandler())
    root = logging.getLogger()
    root.setLevel(level)
    for talkative in _SHOW_ARGUMENTS:
        logging.getLogger(talkative).setLevel(max(level, logging.INFO))
    for handler in handlers:
        handler.setFormatter(DiscreetFormatter(_LINE))
        root.addHandler(handler)
    return handlers


def put_away(handlers: list[logging.Handler]) -> None:
    """Close what `set_up` opened."""
    for handler in handlers:
        logging.getLogger().removeHandler(handler)
        handler.close()


def discreet(error: BaseException) -> str:
    """Return an error with the way it came, and without what was said in the room."""
    lines: list[str] = []
    for part, link in _chain(error):
        if link:
            lines.append(link)
        lines += [f"  {place}" for place in _places(part)]
        lines.append(f"{kind_of(part)}: {message_of(part)}")
    return "\n".join(lines)


def message_of(error: BaseException) -> str:
    """Return an error's own words, as far as they cannot hold words of the room."""
    match error:
        case ExpectedError(code=code):
            return code.value
        case OSError(strerror=str(told)):
            return told
        case _ if isinstance(error, _SAYS_NO_VALUES):
            return str(error)
    return _WITHHELD


def kind_of(error: BaseException) -> str:
    """Return the name of an error's type."""
    made_in = type(error).__module__
    return type(error).__qualname__ if made_in == "builtins" else f"{made_in}.{type(error).__qualname__}"


def place_of(error: BaseException) -> str:
    """Return the line of our own code where an error arose, the innermost one; empty where it never came by."""
    ours = [place for place, is_ours in _frames(error) if is_ours]
    return ours[-1] if ours else ""


def _to_files(folder: Path) -> logging.Handler:
    folder.mkdir(parents=True, exist_ok=True)
    return _QuietFile(folder / FILE_NAME, encoding="utf-8", errors="backslashreplace")


class _QuietFile(logging.FileHandler):
    """A log that begins another file when one is full, and goes on without a line it cannot write.

    Python's own that does the former comes with sockets and pickles, 1 MB in every start. For the latter, Python's own
    way would print the whole trouble on standard error, again for each line while the disk is full, and what was said
    in the room with it.
    """

    @override
    def emit(self, record: logging.LogRecord) -> None:
        # Where the files cannot be moved, the full one grows on.
        with contextlib.suppress(OSError):
            if Path(self.baseFilename).stat().st_size > FILE_BYTES - LINE_BYTES:
                self._begin_another()
        super().emit(record)

    @override
    def handleError(self, record: logging.LogRecord) -> None:
        return

    def _begin_another(self) -> None:
        # The next line opens the file anew.
        self.close()
        path = Path(self.baseFilename)
        names = [path, *(path.with_name(f"{path.name}.{number}") for number in range(1, FILES))]
        for newer, older in reversed(list(pairwise(names))):
            if newer.exists():
                newer.replace(older)

    @override
    def close(self) -> None:
        # What cannot be written is flushed once more at the end.
        with contextlib.suppress(OSError):
            super().close()


def _chain(error: BaseException) -> list[tuple[BaseException, str]]:
    """Return the errors that led to this one, the first first, each with how it is linked to the one before."""
    parts: list[tuple[BaseException, str]] = []
    seen: set[int] = set()
    now: BaseException | None = error
    while now is not None and id(now) not in seen:
        seen.add(id(now))
        before = now.__cause__ or (None if now.__suppress_context__ else now.__context__)
        link = "" if before is None else "which led to:" if now.__cause__ else "and while that was handled:"
        parts.append((now, link))
        now = before
    return parts[::-1]


def _places(error: BaseException) -> Iterator[str]:
    return (place for place, _ in _frames(error))


def _frames(error: BaseException) -> Iterator[tuple[str, bool]]:
    """Yield where an error came through, outermost first, and whether that is code of ours."""
    for frame in traceback.extract_tb(error.__traceback__):
        path = Path(frame.filename)
        inside = path.is_relative_to(_CODE_ROOT) and not {".venv", "site-packages"} & set(path.parts)
        # The folders above say whose machine it is, and nothing about the error.
        shown = path.relative_to(_CODE_ROOT).as_posix() if inside else "/".join(path.parts[-2:])
        yield f"{shown}:{frame.lineno} in {frame.name}", inside
