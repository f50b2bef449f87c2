"""Words for people: one object per language, from the gettext catalogue and Babel's knowledge of numbers and dates.

There is no language of the whole program: console, wall, paper and command line each hold their own `Texts`.
Babel's knowledge takes 5 MB, and a day can be run without it: it is loaded for the first date or large number.
"""

from __future__ import annotations

import gettext
from datetime import date, datetime
from datetime import time as clock_time
from functools import cached_property
from typing import TYPE_CHECKING

from facilitator.languages import LANGUAGES as LANGUAGES
from facilitator.languages import OWN_NAMES as OWN_NAMES
from facilitator.paths import asset

if TYPE_CHECKING:
    from babel import Locale

_GROUPED_FROM = 1000
"""Below it every language of the program writes a whole number with the same plain figures."""


class Texts:
    """All words, dates and numbers in one language."""

    def __init__(self, language: str) -> None:
        """Take `language`, or English where the program does not speak it."""
        self.language = language if language in LANGUAGES else LANGUAGES[0]

    @cached_property
    def _catalogue(self) -> gettext.NullTranslations:
        return gettext.translation(
            "facilitator", localedir=asset("locale"), languages=[self.language], fallback=self.language == "en"
        )

    @cached_property
    def locale(self) -> Locale:
        """Return Babel's locale for this language; English is British."""
        from babel import Locale

        # not by `Locale.parse`: what that reads to guess at unknown names would stay
        return Locale("en", "GB") if self.language == "en" else Locale(self.language)

    def t(self, msgid: str, **values: object) -> str:
        """Return the text for an English `msgid` with its `{placeholders}` filled in."""
        text = self._catalogue.gettext(msgid)
        return text.format(**values) if values else text

    def n(self, singular: str, plural: str, count: int, **values: object) -> str:
        """Return the text for `count` things; `{count}` is always filled in."""
        return self._catalogue.ngettext(singular, plural, count).format(count=count, **values)

    def number(self, value: int | float) -> str:
        """Return a number as the language writes it, below nought with a true minus."""
        if isinstance(value, int) and 0 <= value < _GROUPED_FROM:
            return str(value)
        from babel.numbers import format_decimal

        return format_decimal(value, locale=self.locale).replace("-", "−")

    def day(self, day: date) -> str:
        """Return a date in words, such as `3 November 2026`."""
        from babel.dates import format_date

        return format_date(day, format="long", locale=self.locale)

    def short_day(self, day: date) -> str:
        """Return day and month, such as `3 Nov`."""
        from babel.dates import format_skeleton

        return format_skeleton("MMMd", day, locale=self.locale)

    def time(self, moment: clock_time | datetime) -> str:
        """Return hours and minutes on the 24-hour clock, the way the language writes them."""
        return moment.strftime("%H.%M" if self.language == "id" else "%H:%M")

    def time_s(self, moment: clock_time | datetime) -> str:
        """Return hours, minutes and seconds on the 24-hour clock."""
        return moment.strftime("%H.%M.%S" if self.language == "id" else "%H:%M:%S")

    def span(self, seconds: float) -> str:
        """Return a length of time in whole minutes and seconds, such as `7:24`."""
        sign, whole = ("−", round(-seconds)) if round(seconds) < 0 else ("", round(seconds))
        minutes, rest = divmod(whole, 60)
        return f"{sign}{minutes}:{rest:02}"


def msgid(text: str) -> str:
    """Mark a text in a table for the catalogue; it is looked up where it is shown."""
    return text
