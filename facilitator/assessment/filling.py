"""One person fills in a test, item by item; nothing of it is known elsewhere until it is finished."""

from __future__ import annotations

from facilitator.assessment.key import TestKey
from facilitator.assessment.scoring import Answers, missing_items


class Filling:
    """Where one person is in a test, and what they answered. `item` is counted from one."""

    def __init__(self, key: TestKey) -> None:
        """Begin at the first item."""
        self.key = key
        self.item = 1
        self._answers = [""] * key.items

    @property
    def answers(self) -> Answers:
        """Return what was answered so far."""
        return tuple(self._answers)

    @property
    def missing(self) -> tuple[int, ...]:
        """Return the numbers of the items without an answer."""
        return missing_items(self.key, self._answers)

    @property
    def chosen(self) -> str:
        """Return the answer to the item that is shown, empty where there is none yet."""
        return self._answers[self.item - 1]

    def choose(self, answer: str) -> None:
        """Answer the item that is shown."""
        assert answer in self.key.answers, f"{answer!r} is no answer"
        self._answers[self.item - 1] = answer

    def answer_for(self, key: str) -> str:
        """Return the answer that a key means, empty where it means none: its letter or figure, or its place."""
        pressed = key.lower()
        if pressed in self.key.answers:
            return pressed
        place = int(pressed) if pressed.isascii() and pressed.isdecimal() and len(pressed) == 1 else 0
        if 1 <= place <= len(self.key.answers) and not self.key.answers[0].isdecimal():
            return self.key.answers[place - 1]
        return ""

    def step(self, by: int) -> None:
        """Choose the answer so many places further on."""
        places = len(self.key.answers)
        now = self.key.answers.index(self.chosen) if self.chosen else (-1 if by > 0 else places)
        self.choose(self.key.answers[min(max(now + by, 0), places - 1)])

    def go(self, item: int) -> None:
        """Show another item, as far as there is one."""
        self.item = min(max(item, 1), self.key.items)
