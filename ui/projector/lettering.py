"""Sets text for the wall: breaks it into even lines and shapes each line once.

All lengths are thousandths of the wall's height.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt, QTextBoundaryFinder
from PySide6.QtGui import QFontMetricsF, QPainterPath, QTextLayout, QTextOption

from facilitator.tokens import REGULAR, SEMIBOLD
from ui.look.fonts import font
from ui.projector.breaking import Word, break_lines

LEADING = 1.3
"""The height of a line over the size of its letters."""

_CAP = 0.714
_BASELINE = (LEADING + _CAP) / 2
"""Where the baseline lies below the top of a line: capitals stand in its middle."""

_PAUSES = ("·", "–", "—")
"""Signs that stand between words and never begin a line."""

_SPACES = re.compile(r"[^\S\u00a0\u202f\u2007]+")
_ENDLESS = 1e6
_MEASURED_AT = 1000
_NO_ROOM = 1.0
"""The narrowest column anything is set in, so that every line holds at least one sign."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One shaped line. `bearing` is the blank to the left of its first letter."""

    text: str
    width: float
    bearing: float
    shaped: QTextLayout


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Lines of one size under each other."""

    lines: tuple[Line, ...]
    size: int
    weight: int

    @property
    def leading(self) -> float:
        """Return the height of one line."""
        return self.size * LEADING

    @property
    def height(self) -> float:
        """Return the height of all lines."""
        return self.leading * len(self.lines)

    @property
    def width(self) -> float:
        """Return the width of the widest line."""
        return max((line.width for line in self.lines), default=0.0)

    @property
    def drop(self) -> float:
        """Return how far the baseline lies below the top of a line."""
        return self.size * _BASELINE

    def part(self, start: int, stop: int) -> Block:
        """Return some of the lines."""
        return Block(self.lines[start:stop], self.size, self.weight)

    def parts(self, lines_each: int) -> tuple[Block, ...]:
        """Return the lines in parts of equal count, as few as hold them; one empty part where there is nothing."""
        count = max(1, -(-len(self.lines) // max(1, lines_each)))
        each = -(-len(self.lines) // count)
        return tuple(self.part(at * each, (at + 1) * each) for at in range(count))


def block(text: str, size: int, max_width: float, weight: int = REGULAR, *, lead: int = 0) -> Block:
    """Return the text broken into lines of even length, none wider than `max_width`; the first `lead` stand out."""
    room = max(max_width, _NO_ROOM)
    lines: list[Line] = []
    for at, part in enumerate(clean(text)):
        own = SEMIBOLD if at < lead else weight
        broken = break_lines(_words(part, size, own, room), room, _space(size, own))
        lines.extend(shape(line, size, own) for line in broken)
    return Block(tuple(lines), size, weight)


def fitting(text: str, sizes: tuple[int, ...], max_width: float, max_lines: int, weight: int = REGULAR) -> Block:
    """Return the text in the largest of the sizes that needs no more lines and cuts no word, else in the last one."""
    made = block(text, sizes[0], max_width, weight)
    for size in sizes[1:]:
        if len(made.lines) <= max_lines and not cuts(text, made.size, weight, max_width):
            break
        made = block(text, size, max_width, weight)
    return made


def one_line(text: str, size: int, weight: int = REGULAR) -> Block:
    """Return the text on a single line, however long."""
    words = " ".join(clean(text))
    return Block((shape(words, size, weight),) if words else (), size, weight)


def clean(text: str) -> list[str]:
    """Return the paragraphs of a text, without signs that cannot be drawn and with single spaces."""
    parts = ("".join(char for char in part if _can_be_drawn(char)) for part in text.splitlines())
    return [kept for part in parts if (kept := _SPACES.sub(" ", part).strip())]


@lru_cache(maxsize=512)
def shape(text: str, size: int, weight: int) -> Line:
    """Return one line, shaped and ready to be drawn with its baseline at 0."""
    layout = QTextLayout(text, font(size, weight))
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    line = layout.createLine()
    # only a line with a width is laid out, and knows how high it is
    line.setLineWidth(_ENDLESS)
    line.setPosition(QPointF(0, -line.ascent()))
    layout.endLayout()
    return Line(text, line.naturalTextWidth(), _bearing(text[:1], weight) * size, layout)


@lru_cache(maxsize=64)
def metrics(size: int, weight: int) -> QFontMetricsF:
    """Return the measures of a font."""
    return QFontMetricsF(font(size, weight))


def cuts(text: str, size: int, weight: int, room: float) -> bool:
    """Tell whether any word is too long for a line at this size."""
    measure = metrics(size, weight)
    return any(measure.horizontalAdvance(word) > room for part in clean(text) for word in part.split(" "))


def _words(text: str, size: int, weight: int, room: float) -> list[Word]:
    measure = metrics(size, weight)
    words: list[Word] = []
    for text_word in text.split(" "):
        width = measure.horizontalAdvance(text_word)
        if words and text_word in _PAUSES:
            held = f"{words[-1].text}\u00a0{text_word}"
            if (both := measure.horizontalAdvance(held)) <= room:
                words[-1] = Word(held, both)
                continue
        if width <= room:
            words.append(Word(text_word, width))
        else:
            words.extend(_pieces(text_word, measure, room))
    return words


def _pieces(word: str, measure: QFontMetricsF, room: float) -> list[Word]:
    """Cut a word that no line can hold, after a hyphen or else between signs that a reader takes as one."""
    pieces: list[Word] = []
    taken = ""
    for sign in _signs(word):
        if taken and measure.horizontalAdvance(taken + sign) > room:
            hyphen = taken.rfind("-") + 1 or len(taken)
            pieces.append(Word(taken[:hyphen], measure.horizontalAdvance(taken[:hyphen]), cut=True))
            taken = taken[hyphen:]
        taken += sign
    return [*pieces, Word(taken, measure.horizontalAdvance(taken))]


def _signs(word: str) -> list[str]:
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, word)
    # Qt counts in UTF-16, so a sign beyond the first plane counts twice
    raw = word.encode("utf-16-le")
    signs, start = [], 0
    while (end := finder.toNextBoundary()) > 0:
        signs.append(raw[2 * start : 2 * end].decode("utf-16-le"))
        start = end
    return signs


@lru_cache(maxsize=256)
def _bearing(letter: str, weight: int) -> float:
    """Return the blank to the left of a letter, over its size; a font's measures round it up to whole pixels."""
    path = QPainterPath()
    path.addText(0, 0, font(_MEASURED_AT, weight), letter)
    return 0.0 if path.isEmpty() else max(0.0, path.boundingRect().left() / _MEASURED_AT)


@lru_cache(maxsize=64)
def _space(size: int, weight: int) -> float:
    return metrics(size, weight).horizontalAdvance(" ")


def _can_be_drawn(char: str) -> bool:
    return char == "\t" or (unicodedata.category(char) not in {"Cc", "Cs", "Co", "Cn"} and char != "\ufffc")
