"""A paper that was written, and writing one that was made already. The worker runs it; nothing here knows a widget."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ui.process.background import Progress


@dataclass(frozen=True, slots=True)
class SavedPaper:
    """A paper that was written: where it is, and whether the client's logo is on it as it should be."""

    path: Path
    logo_left_out: bool


def save_content(progress: Progress, content: bytes, path: Path) -> SavedPaper:
    """Write a paper that was made already to `path`.

    Raises:
        ExpectedError: the file cannot be written.
    """
    from facilitator.export.writing import write_file

    write_file(path, content, progress=progress.step, cancelled=progress.is_cancelled)
    return SavedPaper(path, logo_left_out=False)
