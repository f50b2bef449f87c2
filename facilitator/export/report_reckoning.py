"""A calculation in a report: the years as bars, what it was reckoned with, and what came out."""

from __future__ import annotations

from decimal import Decimal

from facilitator.export.document import Audience, Bar, Chart, Entry, Line, Part
from facilitator.export.sources import Sources
from facilitator.pack.kinds import PromptKind
from facilitator.pack.model import PromptSpec
from facilitator.session.reckoning import cost_of, own_calculation
from facilitator.session.reckoning_words import growth_words, guess_of, money_of, sums_of
from facilitator.session.state import Calculation, Item

_MOST_BARS = 12
"""More years than these say less as bars than their sum does."""
_FINE = Decimal(1000)
"""Bars are drawn by whole numbers; three decimals are finer than any printer."""


def calculation_parts(sources: Sources, item: Item, prompt: PromptSpec) -> tuple[Part, ...]:
    """Return what the group worked out under a prompt; a worked example that nobody touched is no result."""
    calculation = own_calculation(sources.state, item.id, prompt.id)
    if calculation is None or (sources.audience is Audience.CLIENT and not calculation.for_client):
        return ()
    texts = sources.texts
    sums = sums_of(calculation, texts, guess_of(sources.state, item.id, prompt))
    entry = Entry(sources.ask(item, prompt), tuple(Line(each.value, name=each.label) for each in sums))
    if calculation.figures.years > _MOST_BARS:
        return (entry, Entry(texts.t("Worked out from"), (Line(growth_words(calculation, texts)),)))
    return (_chart(sources, calculation), entry)


def kept_from_client(sources: Sources, item: Item) -> frozenset[str]:
    """Return the prompts whose answers the group does not want in the client's summary: the figures and the guess."""
    if sources.audience is not Audience.CLIENT:
        return frozenset()
    hidden: set[str] = set()
    for prompt in sources.prompts(item):
        calculation = own_calculation(sources.state, item.id, prompt.id)
        if prompt.kind is PromptKind.CALCULATION and calculation is not None and not calculation.for_client:
            hidden.add(prompt.id)
            if prompt.reference is not None:
                hidden.add(prompt.reference.guess)
    return frozenset(hidden)


def _chart(sources: Sources, calculation: Calculation) -> Chart:
    texts, money = sources.texts, money_of(calculation, sources.texts)
    years = cost_of(calculation).loss.years
    bars = tuple(
        Bar(texts.t("Year {year}", year=texts.number(number)), int(amount * _FINE), money.write(amount))
        for number, amount in enumerate(years, 1)
    )
    return Chart(texts.t("Year by year"), bars, max(1, int(max(years) * _FINE)), growth_words(calculation, texts))
