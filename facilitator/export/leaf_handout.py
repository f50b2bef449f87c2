"""Handouts of the pack as leaves."""

from __future__ import annotations

from facilitator.export.leaf import Leaf
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import HandoutFor
from facilitator.texts import Texts


def handout_leaf(catalog: Catalog, texts: Texts, handout_id: str) -> Leaf:
    """Return a handout in the language of `texts`."""
    words = catalog.handout_text(texts.language, handout_id)
    pack_title = catalog.words(texts.language).title
    return Leaf(
        title=words.title,
        kicker=f"{pack_title} · {reader_words(catalog.handout(handout_id).for_whom, texts)}",
        lead=words.lead,
        parts=words.sections,
        closing=words.closing,
        foot=words.title,
    )


def reader_words(for_whom: HandoutFor, texts: Texts) -> str:
    """Return who is to have a handout, in words."""
    match for_whom:
        case HandoutFor.PEOPLE:
            return texts.t("For participants")
        case HandoutFor.TRAINER:
            return texts.t("For the trainer")
        case HandoutFor.MANAGER:
            return texts.t("For managers")
