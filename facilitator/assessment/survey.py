"""What customers say after a purchase: a mark from 1 to 10, and two questions with yes or no."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

LEAST, MOST = 1, 10


@dataclass(frozen=True, slots=True)
class SurveyAnswer:
    """One customer's answers; None where a question was left open."""

    rating: int | None
    settled: bool | None
    again: bool | None


@dataclass(frozen=True, slots=True)
class Share:
    """How many of those who answered said yes."""

    yes: int
    answers: int

    @property
    def per_cent(self) -> int:
        """Return the share in whole per cent; nobody is none."""
        if not self.answers:
            return 0
        return int((Decimal(100 * self.yes) / self.answers).quantize(Decimal(1), ROUND_HALF_UP))


@dataclass(frozen=True, slots=True)
class SurveyResult:
    """What the answers come to; each question is counted by those who answered it. The mark is never an NPS."""

    customers: int
    ratings: int
    mean: Decimal | None
    least: int | None
    most: int | None
    settled: Share
    again: Share


def survey_result(answers: Sequence[SurveyAnswer]) -> SurveyResult:
    """Return what the answers come to."""
    ratings = [answer.rating for answer in answers if answer.rating is not None]
    mean = (Decimal(sum(ratings)) / len(ratings)).quantize(Decimal("0.1"), ROUND_HALF_UP) if ratings else None
    return SurveyResult(
        customers=len(answers),
        ratings=len(ratings),
        mean=mean,
        least=min(ratings, default=None),
        most=max(ratings, default=None),
        settled=_share([answer.settled for answer in answers]),
        again=_share([answer.again for answer in answers]),
    )


def _share(said: Sequence[bool | None]) -> Share:
    answered = [word for word in said if word is not None]
    return Share(sum(answered), len(answered))
