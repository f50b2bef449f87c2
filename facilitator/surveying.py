"""Tests and surveys of one workshop: what was filled in is kept, counted and shown, and never told to the workshop."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from facilitator.assessment.group_figures import (
    GroupCode,
    GroupFigures,
    Spread,
    Withheld,
    change,
    group_figures,
    telling,
)
from facilitator.assessment.key import TestKey
from facilitator.assessment.nps import Nps, nps
from facilitator.assessment.paper_rows import YES, PaperRow
from facilitator.assessment.scoring import Score, score
from facilitator.assessment.sheets import Moment, Sheet, by_code
from facilitator.assessment.survey import SurveyAnswer, SurveyResult, survey_result
from facilitator.clock import Instant
from facilitator.storage.sheets import SheetStore

SURVEY = "survey"
NPS = "nps"
TOOLS = (SURVEY, NPS)
"""What customers are asked, beside the tests of the pack."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many sheets there are, and how many of them are finished."""

    sheets: int
    finished: int


@dataclass(frozen=True, slots=True)
class Shown:
    """The figures of a group, or why there are none; then `earlier` are those shown last, where they still stand."""

    figures: GroupFigures | Withheld
    earlier: GroupFigures | None = None


class Surveying:
    """Keeps and counts the sheets of one workshop."""

    def __init__(
        self, store: SheetStore, workshop_id: str, tests: tuple[TestKey, ...], now: Callable[[], Instant]
    ) -> None:
        """Write into `store`; `tests` are those of the pack."""
        self._store = store
        self._workshop_id = workshop_id
        self._tests = {key.id: key for key in tests}
        self._now = now

    def key(self, test: str) -> TestKey:
        """Return a test's key."""
        return self._tests[test]

    def count(self, test: str, moment: Moment) -> Count:
        """Return how many sheets there are."""
        sheets = self._sheets(test, moment)
        return Count(len(sheets), sum(all(sheet.answers) for sheet in sheets))

    def keep(self, test: str, moment: Moment, answers: tuple[str, ...], code: str) -> str:
        """Keep what a person filled in on the laptop, and return their code."""
        return self._store.add(self._workshop_id, test, moment, answers, self._now(), code=code)

    def knows_code(self, test: str, moment: Moment, code: str) -> bool:
        """Tell whether somebody has this code word already."""
        return any(sheet.code == code for sheet in self._sheets(test, moment))

    def paper_rows(self, test: str, moment: Moment) -> tuple[PaperRow, ...]:
        """Return what was typed in from paper."""
        sheets = self._sheets(test, moment)
        return tuple(PaperRow(sheet.row, sheet.answers, sheet.code) for sheet in sheets if sheet.row)

    def keep_row(self, test: str, moment: Moment, row: PaperRow) -> None:
        """Keep a row from paper in place of what stood there."""
        self._store.replace_row(self._workshop_id, test, moment, row.number, row.values, row.code, self._now())

    def forget(self, test: str, moment: Moment) -> None:
        """Take out all sheets for good."""
        self._store.forget(self._workshop_id, test, moment)

    def show_figures(self, test: str, moment: Moment) -> Shown:
        """Return the group's figures, and take down whose they are: the next ones are held against it."""
        scores = telling(self._scores(test, self._sheets(test, moment)))
        name = f"{test}:{moment.value}"
        shown = self._store.shown(self._workshop_id, name)
        figures = group_figures(self.key(test), scores, shown)
        if isinstance(figures, GroupFigures):
            self._store.remember_shown(self._workshop_id, name, scores, self._now())
            return Shown(figures)
        return Shown(figures, self._earlier(test, figures, scores, shown))

    def show_change(self, test: str) -> Spread | Withheld:
        """Return how far people moved from before to after, and take down whose figure that is."""
        before, after = (self._coded_scores(test, moment) for moment in Moment)
        name = f"{test}:change"
        figure = change(before, after, self._store.shown(self._workshop_id, name))
        if isinstance(figure, Spread):
            members = before.keys() & after.keys()
            self._store.remember_shown(self._workshop_id, name, members, self._now())
        return figure

    def survey(self, moment: Moment) -> SurveyResult:
        """Return what customers said after a purchase."""
        return survey_result([_survey_answer(sheet.answers) for sheet in self._sheets(SURVEY, moment)])

    def survey_by_colleague(self, moment: Moment) -> dict[str, SurveyResult]:
        """Return what customers said by the colleague who served them; sheets that name none are left out."""
        sheets = [sheet for sheet in self._sheets(SURVEY, moment) if sheet.code]
        return {
            code: survey_result([_survey_answer(sheet.answers) for sheet in sheets if sheet.code == code])
            for code in sorted({sheet.code for sheet in sheets})
        }

    def nps(self, moment: Moment) -> Nps | None:
        """Return the NPS, None while nobody answered."""
        answers = [int(sheet.answers[0]) for sheet in self._sheets(NPS, moment) if sheet.answers[0]]
        return nps(answers) if answers else None

    def _earlier(
        self, test: str, why: Withheld, scores: Mapping[str, Score], shown: frozenset[str]
    ) -> GroupFigures | None:
        """Return the figures that were shown last, where everybody they are made of is still there."""
        if why.code is not GroupCode.ONE_CHANGED or not shown <= scores.keys():
            return None
        figures = group_figures(self.key(test), {name: scores[name] for name in shown})
        return figures if isinstance(figures, GroupFigures) else None

    def _coded_scores(self, test: str, moment: Moment) -> dict[str, Score]:
        coded = by_code(self._sheets(test, moment))
        codes = {sheet.id: code for code, sheet in coded.items()}
        scores = telling(self._scores(test, tuple(coded.values())))
        return {codes[name]: result for name, result in scores.items()}

    def _scores(self, test: str, sheets: tuple[Sheet, ...]) -> dict[str, Score]:
        """Return the results of the sheets that are finished."""
        results = {sheet.id: score(self.key(test), sheet.answers) for sheet in sheets}
        return {name: result for name, result in results.items() if isinstance(result, Score)}

    def _sheets(self, test: str, moment: Moment) -> tuple[Sheet, ...]:
        return self._store.sheets(self._workshop_id, test, moment)


def _survey_answer(values: tuple[str, ...]) -> SurveyAnswer:
    rating, settled, again = values
    return SurveyAnswer(int(rating) if rating else None, _said(settled), _said(again))


def _said(value: str) -> bool | None:
    return value == YES if value else None
