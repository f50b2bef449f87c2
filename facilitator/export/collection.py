"""Papers to hand out, any number in one file, as values: what draws them is loaded only where they are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.export.card_faces import CardSheets, FoldedCard
from facilitator.export.certificate import Certificate
from facilitator.export.leaf import Leaf
from facilitator.export.paper_size import PaperSize

Part = Leaf | CardSheets | FoldedCard | Certificate
"""A paper of its own."""


@dataclass(frozen=True, slots=True)
class About:
    """What a file says about itself."""

    language: str
    title: str
    author: str
    subject: str
    day: date


@dataclass(frozen=True, slots=True)
class Collection:
    """What goes into a file, in order. `page` is the text of a page number, with `{page}` and `{pages}` in it."""

    about: About
    parts: tuple[Part, ...]
    page: str
    size: PaperSize = PaperSize.A4
