"""SHA-256 by Python itself: OpenSSL, which hashes would else be worked out by, takes 3 MB in every start."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def _without(name: str) -> Iterator[None]:
    """Let a module seem not to be there, unless it was loaded before."""
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]  # Python's own sign for a module that is not to be had
    try:
        yield
    finally:
        del sys.modules[name]


with _without("_hashlib"):
    import hashlib
    import hmac  # noqa: F401  # others load it too, and it would bring OpenSSL along


def sha256(data: bytes) -> str:
    """Return the SHA-256 of `data` in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()
