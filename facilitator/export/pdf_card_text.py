"""The words of a card set into a box: as large as they fit, and never below 8 points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from reportlab.pdfgen.canvas import Canvas

from facilitator.export.card_faces import CardFace
from facilitator.export.pdf_charts import MARK_SPACE, draw_mark, hairline
from facilitator.export.pdf_fonts import SEMIBOLD, text_width
from facilitator.export.pdf_strips import Align, Cell, Flow, Page, Row, paginate
from facilitator.export.pdf_styles import INK, LEAST_SIZE, MUTED, SMALL, Style
from facilitator.export.pdf_text import clean
from facilitator.pack.catalog import CardPart

SIZES = (13.0, 12.0, 11.0, 10.0, 9.5, 9.0, 8.5, LEAST_SIZE)
_FACE, _SMALL_FACE = 1.3, 1.12
"""How much larger than the rest the first field is set, on a card with room and on a full one."""
_ROOMY = 10.0
_LEADING = 1.32
LABEL = Style(8, 10.5, SEMIBOLD, MUTED)
_SHORT = 20
"""Lists of words as short as this stand in one line."""
_TERMS = (0.36, 0.6)
"""The least and the largest share of the width that the terms of a glossary have."""


@dataclass(frozen=True, slots=True)
class Box:
    """Room for a text."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Fitted:
    """A card in the size it was given, on one page of the box or, where no size is small enough, on several."""

    size: float
    pages: tuple[Page, ...]

    @property
    def fits(self) -> bool:
        """Tell whether all of it is in one box."""
        return len(self.pages) == 1


def fit_card(face: CardFace, box: Box, sizes: Sequence[float] = SIZES) -> Fitted:
    """Return a card in the largest of `sizes` that fits the box, with its deck and number above."""
    fitted = Fitted(sizes[0], ())
    for size in sizes:
        if size != sizes[-1] and _parts_a_word(face.parts, size, box.width):
            continue
        flow = Flow()
        _add_head(flow, face, box)
        add_parts(flow, face.parts, size, box.width, mark=face.mark)
        fitted = Fitted(size, paginate(flow.strips, box.height))
        if fitted.fits:
            break
    return fitted


def add_parts(
    flow: Flow, parts: Sequence[CardPart], size: float, width: float, *, mark: str = "", first: int = 0
) -> None:
    """Add fields of a card, from its `first`-th on; the very first is what it is about, and stands out."""
    for place, part in enumerate(parts, start=first):
        if place:
            gap = size * 0.5 if place > first else 0.0
            flow.drawing(size * 0.4, partial(_rule, width=width), gap=gap, glued=True)
            flow.row(Row((Cell(0, width, part.label, LABEL),)), glued=True)
        _add_part(flow, part, size, width, is_first=place == 0, mark=mark if place == 0 else "")


def _add_head(flow: Flow, face: CardFace, box: Box) -> None:
    deck = Cell(0, box.width * 0.7, face.deck, SMALL)
    number = Cell(box.width * 0.7, box.width * 0.3, face.number, SMALL, Align.RIGHT)
    flow.row(Row((deck, number), whole=True), glued=True)
    flow.drawing(5.0, partial(_rule, width=box.width), glued=True)


def _add_part(flow: Flow, part: CardPart, size: float, width: float, *, is_first: bool, mark: str) -> None:
    style = Style(size, size * _LEADING)
    strong = replace(style, font=SEMIBOLD)
    if is_first:
        face = _face_size(size)
        large = replace(strong, size=face, leading=face * 1.25)
        left = MARK_SPACE if mark else 0.0
        paint = partial(_mark, mark=mark, leading=large.leading) if mark else None
        for line in part.lines:
            flow.row(Row((Cell(left, width - left, line, large),), whole=True, paint=paint))
    elif part.glosses:
        terms = min(max(width * _TERMS[0], _longest_word(part.lines, strong) + 6.0), width * _TERMS[1])
        for term, gloss in zip(part.lines, part.glosses, strict=True):
            cells = (Cell(0, terms - 6.0, term, strong), Cell(terms, width - terms, gloss, style))
            flow.row(Row(cells, gap=size * 0.12, whole=True))
    elif len(part.lines) > 1 and max(map(len, part.lines)) <= _SHORT:
        flow.row(Row((Cell(0, width, "\u00a0· ".join(_unbroken(part.lines)), strong),), whole=True))
    else:
        for line in part.lines:
            text = f"• {line}" if len(part.lines) > 1 else line
            flow.row(Row((Cell(0, width, text, style),), whole=True))


def _face_size(size: float) -> float:
    return size * (_FACE if size >= _ROOMY else _SMALL_FACE)


def _parts_a_word(parts: Sequence[CardPart], size: float, width: float) -> bool:
    """Tell whether a word of what stands out would be wider than its line."""
    face = Style(_face_size(size), 0.0, SEMIBOLD)
    return bool(parts) and _longest_word(parts[0].lines, face) > width - MARK_SPACE


def _longest_word(lines: Sequence[str], style: Style) -> float:
    """Return the width of the widest word."""
    words = (word for line in lines for word in clean(line).split())
    return max((text_width(word, style.font, style.size) for word in words), default=0.0)


def _unbroken(words: Sequence[str]) -> tuple[str, ...]:
    """Return words that no line break parts."""
    return tuple(word.replace(" ", "\u00a0") for word in words)


def _rule(canvas: Canvas, left: float, top: float, width: float) -> None:
    hairline(canvas, left, top, width)


def _mark(canvas: Canvas, left: float, top: float, mark: str, leading: float) -> None:
    canvas.setFillColor(INK)
    draw_mark(canvas, mark, left, top - leading / 2)
