"""Why figures cannot be worked out: codes and values, never sentences."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum


class FigureCode(Enum):
    """What is wrong with the figures that were given."""

    YEARS = "years"
    NEGATIVE_SALES = "negative_sales"
    MARGIN = "margin"
    FALLS_BELOW_ZERO = "falls_below_zero"
    TOO_LARGE = "too_large"
    GROWTH = "growth"
    CUSTOMERS = "customers"
    TOLD = "told"
    WINNING_COST = "winning_cost"
    NO_ANSWERS = "no_answers"
    NOT_ON_SCALE = "not_on_scale"
    TOO_MANY_ANSWERS = "too_many_answers"
    UNKNOWN_ANSWER = "unknown_answer"


class FigureError(Exception):
    """Figures that make no sense, as a code with values."""

    def __init__(self, code: FigureCode, **values: int | Decimal | str) -> None:
        """Keep `code` and the values its sentence needs."""
        super().__init__(code.value)
        self.code = code
        self.values = values
