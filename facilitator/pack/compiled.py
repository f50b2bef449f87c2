"""A pack as one file, made beforehand beside its folder and good for as long as nothing in the folder changes.

To read and check a pack's hundreds of files takes a third of a second, and twice the memory. Whoever edits them, or the
code that reads them, need not know of this: what does not fit any more is passed over.
"""

from __future__ import annotations

import contextlib
import os
from hashlib import blake2b
from pathlib import Path

from facilitator.pack.freezing import FrozenPackError, freeze, thaw
from facilitator.pack.model import Pack

_CODE = (Path(__file__).parent, Path(__file__).parents[1] / "assessment")
"""The folders of code that say what a pack is."""


def load(folder: Path) -> Pack:
    """Return the pack in `folder`, from its one file where that still fits.

    Raises:
        PackFaults: with all that is wrong.
    """
    known = _compiled(folder)
    if known is not None:
        return known
    # Loaded here: where the one file fits, nobody needs what reads and checks hundreds.
    from facilitator.pack.loader import load_pack

    return load_pack(folder)


def compile_pack(folder: Path) -> None:
    """Make the one file of the pack in `folder`.

    Raises:
        PackFaults: with all that is wrong. Then there is no such file.
        OSError: something cannot be read or written.
    """
    from facilitator.pack.loader import load_pack

    place = place_of(folder)
    place.unlink(missing_ok=True)
    mark = _mark(folder)
    _, body = freeze(load_pack(folder))
    # another process may be reading it: it sees the old file or the new one, never a half
    fresh = place.with_name(f"{place.name}.{os.getpid()}.tmp")
    fresh.write_bytes(mark + b"\n" + body)
    fresh.replace(place)


def place_of(folder: Path) -> Path:
    """Return where the one file of the pack in `folder` lies."""
    return folder.with_name(f"{folder.name}.compiled")


def _compiled(folder: Path) -> Pack | None:
    place = place_of(folder)
    with contextlib.suppress(OSError, FrozenPackError), place.open("rb") as file:
        if not _is_older_than_code(place) and file.readline().strip() == _mark(folder):
            return thaw(file.read())
    return None


def _mark(folder: Path) -> bytes:
    """Return a mark that is another one as soon as a file of the pack is."""
    told = blake2b(digest_size=16)
    for at, folders, files in os.walk(folder):
        folders.sort()
        for path in (Path(at, name) for name in sorted(files) if name.endswith(".toml")):
            # a pipe or a device would never end
            content = path.read_bytes() if path.is_file() else b""
            told.update(f"{path.relative_to(folder).as_posix()}\n{len(content)}\n".encode())
            told.update(content)
    return told.hexdigest().encode()


def _is_older_than_code(place: Path) -> bool:
    """Tell whether what reads packs was changed since; a build has no code that could be."""
    made = place.stat().st_mtime
    return any(path.stat().st_mtime > made for folder in _CODE for path in folder.glob("*.py"))
