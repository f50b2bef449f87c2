"""What tests and surveys say to people, the same on every screen, on paper and on the command line."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.texts import Texts


def caution(texts: Texts) -> str:
    """Return what a test is and is not; it stands wherever a test is filled in, shown or printed."""
    return texts.t(
        "For talk and self-reflection. Not a validated instrument, and never used for hiring, pay or appraisal."
    )


def cannot_tell(texts: Texts) -> str:
    """Return what a person hears who answered “don't know” too often."""
    return texts.t("So many answers are “don’t know” that this result cannot tell you anything about yourself.")


def missing_items(items: Sequence[int], texts: Texts) -> str:
    """Return which items have no answer yet, so that there is no score."""
    named = ", ".join(texts.number(item) for item in items)
    return texts.n(
        "No score yet: item {items} has no answer.",
        "No score yet: {count} items have no answer ({items}).",
        len(items),
        items=named,
    )
