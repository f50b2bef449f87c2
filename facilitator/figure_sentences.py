"""Says in one sentence why figures cannot be worked out, to whoever gave them: at a form or on the command line."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from facilitator.assessment.refused import FigureCode, FigureError
from facilitator.money import exact_number
from facilitator.texts import Texts, msgid

_REFUSED: Final = {
    FigureCode.YEARS: msgid("The sums run over {least} to {most} years: give a number of years in between."),
    FigureCode.NEGATIVE_SALES: msgid("Nobody buys for less than nothing: give the first year’s sales as 0 or more."),
    FigureCode.MARGIN: msgid("A margin lies between {least} and {most}%: give one in between."),
    FigureCode.FALLS_BELOW_ZERO: msgid(
        "With this decrease, sales fall below 0 in year {year}: give fewer years or a smaller decrease."
    ),
    FigureCode.TOO_LARGE: msgid(
        "Amounts go up to {most}, with at most {places} decimals: give a smaller or shorter one."
    ),
    FigureCode.NO_ANSWERS: msgid("There are no answers yet: give at least one, such as 10,9,7."),
    FigureCode.NOT_ON_SCALE: msgid("{answer} is not an answer here: all go from {least} to {most}."),
    FigureCode.TOO_MANY_ANSWERS: msgid("There are {count} answers, but the test has {most} items: give one for each."),
    FigureCode.UNKNOWN_ANSWER: msgid("“{given}” is not an answer to item {item}: the answers are {known}."),
    FigureCode.GROWTH: msgid("Sales can grow by {most}% a year at most: give a smaller rise."),
    FigureCode.CUSTOMERS: msgid("Between {least} and {most} customers can leave: give a number in between."),
    FigureCode.TOLD: msgid("Each customer tells {least} to {most} others: give a number in between."),
    FigureCode.WINNING_COST: msgid("Winning a customer costs nothing or more: give 0 or a larger amount."),
}


def refused(error: FigureError, texts: Texts) -> str:
    """Return what is wrong with the figures, and what to give instead."""
    values = {
        name: value if isinstance(value, str) else exact_number(Decimal(value), texts)
        for name, value in error.values.items()
    }
    return texts.t(_REFUSED[error.code], **values)
