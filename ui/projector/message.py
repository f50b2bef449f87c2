"""A short message to the room: a calm band at the top of the wall that moves everything else down, and covers nothing.

On a black or white wall there is none: the trainer wants nothing to be seen.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF

from facilitator.tokens import SEMIBOLD
from facilitator.view import AudienceView, Scene
from ui.projector.lettering import Block, block
from ui.projector.pieces import Align, Band, Words
from ui.projector.stage import MARGIN, Region, Stage

_LETTERS = 60
_PADDING = 22.0
_MOST_LINES = 2


def message_band(view: AudienceView, stage: Stage) -> tuple[Region, Stage]:
    """Return the band with the view's message, and the stage that is left below it."""
    if not view.message.strip() or view.scene in (Scene.BLACK, Scene.WHITE):
        return ((),), stage
    lines = _set(view.message, stage)
    high = lines.height + 2 * _PADDING
    ground = Band(QRectF(0, 0, stage.width, high), stage.colours.accent)
    row = QRectF(MARGIN, _PADDING, stage.width - 2 * MARGIN, lines.height)
    said = Words(row, lines, stage.colours.on_accent, Align.CENTRE)
    return ((ground, said),), replace(stage, above=high)


def _set(message: str, stage: Stage) -> Block:
    """Return the message in letters as large as fit into two lines, never smaller than the last row can read."""
    width = stage.width - 2 * MARGIN
    large = block(message, stage.size(_LETTERS), width, SEMIBOLD)
    return large if len(large.lines) <= _MOST_LINES else block(message, stage.least, width, SEMIBOLD)
