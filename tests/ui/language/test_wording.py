"""Words on the console break well: no line begins with a dash, and no last line is one short word."""

from __future__ import annotations

import pytest

from facilitator.lengths import length
from facilitator.texts import Texts
from ui.language.wording import well_broken


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Four hours – and one thing to do today.", "Four hours\u00a0– and one thing to do\u00a0today."),
        ("They say “and …” here, then wait considerably", "They say “and\u00a0…” here, then wait considerably"),
        ("Then go.", "Then go."),
        ("Go.", "Go."),
        ("", ""),
    ],
)
def test_signs_stay_with_the_word_before_them_and_a_short_last_word_is_not_alone(text: str, kept: str) -> None:
    assert well_broken(text) == kept


@pytest.mark.parametrize(
    ("minutes", "said"), [(0, "0 min"), (119, "119 min"), (120, "2 h"), (163, "2 h 43 min"), (240, "4 h")]
)
def test_long_times_are_said_in_hours(minutes: int, said: str) -> None:
    assert length(Texts("en"), minutes) == said
