"""The NPS counts each answer on its side of the edges."""

from __future__ import annotations

import pytest

from facilitator.assessment.nps import Nps, nps
from facilitator.assessment.refused import FigureCode, FigureError


def test_the_edges_between_the_three_kinds() -> None:
    assert nps((0, 6, 7, 8, 9, 10)) == Nps(promoters=2, passives=2, detractors=2, score=0)


@pytest.mark.parametrize(("answers", "score"), [((10,), 100), ((0,), -100), ((10, 8, 8), 33), ((9, 9, 7), 67)])
def test_the_score_is_in_whole_points(answers: tuple[int, ...], score: int) -> None:
    assert nps(answers).score == score


@pytest.mark.parametrize(
    ("answers", "code"),
    [((), FigureCode.NO_ANSWERS), ((11,), FigureCode.NOT_ON_SCALE), ((10, -1), FigureCode.NOT_ON_SCALE)],
)
def test_nonsense_is_refused(answers: tuple[int, ...], code: FigureCode) -> None:
    with pytest.raises(FigureError) as refused:
        nps(answers)
    assert refused.value.code is code
