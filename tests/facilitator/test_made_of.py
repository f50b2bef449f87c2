"""Every part of the program is named with its licence, and the licence can be read."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

from facilitator import made_of

ROOT = Path(__file__).resolve().parents[2]


def needed(name: str, found: set[str]) -> set[str]:
    """Return every library that one brings with it on this machine."""
    try:
        lines = requires(name) or []
    except PackageNotFoundError:
        return found
    found.add(re.sub(r"[-_.]+", "-", name).lower())
    for line in lines:
        other = re.match(r"[\w.-]+", line)
        if other is not None and "extra ==" not in line and re.sub(r"[-_.]+", "-", other[0]).lower() not in found:
            needed(other[0], found)
    return found


def test_every_library_the_program_brings_is_named() -> None:
    named = {re.sub(r"[-_.]+", "-", name).lower() for name in made_of.LIBRARIES}
    unlisted = needed("facilitator", set()) - named - {"facilitator"}
    # only where another system, or an older Python, asks for them
    assert unlisted - {"colorama", "tzdata", "packaging", "pip"} == set()


def test_every_part_has_a_licence_whose_words_can_be_read() -> None:
    parts = made_of.third_party()
    assert {"Noto Sans", "Lucide", "PySide6-Essentials", "reportlab"} <= {part.name for part in parts}
    assert [part.name for part in parts if not part.licence or not part.version or len(part.text) < 20] == []


def test_the_program_itself_is_free_under_the_mit_licence() -> None:
    own = made_of.own()
    assert own.licence == "MIT" and own.text == (ROOT / "LICENSE").read_text(encoding="utf-8").strip()
