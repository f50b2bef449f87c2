"""Dragging a widget by the mouse, without a system drag: it is told where the pointer is until it is let go."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override


class Draggable(QObject):
    """Watches a widget being dragged; Escape gives it up.

    Signals:
        moved: the widget is dragged; carries where on the screen the pointer is.
        ended: the widget is let go; carries where.
        cancelled: the drag was given up.
    """

    moved = Signal(QPoint)
    ended = Signal(QPoint)
    cancelled = Signal()

    def __init__(self, widget: QWidget) -> None:
        """Watch `widget`, and live as long as it does."""
        super().__init__(widget)
        self._widget = widget
        self._pressed_at: QPoint | None = None
        self._dragging = False
        widget.installEventFilter(self)

    def _press(self, event: QMouseEvent) -> bool:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()
        return False

    def _move(self, event: QMouseEvent) -> bool:
        if self._pressed_at is None:
            return False
        if not event.buttons() & Qt.MouseButton.LeftButton:
            # the release went elsewhere, to a dialog for instance
            self._give_up()
            return False
        at = event.globalPosition().toPoint()
        if not self._dragging and (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._dragging = True
            # a grab of the keyboard is not there on every platform, and Escape has to reach this wherever it is
            _app().installEventFilter(self)
            self._widget.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragging:
            self.moved.emit(at)
        return self._dragging

    def _release(self, event: QMouseEvent) -> bool:
        dragged = self._dragging
        self._end()
        if dragged:
            self.ended.emit(event.globalPosition().toPoint())
        return dragged

    def _key(self, event: QKeyEvent) -> bool:
        if not self._dragging:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
        return True

    def _give_up(self) -> None:
        dragged = self._dragging
        self._end()
        if dragged:
            self.cancelled.emit()

    def _end(self) -> None:
        if self._dragging:
            _app().removeEventFilter(self)
            self._widget.unsetCursor()
        self._dragging, self._pressed_at = False, None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QMouseEvent) and watched is self._widget:
            if kind == QEvent.Type.MouseButtonPress:
                return self._press(event)
            if kind == QEvent.Type.MouseMove:
                return self._move(event)
            if kind == QEvent.Type.MouseButtonRelease:
                return self._release(event)
        if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyPress:
            return self._key(event)
        return False


def _app() -> QCoreApplication:
    app = QCoreApplication.instance()
    assert app is not None, "widgets need an application"
    return app
