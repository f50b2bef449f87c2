"""What papers are made with; light, as it stands from the start."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from ui.paperwork.ask_path import AskPath, SavePdfDialog
from ui.paperwork.folder import documents
from ui.paperwork.page_size import PageSizes

if TYPE_CHECKING:
    from ui.bridge import Bridge
    from ui.process.background import Background


@dataclass(frozen=True, slots=True)
class PaperMeans:
    """The workshop, the worker, how to ask for a file, open it and name its folder, and the size of paper."""

    bridge: Bridge
    background: Background
    ask_path: AskPath = SavePdfDialog.ask
    open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl
    papers: Callable[[], Path] = documents
    sizes: PageSizes = field(default_factory=PageSizes)
