"""The commands that work something out speak to programs as JSON, to people in their language."""

from __future__ import annotations

import json

import pytest

from facilitator.shipped import shipped_pack
from tests.facilitator.cli.conftest import CommandLine


def lost(first: str, increase: str, years: str, margin: str) -> tuple[str, ...]:
    named = ("--first-year", first, "--increase", increase, "--years", years, "--margin", margin)
    return ("lost-customer", *named)


def test_the_reference_case_as_json(run: CommandLine) -> None:
    code, out, err = run(*lost("10000", "2000", "5", "20"), "--json")
    assert (code, err) == (0, "")
    years = ["10000", "12000", "14000", "16000", "18000"]
    assert json.loads(out) == {"years": years, "sum": "70000", "profit": "14000"}


@pytest.mark.parametrize(("language", "total"), [("en", "70,000.50"), ("nb", "70\u00a0000,50"), ("id", "70.000,50")])
def test_people_read_amounts_as_their_language_writes_them(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch, language: str, total: str
) -> None:
    monkeypatch.setenv("LANG", language)
    code, out, _ = run(*lost("10000.10", "2000", "5", "20"))
    assert code == 0
    assert total in out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (lost("100", "0", "0", "20"), 1),
        (lost("100", "0", "61", "20"), 1),
        (lost("-100", "0", "5", "20"), 1),
        (lost("100", "0", "5", "101"), 1),
        (lost("100", "-50", "5", "20"), 1),
        (lost("9" * 17, "0", "5", "20"), 1),
        (lost("much", "0", "5", "20"), 2),
        (lost("NaN", "0", "5", "20"), 2),
        (("nps", "10,11"), 1),
        (("nps", ","), 1),
        (("nps", "10,nine"), 2),
        (("decks", "--deck", "none"), 1),
        (("decks", "--lang", "sv"), 2),
    ],
)
@pytest.mark.parametrize("language", ["en", "nb", "id"])
def test_nonsense_gets_one_sentence(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], code: int, language: str
) -> None:
    monkeypatch.setenv("LANG", language)
    said, out, err = run(*arguments)
    assert (said, out) == (code, "")
    (line,) = err.splitlines()
    assert line.endswith(".")


def test_the_nps_for_programs_and_people(run: CommandLine) -> None:
    assert json.loads(run("nps", "10,9,7,0", "--json")[1]) == {
        "nps": 25,
        "promoters": 2,
        "passives": 1,
        "detractors": 1,
        "answers": 4,
    }
    assert run("nps", "10,9,7,0")[1].startswith("NPS 25, from 4 answers\n")


def test_every_card_is_listed_with_its_texts_in_the_language(run: CommandLine) -> None:
    pack = shipped_pack()
    listed = json.loads(run("decks", "--json", "--lang", "nb")[1])
    assert {name: len(cards) for name, cards in listed.items()} == {deck.id: len(deck.cards) for deck in pack.decks}
    for deck in pack.decks:
        for card, row in zip(deck.cards, listed[deck.id], strict=True):
            assert (row["id"], row["sector"]) == (card.id, card.sector)
            assert row[deck.face] == pack.texts["nb"].decks[deck.id].cards[card.id][deck.face]


def test_one_deck_is_listed_alone(run: CommandLine) -> None:
    assert list(json.loads(run("decks", "--deck", "reasons", "--json")[1])) == ["reasons"]
    assert len(run("decks", "--deck", "reasons")[1].splitlines()) == 48
    assert "reasons  48 cards" in run("decks")[1]
