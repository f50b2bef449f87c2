"""The name a summary is saved under, as suggested: it says what is in the file and is allowed on every system."""

from __future__ import annotations

import re
from datetime import date

from facilitator.texts import Texts

_LONGEST = 80
# What Windows does not allow in a name; other systems allow all but the slash.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_BLANKS = re.compile(r"\s+")
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


def suggested_name(title: str, day: date, texts: Texts, *, trainers_copy: bool) -> str:
    """Return a file name from the workshop's title and date; the trainer's copy says that it is one."""
    ending = f" {texts.t('trainer’s copy')}" if trainers_copy else ""
    name = safe_name(title) or safe_name(texts.t("Session summary"))
    return f"{name} {day.isoformat()}{_FORBIDDEN.sub(' ', ending)}.pdf"


def safe_name(title: str) -> str:
    """Return a title as every system allows it in the name of a file."""
    printable = "".join(letter if letter.isprintable() or letter.isspace() else " " for letter in title)
    name = _BLANKS.sub(" ", _FORBIDDEN.sub(" ", printable)).strip(" .")[:_LONGEST].rstrip(" .")
    # The date that follows would save a reserved name already, but not when somebody cuts it off again.
    return f"{name}_" if _RESERVED.fullmatch(name) else name
