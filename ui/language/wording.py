"""Small phrases that several places of the console share: how the day keeps its plan, and days near today."""

from __future__ import annotations

from datetime import date, timedelta

from facilitator.lengths import length
from facilitator.pack.kinds import OverMode
from facilitator.texts import Texts

_SHORT = 8


def day_near(texts: Texts, day: date, today: date) -> str:
    """Return a day as short as it is clear: today, tomorrow, day and month, or with the year where it is another."""
    if day == today:
        return texts.t("Today")
    if day == today + timedelta(days=1):
        return texts.t("Tomorrow")
    return texts.short_day(day) if day.year == today.year else texts.day(day)


def span_of(texts: Texts, least: int, most: int) -> str:
    """Return a range of numbers, such as `5–15`."""
    return texts.t("{least}–{most}", least=least, most=most)


def whole_minutes(seconds: float) -> int:
    """Return the minutes that are full: a day half a minute late is on time."""
    return int(seconds / 60)


def behind(texts: Texts, behind_min: int | None) -> str:
    """Return how the day keeps its plan, in minutes; empty where that cannot be said."""
    if behind_min is None:
        return ""
    if behind_min == 0:
        return texts.t("On time")
    span = length(texts, abs(behind_min))
    return texts.t("{span} behind", span=span) if behind_min > 0 else texts.t("{span} ahead", span=span)


def outlook(texts: Texts, behind_min: int | None, over_min: int) -> str:
    """Return how the day goes: behind or ahead, or what has come of a delay that was made up for, wholly or in part."""
    if behind_min is None or behind_min <= 0 or over_min >= behind_min:
        return behind(texts, behind_min)
    if over_min <= 0:
        return texts.t("Ends in time")
    return texts.t("Ends {span} late", span=length(texts, over_min))


def rescue_ways(texts: Texts, over_min: int) -> str:
    """Return what the ways out are ways to: a day that ends in time anyway can only end sooner."""
    return texts.t("Three ways to end in time") if over_min > 0 else texts.t("Three ways to end sooner")


def theme_name(texts: Texts, theme: str) -> str:
    """Return what a look of the windows is called."""
    return {"light": texts.t("Light"), "dark": texts.t("Dark")}.get(theme, texts.t("System"))


def over_words(texts: Texts) -> dict[OverMode, str]:
    """Return what a phase can do when its time is up."""
    return {
        OverMode.COUNT_ON: texts.t("Count on"),
        OverMode.HOLD: texts.t("Hold at 0:00"),
        OverMode.GO_ON: texts.t("Go on by itself"),
    }


def well_broken(text: str) -> str:
    """Return a paragraph whose lines never begin with a dash or with dots, and whose last is not one short word."""
    text = text.replace(" –", "\u00a0–").replace(" …", "\u00a0…")
    before, space, last = text.rpartition(" ")
    return f"{before}\u00a0{last}" if space and " " in before and len(last) <= _SHORT else text
