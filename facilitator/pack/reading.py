"""Reads the TOML files of one pack folder, and never anything outside it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from facilitator.pack.problems import FileLog, ProblemCode, ProblemLog

MOST_BYTES = 4_000_000
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LINE = re.compile(r"at line (\d+), column")

Table = dict[str, object]
"""What TOML holds under a header: values by name."""


def is_id(name: str) -> bool:
    """Tell whether `name` is lower-case words with hyphens between them, as ids and file names are."""
    return _ID.fullmatch(name) is not None


def leads_out(name: str) -> bool:
    """Tell whether `name`, taken as a file name, would lead to another folder."""
    return "/" in name or "\\" in name or name == ".."


def part(table: Table, name: str) -> Table:
    """Return the table under `name`, an empty one where there is none."""
    found = table.get(name)
    return found if isinstance(found, dict) else {}


class PackFolder:
    """One pack's folder. What cannot be read is told to the log and given as None."""

    def __init__(self, root: Path, log: ProblemLog) -> None:
        """Read below `root`, which may itself be a link."""
        self._root = root.resolve()
        self._log = log

    def has_file(self, file: str) -> bool:
        """Tell whether `file` is there, in whatever state."""
        path = self._root / file
        return path.exists() or path.is_symlink()

    def has_folder(self, folder: str) -> bool:
        """Tell whether `folder` is there and inside the pack; one that leads out is told."""
        path = self._root / folder
        if not path.is_dir():
            return False
        return self._inside(path, self._log.for_file(folder))

    def folders(self, folder: str) -> tuple[str, ...]:
        """Return the names of the folders in `folder` that could be ids."""
        if not self.has_folder(folder):
            return ()
        return tuple(
            sorted(path.name for path in (self._root / folder).iterdir() if is_id(path.name) and path.is_dir())
        )

    def tables(self, folder: str) -> dict[str, Table | None]:
        """Return the TOML files of `folder` by their names without ending, in the order of the alphabet.

        Hidden files and files with other endings are passed over.
        """
        if not self.has_folder(folder):
            return {}
        tables: dict[str, Table | None] = {}
        for path in sorted((self._root / folder).glob("*.toml")):
            file = f"{folder}/{path.name}"
            if path.name.startswith("."):
                continue
            if is_id(path.stem):
                tables[path.stem] = self.table(file)
            else:
                self._log.add(ProblemCode.BAD_ID, file, id=path.stem)
        return tables

    def table(self, file: str) -> Table | None:
        """Return what the TOML file `file` holds, or None after telling why not."""
        told = self._log.for_file(file)
        data = self._bytes(self._root / file, told)
        if data is None:
            return None
        try:
            # an editor may have put a byte order mark in front
            return _parsed(data.decode("utf-8-sig"), told)
        except UnicodeDecodeError as error:
            told.tell(ProblemCode.NOT_UTF8, line=data.count(b"\n", 0, error.start) + 1)
            return None

    def _bytes(self, path: Path, told: FileLog) -> bytes | None:
        if not self._inside(path, told):
            return None
        if not path.exists():
            told.tell(ProblemCode.MISSING_FILE, name=told.file)
            return None
        data = _content(path)
        if data is None:
            told.tell(ProblemCode.UNREADABLE)
        elif len(data) > MOST_BYTES:
            told.tell(ProblemCode.TOO_BIG, most_mb=MOST_BYTES // 1_000_000)
            return None
        return data

    def _inside(self, path: Path, told: FileLog) -> bool:
        try:
            inside = path.resolve().is_relative_to(self._root)
        except (OSError, RuntimeError):  # a link that leads round in a circle
            inside = False
        if not inside:
            told.tell(ProblemCode.PATH_OUTSIDE, name=path.name)
        return inside


def _content(path: Path) -> bytes | None:
    # a folder cannot be read, and a pipe or a device would never end
    if not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError:
        return None


def _parsed(text: str, told: FileLog) -> Table | None:
    try:
        return tomllib.loads(text)
    except RecursionError:
        told.tell(ProblemCode.UNREADABLE)
    except ValueError as error:  # TOMLDecodeError, and plain ones for numbers of thousands of digits
        found = _LINE.search(str(error))
        told.tell(ProblemCode.BROKEN_TOML, line=found.group(1) if found else len(text.splitlines()))
    return None
