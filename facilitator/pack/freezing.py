"""Freezes a whole pack into bytes that are the same on every run, and thaws it again.

A workshop keeps the pack it was made with: the bytes lie in the database under their hash.
"""

from __future__ import annotations

import zlib

import msgspec

from facilitator.hashing import sha256
from facilitator.pack.decoding import pack_from_json
from facilitator.pack.model import Pack

_SWIFT = 1
"""The degree of compression that takes the least time; more would save little."""


class FrozenPackError(ValueError):
    """The bytes of a frozen pack are damaged."""


def freeze(pack: Pack) -> tuple[str, bytes]:
    """Return the pack's hash (SHA-256 in hexadecimal digits) and its bytes: JSON with sorted keys."""
    data = msgspec.json.encode(pack, order="sorted")
    return sha256(data), data


def compressed(data: bytes) -> bytes:
    """Return the bytes of a frozen pack in a third of the room, for a database that keeps every pack there was."""
    return zlib.compress(data, _SWIFT)


def thaw(data: bytes) -> Pack:
    """Return the pack that `freeze` turned into `data`, compressed since or not.

    Raises:
        FrozenPackError: `data` is no pack.
    """
    try:
        return pack_from_json(data if data.startswith(b"{") else zlib.decompress(data))
    except (zlib.error, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FrozenPackError(str(error)) from error
