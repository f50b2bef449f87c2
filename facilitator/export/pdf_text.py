"""Text that people typed, made fit for paper: cleaned of what cannot be drawn, and broken into lines.

Nothing here knows markup: a text is drawn character by character, whatever it looks like.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from facilitator.export.pdf_fonts import character_width, has_character, text_width

MISSING = "◌"
"""Stands for a character that the font does not have: a dotted circle, visible and neutral."""

_ALIKE = {
    alike: text
    for text, alikes in {
        "->": "→➔➜➡",
        "<-": "←⬅",
        "<->": "↔",
        "=>": "⇒",
        ">=": "≥",
        "<=": "≤",
        "~": "≈∼",
        "+/-": "∓",
        "•": "●■▪◼▸►○□▫◦",
        "[x]": "✓✔☑✅",
        "[ ]": "☐",
        "*": "★☆⭐",
        ":-)": "☺🙂😀😃😄😊",
        ":-(": "☹🙁😞😢",
        ";-)": "😉",
        "<3": "♥❤",
    }.items()
    for alike in alikes
}
"""Signs that keyboards and telephones put into notes and that the font lacks, as they were typed before."""

_NEWLINES = re.compile("\r\n|[\r\v\f\x1c-\x1e\u0085\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n){2,}")
_PLAIN = re.compile(r"[\n\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027]*")
_UNBREAKABLE = "\u00a0\u202f"
_MOST_MARKS = 2
"""More accents than this on one letter would run into the neighbouring lines."""
_LIST_MARK = re.compile(r"(?:[-–—•*]|\d{1,3}[.)]) +")
_JOINTS = frozenset("-–/._@?&=")
_DASHES = frozenset("-–—")
_EARLY = 3
"""One over the share of a line that is too little of it."""
_SYMBOLS = frozenset({"So", "Sk", "Cn", "Co", "Cs"})


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of a broken text, and how far it is moved in under a list's mark."""

    text: str
    indent: float = 0.0


def clean(text: str) -> str:
    """Return a text with only such characters as the font can draw, its lines parted by newlines alone.

    Of several blank lines one is left.
    """
    text = _BLANK_LINES.sub("\n\n", _NEWLINES.sub("\n", text))
    if _PLAIN.fullmatch(text):
        return text
    return "".join(_drawable(unicodedata.normalize("NFC", text)))


def one_line(text: str) -> str:
    """Return a text for a place that has no lines and needs no font, such as the file's title or a bookmark."""
    kept = (" " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char for char in text)
    return " ".join("".join(char for char in kept if unicodedata.category(char) != "Cs").split())


def break_lines(text: str, width: float, font: str, size: float) -> tuple[TextLine, ...]:
    """Return a cleaned text in lines no wider than `width` points.

    A line that begins like one of a list hangs under its mark. What is wider than a line is broken where it must be: at
    a hard space where there is one, else after a joint such as a hyphen or a slash.
    """
    lines: list[TextLine] = []
    for paragraph in (raw.strip(" ") for raw in text.split("\n")):
        mark = _LIST_MARK.match(paragraph)
        indent = text_width(f"{mark.group().rstrip()} ", font, size) if mark else 0.0
        lines.extend(_paragraph(paragraph, width, indent, font, size))
    return tuple(lines)


def shortened(text: str, width: float, font: str, size: float) -> str:
    """Return a cleaned text of one line as it is, or its beginning with an ellipsis where it is too wide."""
    if text_width(text, font, size) <= width:
        return text
    room = width - text_width("…", font, size)
    for index, character in enumerate(text):
        room -= character_width(character, font, size)
        if room < 0:
            return f"{text[:index].rstrip()}…"
    return text


def _paragraph(text: str, width: float, indent: float, font: str, size: float) -> list[TextLine]:
    space = character_width(" ", font, size)
    lines: list[TextLine] = []
    words: list[str] = []
    room = width
    for word in text.split(" "):
        if not word:
            continue
        needed = text_width(word, font, size)
        if words and needed + space > room:
            lines.append(TextLine(" ".join(words), indent if lines else 0.0))
            words, room = [], width - indent
        elif words:
            room -= space
        if needed > room:
            *full, word = _pieces(word, room, width - indent, font, size)
            for piece in full:
                lines.append(TextLine(piece, indent if lines else 0.0))
            needed, room = text_width(word, font, size), width - (indent if lines else 0.0)
        words.append(word)
        room -= needed
    lines.append(TextLine(" ".join(words), indent if lines else 0.0))
    return lines


def _pieces(word: str, first: float, width: float, font: str, size: float) -> list[str]:
    """Return a long word in pieces, the first no wider than `first`, the others no wider than `width`."""
    pieces: list[str] = []
    begin, used, room = 0, 0.0, first
    for index, character in enumerate(word):
        needed = character_width(character, font, size)
        if used + needed > room and index > begin:
            end = _joint(word, begin, index)
            pieces.append(word[begin:end].rstrip(_UNBREAKABLE))
            begin, room = end, width
            used = text_width(word[begin:index], font, size)
        used += needed
    pieces.append(word[begin:])
    return pieces


def _joint(word: str, begin: int, end: int) -> int:
    """Return where to break before `end`: at a hard space, else after a joint, else right there.

    What comes early in the piece would leave a line that is nearly empty, and no line begins with a dash.
    """
    early = begin + (end - begin) // _EARLY
    for index in range(end - 1, early, -1):
        if word[index] in _UNBREAKABLE and word[index + 1 : index + 2] not in _DASHES:
            return index + 1
    for index in range(end - 1, early, -1):
        if word[index] in _JOINTS:
            return index + 1
    return end


def _drawable(text: str) -> list[str]:
    out: list[str] = []
    marks = 0
    for character in text:
        category = unicodedata.category(character)
        if category in ("Mn", "Me"):
            marks += 1
            if marks <= _MOST_MARKS and has_character(character):
                out.append(character)
            continue
        marks = 0
        if character in "\n\t":
            out.append("\n" if character == "\n" else " ")
        elif category == "Zs":
            out.append(character if character in _UNBREAKABLE else " ")
        elif category not in ("Cc", "Cf"):
            # Those two (bidi marks, joiners, soft hyphens, bells) have no shape of their own.
            _append(out, character, category)
    return out


def _append(out: list[str], character: str, category: str) -> None:
    """Add a character, its plain form where only that can be drawn, or the sign for a missing one."""
    if has_character(character):
        out.append(character)
        return
    if character in _ALIKE:
        out.append(_ALIKE[character])
        return
    plain = unicodedata.normalize("NFKC", character) if category not in _SYMBOLS else character
    if plain != character and all(has_character(part) for part in plain):
        out.append(plain)
    elif category not in _SYMBOLS or out[-1:] != [MISSING]:
        # An emoji may be many characters; one sign is enough for it and its neighbours.
        out.append(MISSING)
