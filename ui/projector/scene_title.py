"""The calm title between items: whose day it is, what comes, and the client's colour along the edge."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QRectF

from facilitator.tokens import SEMIBOLD
from facilitator.view import AudienceView
from ui.projector.canvas import HEIGHT
from ui.projector.lettering import Block, block, fitting
from ui.projector.pictures import logo
from ui.projector.pieces import Band, Pieces, words
from ui.projector.scene_task import build_foot
from ui.projector.stage import GAP, SMALLEST, Region, Stage
from ui.projector.text_pages import largest

_HEADLINES = (130, 110, 90, 75, 60)
_TEXTS = (60, 50)
_BAND = 22.0
_LOGO = 120.0
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def build_title(view: AudienceView, stage: Stage) -> tuple[Region, ...]:
    """Return the regions of a title: logo above, the headline in the middle of the height, the rest under it."""
    content = stage.content
    # several clocks leave no room for groups under a title
    below = replace(view, groups=()) if len(view.clocks) > 1 else view
    foot, foot_top = build_foot(below, stage, content.top() + _LOGO)
    brand, brand_bottom = _brand(view, stage)
    area = QRectF(content.left(), brand_bottom, content.width(), foot_top - GAP - brand_bottom)
    return (brand, *_headline(view, stage, area), *foot)


def _brand(view: AudienceView, stage: Stage) -> tuple[Region, float]:
    content = stage.content
    made: Pieces = ()
    if _COLOUR.fullmatch(view.brand.colour):
        made += (Band(QRectF(0, 0, _BAND, HEIGHT), view.brand.colour),)
    picture = logo(view.brand.logo, content.left(), content.top(), _LOGO, content.width() / 2, stage.colours.ground)
    if picture is None:
        return (made,), content.top() + (stage.least + GAP if stage.paged else 0.0)
    return ((*made, picture),), picture.rect.bottom() + GAP


def _headline(view: AudienceView, stage: Stage, area: QRectF) -> tuple[Region, ...]:
    """Return headline and what goes with it, together in the middle of `area`, or in turns where they do not fit."""
    title, over, under = _texts(view)
    colours = stage.colours
    head = fitting(title, stage.sizes(_HEADLINES), area.width(), 2, SEMIBOLD)
    over_block = fitting(over, stage.sizes((50, SMALLEST)), area.width(), 1)
    rest = largest(under, area.size(), stage.sizes(_TEXTS))
    height = over_block.height + head.height + (GAP + rest.height if rest.lines else 0.0)
    if height > area.height():
        inks = (colours.muted, colours.ink, colours.ink)
        return _in_turns((over_block, head, rest), inks, area, stage.size(_HEADLINES[-1]))
    top = area.top() + (area.height() - height) / 2
    head_top = top + over_block.height
    rest_top = head_top + head.height + GAP
    rest_colour = colours.ink if view.text.strip() else colours.muted
    return (
        (
            (
                words(over_block, area.left(), top, colours.muted),
                words(head, area.left(), head_top, colours.ink),
                words(rest, area.left(), rest_top, rest_colour),
            ),
        ),
    )


def _texts(view: AudienceView) -> tuple[str, str, str]:
    """Return headline, the line over it and the text under it."""
    brand = view.brand
    title = view.title.strip() or brand.workshop
    if title == brand.workshop:
        return title, brand.client if view.text.strip() else "", view.text if view.text.strip() else brand.client
    over = " · ".join(part for part in (brand.workshop, brand.client) if part.strip())
    return title, over, view.text


def _in_turns(blocks: tuple[Block, ...], colours: tuple[str, ...], area: QRectF, most: int) -> tuple[Region, ...]:
    pages: list[Pieces] = []
    for made, colour in zip(blocks, colours, strict=True):
        if made.lines:
            if made.size > most:
                made = block(" ".join(line.text for line in made.lines), most, area.width(), made.weight)
            each = max(1, int(area.height() // made.leading))
            pages.extend((words(part, area.left(), area.top(), colour),) for part in made.parts(each))
    return (tuple(pages),)
