"""The pack that ships has cards enough for every sector, in each language, and no two cards say the same."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations

import pytest

from facilitator.pack.catalog import Catalog
from facilitator.pack.texts import CardText
from facilitator.shipped import shipped_pack

PACK = shipped_pack()
CATALOG = Catalog(PACK)
SECTORS = ("retail", "bank", "education", "tourism")

# Cards in all, for each of the four sectors, and general ones besides, at least: a long day deals no card twice.
LEAST = {
    "reasons": (48, 8, 16),
    "situations": (30, 0, 30),
    "professions": (24, 0, 24),
    "starters": (24, 5, 0),
    "topics": (48, 0, 48),
    "products": (24, 5, 4),
    "listeners": (10, 0, 10),
    "complaints": (64, 12, 16),
    "touchpoints": (24, 6, 0),
    "errands": (15, 0, 0),
    "classroom-scenes": (12, 0, 0),
    "dry-subjects": (12, 0, 0),
    "moods": (12, 0, 0),
    "resets": (8, 0, 0),
    "leaflets": (3, 0, 0),
    "commitment-examples": (12, 0, 0),
    "requirements": (16, 0, 0),
}
IN_SOME_SECTORS = {
    "errands": {"retail": 5, "bank": 5, "tourism": 5},
    "requirements": {"bank": 8, "education": 8},
}


@pytest.mark.parametrize("language", PACK.languages)
@pytest.mark.parametrize("deck", LEAST)
def test_a_deck_holds_as_many_cards_as_the_programme_asks_for(deck: str, language: str) -> None:
    least, of_each_sector, general = LEAST[deck]
    written = CATALOG.deck_text(language, deck).cards
    sectors = Counter(card.sector for card in CATALOG.deck(deck).cards if card.id in written)

    assert sectors.total() >= least
    assert all(sectors[sector] >= of_each_sector for sector in SECTORS)
    assert sectors["general"] >= general
    assert all(sectors[sector] >= count for sector, count in IN_SOME_SECTORS.get(deck, {}).items())


def test_reasons_are_of_six_kinds_and_give_enough_to_play_with() -> None:
    assert len({card.category for card in CATALOG.deck("reasons").cards}) >= 6
    for language in PACK.languages:
        for text in CATALOG.deck_text(language, "reasons").cards.values():
            assert len(text["hints"]) >= 2
            assert len(text["signs"]) >= 2
            assert 3 <= len(text["forbidden"]) <= 6


def test_a_profession_comes_with_eight_terms_and_their_plain_words() -> None:
    for language in PACK.languages:
        for text in CATALOG.deck_text(language, "professions").cards.values():
            assert len(text["terms"]) >= 8


def test_hostages_and_a_shipwreck_are_sensitive_and_have_light_twins() -> None:
    cards = CATALOG.deck("situations").cards
    assert sum(card.sensitive for card in cards) >= 2
    assert sum(not card.sensitive for card in cards) >= 28


@pytest.mark.parametrize("language", PACK.languages)
@pytest.mark.parametrize("deck", [deck.id for deck in PACK.decks])
def test_no_two_cards_of_a_deck_share_over_half_of_their_runs_of_four_words(deck: str, language: str) -> None:
    runs = {name: runs_of_four(text) for name, text in CATALOG.deck_text(language, deck).cards.items()}
    alike = [
        (one, other)
        for one, other in combinations(runs, 2)
        if runs[one] and runs[other] and shared(runs[one], runs[other]) > 0.5
    ]
    assert alike == []


def test_the_measure_of_likeness_finds_a_card_written_twice() -> None:
    once = runs_of_four({"reason": "The bill was wrong and nobody said sorry for it."})
    again = runs_of_four({"reason": "The bill was wrong and nobody said sorry about it."})
    other = runs_of_four({"reason": "Three people sent me to three counters in one hour."})

    assert shared(once, again) > 0.5
    assert shared(once, other) == 0


def runs_of_four(text: CardText) -> set[tuple[str, ...]]:
    """Return every run of four words in the texts of a card."""
    found: set[tuple[str, ...]] = set()
    for value in text.values():
        for entry in (value,) if isinstance(value, str) else value:
            said = entry if isinstance(entry, str) else entry.gloss
            words = re.findall(r"\w+", said.lower())
            found.update(zip(words, words[1:], words[2:], words[3:], strict=False))
    return found


def shared(one: set[tuple[str, ...]], other: set[tuple[str, ...]]) -> float:
    """Return how much of the shorter card stands in the other one too."""
    return len(one & other) / min(len(one), len(other))
