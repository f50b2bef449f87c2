"""The figures of a group on a page of their own; it is made by choice alone, and no part of any summary."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from facilitator.export.apart import draw_collection
from facilitator.export.collection import About, Collection
from facilitator.export.leaf import Leaf, Listing, Part, Term
from facilitator.export.printables import page_words
from facilitator.export.saving import Draw, draw_here, save_paper
from facilitator.export.writing import Check, Progress
from facilitator.figure_sections import FigurePaper, FigureSection
from facilitator.pack.texts import Passage
from facilitator.texts import Texts


def save_figures(
    paper: FigurePaper,
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: Check | None = None,
    draw: Draw = draw_here,
) -> None:
    """Write the page to `path`.

    Raises:
        ExpectedError: the file cannot be written.
    """
    about = About(paper.language, paper.title, paper.author, paper.kicker, paper.day)
    pages = Collection(about, (figures_leaf(paper),), page_words(Texts(paper.language)), paper.size)
    save_paper(partial(draw_collection, pages), path, progress=progress, cancelled=cancelled, draw=draw)


def figures_leaf(paper: FigurePaper) -> Leaf:
    """Return the figures as a leaf."""
    parts: list[Part] = []
    for section in paper.sections:
        parts += _parts(section)
    return Leaf(title=paper.title, kicker=paper.kicker, parts=tuple(parts), closing=paper.foot, foot=paper.title)


def _parts(section: FigureSection) -> list[Part]:
    said = [words for words in (section.withheld, section.figure, *section.lines) if words]
    if not section.bars:
        return [Passage(section.heading, text="\n\n".join(said))]
    terms = tuple(Term(bar.name, "", bar.text) for bar in section.bars)
    told: list[Part] = [Passage(section.heading, text="\n\n".join(said))] if said else []
    return [*told, Listing(section.scale if said else section.heading, terms)]
