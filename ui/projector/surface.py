"""A widget that shows an `AudienceView` and repaints only what changed: the ground of the wall and of its pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QAccessible, QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from facilitator.dial import going_on
from facilitator.view import AudienceView, Scene
from ui.projector.paging import PageTimer
from ui.projector.painting import WallPainter


class WallSurface(QWidget):
    """Shows a view, and every later second of it. With a source of the time it turns pages by itself."""

    def __init__(self, boot_s_now: Callable[[], float] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._now = boot_s_now
        self._boot_s = boot_s_now() if boot_s_now is not None else 0.0
        self._painter = WallPainter(AudienceView(Scene.BLACK), self._boot_s)
        self._seen_s = self._boot_s
        self._pages = PageTimer(boot_s_now, self) if boot_s_now is not None else None
        if self._pages is not None:
            self._pages.turned.connect(self.show_time)

    def view(self) -> AudienceView:
        """Return what is shown."""
        return self._painter.view

    def show_view(self, view: AudienceView) -> None:
        """Show a view from now on. The same words with another clock stay on the page they are on."""
        if self._now is not None:
            self._boot_s = going_on(self._now(), self._boot_s)
        before = self._painter
        if view.looks_like(before.view):
            return
        self._painter = WallPainter(view, self._boot_s)
        self._painter.shape = before.shape
        if replace(view, clocks=()) == replace(before.view, clocks=()):
            self._painter.since_s = before.since_s
        self._renew()

    @Slot(float)
    def show_time(self, boot_s: float) -> None:
        """Show the view as it looks at `boot_s`; only what looks otherwise is painted again."""
        self._boot_s = going_on(boot_s, self._boot_s)
        self._painter.move_to(self._boot_s)
        before_s, self._seen_s = self._seen_s, self._boot_s
        area = self.area()
        changed = self._painter.changed(area, before_s)
        if changed.isEmpty():
            return
        self.update(changed)
        # a page is told always, each second only where somebody listens
        if self._painter.has_turned(area, before_s) or QAccessible.isActive():
            self._describe()

    @Slot()
    def turn_page(self) -> None:
        """Show the next page now, for as long as any page is shown."""
        if self._painter.pages(self.area()) < 2:
            return
        if self._now is not None:
            self._boot_s = self._now()
        self._painter.move_to(self._boot_s)
        self._painter.turn()
        self._renew()

    def area(self) -> QRect:
        """Return the part of the widget that the wall fills."""
        return self.rect()

    def painted_texts(self) -> tuple[str, ...]:
        """Return every string that the last paintings left on the wall."""
        return self._painter.texts()

    def _renew(self) -> None:
        self._seen_s = self._boot_s
        if self._pages is not None and self.isVisible():
            self._pages.run(self._painter.pages(self.area()), self._painter.since_s)
        self._describe()
        self.update()

    def _describe(self) -> None:
        """Tell screen readers what is shown."""
        self.setAccessibleDescription("\n".join(self._painter.words(self.area())))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._painter.paint(painter, self.area(), event.region())
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._renew()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._renew()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._pages is not None:
            self._pages.stop()
