"""A small true picture of a wall: drawn by the same hand as the wall itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.look.theme import palette_of
from ui.projector.canvas import ink
from ui.projector.surface import WallSurface

_RADIUS = 6.0
_WIDTH = 232


class WallPicture(WallSurface):
    """Shows a view small, in the shape of the wall it stands for: 16:9 until told otherwise.

    Its round corners show the surface of the panel it stands on.
    """

    # A layout may ask for the height before the constructor is through, and after the attributes are gone.
    _shape = QSize(16, 9)

    def __init__(
        self, accessible_name: str, boot_s_now: Callable[[], float] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(boot_s_now, parent)
        self.setAccessibleName(accessible_name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_shape(self, size: QSize) -> None:
        """Take the shape of a wall of this size, so that lines break and pages turn as they do there."""
        if not size.isEmpty() and size != self._shape:
            self._shape = self._painter.shape = size
            self.updateGeometry()
            self._renew()

    @override
    def area(self) -> QRect:
        fitted = self._shape.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRect(0, 0, max(1, fitted.width()), max(1, fitted.height()))

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, self.heightForWidth(_WIDTH))

    @override
    def heightForWidth(self, width: int) -> int:
        return round(width * self._shape.height() / self._shape.width())

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        corner = round(_RADIUS)
        if self.area().adjusted(0, corner, 0, -corner).contains(event.rect()):
            # away from the corners, as each second of a clock is, it is painted as the wall is
            self._painter.paint(painter, self.area(), event.region())
        else:
            painter.fillRect(event.rect(), ink(palette_of(self).surface))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(self._image()))
            painter.drawRoundedRect(QRectF(self.area()), _RADIUS, _RADIUS)
        painter.end()

    def _image(self) -> QImage:
        """Return the whole picture, with the corners that are cut off."""
        area, scale = self.area(), self.devicePixelRatioF()
        image = QImage(area.size() * scale, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        painter = QPainter(image)
        self._painter.paint(painter, area)
        painter.end()
        return image
