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


def database(folder: Path) -> Path:
    """Return the path of the database in the person's folder."""
    return folder / "facilitator.sqlite"
