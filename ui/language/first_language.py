"""Which language the program speaks before anybody has chosen one."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from facilitator.languages import LANGUAGES


def system_language() -> str:
    """Return the first of the system's languages that the program speaks, else English."""
    for named in QLocale.system().uiLanguages():
        short = named[:2].lower()
        short = {"no": "nb", "nn": "nb"}.get(short, short)
        if short in LANGUAGES:
            return short
    return LANGUAGES[0]
