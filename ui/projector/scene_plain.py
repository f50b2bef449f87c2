"""Black and white: nothing but the ground."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from facilitator.tokens import BLACK, WHITE
from facilitator.view import AudienceView, Scene
from ui.projector.canvas import HEIGHT
from ui.projector.pieces import Band
from ui.projector.stage import Region, Stage


def build_plain(view: AudienceView, stage: Stage) -> tuple[Region, ...]:
    """Return the wall in one colour."""
    colour = WHITE if view.scene is Scene.WHITE else BLACK
    return (((Band(QRectF(0, 0, stage.width, HEIGHT), colour),),),)
