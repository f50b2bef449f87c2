"""The collector's full rounds come when a minute has been painted, and never by themselves."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Signal

from ui.process.sweeping import Sweeper


class Minutes(QObject):
    """Tells when a test says that a minute is over."""

    minute = Signal()


class Ring:
    """Something that holds itself."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def minutes() -> Iterator[Minutes]:
    before = gc.get_threshold()
    made = Minutes()
    sweeper = Sweeper(made.minute, made)
    yield made
    sweeper.stop()
    assert gc.get_threshold() == before


def full_rounds() -> int:
    return int(gc.get_stats()[2]["collections"])


def test_a_minute_lets_go_of_what_holds_itself(minutes: Minutes) -> None:
    ring = weakref.ref(Ring())
    minutes.minute.emit()
    assert ring() is None


def test_no_full_round_comes_by_itself(minutes: Minutes) -> None:
    before = full_rounds()
    kept: list[list[list[int]]] = [[[] for _ in range(100)] for _ in range(3000)]
    assert full_rounds() == before
    minutes.minute.emit()
    assert full_rounds() == before + 1
    assert len(kept) == 3000
