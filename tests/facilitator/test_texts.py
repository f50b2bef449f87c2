"""Words, dates and numbers are each language's own."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from babel.numbers import format_decimal

from facilitator.texts import LANGUAGES, OWN_NAMES, Texts, msgid


@pytest.mark.parametrize(
    ("language", "number", "day", "short_day", "at", "at_s"),
    [
        ("en", "12,345.5", "3 November 2026", "3 Nov", "09:05", "09:05:07"),
        ("nb", "12\xa0345,5", "3. november 2026", "3. nov.", "09:05", "09:05:07"),
        ("id", "12.345,5", "3 November 2026", "3 Nov", "09.05", "09.05.07"),
    ],
)
def test_each_language_writes_numbers_days_and_times_its_own_way(
    language: str, number: str, day: str, short_day: str, at: str, at_s: str
) -> None:
    texts = Texts(language)
    assert texts.number(12345.5) == number
    assert texts.day(date(2026, 11, 3)) == day
    assert texts.short_day(date(2026, 11, 3)) == short_day
    assert texts.time(time(9, 5)) == at
    assert texts.time(datetime(2026, 11, 3, 9, 5, tzinfo=UTC)) == at
    assert texts.time_s(time(9, 5, 7)) == at_s


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_is_written_as_babel_writes_it_with_a_true_minus(language: str) -> None:
    texts = Texts(language)
    for value in (*range(1010), -1, -999, -1000, 0.5, 999.9, 12345):
        assert texts.number(value) == format_decimal(value, locale=texts.locale).replace("-", "−")


@pytest.mark.parametrize("language", ["sv", "", "xx", "EN"])
def test_a_language_the_program_does_not_speak_is_english(language: str) -> None:
    assert Texts(language).language == "en"
    assert Texts(language).t("Nobody has translated this") == "Nobody has translated this"


def test_every_language_has_a_name_of_its_own_and_a_catalogue() -> None:
    assert set(OWN_NAMES) == set(LANGUAGES)
    assert LANGUAGES[0] == "en"
    for language in LANGUAGES:
        assert Texts(language).t("Nobody has translated this") == "Nobody has translated this"


def test_placeholders_are_filled_in_and_braces_without_values_left_alone() -> None:
    texts = Texts("en")
    assert texts.t("Written: {path}", path="a {b}") == "Written: a {b}"
    assert texts.t("{left alone}") == "{left alone}"


@pytest.mark.parametrize(("count", "text"), [(0, "0 items"), (1, "one item"), (2, "2 items")])
def test_a_number_of_things_has_its_plural(count: int, text: str) -> None:
    assert Texts("en").n("one item", "{count} items", count) == text


@pytest.mark.parametrize(
    ("seconds", "shown"), [(444, "7:24"), (0, "0:00"), (59.6, "1:00"), (-80, "−1:20"), (-0.4, "0:00"), (3700, "61:40")]
)
def test_a_length_of_time_is_told_in_minutes_and_seconds(seconds: float, shown: str) -> None:
    assert Texts("en").span(seconds) == shown


def test_a_marked_text_is_the_text() -> None:
    assert msgid("Only marked") == "Only marked"
