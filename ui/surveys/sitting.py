"""What is known of the one who sits at the laptop and fills in a test, and is forgotten before the next sits down."""

from __future__ import annotations

from facilitator.assessment.filling import Filling
from facilitator.assessment.key import TestKey
from facilitator.assessment.scoring import Score, score
from facilitator.assessment.sheets import Moment, code_word
from facilitator.surveying import Surveying


class Sitting:
    """A person's answers, and the word they are found again by."""

    def __init__(self, surveying: Surveying, key: TestKey, moment: Moment) -> None:
        """Begin with nobody."""
        self._surveying = surveying
        self._key = key
        self._moment = moment
        self._filling: Filling | None = None
        self._code = ""

    @property
    def filling(self) -> Filling:
        """Return how far the test is filled in."""
        assert self._filling is not None, "nobody is filling in"
        return self._filling

    def begin(self, word: str) -> bool:
        """Begin with a person, who may have a word of their own; tell whether it is free."""
        code = code_word(word)
        if code and self._surveying.knows_code(self._key.id, self._moment, code):
            return False
        self._code = code
        self._filling = Filling(self._key)
        return True

    def score(self) -> Score:
        """Return what a finished test comes to."""
        result = score(self._key, self.filling.answers)
        assert isinstance(result, Score), "only a finished test comes here"
        return result

    def keep(self) -> str:
        """Keep the answers; return the number that stands for a person without a word, empty for one with.

        Raises:
            ExpectedError: they cannot be saved.
        """
        code = self._surveying.keep(self._key.id, self._moment, self.filling.answers, self._code)
        return "" if self._code else code

    def forget(self) -> None:
        """Let go of the person."""
        self._filling = None
        self._code = ""
