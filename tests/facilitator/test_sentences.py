"""Whatever is refused or fails, the trainer reads one sentence that says what happened and what to do."""

from __future__ import annotations

import pytest

from facilitator import sentences
from facilitator.errors import ErrorCode, ExpectedError, Refusal, RefusalCode
from facilitator.texts import Texts

ENGLISH = Texts("en")


def trouble(code: ErrorCode) -> ExpectedError:
    return ExpectedError(code, path="day.sqlite", id="x1", known="half-day", count=2)


@pytest.mark.parametrize("code", RefusalCode)
def test_every_refusal_has_a_sentence(code: RefusalCode) -> None:
    said = sentences.refusal(Refusal(code), ENGLISH)
    assert said.endswith(".") and "{" not in said and len(said) > 20


@pytest.mark.parametrize("code", ErrorCode)
def test_every_trouble_has_a_sentence(code: ErrorCode) -> None:
    said = sentences.error(trouble(code), ENGLISH)
    assert said.endswith(".") and "{" not in said and len(said) > 20


def test_no_two_codes_share_a_sentence() -> None:
    said = [sentences.refusal(Refusal(code), ENGLISH) for code in RefusalCode]
    said += [sentences.error(trouble(code), ENGLISH) for code in ErrorCode]
    assert len(set(said)) == len(RefusalCode) + len(ErrorCode)


def test_every_sentence_says_what_to_do_after_what_happened() -> None:
    said = [sentences.refusal(Refusal(code), ENGLISH) for code in RefusalCode]
    said += [sentences.error(trouble(code), ENGLISH) for code in ErrorCode]
    assert [sentence for sentence in said if ": " not in sentence] == []


def test_a_number_out_of_range_is_told_the_range() -> None:
    said = sentences.refusal(Refusal(RefusalCode.OUT_OF_RANGE, {"least": 5, "most": 15}), ENGLISH)
    assert said == "Only numbers from 5 to 15 are possible here: choose one of them."


def test_a_number_with_no_upper_end_is_told_the_lower_one() -> None:
    said = sentences.refusal(Refusal(RefusalCode.OUT_OF_RANGE, {"least": 0}), ENGLISH)
    assert said == "It cannot be less than 0: leave it as it is."


def test_large_bounds_are_written_as_the_language_does() -> None:
    said = sentences.refusal(Refusal(RefusalCode.OUT_OF_RANGE, {"least": 0, "most": 1_000_000}), ENGLISH)
    assert "1,000,000" in said


def test_a_trouble_names_the_file_it_is_about() -> None:
    assert "day.sqlite" in sentences.error(trouble(ErrorCode.STORE_DAMAGED), ENGLISH)
