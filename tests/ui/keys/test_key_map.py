"""Keys are data: they can be changed, never mean two things, and come back as they were kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.texts import Texts
from ui.keys.key_map import ACTIONS, KeyFault, KeyMap, KeyRefusal, refusal_sentence

NAMES = st.sampled_from([action.name for action in ACTIONS])
KEYS = st.sampled_from(["N", "P", "X", "Shift+X", "Right", "PgDown", "F5", "Ctrl+N", "Space", "1", ""])


def test_a_key_that_means_something_already_is_refused_in_a_sentence() -> None:
    refused = KeyMap().added("white", "N")
    assert refused == KeyRefusal(KeyFault.TAKEN, "N", "next")
    assert refusal_sentence(Texts("en"), refused) == "N already means “Next”. Take it away there first."


@pytest.mark.parametrize("key", ["PgDown", "PgUp", "F5", "Esc", "Tab", "F11", "F1", "Shift+PgDown"])
def test_what_clickers_send_and_what_has_a_meaning_of_its_own_cannot_be_taken(key: str) -> None:
    refused = KeyMap().added("white", key)
    assert isinstance(refused, KeyRefusal) and refused.fault is KeyFault.RESERVED


def test_a_chosen_key_is_taken_from_who_had_it_by_default() -> None:
    changed = KeyMap.from_stored((("reveal", "G"),))
    assert (changed.meaning("G"), changed.of("guess"), changed.meaning("R")) == ("reveal", (), "")


@given(st.lists(st.tuples(NAMES, KEYS, st.booleans()), max_size=30))
def test_no_key_ever_means_two_things_and_all_comes_back(changes: list[tuple[str, str, bool]]) -> None:
    keys = KeyMap()
    for name, key, add in changes:
        changed = keys.added(name, key) if add else keys.without(name, key)
        keys = keys if isinstance(changed, KeyRefusal) else changed
    every = [key for _, had in keys.keys for key in had]
    assert len(every) == len(set(every))
    assert "PgDown" not in every and "F5" not in every
    assert KeyMap.from_stored(keys.stored()) == keys


@given(st.lists(st.lists(NAMES | KEYS | st.text(), min_size=1).map(tuple)).map(tuple))
def test_whatever_was_kept_gives_keys_of_one_meaning_each(stored: tuple[tuple[str, ...], ...]) -> None:
    every = [key for _, had in KeyMap.from_stored(stored).keys for key in had]
    assert len(every) == len(set(every))
