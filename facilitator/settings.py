"""The person's choices for the program itself, in a small file; a broken file is set aside and never fatal."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

import msgspec

log = logging.getLogger(__name__)

FILE_NAME = "settings.json"


@dataclass(frozen=True, slots=True)
class Settings:
    """What is remembered between two starts.

    `theme` is `system`, `light` or `dark`. `wall_screen` is the wall's screen as (name, model, serial, width, height),
    `window` the console's place as (x, y, width, height).
    """

    language: str = "en"
    theme: str = "system"
    wall_light: bool = False
    trainer: str = ""
    wall_screen: tuple[str, str, str, int, int] | None = None
    window: tuple[int, int, int, int] | None = None
    maximized: bool = False
    sample_made: bool = False
    open_workshop: str = ""
    chosen_language: bool = False


def load(folder: Path) -> Settings:
    """Return the choices stored in `folder`, the defaults where there are none or they cannot be read."""
    path = folder / FILE_NAME
    try:
        return msgspec.json.decode(path.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings()
    except (OSError, msgspec.DecodeError) as error:
        log.info("settings not read, defaults are used: %s", error)
        return Settings()


def save(folder: Path, settings: Settings) -> bool:
    """Store the choices; tell whether it worked. Losing them is a nuisance and never a reason to stop."""
    path = folder / FILE_NAME
    part = path.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.write_bytes(msgspec.json.format(msgspec.json.encode(settings), indent=2))
        part.replace(path)
    except OSError as error:
        log.info("settings not saved: %s", error)
        return False
    return True
