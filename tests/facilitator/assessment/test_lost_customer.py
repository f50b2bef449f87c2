"""What a lost customer costs comes out exactly, and nonsense is refused with its code."""

from __future__ import annotations

from decimal import Decimal

import pytest

from facilitator.assessment.lost_customer import lost_customer, plain
from facilitator.assessment.refused import FigureCode, FigureError


def worked_out(first: str, increase: str, years: int, margin: str) -> tuple[list[str], str, str]:
    loss = lost_customer(Decimal(first), Decimal(increase), years, Decimal(margin))
    return [plain(amount) for amount in loss.years], plain(loss.sum), plain(loss.profit)


def test_the_reference_case_comes_out_exactly() -> None:
    years = ["10000", "12000", "14000", "16000", "18000"]
    assert worked_out("10000", "2000", 5, "20") == (years, "70000", "14000")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (("0.5", "0", 1, "20"), (["0.5"], "0.5", "0.1")),
        (("0.10", "0.20", 3, "10"), (["0.10", "0.30", "0.50"], "0.90", "0.09")),
        (("1500000", "250000", 2, "12.5"), (["1500000", "1750000"], "3250000", "406250")),
        (("100", "0", 3, "0"), (["100"] * 3, "300", "0")),
        (("100", "-50", 3, "100"), (["100", "50", "0"], "150", "150")),
    ],
)
def test_amounts_are_exact_and_plain(given: tuple[str, str, int, str], expected: tuple[list[str], str, str]) -> None:
    assert worked_out(*given) == expected


def test_sixty_years_are_summed_without_rounding() -> None:
    years, total, profit = worked_out("999999999999999", "0.01", 60, "33.3")
    assert len(years) == 60
    assert total == "59999999999999957.70"
    assert Decimal(profit) == Decimal("19979999999999985.9141")


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (("100", "0", 0, "20"), FigureCode.YEARS),
        (("100", "0", 61, "20"), FigureCode.YEARS),
        (("-1", "0", 5, "20"), FigureCode.NEGATIVE_SALES),
        (("100", "0", 5, "100.1"), FigureCode.MARGIN),
        (("100", "0", 5, "-1"), FigureCode.MARGIN),
        (("100", "-50", 4, "20"), FigureCode.FALLS_BELOW_ZERO),
        (("1e16", "0", 5, "20"), FigureCode.TOO_LARGE),
        (("NaN", "0", 5, "20"), FigureCode.TOO_LARGE),
    ],
)
def test_nonsense_is_refused(given: tuple[str, str, int, str], code: FigureCode) -> None:
    with pytest.raises(FigureError) as refused:
        worked_out(*given)
    assert refused.value.code is code
