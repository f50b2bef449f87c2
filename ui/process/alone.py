"""One app on one data folder: a second one would write over what the first has saved, and cover its wall."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile

from facilitator.errors import ErrorCode, ExpectedError

FILE_NAME = "facilitator.lock"


def take(folder: Path) -> QLockFile | None:
    """Return the lock on a data folder; keep it for as long as the folder is used. One left by a crash is no lock.

    None where nothing can be written there; what that means is told by who opens the folder.

    Raises:
        ExpectedError: another app works with the folder.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    lock = QLockFile(str(folder / FILE_NAME))
    # No lock is ever too old: a day may last longer than Qt would believe.
    lock.setStaleLockTime(0)
    if lock.tryLock(0):
        return lock
    if lock.error() is QLockFile.LockError.LockFailedError:
        raise ExpectedError(ErrorCode.ALREADY_OPEN, path=str(folder))
    return None
