"""Turns teams, pairs and roles into cells: a column with a mark and names, or one line of names."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF

from facilitator.tokens import LEVEL_LETTERS, REGULAR, SEMIBOLD, WallColours
from facilitator.view import GroupFace
from ui.projector.grid import Cell, Row
from ui.projector.lettering import LEADING, Block, block, metrics
from ui.projector.pieces import Badge, Piece, Pieces, Rule, badge_size, words

_LONGEST_MARK = 3
_DASH = " – "
HANG = 0.7
"""How far the second line of a name stands in, so that it is no name of its own."""
MARK_GAP = 0.4
"""What parts a disc from the words beside it, over their size."""
_RING = 0.24
_RULE = 3.0
_RULE_ON_STAGE = 12.0
_RULE_ROOM = 30.0
"""From the top of a rule to the line under it, whatever the rule's thickness."""


def team_cell(group: GroupFace, size: int, width: float, colours: WallColours, run_in: bool = False) -> Cell:
    """Return a team as a column: a rule (thick for who is on stage), mark and name, level, then the people.

    `run_in` sets the people as one paragraph, which takes less height.
    """
    head = [_rule(group, width, colours), *_headline(group, size, width, colours)]
    if group.level:
        head.extend(_level(group, size, width, colours))
    if group.people:
        head.append(_space(size * 0.35))
    if run_in:
        body = _lines(block(_run_in(group.people, size, width), size, width), 0.0, colours.ink)
    else:
        body = [row for person in group.people for row in _name(person, size, width, colours)]
    return Cell((*head, *body), len(head))


def pair_cell(group: GroupFace, size: int, width: float, colours: WallColours, room: float) -> Cell:
    """Return a pair as one line under a hairline, its number before it; divided only where `room` cannot hold it."""
    text, mark = people_of(group), group.mark
    indent = mark_width(mark, size)
    names = _together(group, text, size, width - indent)
    rows = _lines(names, indent, colours.ink)
    if mark:
        number = block(mark, size, indent)
        rows = [
            _beside(words_row, number, colours.muted) if at == 0 else words_row for at, words_row in enumerate(rows)
        ]
    whole = _undivided((_rule(group, width, colours), *rows))
    return Cell((whole,) if whole.height <= room else (_rule(group, width, colours), *rows))


def line_cell(group: GroupFace, size: int, width: float, colours: WallColours) -> Cell:
    """Return a group as one line: its mark in a disc, its name if it has one, its people."""
    mark = group.mark if len(group.mark) <= _LONGEST_MARK else ""
    text = people_of(group, with_mark=not mark)
    badge = badge_size(mark, size)[0] if mark else 0.0
    indent = badge + size * MARK_GAP if mark else 0.0
    made = _together(group, text, size, width - indent)
    rows = _lines(made, indent, colours.ink) or [_space(size * LEADING)]
    if mark:
        rows[0] = _with_badge(rows[0], group, mark, size, colours)
    return Cell(tuple(rows))


def people_of(group: GroupFace, with_mark: bool = False) -> str:
    """Return the group in one line: two or three who work together joined by dashes, more by commas."""
    together = _DASH if len(group.people) <= 3 and not group.name else ", "
    people = together.join(group.people)
    before = " ".join(part for part in (group.mark if with_mark else "", group.name) if part)
    return f"{before}: {people}" if before and people else before or people


def _together(group: GroupFace, text: str, size: int, width: float) -> Block:
    """Return a group on one line; a pair that needs two is broken between its people."""
    weight = SEMIBOLD if group.on_stage else REGULAR
    made = block(text, size, width, weight)
    if len(made.lines) > 1 and _DASH in text:
        return block(text.replace(_DASH, _DASH.rstrip() + "\n"), size, width, weight)
    return made


def natural_width(group: GroupFace, size: int, weight: int = REGULAR) -> float:
    """Return the width that `line_cell` needs to stay on one line."""
    mark = group.mark if len(group.mark) <= _LONGEST_MARK else ""
    badge = badge_size(mark, size)[0] + size * MARK_GAP if mark else 0.0
    return badge + metrics(size, weight).horizontalAdvance(people_of(group, with_mark=not mark)) + 2.0


def mark_width(mark: str, size: int) -> float:
    """Return the room of a pair's number, the same for every number of two figures."""
    if not mark:
        return 0.0
    measure = metrics(size, REGULAR)
    return max(measure.horizontalAdvance("00"), measure.horizontalAdvance(mark)) + size * 0.45


