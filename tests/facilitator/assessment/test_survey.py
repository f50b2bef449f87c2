"""A survey counts each question by those who answered it."""

from __future__ import annotations

from decimal import Decimal

from facilitator.assessment.survey import Share, SurveyAnswer, survey_result


def test_each_question_is_counted_by_those_who_answered_it() -> None:
    result = survey_result(
        (
            SurveyAnswer(10, settled=True, again=True),
            SurveyAnswer(7, settled=False, again=None),
            SurveyAnswer(None, settled=True, again=False),
        )
    )
    assert (result.customers, result.ratings, result.mean) == (3, 2, Decimal("8.5"))
    assert (result.least, result.most) == (7, 10)
    assert (result.settled, result.again) == (Share(2, 3), Share(1, 2))
    assert (result.settled.per_cent, result.again.per_cent) == (67, 50)


def test_a_survey_without_answers_has_no_figures() -> None:
    result = survey_result(())
    assert (result.mean, result.least, result.settled.per_cent) == (None, None, 0)
