"""Sets a table for the wall: columns as wide as their words need, rows kept whole, pages where one does not hold it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from PySide6.QtCore import QRectF

from facilitator.tokens import REGULAR, SEMIBOLD, WALL_TEXT
from facilitator.view import TableFace
from ui.projector.canvas import HEIGHT
from ui.projector.lettering import Block, block, metrics
from ui.projector.pieces import Align, Piece, Rule, Words
from ui.projector.stage import GAP, Region, Stage

SIZES = (round(WALL_TEXT * HEIGHT), 52)
"""The sizes of letters that are tried before the smallest ones."""

_GAP_X = 40.0
_GAP_ROW = 12.0
_RULE = 3.0
_UNDER_HEAD = 14.0
_MOST_ABREAST = 3
"""Tables of so many columns at most can go on beside themselves."""
_NARROWEST_ABREAST = 560.0
_TWO_LINES = 0.62
_HALVINGS = 24
"""So often is a share halved until it is right to a hair."""


@dataclass(frozen=True, slots=True, eq=False)
class _Row:
    """One row of blocks, each with the column it stands in."""

    cells: tuple[tuple[int, Block], ...]

    @property
    def height(self) -> float:
        return max((cell.height for _, cell in self.cells), default=0.0)

    def parts(self, room: float) -> tuple[_Row, ...]:
        """Return the row in parts no higher than `room`; only one that no page holds is divided."""
        if self.height <= room:
            return (self,)
        leading = max(cell.leading for _, cell in self.cells)
        lines = max(1, int(room // leading))
        longest = max(len(cell.lines) for _, cell in self.cells)
        return tuple(
            _Row(tuple((column, cell.part(at, at + lines)) for column, cell in self.cells))
            for at in range(0, longest, lines)
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Plan:
    """A table set in letters of one size for one width."""

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    figures: tuple[bool, ...]
    head: _Row
    rows: tuple[_Row, ...]

    @property
    def head_height(self) -> float:
        return self.head.height + _UNDER_HEAD + _RULE if self.head.height else 0.0

    def for_room(self, room: float) -> _Plan:
        """Return the table with a heading that leaves room for rows; one too high becomes the first of them."""
        if self.head_height <= room / 2:
            return self
        return replace(self, head=_Row(()), rows=(self.head, *self.rows))

    def pages(self, room: float) -> list[list[_Row]]:
        """Return the rows in pages of a height, each row whole where a page can hold it."""
        room = max(room - self.head_height, 1.0)
        pages: list[list[_Row]] = [[]]
        height = 0.0
        for row in (part for whole in self.rows for part in whole.parts(room)):
            if pages[-1] and height + row.height > room:
                pages.append([])
                height = 0.0
            pages[-1].append(row)
            height += row.height + _GAP_ROW
        return pages

    def place(self, rows: Sequence[_Row], x: float, top: float, stage: Stage) -> list[Piece]:
        """Return the pieces of a page, the heading above its rows."""
        pieces: list[Piece] = []
        if self.head.height:
            pieces += self._row(self.head, x, top, stage.colours.muted)
            top += self.head.height + _UNDER_HEAD
            width = self.lefts[-1] + self.widths[-1]
            pieces.append(Rule(QRectF(x, top - _UNDER_HEAD / 2, width, _RULE), stage.colours.line))
            top += _RULE
        for row in rows:
            pieces += self._row(row, x, top, stage.colours.ink)
            top += row.height + _GAP_ROW
        return pieces

    def _row(self, row: _Row, x: float, top: float, colour: str) -> list[Piece]:
        return [
            Words(
                QRectF(x + self.lefts[column], top, self.widths[column], cell.height),
                cell,
                colour,
                Align.RIGHT if self.figures[column] else Align.LEFT,
            )
            for column, cell in row.cells
            if cell.lines
        ]


def table(face: TableFace, area: QRectF, stage: Stage) -> Region:
    """Return a table in the largest letters in which one page holds it, else on as few pages as can be.

    Whole words come before larger letters and fewer pages.
    """
    if not face.headings:
        return ((),)
    ways: list[tuple[bool, int, list[list[Piece]]]] = []
    for size, abreast in _ways(face, area.width(), stage):
        made = _lists(face, area, size, stage) if face.lists else _table(face, area, size, abreast, stage)
        breaks = not face.lists and _breaks_words(face, area.width(), size, abreast, stage)
        if len(made) == 1 and not breaks:
            return (tuple(made[0]),)
        ways.append((breaks, len(made), made))
    _, _, best = min(ways, key=itemgetter(0, 1))
    return tuple(tuple(page) for page in best)


def _ways(face: TableFace, width: float, stage: Stage) -> list[tuple[int, int]]:
    """Return the sizes to try, and how many times abreast."""
    ways = [(size, 1) for size in dict.fromkeys([*map(stage.size, SIZES), stage.least])]
    half = (width - 2 * _GAP_X) / 2
    if not face.lists and len(face.headings) <= _MOST_ABREAST and half >= _NARROWEST_ABREAST:
        ways.append((stage.least, 2))
    return ways


def _table(face: TableFace, area: QRectF, size: int, abreast: int, stage: Stage) -> list[list[Piece]]:
    width = _width_abreast(area.width(), abreast)
    plan = _plan(face, size, width, stage).for_room(area.height())
    pages = plan.pages(area.height())
    made: list[list[Piece]] = []
    for at in range(0, len(pages), abreast):
        page: list[Piece] = []
        for place, rows in enumerate(pages[at : at + abreast]):
            page += plan.place(rows, area.left() + place * (width + 2 * _GAP_X), area.top(), stage)
        made.append(page)
    return made


def _lists(face: TableFace, area: QRectF, size: int, stage: Stage) -> list[list[Piece]]:
    """Set every column as a list of its own, all of one width as far as no long word is cut by it."""
    count = len(face.headings)
    widths = _list_widths(face, size, (area.width() - (count - 1) * _GAP_X), stage)
    lefts = [area.left() + sum(widths[:at]) + at * _GAP_X for at in range(count)]
    plans = []
    for column in range(count):
        entries = tuple((row[column],) for row in face.rows if row[column])
        plan = _plan(TableFace((face.headings[column],), entries), size, widths[column], stage)
        plans.append(plan.for_room(area.height()))
    room = max(plan.head_height for plan in plans)
    # Lists begin at one height, however many lines a heading has.
    offsets = [room - plan.head_height for plan in plans]
    pages = [plan.pages(area.height() - offset) for plan, offset in zip(plans, offsets, strict=True)]
    made: list[list[Piece]] = []
    for at in range(max(map(len, pages))):
        page: list[Piece] = []
        for column, (plan, own) in enumerate(zip(plans, pages, strict=True)):
            page += plan.place(own[at] if at < len(own) else (), lefts[column], area.top() + offsets[column], stage)
        made.append(page)
    return made


def _list_widths(face: TableFace, size: int, room: float, stage: Stage) -> list[float]:
    """Return a width for each list: the same for all, but one with a longer word takes what the word needs."""
    count = len(face.headings)
    words = [[word for row in face.rows for word in row[at].split()] for at in range(count)]
    wanted = [
        max(
            (
                *(metrics(stage.least, SEMIBOLD).horizontalAdvance(word) for word in face.headings[at].split()),
                *(metrics(size, REGULAR).horizontalAdvance(word) for word in words[at]),
            ),
            default=0.0,
        )
        + 1.0
        for at in range(count)
    ]
    if sum(wanted) > room:
        return [room / count] * count
    widths, left, share = [0.0] * count, room, room / count
    open_columns = set(range(count))
    while open_columns and (long := {at for at in open_columns if wanted[at] > share}):
        for at in long:
            widths[at] = wanted[at]
            left -= wanted[at]
        open_columns -= long
        share = left / len(open_columns) if open_columns else 0.0
    for at in open_columns:
        widths[at] = share
    return widths


def _plan(face: TableFace, size: int, width: float, stage: Stage) -> _Plan:
    count = len(face.headings)
    figures = tuple(face.figures[at] if at < len(face.figures) else False for at in range(count))
    widths = _widths(face, size, width, stage)
    lefts = tuple(sum(widths[:at]) + at * _GAP_X for at in range(count))
    head = _Row(tuple((at, block(words, stage.least, widths[at], SEMIBOLD)) for at, words in enumerate(face.headings)))
    made = [
        _Row(
            tuple(
                (at, block(words, size, widths[at], SEMIBOLD if figures[at] else REGULAR))
                for at, words in enumerate(row[:count])
            )
        )
        for row in face.rows
    ]
    return _Plan(lefts, widths, figures, head, tuple(made))


def _width_abreast(width: float, abreast: int) -> float:
    return (width - (abreast - 1) * 2 * _GAP_X) / abreast


def _room(face: TableFace, width: float) -> float:
    """Return what the columns have of a width."""
    return max(width - (len(face.headings) - 1) * _GAP_X, 1.0)


def _breaks_words(face: TableFace, width: float, size: int, abreast: int, stage: Stage) -> bool:
    """Tell whether the columns have too little room for their longest words."""
    heads, cells = _longest_words(face, size, stage)
    return sum(map(max, heads, cells)) > _room(face, _width_abreast(width, abreast))


def _longest_words(face: TableFace, size: int, stage: Stage) -> tuple[list[float], list[float]]:
    """Return how wide the longest word is in the heading of each column, and in its cells."""
    heads, cells = metrics(stage.least, SEMIBOLD), metrics(size, SEMIBOLD)
    in_heads = [max(map(heads.horizontalAdvance, heading.split()), default=0.0) for heading in face.headings]
    in_cells = [
        max(
            (cells.horizontalAdvance(word) for row in face.rows if at < len(row) for word in row[at].split()),
            default=0.0,
        )
        for at in range(len(face.headings))
    ]
    return in_heads, in_cells


def _widths(face: TableFace, size: int, width: float, stage: Stage) -> tuple[float, ...]:
    """Return the width of each column: those with little in them take what they need, the others share the rest.

    No column is so narrow that a word of it would break, as long as there is room for the words of all.
    """
    count, room = len(face.headings), _room(face, width)
    heads, cells = metrics(stage.least, SEMIBOLD), metrics(size, SEMIBOLD)
    in_heads, in_cells = _longest_words(face, size, stage)
    wanted = []
    for at, heading in enumerate(face.headings):
        # A heading may break between its words, but two lines of it are enough.
        needs = [in_heads[at], heads.horizontalAdvance(heading) * _TWO_LINES]
        needs += [cells.horizontalAdvance(row[at]) for row in face.rows if at < len(row)]
        wanted.append(max(needs) + GAP / 4)
    tried = ([*map(max, in_heads, in_cells)], in_heads)
    least = next((words for words in tried if sum(words) <= room), [0.0] * count)
    widths = _shared_out(least, wanted, room)
    if sum(wanted) < room:
        # What is left over goes to the first column of words, so that figures stand on the right margin.
        texts = [at for at in range(count) if not (at < len(face.figures) and face.figures[at])]
        widths[texts[0] if texts else 0] += room - sum(wanted)
    return tuple(max(each, 1.0) for each in widths)


def _shared_out(least: Sequence[float], wanted: Sequence[float], room: float) -> list[float]:
    """Return widths that fill the room: all one share, but none below its least, and none above what it wants."""
    low, high = 0.0, room
    for _ in range(_HALVINGS):
        share = (low + high) / 2
        if sum(min(max(share, needs), wants) for needs, wants in zip(least, wanted, strict=True)) > room:
            high = share
        else:
            low = share
    return [min(max(low, needs), wants) for needs, wants in zip(least, wanted, strict=True)]
