"""Reading the client's logo from a file: small enough to keep, large enough for the wall and the paper."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter

LARGEST_BYTES = 2 * 1024 * 1024
LARGEST_SIDE = 600
ENDINGS = ("png", "jpg", "jpeg", "webp", "bmp")


class LogoFault(Enum):
    """Why a file was not taken as a logo."""

    TOO_LARGE = "too_large"
    NO_PICTURE = "no_picture"
    NOT_READ = "not_read"


def read_logo(path: Path) -> bytes | LogoFault:
    """Return the picture in a file as PNG, its longer side 600 pixels at most, or why it cannot be taken."""
    try:
        if path.stat().st_size > LARGEST_BYTES:
            return LogoFault.TOO_LARGE
        raw = path.read_bytes()
    except OSError:
        return LogoFault.NOT_READ
    picture = QImage.fromData(raw)
    if picture.isNull():
        return LogoFault.NO_PICTURE
    return _png(_fitted(picture))


def _fitted(picture: QImage) -> QImage:
    if max(picture.width(), picture.height()) <= LARGEST_SIDE:
        return picture
    return picture.scaled(
        QSize(LARGEST_SIDE, LARGEST_SIDE),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _png(picture: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"PNG").write(picture)
    buffer.close()
    return bytes(data.data())
