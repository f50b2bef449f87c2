"""The flow of a document: strips from margin to margin, one below the other, and how they fall on pages.

A strip is what no page break can part: a line of text (of several columns side by side), a row of a chart, a rule. It
may be glued to the next one; so headings stay with what follows, and no single line of a text stands alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from itertools import zip_longest

from reportlab.pdfgen.canvas import Canvas

from facilitator.export.pdf_fonts import CAP_HEIGHT
from facilitator.export.pdf_styles import Style
from facilitator.export.pdf_text import break_lines, clean, shortened

_MOST_COLUMNS = 16
RUN_ON_SPACE = 10.0
_FEW_LINES = 4
"""A text of so many lines or fewer is not parted at all."""

Paint = Callable[[Canvas, float, float], None]
"""Draws something of a strip, given the left margin and the strip's upper edge."""


class Align(Enum):
    """To which edge of its column a text is set."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Piece:
    """A text on one strip. `x` is the edge it is set to; `column` says where it belongs in the order of reading."""

    x: float
    text: str
    style: Style
    align: Align = Align.LEFT
    column: int = 0


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of the flow that no page break can part.

    `gap` is the space above, dropped at the top of a page. `glued` keeps it on one page with the next strip. `block`
    is shared by the lines of one text, so that its columns are read one after the other. `again` are the strips to
    repeat where a page begins with this one. `outline` makes it a bookmark.
    """

    height: float
    pieces: tuple[Piece, ...] = ()
    gap: float = 0.0
    glued: bool = False
    block: int = 0
    paints: tuple[Paint, ...] = ()
    again: tuple[Strip, ...] = ()
    outline: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A strip on its page: `top` is the distance of its upper edge from the upper margin."""

    strip: Strip
    top: float


Page = tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """A text that people may have typed, to be broken into its own column of a row."""

    x: float
    width: float
    text: str
    style: Style
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Row:
    """Texts side by side.

    `paint` draws something beside the first line. A `whole` row is never parted; a `glued` one keeps to the next.
    """

    cells: tuple[Cell, ...]
    gap: float = 0.0
    whole: bool = False
    glued: bool = False
    paint: Paint | None = None


@dataclass(slots=True)
class Flow:
    """Collects the strips of a document in their order."""

    strips: list[Strip] = field(default_factory=list)
    _blocks: int = 0

    def row(self, row: Row, *, glued: bool = False, again: tuple[Strip, ...] = (), outline: str = "") -> None:
        """Add a row.

        Args:
            row: The texts.
            glued: Whether what follows must begin on the same page.
            again: What to repeat above where a page begins with this row or within it.
            outline: The bookmark that leads here.
        """
        self._blocks += 1
        strips = _strips(row, self._blocks, glued=glued)
        self.strips.append(replace(strips[0], again=again, outline=outline))
        self.strips.extend(replace(strip, again=again) for strip in strips[1:])

    def labelled(self, label: Cell, rows: Sequence[Row], *, glued: bool = False) -> None:
        """Add rows with one label beside them, which runs down past as many of them as it needs."""
        self._blocks += 1
        left = list(_pieces(label, 0))
        for number, row in enumerate(rows):
            last = number == len(rows) - 1
            # No row stands alone at either end of a list, nor where the label has not ended.
            kept = row.glued or bool(left) or number in (0, len(rows) - 2)
            strips = _strips(row, self._blocks, number + 1, glued=glued if last else kept)
            strips = [_with(strip, left.pop(0)) if left else strip for strip in strips]
            if last and left:
                strips[-1] = replace(strips[-1], glued=True)
                strips += [_line((piece,), self._blocks, glued=True) for piece in left]
                strips[-1] = replace(strips[-1], glued=glued)
            self.strips.extend(strips)

    def drawing(
        self, height: float, paint: Paint, *, gap: float = 0.0, glued: bool = False, again: tuple[Strip, ...] = ()
    ) -> None:
        """Add something drawn of a given height; `again` as in `row`."""
        self._blocks += 1
        self.strips.append(Strip(height, (), gap, glued, self._blocks, (paint,), again))

    def run_on(self, begin: int, words: str, style: Style, width: float) -> None:
        """Put words above each page that begins with one of the strips from the `begin`-th on, to tell where it is."""
        head = Flow()
        line = shortened(clean(words).replace("\n", " "), width, style.font, style.size)
        head.row(Row((Cell(0, width, line, style),), whole=True), glued=True)
        # The space below belongs to it: what comes next has none of its own at the top of a page.
        again = (replace(head.strips[0], height=head.strips[0].height + RUN_ON_SPACE),)
        self.strips[begin:] = [strip if strip.again else replace(strip, again=again) for strip in self.strips[begin:]]

    def keep_together(self, begin: int, most: float) -> None:
        """Keep all strips from the `begin`-th on one page, if they are no higher than `most`."""
        ours = self.strips[begin:]
        if sum(strip.gap + strip.height for strip in ours) <= most:
            self.strips[begin:-1] = [replace(strip, glued=True) for strip in ours[:-1]]


def paginate(strips: Iterable[Strip], height: float) -> tuple[Page, ...]:
    """Return the strips on pages of `height`: what is glued stays together as long as a page can hold it."""
    pages: list[list[Placed]] = [[]]
    y = 0.0
    for chunk in _chunks(strips):
        if pages[-1] and y + sum(strip.gap + strip.height for strip in chunk) > height:
            pages.append([])
            y = 0.0
        for strip in chunk:
            if pages[-1] and y + strip.gap + strip.height > height:
                pages.append([])
                y = 0.0
            if not pages[-1]:
                for head in strip.again:
                    pages[-1].append(Placed(head, y))
                    y += head.height
            y += strip.gap if pages[-1] else 0.0
            pages[-1].append(Placed(strip, y))
            y += strip.height
    return tuple(tuple(page) for page in pages)


def _chunks(strips: Iterable[Strip]) -> Iterable[list[Strip]]:
    chunk: list[Strip] = []
    for strip in strips:
        chunk.append(strip)
        if not strip.glued:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _strips(row: Row, block: int, place: int = 0, *, glued: bool) -> list[Strip]:
    """Return a row line by line: the n-th line of every column side by side."""
    # Within a block the columns are read one after the other, and those of one row before those of the next.
    columns = [_pieces(cell, place * _MOST_COLUMNS + number) for number, cell in enumerate(row.cells)]
    lines = [tuple(line for line in beside if line is not None) for beside in zip_longest(*columns)]
    last = len(lines) - 1
    strips = []
    for index, pieces in enumerate(lines):
        # Two lines at least stand together at either end of a text.
        kept = row.whole or index == 0 or index == last - 1 or last < _FEW_LINES
        strips.append(_line(pieces, block, glued=kept if index < last else glued))
    paints = (row.paint,) if row.paint is not None else ()
    strips[0] = replace(strips[0], gap=row.gap, paints=paints)
    return strips


def _pieces(cell: Cell, column: int) -> tuple[Piece, ...]:
    lines = break_lines(clean(cell.text), cell.width, cell.style.font, cell.style.size)
    edge = cell.x + cell.width if cell.align is Align.RIGHT else cell.x
    return tuple(Piece(edge + line.indent, line.text, cell.style, cell.align, column) for line in lines)


def _line(pieces: tuple[Piece, ...], block: int, *, glued: bool) -> Strip:
    height = max(piece.style.leading for piece in pieces)
    return Strip(height, tuple(piece for piece in pieces if piece.text), glued=glued, block=block)


def _with(strip: Strip, piece: Piece) -> Strip:
    return replace(strip, pieces=(piece, *strip.pieces) if piece.text else strip.pieces)


def baseline(style: Style, leading: float) -> float:
    """Return how far below a strip's upper edge a text stands whose capitals are centred in `leading`."""
    return (leading + style.size * CAP_HEIGHT) / 2
