"""Writing a file so that it is whole or not there: into a new file beside it first, then in its place in one step."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from facilitator.errors import ErrorCode, ExpectedError

Progress = Callable[[int, int], None]
"""Told how much is done, and of how much."""

Check = Callable[[], bool]
"""Asked whether to stop."""

_BLOCK = 256 * 1024
_MOST_LETTERS = 40
"""Of a name beside another: a letter may be four bytes long, and a whole name 255."""
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


class Cancelled(Exception):  # noqa: N818 - it is no error: somebody wished it
    """The work was called off before it was done; nothing was changed."""


def write_file(path: Path, content: bytes, *, progress: Progress | None = None, cancelled: Check | None = None) -> None:
    """Write `content` to `path`; an older file is replaced only when the new one is whole and on the disk.

    Args:
        path: The file; its folder must exist. Through a link, the file that it leads to is replaced.
        content: All that the file shall hold.
        progress: Told the bytes done, and all.
        cancelled: Asked before each block; once it says yes, the older file stays as it is.

    Raises:
        ExpectedError: `DISK_FULL` or `CANNOT_WRITE`, with the path.
        Cancelled: the check said yes.
    """
    try:
        target = Path(os.path.realpath(path))
        _refuse_protected(target)
        fresh = target.with_name(f".{target.name[:_MOST_LETTERS]}.{secrets.token_hex(4)}.part")
        try:
            _write_through(fresh, content, progress, cancelled)
            fresh.replace(target)
        except BaseException:
            with suppress(OSError):
                fresh.unlink()
            raise
        _sync_folder(target.parent)
    except OSError as error:
        code = ErrorCode.DISK_FULL if error.errno in _FULL else ErrorCode.CANNOT_WRITE
        raise ExpectedError(code, path=str(path)) from error
    except ValueError as error:
        # a name that no file can have, such as one with a null character
        raise ExpectedError(ErrorCode.CANNOT_WRITE, path=str(path)) from error


def _refuse_protected(target: Path) -> None:
    """Raise where the file is there and must not be written: replacing it would get round its protection."""
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))


def _write_through(fresh: Path, content: bytes, progress: Progress | None, cancelled: Check | None) -> None:
    with fresh.open("xb") as file:
        for begin in range(0, len(content), _BLOCK):
            if cancelled is not None and cancelled():
                raise Cancelled
            file.write(content[begin : begin + _BLOCK])
            if progress is not None:
                progress(min(begin + _BLOCK, len(content)), len(content))
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new name last too, where a folder can be asked to (Windows has no such call)."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    # Some network folders refuse; the file itself is on the disk by now.
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
