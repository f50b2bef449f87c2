"""A card in play: its back with the deck's name, the task and the clock beside; and the reveal, the card alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSizeF
from typing_extensions import override

from facilitator.tokens import SEMIBOLD, WALL_REVEAL
from facilitator.view import AudienceView, CardFace
from ui.projector.canvas import HEIGHT, Canvas, Kind
from ui.projector.card_back import RATIO, CardBack, text_width
from ui.projector.clocks import corner_clock
from ui.projector.lettering import Block, block, cuts, fitting
from ui.projector.pieces import Align, Piece, Pieces, Words, words
from ui.projector.scene_task import build_task
from ui.projector.stage import GAP, SMALLEST, TITLE, Region, Stage, footnote, heading
from ui.projector.text_pages import text_pages, text_region

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_BACK_COLOUR = "#005F94"
_REVEAL_SIZES = (round(WALL_REVEAL * HEIGHT), 70, 60)
_PAD = 80.0
_MOST_PAGES = 3


def build_card_back(view: AudienceView, stage: Stage) -> tuple[Region, ...]:
    """Return the regions of a card that the room sees from behind."""
    if view.card is None:
        return build_task(view, stage)
    title, top = heading(view.title, stage)
    content = stage.content
    regions: list[Region] = [title]
    bottom = content.bottom()
    if len(view.clocks) != 1:
        note, height = footnote(view.footnote, stage)
        regions.append(note)
        bottom -= height
    card_height = min(bottom - top - GAP, 0.45 * content.width() / RATIO)
    alone = not view.clocks and not view.text.strip()
    left = content.center().x() - card_height * RATIO / 2 if alone else content.left()
    place = QRectF(left, top + GAP, card_height * RATIO, card_height)
    card, spilled = _back(view.card, place, view.brand.colour, stage)
    regions.append(((card,),))
    text = "\n".join(part for part in (spilled, view.text) if part)
    beside_left = card.rect.right() + 2 * GAP
    beside = QRectF(beside_left, top + GAP, content.right() - beside_left, bottom - top - GAP)
    if len(view.clocks) == 1:
        clock = corner_clock(view, view.clocks[0], stage)
        regions.append((clock.pieces,))
        beside.setBottom(clock.rect.top() - GAP)
    told = text_region(text, beside, stage)
    if stage.least > TITLE and len(told) > _MOST_PAGES:
        # For a far last row the words need the room that the card would take.
        words_of_card = "\n".join(part for part in (view.card.deck, view.card.text, view.text) if part.strip())
        return build_task(replace(view, text=words_of_card, groups=()), stage)
    return (*regions, told)


def build_reveal(view: AudienceView, stage: Stage) -> tuple[Region, ...]:
    """Return the regions of a revealed card, alone in the middle."""
    if view.card is None or not view.card.revealed:
        return build_card_back(view, stage)
    content, card = stage.content, view.card
    note, note_height = footnote(view.footnote, stage)
    room = content.adjusted(0, stage.least + GAP if stage.paged else 0, 0, -note_height)
    width = min(room.width(), 1.35 * HEIGHT)
    name = " · ".join(part for part in (card.deck, card.mark) if part)
    label, text = block(name, stage.least, width - 2 * _PAD, SEMIBOLD), card.text
    if label.height > room.height() / 3:
        # A name as long as a text is one, and takes its turns with the rest.
        label, text = block("", stage.least, width), f"{name}\n{card.text}"
    above = label.height + GAP if label.lines else 0.0
    text_area = QSizeF(width - 2 * _PAD, room.height() - 2 * _PAD - above)
    parts = text_pages(text, text_area, stage.sizes(_REVEAL_SIZES))
    tallest = max(part.height for part in parts)
    height = max(tallest + above + 2 * _PAD, min(room.height(), 0.5 * HEIGHT))
    panel = QRectF(room.center().x() - width / 2, room.center().y() - height / 2, width, height)
    return (note, tuple(_face(part, label, panel, above, stage) for part in parts))


@dataclass(frozen=True, slots=True, eq=False)
class Paper(Piece):
    """The face of a card, before anything is written on it."""

    rect: QRectF
    fill: str
    edge: str

    @override
    def paint(self, canvas: Canvas, boot_s: float) -> None:
        canvas.fill(self.rect, self.fill, 32, Kind.PANEL)
        canvas.frame(self.rect, self.edge, 2, 32)


def _face(part: Block, label: Block, panel: QRectF, above: float, stage: Stage) -> Pieces:
    colours = stage.colours
    inner = panel.adjusted(_PAD, _PAD, -_PAD, -_PAD)
    text_top = inner.top() + above + (inner.height() - above - part.height) / 2
    return (
        Paper(panel, colours.paper, colours.line),
        words(label, inner.left(), inner.top(), colours.on_paper_muted),
        Words(QRectF(inner.left(), text_top, inner.width(), part.height), part, colours.on_paper, Align.LEFT),
    )


def _back(card: CardFace, rect: QRectF, colour: str, stage: Stage) -> tuple[CardBack, str]:
    """Return the back, and the words that do not fit on it and go beside."""
    colour = colour if _COLOUR.fullmatch(colour) else _BACK_COLOUR
    width = text_width(rect.height())
    deck = fitting(card.deck, stage.sizes((60, 52, SMALLEST)), width, 2, SEMIBOLD)
    whole = not cuts(card.deck, deck.size, SEMIBOLD, width)
    on_card = [deck] if deck.lines and whole and deck.height < 0.55 * rect.height() else []
    spilled = [] if on_card else [card.deck]
    back = block(card.text, stage.least, width)
    if back.lines and sum(made.height for made in on_card) + back.height < 0.62 * rect.height():
        on_card.append(back)
    elif card.text.strip():
        spilled.append(card.text)
    mark = card.mark if len(card.mark) <= 3 else ""
    spilled.extend([card.mark] if card.mark and not mark else [])
    return CardBack(rect, colour, mark, tuple(on_card), stage.least), "\n".join(spilled)
