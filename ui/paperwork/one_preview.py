"""The preview of a window's papers: there is never more than one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from facilitator.texts import Texts

if TYPE_CHECKING:
    from ui.paperwork.preview import PreviewWindow


class OnePreview(QObject):
    """Opens a preview in the place of the one before.

    Signals:
        save_requested: the trainer wants the very paper that is looked at; carries its bytes.
    """

    save_requested = Signal(bytes)

    def __init__(self, place: QWidget) -> None:
        """Open previews above the window that `place` is part of."""
        super().__init__(place)
        self._place = place
        self._window: PreviewWindow | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether a paper is being looked at."""
        return self._window is not None

    @property
    def front(self) -> QWidget:
        """Return what a dialog is to stand above: the preview, else the place itself."""
        return self._window or self._place

    def show(self, content: bytes, texts: Texts) -> None:
        """Show a paper."""
        # Loaded here: nothing else needs what shows PDFs.
        from ui.paperwork.preview import PreviewWindow

        self.close()
        self._window = PreviewWindow(self._place, texts, content)
        self._window.save_requested.connect(self.save_requested)
        self._window.destroyed.connect(self.on_destroyed)
        self._window.open()

    def close(self) -> None:
        """Close the preview if there is one: it shows what was."""
        if self._window is not None:
            self._window.destroyed.disconnect(self.on_destroyed)
            self._window.close()
            self._window = None

    @Slot()
    def on_destroyed(self) -> None:
        """Forget the preview that was closed."""
        self._window = None
