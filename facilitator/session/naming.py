"""Reading names out of whatever was pasted: a list, a column of a table, the addresses of a mail."""

from __future__ import annotations

import re
import unicodedata

_BETWEEN = re.compile(r"[,;\t]")
_LEAD = re.compile(
    r"""
    \s*(?:
        [-–—*+•·◦▪‣●○☐☑✓✔]        # a bullet
        | \[[ xX]?\]              # a box to tick
        | \(?\#?\d{1,3}[.):]      # 1.  1)  (1)  1:
        | \#?\d{1,3}(?=\s|$)      # 1 Ada
    )\s*
    """,
    re.VERBOSE,
)
_ADDRESS = re.compile(r"<[^<>]*>")
_QUOTES = "\"'“”„«»‘’"
_UNSEEN = "\ufeff\u200b\u200e\u200f"


def names_from(text: str) -> tuple[str, ...]:
    """Return the names in a pasted text, in order: one a line, or parted by commas, semicolons or tabs.

    Numbering, bullets, quotes and mail addresses in angle brackets are taken off. What has no letter is no name. Two
    people may have the same name, so nothing is dropped for being there twice.
    """
    pieces = (piece for line in text.splitlines() for piece in _BETWEEN.split(line))
    return tuple(name for name in map(_name, pieces) if any(sign.isalpha() for sign in name))


def _name(piece: str) -> str:
    """Return a piece without what is around the name."""
    name = _ADDRESS.sub(" ", piece)
    name = " ".join("".join(sign for sign in name if unicodedata.category(sign) != "Cc").split())
    before = None
    while name != before:
        before = name
        lead = _LEAD.match(name)
        name = name[lead.end() :] if lead else name
        name = name.strip(f"{_QUOTES}{_UNSEEN} ")
    return name
