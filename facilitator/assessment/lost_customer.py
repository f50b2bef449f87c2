"""What a lost customer costs, in exact decimal arithmetic: 0.1 is 0.1, and no sum is off by an øre."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from enum import Enum

from facilitator.assessment.refused import FigureCode, FigureError

LEAST_YEARS, MOST_YEARS = 1, 60
MOST_MARGIN = Decimal(100)
MOST_GROWTH = Decimal(1000)
"""In per cent a year; beyond it nobody reckons with a customer, and sixty years of it fit no precision."""
MOST_AMOUNT = Decimal(10) ** 15
"""Above it no firm's yearly sales to one customer lie, in rupiah either."""

MOST_CUSTOMERS = 1_000_000
MOST_TOLD = 1000

_PRECISION = 100
"""More digits than amounts of this size can fill: nothing is ever rounded."""
_MOST_PLACES = 12


@dataclass(frozen=True, slots=True)
class Loss:
    """The sales lost in each year, their sum, and the profit in it; amounts in the currency they were given in."""

    years: tuple[Decimal, ...]
    sum: Decimal
    profit: Decimal


class Unit(Enum):
    """What amounts are counted in: `10` may be ten, ten thousand or ten million."""

    ONES = "ones"
    THOUSANDS = "thousands"
    MILLIONS = "millions"


@dataclass(frozen=True, slots=True)
class Figures:
    """What is reckoned with: the customer's first year, the rise of each year after it, the years, the margin.

    The rise is an amount, or per cent of the year before where `by_percent` is set. Beyond the one customer:
    `customers` who left, how many others each of them tells (`told`), and what winning one new customer costs.
    """

    first_year: Decimal
    increase: Decimal
    years: int
    margin: Decimal
    by_percent: bool = False
    customers: int = 1
    told: int = 0
    winning_cost: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Cost:
    """What comes out: one customer's loss, that of all who left, who heard of it, and what it costs to win others."""

    loss: Loss
    sales_of_all: Decimal
    profit_of_all: Decimal
    people_told: int
    winning: Decimal


def work_out(figures: Figures, places: int = 2) -> Cost:
    """Return what the figures come to.

    Yearly sales that grow by per cent are rounded half up to `places` decimals, so that the years shown add up to the
    sum shown. Amounts that grow by an amount are never rounded.

    Raises:
        FigureError: the figures make no sense.
    """
    if not 1 <= figures.customers <= MOST_CUSTOMERS:
        raise FigureError(FigureCode.CUSTOMERS, least=1, most=MOST_CUSTOMERS)
    if not 0 <= figures.told <= MOST_TOLD:
        raise FigureError(FigureCode.TOLD, least=0, most=MOST_TOLD)
    if figures.winning_cost < 0:
        raise FigureError(FigureCode.WINNING_COST)
    _check_size(figures.winning_cost)
    if figures.by_percent:
        loss = _growing_by_percent(figures, places)
    else:
        loss = lost_customer(figures.first_year, figures.increase, figures.years, figures.margin)
    with localcontext(Context(prec=_PRECISION)):
        many = figures.customers
        return Cost(loss, loss.sum * many, loss.profit * many, many * figures.told, figures.winning_cost * many)


def _growing_by_percent(figures: Figures, places: int) -> Loss:
    _check(figures.first_year, figures.increase, figures.years, figures.margin)
    if figures.increase < -MOST_MARGIN:
        raise FigureError(FigureCode.FALLS_BELOW_ZERO, year=2)
    if figures.increase > MOST_GROWTH:
        raise FigureError(FigureCode.GROWTH, most=MOST_GROWTH)
    cent = Decimal(1).scaleb(-max(places, _places(figures.first_year)))
    with localcontext(Context(prec=_PRECISION)):
        sales, exact = [], figures.first_year
        for _ in range(figures.years):
            sales.append(_shortened(exact.quantize(cent, ROUND_HALF_UP), 0))
            exact = exact * (100 + figures.increase) / 100
        total = sum(sales, Decimal(0))
        return Loss(tuple(sales), total, _shortened(total * figures.margin / 100, 0))


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
        _check_size(amount)
    if first_year < 0:
        raise FigureError(FigureCode.NEGATIVE_SALES)
    if not 0 <= margin_percent <= MOST_MARGIN:
        raise FigureError(FigureCode.MARGIN, least=0, most=MOST_MARGIN)


def _check_size(amount: Decimal) -> None:
    if not amount.is_finite() or abs(amount) > MOST_AMOUNT or _places(amount) > _MOST_PLACES:
        raise FigureError(FigureCode.TOO_LARGE, most=MOST_AMOUNT, places=_MOST_PLACES)


def _places(amount: Decimal) -> int:
    """Return how many decimals an amount was written with."""
    exponent = amount.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _shortened(amount: Decimal, places: int) -> Decimal:
    """Return the amount without the zeros that stand behind `places` decimals and say nothing."""
    while _places(amount) > places and amount == amount.quantize(Decimal(1).scaleb(1 - _places(amount))):
        amount = amount.quantize(Decimal(1).scaleb(1 - _places(amount)))
    return amount
