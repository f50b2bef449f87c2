"""Breaks words into lines of even length, with sensible ends. Plain arithmetic over widths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

_EVEN_UP_TO = 10
"""From this many lines on, evenness is not seen any more, and lines are simply filled."""

_ORPHAN = 0.35
"""What a last line of one short word costs, as a share of a full line (squared like all costs)."""

_SENSE = 0.9
"""What remains of a line's cost when it ends where a reader takes breath."""

_STOPS = (".", ",", ":", ";", "?", "!", "…", "–", "—")


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its width. `cut` says that it goes on in the next one, without a space."""

    text: str
    width: float
    cut: bool = False


def break_lines(words: Sequence[Word], room: float, space: float) -> list[str]:
    """Return the lines, as few as the room allows, the words spread over them evenly."""
    ends = _filled(words, room, space)
    if 1 < len(ends) <= _EVEN_UP_TO:
        ends = _even(words, room, space, len(ends))
    return [_joined(words[start:end]) for start, end in pairwise((0, *ends))]


def _filled(words: Sequence[Word], room: float, space: float) -> list[int]:
    """Return where each line ends when lines are filled one after the other."""
    ends: list[int] = []
    width = 0.0
    for at, word in enumerate(words):
        gap = 0.0 if at == 0 or words[at - 1].cut else space
        forced = at > 0 and words[at - 1].cut
        if width and (forced or width + gap + word.width > room):
            ends.append(at)
            width = word.width
        else:
            width += gap + word.width if width else word.width
    return [*ends, len(words)] if words else []


def _even(words: Sequence[Word], room: float, space: float, count: int) -> list[int]:
    """Return the ends of `count` lines with the least sum of squared blanks."""
    total = len(words)

    @cache
    def best(start: int, lines: int) -> tuple[float, tuple[int, ...]]:
        if lines == 1:
            width = _width(words[start:], space)
            fits = width <= room and not any(word.cut for word in words[start:-1])
            return (_last_cost(words, start, width, room), (total,)) if fits else (float("inf"), (total,))
        found: tuple[float, tuple[int, ...]] = (float("inf"), (total,) * lines)
        width = -space
        for end in range(start + 1, total - lines + 2):
            width += space + words[end - 1].width
            if width > room:
                break
            rest, ends = best(end, lines - 1)
            cost = _cost(words, end, width, room) + rest
            if cost < found[0]:
                found = (cost, (end, *ends))
            if words[end - 1].cut:
                break
        return found

    cost, ends = best(0, count)
    return list(ends) if cost < float("inf") else _filled(words, room, space)


def _cost(words: Sequence[Word], end: int, width: float, room: float) -> float:
    """Return what a line costs that ends before word `end`: its blank, less after a stop, more after a tiny word."""
    last = words[end - 1].text
    blank = (room - width) / room
    if last.endswith(_STOPS):
        return _SENSE * blank * blank
    return blank * blank + (0.02 if len(last) <= 2 else 0.0)


def _last_cost(words: Sequence[Word], start: int, width: float, room: float) -> float:
    blank = (room - width) / room
    alone = start == len(words) - 1 and start > 0 and width < 0.4 * room
    return blank * blank + (_ORPHAN * _ORPHAN if alone else 0.0)


def _width(words: Sequence[Word], space: float) -> float:
    return sum(word.width for word in words) + space * max(0, len(words) - 1)


def _joined(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
