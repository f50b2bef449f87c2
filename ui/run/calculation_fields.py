"""The fields that figures are typed into: what stands in them, read in the language they are typed in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from facilitator import figure_sentences
from facilitator.assessment.lost_customer import Figures, Unit, work_out
from facilitator.assessment.refused import FigureError
from facilitator.money import exact_number, is_currency, places_of, read_amount
from facilitator.texts import Texts, msgid

AMOUNTS: Final = ("first_year", "increase", "margin", "winning_cost")
COUNTS: Final = ("years", "customers", "told")

LABELS: Final = {
    "first_year": msgid("First year’s purchases"),
    "increase": msgid("More each year"),
    "years": msgid("Years they would have stayed"),
    "margin": msgid("Profit margin, %"),
    "customers": msgid("Customers who left"),
    "told": msgid("Others each of them tells"),
    "winning_cost": msgid("What winning a new customer costs"),
}


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What the form says: the figures, what they are counted in, and whether the client's summary may have them."""

    figures: Figures
    unit: Unit
    currency: str = ""
    for_client: bool = True


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the form as text."""

    fields: dict[str, str]
    by_percent: bool
    unit: Unit
    currency: str
    for_client: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What the text comes to: figures to reckon with, or the sentence that says what to mend, and in which field."""

    reckoned: Reckoned | None
    trouble: str = ""
    field: str = ""


def text_of(figures: Figures, texts: Texts) -> dict[str, str]:
    """Return what stands in each field for these figures; what is not reckoned with stays empty."""
    shown = {name: getattr(figures, name) for name in (*AMOUNTS, *COUNTS)}
    return {name: "" if _is_blank(name, value) else _number(value, texts) for name, value in shown.items()}


def read(typed: Typed, texts: Texts) -> Reading:
    """Return the figures somebody typed, or what is wrong with them."""
    values: dict[str, Decimal] = {}
    for name, text in typed.fields.items():
        amount = _BLANK.get(name) if not text.strip() else read_amount(text, texts)
        if amount is None:
            return Reading(None, texts.t("Write a number here, such as {example}.", example=_example(texts)), name)
        if name in COUNTS and amount != amount.to_integral_value():
            return Reading(None, texts.t("Write a whole number here."), name)
        values[name] = amount
    if not is_currency(typed.currency):
        return Reading(None, texts.t("Write a currency by its three letters, such as NOK or IDR."), "currency")
    figures = Figures(
        first_year=values["first_year"],
        increase=values["increase"],
        years=int(values["years"]),
        margin=values["margin"],
        by_percent=typed.by_percent,
        customers=int(values["customers"]),
        told=int(values["told"]),
        winning_cost=values["winning_cost"],
    )
    try:
        work_out(figures, places_of(typed.currency, typed.unit))
    except FigureError as error:
        return Reading(None, figure_sentences.refused(error, texts))
    return Reading(Reckoned(figures, typed.unit, typed.currency, typed.for_client))


_BLANK: Final = {"customers": Decimal(1), "told": Decimal(0), "winning_cost": Decimal(0), "increase": Decimal(0)}
"""What an empty field stands for; the others must be filled in."""


def _is_blank(name: str, value: Decimal | int) -> bool:
    return name in ("customers", "told", "winning_cost") and value == _BLANK[name]


def _number(value: Decimal | int, texts: Texts) -> str:
    amount = Decimal(value)
    plain = amount.quantize(Decimal(1)) if amount == amount.to_integral_value() else amount.normalize()
    return exact_number(plain, texts)


def _example(texts: Texts) -> str:
    return exact_number(Decimal("12.5"), texts)
