"""The person's choices for the program itself, in a small file; a broken file is set aside and never fatal."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from facilitator.back_row import KnownRoom, Room
from facilitator.languages import LANGUAGES

log = logging.getLogger(__name__)

FILE_NAME = "settings.json"
THEMES = ("system", "light", "dark")
PAPER_SIZES = ("", "a4", "letter")
"""The size of paper taken last, empty until one is taken: then the place the person is in decides."""
TEXT_SIZES = (100, 115, 130)
"""How large the console writes, in percent."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What is remembered between two starts.

    `theme` is one of `THEMES`, `text_size` one of `TEXT_SIZES`. `wall_screen` is the wall's screen as (name, model,
    serial, width, height), `console_screen` likewise that of the console, `window` its place as (x, y, width, height).
    `sound` lets gongs sound at all, `sound_level` goes to 100. `keys` holds actions with other keys than usual, each as
    (action, key, …). `rooms` are those whose last row was measured, the latest last.
    `papers` is the folder for papers, empty for the system's own; `paper_size` one of `PAPER_SIZES`.
    """

    language: str = "en"
    theme: str = "system"
    wall_light: bool = False
    trainer: str = ""
    wall_screen: tuple[str, str, str, int, int] | None = None
    window: tuple[int, int, int, int] | None = None
    console_screen: tuple[str, str, str, int, int] | None = None
    maximized: bool = False
    sample_made: bool = False
    open_workshop: str = ""
    chosen_language: bool = False
    sound: bool = True
    sound_level: int = 80
    sound_soon: bool = True
    sound_zero: bool = True
    sound_round: bool = True
    text_size: int = 100
    reduced_motion: bool = False
    keys: tuple[tuple[str, ...], ...] = ()
    large_print: bool = False
    rooms: tuple[KnownRoom, ...] = ()
    papers: str = ""
    paper_size: str = ""


def load(folder: Path) -> Settings:
    """Return the choices stored in `folder`, the defaults for those that are not there or cannot be read."""
    try:
        found = json.loads((folder / FILE_NAME).read_bytes())
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        log.info("settings not read, defaults are used: %s", error)
        return Settings()
    return _fitting(found) if isinstance(found, dict) else Settings()


def save(folder: Path, settings: Settings) -> bool:
    """Store the choices; tell whether it worked. Losing them is a nuisance and never a reason to stop."""
    path = folder / FILE_NAME
    part = path.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(asdict(settings), indent=2), encoding="utf-8")
        part.replace(path)
    except OSError as error:
        log.info("settings not saved: %s", error)
        return False
    return True


# Checked by hand: the first picture waits for this file, and a library for it would take longer than all the rest.
_SCREEN = (str, str, str, int, int)
_SHAPES: dict[str, tuple[type, ...]] = {
    "wall_screen": _SCREEN,
    "console_screen": _SCREEN,
    "window": (int, int, int, int),
}
_ONE_OF: dict[str, tuple[object, ...]] = {
    "language": LANGUAGES,
    "theme": THEMES,
    "text_size": TEXT_SIZES,
    "paper_size": PAPER_SIZES,
}


def _fitting(found: dict[str, Any]) -> Settings:
    """Return the choices whose values are known and of the right type; the others are as if never made."""
    chosen: dict[str, Any] = {}
    for field in fields(Settings):
        value = found.get(field.name)
        if field.name in _SHAPES:
            if isinstance(value, list) and tuple(type(part) for part in value) == _SHAPES[field.name]:
                chosen[field.name] = tuple(value)
        elif field.name == "rooms":
            chosen[field.name] = _rooms(value)
        elif field.name == "keys":
            chosen[field.name] = _rows_of_words(value)
        elif type(value) is type(field.default) and value in _ONE_OF.get(field.name, (value,)):
            chosen[field.name] = value
    return Settings(**chosen)


def _rows_of_words(value: object) -> tuple[tuple[str, ...], ...]:
    """Return the rows that are lists of words, the first of them there."""
    rows = value if isinstance(value, list) else []
    return tuple(tuple(row) for row in rows if isinstance(row, list) and row and all(type(word) is str for word in row))


def _rooms(value: object) -> tuple[KnownRoom, ...]:
    """Return the rooms that make sense; the others are measured again."""
    rows = value if isinstance(value, list) else []
    made = (_known_room(row) for row in rows if isinstance(row, dict))
    return tuple(room for room in made if room is not None)


def _known_room(row: dict[str, Any]) -> KnownRoom | None:
    match row:
        case {
            "workshop": str(workshop),
            "place": str(place),
            "room": {"picture_cm": int(picture_cm), "distance_cm": int(distance_cm)},
        } if picture_cm > 0 and distance_cm > 0:
            return KnownRoom(workshop, place, Room(picture_cm, distance_cm))
    return None
