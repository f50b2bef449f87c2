"""The focus ring: two pixels of accent, two pixels off the control, on top of its window."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

from facilitator.tokens import FOCUS_OFFSET, FOCUS_WIDTH, RADIUS

_REACH = FOCUS_WIDTH + FOCUS_OFFSET
_MOVED = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})
_TYPED_IN = (QLineEdit, QTextEdit, QPlainTextEdit)


class FocusRing(QObject):
    """Shows which control has the keyboard, once for the application.

    After a click the ring stays away, except around what is typed in: there the eye looks for it.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("focus_ring")
        self._target: QWidget | None = None
        self._ring: _Ring | None = None
        app.focusChanged.connect(self.on_focus_changed)

    @classmethod
    def install(cls, app: QApplication) -> FocusRing:
        """Give the application its ring, if it has none yet."""
        found = app.findChild(FocusRing, "focus_ring", Qt.FindChildOption.FindDirectChildrenOnly)
        return found if isinstance(found, FocusRing) else cls(app)

    @Slot(QWidget, QWidget)
    def on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Go to the control that has the keyboard now."""
        self._leave()
        if new is None or not self._wanted(new):
            return
        self._target = new
        self._ring = _Ring(new.window())
        # what lies between may scroll or be hidden, and the ring has to follow
        for widget in self._chain():
            widget.installEventFilter(self)
        self._place()

    def _wanted(self, widget: QWidget) -> bool:
        if widget.property("no_ring") or widget.isWindow():
            return False
        by_keyboard = widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        return by_keyboard or isinstance(widget, _TYPED_IN)

    def _leave(self) -> None:
        if self._target is not None and shiboken6.isValid(self._target):
            for widget in self._chain():
                widget.removeEventFilter(self)
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._target = self._ring = None

    def _chain(self) -> list[QWidget]:
        chain: list[QWidget] = []
        widget = self._target
        while widget is not None and not widget.isWindow():
            chain.append(widget)
            widget = widget.parentWidget()
        return chain

    def _place(self) -> None:
        target, ring = self._target, self._ring
        if target is None or ring is None or not shiboken6.isValid(ring) or not shiboken6.isValid(target):
            return
        if not target.isVisible():
            ring.hide()
            return
        area = _in_window(target).adjusted(-_REACH, -_REACH, _REACH, _REACH)
        seen = self._seen(area)
        if seen.isEmpty():
            # an empty mask is none, and the whole ring would lie over what is there instead
            ring.hide()
            return
        ring.setGeometry(area)
        # scrolled out of its view, a control keeps only the part of its ring that can be seen
        ring.setMask(QRegion(seen.translated(-area.topLeft())))
        ring.show()
        ring.raise_()

    def _seen(self, area: QRect) -> QRect:
        for widget in self._chain()[1:]:
            if isinstance(widget.parentWidget(), QAbstractScrollArea):
                area = area.intersected(_with_overhang(_in_window(widget), area))
        return area

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVED:
            self._place()
        return False


def _in_window(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def _with_overhang(view: QRect, ring: QRect) -> QRect:
    """Return a view, widened at the sides for a control that fills it to the edge: its ring is not cut there."""
    fits = view.left() <= ring.left() + _REACH and ring.right() - _REACH <= view.right()
    return view.adjusted(-_REACH, 0, _REACH, 0) if fits else view


class _Ring(QWidget):
    """Draws the ring and lets every click through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("focus_ring_line")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), FOCUS_WIDTH))
        half = FOCUS_WIDTH / 2
        radius = RADIUS + FOCUS_OFFSET
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
