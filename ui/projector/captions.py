"""The row under a clock's bar: until when it runs at the left, round and state at the right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from facilitator.dial import ClockState
from facilitator.tokens import REGULAR, SEMIBOLD
from facilitator.view import ClockFace
from ui.projector.clock_pieces import ClockInk, StateWord, is_heavy
from ui.projector.lettering import Block, block, one_line
from ui.projector.pieces import Align, Piece, Pieces, Words
from ui.projector.stage import GAP

_DOT = " ·"


@dataclass(frozen=True, slots=True, eq=False)
class Caption:
    """What stands under a clock, set for a width. `lead` goes before the word, `spilled` in lines of its own.

    `ends` shares the row of the word unless it is among the spilled.
    """

    width: float
    size: int
    face: ClockFace
    words: Mapping[ClockState, Block]
    lead: Block
    ends: Block
    spilled: tuple[Block, ...]

    @property
    def row(self) -> float:
        """Return the height of the row with the word, which has as many lines as the longest word needs."""
        lines = max((len(word.lines) for word in self.words.values()), default=0)
        lines = max(lines, len(self.lead.lines), len(self.ends.lines))
        return lines * self.lead.leading

    @property
    def height(self) -> float:
        """Return the height of all rows."""
        return self.row + sum(part.height for part in self.spilled)

    def place(self, x: float, top: float, ink: ClockInk, align: Align = Align.LEFT) -> Pieces:
        """Return the pieces, the first row's top at `top`; spilled lines stand on the edge that `align` names."""
        row = QRectF(x, top, self.width, self.row)
        pieces: list[Piece] = [StateWord(row, self.face, self.lead, self.words, ink)] if self.row else []
        if self.ends.lines:
            pieces.append(Words(QRectF(x, top, self.ends.width, self.ends.height), self.ends, ink.ink))
        top += self.row
        for part in self.spilled:
            pieces.append(Words(QRectF(x, top, self.width, part.height), part, ink.muted, align))
            top += part.height
        return tuple(pieces)


def caption(
    face: ClockFace, words: Mapping[ClockState, str], lead: str, size: int, width: float, with_end: bool = True
) -> Caption:
    """Return the caption of a clock: all in one row where that fits, else what goes before the word below it."""
    blocks = _word_blocks(words, size, width)
    widest = max((word.width for word in blocks.values()), default=0.0)
    lead_block = one_line(lead + _DOT if lead and blocks else lead, size)
    ends = one_line(face.ends if with_end else "", size)
    nothing = one_line("", size)
    if _sum(ends.width, lead_block.width + widest) <= width:
        return Caption(width, size, face, blocks, lead_block, ends, ())
    below = (block(lead, size, width),) if lead else ()
    if _sum(ends.width, widest) <= width:
        return Caption(width, size, face, blocks, nothing, ends, below)
    ends_below = (block(face.ends, size, width),) if ends.lines else ()
    return Caption(width, size, face, blocks, nothing, nothing, ends_below + below)


def _sum(left: float, right: float) -> float:
    return left + right + (2 * GAP if left and right else 0.0)


def _word_blocks(words: Mapping[ClockState, str], size: int, width: float) -> dict[ClockState, Block]:
    return {
        state: block(word, size, width, SEMIBOLD if is_heavy(state) else REGULAR)
        for state, word in words.items()
        if word.strip()
    }
