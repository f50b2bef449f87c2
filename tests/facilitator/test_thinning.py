"""Frozen values that share what Python writes for each are the same values, in less room."""

from __future__ import annotations

import sys
from dataclasses import FrozenInstanceError, dataclass, field, replace
from types import ModuleType

import pytest
from typing_extensions import override

from facilitator.thinning import thin_values

HOUSE = "thin_house"


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Give a package of this test's own, with values in it."""

    @dataclass(frozen=True, slots=True)
    class Thing:
        name: str
        size: int = 1
        key: str = field(default="", repr=False)

    @dataclass(frozen=True, slots=True)
    class Card(Thing):
        words: tuple[str, ...] = ()

    @dataclass(frozen=True, slots=True)
    class Spoken:
        name: str

        @override
        def __repr__(self) -> str:
            return f"<{self.name}>"

    @dataclass(slots=True)
    class Open:
        name: str

    package = ModuleType(HOUSE)
    for kind in (Thing, Card, Spoken, Open):
        setattr(package, kind.__name__, kind)
    monkeypatch.setitem(sys.modules, HOUSE, package)
    return package


def test_values_say_compare_and_are_made_as_before(house: ModuleType) -> None:
    card = house.Card("soup", 2, "k", ("cold",))
    told, number = repr(card), hash(card)
    assert told.endswith("Card(name='soup', size=2, words=('cold',))")
    thin_values(HOUSE)
    assert (repr(card), hash(card)) == (told, number)
    assert replace(card, size=3) == house.Card("soup", 3, "k", ("cold",)) != card


def test_nothing_of_a_value_can_be_changed(house: ModuleType) -> None:
    thin_values(HOUSE)
    card = house.Card("soup")
    with pytest.raises(FrozenInstanceError):
        card.words = ()
    with pytest.raises(FrozenInstanceError):
        del card.name
    with pytest.raises(FrozenInstanceError):
        card.colour = "red"


def test_what_a_class_says_of_itself_in_its_own_words_stays_and_what_may_change_may(house: ModuleType) -> None:
    thin_values(HOUSE)
    assert repr(house.Spoken("soup")) == "<soup>"
    thing = house.Open("soup")
    thing.name = "bread"
    assert thing.name == "bread"


def test_no_second_class_is_left(house: ModuleType) -> None:
    def left() -> int:
        # both have the same function in them
        return sum(vars(kind).get("__init__") is house.Spoken.__init__ for kind in object.__subclasses__())

    assert left() > 1, "Python frees it by itself now: what is tested here can go"
    thin_values(HOUSE)
    assert left() == 1
