"""Fits a text into an area: as large as it can be, and on several pages before it gets too small."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, QSizeF

from facilitator.tokens import WALL_TEXT, WALL_TEXT_LARGEST
from ui.projector.canvas import HEIGHT
from ui.projector.lettering import Block, block, clean
from ui.projector.pieces import words
from ui.projector.stage import Region, Stage

TEXT_SIZES = (round(WALL_TEXT_LARGEST * HEIGHT), 70, round(WALL_TEXT * HEIGHT))

_SENTENCE_ENDS = re.compile(r"(?<=[.!?…]) ")


def largest(text: str, area: QSizeF, sizes: tuple[int, ...] = TEXT_SIZES, lead: int = 0) -> Block:
    """Return the text in the largest of the sizes in which it fits into `area`, else in the last."""
    made = block(text, sizes[0], area.width(), lead=lead)
    for size in sizes[1:]:
        if made.height <= area.height():
            break
        made = block(text, size, area.width(), lead=lead)
    return made


def text_pages(text: str, area: QSizeF, sizes: tuple[int, ...] = TEXT_SIZES, lead: int = 0) -> tuple[Block, ...]:
    """Return the text on one page, or on several in the least size; a page ends with a sentence where it can.

    The first `lead` lines of the text stand out.
    """
    made = largest(text, area, sizes, lead)
    if made.height <= area.height():
        return (made,)
    pages: list[Block] = []
    taken = ""
    for sentence in _sentences(text):
        longer = f"{taken}{sentence}"
        if taken and block(longer, made.size, area.width(), lead=lead).height > area.height():
            pages.extend(_lines_of(taken, made.size, area, lead))
            # Where a line goes on on the next page, it goes on as it began.
            lead = max(0, lead - taken.count("\n"))
            longer = sentence
        taken = longer
    return (*pages, *_lines_of(taken, made.size, area, lead))


def text_region(text: str, area: QRectF, stage: Stage, lead: int = 0) -> Region:
    """Return a text from the top of `area` on, page by page; its first `lead` lines stand out."""
    pages = [page for page in text_pages(text, area.size(), stage.sizes(TEXT_SIZES), lead) if page.lines]
    return tuple((words(page, area.left(), area.top(), stage.colours.ink),) for page in pages) or ((),)


def _sentences(text: str) -> list[str]:
    """Return the sentences, each with what parts it from the next."""
    return [
        sentence + (" " if at < len(sentences) - 1 else "\n")
        for paragraph in clean(text)
        for sentences in (_SENTENCE_ENDS.split(paragraph),)
        for at, sentence in enumerate(sentences)
    ]


def _lines_of(text: str, size: int, area: QSizeF, lead: int) -> tuple[Block, ...]:
    made = block(text, size, area.width(), lead=lead)
    return made.parts(max(1, int(area.height() // made.leading)))
