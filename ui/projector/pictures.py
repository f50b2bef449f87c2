"""Pictures on the wall: a client's logo, kept at the size it is shown in."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage
from typing_extensions import override

from facilitator.tokens import contrast
from ui.projector.canvas import Canvas, Kind
from ui.projector.pieces import Piece

_LEAST_CONTRAST = 2.0
_SAMPLE = 24
_PLATE_PAD = 0.16


@dataclass(frozen=True, slots=True, eq=False)
class Picture(Piece):
    """A picture, on a plate where it would be lost on the ground."""

    rect: QRectF
    image: QImage
    plate: str = ""
    _scaled: dict[tuple[int, int], QImage] = field(default_factory=dict)

    @override
    def paint(self, canvas: Canvas, boot_s: float) -> None:
        rect = self.rect
        if self.plate:
            canvas.fill(rect, self.plate, 12, Kind.PANEL)
            pad = rect.height() * _PLATE_PAD
            rect = rect.adjusted(pad, pad, -pad, -pad)
        canvas.image(self._at(rect, canvas.pixels), rect)

    def _at(self, rect: QRectF, pixels: float) -> QImage:
        size = QSize(max(1, round(rect.width() * pixels)), max(1, round(rect.height() * pixels)))
        key = (size.width(), size.height())
        if key not in self._scaled:
            self._scaled.clear()
            mode = Qt.TransformationMode.SmoothTransformation
            self._scaled[key] = self.image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, mode)
        return self._scaled[key]


def logo(data: bytes, x: float, top: float, height: float, max_width: float, ground: str) -> Picture | None:
    """Return the logo in a height, on a plate if it is too close to the ground; None for what is no picture."""
    image = QImage.fromData(data) if data else QImage()
    if image.isNull():
        return None
    plate = _plate(image, ground)
    inside = height * (1 - 2 * _PLATE_PAD) if plate else height
    width = min(inside * image.width() / image.height(), max_width)
    inside = width * image.height() / image.width()
    pad = inside / (1 - 2 * _PLATE_PAD) * _PLATE_PAD if plate else 0.0
    return Picture(QRectF(x, top, width + 2 * pad, inside + 2 * pad), image, plate)


def _plate(image: QImage, ground: str) -> str:
    """Return the colour of the plate that the picture needs to be seen on the ground, empty where it needs none."""
    small = image.scaled(_SAMPLE, _SAMPLE).convertToFormat(QImage.Format.Format_ARGB32)
    pixels = [small.pixelColor(x, y) for x in range(_SAMPLE) for y in range(_SAMPLE)]
    seen = [pixel for pixel in pixels if pixel.alpha() > 127]
    if not seen or len(seen) > 0.97 * len(pixels):
        return ""
    mean = "#" + "".join(
        f"{round(sum(channel) / len(seen)):02x}"
        for channel in zip(*((pixel.red(), pixel.green(), pixel.blue()) for pixel in seen), strict=True)
    )
    if contrast(mean, ground) >= _LEAST_CONTRAST:
        return ""
    return max(("#FFFFFF", "#101010"), key=lambda colour: contrast(colour, mean))
