"""What tests and surveys say to people, the same on every screen, on paper and on the command line."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from facilitator.assessment.group_figures import GroupCode, Withheld
from facilitator.texts import Texts, msgid

_WITHHELD: Final = {
    GroupCode.TOO_FEW: msgid(
        "Figures of a group need at least {least} finished sheets, and there are {count}: fewer would give people away."
    ),
    GroupCode.TOO_FEW_PAIRS: msgid(
        "How far people moved is shown once {least} code words stand both before and after; so far there are {count}."
    ),
    GroupCode.ONE_CHANGED: msgid(
        "Only one person has joined or left since the last figures, and new ones would give that person away:"
        " wait for one more."
    ),
    GroupCode.TOO_FEW_FOR_BANDS: msgid(
        "From {least} people on, it also shows how many are in each band; so far there are {count}."
    ),
    GroupCode.TOO_FEW_BANDS: msgid(
        "Bands are shown where at least two of them are filled: one alone would be everybody’s own result."
    ),
}


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


def withheld(why: Withheld, texts: Texts) -> str:
    """Return why a figure of a group is not shown, and what to do."""
    values = {name: texts.number(value) for name, value in why.values.items()}
    return texts.t(_WITHHELD[why.code], **values)


def amount(value: Decimal, texts: Texts) -> str:
    """Return a number with the decimals it needs, such as a median between two results."""
    whole = int(value)
    return texts.number(whole) if value == whole else texts.number(float(value))
