"""A client's logo, read with caution: whatever the bytes are, the summary is printed."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from io import BytesIO

from PIL import Image
from reportlab.lib.utils import ImageReader

_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "WEBP")
_MOST_PIXELS = 60_000_000
_WIDEST = 1600
"""Pixels of the longer side: sharp in print at the size of a logo, and the file stays small."""

_UNREADABLE = (
    OSError,
    ValueError,
    TypeError,
    SyntaxError,
    EOFError,
    LookupError,
    OverflowError,
    MemoryError,
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)
"""What Pillow and the formats raise over bytes that are no picture, a damaged one, or only the beginning of one."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture that can be drawn, with its size in pixels."""

    reader: ImageReader
    width: int
    height: int


def read_logo(content: bytes) -> Logo | None:
    """Return the picture in `content` on a white ground, None where it is none that can be read."""
    try:
        with Image.open(BytesIO(content), formats=_FORMATS) as picture:
            return _on_white(picture)
    except _UNREADABLE:
        return None


def _on_white(picture: Image.Image) -> Logo | None:
    if picture.width * picture.height > _MOST_PIXELS:
        return None
    drawn = picture.convert("RGBA")
    drawn.thumbnail((_WIDEST, _WIDEST))
    ground = Image.new("RGBA", drawn.size, "white")
    ground.alpha_composite(drawn)
    flat = ground.convert("RGB")
    return Logo(ImageReader(flat), flat.width, flat.height)
