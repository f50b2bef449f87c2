"""Where papers are offered to be saved: the folder the person chose, else the system's own for documents."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from ui.choices import Choices


def documents() -> Path:
    """Return the folder where a person expects papers."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def paper_folder(choices: Choices) -> Path:
    """Return the folder to offer; one that is gone, as a stick that was pulled, is not offered."""
    chosen = choices.now.papers
    return Path(chosen) if chosen and is_there(Path(chosen)) else documents()


def folder_after(last: Path | None, usual: Callable[[], Path]) -> Path:
    """Return the folder to offer after a paper went to `last`: the same one for as long as it is there."""
    return last if last is not None and is_there(last) else usual()


def is_there(folder: Path) -> bool:
    """Tell whether a folder can be looked into; a stick that was pulled may answer with an error instead of no."""
    return os.path.isdir(folder)
