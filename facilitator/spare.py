"""Where the day is kept if the person's own folder cannot be written to: a spare one, with a copy of what is at home.

The words at home are never touched, and what was written in the spare folder is never written over.
"""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from facilitator import paths, settings

_ORIGIN = "copied-from.txt"
"""Tells by which state of the home a copy was made."""
_FULL = (errno.ENOSPC, errno.EDQUOT)


class Kept(Enum):
    """Where the words of the day go: home, to a spare folder, or to one that began with a copy of what is at home."""

    HOME = "home"
    SPARE = "spare"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Place:
    """A folder for the person's data, and what it is."""

    folder: Path
    kept: Kept = Kept.HOME


def usable_home(chosen: Path | None = None) -> Place:
    """Return the folder for the person's data: their own, or a spare one where that cannot be written to.

    A folder that somebody named is never replaced, and neither is one with workshops that cannot be copied: an empty
    list in its place would look as if they were lost.
    """
    folder = paths.home(chosen)
    if chosen is not None or os.environ.get("FACILITATOR_HOME"):
        return Place(folder)
    own = paths.database(folder)
    has_workshops = own.exists()
    if _can_be_written(folder) and (not has_workshops or os.access(own, os.W_OK)):
        return Place(folder)
    spare = _spare()
    if not _can_be_written(spare):
        return Place(folder)
    if not has_workshops:
        return Place(spare, Kept.SPARE)
    return Place(spare, Kept.COPY) if _copied(folder, spare) else Place(folder)


def _can_be_written(folder: Path) -> bool:
    """Tell whether files can be made in a folder; on a full disk they will be, once there is room."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return False
    if not os.access(folder, os.W_OK):
        return False
    # what a system allows is not always known before it is tried
    probe = folder / f".can-be-written-{os.getpid()}"
    try:
        probe.touch()
        probe.unlink()
    except OSError as error:
        return error.errno in _FULL
    return True


def _spare() -> Path:
    """Return a folder of this person's own among the temporary ones, the same at every start."""
    import getpass
    import tempfile

    try:
        person = getpass.getuser()
    except (KeyError, OSError):
        person = str(os.getpid())
    return Path(tempfile.gettempdir()) / f"{paths.APP_NAME.lower()}-{person}"


def _copied(home: Path, spare: Path) -> bool:
    """Have the workshops of the home in the spare folder; tell whether they are there.

    A copy made before goes on to be used, with all that was done in it since, unless the home has changed meanwhile.
    """
    try:
        origin = _state_of(home)
        note, there = spare / _ORIGIN, paths.database(spare)
        if there.exists() and note.is_file() and note.read_text(encoding="utf-8") == origin:
            return True
        if there.exists():
            _set_aside(there)
        note.write_text(origin, encoding="utf-8")
        _copy(home, spare)
    except OSError:
        return False
    return True


def _state_of(home: Path) -> str:
    """Return what changes with every word that is saved at home."""
    own = paths.database(home)
    files = (own, _log_of(own))
    known = ((file.name, file.stat()) for file in files if file.exists())
    return "\n".join(f"{name} {stat.st_size} {stat.st_mtime_ns}" for name, stat in known)


def _copy(home: Path, spare: Path) -> None:
    """Copy database, log and settings; the database comes to its place last, and only whole."""
    from shutil import copyfile

    own, there = paths.database(home), paths.database(spare)
    part = there.with_suffix(".part")
    copyfile(own, part)
    if _log_of(own).exists():
        copyfile(_log_of(own), _log_of(there))
    else:
        _log_of(there).unlink(missing_ok=True)
    with suppress(OSError):
        copyfile(home / settings.FILE_NAME, spare / settings.FILE_NAME)
    part.replace(there)


def _set_aside(database: Path) -> None:
    """Give an earlier copy another name, with what its log still holds."""
    number = 1
    while (aside := database.with_name(f"{database.stem}-earlier-{number}{database.suffix}")).exists():
        number += 1
    if _log_of(database).exists():
        _log_of(database).replace(_log_of(aside))
    database.replace(aside)


def _log_of(database: Path) -> Path:
    """Return the log in which the latest words lie until they go into the database itself."""
    return database.with_name(f"{database.name}-wal")
