"""Contrast as an eye meets it: measured from the pixels of a picture, not from the colours somebody meant."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from facilitator.tokens import contrast


def colours_in(image: QImage, rect: QRect) -> Counter[str]:
    """Return how often each colour stands in a part of a picture."""
    part = rect.intersected(image.rect())
    if part.isEmpty():
        return Counter()
    cut = image.copy(part).convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(cut.constBits()).cast("I"))
    return Counter({f"#{colour & 0xFFFFFF:06x}": count for colour, count in counted.items()})


def contrast_in(image: QImage, rect: QRect) -> float:
    """Return how clearly what is written in a part of a picture stands out from what it stands on."""
    found = colours_in(image, rect)
    if not found:
        return 0.0
    ground = found.most_common(1)[0][0]
    # A few stray pixels are no letter; the darkest stroke of one has more.
    return max((contrast(ground, colour) for colour, count in found.items() if count >= 2), default=1.0)


def pictured(window: QWidget, scale: int) -> QImage:
    """Return a window in so many pixels to a point, that thin strokes too have a middle in their full colour."""
    image = QImage(window.size() * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    window.render(image)
    image.setDevicePixelRatio(1)
    return image


def differing_share(one: QImage, other: QImage, least: int = 24) -> float:
    """Return the share of pixels whose grey differs clearly between two pictures of one size."""
    # The pictures are kept in names: their bits are gone with them.
    first, second = (image.convertToFormat(QImage.Format.Format_Grayscale8) for image in (one, other))
    # each two greys are looked at once, however many pixels have them
    pairs = Counter(zip(bytes(first.constBits()), bytes(second.constBits()), strict=True))
    return sum(count for (a, b), count in pairs.items() if abs(a - b) >= least) / first.sizeInBytes()
