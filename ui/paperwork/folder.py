"""Where papers are offered to be saved: the folder the person chose, else the system's own for documents."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from ui.choices import Choices


def documents() -> Path:
    """Return the folder where a person expects papers."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def paper_folder(choices: Choices) -> Path:
    """Return the folder to offer; one that is gone, as a stick that was pulled, is not offered."""
    chosen = choices.now.papers
    return Path(chosen) if chosen and Path(chosen).is_dir() else documents()
