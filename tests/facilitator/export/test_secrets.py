"""The words of a card that was not revealed are nowhere: not in a report, not in a file made from it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.export.document import Audience, Entry, Line
from facilitator.export.summary import render_summary
from facilitator.session.state import Deal
from tests.facilitator.export.days import Day, card_words, new_day
from tests.facilitator.export.papers import everything, words_of

FEWER = 15
"""Making and taking apart a PDF costs as much as a hundred reports."""


def leaked(told: str, day: Day) -> list[str]:
    """Return the signs of unrevealed cards in what was told; a card dealt twice counts as seen once it was revealed."""
    seen = {(deal.deck, deal.card) for deal in day.state.deals if deal.revealed}
    hidden = [deal for deal in day.state.deals if (deal.deck, deal.card) not in seen]
    return [sign for deal in hidden for sign in card_words(deal) if sign in told]


def missing(told: str, day: Day) -> list[str]:
    """Return the faces of revealed cards that are not in what was told."""
    faces = (card_words(deal)[0] for deal in day.state.deals if deal.revealed)
    return [face for face in faces if face not in told]


def played_day(reveal: frozenset[int], guessed: frozenset[int], rated: frozenset[int]) -> Day:
    """Return a day of which only the `reveal`-th cards were turned; outcomes and numbers are given for others too."""
    day = new_day()
    day.run()
    deals: tuple[Deal, ...] = day.state.deals
    day.reveal(*(deals[index] for index in sorted(reveal) if index < len(deals)))
    for turn in rated:
        day.give("scenes", "wish", 5, turn)
        day.note("scenes", "felt", "something", turn)
    for index in guessed:
        if index < len(deals):
            day.state = replace(day.state, deals=tuple(_guessed(d, d is deals[index]) for d in day.state.deals))
    return day


def _guessed(deal: Deal, wanted: bool) -> Deal:
    return replace(deal, guesses=2, found=True, found_s=61.0, seen=True) if wanted else deal


numbers = st.frozensets(st.integers(0, 11))
days = st.builds(played_day, numbers, numbers, st.frozensets(st.integers(1, 3)))
audiences = st.sampled_from(Audience)


@given(days, audiences, st.booleans(), st.sampled_from(["en", "nb", "id"]))
def test_no_report_knows_an_unrevealed_card(day: Day, audience: Audience, names: bool, language: str) -> None:
    told = words_of(day.report(audience, language, names))
    assert leaked(told, day) == []
    assert missing(told, day) == []


@settings(max_examples=FEWER)
@given(days, audiences)
def test_no_file_holds_an_unrevealed_card(day: Day, audience: Audience) -> None:
    told = everything(render_summary(day.report(audience)).content)
    assert leaked(told, day) == []
    assert missing(told, day) == []


@pytest.mark.parametrize("part", ["text", "title", "about"])
def test_the_search_finds_a_card_that_leaks(part: str) -> None:
    day = played_day(frozenset(), frozenset(), frozenset())
    report = day.report()
    secret = card_words(day.deals("reason")[0])[0]
    if part == "about":
        report = replace(report, subject=secret)
    else:
        first = report.sections[0]
        told = (
            replace(first, parts=(Entry("A label", (Line(secret),)),))
            if part == "text"
            else replace(first, title=secret)
        )
        report = replace(report, sections=(told, *report.sections[1:]))
    assert leaked(words_of(report), day) == [secret]
    assert leaked(everything(render_summary(report).content), day) == [secret]


def test_the_days_have_hidden_cards_to_look_for_and_open_ones_to_find() -> None:
    day = played_day(frozenset(), frozenset({0}), frozenset())
    assert {deal.deck for deal in day.state.deals if not deal.revealed} == {"level", "starter", "reason"}
    assert {deal.deck for deal in day.state.deals if deal.revealed} == {"situation"}
    assert len(day.state.deals) == 10
