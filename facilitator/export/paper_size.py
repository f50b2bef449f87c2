"""The sizes of paper that can be printed on, by name alone: what measures them is loaded where papers are drawn."""

from __future__ import annotations

from enum import Enum


class PaperSize(Enum):
    """A size of paper."""

    A4 = "a4"
    LETTER = "letter"
