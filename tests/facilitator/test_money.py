"""Amounts are written as each language writes them, and read back the way they were typed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.assessment.lost_customer import Unit
from facilitator.money import Money, exact_number, is_currency, read_amount
from facilitator.texts import LANGUAGES, Texts


def written(amount: str, unit: Unit, currency: str, language: str) -> str:
    value = Decimal(amount)
    return Money([value], unit, currency, Texts(language)).write(value).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("amount", "unit", "currency", "language", "expected"),
    [
        ("70", Unit.THOUSANDS, "", "en", "70 thousand"),
        ("70", Unit.THOUSANDS, "NOK", "nb", "70 tusen kr"),
        ("70", Unit.MILLIONS, "IDR", "id", "Rp70 juta"),
        ("70000", Unit.ONES, "NOK", "nb", "70 000 kr"),
        ("70000.5", Unit.ONES, "NOK", "nb", "70 000,50 kr"),
        ("70000000", Unit.ONES, "IDR", "id", "Rp70.000.000"),
        ("70000000.6", Unit.ONES, "IDR", "id", "Rp70.000.001"),
        ("1.5", Unit.MILLIONS, "IDR", "id", "Rp1,5 juta"),
        ("-1234.5", Unit.ONES, "GBP", "en", "£-1,234.50"),
        ("10", Unit.ONES, "NOK", "en", "NOK 10"),
        ("10", Unit.ONES, "", "id", "10"),
    ],
)
def test_an_amount_is_written_as_its_language_does(
    amount: str, unit: Unit, currency: str, language: str, expected: str
) -> None:
    assert written(amount, unit, currency, language) == expected


def test_amounts_that_stand_together_have_the_same_decimals() -> None:
    money = Money([Decimal(10), Decimal("0.5")], Unit.ONES, "NOK", Texts("nb"))
    assert [money.number(Decimal(10)), money.number(Decimal("0.5"))] == ["10,00", "0,50"]


@pytest.mark.parametrize(
    ("typed", "language", "expected"),
    [
        ("12.5", "en", "12.5"),
        ("12,5", "nb", "12.5"),
        ("12,5", "id", "12.5"),
        ("12.5", "nb", "12.5"),
        ("10 000", "nb", "10000"),
        ("10.000", "id", "10000"),
        ("10,000", "en", "10000"),
        ("1.500.000,25", "id", "1500000.25"),
        ("\u22122", "nb", "-2"),
        ("+3", "en", "3"),
    ],
)
def test_an_amount_is_read_as_its_language_writes_it(typed: str, language: str, expected: str) -> None:
    assert read_amount(typed, Texts(language)) == Decimal(expected)


@pytest.mark.parametrize("typed", ["", "ten", "1,2,3", "12,34", "--2", "1e5", "10.00.0", "NaN"])
def test_what_is_no_amount_is_not_guessed_at(typed: str) -> None:
    assert read_amount(typed, Texts("en")) is None


@given(st.decimals(-(10**12), 10**12, places=2), st.sampled_from(LANGUAGES))
def test_whatever_is_written_is_read_back(value: Decimal, language: str) -> None:
    texts = Texts(language)
    assert read_amount(exact_number(value, texts), texts) == value


def test_a_currency_is_three_letters_or_none() -> None:
    assert is_currency("")
    assert is_currency("XYZ")
    assert not is_currency("kr")
    assert not is_currency("KRONER")
