"""Turns the pages of a view that needs several, where no clock runs that would do so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from facilitator.tokens import WALL_PAGE_S


class PageTimer(QObject):
    """Tells the time once a page, but only while there is more than one.

    Signals:
        turned: the next page is due; carries the present `Instant.boot_s`.
    """

    turned = Signal(float)

    def __init__(self, boot_s_now: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._now = boot_s_now
        self._timer = QTimer(self)
        self._timer.setObjectName("page_timer")
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.on_timeout)

    def run(self, pages: int, since_s: float) -> None:
        """Wait for the next page of so many, the first of which was shown at `since_s`."""
        if pages < 2:
            self._timer.stop()
            return
        shown_s = max(0.0, self._now() - since_s)
        self._timer.start(round((WALL_PAGE_S - shown_s % WALL_PAGE_S) * 1000) + 1)

    def stop(self) -> None:
        """Turn no more pages."""
        self._timer.stop()

    @Slot()
    def on_timeout(self) -> None:
        """Say that the time has come."""
        self._timer.start(round(WALL_PAGE_S * 1000))
        self.turned.emit(self._now())
