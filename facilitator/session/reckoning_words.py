"""What a calculation comes to in the words of one language: the same for console, wall and paper."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from facilitator.money import Money, percent
from facilitator.pack.model import PromptSpec
from facilitator.session.reckoning import bars_shown, calculation_at, cost_of
from facilitator.session.records import result_at
from facilitator.session.state import Calculation, WorkshopState
from facilitator.texts import Texts
from facilitator.view import ChartBar, ChartFace, ChartSum


@dataclass(frozen=True, slots=True)
class Sum:
    """A figure that came out, and what it is called."""

    label: str
    value: str


def sums_of(calculation: Calculation, texts: Texts, guess: int | None = None) -> tuple[Sum, ...]:
    """Return what comes out, the group's own guess first; what goes beyond the one customer only where asked for."""
    cost, figures = cost_of(calculation), calculation.figures
    money = money_of(calculation, texts)
    margin = percent(figures.margin, texts)
    found = [Sum(texts.t("We guessed"), money.write(Decimal(guess)))] if guess is not None else []
    found.append(Sum(texts.t("Lost sales"), money.write(cost.loss.sum)))
    found.append(Sum(texts.t("Profit in them ({margin})", margin=margin), money.write(cost.loss.profit)))
    if figures.customers > 1:
        count = figures.customers
        found.append(
            Sum(texts.n("From {count} customer", "From {count} customers", count), money.write(cost.sales_of_all))
        )
        found.append(Sum(texts.t("Profit in that"), money.write(cost.profit_of_all)))
    if figures.told:
        found.append(Sum(texts.t("People who heard of it"), texts.number(cost.people_told)))
    if figures.winning_cost:
        found.append(Sum(texts.t("To win as many new ones"), money.write(cost.winning)))
    return tuple(found)


def money_of(calculation: Calculation, texts: Texts) -> Money:
    """Return how the amounts of a calculation are written: all of them alike."""
    cost = cost_of(calculation)
    amounts = (*cost.loss.years, cost.loss.sum, cost.loss.profit, cost.profit_of_all, cost.winning)
    return Money(amounts, calculation.unit, calculation.currency, texts)


def calculation_chart(state: WorkshopState, item_id: str, prompt: PromptSpec, texts: Texts) -> ChartFace | None:
    """Return the years as far as the room sees them: what has not been shown is not there, only its place."""
    calculation = calculation_at(state, item_id, prompt)
    if calculation is None:
        return None
    years = cost_of(calculation).loss.years
    money, shown = money_of(calculation, texts), bars_shown(calculation)
    most = max(years)
    bars = []
    for number, amount in enumerate(years, 1):
        label = texts.t("Year {year}", year=1) if number == 1 else texts.number(number)
        if number > shown:
            bars.append(ChartBar(label))
        else:
            bars.append(ChartBar(label, money.number(amount), float(amount / most) if most else 0.0))
    sums = sums_of(calculation, texts, guess_of(state, item_id, prompt)) if shown > len(years) else ()
    return ChartFace(tuple(bars), upright=True, sums=tuple(ChartSum(each.label, each.value) for each in sums))


def guess_of(state: WorkshopState, item_id: str, prompt: PromptSpec) -> int | None:
    """Return what the group guessed beforehand, None where it did not."""
    if prompt.reference is None or not prompt.reference.guess:
        return None
    guess = result_at(state, item_id, prompt.reference.guess, 1)
    return guess.value if guess is not None else None


def growth_words(calculation: Calculation, texts: Texts) -> str:
    """Return what was reckoned with, in one line."""
    figures, money = calculation.figures, money_of(calculation, texts)
    first = money.write(figures.first_year)
    rise = percent(figures.increase, texts) if figures.by_percent else money.write(figures.increase)
    years = texts.n("{count} year", "{count} years", figures.years)
    margin = percent(figures.margin, texts)
    return texts.t(
        "{first} in the first year, {rise} more each year, {years}, margin {margin}",
        first=first,
        rise=rise,
        years=years,
        margin=margin,
    )
