"""How many would recommend us: the net promoter score of a list of answers from 0 to 10."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from facilitator.assessment.refused import FigureCode, FigureError

LEAST, MOST = 0, 10
_PROMOTER_FROM = 9
_PASSIVE_FROM = 7


@dataclass(frozen=True, slots=True)
class Nps:
    """How many answered what, and the score from −100 to 100 in whole points."""

    promoters: int
    passives: int
    detractors: int
    score: int

    @property
    def answers(self) -> int:
        """Return how many answered."""
        return self.promoters + self.passives + self.detractors


def nps(answers: Sequence[int]) -> Nps:
    """Return the score: the percentage of promoters (9, 10) less that of detractors (0 to 6).

    Raises:
        FigureError: there are no answers, or one is not on the scale.
    """
    if not answers:
        raise FigureError(FigureCode.NO_ANSWERS)
    for answer in answers:
        if not LEAST <= answer <= MOST:
            raise FigureError(FigureCode.NOT_ON_SCALE, answer=answer, least=LEAST, most=MOST)
    promoters = sum(answer >= _PROMOTER_FROM for answer in answers)
    detractors = sum(answer < _PASSIVE_FROM for answer in answers)
    exact = Decimal(100 * (promoters - detractors)) / len(answers)
    score = int(exact.quantize(Decimal(1), ROUND_HALF_UP))
    return Nps(promoters, len(answers) - promoters - detractors, detractors, score)
