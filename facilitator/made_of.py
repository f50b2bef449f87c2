"""What the program is made of: each part with its version, its licence and the words of it."""

from __future__ import annotations

import platform
import sys
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from facilitator import paths

LIBRARIES = (
    "Babel",
    "charset-normalizer",
    "click",
    "click-default-group",
    "jeepney",
    "msgspec",
    "pillow",
    "platformdirs",
    "pluggy",
    "PySide6-Addons",
    "PySide6-Essentials",
    "python-dateutil",
    "qasync",
    "reportlab",
    "shiboken6",
    "six",
    "sqlite-fts4",
    "sqlite-utils",
    "tabulate",
    "tomlkit",
    "typing_extensions",
    "wakepy",
)
"""Every library that comes with the program, by the name of its distribution."""

_OF_QT = frozenset({"PySide6-Addons", "PySide6-Essentials", "shiboken6"})
_LICENCE_FILES = ("license", "licence", "copying", "notice")
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Credit:
    """One part of the program. `text` holds the words of its licence."""

    name: str
    version: str
    licence: str
    text: str


def own() -> Credit:
    """Return the program itself."""
    return Credit(paths.APP_NAME, version(), "MIT", _read(paths.licence()))


def version() -> str:
    """Return the program's version, empty where it runs without having been installed."""
    try:
        return distribution("facilitator").version
    except PackageNotFoundError:
        return ""


def third_party() -> tuple[Credit, ...]:
    """Return the parts that others made: what is bundled first, then Python and the libraries that are installed."""
    bundled = (
        Credit("Noto Sans", "2.015", "OFL-1.1", _read(paths.asset("fonts/OFL.txt"))),
        Credit("Lucide", "1.62.0", "ISC, MIT", _read(paths.asset("icons/LICENSE"))),
        Credit("Python", platform.python_version(), "PSF-2.0", sys.copyright),
    )
    return (*bundled, *(credit for name in LIBRARIES if (credit := _library(name)) is not None))


def _library(name: str) -> Credit | None:
    try:
        found = distribution(name)
    except PackageNotFoundError:
        # not every system needs each of them
        return None
    return Credit(name, found.version, _licence_of(found), _text_of(found, name))


def _licence_of(found: Distribution) -> str:
    """Return the licence's name: the expression, else the classifier, else the first words of the field."""
    if found.name in _OF_QT:
        return "LGPL-3.0-only"
    told = _told(found, "License-Expression")
    if told:
        return told
    classifiers = [line for line in found.metadata.get_all("Classifier") or () if line.startswith("License ::")]
    named = _told(found, "License")
    if named and "\n" not in named and len(named) <= _LONGEST_NAME:
        return named
    return classifiers[0].rpartition(" :: ")[2] if classifiers else named[:_LONGEST_NAME].strip()


def _told(found: Distribution, field: str) -> str:
    """Return what the metadata say in a field, empty where they have none."""
    lines: list[str] = found.metadata.get_all(field) or []
    return lines[0] if lines else ""


def _text_of(found: Distribution, name: str) -> str:
    if name in _OF_QT:
        # Qt's wheels bring no text of their own; the program uses them under the LGPL
        return "\n\n".join(_read(paths.asset(f"licences/{file}")) for file in ("LGPL-3.0.txt", "GPL-3.0.txt"))
    texts = [_read(Path(str(found.locate_file(file)))) for file in found.files or () if _is_licence(file.name)]
    return "\n\n".join(dict.fromkeys(text for text in texts if text)) or _told(found, "License")


def _is_licence(file_name: str) -> bool:
    return file_name.lower().startswith(_LICENCE_FILES) and not file_name.endswith((".py", ".pyc"))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
