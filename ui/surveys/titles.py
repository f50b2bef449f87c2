"""What tests, surveys and moments are called."""

from __future__ import annotations

from facilitator.assessment.sheets import Moment
from facilitator.pack.catalog import Catalog
from facilitator.surveying import NPS, SURVEY
from facilitator.texts import Texts


def moments(texts: Texts) -> list[tuple[str, str]]:
    """Return what the two moments are called."""
    return [
        (Moment.BEFORE.value, texts.t("Before the training, or only once")),
        (Moment.AFTER.value, texts.t("After the training")),
    ]


def title_of(name: str, catalog: Catalog, texts: Texts) -> str:
    """Return what a test or survey is called."""
    if name == SURVEY:
        return texts.t("After-purchase survey")
    if name == NPS:
        return texts.t("Would they recommend us? (NPS)")
    return catalog.test_text(texts.language, name).title
