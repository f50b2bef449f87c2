"""Where things lie: what ships with the app, and the folder that belongs to the person."""

from __future__ import annotations

import os
from pathlib import Path

_HERE = Path(__file__).resolve().parent
APP_NAME = "Facilitator"


def _shipped() -> Path:
    """Return the folder that holds `assets` and `scenarios`: inside a wheel `_data`, in a checkout the one above."""
    packed = _HERE / "_data"
    return packed if packed.is_dir() else _HERE.parent


def asset(name: str) -> Path:
    """Return the path of a file that ships, for instance `fonts/NotoSans-Regular.ttf`."""
    return _shipped() / "assets" / name


def scenarios() -> Path:
    """Return the folder of the packs that ship."""
    return _shipped() / "scenarios"


def licence() -> Path:
    """Return the path of the program's own licence."""
    return _shipped() / "LICENSE"


def home(chosen: Path | None = None) -> Path:
    """Return the folder for the person's data: `chosen`, else `FACILITATOR_HOME`, else the system's place for it."""
    if chosen is not None:
        return chosen
    named = os.environ.get("FACILITATOR_HOME", "")
    if named:
        return Path(named)
    import platformdirs

    return Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))


def usable_home(chosen: Path | None = None) -> tuple[Path, bool]:
    """Return the folder for the person's data, and whether it is only a spare one: their own cannot be written to.

    A folder that somebody named is never replaced, and neither is one with workshops in it: an empty list in its place
    would look as if they were lost.
    """
    folder = home(chosen)
    named = chosen is not None or bool(os.environ.get("FACILITATOR_HOME"))
    if named or database(folder).exists() or _can_be_written(folder):
        return folder, False
    spare = _spare()
    return (spare, True) if _can_be_written(spare) else (folder, False)


def _can_be_written(folder: Path) -> bool:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def _spare() -> Path:
    """Return a folder of this person's own among the temporary ones, the same at every start."""
    import getpass
    import tempfile

    try:
        person = getpass.getuser()
    except (KeyError, OSError):
        person = str(os.getpid())
    return Path(tempfile.gettempdir()) / f"{APP_NAME.lower()}-{person}"


def database(folder: Path) -> Path:
    """Return the path of the database in the person's folder."""
    return folder / "facilitator.sqlite"