def level_colour(level: str, colours: WallColours) -> str:
    """Return the colour of a level's letter; a letter that is no level has the colour of the text."""
    return colours.levels[LEVEL_LETTERS.index(level)] if level in LEVEL_LETTERS else colours.ink


def level_badge(rect: QRectF, level: str, colours: WallColours) -> Badge:
    """Return a level's letter in a ring of its colour: on the colour itself no ink would stand out enough."""
    return Badge(rect, level, colours.ground, colours.ink, level_colour(level, colours), _RING)


def _headline(group: GroupFace, size: int, width: float, colours: WallColours) -> list[Row]:
    mark = group.mark if len(group.mark) <= _LONGEST_MARK else ""
    text = group.name if mark else " ".join(part for part in (group.mark, group.name) if part)
    indent = badge_size(mark, size)[0] + size * MARK_GAP if mark else 0.0
    rows = _lines(block(text, size, width - indent, SEMIBOLD), indent, colours.ink)
    if mark:
        rows = rows or [_space(size * LEADING)]
        rows[0] = _with_badge(rows[0], group, mark, size, colours)
    return rows


def _run_in(people: tuple[str, ...], size: int, width: float) -> str:
    """Return people as a paragraph that no line, and so no page, ends in the middle of a name that a line can hold."""
    room = width - metrics(size, REGULAR).horizontalAdvance(",")
    fits = [metrics(size, REGULAR).horizontalAdvance(person) <= room for person in people]
    return ", ".join(
        person.replace(" ", "\u00a0") if whole else person for person, whole in zip(people, fits, strict=True)
    )


def _name(person: str, size: int, width: float, colours: WallColours) -> list[Row]:
    """Return a name, its second line set in a little so that it is not taken for another name."""
    hang = size * HANG
    if len(block(person, size, width).lines) < 2:
        return _lines(block(person, size, width), 0.0, colours.ink)
    made = block(person, size, width - hang)
    first, rest = made.part(0, 1), made.part(1, len(made.lines))

    def make(x: float, y: float) -> Pieces:
        return (words(first, x, y, colours.ink), words(rest, x + hang, y + made.leading, colours.ink))

    return [Row(made.height, make)]


def _level(group: GroupFace, size: int, width: float, colours: WallColours) -> list[Row]:
    badge_width, height = badge_size(group.level, size)
    indent = badge_width + size * MARK_GAP
    rows = _lines(block(group.level_name, size, width - indent), indent, colours.ink) or [_space(height)]

    def make(first: Row, x: float, y: float) -> Pieces:
        rect = QRectF(x, y, badge_width, height)
        return (level_badge(rect, group.level, colours), *first.make(x, y))

    return [_space(size * 0.25), Row(rows[0].height, partial(make, rows[0])), *rows[1:]]


def _with_badge(first: Row, group: GroupFace, mark: str, size: int, colours: WallColours) -> Row:
    width, height = badge_size(mark, size)

    def make(x: float, y: float) -> Pieces:
        rect = QRectF(x, y, width, height)
        if group.on_stage:
            badge = Badge(rect, mark, colours.ink, colours.ground)
        else:
            badge = Badge(rect, mark, colours.ground, colours.ink, colours.ink)
        return (badge, *first.make(x, y))

    return Row(first.height, make)


def _rule(group: GroupFace, width: float, colours: WallColours) -> Row:
    def make(x: float, y: float) -> Pieces:
        if group.on_stage:
            return (Rule(QRectF(x, y, width, _RULE_ON_STAGE), colours.ink),)
        return (Rule(QRectF(x, y, width, _RULE), colours.line),)

    return Row(_RULE_ROOM, make)


def _lines(made: Block, indent: float, colour: str) -> list[Row]:
    return [Row(made.leading, partial(_line, made.part(at, at + 1), indent, colour)) for at in range(len(made.lines))]


def _line(line: Block, indent: float, colour: str, x: float, y: float) -> tuple[Piece, ...]:
    return (words(line, x + indent, y, colour),)


def _beside(row: Row, number: Block, colour: str) -> Row:
    def make(x: float, y: float) -> Pieces:
        return (words(number.part(0, 1), x, y, colour), *row.make(x, y))

    return Row(row.height, make)


def _undivided(rows: tuple[Row, ...]) -> Row:
    """Return rows that stay together, as one."""

    def make(x: float, y: float) -> Pieces:
        pieces: list[Piece] = []
        for row in rows:
            pieces.extend(row.make(x, y))
            y += row.height
        return tuple(pieces)

    return Row(sum(row.height for row in rows), make)


def _space(height: float) -> Row:
    return Row(height, lambda _x, _y: ())
