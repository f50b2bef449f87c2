"""A small true picture of a wall: drawn by the same hand as the wall itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from ui.projector.surface import WallSurface

_RADIUS = 6.0
_WIDTH = 232


class WallPicture(WallSurface):
    """Shows a view small, in the shape of the wall it stands for (16:9 until told otherwise)."""

    # A layout may ask for the height before the constructor is through, and after the attributes are gone.
    _shape = QSize(16, 9)

    def __init__(
        self, accessible_name: str, boot_s_now: Callable[[], float] | None = None, parent: QWidget | None = None
    ) -> None:
        self._image = QImage()
        super().__init__(boot_s_now, parent)
        self.setAccessibleName(accessible_name)
        # the corners are round: what lies behind is painted first
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, on=False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_shape(self, size: QSize) -> None:
        """Take the shape of a wall of this size, so that lines break and pages turn as they do there."""
        if not size.isEmpty() and size != self._shape:
            self._shape = size
            self.updateGeometry()
            self._renew()

    @override
    def area(self) -> QRect:
        fitted = self._shape.scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRect(0, 0, max(1, fitted.width()), max(1, fitted.height()))

    @override
    def _renew(self) -> None:
        self._image = QImage()
        super()._renew()

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
        self._paint_image(event.region())
        painter = QPainter(self)
        inside = self.area().adjusted(0, round(_RADIUS), 0, -round(_RADIUS))
        if inside.contains(event.rect()):
            # away from the corners the picture is laid down as it is, which takes a fraction of the time
            painter.drawImage(0, 0, self._image)
            painter.end()
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(self._image))
        painter.drawRoundedRect(QRectF(self.area()), _RADIUS, _RADIUS)
        painter.end()

    def _paint_image(self, region: QRegion) -> None:
        """Bring the kept picture up to date where the region asks for it."""
        area, scale = self.area(), self.devicePixelRatioF()
        size = area.size() * scale
        if self._image.size() != size:
            self._image = QImage(size, QImage.Format.Format_RGB32)
            self._image.setDevicePixelRatio(scale)
            region = QRegion(area)
        painter = QPainter(self._image)
        self._painter.paint(painter, area, region)
        painter.end()
