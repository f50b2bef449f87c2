"""The figures of tests and surveys in words, the same for the window and for paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.assessment.group_figures import GroupFigures, Spread, Withheld
from facilitator.assessment.key import TestKey
from facilitator.assessment.nps import Nps
from facilitator.assessment.survey import Share, SurveyResult
from facilitator.assessment_words import amount, caution, withheld
from facilitator.export.paper_size import PaperSize
from facilitator.pack.texts import TestText
from facilitator.surveying import Shown
from facilitator.texts import Texts


@dataclass(frozen=True, slots=True)
class FigureBar:
    """One bar: its name, its length, and the number as it is written."""

    name: str
    value: int
    text: str


@dataclass(frozen=True, slots=True)
class FigureSection:
    """What is known of a group at one time: the figure first, then what goes with it, or why there is none.

    `bars` end at `most`; `scale` says what they count.
    """

    heading: str
    withheld: str = ""
    figure: str = ""
    lines: tuple[str, ...] = ()
    bars: tuple[FigureBar, ...] = ()
    most: int = 1
    scale: str = ""


@dataclass(frozen=True, slots=True)
class FigurePaper:
    """The figures with what stands above and below them, in the language of the paper."""

    language: str
    title: str
    kicker: str
    sections: tuple[FigureSection, ...]
    foot: str
    author: str
    day: date
    size: PaperSize = PaperSize.A4


def group_section(heading: str, shown: Shown, test: TestText, texts: Texts) -> FigureSection:
    """Return a group's figures, or why they are withheld, and those that were shown last."""
    if isinstance(shown.figures, GroupFigures):
        return _figures(heading, shown.figures, test, texts)
    why = withheld(shown.figures, texts)
    if shown.earlier is None:
        return FigureSection(heading, withheld=why)
    return _figures(heading, shown.earlier, test, texts, f"{why} {texts.t('These were shown last:')}")


def change_section(change: Spread | Withheld, texts: Texts) -> FigureSection:
    """Return how far people moved."""
    heading = texts.t("From before to after")
    if isinstance(change, Withheld):
        return FigureSection(heading, withheld=withheld(change, texts))
    middle = _sign(change.median > 0) + amount(change.median, texts)
    values = {"least": _signed(change.least, texts), "most": _signed(change.most, texts)}
    return FigureSection(
        heading,
        figure=texts.t("Median {median} points, from {least} to {most}", median=middle, **values),
        lines=(texts.n("From one code word", "From {count} code words", change.count),),
    )


def survey_section(heading: str, result: SurveyResult, texts: Texts) -> FigureSection:
    """Return what customers said after a purchase."""
    if not result.customers:
        return FigureSection(heading, withheld=texts.t("Nobody has answered yet."))
    figure = ""
    if result.mean is not None:
        ends = {"least": result.least, "most": result.most}
        figure = texts.t("Mark {mean} on average, from {least} to {most}", mean=amount(result.mean, texts), **ends)
    lines = (
        texts.t("All questions settled: {share}", share=_share(result.settled, texts)),
        texts.t("Would deal with this person again: {share}", share=_share(result.again, texts)),
        texts.n("From one customer", "From {count} customers", result.customers),
    )
    return FigureSection(heading, figure=figure, lines=lines)


def colleagues_section(results: dict[str, SurveyResult], texts: Texts) -> FigureSection:
    """Return the marks beside each other, the weakest first."""
    rated = {name: result for name, result in results.items() if result.mean is not None}
    ordered = sorted(rated.items(), key=lambda entry: (entry[1].mean or 0, entry[0]))
    bars = []
    for name, result in ordered:
        assert result.mean is not None, "only those with a mark are in it"
        said = texts.n("{mean} · one customer", "{mean} · {count} customers", result.ratings,
                       mean=amount(result.mean, texts))  # fmt: skip
        bars.append(FigureBar(name.upper(), int(result.mean * 10), said))
    return FigureSection(
        texts.t("Colleagues side by side"), bars=tuple(bars), most=100, scale=texts.t("Average mark, up to 10")
    )


def nps_section(heading: str, result: Nps | None, texts: Texts) -> FigureSection:
    """Return the NPS."""
    if result is None:
        return FigureSection(heading, withheld=texts.t("Nobody has answered yet."))
    score = _signed(result.score, texts)
    counted = (
        (texts.t("Promoters (9–10)"), result.promoters),
        (texts.t("Passives (7–8)"), result.passives),
        (texts.t("Detractors (0–6)"), result.detractors),
    )
    return FigureSection(
        heading,
        figure=texts.n(
            "NPS {score}, from one answer", "NPS {score}, from {count} answers", result.answers, score=score
        ),
        bars=tuple(FigureBar(name, count, texts.number(count)) for name, count in counted),
        most=result.answers,
        scale=texts.t("Number of answers"),
    )


def foot_of_test(key: TestKey, texts: Texts) -> str:
    """Return what stands below the figures of a test."""
    counted = texts.t("Unfinished sheets do not count.")
    if key.unsure is not None:
        counted = texts.t(
            "Unfinished sheets do not count, nor do those with {count} or more “don’t know”.",
            count=texts.number(key.unsure.from_),
        )
    return " ".join((counted, caution(texts)))


def foot_of_nps(texts: Texts) -> str:
    """Return what stands below an NPS."""
    said = texts.t("The percentage of promoters less that of detractors, from −100 to 100.")
    return " ".join((said, texts.t("NPS is a trademark of its owners.")))


def foot_of_survey(texts: Texts) -> str:
    """Return what stands below a survey."""
    return texts.t("A weak mark stands out beside those of colleagues. It is a mark of its own, and never an NPS.")


def _figures(heading: str, figures: GroupFigures, test: TestText, texts: Texts, before: str = "") -> FigureSection:
    spread = figures.spread
    values = {"least": texts.number(spread.least), "most": texts.number(spread.most)}
    figure = texts.t("Median {median}, from {least} to {most}", median=amount(spread.median, texts), **values)
    people = texts.n("From one person", "From {count} people", spread.count)
    if isinstance(figures.bands, Withheld):
        return FigureSection(heading, before, figure, (people, withheld(figures.bands, texts)))
    bars = tuple(FigureBar(test.bands[one.band].title, one.count, texts.number(one.count)) for one in figures.bands)
    scale = texts.t("Number of people in each band")
    return FigureSection(heading, before, figure, (people,), bars, spread.count, scale)


def _share(share: Share, texts: Texts) -> str:
    values = {"yes": texts.number(share.yes), "answers": texts.number(share.answers)}
    return texts.t("{per_cent}% ({yes} of {answers})", per_cent=texts.number(share.per_cent), **values)


def _signed(value: int, texts: Texts) -> str:
    return f"{_sign(value > 0)}{texts.number(value)}"


def _sign(positive: bool) -> str:
    return "+" if positive else ""
