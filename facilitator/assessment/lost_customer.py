"""What a lost customer costs, in exact decimal arithmetic: 0.1 is 0.1, and no sum is off by an øre."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Context, Decimal, localcontext

from facilitator.assessment.refused import FigureCode, FigureError

LEAST_YEARS, MOST_YEARS = 1, 60
MOST_MARGIN = Decimal(100)
MOST_AMOUNT = Decimal(10) ** 15
"""Above it no firm's yearly sales to one customer lie, in rupiah either."""

_PRECISION = 100
"""More digits than amounts of this size can fill: nothing is ever rounded."""
_MOST_PLACES = 12


@dataclass(frozen=True, slots=True)
class Loss:
    """The sales lost in each year, their sum, and the profit in it; amounts in the currency they were given in."""

    years: tuple[Decimal, ...]
    sum: Decimal
    profit: Decimal


def lost_customer(first_year: Decimal, increase: Decimal, years: int, margin_percent: Decimal) -> Loss:
    """Return what is lost when a customer goes who would have bought for `years` years.

    Each year's sales are those of the year before and `increase` more; it may fall, as long as no year is below 0.

    Raises:
        FigureError: the figures make no sense.
    """
    _check(first_year, increase, years, margin_percent)
    with localcontext(Context(prec=_PRECISION)):
        sales = tuple(first_year + increase * year for year in range(years))
        if sales[-1] < 0:
            bad = next(number for number, amount in enumerate(sales, 1) if amount < 0)
            raise FigureError(FigureCode.FALLS_BELOW_ZERO, year=bad)
        places = max(_places(first_year), _places(increase))
        total = sum(sales, Decimal(0))
        return Loss(sales, total, _shortened(total * margin_percent / 100, places))


def plain(amount: Decimal) -> str:
    """Return an amount as a decimal string without an exponent."""
    return format(amount, "f")


def _check(first_year: Decimal, increase: Decimal, years: int, margin_percent: Decimal) -> None:
    if not LEAST_YEARS <= years <= MOST_YEARS:
        raise FigureError(FigureCode.YEARS, least=LEAST_YEARS, most=MOST_YEARS)
    for amount in (first_year, increase, margin_percent):
        if not amount.is_finite() or abs(amount) > MOST_AMOUNT or _places(amount) > _MOST_PLACES:
            raise FigureError(FigureCode.TOO_LARGE, most=MOST_AMOUNT, places=_MOST_PLACES)
    if first_year < 0:
        raise FigureError(FigureCode.NEGATIVE_SALES)
    if not 0 <= margin_percent <= MOST_MARGIN:
        raise FigureError(FigureCode.MARGIN, least=0, most=MOST_MARGIN)


def _places(amount: Decimal) -> int:
    """Return how many decimals an amount was written with."""
    exponent = amount.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _shortened(amount: Decimal, places: int) -> Decimal:
    """Return the amount without the zeros that stand behind `places` decimals and say nothing."""
    while _places(amount) > places and amount == amount.quantize(Decimal(1).scaleb(1 - _places(amount))):
        amount = amount.quantize(Decimal(1).scaleb(1 - _places(amount)))
    return amount
