"""Amounts of money as a language writes them: exact, with the currency's sign where one was chosen.

Babel knows where each language puts which sign; it is loaded for the first amount.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from facilitator.assessment.lost_customer import Unit
from facilitator.texts import Texts

CURRENCIES: Final = ("NOK", "IDR", "EUR", "GBP", "USD", "SEK", "DKK", "SGD", "MYR")
"""The currencies offered first; any other may be typed by its ISO code."""

_CODE = re.compile(r"[A-Z]{3}")
_WITHOUT_CENTS: Final = frozenset({"IDR", "JPY", "KRW", "VND", "ISK", "CLP"})
"""Currencies whose smallest unit nobody pays with."""
_CENTS = 2
_MOST_PLACES = 3
_NO_BREAK = "\u00a0"


def is_currency(code: str) -> bool:
    """Tell whether a text is a currency's code, or empty for amounts without one."""
    return not code or _CODE.fullmatch(code) is not None


def places_of(currency: str, unit: Unit) -> int:
    """Return how many decimals an amount may have in print: in thousands and millions, those of the figure before."""
    if unit is not Unit.ONES:
        return _MOST_PLACES
    return 0 if currency in _WITHOUT_CENTS else _CENTS


class Money:
    """Writes the amounts of one calculation alike: all with cents where one of them has some, else none."""

    def __init__(self, amounts: Iterable[Decimal], unit: Unit, currency: str, texts: Texts) -> None:
        """Take the amounts that stand together, so that they get the same decimals."""
        self._unit = unit
        self._texts = texts
        most = places_of(currency, unit)
        needed = max((_places(amount, most) for amount in amounts), default=0)
        # 0.5 kroner are 0.50; 0.5 thousand are not.
        self._least = most if needed and unit is Unit.ONES else 0
        self._most = most
        self._before, self._after = _signs(currency, texts)

    def number(self, amount: Decimal) -> str:
        """Return an amount as a bare number, for places where its unit stands elsewhere."""
        from babel.numbers import format_decimal

        digits = "0" * self._least + "#" * (self._most - self._least)
        pattern = "#,##0" + (f".{digits}" if digits else "")
        return format_decimal(_rounded(amount, self._most), format=pattern, locale=self._texts.locale)

    def write(self, amount: Decimal) -> str:
        """Return an amount with its unit and its currency."""
        values = {"before": self._before, "amount": self.number(amount), "after": self._after}
        match self._unit:
            case Unit.ONES:
                return "{before}{amount}{after}".format(**values)
            case Unit.THOUSANDS:
                return self._texts.t("{before}{amount} thousand{after}", **values)
            case Unit.MILLIONS:
                return self._texts.t("{before}{amount} million{after}", **values)


def exact_number(value: Decimal, texts: Texts) -> str:
    """Return a number as the language writes it, with the decimals that it has."""
    from babel.numbers import format_decimal

    exponent = value.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return format_decimal(value, format="#,##0" + ("." + "0" * places if places else ""), locale=texts.locale)


def percent(value: Decimal, texts: Texts) -> str:
    """Return a share in per cent as the language writes it."""
    return texts.t("{number}%", number=exact_number(value.normalize() if value else value, texts))


def read_amount(text: str, texts: Texts) -> Decimal | None:
    """Return the amount somebody typed, in the language's own way of writing numbers or a plain one, else None."""
    bare = re.sub(r"\s", "", text).replace(_NO_BREAK, "").replace("\u2212", "-")
    decimal = str(texts.locale.number_symbols["latn"]["decimal"])
    group = "," if decimal == "." else "."
    number = re.fullmatch(rf"[+-]?(\d+|\d{{1,3}}({re.escape(group)}\d{{3}})+)({re.escape(decimal)}\d+)?", bare)
    if number is not None:
        return Decimal(bare.replace(group, "").replace(decimal, "."))
    # "12.5" is no thousands in any language: whoever types it means the decimal point.
    return Decimal(bare) if re.fullmatch(r"[+-]?\d+\.\d{1,2}", bare) else None


def _signs(currency: str, texts: Texts) -> tuple[str, str]:
    """Return what stands before and after an amount of this currency."""
    if not currency:
        return "", ""
    from babel.numbers import format_currency

    written = format_currency(Decimal(0), currency, locale=texts.locale)
    before, after = re.split(r"\d[\d.,]*", written, maxsplit=1)
    # A code runs into its number ("NOK10"), a sign does not ("Rp10", "£10").
    return (f"{currency}{_NO_BREAK}" if before == currency else before), after


def _places(amount: Decimal, most: int) -> int:
    exponent = _rounded(amount, most).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _rounded(amount: Decimal, places: int) -> Decimal:
    from decimal import ROUND_HALF_UP, Context, localcontext

    with localcontext(Context(prec=100)):
        return amount.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
