"""Cards to be cut: a grid of them on each page, marks for the knife, a ruler, and the backs in mirrored order."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from facilitator.export.card_faces import CardFace, CardSheets
from facilitator.export.pdf_card_text import SIZES, Box, Fitted, fit_card
from facilitator.export.pdf_fonts import REGULAR, SEMIBOLD
from facilitator.export.pdf_pages import draw_strips
from facilitator.export.pdf_sheet import Sheet
from facilitator.export.pdf_strips import Page
from facilitator.export.pdf_styles import INK, MUTED, SMALL
from facilitator.export.pdf_text import break_lines, clean

GRID_WIDTH, GRID_HEIGHT = 170 * mm, 248 * mm
PADDING = 3.6 * mm
MARK_FROM, MARK_TO = 1.5 * mm, 4.5 * mm
RULER = 50 * mm
RULER_BELOW = 7.2 * mm
_CROSS = 1.5 * mm
_TITLE, _BACK = (15.0, 19.0), (9.5, 13.0)


@dataclass(frozen=True, slots=True)
class Grid:
    """How many cards stand side by side and one below the other."""

    columns: int
    rows: int

    @property
    def cards(self) -> int:
        """Return how many cards a page has."""
        return self.columns * self.rows

    @property
    def card(self) -> Box:
        """Return the size of a card."""
        return Box(GRID_WIDTH / self.columns, GRID_HEIGHT / self.rows)

    @property
    def inside(self) -> Box:
        """Return the room for words on a card."""
        return Box(self.card.width - 2 * PADDING, self.card.height - 2 * PADDING)


GRIDS = (Grid(2, 4), Grid(2, 2), Grid(1, 2), Grid(1, 1))
"""Eight to a page, or fewer where the longest card of a deck needs more room."""


@dataclass(frozen=True, slots=True)
class _Card:
    """What lies in one place of the grid."""

    face: CardFace
    words: Page


@dataclass(frozen=True, slots=True)
class CardPages:
    """A deck laid out: each page is the cards of its grid, with their backs if they are wanted."""

    sheets: CardSheets
    grid: Grid
    cards: tuple[_Card, ...]

    @property
    def fronts(self) -> int:
        """Return how many pages of fronts there are."""
        return -(-len(self.cards) // self.grid.cards)

    def draw_front(self, canvas: Canvas, page: int, sheet: Sheet) -> None:
        """Draw a page of cards, with all that is needed to cut them."""
        left, top = _corner(sheet)
        for place, card in enumerate(self._on(page)):
            row, column = divmod(place, self.grid.columns)
            x, y = left + column * self.grid.card.width, top - row * self.grid.card.height
            draw_strips(canvas, card.words, x + PADDING, y - PADDING)
        _draw_marks(canvas, self.grid, sheet)
        _draw_ruler(canvas, self.sheets.hint, sheet)

    def draw_backs(self, canvas: Canvas, page: int, sheet: Sheet) -> None:
        """Draw the backs of a page of cards: mirrored, so that each lies behind its front."""
        left, top = _corner(sheet)
        for place, card in enumerate(self._on(page)):
            row, column = divmod(place, self.grid.columns)
            x = left + (self.grid.columns - 1 - column) * self.grid.card.width
            _draw_back(canvas, self.sheets, card.face, (x, top - row * self.grid.card.height), self.grid.card)

    def _on(self, page: int) -> tuple[_Card, ...]:
        begin = page * self.grid.cards
        return self.cards[begin : begin + self.grid.cards]


def lay_out_cards(sheets: CardSheets) -> CardPages:
    """Return a deck on the grid with the most cards in which every one of them fits."""
    fitted: list[Fitted] = []
    for grid in GRIDS:
        fitted = [fit_card(face, grid.inside) for face in sheets.faces]
        if all(one.fits for one in fitted):
            break
    fitted = _evened(sheets, fitted, grid)
    cards = tuple(_Card(face, page) for face, one in zip(sheets.faces, fitted, strict=True) for page in one.pages)
    return CardPages(sheets, grid, cards)


def _evened(sheets: CardSheets, fitted: list[Fitted], grid: Grid) -> list[Fitted]:
    """Return the cards set alike: no card is larger than three of four could be, so that few differ from the rest."""
    common = sorted(one.size for one in fitted)[len(fitted) // 4] if fitted else 0.0
    sizes = tuple(size for size in SIZES if size <= common)
    return [
        one if one.size <= common else fit_card(face, grid.inside, sizes)
        for face, one in zip(sheets.faces, fitted, strict=True)
    ]


def _corner(sheet: Sheet) -> tuple[float, float]:
    return (sheet.width - GRID_WIDTH) / 2, (sheet.height + GRID_HEIGHT) / 2


def _draw_marks(canvas: Canvas, grid: Grid, sheet: Sheet) -> None:
    """Draw where to cut: short lines outside of the grid, and a small cross where four cards meet."""
    left, top = _corner(sheet)
    right, bottom = left + GRID_WIDTH, top - GRID_HEIGHT
    canvas.setStrokeColor(MUTED)
    canvas.setLineWidth(0.4)
    xs = [left + column * grid.card.width for column in range(grid.columns + 1)]
    ys = [top - row * grid.card.height for row in range(grid.rows + 1)]
    for x in xs:
        canvas.line(x, top + MARK_FROM, x, top + MARK_TO)
        canvas.line(x, bottom - MARK_FROM, x, bottom - MARK_TO)
    for y in ys:
        canvas.line(left - MARK_FROM, y, left - MARK_TO, y)
        canvas.line(right + MARK_FROM, y, right + MARK_TO, y)
    for x in xs[1:-1]:
        for y in ys[1:-1]:
            canvas.line(x - _CROSS, y, x + _CROSS, y)
            canvas.line(x, y - _CROSS, x, y + _CROSS)


def _draw_ruler(canvas: Canvas, hint: str, sheet: Sheet) -> None:
    """Draw a ruler that tells whether the printer kept to the size."""
    left, top = _corner(sheet)
    y = top - GRID_HEIGHT - RULER_BELOW
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(0.5)
    canvas.line(left, y, left + RULER, y)
    for tick in range(11):
        x = left + tick * 5 * mm
        canvas.line(x, y, x, y + (1.6 * mm if tick % 2 == 0 else 1.0 * mm))
    canvas.setFillColor(MUTED)
    canvas.setFont(SMALL.font, SMALL.size)
    canvas.drawString(left + RULER + 3 * mm, y, clean(hint))


def _draw_back(canvas: Canvas, sheets: CardSheets, face: CardFace, corner: tuple[float, float], card: Box) -> None:
    """Draw the back of one card; whoever sees it learns nothing of the front."""
    width = card.width - 2 * PADDING
    middle = corner[0] + card.width / 2
    blocks = ((sheets.title, SEMIBOLD, *_TITLE, INK), (sheets.back, REGULAR, *_BACK, MUTED))
    lines = [
        (line.text, font, size, leading, colour)
        for text, font, size, leading, colour in blocks
        for line in break_lines(clean(text), width, font, size)
    ]
    y = corner[1] - card.height / 2 + sum(leading for *_, leading, _ in lines) / 2
    for text, font, size, leading, colour in lines:
        canvas.setFillColor(colour)
        canvas.setFont(font, size)
        canvas.drawCentredString(middle, y - (leading + size * 0.7) / 2, text)
        y -= leading
    canvas.setFillColor(MUTED)
    canvas.setFont(SMALL.font, SMALL.size)
    canvas.drawCentredString(middle, corner[1] - card.height + PADDING, clean(face.number))
